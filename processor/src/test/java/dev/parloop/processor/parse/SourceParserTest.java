package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.testing.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceParserTest {

  /** Ids of loops with those inside them in parentheses. */
  private static String ids(List<MarkedLoop> loops) {
    return loops.stream()
        .map(
            loop ->
                loop.nest().id() + (loop.inner().isEmpty() ? "" : "(" + ids(loop.inner()) + ")"))
        .collect(Collectors.joining(" "));
  }

  private static String ids(Sources.Result result) {
    return result.methods().stream()
        .map(method -> ids(method.loops()))
        .collect(Collectors.joining("; "));
  }

  private static LoopNest header(String header) {
    return Sources.ofMembers(
            "static void m(int n, long big, byte small, Integer box, int step, int[] a) {\n  for ("
                + header
                + ") { }\n}")
        .parse()
        .loop();
  }

  /** {@code start, relation, bound, step}, as far as literals and variables tell. */
  private static String range(String header) {
    IterationSpace.Range range = (IterationSpace.Range) header(header).space();
    return String.join(
            " ",
            Shown.of(range.start()),
            range.relation().symbol(),
            Shown.of(range.bound()),
            Shown.of(range.step()))
        .replaceAll("(Literal|Read)\\[(type=|variable=)([^\\]]*)\\]", "$3")
        .replace(", value=", ":");
  }

  @Test
  void countedHeaders() {
    assertEquals("int:0 < n int:1", range("@Parallel int i = 0; i < n; i++"));
    assertEquals("n >= int:0 int:-1", range("@Parallel int i = n; i >= 0; --i"));
    assertEquals("int:0 <= n int:3", range("@Parallel int i = 0; (n >= (i)); i += 3"));
    assertEquals("int:9 > int:0 int:-2", range("@Parallel int i = 9; i > 0; i -= 2"));
    assertEquals("int:0 != n int:2", range("@Parallel int i = 0; i != n; i = i + 2"));
    assertEquals("int:0 < n step", range("@Parallel int i = 0; i < n; i = step + i"));
    assertEquals(
        "int:0 < n Unary[operator=NEGATE, operand=step]",
        range("@Parallel int i = 0; i < n; i = i - step"));
    assertEquals(
        "long:0 < Length[array=a] long:1", range("@Parallel long i = 0; i < a.length; i++"));
    assertEquals(
        "Convert[to=long, operand=n] < big Convert[to=long, operand=step]",
        range("@Parallel long i = n; i < big; i += step"));
    assertEquals("int:0 < big int:1", range("@Parallel int i = 0; i < big; i++"));
    assertEquals(
        "int:0 < Convert[to=int, operand=small] int:1",
        range("@Parallel int i = 0; i < small; i++"));
    assertEquals(
        "int:0 < Opaque[type=int, what=unboxing, parts=[box], unknownEffect=false] int:1",
        range("@Parallel int i = 0; i < box; i++"));
  }

  @Test
  void headersEndAtTheirParenthesis() {
    LoopNest loop = header("@Parallel int i = 0; i < Math.max(n, 1); i += (2) /* ) */ ");
    assertEquals(4, loop.space().span().line());
    assertEquals(3, loop.space().span().column());
    int length = "for (@Parallel int i = 0; i < Math.max(n, 1); i += (2) /* ) */ )".length();
    assertEquals(length, loop.space().span().end() - loop.space().span().start());
    LoopNest each = header("@Parallel int x : a");
    assertEquals(
        "for (@Parallel int x : a)".length(),
        each.space().span().end() - each.space().span().start());
  }

  @Test
  void elementsOfAnArray() {
    LoopNest loop = header("@Parallel long x : a");
    IterationSpace.Elements space = (IterationSpace.Elements) loop.space();
    assertEquals("Read[variable=a]", Shown.of(space.array()));
    assertEquals(Variable.Kind.COUNTER, space.variable().kind());
    assertEquals("long", space.variable().type().toString());
  }

  @Test
  void aMarkedMethodHasItsOutermostLoopsAndCandidatesInside() {
    Sources.Result result =
        Sources.ofMembers(
                """
                @Parallel static void m(int n, java.util.List<String> list) {
                  for (int i = 0; i < n; i++) { while (n > 3) { for (int j = 0; j < n; j++) { } } }
                  while (n-- > 0) { do { for (int k = 0; k < 3; k++) { } } while (n > 0); }
                  for (String s : list) { for (char c : s.toCharArray()) { } }
                  for (;;) { for (int z = 0; z < 3; z++) { } if (n > 3) break; }
                  int w;
                  for (w = 0; w < n; w++) { }
                  Runnable r = () -> { for (int q = 0; q < 3; q++) { } };
                }
                """)
            .parse();
    assertEquals(
        "Loops.m#1(Loops.m#2) Loops.m#3 Loops.m#4(Loops.m#5) Loops.m#6 Loops.m#7 Loops.m#8",
        ids(result));
    assertEquals(
        List.of("Loops.m#4", "Loops.m#7"), result.untaken().keySet().stream().sorted().toList());
    assertFalse(result.loop().directive().onLoop());
  }

  @Test
  void markedLoopsAloneWhereTheMethodIsNotMarked() {
    Sources.Result result =
        Sources.ofMembers(
                """
                static void m(int n) {
                  for (int i = 0; i < n; i++) {
                    for (@Parallel int j = 0; j < n; j++) {
                      for (int k = 0; k < n; k++) { for (@Parallel int l = 0; l < n; l++) { } }
                    }
                  }
                  outer: for (@Parallel int i = 0; i < n; i++) { }
                }
                """)
            .parse();
    assertEquals("Loops.m#1(Loops.m#2) Loops.m#3", ids(result));
    AnnotatedMethod method = result.method("m");
    assertNull(method.loops().get(0).nest().label());
    assertEquals("outer", method.loops().get(1).nest().label());
    List<String> annotations = new ArrayList<>();
    for (Span span : method.annotations()) {
      annotations.add(method.source().substring(span.start(), span.end()));
    }
    assertEquals(List.of("@Parallel", "@Parallel", "@Parallel"), annotations);
  }

  @Test
  void idsTellOverloadsAndNestedClassesApart() {
    Sources.Result result =
        Sources.of(
                """
                package app;
                import dev.parloop.Parallel;
                class Outer {
                  @Parallel void m(int n) { for (int i = 0; i < n; i++) { } }
                  @Parallel void m(double[] a, String s) { for (int i = 0; i < 3; i++) { } }
                  void m() { }
                  static class Inner { @dev.parloop.Parallel void m() { for (int i = 0; i < 3; i++) { } } }
                }
                """)
            .parse();
    assertEquals(
        "Outer.m(int)#1; Outer.m(double[],java.lang.String)#1; Outer$Inner.m#1", ids(result));
    assertEquals("app.Outer$Inner", result.methods().get(2).loops().get(0).nest().owner());
  }

  @Test
  void nearerAttributesWin() {
    Sources.Result result =
        Sources.of(
                """
                import dev.parloop.*;
                import static dev.parloop.Schedule.*;
                @Parallel(threads = 2, chunks = 8, rounding = Rounding.FAST)
                class Loops {
                  static final int N = 3;
                  @Parallel(schedule = GUIDED, assume = Assume.INDEPENDENT)
                  void m() {
                    for (@Parallel(chunkSize = N * 4, threads = -N, serialBelow = 1L << 40) int i = 0; i < 3; i++) { }
                    for (int i = 0; i < 3; i++) { }
                  }
                  void n() { for (@Parallel(blocking = true, simd = Simd.OFF) int i = 0; i < 3; i++) { } }
                }
                """)
            .parse();
    List<MarkedLoop> loops = result.method("m").loops();
    assertEquals(
        new Directive(true, 0, 12, "GUIDED", -3, "AUTO", 1L << 40, "FAST", true, false),
        loops.get(0).nest().directive());
    assertEquals(
        new Directive(false, 8, 0, "GUIDED", 2, "AUTO", -1, "FAST", true, false),
        loops.get(1).nest().directive());
    assertEquals(
        new Directive(true, 8, 0, "AUTO", 2, "OFF", -1, "FAST", false, true),
        result.loop("n").nest().directive());
  }

  @Test
  void kindsOfVariablesAreRelativeToTheLoop() {
    Sources.Result result =
        Sources.ofMembers(
                """
                static void m(int p) {
                  int outer = 1;
                  for (@Parallel int i = 0; i < p; i++) {
                    int own = outer + i + p;
                    for (@Parallel int j = 0; j < own; j++) { outer += i + j + own; }
                  }
                }
                """)
            .parse();
    MarkedLoop outer = result.loop("m");
    MarkedLoop inner = outer.inner().get(0);
    Stmt.Declare own = (Stmt.Declare) ((Stmt.Block) outer.nest().body()).statements().get(0);
    assertEquals(Variable.Kind.INNER, own.variable().kind());
    IterationSpace.Range range = (IterationSpace.Range) inner.nest().space();
    assertEquals(Variable.Kind.COUNTER, range.variable().kind());
    Variable bound = ((Expr.Read) range.bound()).variable();
    assertEquals(own.variable(), bound);
    assertEquals(Variable.Kind.OUTER, bound.kind());
    AnnotatedMethod method = result.method("m");
    assertEquals("int", String.valueOf(method.types().get(bound)));
    assertEquals(5, method.types().size());
  }

  @Test
  void aClassWithoutAnnotationsIsNotResolved() {
    Sources.Result result =
        Sources.of(
                "class Plain { void m() { for (int i = 0; i < 3; i++) { Missing.call(); } } }",
                "@interface Parallel {} class Other { @Parallel void m() { for (int i = 0; i < 3; i++) { } } }")
            .parseWithErrors();
    assertTrue(result.methods().isEmpty());
    assertTrue(result.problems().isEmpty());
  }

  @Test
  void aNameWithoutMeaningLeavesTheClassIncomplete() {
    Sources.Result result =
        Sources.ofMembers(
                "@Parallel void m(int n) { for (int i = 0; i < n; i++) { Later.call(i); } }")
            .parseWithErrors();
    assertEquals(List.of(), result.methods());
    assertFalse(result.classes().values().iterator().next().complete());
  }
}
