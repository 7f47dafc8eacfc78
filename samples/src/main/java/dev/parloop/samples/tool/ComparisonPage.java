package dev.parloop.samples.tool;

import java.util.List;
import java.util.Locale;

/** A comparison as a page that needs nothing but itself. */
final class ComparisonPage {
  /** The chart, in units of which a phone shows about one per pixel. */
  private static final int WIDTH = 400;

  private static final int ROW = 44;

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --back: #fdfdfc; --ink: #1d1f21; --dim: #5d6167; --rule: #d4d4cf; --serial: #6d737a; --parallel: #0b57a4; --bad: #a1161d; }
      @media (prefers-color-scheme: dark) { :root { --back: #16181b; --ink: #e4e5e3; --dim: #a2a7ad; --rule: #3b4046; --serial: #9aa1a9; --parallel: #8cbcf2; --bad: #ff9a96; } }
      body { margin: 0 auto; padding: 1rem; max-width: 50rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
      th, td { text-align: left; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--rule); white-space: nowrap; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .dim { color: var(--dim); }
      .bad { color: var(--bad); font-weight: 600; }
      svg { display: block; width: 100%; max-width: 30rem; height: auto; font: 15px system-ui, sans-serif; fill: var(--ink); }
      .serial { fill: var(--serial); }
      .parallel { fill: var(--parallel); }
      """;

  private final StringBuilder out = new StringBuilder();

  private ComparisonPage() {}

  /**
   * The text of the page.
   *
   * @param threads how many there were, in words
   * @param trusted how the answers were checked
   * @param measurements the serial one first
   */
  static String text(
      Sample sample, String threads, String trusted, List<Measurement> measurements) {
    ComparisonPage page = new ComparisonPage();
    page.write(sample, threads, trusted, measurements);
    return page.out.toString();
  }

  private void write(
      Sample sample, String threads, String trusted, List<Measurement> measurements) {
    String name = escape(sample.workload().name());
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head>\n<meta charset=\"utf-8\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.append("<title>").append(name).append(" - Parloop</title>\n<style>\n").append(STYLE);
    out.append("</style>\n</head><body><main>\n<h1>").append(name).append("</h1>\n");
    paragraph("", sample.workload().summary());
    paragraph("", sample.size() + ", " + threads);
    paragraph("dim", Machine.line());
    table(measurements);
    boolean right = true;
    for (Measurement measurement : measurements) {
      if (measurement.fault().isPresent()) {
        right = false;
        paragraph(
            "bad", "Wrong answer of " + measurement.variant() + ": " + measurement.fault().get());
      }
    }
    if (right) {
      paragraph("", "Answers: right (" + trusted + ").");
    }
    chart(measurements);
    out.append("</main></body></html>\n");
  }

  private void paragraph(String kind, String text) {
    out.append("<p class=\"").append(kind).append("\">").append(escape(text)).append("</p>\n");
  }

  private void table(List<Measurement> measurements) {
    out.append("<div class=\"wide\"><table><thead><tr><th scope=\"col\">variant</th>");
    for (String title : List.of("median", "minimum", "speed-up")) {
      out.append("<th scope=\"col\" class=\"number\">").append(title).append("</th>");
    }
    out.append("<th scope=\"col\">answer</th></tr></thead><tbody>\n");
    double serial = measurements.get(0).median();
    for (Measurement measurement : measurements) {
      out.append("<tr><th scope=\"row\">").append(escape(measurement.variant())).append("</th>");
      number(Durations.text(measurement.median()));
      number(Durations.text(measurement.minimum()));
      number(String.format(Locale.ROOT, "%.2f", serial / measurement.median()));
      out.append("<td>").append(escape(measurement.answer())).append("</td></tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void number(String text) {
    out.append("<td class=\"number\">").append(escape(text)).append("</td>");
  }

  /** A bar for each median, from 0; the table says the same, so it is hidden from readers aloud. */
  private void chart(List<Measurement> measurements) {
    double longest = measurements.stream().mapToDouble(Measurement::median).max().orElse(1);
    out.append("<h2>Median time</h2>\n<svg aria-hidden=\"true\" viewBox=\"0 0 ").append(WIDTH);
    out.append(' ').append(measurements.size() * ROW).append("\">\n");
    int y = 0;
    for (Measurement measurement : measurements) {
      out.append("<text x=\"0\" y=\"").append(y + 15).append("\">");
      out.append(escape(measurement.variant())).append("</text><text x=\"").append(WIDTH);
      out.append("\" y=\"").append(y + 15).append("\" text-anchor=\"end\">");
      out.append(escape(Durations.text(measurement.median()))).append("</text><rect x=\"0\" y=\"");
      long length = Math.max(1, Math.round(WIDTH * measurement.median() / longest));
      out.append(y + 21).append("\" width=\"").append(length).append("\" height=\"14\" class=\"");
      out.append(y == 0 ? "serial" : "parallel").append("\"/>\n");
      y += ROW;
    }
    out.append("</svg>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
