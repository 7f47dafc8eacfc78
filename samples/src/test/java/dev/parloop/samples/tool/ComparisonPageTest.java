package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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

  /** The pictures of the page, drawn. */
  private static List<BufferedImage> images(Document page) {
    List<BufferedImage> images = new ArrayList<>();
    NodeList found = page.getElementsByTagName("img");
    for (int i = 0; i < found.getLength(); i++) {
      String[] source = ((Element) found.item(i)).getAttribute("src").split(",", 2);
      assertEquals("data:image/png;base64", source[0]);
      try {
        images.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(source[1]))));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return images;
  }

  /** The heights of the bars of a colour from left to right, in pixels. */
  private static List<Integer> barHeights(BufferedImage chart, Color colour) {
    List<Integer> heights = new ArrayList<>();
    int before = 0;
    for (int x = 0; x < chart.getWidth(); x++) {
      int height = 0;
      for (int y = 0; y < chart.getHeight(); y++) {
        height += chart.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
      if (height > 0 && before == 0) {
        heights.add(height);
      } else if (height > 0) {
        heights.set(heights.size() - 1, Math.max(height, heights.get(heights.size() - 1)));
      }
      before = height;
    }
    return heights;
  }

  private static Measurement measurement(String variant, double... nanos) {
    return new Measurement(
        variant, "7", Optional.empty(), 1, Arrays.stream(nanos).boxed().toList());
  }

  private static String page(List<Measurement> measurements, List<Scaling.Point> scaling) {
    return ComparisonPage.text(
        new ComparisonPage.Content(
            Sample.of("sum", List.of("quick")),
            "2 threads",
            "it is",
            measurements,
            scaling,
            Optional.of(new BufferedImage(3, 5, BufferedImage.TYPE_INT_RGB))));
  }

  @Test
  void hasATableChartsAPictureAndTheCode() {
    Measurement serial =
        new Measurement("serial", "<7> & \"8\"", Optional.empty(), 1, List.of(4e6, 5e6, 3e6));
    Measurement parallel =
        new Measurement("forkjoin", "7", Optional.of("7 < 8"), 1, List.of(1e6, 1e6, 2e6));
    String text =
        page(
            List.of(serial, parallel),
            List.of(
                new Scaling.Point(1, measurement("1 thread", 4e6)),
                new Scaling.Point(2, measurement("2 threads", 2.5e6))));
    Document page = parse(text);
    assertEquals(3, page.getElementsByTagName("tr").getLength());
    String shown = page.getDocumentElement().getTextContent();
    assertTrue(shown.contains("<7> & \"8\""), shown);
    assertTrue(shown.contains("n=10000 type=double, 2 threads"), shown);
    assertTrue(shown.contains("JDK " + System.getProperty("java.version")), shown);
    assertTrue(shown.contains("4.000 ms3.000 ms1.00"), shown);
    assertTrue(shown.contains("1.000 ms1.000 ms4.00"), shown);
    assertTrue(shown.contains("Wrong answer of forkjoin: 7 < 8"), shown);
    assertFalse(shown.contains("Answers: right"), shown);
    assertTrue(shown.contains("for (@Parallel int i = 0; i < a.length; i++)"), shown);
    assertTrue(shown.contains("public final class ParallelSum"), shown);
    assertTrue(text.contains("1.00 on 1; 1.60 on 2\""), text);
    List<BufferedImage> images = images(page);
    assertEquals(3, images.size());
    assertEquals(2 * Charts.WIDTH, images.get(1).getWidth());
    assertEquals(5, images.get(2).getHeight());
    assertEquals(0, page.getElementsByTagName("script").getLength());
    assertFalse(shown.contains("http") || text.contains("src=\"http"), text);
  }

  @Test
  void barsAreAsLongAsTheMedians() {
    BufferedImage chart =
        images(
                parse(
                    page(
                        List.of(measurement("serial", 4e6), measurement("forkjoin", 1e6)),
                        List.of())))
            .get(0);
    List<Integer> heights = barHeights(chart, Charts.MEASURED);
    assertEquals(2, heights.size(), heights::toString);
    assertEquals(4.0, (double) heights.get(0) / heights.get(1), 0.2, heights::toString);
  }

  @Test
  void threadsAreCountedUpToAll() {
    assertEquals(List.of(1), Scaling.threadCounts(1));
    assertEquals(List.of(1, 2), Scaling.threadCounts(2));
    assertEquals(List.of(1, 2, 4, 6), Scaling.threadCounts(6));
  }

  @Test
  void compareWritesIt(@TempDir Path folder) throws IOException {
    Path file = compare(folder, "sum");
    Document page = parse(Files.readString(file));
    assertEquals(2, images(page).size());
    assertTrue(page.getDocumentElement().getTextContent().contains("Answers: right"));
    assertTrue(page.getDocumentElement().getTextContent().contains("Scaling over threads"));
  }

  @Test
  void thePageOfMandelbrotHasItsPicture(@TempDir Path folder) throws IOException {
    Document page = parse(Files.readString(compare(folder, "mandelbrot")));
    BufferedImage picture = images(page).get(2);
    assertEquals(200, picture.getWidth());
    assertEquals(0xFF000000, picture.getRGB(133, 100), "0 belongs to the set");
  }

  private static Path compare(Path folder, String name) {
    Path file = folder.resolve(name + ".html");
    Console console = new Console();
    int code =
        console.run(
            "compare",
            name,
            "--size",
            "quick",
            "--rounds",
            "1",
            "--warm-up",
            "0",
            "--out",
            folder.toString(),
            "--html",
            file.toString());
    assertEquals(0, code, console.err());
    assertTrue(console.out().contains("page: " + file), console.out());
    return file;
  }

  /** In a real browser: nothing is wider than the window, and every picture is shown. */
  @ParameterizedTest
  @ValueSource(ints = {400, 1200})
  void fitsTheWindow(int width, @TempDir Path folder) throws Exception {
    Optional<Path> browser = Browser.find();
    Assumptions.assumeTrue(
        browser.isPresent(), "no chromium and no google-chrome on the path: page not looked at");
    Path file = compare(folder, "mandelbrot");
    Browser.Layout layout = Browser.layout(browser.get(), file, width, folder);
    assertEquals(width, layout.windowWidth(), layout::toString);
    assertTrue(layout.pageWidth() <= width, layout::toString);
    assertEquals(3, layout.shownImages(), layout::toString);
    assertTrue(layout.smallestImage() >= 300, layout::toString);
    assertEquals(width >= 1200, layout.codeIsBeside(), layout::toString);
  }
}
