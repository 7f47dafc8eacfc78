package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.model.IterationSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Random affine nests: none that clashes when it is run is accepted, and of those that never clash
 * nearly all are.
 */
class AffineNestTest {
  /** Random nests; {@code -Dparloop.nests=100000} for a long run. */
  private static final int NESTS = Integer.getInteger("parloop.nests", 800);

  private static final long SEED = Long.getLong("parloop.seed", 1);
  private static final int NESTS_PER_CLASS = 100;
  private static final int ARGUMENTS = 8;

  /** With arrays that are not one: what the nest itself does. */
  private static final int DISTINCT = 12;

  /** Where a guard holds, arrays are not one: how often that is looked at. */
  private static final int GUARDED = 40;

  /** For a run that has to be complete. */
  private static final long MANY_STEPS = 1_000_000;

  /** What share has to be accepted; {@code -Dparloop.recall=1} lists all that are not. */
  private static final double RECALL =
      Double.parseDouble(System.getProperty("parloop.recall", "0.97"));

  private final List<String> unsound = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private int independent;
  private int dependent;
  private int untold;

  @Test
  void independentNestsAreAcceptedAndNoOthers(TestReporter reporter) {
    for (int first = 0; first < NESTS; first += NESTS_PER_CLASS) {
      Map<String, String> sources = new HashMap<>();
      List<String> names = new ArrayList<>();
      for (int i = first; i < first + NESTS_PER_CLASS; i++) {
        names.add("m" + i);
        sources.put("m" + i, AffineNests.method(Seeds.random(SEED + i), "m" + i));
      }
      PreparedLoop.parse(
          names,
          String.join("", sources.values()),
          loop -> check(loop, sources.get(loop.nest().method())));
    }
    double recall = independent == 0 ? 1 : 1 - (double) missed.size() / independent;
    String figures =
        String.format(
            Locale.ROOT,
            "%d independent nests, of which %.2f %% are accepted; %d others, %d not told",
            independent,
            100 * recall,
            dependent,
            untold);
    reporter.publishEntry("nests", figures);
    assertEquals("", String.join("\n\n", unsound));
    assertTrue(recall >= RECALL, () -> figures + "\n" + String.join("\n", missed));
    assertTrue(independent > NESTS / 5, figures);
  }

  private void check(PreparedLoop loop, String source) {
    if (loop.nest().space() instanceof IterationSpace.Unknown) {
      throw new AssertionError("not counted: " + source);
    }
    Verdict verdict = Judge.judge(loop.nest(), LoopAnalysis.analyse(loop.nest(), loop.callees()));
    boolean isParallel = verdict.status().isParallel();
    LoopCheck truth = new LoopCheck(loop, verdict);
    String problem = truth.runDistinct(0, DISTINCT);
    if (isParallel && problem == null) {
      problem = new LoopCheck(loop, verdict).runBounded(ARGUMENTS);
    }
    boolean told = truth.untold() <= DISTINCT / 2;
    if (problem == null && !truth.memoryConflict() && verdict.status() != Verdict.Status.PROVED) {
      // It counts as independent, and perhaps against the analysis: only if that is certain.
      List<Map<String, Object>> values = AffineNests.arguments(source);
      truth = new LoopCheck(loop.withStepLimit(MANY_STEPS), verdict);
      problem =
          truth.runExact(isParallel ? values.subList(0, Math.min(values.size(), GUARDED)) : values);
      told = truth.untold() + truth.failed() == 0;
    }
    if (problem != null) {
      unsound.add(problem + "\n" + verdict.guards() + "\n" + source);
    }
    if (truth.memoryConflict()) {
      dependent++;
    } else if (!told) {
      untold++;
    } else {
      independent++;
      if (!verdict.status().isParallel()) {
        missed.add(verdict.problems().get(0).message() + "\n" + source);
      }
    }
  }
}
