package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.LoopAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops inside an iteration that count by a step that is no constant. */
class SymbolicStepTest {
  private static final int NEAR = 1 << 30;

  /** The counter wraps around before it comes to the bound, and then comes to other iterations'. */
  @Test
  void aCounterThatWrapsAroundIsNotTrusted() {
    String cyclic =
        """
        for (@dev.parloop.Parallel int k = 0; k < Math.min(9, p); k++) {
          for (int c = k; c < n; c += p) {
            if (c >= 0 && c < 64) { a[c] = a[c] * 3 + k; }
          }
        }
        """;
    check(cyclic, Map.of("n", NEAR + 20, "p", NEAR + 1), true);
    check(cyclic, Map.of("n", 40, "p", 9), false);
    check(
        """
        for (@dev.parloop.Parallel int k = 0; k < Math.min(9, p); k++) {
          for (int c = -1 - k; c > n; c -= p) {
            if (c >= -64 && c < 0) { a[c + 64] = a[c + 64] * 3 + k; }
          }
        }
        """,
        Map.of("n", -NEAR - 20, "p", NEAR + 1),
        true);
  }

  /** It counts away from its bound, through what is other iterations'. */
  @Test
  void aCounterThatGoesAwayFromItsBoundIsNotTrusted() {
    String blocks =
        """
        for (@dev.parloop.Parallel int k = 0; k < m; k++) {
          for (int c = 4 * k; c < 4 * k + 4; c += p) {
            if (c < 0) { break; }
            a[c] = a[c] * 3 + k;
          }
        }
        """;
    check(blocks, Map.of("m", 5, "p", -4), true);
    check(blocks, Map.of("m", 5, "p", -1), true);
    check(blocks, Map.of("m", 5, "p", 1), false);
    check(
        """
        for (@dev.parloop.Parallel int k = 0; k < m; k++) {
          for (int c = 4 * k + 3; c >= 4 * k; c -= p) {
            if (c >= 64) { break; }
            a[c] = a[c] * 3 + k;
          }
        }
        """,
        Map.of("m", 5, "p", -4),
        true);
  }

  /** No iterations are named that do not meet. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "int c = k; c < n; c += q",
        "int c = k; c < n; c += k + 1",
        "int c = k; c < n; c += p * q",
        "int c = k; c < n; c += b[k]",
        "int c = k; c < n; c += b[c]",
        "int c = k; c != n; c += q",
        "int c = k; c != n; c += 2",
        "int c = n; c >= k; c -= q",
        "int c = k * k; c <= n; c += k",
      })
  void noPairIsMadeUp(String header) {
    String loop =
        "for (@dev.parloop.Parallel int k = 2; k < m; k++) { for (" + header + ") { a[c] = k; } }";
    judge(
        loop,
        (prepared, verdict) -> {
          assertFalse(verdict.status().isParallel(), header);
          String message = verdict.problems().get(0).message();
          assertFalse(message.contains("as between iterations"), message);
        });
  }

  /**
   * Judges a loop that is accepted, and runs it.
   *
   * @param meets whether iterations meet, so that guards must not hold
   */
  private static void check(String loop, Map<String, Object> values, boolean meets) {
    judge(
        loop,
        (prepared, verdict) -> {
          assertTrue(verdict.status().isParallel(), () -> verdict.problems().toString());
          LoopCheck check = new LoopCheck(prepared, verdict);
          assertNull(check.runExact(List.of(values)), loop);
          assertEquals(meets, check.memoryConflict(), loop);
          assertEquals(meets ? 0 : 1, check.compared(), loop);
        });
  }

  private static void judge(String loop, BiConsumer<PreparedLoop, Verdict> use) {
    String method = "static void f(" + AffineLoops.PARAMETERS + ") {\n" + loop + "}\n";
    List<PreparedLoop> seen = new ArrayList<>();
    PreparedLoop.parse(
        List.of("f"),
        method,
        prepared -> {
          seen.add(prepared);
          use.accept(
              prepared,
              Judge.judge(
                  prepared.nest(), LoopAnalysis.analyse(prepared.nest(), prepared.callees())));
        });
    assertEquals(1, seen.size());
  }
}
