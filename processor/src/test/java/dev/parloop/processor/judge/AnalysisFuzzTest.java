package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.ModelPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Random loops: whatever is said to be independent must be so when it is run. */
class AnalysisFuzzTest {
  /** Random loops; {@code -Dparloop.loops=100000} for a long run. */
  private static final int LOOPS = Integer.getInteger("parloop.loops", 1600);

  private static final long SEED = Long.getLong("parloop.seed", 1);
  private static final int LOOPS_PER_CLASS = 80;
  private static final int ARGUMENTS = 12;

  @Test
  void whatIsAcceptedIsIndependent(TestReporter reporter) {
    List<String> unsound = new ArrayList<>();
    Tally tally = new Tally();
    for (int first = 0; first < LOOPS; first += LOOPS_PER_CLASS) {
      Map<String, String> sources = new HashMap<>();
      List<String> names = new ArrayList<>();
      for (int i = first; i < first + LOOPS_PER_CLASS; i++) {
        names.add("m" + i);
        sources.put("m" + i, AffineLoops.method(Seeds.random(SEED + i), "m" + i));
      }
      PreparedLoop.parse(
          names,
          String.join("", sources.values()),
          loop -> {
            if (loop.nest().space() instanceof IterationSpace.Unknown) {
              // Never analysed: it stays serial.
              return;
            }
            Verdict verdict =
                Judge.judge(loop.nest(), LoopAnalysis.analyse(loop.nest(), loop.callees()));
            LoopCheck check = new LoopCheck(loop, verdict);
            String problem = check.run(ARGUMENTS);
            tally.add(verdict, check);
            if (problem != null) {
              unsound.add(
                  problem + "\n" + describe(verdict) + "\n" + sources.get(loop.nest().method()));
            }
          });
    }
    reporter.publishEntry("loops", tally.toString());
    assertEquals("", String.join("\n\n", unsound));
    assertTrue(tally.accepted() > LOOPS / 20, tally.toString());
  }

  private static String describe(Verdict verdict) {
    List<String> guards = new ArrayList<>();
    for (Guard guard : verdict.guards()) {
      guards.add(
          guard instanceof Guard.NotSame g
              ? ModelPrinter.print(g.left()) + " != " + ModelPrinter.print(g.right())
              : guard.toString());
    }
    return "%s reductions %s privates %s guards %s"
        .formatted(verdict.status(), verdict.reductions(), verdict.privates(), guards);
  }
}
