package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Vectors;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random compositions of what the processor recognises: every variant does what the method does
 * that was compiled without it, with the same bits and the same exceptions.
 */
class LoopPatternTest {
  /** Random loops; {@code -Dparloop.patterns=20000} for a long run. */
  private static final int PATTERNS = Integer.getInteger("parloop.patterns", 160);

  private static final long SEED = Long.getLong("parloop.seed", 1);
  private static final int PER_CLASS = 80;

  /** A long run ends when so many were found. */
  private static final int MOST_FAILURES = 6;

  @TempDir private Path folder = Path.of("");
  private int folders;

  @AfterEach
  void backToNormal() {
    Parloop.setMode(Mode.AUTO);
    System.clearProperty("parloop.verify");
  }

  @Test
  void everyVariantGivesTheAnswerOfTheLoopAsWritten(TestReporter reporter) throws IOException {
    Vectors.require();
    int accepted = 0;
    List<String> failures = new ArrayList<>();
    for (long first = 0; first < PATTERNS && failures.size() < MOST_FAILURES; first += PER_CLASS) {
      List<LoopPattern> patterns = new ArrayList<>();
      for (long k = SEED + first; k < SEED + first + PER_CLASS; k++) {
        patterns.add(LoopPatternGenerator.of(k, "m" + k));
      }
      LoopPatternBatch batch = batch(patterns);
      if (!batch.messages().isEmpty()) {
        for (LoopPattern pattern : patterns) {
          addFailure(batch(List.of(pattern)), pattern, failures);
        }
        continue;
      }
      accepted += batch.accepted().size();
      for (LoopPattern pattern : batch.accepted()) {
        addFailure(batch, pattern, failures);
      }
    }
    reporter.publishEntry("accepted", accepted + " of " + PATTERNS);
    assertEquals("", String.join("\n\n", failures));
    assertTrue(accepted > PATTERNS * 2 / 5, "accepted " + accepted + " of " + PATTERNS);
  }

  private void addFailure(LoopPatternBatch batch, LoopPattern pattern, List<String> failures)
      throws IOException {
    if (problem(batch, pattern) != null && failures.size() < MOST_FAILURES) {
      failures.add(smallest(pattern));
    }
  }

  private static @Nullable String problem(LoopPatternBatch batch, LoopPattern pattern) {
    if (!batch.messages().isEmpty()) {
      return batch.messages();
    }
    boolean isParallel = batch.accepted().contains(pattern);
    return isParallel ? batch.difference(pattern, pattern.name().hashCode()) : null;
  }

  private LoopPatternBatch batch(List<LoopPattern> patterns) throws IOException {
    return new LoopPatternBatch(patterns, Files.createDirectory(folder.resolve("b" + folders++)));
  }

  /** What is left of a pattern when no line can be left out without the problem going away. */
  private String smallest(LoopPattern pattern) throws IOException {
    LoopPattern best = pattern;
    String problem = "not seen again";
    for (LoopPattern next = pattern; next != null; ) {
      best = next;
      String found = problem(batch(List.of(best)), best);
      problem = found == null ? problem : found;
      next = null;
      for (LoopPattern smaller : best.smaller()) {
        if (compiles(smaller) && problem(batch(List.of(smaller)), smaller) != null) {
          next = smaller;
          break;
        }
      }
    }
    return "seed %s: %s%n%s%nfrom%n%s"
        .formatted(pattern.name().substring(1), problem, best.text(), pattern.text());
  }

  private boolean compiles(LoopPattern pattern) {
    try {
      batch(List.of(pattern));
      return true;
    } catch (AssertionError | IOException e) {
      return false;
    }
  }
}
