package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void defaults() {
    Options options = Options.parse(Map.of("other.option", "x", "parloopish", "y"));
    assertTrue(options.inPlace());
    assertTrue(!options.strict());
    assertNull(options.report());
    assertEquals(1, options.verbose());
    assertEquals(List.of(), options.problems());
  }

  @Test
  void readsAll() {
    Options options =
        Options.parse(
            Map.of(
                "parloop.inplace", "false",
                "parloop.strict", "true",
                "parloop.report", "target/parloop",
                "parloop.verbose", "4"));
    assertTrue(!options.inPlace());
    assertTrue(options.strict());
    assertEquals(Path.of("target", "parloop"), options.report());
    assertEquals(4, options.verbose());
    assertEquals(List.of(), options.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "parloop.inPlace, parloop.inplace",
    "parloop.strickt, parloop.strict",
    "parloop.reports, parloop.report",
    "parloop.verbos, parloop.verbose",
  })
  void guessesWhatAnUnknownOptionMeant(String given, String meant) {
    Problem problem = only(Options.parse(Map.of(given, "true")));
    assertEquals(Code.PL0001, problem.code());
    assertEquals(
        "there is no option -A" + given + "; did you mean -A" + meant + "?", problem.message());
  }

  @Test
  void listsTheOptionsWhereThereIsNoGuess() {
    Problem problem = only(Options.parse(Map.of("parloop.threads", "2")));
    assertEquals(Code.PL0001, problem.code());
    assertEquals(
        "there is no option -Aparloop.threads; there are -Aparloop.inplace, -Aparloop.report,"
            + " -Aparloop.strict, -Aparloop.verbose.",
        problem.message());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "TRUE", "1", " true"})
  void refusesOtherWordsForYes(String value) {
    for (String name : List.of("parloop.inplace", "parloop.strict")) {
      Options options = Options.parse(Map.of(name, value));
      Problem problem = only(options);
      assertEquals(Code.PL0002, problem.code());
      assertEquals(
          "-A"
              + name
              + "="
              + value
              + " is not understood; write -A"
              + name
              + "=true or -A"
              + name
              + "=false.",
          problem.message());
      assertTrue(options.inPlace() && !options.strict());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "-1", "01", "high", "٣"})
  void refusesOtherLevels(String value) {
    Options options = Options.parse(Map.of("parloop.verbose", value));
    assertEquals(Code.PL0002, only(options).code());
    assertTrue(only(options).message().contains("0 (nothing) to 4"), only(options)::message);
    assertEquals(1, options.verbose());
  }

  @Test
  void refusesOptionsWithoutAValue() {
    for (String name : Options.names()) {
      Map<String, String> given = new HashMap<>();
      given.put(name, null);
      Problem problem = only(Options.parse(given));
      assertEquals(Code.PL0002, problem.code());
      assertTrue(problem.message().startsWith("-A" + name + " without a value"), problem::message);
      assertTrue(problem.message().contains("write "), problem::message);
    }
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertEquals(Code.PL0002, only(Options.parse(Map.of("parloop.report", " "))).code());
    assertEquals(Code.PL0002, only(Options.parse(Map.of("parloop.report", "a\0b"))).code());
  }

  private static Problem only(Options options) {
    assertEquals(1, options.problems().size(), options.problems()::toString);
    return options.problems().get(0);
  }
}
