package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ComparisonPageTest {

  private static Document parse(String page) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new AssertionError(page, e);
    }
  }

  private static String width(Document page, int bar) {
    return ((Element) page.getElementsByTagName("rect").item(bar)).getAttribute("width");
  }

  @Test
  void hasATableAndABarForEachVariant() {
    Measurement serial =
        new Measurement("serial", "<7> & \"8\"", Optional.empty(), 1, List.of(4e6, 5e6, 3e6));
    Measurement parallel =
        new Measurement("forkjoin", "7", Optional.of("7 < 8"), 1, List.of(1e6, 1e6, 2e6));
    String text =
        ComparisonPage.text(
            Sample.of("sum", List.of("quick")), "2 threads", "it is", List.of(serial, parallel));
    Document page = parse(text);
    assertEquals(3, page.getElementsByTagName("tr").getLength());
    assertEquals("400", width(page, 0));
    assertEquals("100", width(page, 1));
    String shown = page.getDocumentElement().getTextContent();
    assertTrue(shown.contains("<7> & \"8\""), shown);
    assertTrue(shown.contains("n=10000 type=double, 2 threads"), shown);
    assertTrue(shown.contains("JDK " + System.getProperty("java.version")), shown);
    assertTrue(shown.contains("4.000 ms3.000 ms1.00"), shown);
    assertTrue(shown.contains("1.000 ms1.000 ms4.00"), shown);
    assertTrue(shown.contains("Wrong answer of forkjoin: 7 < 8"), shown);
    assertFalse(shown.contains("Answers: right"), shown);
    assertEquals(0, page.getElementsByTagName("script").getLength());
    assertFalse(text.contains("http"), text);
  }

  @Test
  void compareWritesIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sum.html");
    Console console = new Console();
    int code =
        console.run(
            "compare",
            "sum",
            "--size",
            "quick",
            "--rounds",
            "1",
            "--warm-up",
            "0",
            "--html",
            file.toString());
    assertEquals(0, code, console.err());
    assertTrue(console.out().contains("page: " + file), console.out());
    Document page = parse(Files.readString(file));
    assertEquals(3, page.getElementsByTagName("rect").getLength());
    assertTrue(page.getDocumentElement().getTextContent().contains("Answers: right"));
  }
}
