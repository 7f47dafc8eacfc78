package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every loop of the corpus gets its verdict, for its reason. */
class CorpusTest {

  static Stream<Path> files() {
    return Corpus.files().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void verdicts(Path file) {
    List<String> wrong = new ArrayList<>();
    for (Corpus.Example example : Corpus.load(file)) {
      if (!example.expected().equals(example.actual())) {
        wrong.add(example.describe());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** In these files every refusal begins with what the source does wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"Library", "Searches"})
  void causesAreNamed(String name) {
    List<String> wrong = new ArrayList<>();
    for (Corpus.Example example : Corpus.load(Corpus.file(name))) {
      if (example.cause() != null && !example.namesCause()) {
        wrong.add(example.cause() + ": " + example.describe());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noRaceIsAcceptedAndFewLoopsAreMissed(TestReporter reporter) {
    Score score = new Score();
    for (Path file : Corpus.files()) {
      Corpus.load(file).forEach(score::add);
    }
    reporter.publishEntry("corpus", score.toString());
    assertEquals(List.of(), score.acceptedRaces());
    assertTrue(score.loops() >= 450, score.toString());
    assertTrue(score.traps() * 5 >= score.loops() * 2, score.toString());
    assertTrue(score.recall() >= 0.95, score.toString());
    assertTrue(score.rightPairs() >= 0.9, score.toString());
  }
}
