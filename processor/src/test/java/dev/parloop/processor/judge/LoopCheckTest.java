package dev.parloop.processor.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The check of verdicts finds what is wrong with them, and only that. */
class LoopCheckTest {
  private static final int ARGUMENTS = 40;

  @Test
  void acceptsIndependentLoops() {
    assertNull(problem("a[i + 24] = c[i] > 0 ? i : p;", List.of(), List.of(), List.of()));
  }

  @Test
  void findsACarriedDependence() {
    assertNotNull(problem("a[i + 24] = a[i + 23] + 1;", List.of(), List.of(), List.of()));
    assertNotNull(problem("a[i + 24] = a[i + 25] + 1;", List.of(), List.of(), List.of()));
    assertNotNull(problem("a[24] = 1;", List.of(), List.of(), List.of()));
    assertNotNull(problem("total++;", List.of(), List.of(), List.of()));
    assertNotNull(problem("x[i + 24][3] += i;", List.of(), List.of(), List.of()));
  }

  @Test
  void findsAnAliasUnlessItIsGuarded() {
    String body = "a[i + 24] = b[i + 25];";
    assertNotNull(problem(body, List.of(), List.of(), List.of()));
    assertNull(problem(body, List.of(), List.of(), List.of("a", "b")));
  }

  @Test
  void knowsReductions() {
    String sum = "s += a[i];";
    assertNull(problem(sum, List.of("s"), List.of(), List.of()));
    assertNotNull(problem(sum, List.of(), List.of(), List.of()));
    assertNotNull(problem("s = a[i] - s;", List.of("s"), List.of(), List.of()));
    assertNotNull(problem("s += a[i]; b[i] = s;", List.of("s"), List.of(), List.of()));
  }

  @Test
  void knowsPrivateVariables() {
    assertNull(problem("w = a[i]; b[i + 24] = w * 2;", List.of(), List.of("w"), List.of("a", "b")));
    assertNotNull(problem("b[i + 24] = w; w = i;", List.of(), List.of("w"), List.of()));
    assertNotNull(problem("if (i == 2) w = i;", List.of(), List.of("w"), List.of()));
    assertNotNull(problem("w = a[i];", List.of(), List.of(), List.of()));
  }

  @Test
  void findsAnExceptionThatMoves() {
    assertNull(problem("b[i + 60] = 1;", List.of(), List.of(), List.of()));
    assertNotNull(problem("s += 1 / (3 - s);", List.of("s"), List.of(), List.of()));
    assertNotNull(problem("if (i == 2) return;", List.of(), List.of(), List.of()));
  }

  @Test
  void randomLoopsAreOfBothKinds() {
    StringBuilder methods = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add("m" + i);
      methods.append(AffineLoops.method(new Random(i), "m" + i));
    }
    int[] counts = new int[2];
    PreparedLoop.parse(
        names,
        methods.toString(),
        loop -> {
          LoopCheck check =
              new LoopCheck(
                  loop, verdict(loop, Verdict.Status.UNPROVED, List.of(), List.of(), List.of()));
          assertNull(check.run(8));
          counts[check.memoryConflict() ? 1 : 0]++;
        });
    assertEquals(60, counts[0] + counts[1]);
    assertFalse(counts[0] < 15 || counts[1] < 15, counts[0] + " and " + counts[1]);
  }

  /** What is wrong with a loop over {@code i} that is said to be independent. */
  private static @Nullable String problem(
      String body, List<String> sums, List<String> privates, List<String> different) {
    String method =
        "  static void f(%s) { int s = 2; int w = 3; for (@Parallel int i = 0; i < n; i++) { %s } }"
            .formatted(AffineLoops.PARAMETERS, body);
    List<@Nullable String> problems = new ArrayList<>();
    PreparedLoop.parse(
        List.of("f"),
        method,
        loop -> {
          Verdict verdict = verdict(loop, Verdict.Status.GUARDED, sums, privates, different);
          problems.add(new LoopCheck(loop, verdict).run(ARGUMENTS));
        });
    return problems.get(0);
  }

  private static Verdict verdict(
      PreparedLoop loop,
      Verdict.Status status,
      List<String> sums,
      List<String> privates,
      List<String> different) {
    List<Expr> arrays = new ArrayList<>();
    different.forEach(name -> arrays.add(new Expr.Read(variable(loop, name), Span.NONE)));
    List<Guard> guards =
        arrays.isEmpty() ? List.of() : List.of(new Guard.NotSame(arrays.get(0), arrays.get(1)));
    return new Verdict(
        loop.nest(),
        status,
        List.of(),
        sums.stream()
            .map(name -> new Reduction(variable(loop, name), ReductionOperator.SUM))
            .toList(),
        privates.stream().map(name -> variable(loop, name)).toList(),
        guards,
        List.of(),
        false,
        List.of());
  }

  private static Variable variable(PreparedLoop loop, String name) {
    return loop.variables().stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
