package dev.parloop.processor.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide's programs compile, say and print what the guide says. */
class GuideTest {
  private static final Path FOLDER = Path.of("..", "docs", "guide");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

  @TempDir Path folder;

  static Stream<Program> programs() throws IOException {
    return chapters().stream().flatMap(chapter -> Program.in(chapter).stream());
  }

  private static List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  @ResourceLock(Resources.SYSTEM_OUT)
  void doesWhatTheGuideSays(Program program) throws Exception {
    Compiled compiled = Javac.into(folder).compile(program.fileName(), program.text());
    String told =
        compiled.diagnostics().stream().map(GuideTest::line).collect(Collectors.joining("\n"));
    assertEquals(program.fails(), !compiled.success(), told);
    String printed = compiled.success() && program.hasMain() ? run(compiled, program) : "";
    assertInOrder(program.says(), told + "\n" + printed);
  }

  @Test
  void everyChapterIsInTheContents() throws IOException {
    String contents = Files.readString(FOLDER.resolve("README.md"));
    for (Path chapter : chapters()) {
      String name = chapter.getFileName().toString();
      assertTrue(name.equals("README.md") || contents.contains("](" + name + ")"), name);
    }
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path chapter : chapters()) {
      Matcher link = LINK.matcher(Files.readString(chapter));
      while (link.find()) {
        assertTrue(Files.exists(FOLDER.resolve(link.group(1))), chapter + ": " + link.group(1));
      }
    }
  }

  /** As javac prints it: {@code Sum.java:3: warning: text}. */
  private static String line(Diagnostic<? extends JavaFileObject> found) {
    String message = found.getMessage(Locale.ROOT);
    JavaFileObject source = found.getSource();
    String kind =
        switch (found.getKind()) {
          case ERROR -> "error: ";
          case WARNING, MANDATORY_WARNING -> "warning: ";
          default -> "Note: ";
        };
    return source == null || kind.startsWith("Note")
        ? kind + message
        : "%s:%d: %s%s"
            .formatted(
                Path.of(source.getName()).getFileName(), found.getLineNumber(), kind, message);
  }

  private static String run(Compiled compiled, Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      compiled
          .loader()
          .loadClass(program.className())
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new AssertionError(program + " fails", e.getCause());
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void assertInOrder(List<String> expected, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int from = 0;
    for (String line : expected) {
      while (from < lines.size() && !matches(line, lines.get(from))) {
        from++;
      }
      assertTrue(from < lines.size(), () -> "\"" + line + "\" is not (or not here) in\n" + text);
      from++;
    }
  }

  /** Three dots at the end stand for anything. */
  private static boolean matches(String expected, String line) {
    return expected.endsWith("...")
        ? line.startsWith(expected.substring(0, expected.length() - 3))
        : line.equals(expected);
  }
}
