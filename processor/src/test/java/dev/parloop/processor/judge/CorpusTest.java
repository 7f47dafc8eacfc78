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

  @Test
  void isLargeAndHalfOfItAreTraps(TestReporter reporter) {
    int loops = 0;
    int traps = 0;
    int accepted = 0;
    int taken = 0;
    for (Path file : Corpus.files()) {
      for (Corpus.Example example : Corpus.load(file)) {
        boolean parallel = example.verdict().status().isParallel();
        loops++;
        traps += example.isTrap() ? 1 : 0;
        accepted += example.isTrap() && parallel ? 1 : 0;
        taken += !example.isTrap() && parallel ? 1 : 0;
      }
    }
    reporter.publishEntry("loops", String.valueOf(loops));
    reporter.publishEntry("traps", String.valueOf(traps));
    reporter.publishEntry("traps accepted", String.valueOf(accepted));
    reporter.publishEntry("others accepted", taken + " of " + (loops - traps));
    assertTrue(loops >= 120, loops + " loops");
    assertTrue(traps * 5 >= loops * 2, traps + " traps of " + loops);
    assertEquals(0, accepted);
  }
}
