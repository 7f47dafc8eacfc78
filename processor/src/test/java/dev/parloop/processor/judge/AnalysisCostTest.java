package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.analyse.LoopFacts;
import dev.parloop.processor.diagnostics.Code;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deciding a loop takes little work, counted in steps and not in time; where it would, it ends. */
class AnalysisCostTest {
  private static final String NEST =
      """
        static void m0(%s) {
          for (@dev.parloop.Parallel int i = 0; i < n; i++)
          for (int j = 0; j < m; j++)
          for (int k = 0; k < p; k++)
          for (int l = 0; l < q; l++) {
            %s
          }
        }
      """;

  /** The work that a large nest may take; the limit of a loop is some 50 times that. */
  private static final int LITTLE = 30_000;

  private static final int LIMIT = 1_500_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** More than one shows what it costs when the analysis itself is compiled. */
  private static final int ROUNDS = Integer.getInteger("parloop.rounds", 1);

  /** Ten assignments, whose 20 accesses have these subscripts in turn. */
  private static String assignments(String[] places) {
    StringBuilder body = new StringBuilder();
    for (int k = 0; k < 20; k++) {
      body.append(places[k % places.length]).append(k % 2 == 0 ? " = " : " + 1;\n");
    }
    return body.toString();
  }

  private interface Use {
    void accept(LoopFacts facts, Verdict verdict);
  }

  private static void analyse(String body, TestReporter reporter, Use use) {
    PreparedLoop.parse(
        List.of("m0"),
        NEST.formatted(AffineLoops.PARAMETERS, body),
        loop -> {
          for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            LoopFacts facts = LoopAnalysis.analyse(loop.nest(), loop.callees());
            Verdict verdict = Judge.judge(loop.nest(), facts);
            long micros = (THREADS.getCurrentThreadCpuTime() - start) / 1000;
            reporter.publishEntry(
                "cost", facts.work() + " steps, " + micros + " us, " + verdict.status());
            use.accept(facts, verdict);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[((i * m + j) * p + k) * q + l]; a[((i * m + j) * p + k) * q + l + 1];"
            + " b[((i * m + j) * p + k) * q + l]; b[(i * m + j) * p + k]; a[i * m + j]",
        "a[2 * i + j + 3 * k - l + 40]; a[i - j + k + l + 40]; a[4 * i + 2 * k + 1]; b[i + j];"
            + " b[i + k + 2 * l]; a[3 * i - 2 * j + 50]; a[i + p]; a[i / 2 + j];"
            + " b[(i + j) % 16]; b[i * 3 + l]",
        "x[i + j][k + l]; x[2 * i][j]; x[i][i + k]; x[i + 1][j - l + 9]; y[i + j - k + 9][l];"
            + " y[i][j]; x[i - j + 9][i + j]; x[4 * i + k][k]; y[2 * i + l][j + k];"
            + " x[i][j + 2 * k]",
        "a[i * (i + 1) / 2 + j]; a[(i * 8 + j) * 8 + k]; b[i * n + j]; b[j * n + i];"
            + " b[(i + k) * n + j + l]",
        "x[i][j]; x[i][k]; x[i][j + k]; x[i][2 * l]; y[i][j]; y[i + 1][l]; x[i][l + 1]"
      })
  void aNestOfFourLoopsAndTwentyAccessesTakesLittleWork(String places, TestReporter reporter) {
    analyse(
        assignments(places.split("; *")),
        reporter,
        (facts, verdict) -> {
          assertTrue(facts.isComplete());
          assertTrue(facts.work() <= LITTLE, () -> facts.work() + " steps");
        });
  }

  @Test
  void aLoopThatIsTooLargeIsGivenUp(TestReporter reporter) {
    Random random = new Random(5);
    StringBuilder body = new StringBuilder();
    for (int access = 0; access < 240; access++) {
      body.append("a[50");
      for (int term = 0; term < 5; term++) {
        body.append(random.nextBoolean() ? " + " : " - ")
            .append(1 + random.nextInt(7))
            .append(" * ")
            .append("ijkl".charAt(random.nextInt(4)))
            .append(random.nextInt(3) == 0 ? " * " + "nmpq".charAt(random.nextInt(4)) : "");
      }
      body.append(access % 2 == 0 ? "] = " : "] + 1;\n");
    }
    analyse(
        body.toString(),
        reporter,
        (facts, verdict) -> {
          assertEquals(Verdict.Status.UNPROVED, verdict.status());
          assertTrue(
              verdict.problems().stream().anyMatch(problem -> problem.code() == Code.PL0505));
          // What is asked last may go a little beyond the limit.
          assertTrue(facts.work() <= LIMIT + LITTLE, () -> facts.work() + " steps");
        });
  }
}
