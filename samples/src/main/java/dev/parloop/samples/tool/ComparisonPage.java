package dev.parloop.samples.tool;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A comparison as a page that needs nothing but itself. */
final class ComparisonPage {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --back: #fdfdfc; --ink: #1d1f21; --dim: #5d6167; --rule: #d4d4cf; --bad: #a1161d; }
      @media (prefers-color-scheme: dark) { :root { --back: #16181b; --ink: #e4e5e3; --dim: #a2a7ad; --rule: #3b4046; --bad: #ff9a96; } }
      body { margin: 0 auto; padding: 1rem; max-width: 74rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; overflow-wrap: normal; }
      th, td { text-align: left; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--rule); white-space: nowrap; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      .dim { color: var(--dim); }
      .bad { color: var(--bad); font-weight: 600; }
      .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
      .beside > * { min-width: 0; }
      img { display: block; width: 100%; max-width: 30rem; height: auto; }
      pre { overflow-x: auto; padding: 0.5rem; border: 1px solid var(--rule); font: 0.8rem/1.45 ui-monospace, monospace; overflow-wrap: normal; }
      """;

  private final StringBuilder out = new StringBuilder();

  private ComparisonPage() {}

  /**
   * What a page tells.
   *
   * @param threads how many there were, in words
   * @param trusted how the answers were checked
   * @param measurements the serial one first
   * @param scaling from one thread on; may be empty
   * @param picture of the answer, if it is one to look at
   */
  record Content(
      Sample sample,
      String threads,
      String trusted,
      List<Measurement> measurements,
      List<Scaling.Point> scaling,
      Optional<BufferedImage> picture) {
    Content {
      measurements = List.copyOf(measurements);
      scaling = List.copyOf(scaling);
    }
  }

  /** The text of the page. */
  static String text(Content content) {
    ComparisonPage page = new ComparisonPage();
    page.write(content);
    return page.out.toString();
  }

  private void write(Content content) {
    Sample sample = content.sample();
    String name = escape(sample.workload().name());
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head>\n<meta charset=\"utf-8\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.append("<title>").append(name).append(" - Parloop</title>\n<style>\n").append(STYLE);
    out.append("</style>\n</head><body><main>\n<h1>").append(name).append("</h1>\n");
    paragraph("", sample.workload().summary());
    paragraph("", sample.size() + ", " + content.threads());
    paragraph("dim", Machine.line());
    table(content.measurements());
    answers(content);
    charts(content);
    sample.workload().loops().forEach(this::code);
    out.append("</main></body></html>\n");
  }

  private void answers(Content content) {
    boolean right = true;
    for (Measurement measurement : content.measurements()) {
      right &= answer(measurement);
    }
    for (Scaling.Point point : content.scaling()) {
      right &= answer(point.measurement());
    }
    if (right) {
      paragraph("", "Answers: right (" + content.trusted() + ").");
    }
  }

  /** Says what is wrong with an answer, if anything is. */
  private boolean answer(Measurement measurement) {
    measurement
        .fault()
        .ifPresent(
            fault -> paragraph("bad", "Wrong answer of " + measurement.variant() + ": " + fault));
    return measurement.fault().isEmpty();
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
      number(times(serial / measurement.median()));
      out.append("<td>").append(escape(measurement.answer())).append("</td></tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void number(String text) {
    out.append("<td class=\"number\">").append(escape(text)).append("</td>");
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private void charts(Content content) {
    out.append("<div class=\"beside\">\n");
    section(
        "Median time and spread",
        Charts.bars(content.measurements()),
        "The medians of the table as bars, each with the median distance from it");
    if (!content.scaling().isEmpty()) {
      section("Scaling over threads", Charts.scaling(content.scaling()), speedUps(content));
    }
    content.picture().ifPresent(picture -> section("The answer", picture, "The answer drawn"));
    out.append("</div>\n");
  }

  /** The chart in words, for those who do not see it. */
  private static String speedUps(Content content) {
    double one = content.scaling().get(0).measurement().median();
    StringBuilder words = new StringBuilder("Times as fast as one thread:");
    for (Scaling.Point point : content.scaling()) {
      words.append(' ').append(times(one / point.measurement().median()));
      words.append(" on ").append(point.threads()).append(';');
    }
    words.setLength(words.length() - 1);
    return words.toString();
  }

  private void section(String title, BufferedImage image, String words) {
    out.append("<section><h2>").append(title).append("</h2>\n<img alt=\"").append(escape(words));
    out.append("\" src=\"data:image/png;base64,").append(base64(image)).append("\"/></section>\n");
  }

  private static String base64(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IOException("this Java has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private void code(Class<?> loops) {
    out.append("<h2>").append(escape(loops.getSimpleName())).append("</h2>\n");
    out.append("<div class=\"beside\">\n");
    file("As written", LoopFiles.source(loops));
    file("As generated", LoopFiles.generated(loops));
    out.append("</div>\n");
  }

  private void file(String title, LoopFiles.File file) {
    out.append("<section><h3>").append(title).append("</h3>\n<pre tabindex=\"0\">");
    out.append(escape(file.text())).append("</pre></section>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
