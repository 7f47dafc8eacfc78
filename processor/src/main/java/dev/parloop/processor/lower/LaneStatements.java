package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the source as lane code: control flow that differs between lanes becomes masks.
 *
 * <p>A mask holds the lanes that run a stretch of code. A jump takes its lanes out of the masks of
 * all stretches that it ends, so what follows in them no longer counts for those lanes.
 */
final class LaneStatements implements LaneExpressions.Environment {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneLoops loops;
  private final LaneCalls calls;
  private final LaneOuter outer;
  private final LanePacks packs;

  /** Variables that stand for functions of the counter, with the scope that changes them. */
  private final Map<LaneVariable, LaneScope> regular = new HashMap<>();

  /** The method whose statements are being translated: the loop's, or a called one. */
  private LaneContext context;

  LaneStatements(
      LaneBuilder builder,
      CalleeSource callees,
      ReplacedFunctions functions,
      LoopNest nest,
      SharedCalls shared,
      LaneOuter outer) {
    this.builder = builder;
    this.expressions = new LaneExpressions(builder, this);
    this.loops = new LaneLoops(builder, expressions, this);
    this.calls =
        new LaneCalls(builder, expressions, loops, this, callees, nest.owner(), functions, shared);
    this.outer = outer;
    this.packs = new LanePacks(builder, expressions);
    this.context = LaneContext.ofLoop(nest.body(), functions.any());
  }

  LaneExpressions expressions() {
    return expressions;
  }

  LaneLoops loops() {
    return loops;
  }

  LanePacks packs() {
    return packs;
  }

  LaneContext context() {
    return context;
  }

  void context(LaneContext other) {
    context = other;
  }

  @Override
  public void alias(Variable variable, LaneValue value) {
    context.inside().add(variable);
    builder.alias(declared(variable), value);
  }

  /** Translates a statement. */
  void statement(Stmt stmt) {
    calls.declareShared(stmt);
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::statement);
    } else if (stmt instanceof Stmt.Declare declare) {
      source(declare);
      declareLocal(declare);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      source(evaluate);
      evaluate(evaluate);
    } else if (stmt instanceof Stmt.If branch) {
      branch(branch);
    } else if (stmt instanceof Stmt.Labeled labeled) {
      labeled(labeled);
    } else if (stmt instanceof Stmt.Switch choice) {
      source(choice);
      new LaneSwitch(builder, expressions, this).translate(choice, null);
    } else if (context.call() == 0 && outer.leaves(stmt)) {
      loops.leaveStep(stmt);
    } else if (stmt instanceof Stmt.Break jump) {
      loops.leave(jump);
    } else if (stmt instanceof Stmt.Continue jump) {
      loops.endRound(jump);
    } else if (stmt instanceof Stmt.Return result) {
      calls.leave(result);
    } else {
      loops.loop(stmt, null);
    }
  }

  private void labeled(Stmt.Labeled labeled) {
    if (labeled.body() instanceof Stmt.Switch choice) {
      source(choice);
      new LaneSwitch(builder, expressions, this).translate(choice, labeled.label());
    } else if (labeled.body() instanceof Stmt.Block block) {
      LaneVariable mask = builder.mask("block\1", LaneLoops.lanes(builder.mask()));
      loops.inside(
          new LaneScope(builder.scope(), LaneScope.Kind.BLOCK, mask, labeled.label(), null),
          () -> statement(block));
    } else {
      loops.loop(labeled.body(), labeled.label());
    }
  }

  /** Marks where a part of the loop itself begins. */
  void source(Node part) {
    if (context.call() == 0) {
      builder.emit(new LaneCode.Source(part.span()));
    }
  }

  private void declareLocal(Stmt.Declare declare) {
    Variable variable = declare.variable();
    Expr initial = declare.initial();
    if (variable.type() instanceof Type.Array && initial != null) {
      LaneVariable array = expressions.array(initial);
      context.inside().add(variable);
      builder.alias(declared(variable), new LaneValue.Use(array));
      return;
    }
    if (!(variable.type() instanceof Primitive)) {
      if (initial == null || Jumping.assigns(context.root(), variable)) {
        throw refused("a variable of type " + variable.type(), declare.span());
      }
      context.objects().put(variable, calls.object(initial));
      return;
    }
    declare(variable, initial == null ? null : expressions.value(initial));
  }

  /** Declares a variable of the source. */
  void declare(Variable variable, @Nullable LaneValue value) {
    context.inside().add(variable);
    if (value != null && declareWhole(variable, value)) {
      return;
    }
    if (value != null && value.varying()) {
      builder.names.declaresVarying(context.call(), variable);
    }
    LaneVariable named = declared(variable);
    boolean changes = Jumping.assigns(context.root(), variable);
    if (value != null && changes && isRegular(value) && !builder.names.isIrregular(named)) {
      regular.put(named, builder.scope());
      builder.alias(named, value);
      return;
    }
    builder.declare(named, value);
    if (value != null && !changes) {
      builder.define(named, value);
    }
  }

  /** Whether a value is a linear function of the kernel's counter. */
  private boolean isRegular(LaneValue value) {
    if (!value.varying() || Strides.of(value) == null) {
      return false;
    }
    List<LaneCheck.Range> ranges = builder.ranges(value);
    return ranges != null && ranges.isEmpty();
  }

  /** Declares the counter of an inner loop, which changes though no statement assigns it. */
  LaneVariable declareCounter(Variable variable, LaneValue start) {
    context.inside().add(variable);
    if (start.varying()) {
      builder.names.declaresVarying(context.call(), variable);
    }
    LaneVariable counter = declared(variable);
    builder.declare(counter, start);
    return counter;
  }

  /** Declares a variable that is divided by constants as a double, where it can be one. */
  private boolean declareWhole(Variable variable, LaneValue value) {
    boolean divided = variable.type() == Primitive.INT && Jumping.divides(context.root(), variable);
    LaneValue number = divided ? WholeNumbers.of(value, builder) : null;
    LaneVariable whole =
        number == null ? null : builder.names.declaredWhole(context.call(), variable);
    if (number == null || whole == null) {
      return false;
    }
    builder.declare(whole, number);
    return true;
  }

  /** Whether a variable of the method that is being translated was found to vary. */
  boolean varies(Variable variable) {
    return builder.names.isVarying(context.call(), variable);
  }

  LaneVariable declared(Variable variable) {
    return builder.names.declared(context.call(), variable);
  }

  private LaneVariable named(Variable variable) {
    return builder.names.of(context.call(), variable);
  }

  /** Why something has no vector form. */
  static NoLanesException refused(String what, Span span) {
    return new NoLanesException(Code.PL0701, what + " cannot be kept in lanes.", span);
  }

  @Override
  public LaneValue read(Expr.Read read) {
    Variable variable = read.variable();
    if (!context.inside().contains(variable)) {
      if (context.call() != 0) {
        throw refused("a variable of another method", read.span());
      } else if (packs.isCounter(variable)) {
        throw refused("a counter of what lanes keep or take", read.span());
      }
      LaneVariable accumulator = outer.accumulator(variable);
      return accumulator == null ? outer.read(read) : new LaneValue.Use(accumulator);
    }
    LaneVariable named = named(variable);
    LaneValue alias = builder.alias(named);
    if (alias != null) {
      return alias;
    }
    LaneValue use = new LaneValue.Use(named);
    return isWhole(named, variable) ? new LaneValue.Whole(use) : use;
  }

  @Override
  public @Nullable LaneValue taken(Expr.ArrayRead element) {
    return context.call() == 0 ? packs.taken(element) : null;
  }

  private static boolean isWhole(LaneVariable named, Variable variable) {
    return variable.type() == Primitive.INT && named.type() == Primitive.DOUBLE;
  }

  private void evaluate(Stmt.Evaluate evaluate) {
    for (Stmt part : EmbeddedUpdate.apart(evaluate)) {
      boolean isPacked = context.call() == 0 && packs.translate(part);
      if (!isPacked && part instanceof Stmt.Declare declare) {
        declareLocal(declare);
      } else if (!isPacked && part instanceof Stmt.Evaluate one) {
        effect(one.expression());
      }
    }
  }

  private LanePlace place(Expr.Place place) {
    return LanePlace.of(place, builder, expressions, this::assignVariable);
  }

  /** An expression whose value is not used. */
  void effect(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      if (!assignChosen(assign)) {
        LanePlace place = place(assign.target());
        place.assign(expressions.value(assign.value()));
      }
    } else if (expr instanceof Expr.Compound compound) {
      LanePlace place = place(compound.target());
      LaneValue before = LaneTyping.converted(place.value(), compound.operation());
      LaneValue operand = expressions.value(compound.operand());
      LaneValue after = expressions.binary(compound.operator(), before, operand, compound.span());
      // In j += h with an int and a long these are long, though no expression is.
      builder.holds(before);
      builder.holds(after);
      place.assign(LaneTyping.converted(after, (Primitive) compound.type()));
    } else if (expr instanceof Expr.Step step) {
      LanePlace place = place(step.target());
      Primitive type = (Primitive) step.type();
      Primitive kept = (Primitive) LaneTyping.kept(type);
      LaneValue delta =
          LaneTyping.converted(new LaneValue.Constant(Primitive.INT, step.delta()), kept);
      LaneValue after = expressions.binary(BinaryOperator.ADD, place.value(), delta, step.span());
      place.assign(LaneTyping.converted(after, type));
    } else if (expr instanceof Expr.Call) {
      expressions.value(expr);
    } else {
      throw refused("this statement", expr.span());
    }
  }

  /**
   * Where it matters which iteration has assigned last, {@code x = c ? y : x} assigns only where
   * the condition holds.
   */
  private boolean assignChosen(Expr.Assign assign) {
    if (!(assign.target() instanceof Expr.Read read)) {
      return false;
    }
    LaneVariable target =
        context.inside().contains(read.variable()) ? null : outer.accumulator(read.variable());
    if (target == null
        || outer.place(target) == null
        || !Expressions.mentions(assign.value(), read.variable())) {
      return false;
    }
    Expr.Conditional choice =
        assign.value() instanceof Expr.Conditional conditional ? conditional : null;
    boolean first = choice != null && Nodes.isRead(choice.whenFalse(), read.variable());
    if (choice == null || !(first || Nodes.isRead(choice.whenTrue(), read.variable()))) {
      throw refused("a choice that is not written as one", assign.span());
    }
    Span span = assign.span();
    Expr condition =
        first ? choice.condition() : new Expr.Unary(UnaryOperator.NOT, choice.condition(), span);
    Expr value = first ? choice.whenTrue() : choice.whenFalse();
    Stmt inner = new Stmt.Evaluate(new Expr.Assign(read, value, span), span);
    branch(new Stmt.If(condition, inner, null, span));
    return true;
  }

  private void assignVariable(Expr.Read read, LaneValue value) {
    Variable variable = read.variable();
    boolean inside = context.inside().contains(variable);
    LaneVariable target = inside ? named(variable) : outer.accumulator(variable);
    if (target == null) {
      throw new NoLanesException(
          Code.PL0704, variable + " keeps the value of the last iteration.", read.span());
    } else if (regular.containsKey(target)) {
      if (regular.get(target) != builder.scope() || !isRegular(value)) {
        throw builder.names.isIrregularNow(target);
      }
      builder.alias(target, value);
    } else if (isWhole(target, variable)) {
      LaneValue number = WholeNumbers.orConstant(value, builder);
      if (number == null) {
        throw builder.names.isAnyNumber(target);
      }
      assign(target, variable, number);
    } else {
      assign(target, variable, value);
      LaneVariable place = outer.place(target);
      if (place != null) {
        assign(place, null, outer.ordinal());
      }
    }
  }

  /** Assigns to a variable, for the lanes that are here. */
  void assign(LaneVariable target, @Nullable Variable variable, LaneValue value) {
    new LaneBlending(builder, context).assign(target, variable, value);
  }

  private void branch(Stmt.If branch) {
    source(branch);
    LaneValue condition = expressions.value(branch.condition());
    if (!condition.varying()) {
      LaneScope scope =
          new LaneScope(builder.scope(), LaneScope.Kind.BRANCH, builder.mask(), null, null);
      List<LaneCode> whenTrue = within(scope, branch.whenTrue());
      Stmt otherwise = branch.whenFalse();
      List<LaneCode> whenFalse = otherwise == null ? List.of() : within(scope, otherwise);
      builder.emit(new LaneCode.If(condition, whenTrue, whenFalse));
      return;
    }
    LaneVariable around = builder.mask();
    LaneVariable yes = builder.mask("if\1", masked(condition, around));
    Stmt otherwise = branch.whenFalse();
    LaneVariable no = null;
    if (otherwise != null) {
      LaneValue rest =
          around == null
              ? operation(LaneOperator.NOT, new LaneValue.Use(yes))
              : operation(LaneOperator.AND_NOT, new LaneValue.Use(around), new LaneValue.Use(yes));
      no = builder.mask("else\1", rest);
    }
    some(yes, () -> statement(branch.whenTrue()));
    if (otherwise != null && no != null) {
      some(no, () -> statement(otherwise));
    }
  }

  /** Statements for some lanes; left out as a whole where there are none and they are long. */
  void some(LaneVariable mask, Runnable part) {
    LaneScope scope = new LaneScope(builder.scope(), LaneScope.Kind.BRANCH, mask, null, null);
    List<LaneCode> code = builder.separately(() -> loops.inside(scope, part));
    if (LaneLength.isLong(code)) {
      builder.emit(new LaneCode.If(new LaneValue.Any(mask), code, List.of()));
    } else {
      code.forEach(builder::emit);
    }
  }

  private List<LaneCode> within(LaneScope scope, Stmt stmt) {
    return builder.separately(() -> loops.inside(scope, () -> statement(stmt)));
  }

  static LaneValue operation(LaneOperator operator, LaneValue... operands) {
    return new LaneValue.Operation(operator, Primitive.BOOLEAN, List.of(operands));
  }

  /** A condition for the lanes of a mask only. */
  static LaneValue masked(LaneValue condition, @Nullable LaneVariable mask) {
    return mask == null
        ? condition
        : operation(LaneOperator.AND, condition, new LaneValue.Use(mask));
  }

  @Override
  public LaneValue field(Expr.FieldRead read) {
    return calls.field(read);
  }

  @Override
  public LaneVariable array(Expr.Call call) {
    return calls.array(call);
  }

  @Override
  public boolean isReplaced(Expr.Call call) {
    return calls.isReplaced(call);
  }

  @Override
  public LaneValue call(Expr.Call call) {
    return calls.value(call);
  }

  @Override
  public @Nullable LaneValue completed(LaneValue common, LaneValue value) {
    FunctionCall function = context.function();
    return function == null ? null : function.completed(common, value, builder);
  }

  /** Has what {@code part} emits run by those lanes for which a condition holds. */
  @Override
  public LaneValue guarded(LaneValue condition, Supplier<LaneValue> part) {
    if (context.function() != null && condition.varying()) {
      // Functions are flat: a way around costs C2 the vectors.
      return part.get();
    }
    LaneVariable mask = builder.mask("if\1", masked(condition, builder.mask()));
    LaneScope scope = new LaneScope(builder.scope(), LaneScope.Kind.BRANCH, mask, null, null);
    scope.hasLost = true;
    builder.enter(scope);
    LaneBuilder.Emitted emitted = builder.separately(part);
    builder.leave();
    return unlessNone(mask, emitted);
  }

  /** A value that is left out where no lane wants it and it takes long. */
  private LaneValue unlessNone(LaneVariable mask, LaneBuilder.Emitted emitted) {
    LaneValue value = emitted.value();
    if (!value.varying()
        || value.type() == Primitive.BOOLEAN
        || !LaneLength.isLong(emitted.code())) {
      emitted.code().forEach(builder::emit);
      return value;
    }
    LaneVariable chosen = builder.names.fresh("chosen\1", value.type(), true);
    builder.declare(chosen, null);
    List<LaneCode> code = new ArrayList<>(emitted.code());
    code.add(new LaneCode.Assign(chosen, value, null));
    builder.emit(new LaneCode.If(new LaneValue.Any(mask), code, List.of()));
    return new LaneValue.Use(chosen);
  }
}
