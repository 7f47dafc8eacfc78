package dev.parloop.processor.model.interpret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What programs compiled from source cannot show: limits, order, the log, what is refused. */
class InterpreterTest {
  private static final Type.Primitive INT = Type.Primitive.INT;
  private static final Type.Primitive LONG = Type.Primitive.LONG;
  private static final Variable I = new Variable(1, "i", INT, Variable.Kind.COUNTER);
  private static final Variable A =
      new Variable(2, "a", new Type.Array(INT), Variable.Kind.PARAMETER);
  private static final Variable S = new Variable(3, "s", INT, Variable.Kind.OUTER);
  private static final Variable T = new Variable(4, "t", INT, Variable.Kind.INNER);
  private static final Method SELF =
      new Method("p.A", "f", "()V", Type.VOID, true, true, false, List.of());

  @Test
  void iterationsRunInAnyOrder() {
    // a[i] = a[i] + s; s = i;
    LoopNest nest =
        loop(
            range(0, IterationSpace.Relation.LESS, 4, 1),
            assign(element(A, read(I)), add(element(A, read(I)), read(S))),
            assign(read(S), read(I)));
    int[] a = {1, 2, 3, 4};
    Frame frame = new Frame(null).set(A, a).set(S, 0);
    Interpreter interpreter = new Interpreter(CalleeSource.NONE);
    Iterations iterations = interpreter.iterations(nest, frame);
    assertEquals(4, iterations.count());
    for (long ordinal : new long[] {3, 1, 2, 0}) {
      assertTrue(interpreter.runIteration(nest, iterations, ordinal, frame).isNormal());
    }
    assertArrayEquals(new int[] {3, 5, 4, 4}, a);
    assertEquals(0, frame.get(S));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> interpreter.runIteration(nest, iterations, 4, frame));
  }

  @Test
  void countsFollowTheCounterAroundTheEndOfItsType() {
    assertEquals(
        3,
        count(
            range(
                Integer.MAX_VALUE - 1,
                IterationSpace.Relation.NOT_EQUAL,
                Integer.MIN_VALUE + 1,
                1)));
    assertEquals(4, count(range(10, IterationSpace.Relation.GREATER_OR_EQUAL, 1, -3)));
    assertEquals(0, count(range(10, IterationSpace.Relation.LESS, 10, 1)));
  }

  @Test
  void aBoundOfTypeLongComparesAsLong() {
    IterationSpace space =
        new IterationSpace.Range(
            I,
            literal(Integer.MAX_VALUE - 1),
            IterationSpace.Relation.LESS,
            new Expr.Literal(LONG, Integer.MAX_VALUE + 1L, Span.NONE),
            literal(1),
            Span.NONE);
    assertThrows(StepLimitException.class, () -> count(space));
  }

  @Test
  void theLogKnowsEveryAccessToSharedMemory() {
    // int t = a[i]; s += t;
    LoopNest nest =
        loop(
            range(0, IterationSpace.Relation.LESS, 2, 1),
            new Stmt.Declare(T, element(A, read(I)), Span.NONE),
            evaluate(new Expr.Compound(read(S), BinaryOperator.ADD, read(T), INT, Span.NONE)));
    AccessLog log = new AccessLog();
    int[] a = {5, 6};
    run(nest, new Frame(null).set(A, a).set(S, 0), log);
    Location array = new Location.Local(A);
    Location sum = new Location.Local(S);
    assertEquals(
        List.of(
            new Access(array, false, 0, Span.NONE),
            new Access(new Location.Element(a, 0), false, 0, Span.NONE),
            new Access(sum, false, 0, Span.NONE),
            new Access(sum, true, 0, Span.NONE),
            new Access(array, false, 1, Span.NONE),
            new Access(new Location.Element(a, 1), false, 1, Span.NONE),
            new Access(sum, false, 1, Span.NONE),
            new Access(sum, true, 1, Span.NONE)),
        log.accesses());
    assertTrue(log.conflict(location -> false).isPresent());
    assertFalse(log.conflict(sum::equals).isPresent());
  }

  @Test
  void aCarriedDependenceIsAConflictAndAPrivateElementIsNot() {
    AccessLog carried = new AccessLog();
    LoopNest prefix =
        loop(
            range(1, IterationSpace.Relation.LESS, 5, 1),
            assign(element(A, read(I)), element(A, add(read(I), literal(-1)))));
    run(prefix, new Frame(null).set(A, new int[5]), carried);
    AccessLog.Conflict conflict = carried.conflict(location -> false).orElseThrow();
    assertEquals(0, conflict.first().ordinal());
    assertTrue(conflict.first().isWrite());
    assertEquals(1, conflict.second().ordinal());

    AccessLog free = new AccessLog();
    LoopNest twice =
        loop(
            range(0, IterationSpace.Relation.LESS, 5, 1),
            assign(element(A, read(I)), element(A, read(I))));
    run(twice, new Frame(null).set(A, new int[5]), free);
    assertEquals(Optional.empty(), free.conflict(location -> false));
  }

  @Test
  void aReaderBeforeAWriterOfAnotherIterationIsAConflict() {
    // a[i] = a[i + 1]
    AccessLog log = new AccessLog();
    LoopNest shift =
        loop(
            range(0, IterationSpace.Relation.LESS, 4, 1),
            assign(element(A, read(I)), element(A, add(read(I), literal(1)))));
    run(shift, new Frame(null).set(A, new int[5]), log);
    AccessLog.Conflict conflict = log.conflict(location -> false).orElseThrow();
    assertFalse(conflict.first().isWrite());
    assertTrue(conflict.second().isWrite());
  }

  @Test
  void aJumpOutOfTheLoopIsReported() {
    LoopNest nest =
        loop(range(0, IterationSpace.Relation.LESS, 4, 1), new Stmt.Break("outer", Span.NONE));
    Frame frame = new Frame(null);
    Interpreter interpreter = new Interpreter(CalleeSource.NONE);
    assertEquals(
        new Completion(Completion.Kind.BREAK, "outer", null), interpreter.run(nest, frame));
    Iterations iterations = interpreter.iterations(nest, frame);
    assertFalse(interpreter.runIteration(nest, iterations, 0, frame).isNormal());
  }

  @Test
  void continueOfTheLoopsOwnLabelGoesOn() {
    LoopNest nest =
        loop(range(0, IterationSpace.Relation.LESS, 3, 1), new Stmt.Continue("own", Span.NONE));
    Frame frame = new Frame(null);
    assertEquals(Completion.NORMAL, new Interpreter(CalleeSource.NONE).run(nest, frame));
    assertEquals(3, frame.get(I));
  }

  @Test
  void endlessLoopsAndRecursionEnd() {
    Interpreter interpreter = new Interpreter(CalleeSource.NONE, new Statics(), 1000, null);
    Expr always = new Expr.Literal(Type.Primitive.BOOLEAN, true, Span.NONE);
    Stmt empty = new Stmt.Block(List.of(), Span.NONE);
    Stmt endless = new Stmt.While(always, empty, Span.NONE);
    assertThrows(StepLimitException.class, () -> interpreter.execute(endless, new Frame(null)));

    Expr call = new Expr.Call(null, SELF, List.of(), Span.NONE);
    MethodBody body =
        new MethodBody(SELF, List.of(), new Stmt.Block(List.of(evaluate(call)), Span.NONE));
    Interpreter recursive = new Interpreter(method -> Optional.of(body));
    assertThrows(StepLimitException.class, () -> recursive.evaluate(call, new Frame(null)));
  }

  @Test
  void hugeArraysAreNotMade() {
    Expr huge =
        new Expr.NewArray(
            new Type.Array(new Type.Array(LONG)),
            List.of(literal(Integer.MAX_VALUE), literal(Integer.MAX_VALUE)),
            null,
            Span.NONE);
    assertThrows(
        StepLimitException.class,
        () -> new Interpreter(CalleeSource.NONE).evaluate(huge, new Frame(null)));
  }

  @Test
  void whatTheModelDoesNotSayIsRefused() {
    Expr opaque = new Expr.Opaque(INT, "lambda", List.of(), true, Span.NONE);
    Expr unknown = new Expr.Call(null, SELF, List.of(), Span.NONE);
    Field field = new Field("p.A", "count", INT, true, false, false);
    Expr unset = new Expr.FieldRead(null, field, Span.NONE);
    Method random =
        new Method(
            "java.lang.Math", "random", "()D", Type.Primitive.DOUBLE, true, true, false, List.of());
    Expr impure = new Expr.Call(null, random, List.of(), Span.NONE);
    for (Expr expression : List.of(opaque, unknown, unset, impure)) {
      assertThrows(
          CannotInterpretException.class,
          () -> new Interpreter(CalleeSource.NONE).evaluate(expression, new Frame(null)));
    }
  }

  @Test
  void aCallThatMayRunAnotherBodyIsRefused() {
    Method open = new Method("p.A", "g", "()V", Type.VOID, false, false, false, List.of());
    MethodBody body = new MethodBody(open, List.of(), new Stmt.Block(List.of(), Span.NONE));
    Variable object = new Variable(9, "o", new Type.Reference("p.A"), Variable.Kind.PARAMETER);
    Expr call = new Expr.Call(read(object), open, List.of(), Span.NONE);
    Interpreter interpreter = new Interpreter(method -> Optional.of(body));
    interpreter.evaluate(call, new Frame(null).set(object, new Instance("p.A")));
    Frame derived = new Frame(null).set(object, new Instance("p.B"));
    assertThrows(CannotInterpretException.class, () -> interpreter.evaluate(call, derived));
  }

  @Test
  void valuesOfAnotherTypeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Frame(null).set(S, 1L));
    assertThrows(IllegalArgumentException.class, () -> new Frame(null).set(S, null));
  }

  private static void run(LoopNest nest, Frame frame, AccessLog log) {
    new Interpreter(CalleeSource.NONE, new Statics(), 10_000, log).run(nest, frame);
  }

  private static long count(IterationSpace space) {
    return new Interpreter(CalleeSource.NONE, new Statics(), 10_000, null)
        .iterations(loop(space), new Frame(null))
        .count();
  }

  private static LoopNest loop(IterationSpace space, Stmt... body) {
    return new LoopNest(
        "A.f#1",
        "p.A",
        "f",
        space,
        new Stmt.Block(List.of(body), Span.NONE),
        "own",
        Directive.defaults(true),
        List.of(),
        Span.NONE);
  }

  private static IterationSpace range(
      int start, IterationSpace.Relation relation, int bound, int step) {
    return new IterationSpace.Range(
        I, literal(start), relation, literal(bound), literal(step), Span.NONE);
  }

  private static Stmt assign(Expr.Place target, Expr value) {
    return evaluate(new Expr.Assign(target, value, Span.NONE));
  }

  private static Stmt evaluate(Expr expression) {
    return new Stmt.Evaluate(expression, Span.NONE);
  }

  private static Expr.Place element(Variable array, Expr index) {
    return new Expr.ArrayRead(read(array), index, Span.NONE);
  }

  private static Expr add(Expr left, Expr right) {
    return new Expr.Binary(BinaryOperator.ADD, left, right, INT, Span.NONE);
  }

  private static Expr.Read read(Variable variable) {
    return new Expr.Read(variable, Span.NONE);
  }

  private static Expr literal(int value) {
    return new Expr.Literal(INT, value, Span.NONE);
  }
}
