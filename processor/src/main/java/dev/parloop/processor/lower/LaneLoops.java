package dev.parloop.processor.lower;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Loops inside an iteration, and jumps out of them, as lane code. */
final class LaneLoops {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneStatements statements;

  LaneLoops(LaneBuilder builder, LaneExpressions expressions, LaneStatements statements) {
    this.builder = builder;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** Translates a loop. */
  void loop(Stmt stmt, @Nullable String label) {
    if (stmt instanceof Stmt.While loop) {
      statements.source(stmt);
      round(new Round(loop, loop.condition(), loop.body(), List.of(), label, true));
    } else if (stmt instanceof Stmt.DoWhile loop) {
      statements.source(stmt);
      round(new Round(loop, loop.condition(), loop.body(), List.of(), label, false));
    } else if (stmt instanceof Stmt.For loop && loop.condition() != null) {
      statements.source(stmt);
      loop.initial().forEach(statements::statement);
      round(new Round(loop, loop.condition(), loop.body(), loop.update(), label, true));
    } else if (stmt instanceof Stmt.Counted loop
        && loop.space() instanceof IterationSpace.Range range) {
      statements.source(stmt);
      counted(loop, range, label);
    } else if (stmt instanceof Stmt.Counted loop
        && loop.space() instanceof IterationSpace.Elements elements) {
      statements.source(stmt);
      eachElement(loop, elements, label);
    } else {
      throw LaneStatements.refused(
          stmt instanceof Stmt.Opaque opaque ? "a " + opaque.what() : "this statement",
          stmt.span());
    }
  }

  private void counted(Stmt.Counted loop, IterationSpace.Range range, @Nullable String label) {
    Variable variable = range.variable();
    LaneValue start = expressions.value(range.start());
    LaneValue begin = LaneBegin.of(range, start, builder, expressions, statements);
    LaneValue first = begin == null ? start : new LaneValue.FirstLane(begin);
    LaneVariable counter = statements.declareCounter(variable, first);
    Expr.Read read = new Expr.Read(variable, range.span());
    boolean wide = range.bound().type() == Primitive.LONG && variable.type() == Primitive.INT;
    Expr left = wide ? new Expr.Convert(Primitive.LONG, read, range.span()) : read;
    Expr condition =
        new Expr.Binary(
            BinaryOperator.valueOf(range.relation().name()),
            left,
            range.bound(),
            Primitive.BOOLEAN,
            range.span());
    Expr update =
        new Expr.Compound(
            read, BinaryOperator.ADD, range.step(), (Primitive) variable.type(), range.span());
    noteRange(range, counter, begin == null ? start : begin);
    LaneValue begun = begin == null ? null : LaneBegin.begun(counter, begin, builder);
    round(new Round(loop, condition, loop.body(), List.of(update), label, true, begun));
  }

  /** A loop over the elements of an array, with a counter that the source does not have. */
  private void eachElement(
      Stmt.Counted loop, IterationSpace.Elements elements, @Nullable String label) {
    Span span = elements.span();
    Variable element = elements.variable();
    if (!(element.type() instanceof Primitive type)) {
      throw LaneStatements.refused("a variable of type " + element.type(), span);
    }
    Variable counter =
        new Variable(-2 - element.id(), "at\1", Primitive.INT, Variable.Kind.CALLEE_LOCAL);
    Expr read = new Expr.ArrayRead(elements.array(), new Expr.Read(counter, span), span);
    Expr value = read.type() == type ? read : new Expr.Convert(type, read, span);
    Stmt body = new Stmt.Block(List.of(new Stmt.Declare(element, value, span), loop.body()), span);
    IterationSpace.Range range =
        new IterationSpace.Range(
            counter,
            new Expr.Literal(Primitive.INT, 0, span),
            IterationSpace.Relation.LESS,
            new Expr.Length(elements.array(), span),
            new Expr.Literal(Primitive.INT, 1, span),
            span);
    counted(new Stmt.Counted(range, body, loop.span()), range, label);
  }

  /** Notes between which values a counter stays, where both are the same throughout the kernel. */
  private void noteRange(IterationSpace.Range range, LaneVariable counter, LaneValue start) {
    int past =
        switch (range.relation()) {
          case LESS -> 1;
          case GREATER -> -1;
          default -> 0;
        };
    boolean up =
        range.relation() == IterationSpace.Relation.LESS
            || range.relation() == IterationSpace.Relation.LESS_OR_EQUAL;
    Long step = Literals.ofInt(range.step());
    if (counter.varying()
        || range.relation() == IterationSpace.Relation.NOT_EQUAL
        || range.bound().type() != Primitive.INT
        || step == null
        || (up ? step <= 0 : step >= 0)) {
      return;
    }
    LaneValue bound = expressions.value(range.bound());
    if (builder.isInvariant(start) && builder.isInvariant(bound)) {
      LaneValue last =
          past == 0
              ? bound
              : new LaneValue.Operation(
                  LaneOperator.SUBTRACT,
                  Primitive.INT,
                  List.of(bound, new LaneValue.Constant(Primitive.INT, past)));
      builder.range(new LaneCheck.Range(counter, start, last, up));
    }
  }

  /**
   * A loop.
   *
   * @param update what ends each round
   * @param testFirst whether the condition is tested before the first round
   * @param begun in which lanes a round counts, the others begin later; null for all
   */
  private record Round(
      Stmt loop,
      Expr condition,
      Stmt body,
      List<Expr> update,
      @Nullable String label,
      boolean testFirst,
      @Nullable LaneValue begun) {
    Round(
        Stmt loop,
        Expr condition,
        Stmt body,
        List<Expr> update,
        @Nullable String label,
        boolean testFirst) {
      this(loop, condition, body, update, label, testFirst, null);
    }
  }

  private void round(Round round) {
    LaneBuilder.Emitted test = builder.separately(() -> expressions.value(round.condition()));
    LaneValue condition = test.value();
    if (!condition.varying()
        && test.code().isEmpty()
        && !Jumping.leaves(round.body(), round.label())) {
      together(round, condition);
    } else {
      oneByOne(round);
    }
  }

  /** A loop that all lanes leave together. */
  private void together(Round round, LaneValue condition) {
    LaneVariable mask = builder.mask();
    LaneScope scope =
        new LaneScope(
            builder.scope(), LaneScope.Kind.UNIFORM_LOOP, mask, round.label(), round.loop());
    // No lane is here: the condition may then never be false.
    LaneValue whole =
        mask != null && mayBeEmpty(mask)
            ? LaneStatements.operation(LaneOperator.AND, condition, new LaneValue.Any(mask))
            : condition;
    List<LaneCode> body = builder.separately(() -> inside(scope, () -> body(round)));
    builder.emit(new LaneCode.Loop(whole, body, round.testFirst()));
  }

  private boolean mayBeEmpty(LaneVariable mask) {
    for (LaneScope scope = builder.scope(); scope != null; scope = scope.parent) {
      if (mask.equals(scope.mask) && scope.hasLost) {
        return true;
      }
    }
    return false;
  }

  /** A loop that lanes leave when they are done, and that ends when the last one has. */
  private void oneByOne(Round round) {
    LaneVariable live = builder.mask("live\1", lanes(original(builder.scope())));
    LaneScope scope =
        new LaneScope(builder.scope(), LaneScope.Kind.LOOP, live, round.label(), round.loop());
    AtomicReference<@Nullable LaneValue> rest = new AtomicReference<>();
    if (round.testFirst()) {
      inside(scope, () -> rest.set(test(round.condition(), live)));
    }
    List<LaneCode> body =
        builder.separately(
            () ->
                inside(
                    scope,
                    () -> {
                      body(round);
                      rest.set(test(round.condition(), live));
                    }));
    LaneValue any = new LaneValue.Any(live);
    LaneValue uniform = rest.get();
    LaneValue condition =
        uniform == null ? any : LaneStatements.operation(LaneOperator.AND, uniform, any);
    builder.emit(new LaneCode.Loop(condition, body, round.testFirst()));
  }

  /** The mask of which a scope's one is a copy as long as no jump has taken lanes out of it. */
  private static @Nullable LaneVariable original(LaneScope scope) {
    LaneScope outer = scope;
    while (outer.parent != null && outer.kind == LaneScope.Kind.CALL && !outer.hasLost) {
      outer = outer.parent;
    }
    return outer.mask;
  }

  /** All lanes of a mask; null stands for all there are. */
  static LaneValue lanes(@Nullable LaneVariable mask) {
    return mask == null ? new LaneValue.Constant(Primitive.BOOLEAN, true) : new LaneValue.Use(mask);
  }

  /** Takes lanes for which the condition does not hold out of {@code live}; returns its rest. */
  private @Nullable LaneValue test(Expr condition, LaneVariable live) {
    LaneValue uniform = null;
    for (Expr part : conjuncts(condition)) {
      LaneValue value = expressions.value(part);
      if (value.varying()) {
        builder.emit(
            new LaneCode.Assign(
                live,
                LaneStatements.operation(LaneOperator.AND, value, new LaneValue.Use(live)),
                null));
      } else {
        uniform =
            uniform == null ? value : LaneStatements.operation(LaneOperator.AND, uniform, value);
      }
    }
    return uniform;
  }

  private static List<Expr> conjuncts(Expr condition) {
    if (condition instanceof Expr.Logical logical && logical.and()) {
      List<Expr> parts = new ArrayList<>(conjuncts(logical.left()));
      parts.addAll(conjuncts(logical.right()));
      return parts;
    }
    return List.of(condition);
  }

  /** The body of the marked loop. */
  void iteration(Stmt body, @Nullable String label) {
    if (Jumping.continues(body, label)) {
      LaneVariable now = builder.mask("round\1", lanes(builder.mask()));
      inside(
          new LaneScope(builder.scope(), LaneScope.Kind.ROUND, now, label, null),
          () -> statements.statement(body));
    } else {
      statements.statement(body);
    }
  }

  /** One round of a loop, and what ends it. */
  private void body(Round round) {
    LaneValue begun = round.begun();
    if (begun == null) {
      statementsOf(round);
    } else {
      LaneValue here = LaneStatements.masked(begun, builder.mask());
      statements.some(builder.mask("begun\1", here), () -> statementsOf(round));
    }
    round.update().forEach(statements::effect);
  }

  private void statementsOf(Round round) {
    if (Jumping.continues(round.body(), round.label())) {
      LaneVariable now = builder.mask("round\1", lanes(original(builder.scope())));
      LaneScope scope =
          new LaneScope(builder.scope(), LaneScope.Kind.ROUND, now, round.label(), null);
      inside(scope, () -> statements.statement(round.body()));
    } else {
      statements.statement(round.body());
    }
  }

  /** Translates a part in a scope of its own. */
  void inside(LaneScope scope, Runnable part) {
    builder.enter(scope);
    part.run();
    builder.leave();
  }

  /**
   * Takes the lanes that are here to the end of a scope.
   *
   * @param label null for the innermost one
   * @param to {@code LOOP} for {@code break}, {@code ROUND} for {@code continue}
   */
  private void jump(@Nullable String label, LaneScope.Kind to, Span span) {
    for (LaneScope scope = builder.scope(); scope != null; scope = scope.parent) {
      if (isTarget(scope, label, to)) {
        takeOut(scope);
        return;
      }
    }
    throw LaneStatements.refused("this jump", span);
  }

  private static boolean isTarget(LaneScope scope, @Nullable String label, LaneScope.Kind to) {
    boolean isSwitch = scope.kind == LaneScope.Kind.BLOCK && scope.statement != null;
    boolean isLoop = scope.kind == to;
    boolean isBlock = scope.kind == LaneScope.Kind.BLOCK && to == LaneScope.Kind.LOOP;
    return label == null
        ? isLoop || (isSwitch && isBlock)
        : (isLoop || isBlock) && label.equals(scope.label);
  }

  /**
   * The marked loop ends for some lane, if any is here: the scalar loop then does the whole step,
   * and finds which one is the first.
   */
  void leaveStep(Stmt jump) {
    statements.source(jump);
    LaneVariable here = builder.mask();
    LaneValue any = here == null ? lanes(null) : new LaneValue.Any(here);
    builder.emit(new LaneCode.Leave(any, List.of()));
  }

  /** {@code break}. */
  void leave(Stmt.Break jump) {
    jump(jump.label(), LaneScope.Kind.LOOP, jump.span());
  }

  /** {@code continue}. */
  void endRound(Stmt.Continue jump) {
    jump(jump.label(), LaneScope.Kind.ROUND, jump.span());
  }

  /** The lanes that are here leave everything up to a scope. */
  void takeOut(LaneScope target) {
    LaneScope here = builder.scope();
    LaneVariable leaving = here.mask;
    Set<LaneVariable> masks = new LinkedHashSet<>();
    boolean shared = here == target;
    for (LaneScope scope = here; scope != null; scope = scope.parent) {
      scope.hasLost = true;
      if (scope.mask != null && !scope.mask.equals(leaving)) {
        masks.add(scope.mask);
      } else {
        // What follows in a scope around this one has the same mask.
        shared |= scope != here;
      }
      if (scope == target) {
        break;
      }
    }
    if (leaving == null) {
      throw new IllegalStateException("a jump without a mask");
    }
    masks.forEach(mask -> takeOut(mask, leaving));
    if (shared) {
      takeOut(leaving, leaving);
    }
  }

  private void takeOut(LaneVariable mask, LaneVariable leaving) {
    LaneValue rest =
        LaneStatements.operation(
            LaneOperator.AND_NOT, new LaneValue.Use(mask), new LaneValue.Use(leaving));
    builder.emit(new LaneCode.Assign(mask, rest, null));
  }
}
