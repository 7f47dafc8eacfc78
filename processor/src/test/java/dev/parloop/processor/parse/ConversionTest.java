package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.testing.Sources;
import org.junit.jupiter.api.Test;

/** Statements and expressions with everything explicit that Java implies. */
class ConversionTest {

  private static Stmt.Block body(String statements) {
    LoopNest loop =
        Sources.of(
                """
                import dev.parloop.*;
                import java.util.*;
                class Loops<T> {
                  static final int K = 5;
                  static final long BIG = 1L << 40;
                  static final String TEXT = "t";
                  final int instanceConstant = 6;
                  int field;
                  static volatile int shared;
                  T generic;
                  List<double[]> rows;
                  enum Color { RED, GREEN }
                  static void varargs(String s, long... values) {}
                  static <U> U same(U u) { return u; }
                  Loops<T> self() { return this; }
                  void call(double d) {}
                  final void bound() {}
                  void loop(int[] a, byte[] b, double[] d, char c, short s, Integer box, String text, int p,
                      boolean flag, double[][] matrix, Loops<Integer> other, Color color, Object o) {
                    for (@Parallel int i = 0; i < 9; i++) {
                      BODY
                    }
                  }
                }
                """
                    .replace("BODY", statements))
            .parse()
            .loop();
    return (Stmt.Block) loop.body();
  }

  /** Checks an expression; reads and int literals are abbreviated. */
  private static void check(String expected, String expression) {
    Stmt.Evaluate statement = (Stmt.Evaluate) body(expression + ";").statements().get(0);
    assertEquals(expected, brief(Shown.of(statement.expression())));
  }

  private static void checkStatement(String expected, String statement) {
    assertEquals(expected, brief(Shown.of(body(statement).statements().get(0))));
  }

  private static String brief(String text) {
    return text.replaceAll("Read\\[variable=(\\w+)\\]", "$1")
        .replaceAll("Literal\\[type=int, value=(-?\\d+)\\]", "$1")
        .replaceAll("type=Reference\\[name=([^\\]]*)\\]", "type=$1");
  }

  @Test
  void promotions() {
    check(
        "Assign[target=ArrayRead[array=d, index=i], value=Convert[to=double, operand=Binary[operator=ADD, left=Convert[to=int, operand=c], right=Convert[to=int, operand=s], type=int]]]",
        "d[i] = c + s");
    check(
        "Assign[target=ArrayRead[array=a, index=Convert[to=int, operand=c]], value=Binary[operator=SHIFT_LEFT, left=i, right=Literal[type=long, value=3], type=int]]",
        "a[c] = i << 3L");
    check(
        "Assign[target=flag, value=Binary[operator=LESS, left=Convert[to=double, operand=i], right=ArrayRead[array=d, index=0], type=boolean]]",
        "flag = i < d[0]");
    check(
        "Assign[target=p, value=Unary[operator=COMPLEMENT, operand=Convert[to=int, operand=s]]]",
        "p = ~s");
    check("Assign[target=p, value=Convert[to=int, operand=c]]", "p = +c");
  }

  @Test
  void constants() {
    check("Assign[target=p, value=5]", "p = K");
    check("Assign[target=p, value=5]", "p = Loops.K");
    check("Assign[target=p, value=6]", "p = this.instanceConstant");
    check("Assign[target=p, value=6]", "p = instanceConstant");
    check(
        "Assign[target=p, value=FieldRead[receiver=other, field=Loops.instanceConstant]]",
        "p = other.instanceConstant");
    check("Assign[target=p, value=-5]", "p = -K");
    check(
        "Assign[target=ArrayRead[array=d, index=0], value=Literal[type=double, value=5.0]]",
        "d[0] = K");
    check(
        "Assign[target=ArrayRead[array=b, index=0], value=Literal[type=byte, value=5]]",
        "b[0] = K");
    check("Assign[target=s, value=Literal[type=short, value=0]]", "s = (short) BIG");
    check("Assign[target=c, value=Literal[type=char, value=\uffff]]", "c = (char) -1");
    check("Assign[target=p, value=2147483647]", "p = (int) 1e20");
    check("Assign[target=text, value=Literal[type=java.lang.String, value=t]]", "text = TEXT");
    check(
        "Assign[target=p, value=Length[array=ArrayRead[array=matrix, index=i]]]",
        "p = matrix[i].length");
  }

  @Test
  void assignmentsInsideExpressions() {
    check(
        "Assign[target=ArrayRead[array=a, index=Step[target=p, delta=1, prefix=false]], value=Assign[target=FieldRead[receiver=This[type=Loops], field=Loops.field], value=Step[target=p, delta=-1, prefix=true]]]",
        "a[p++] = field = --p");
    check(
        "Compound[target=ArrayRead[array=b, index=i], operator=ADD, operand=ArrayRead[array=d, index=i], operation=double]",
        "b[i] += d[i]");
    check(
        "Compound[target=c, operator=SHIFT_RIGHT, operand=Literal[type=long, value=1], operation=int]",
        "c >>= 1L");
    check(
        "Compound[target=flag, operator=AND, operand=Binary[operator=EQUAL, left=i, right=3, type=boolean], operation=boolean]",
        "flag &= i == 3");
    check(
        "Compound[target=p, operator=MULTIPLY, operand=Convert[to=int, operand=c], operation=int]",
        "(p) *= c");
  }

  @Test
  void boxes() {
    String unboxed = "Opaque[type=int, what=unboxing, parts=[box], unknownEffect=false]";
    check(
        "Assign[target=p, value=Binary[operator=ADD, left=" + unboxed + ", right=1, type=int]]",
        "p = box + 1");
    check(
        "Assign[target=box, value=Opaque[type=java.lang.Integer, what=boxing, parts=[i], unknownEffect=false]]",
        "box = i");
    check(
        "Assign[target=flag, value=Binary[operator=EQUAL, left=box, right=box, type=boolean]]",
        "flag = box == box");
    check(
        "Opaque[type=java.lang.Integer, what=unboxing, parts=[Assign[target=box, value=Opaque[type=java.lang.Integer, what=unboxing, parts=[box], unknownEffect=false]]], unknownEffect=false]",
        "box++");
    check(
        "Assign[target=p, value=Opaque[type=int, what=unboxing, parts=[Opaque[type=java.lang.Integer, what=cast, parts=[FieldRead[receiver=other, field=Loops.generic]], unknownEffect=false]], unknownEffect=false]]",
        "p = other.generic");
  }

  @Test
  void text() {
    check(
        "Assign[target=text, value=Opaque[type=java.lang.String, what=string concatenation, parts=[text, p, ArrayRead[array=d, index=0]], unknownEffect=false]]",
        "text = text + p + d[0]");
    check(
        "Assign[target=text, value=Opaque[type=java.lang.String, what=string concatenation, parts=[text, o], unknownEffect=true]]",
        "text = text + o");
    check(
        "Opaque[type=java.lang.String, what=string concatenation, parts=[Assign[target=text, value=Opaque[type=java.lang.String, what=string concatenation, parts=[text, p], unknownEffect=false]]], unknownEffect=false]",
        "text += p");
  }

  @Test
  void calls() {
    check(
        "Call[receiver=null, method=Loops.varargs, arguments=[text, NewArray[type=long[], dimensions=[], elements=[Convert[to=long, operand=i], Convert[to=long, operand=c]]]]]",
        "varargs(text, i, c)");
    check(
        "Call[receiver=null, method=Loops.varargs, arguments=[text, NewArray[type=long[], dimensions=[], elements=[]]]]",
        "varargs(text)");
    check(
        "Call[receiver=null, method=Loops.varargs, arguments=[text, Literal[type=long[], value=null]]]",
        "varargs(text, null)");
    check(
        "Call[receiver=Call[receiver=other, method=Loops.self, arguments=[]], method=Loops.call, arguments=[Convert[to=double, operand=i]]]",
        "other.self().call(i)");
    check("Opaque[type=int[], what=clone of an array, parts=[a], unknownEffect=true]", "a.clone()");
    check(
        "Assign[target=ArrayRead[array=Opaque[type=double[], what=cast, parts=[Call[receiver=FieldRead[receiver=This[type=Loops], field=Loops.rows], method=List.get, arguments=[i]]], unknownEffect=false], index=0], value=Literal[type=double, value=1.0]]",
        "rows.get(i)[0] = 1");
    check(
        "Opaque[type=void, what=static member of an object, parts=[Call[receiver=other, method=Loops.self, arguments=[]], Call[receiver=null, method=Loops.varargs, arguments=[text, NewArray[type=long[], dimensions=[], elements=[]]]]], unknownEffect=false]",
        "other.self().varargs(text)");
    check(
        "Opaque[type=int, what=static member of an object, parts=[Call[receiver=other, method=Loops.self, arguments=[]], Assign[target=FieldRead[receiver=null, field=Loops.shared], value=3]], unknownEffect=false]",
        "other.self().shared = 3");
  }

  @Test
  void conditionals() {
    check(
        "Assign[target=ArrayRead[array=d, index=0], value=Conditional[condition=flag, whenTrue=Convert[to=double, operand=i], whenFalse=Literal[type=double, value=2.0], type=double]]",
        "d[0] = flag ? i : 2.0");
    check(
        "Assign[target=flag, value=Logical[and=true, left=flag, right=Logical[and=false, left=Unary[operator=NOT, operand=flag], right=flag]]]",
        "flag = flag && (!flag || flag)");
  }

  @Test
  void opaqueExpressionsKeepTheirParts() {
    checkStatement(
        "Declare[variable=r, initial=Opaque[type=java.lang.Runnable, what=lambda, parts=[Block[statements=[If[condition=flag, whenTrue=Block[statements=[]], whenFalse=null], Evaluate[expression=Assign[target=ArrayRead[array=a, index=0], value=3]]]]], unknownEffect=false]]",
        "Runnable r = () -> { if (flag) return; a[0] = 3; };");
    checkStatement(
        "Declare[variable=f, initial=Opaque[type=java.util.function.IntUnaryOperator, what=lambda, parts=[Declare[variable=v, initial=Opaque[type=int, what=lambda parameter, parts=[], unknownEffect=false]], Binary[operator=ADD, left=v, right=p, type=int]], unknownEffect=false]]",
        "java.util.function.IntUnaryOperator f = v -> v + p;");
    checkStatement(
        "Declare[variable=r, initial=Opaque[type=java.lang.Runnable, what=method reference, parts=[This[type=Loops]], unknownEffect=true]]",
        "Runnable r = this::bound;");
    checkStatement(
        "Declare[variable=k, initial=Opaque[type=int, what=switch expression, parts=[i, Evaluate[expression=p], Block[statements=[Evaluate[expression=Step[target=ArrayRead[array=a, index=0], delta=1, prefix=false]], Evaluate[expression=3]]]], unknownEffect=false]]",
        "int k = switch (i) { case 1 -> p; default -> { a[0]++; yield 3; } };");
    checkStatement(
        "Declare[variable=y, initial=Opaque[type=Loops$1, what=anonymous class, parts=[p, p], unknownEffect=true]]",
        "var y = new Object() { int m() { return p + p; } };");
    checkStatement(
        "If[condition=Opaque[type=boolean, what=instanceof, parts=[o, Declare[variable=t, initial=Opaque[type=java.lang.String, what=pattern, parts=[o], unknownEffect=false]]], unknownEffect=false], whenTrue=Block[statements=[]], whenFalse=null]",
        "if (o instanceof String t) { }");
  }

  @Test
  void statements() {
    checkStatement(
        "Counted[space=Range[variable=j, start=0, relation=LESS, bound=i, step=1, limits=[]], body=Block[statements=[Continue[label=null]]]]",
        "for (int j = 0; j < i; j++) { continue; }");
    checkStatement(
        "For[initial=[Declare[variable=j, initial=0]], condition=Binary[operator=LESS, left=j, right=i, type=boolean], update=[Step[target=j, delta=1, prefix=false]], body=Evaluate[expression=Compound[target=j, operator=ADD, operand=1, operation=int]]]",
        "for (int j = 0; j < i; j++) j += 1;");
    checkStatement(
        "Labeled[label=out, body=While[condition=flag, body=DoWhile[body=Block[statements=[Break[label=out]]], condition=flag]]]",
        "out: while (flag) do { break out; } while (flag);");
    checkStatement(
        "Counted[space=Elements[variable=v, array=a], body=Block[statements=[Declare[variable=v, initial=v], Block[statements=[Evaluate[expression=Step[target=v, delta=1, prefix=false]]]]]]]",
        "for (int v : a) { v++; }");
    checkStatement(
        "While[condition=Opaque[type=boolean, what=iterator, parts=[FieldRead[receiver=This[type=Loops], field=Loops.rows]], unknownEffect=true], body=Block[statements=[Declare[variable=r, initial=Opaque[type=double[], what=iterator, parts=[], unknownEffect=true]], Block[statements=[Break[label=null]]]]]]",
        "for (double[] r : rows) { break; }");
    checkStatement(
        "Switch[selector=Convert[to=int, operand=c], cases=[Case[labels=[97, 98], isDefault=false, body=[Break[label=null]]], Case[labels=[], isDefault=true, body=[Return[value=null]]]], arrows=false]",
        "switch (c) { case 'a', 'b': break; default: return; }");
    checkStatement(
        "Switch[selector=Opaque[type=int, what=case selection, parts=[color], unknownEffect=false], cases=[Case[labels=[0], isDefault=false, body=[Evaluate[expression=Step[target=p, delta=1, prefix=false]]]], Case[labels=[], isDefault=true, body=[Block[statements=[]]]]], arrows=true]",
        "switch (color) { case GREEN -> p++; default -> { } }");
    checkStatement(
        "Opaque[what=synchronized block, parts=[o, Block[statements=[]]], unknownEffect=true]",
        "synchronized (o) { }");
    checkStatement(
        "Opaque[what=try, parts=[Block[statements=[Throw[exception=NewObject[constructor=new IllegalStateException, arguments=[]]]]], Declare[variable=e, initial=Opaque[type=java.lang.RuntimeException, what=exception, parts=[], unknownEffect=true]], Block[statements=[]], Block[statements=[Evaluate[expression=Step[target=p, delta=1, prefix=false]]]]], unknownEffect=false]",
        "try { throw new IllegalStateException(); } catch (RuntimeException e) { } finally { p++; }");
    checkStatement(
        "Opaque[what=assertion, parts=[Binary[operator=GREATER, left=p, right=3, type=boolean], text], unknownEffect=false]",
        "assert p > 3 : text;");
    checkStatement(
        "Opaque[what=local class, parts=[p], unknownEffect=false]",
        "class L { int m() { return p; } }");
    checkStatement(
        "Declare[variable=m, initial=NewArray[type=int[][], dimensions=[], elements=[NewArray[type=int[], dimensions=[], elements=[i, Convert[to=int, operand=s]]], Literal[type=int[], value=null]]]]",
        "int[][] m = {{i, s}, null};");
    checkStatement(
        "Declare[variable=m, initial=NewArray[type=int[][], dimensions=[Convert[to=int, operand=c]], elements=null]]",
        "int[][] m = new int[c][];");
  }
}
