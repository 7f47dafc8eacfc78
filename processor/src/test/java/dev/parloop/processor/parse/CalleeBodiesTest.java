package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.testing.Sources;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalleeBodiesTest {

  private static final String OTHER =
      """
      package lib;
      public class Other {
        public static int twice(int x) { return x + x; }
        public static long wide(long x) { return Other.twice((int) x); }
      }
      """;

  /** The body of the method that an expression calls; the expression is used once in a loop. */
  private static Optional<MethodBody> called(String expression) {
    Sources.Result result =
        Sources.of(
                """
                import dev.parloop.*;
                import lib.Other;
                class Loops extends Base {
                  int field;
                  static double sq(double x) { return x * x; }
                  private int priv(int x) { int y = x; return field + y; }
                  final void fin() { field++; }
                  int open() { return 1; }
                  static synchronized void locked() { }
                  static native void nat();
                  @Pure static double pure(double x) { return x; }
                  record Point(int x, double y) { int sum() { return x; } public double y() { return 2; } }
                  record Checked(int x) { Checked { if (x < 0) throw new IllegalArgumentException(); } }
                  record Written(int x) { Written(int x) { this.x = x + 1; } Written() { this(4); } }
                  static class Empty { }
                  static class Full extends Empty {
                    int a = 3;
                    final int b;
                    static int s = 1;
                    { a++; }
                    Full(int b) { super(); this.b = b; }
                    Full() { this(7); }
                  }
                  static class FromJar extends java.util.ArrayList<String> { int a; }
                  final static class Last extends Base { }
                  void loop(int n, Point p, Last last, Base base, String text) {
                    class Local { int m() { return n; } }
                    for (@Parallel int i = 0; i < n; i++) {
                      Object o = EXPRESSION;
                    }
                  }
                }
                class Base { int inherited() { return 5; } }
                """
                    .replace("Object o = EXPRESSION", expression),
                OTHER)
            .parse();
    Stmt.Block body = (Stmt.Block) result.loop().body();
    Expr value = ((Stmt.Evaluate) body.statements().get(0)).expression();
    Method method =
        value instanceof Expr.Call call ? call.method() : ((Expr.NewObject) value).constructor();
    CalleeSource callees = result.callees();
    Optional<MethodBody> found = callees.body(method);
    assertEquals(found, callees.body(method));
    return found;
  }

  private static void check(String expected, String expression) {
    MethodBody found = called(expression).orElseThrow();
    assertEquals(
        expected,
        Shown.of(found.body())
            .replaceAll("Read\\[variable=(\\w+)\\]", "$1")
            .replace("receiver=This[type=", "receiver=["));
  }

  @Test
  void boundMethods() {
    check(
        "Block[statements=[Return[value=Binary[operator=MULTIPLY, left=x, right=x, type=double]]]]",
        "sq(2)");
    check(
        "Block[statements=[Declare[variable=y, initial=x], Return[value=Binary[operator=ADD,"
            + " left=FieldRead[receiver=[Loops], field=Loops.field], right=y, type=int]]]]",
        "priv(2)");
    check(
        "Block[statements=[Evaluate[expression=Step[target=FieldRead[receiver=[Loops],"
            + " field=Loops.field], delta=1, prefix=false]]]]",
        "fin()");
    check("Block[statements=[Return[value=Literal[type=int, value=5]]]]", "last.inherited()");
    check("Block[statements=[Return[value=Literal[type=int, value=5]]]]", "new Last().inherited()");
    check(
        "Block[statements=[Return[value=FieldRead[receiver=[Loops$Point], field=Loops.Point.x]]]]",
        "p.sum()");
  }

  @Test
  void methodsOfOtherClassesOfTheCompilation() {
    check(
        "Block[statements=[Return[value=Convert[to=long, operand=Call[receiver=null,"
            + " method=Other.twice, arguments=[Convert[to=int, operand=x]]]]]]]",
        "Other.wide(i)");
  }

  @Test
  void variablesAreTheCalleesOwn() {
    MethodBody body = called("priv(2)").orElseThrow();
    assertEquals(Variable.Kind.CALLEE_PARAMETER, body.parameters().get(0).kind());
    Stmt.Declare local = (Stmt.Declare) body.body().statements().get(0);
    assertEquals(Variable.Kind.CALLEE_LOCAL, local.variable().kind());
  }

  @Test
  void methodsWithoutAKnownBody() {
    assertEquals(Optional.empty(), called("open()"));
    assertEquals(Optional.empty(), called("base.inherited()"));
    assertEquals(Optional.empty(), called("nat()"));
    assertEquals(Optional.empty(), called("Math.sqrt(2)"));
    assertEquals(Optional.empty(), called("text.length()"));
    assertEquals(Optional.empty(), called("new StringBuilder()"));
  }

  @Test
  void synchronizedMethodsAreOpaque() {
    check(
        "Block[statements=[Opaque[what=synchronized method, parts=[Block[statements=[]]],"
            + " unknownEffect=true]]]",
        "locked()");
  }

  @Test
  void pureMethodsSaySo() {
    assertTrue(called("pure(1)").orElseThrow().method().isPure());
  }

  @Test
  void records() {
    check(
        "Block[statements=[Return[value=FieldRead[receiver=[Loops$Point],"
            + " field=Loops.Point.x]]]]",
        "p.x()");
    check("Block[statements=[Return[value=Literal[type=double, value=2.0]]]]", "p.y()");
    String x =
        "Evaluate[expression=Assign[target=FieldRead[receiver=[Loops$Point], field=Loops.Point.x], value=x]]";
    check(
        "Block[statements=["
            + x
            + ", "
            + x.replace("Point.x]", "Point.y]").replace("value=x", "value=y")
            + "]]",
        "new Point(1, 2)");
    check(
        "Block[statements=[If[condition=Binary[operator=LESS, left=x, right=Literal[type=int,"
            + " value=0], type=boolean], whenTrue=Throw[exception=NewObject[constructor="
            + "new IllegalArgumentException, arguments=[]]], whenFalse=null], "
            + x.replace("Point", "Checked")
            + "]]",
        "new Checked(1)");
    check(
        "Block[statements=["
            + x.replace("Point", "Written")
                .replace(
                    "value=x",
                    "value=Binary[operator=ADD, left=x, right=Literal[type=int, value=1], type=int]")
            + "]]",
        "new Written(1)");
    check(
        "Block[statements=[Evaluate[expression=Call[receiver=[Loops$Written],"
            + " method=new Loops.Written, arguments=[Literal[type=int, value=4]]]]]]",
        "new Written()");
  }

  @Test
  void constructors() {
    check("Block[statements=[]]", "new Empty()");
    String a = "FieldRead[receiver=[Loops$Full], field=Loops.Full.a]";
    check(
        "Block[statements=[Evaluate[expression=Call[receiver=[Loops$Full],"
            + " method=new Loops.Empty, arguments=[]]], Evaluate[expression=Assign[target="
            + a
            + ", value=Literal[type=int, value=3]]], Block[statements=[Evaluate[expression="
            + "Step[target="
            + a
            + ", delta=1, prefix=false]]]], Evaluate[expression=Assign[target="
            + a.replace("Full.a", "Full.b")
            + ", value=b]]]]",
        "new Full(1)");
    check(
        "Block[statements=[Evaluate[expression=Call[receiver=[Loops$Full],"
            + " method=new Loops.Full, arguments=[Literal[type=int, value=7]]]]]]",
        "new Full()");
    check(
        "Block[statements=[Evaluate[expression=Call[receiver=[Loops$FromJar],"
            + " method=new ArrayList, arguments=[]]]]]",
        "new FromJar()");
  }
}
