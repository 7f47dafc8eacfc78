package dev.parloop.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.diagnostics.Page.Example;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the catalogue say what the compiler says. */
class DiagnosticCatalogueTest {

  /** Codes that no source file can trigger, and the tests that trigger them. */
  private static final Map<Code, String> ELSEWHERE =
      Map.of(
          // Another compiler.
          Code.PL0003, "dev.parloop.processor.projects.EclipseCompilerTest",
          // A library.
          Code.PL0605, "dev.parloop.processor.parse.ClassFilesTest",
          // A JDK without the module, or classes without a folder.
          Code.PL0705, "dev.parloop.processor.projects.PlainJavacTest",
          // A bug, which a test has to plant.
          Code.PL0901, "dev.parloop.processor.ProblemReporterTest");

  /** Codes whose examples cannot be compiled without Parloop either. */
  private static final Set<Code> NOT_JAVA = Set.of(Code.PL0006);

  private static final Pattern CODE = Pattern.compile("^\\[(PL\\d{4})\\] ");

  @TempDir Path folder;

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws IOException {
    assertEquals(Stream.of(Code.values()).map(Code::toString).sorted().toList(), Page.names());
  }

  @Test
  void theTableHasEveryCodeInOrder() throws IOException {
    List<String> rows =
        Files.readAllLines(Page.FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| [PL"))
            .toList();

    assertEquals(Stream.of(Code.values()).map(DiagnosticCatalogueTest::row).toList(), rows);
  }

  private static String row(Code code) {
    String kind =
        code.severity() == Code.Severity.UNTAKEN
            ? "serial"
            : code.severity().name().toLowerCase(Locale.ROOT);
    return "| [%1$s](%1$s.md) | %2$s | %3$s |".formatted(code, code.title(), kind);
  }

  @ParameterizedTest
  @MethodSource("allCodes")
  void thePageHasTheCodesTitle(Code code) throws IOException {
    assertEquals(code.title(), Page.of(code).title());
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void thePageHasTwoExamples(Code code) throws IOException {
    assertEquals(2, Page.of(code).examples().size());
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void theFirstExampleYieldsThisCode(Code code) throws IOException {
    Example example = Page.of(code).examples().get(0);

    List<Diagnostic<? extends JavaFileObject>> told = problems(compile(example).diagnostics());

    Set<String> expected = new TreeSet<>(Set.of(code.toString()));
    example.also().ifPresent(expected::add);
    assertEquals(List.copyOf(expected), told.stream().map(this::code).sorted().toList());
    for (Diagnostic<? extends JavaFileObject> problem : told) {
      checkForm(problem);
      checkKind(problem);
    }
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void theFirstExampleIsJavaWithoutParloop(Code code) throws IOException {
    Example example = Page.of(code).examples().get(0);

    Compiled compiled =
        Javac.into(folder)
            .with(example.javacOptions())
            .with("-proc:none")
            .compile(example.fileName(), example.text());

    assertEquals(!NOT_JAVA.contains(code), compiled.success(), compiled::toString);
  }

  @ParameterizedTest
  @MethodSource("codesWithExamples")
  void theSecondExampleYieldsNone(Code code) throws IOException {
    Compiled compiled = compile(Page.of(code).examples().get(1)).orFail();

    assertEquals(List.of(), problems(compiled.diagnostics()));
  }

  @ParameterizedTest
  @MethodSource("codesElsewhere")
  void aPageWithoutExamplesHasATest(Code code) throws Exception {
    assertEquals(List.of(), Page.of(code).examples());
    assertNotNull(Class.forName(ELSEWHERE.get(code)));
  }

  private Compiled compile(Example example) throws IOException {
    if (!example.hasOutput()) {
      return WithoutClassFolder.compile(folder, example.fileName(), example.text());
    }
    return Javac.into(folder)
        .with(example.options().toArray(String[]::new))
        .compile(example.fileName(), example.text());
  }

  /** One sentence or more, then the page's address. */
  private void checkForm(Diagnostic<? extends JavaFileObject> problem) {
    String message = problem.getMessage(Locale.ROOT);
    List<String> lines = message.lines().map(String::strip).toList();

    assertTrue(lines.get(0).matches("\\[PL\\d{4}\\] .*[.?]"), message);
    assertEquals("(see docs/diagnostics/" + code(problem) + ".md)", lines.get(lines.size() - 1));
    assertFalse(message.contains("null"), message);
    assertFalse(message.contains("$"), message);
  }

  private void checkKind(Diagnostic<? extends JavaFileObject> problem) {
    Set<Diagnostic.Kind> allowed =
        switch (Code.valueOf(code(problem)).severity()) {
          case NOTE -> Set.of(Diagnostic.Kind.NOTE);
          case WARNING -> Set.of(Diagnostic.Kind.WARNING);
          case UNTAKEN -> Set.of(Diagnostic.Kind.WARNING, Diagnostic.Kind.ERROR);
          case ERROR -> Set.of(Diagnostic.Kind.ERROR);
        };
    assertTrue(allowed.contains(problem.getKind()), problem::toString);
  }

  private String code(Diagnostic<? extends JavaFileObject> problem) {
    Matcher matcher = CODE.matcher(problem.getMessage(Locale.ROOT));
    return matcher.find() ? matcher.group(1) : "";
  }

  private List<Diagnostic<? extends JavaFileObject>> problems(
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream().filter(diagnostic -> !code(diagnostic).isEmpty()).toList();
  }

  static Code[] allCodes() {
    return Code.values();
  }

  static Set<Code> codesElsewhere() {
    return ELSEWHERE.keySet();
  }

  static Stream<Code> codesWithExamples() {
    return Arrays.stream(Code.values()).filter(code -> !ELSEWHERE.containsKey(code));
  }
}
