package dev.parloop.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelPrinterTest {
  private static final Type.Primitive INT = Type.Primitive.INT;
  private static final Type.Primitive DOUBLE = Type.Primitive.DOUBLE;
  private static final Variable I = new Variable(1, "i", INT, Variable.Kind.COUNTER);
  private static final Variable N = new Variable(2, "n", INT, Variable.Kind.PARAMETER);
  private static final Variable B =
      new Variable(3, "b", new Type.Array(DOUBLE), Variable.Kind.PARAMETER);
  private static final Variable X = new Variable(4, "x", DOUBLE, Variable.Kind.OUTER);
  private static final Variable OTHER_X = new Variable(5, "x", DOUBLE, Variable.Kind.INNER);

  @Test
  void subscriptsReadLikeTheSource() {
    Expr element = new Expr.ArrayRead(read(B), subtract(read(I), literal(1)), Span.NONE);
    assertEquals("b[i - 1]", ModelPrinter.print(element));
  }

  @Test
  void parenthesesStandOnlyWhereTheyChangeTheMeaning() {
    Expr difference = subtract(read(I), literal(1));
    assertEquals("i - (i - 1)", ModelPrinter.print(subtract(read(I), difference)));
    assertEquals("i - 1 - i", ModelPrinter.print(subtract(difference, read(I))));
    assertEquals("(i - 1) * i", ModelPrinter.print(multiply(difference, read(I))));
    assertEquals("-(-i)", ModelPrinter.print(negate(negate(read(I)))));
    assertEquals("i - -1", ModelPrinter.print(subtract(read(I), literal(-1))));
    assertEquals("-(i * n)", ModelPrinter.print(negate(multiply(read(I), read(N)))));
    Expr choice =
        new Expr.Conditional(
            binary(BinaryOperator.LESS, read(I), read(N), Type.Primitive.BOOLEAN),
            read(I),
            new Expr.Assign(read(N), read(I), Span.NONE),
            INT,
            Span.NONE);
    assertEquals("i < n ? i : (n = i)", ModelPrinter.print(choice));
  }

  @Test
  void arrayCreationsKeepTheirDimensions() {
    Type.Array matrix = new Type.Array(new Type.Array(DOUBLE));
    Expr rows = new Expr.NewArray(matrix, List.of(read(N)), null, Span.NONE);
    assertEquals("new double[n][]", ModelPrinter.print(rows));
    assertEquals(
        "(new double[n][])[i]", ModelPrinter.print(new Expr.ArrayRead(rows, read(I), Span.NONE)));
  }

  @Test
  void impliedConversionsShowInDumpsOnly() {
    Expr.Read counter = new Expr.Read(I, new Span("A.java", 5, 6, 1, 6));
    Expr widened = new Expr.Convert(DOUBLE, counter, counter.span());
    Stmt assign = new Stmt.Evaluate(new Expr.Assign(read(X), widened, Span.NONE), Span.NONE);
    assertEquals("i", ModelPrinter.print(widened));
    assertEquals("x = (double) i;", ModelPrinter.print(assign));
    Expr written = new Expr.Convert(DOUBLE, counter, new Span("A.java", 0, 6, 1, 1));
    assertEquals("(double) i", ModelPrinter.print(written));
  }

  @Test
  void narrowingIsAlwaysShown() {
    Expr narrowed = new Expr.Convert(INT, read(X), Span.NONE);
    assertEquals("(int) x", ModelPrinter.print(narrowed));
  }

  @Test
  void literalsAreJavaText() {
    assertEquals("1.5F", literal(Type.Primitive.FLOAT, 1.5f));
    assertEquals("7L", literal(Type.Primitive.LONG, 7L));
    assertEquals("-0.0", literal(DOUBLE, -0.0));
    assertEquals("Float.NaN", literal(Type.Primitive.FLOAT, Float.NaN));
    assertEquals("Double.NEGATIVE_INFINITY", literal(DOUBLE, Double.NEGATIVE_INFINITY));
    assertEquals("'\\''", literal(Type.Primitive.CHAR, '\''));
    assertEquals("'\\u0000'", literal(Type.Primitive.CHAR, '\0'));
    assertEquals("\"a'\\n\\\"\"", literal(new Type.Reference("java.lang.String"), "a'\n\""));
  }

  @Test
  void aLoopIsPrintedWhole() {
    Expr.Place target = new Expr.ArrayRead(read(B), read(I), Span.NONE);
    Stmt body =
        new Stmt.Block(
            List.of(
                new Stmt.Declare(OTHER_X, target, Span.NONE),
                new Stmt.If(
                    binary(BinaryOperator.LESS, read(X), read(OTHER_X), Type.Primitive.BOOLEAN),
                    new Stmt.Continue(null, Span.NONE),
                    null,
                    Span.NONE),
                new Stmt.Evaluate(
                    new Expr.Compound(target, BinaryOperator.ADD, read(OTHER_X), DOUBLE, Span.NONE),
                    Span.NONE)),
            Span.NONE);
    LoopNest nest =
        new LoopNest(
            "A.f#1",
            "p.A",
            "f",
            new IterationSpace.Range(
                I, literal(0), IterationSpace.Relation.LESS, read(N), literal(1), Span.NONE),
            body,
            null,
            Directive.defaults(true),
            List.of(),
            new Span("A.java", 10, 90, 3, 5));
    assertEquals(
        """
        loop A.f#1 at A.java:3:5
          marked
          for (int i = 0; i < n; i += 1) {
            double x = b[i];
            if (x#2 < x) {
              continue;
            }
            b[i] += x;
          }""",
        ModelPrinter.print(nest));
  }

  private static Expr.Read read(Variable variable) {
    return new Expr.Read(variable, Span.NONE);
  }

  private static Expr literal(int value) {
    return new Expr.Literal(INT, value, Span.NONE);
  }

  private static String literal(Type type, Object value) {
    return ModelPrinter.print(new Expr.Literal(type, value, Span.NONE));
  }

  private static Expr subtract(Expr left, Expr right) {
    return binary(BinaryOperator.SUBTRACT, left, right, INT);
  }

  private static Expr multiply(Expr left, Expr right) {
    return binary(BinaryOperator.MULTIPLY, left, right, INT);
  }

  private static Expr negate(Expr operand) {
    return new Expr.Unary(UnaryOperator.NEGATE, operand, Span.NONE);
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right, Type type) {
    return new Expr.Binary(operator, left, right, type, Span.NONE);
  }
}
