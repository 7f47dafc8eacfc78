package dev.parloop.processor.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names a text has, and what stands around them. */
class NameScannerTest {

  /** The names, members with a dot in front and calls with a parenthesis behind. */
  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    NameScanner scanner = new NameScanner(text);
    while (scanner.next()) {
      assertEquals(text.substring(scanner.start(), scanner.end()), scanner.name());
      names.add((scanner.isMember() ? "." : "") + scanner.name() + (scanner.isCall() ? "(" : ""));
    }
    return names;
  }

  @Test
  void namesAreMembersBehindDotsAndCallsInFrontOfParentheses() {
    assertEquals(List.of("a", ".b", ".c("), names("a.b . c ()"));
    assertEquals(List.of("a", ".b(", "d"), names("a. /* c */ b // c\n (d)"));
    assertEquals(List.of("int", "x$1", "é", "0x1F"), names("int x$1 = é + 0x1F;"));
  }

  @Test
  void charactersOutsideTheBasicPlaneArePartsOfNames() {
    assertEquals(List.of("\uD801\uDC00b", "c"), names("\uD801\uDC00b+c"));
  }

  @Test
  void commentsAndLiteralsHaveNone() {
    assertEquals(List.of("a", "b"), names("a /* x \" ' // */ b // y"));
    assertEquals(List.of("f(", "c"), names("f(\"x \\\" y\", '\\'', '\"', \"\", '\"' + c"));
    assertEquals(List.of("a", "b"), names("a = \"\"\"\n x \"y\" \\\"\"\" z\\\\\"\"\" + b"));
    assertEquals(List.of("a", "b"), names("a / b"));
  }

  @Test
  void commentsThatNeverEndGoOnToTheEnd() {
    assertEquals(List.of("a"), names("a /* b"));
    assertEquals(List.of("a"), names("a \"\"\" b"));
  }

  @Test
  void packagesAndImportsHaveNone() {
    assertEquals(
        List.of("class", "importer", "packages", "f(", "import", "x"),
        names(
            "package a.b;\nimport c.d;\nimport static e.f.*;\nclass importer { packages f( import x"));
  }

  @Test
  void chainsGoOnFromDotToDot() {
    NameScanner scanner = new NameScanner("java.lang.Math.max (a.b) . c");
    assertTrue(scanner.next());
    assertEquals("java.lang.Math.max".length(), scanner.endOfChain());
    assertEquals("java", scanner.name());
  }

  @Test
  void literalsMayBeLong() {
    assertEquals(List.of("a", "b"), names("a = \"" + "\\nx ".repeat(50_000) + "\" + b"));
  }
}
