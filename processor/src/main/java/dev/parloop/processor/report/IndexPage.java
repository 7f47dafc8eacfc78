package dev.parloop.processor.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** The page that leads to the pages of all classes. */
final class IndexPage {

  /** Its file. */
  static final String FILE = "index.html";

  /** Name of the element in a class's page that sums up its verdicts. */
  static final String META = "parloop-verdicts";

  private IndexPage() {}

  /**
   * The text of the page.
   *
   * @param summaries of verdicts, by the class's binary name, in the order of the page
   * @param style the style sheet
   */
  static String text(Map<String, String> summaries, String style) {
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", "Loops - Parloop").style(style).closeLine();
    html.open("body").open("main").element("h1", "Classes with annotated loops");
    html.open("table").open("thead").open("tr");
    html.element("th", "Class", "scope", "col").element("th", "Loops", "scope", "col");
    html.close().close().open("tbody");
    summaries.forEach(
        (name, summary) -> {
          html.open("tr").open("td").element("a", name, "href", link(name)).close();
          html.element("td", summary).closeLine();
        });
    html.close().close().closeLine();
    html.element("footer", "Written by Parloop.");
    return html.closeLine().close().page();
  }

  private static String link(String name) {
    try {
      return new URI(null, null, ClassPage.file(name), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
