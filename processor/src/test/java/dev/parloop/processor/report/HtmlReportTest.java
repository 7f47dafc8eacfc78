package dev.parloop.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.differential.Corpus;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {

  private static final String SERIES =
      """
      package demo;

      import dev.parloop.Parallel;

      class Series {
        static double sum(double[] a, double[] b) {
          double s = 0;
          for (@Parallel int i = 0; i < a.length; i++) {
            double t = a[i] * a[i];
            s += t;
          }
          return s;
        }

        @Parallel
        static void smooth(double[] b) {
          for (int i = 1; i < b.length; i++) {
            b[i] = b[i - 1];
          }
        }

        static class Inner {
          static void copy(double[] from, double[] to) {
            for (@Parallel int i = 1; i < to.length; i++) {
              to[i] = from[i - 1];
            }
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Compiled compile(String path, String source) {
    return Javac.into(folder)
        .with("-Aparloop.report=" + reports())
        .with("-Aparloop.verbose=0")
        .compile(path, source);
  }

  private Path reports() {
    return folder.resolve("reports");
  }

  private Document page(String name) throws IOException {
    return page(reports(), name);
  }

  /** A page, which must be well-formed, and whose links must all lead somewhere. */
  private static Document page(Path reports, String name) throws IOException {
    Document page = parse(Files.readString(reports.resolve(name)));
    Set<String> anchors = new TreeSet<>();
    for (Element element : elements(page, "*")) {
      String id = element.getAttribute("id");
      if (!id.isEmpty()) {
        assertTrue(anchors.add(id), "twice: " + id);
        element.setIdAttribute("id", true);
      }
    }
    for (Element link : elements(page, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertTrue(anchors.contains(target.substring(1)), "dead link " + target);
      } else {
        assertTrue(Files.exists(reports.resolve(target)), "dead link " + target);
      }
    }
    return page;
  }

  private static Document parse(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element byId(Document page, String id) {
    Element element = page.getElementById(id);
    assertNotNull(element, () -> "no " + id);
    return element;
  }

  /** The text of all elements of a class. */
  private static List<String> texts(Document page, String kind) {
    return elements(page, "*").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(kind))
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void tellsOfEveryLoop() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    Document page = page("demo.Series.html");
    Element sum = byId(page, "loop-1");
    assertEquals("loop proved", sum.getAttribute("class"));
    String text = sum.getTextContent();
    assertTrue(text.contains("Series.sum#1 ✓ proved"), text);
    assertTrue(text.contains("serial, simd, forkjoin, forkjoin-simd"), text);
    assertTrue(text.contains("ns per iteration"), text);
    assertTrue(text.contains("reduction: sum: s"), text);
    assertTrue(text.contains("read only: a"), text);
    assertTrue(text.contains("private to an iteration: t"), text);
    assertEquals("line proved", byId(page, "L8").getAttribute("class"));
    assertEquals("line proved", byId(page, "L11").getAttribute("class"));
    assertEquals("line", byId(page, "L12").getAttribute("class"));
    assertEquals("loop dependent", byId(page, "loop-2").getAttribute("class"));
  }

  @Test
  void showsRolesWhereVariablesAreNamed() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    Document page = page("demo.Series.html");
    assertEquals(
        List.of("i", "i", "i", "i", "i"),
        texts(page, "counter").stream().filter(text -> text.equals("i")).limit(5).toList());
    assertTrue(texts(page, "reduction").stream().filter(text -> text.equals("s")).count() >= 2);
    assertTrue(byId(page, "L10").getTextContent().contains("s += t;"));
    assertTrue(
        Files.readString(reports().resolve("demo.Series.html"))
            .contains("<span class=\"role reduction\" title=\"reduction: sum\">s</span> += "));
  }

  @Test
  void linksTheCollidingPair() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    Document page = page("demo.Series.html");
    Element read = byId(page, "loop-2-reason-1-at-0");
    Element write = byId(page, "loop-2-reason-1-at-1");
    assertTrue(
        read.getTextContent().concat(write.getTextContent()).contains("b"), read.getTextContent());
    assertTrue(firstLink(read).endsWith("#loop-2-reason-1-at-1"));
    assertTrue(firstLink(write).endsWith("#loop-2-reason-1-at-0"));
    String reason = byId(page, "loop-2-reason-1").getTextContent();
    assertTrue(reason.startsWith("[PL0301] "), reason);
    assertTrue(reason.contains("line 18"), reason);
  }

  @Test
  void linksTheCollidingPairWhereOneIsInACalledMethod() throws IOException {
    compile(
        "demo/Called.java",
        """
        package demo;

        import dev.parloop.Parallel;

        class Called {
          @Parallel
          static void shift(double[] b) {
            for (int i = 1; i < b.length; i++) {
              double old = b[i - 1];
              put(b, i, old);
            }
          }

          static void put(double[] b, int at, double value) {
            b[at] = value;
          }
        }
        """);
    Document page = page("demo.Called.html");
    List<String> texts = new ArrayList<>();
    String at = "loop-1-reason-1-at-0";
    do {
      Element place = byId(page, at);
      texts.add(place.getTextContent());
      at = firstLink(place).substring(1);
    } while (texts.size() < 9 && !at.equals("loop-1-reason-1-at-0"));
    String lines = byId(page, "loop-1-reason-1").getTextContent();
    assertTrue(lines.contains("line 9 ") && lines.contains("line 15 "), lines);
    assertTrue(lines.contains("line 10 "), lines);
    assertEquals(3, Set.copyOf(texts).size(), lines + texts);
  }

  @Test
  void tellsOfLoopsThatStopTheCompilation() throws IOException {
    Compiled compiled =
        compile(
            "demo/Stopped.java",
            """
            package demo;

            import dev.parloop.Parallel;

            class Stopped {
              private static class Hidden {}

              Stopped(int[] a) {
                for (@Parallel int i = 0; i < a.length; i++) a[i] = i;
              }

              static void runs(int[] a) {
                for (@Parallel int i = 0; i < a.length; i++) a[i] = i;
              }

              static void inAClass(int[] a) {
                new Object() {
                  void loop() {
                    for (@Parallel int k = 0; k < a.length; k++) a[k] = k;
                  }
                };
              }

              @Parallel
              synchronized void locked(int[] a) {
                for (int i = 0; i < a.length; i++) a[i] = i;
              }

              static void hidden(int[] a) {
                for (@Parallel int i = 0; i < a.length; i++) { Hidden h = null; }
              }

              class Deep {
                class Inner {
                  void base(int[] a) {
                    for (@Parallel int i = 0; i < a.length; i++) { Deep.this.hashCode(); }
                  }
                }
              }
            }
            """);
    assertFalse(compiled.success());

    String report = Files.readString(reports().resolve("demo.Stopped.json"));
    Matcher loop =
        Pattern.compile(
                "\"line\": (\\d+),\\s+\"column\": \\d+,\\s+\"id\": \"(.*?)\",\\s+\"verdict\": \"(\\w+)\""
                    + ".*?\"reasons\": \\[\\s*(?:\\{\"code\": \"(\\w+)\")?",
                Pattern.DOTALL)
            .matcher(report);
    List<String> told = new ArrayList<>();
    while (loop.find()) {
      told.add(String.join(" ", loop.group(1), loop.group(2), loop.group(3), loop.group(4)));
    }
    assertEquals(
        List.of(
            "9 Stopped.<init>#1 unproved PL0110",
            "13 Stopped.runs#1 proved null",
            "19 Stopped.loop#1 unproved PL0111",
            "26 Stopped.locked#1 unproved PL0112",
            "30 Stopped.hidden#1 unproved PL0114"),
        told,
        report);
    Document page = page("demo.Stopped.html");
    assertTrue(byId(page, "loop-1-reason-1").getTextContent().contains("PL0110"));
    assertTrue(
        Files.readString(reports().resolve("demo.Stopped$Deep$Inner.json")).contains("PL0115"));
  }

  private static String firstLink(Element element) {
    return ((Element) element.getElementsByTagName("a").item(0)).getAttribute("href");
  }

  @Test
  void kernelsAreShownAsTheUserWroteThem() throws IOException {
    compile(
        "demo/Kernel.java",
        """
            package demo;

            import dev.parloop.Parallel;

            class Kernel {
              @Parallel(range = "0..n")
              static double scale(int i, double[] a) {
                double t = a[i];
                return 2 * t;
              }

              @Parallel(range = "1..b.length")
              static void carry(int i, double[] b) {
                b[i] = b[i - 1];
              }
            }
            """);
    Document page = page("demo.Kernel.html");
    assertEquals("8    double t = a[i];\n", byId(page, "L8").getTextContent());
    assertEquals(
        "line proved", byId(page, "L9").getAttribute("class").replace("guarded", "proved"));
    assertEquals("line", byId(page, "L10").getAttribute("class"));
    assertTrue(texts(page, "counter").contains("i"));
    assertEquals("b", byId(page, "loop-2-reason-1-at-0").getTextContent());
    assertEquals("line dependent", byId(page, "L14").getAttribute("class"));
  }

  @Test
  void showsTheGeneratedCode() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    Document page = page("demo.Series.html");
    assertTrue(byId(page, "G1").getTextContent().contains("package demo;"));
    Element link =
        elements(page, "a").stream()
            .filter(a -> a.getTextContent().equals("demo.ParallelSeries"))
            .findFirst()
            .orElseThrow();
    String line = byId(page, link.getAttribute("href").substring(1)).getTextContent();
    assertTrue(line.contains("Series.sum#1"), line);
  }

  @Test
  void guardsAreShownForANestedClass() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    String text = byId(page("demo.Series$Inner.html"), "loop-1").getTextContent();
    assertTrue(text.contains("◇ guarded"), text);
    assertTrue(text.contains("from != to") || text.contains("to != from"), text);
    assertTrue(text.contains("array, written: to"), text);
  }

  @Test
  void theIndexLeadsToAllRuns() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    compile("Other.java", SERIES.replace("package demo;", "").replace("Series", "Other")).orFail();
    Document index = page("index.html");
    assertEquals(
        List.of("Other", "Other$Inner", "demo.Series", "demo.Series$Inner"),
        elements(index, "a").stream().map(Element::getTextContent).toList());
    assertTrue(index.getDocumentElement().getTextContent().contains("proved 1, dependent 1"));
  }

  @Test
  void aClassNamedIndexHasAPageOfItsOwn() throws IOException {
    compile("index.java", SERIES.replace("package demo;", "").replace("Series", "index")).orFail();
    page("index.html");
    assertEquals("loop proved", byId(page("class-index.html"), "loop-1").getAttribute("class"));
  }

  @Test
  void nothingIsGeneratedWhereThereIsAnError() throws IOException {
    String marked =
        SERIES
            .replace("    @Parallel\n", "")
            .replace("for (int i = 1; i < b", "for (@Parallel int i = 1; i < b");
    assertFalse(compile("demo/Series.java", marked).success());
    Document page = page("demo.Series.html");
    assertTrue(page.getDocumentElement().getTextContent().contains("Nothing was generated"));
    assertEquals("loop dependent", byId(page, "loop-2").getAttribute("class"));
  }

  @Test
  void oddSourcesAreShownAsTheyAre() throws IOException {
    String source =
        """
        package demo;

        import dev.parloop.Parallel;
        import java.util.Map;

        /** </script></style><b>&amp; \u202Eturned\u202C <!-- ]]> */
        class Odd<T extends Comparable<? super T>> {
          static int größe(Map<String, ? extends int[]> m, int[] \u0061𝒳) {
            int s = 0;\t\f
            for (@Parallel int i = 0; i < a𝒳.length; i++) {
              s += a𝒳[i] < '<' ? "\\"'&</script>\\uD83D".length() : 1; // 😀
            }
            return s;
          }
        }
        """
            .replace("\\uD83D", "\\\\uD83D")
            .replace("\n", "\r\n");
    compile("demo/Odd.java", source).orFail();
    String written = Files.readString(reports().resolve("demo.Odd.html"));
    assertFalse(written.contains("</script>"), written);
    Document page = page("demo.Odd.html");
    assertEquals(
        "6/** </script></style><b>&amp; \\u202eturned\\u202c <!-- ]]> */\n",
        byId(page, "L6").getTextContent());
    assertTrue(byId(page, "L9").getTextContent().endsWith("int s = 0;\t\\u000c\n"));
    assertTrue(byId(page, "L11").getTextContent().contains("a𝒳[i] < '<' ? "));
    assertTrue(texts(page, "role").contains("a𝒳"));
  }

  @Test
  void everyLoopOfManyClassesIsThere() throws IOException {
    Path reports = folder.resolve("reports");
    Javac.into(folder)
        .with("-Aparloop.verbose=0", "-Aparloop.report=" + reports)
        .compile(Corpus.sources().subList(0, 60))
        .orFail();
    int loops = 0;
    for (Element link : elements(page(reports, "index.html"), "a")) {
      Document page = page(reports, link.getAttribute("href"));
      String json = Files.readString(reports.resolve(link.getTextContent() + ".json"));
      Matcher ids =
          Pattern.compile("\"line\": (\\d+),\\s+\"column\": \\d+,\\s+\"id\": \"([^\"]+)\"")
              .matcher(json);
      for (int number = 1; ids.find(); number++) {
        Element heading = (Element) byId(page, "loop-" + number).getElementsByTagName("h3").item(0);
        assertTrue(heading.getTextContent().startsWith(ids.group(2) + " "), ids.group(2));
        assertEquals("#L" + ids.group(1), firstLink(heading));
        String line = byId(page, "L" + ids.group(1)).getTextContent();
        assertTrue(
            Stream.of("for", "range = ", "@Elementwise").anyMatch(line::contains), ids.group(2));
        loops++;
      }
      assertEquals(List.of(), texts(page, "role").stream().filter(t -> !isName(t)).toList());
    }
    assertTrue(loops > 100, () -> "only some loops");
  }

  private static boolean isName(String text) {
    return SourceVersion.isIdentifier(text) || text.contains(" ") || text.equals("reduction");
  }

  @Test
  void thePagesNeedNothingElse() throws IOException {
    compile("demo/Series.java", SERIES).orFail();
    try (Stream<Path> files = Files.list(reports())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        Document page = page(file.getFileName().toString());
        assertEquals(List.of(), elements(page, "script"));
        assertEquals(List.of(), elements(page, "link"));
        assertEquals(List.of(), elements(page, "img"));
        assertFalse(elements(page, "style").get(0).getTextContent().contains("url("));
      }
    }
  }
}
