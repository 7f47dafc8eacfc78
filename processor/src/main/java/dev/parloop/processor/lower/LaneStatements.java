package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the source as lane code: control flow that differs between lanes becomes masks.
 *
 * <p>A mask holds the lanes that run a stretch of code. A jump takes its lanes out of the masks of
 * all stretches that it ends, so what follows in them no longer counts for those lanes.
 */
final class LaneStatements implements LaneExpressions.Environment {
  private static final int DEEPEST_CALL = 8;
  private static final Variable.Kind RESULT = Variable.Kind.CALLEE_LOCAL;

  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneLoops loops;
  private final CalleeSource callees;
  private final Outer outer;

  /** The method whose statements are being translated: the loop's, or a called one. */
  private Context context;

  /** Where variables come from that are declared outside the loop. */
  interface Outer {
    /** The value of a variable that is declared outside the loop. */
    LaneValue read(Expr.Read read);

    /** The variable for a partial value, or null if the variable is no reduction. */
    @Nullable LaneVariable accumulator(Variable variable);
  }

  /**
   * A method body, or that of the loop.
   *
   * @param call its number, 0 for the loop
   * @param root all its statements
   * @param inside the variables declared in it so far
   * @param result where {@code return} puts its value
   * @param function the call of a function of the runtime that this is, null if it is none
   */
  private record Context(
      int call,
      Node root,
      Set<Variable> inside,
      @Nullable LaneVariable result,
      @Nullable Context caller,
      @Nullable FunctionCall function,
      int depth) {}

  LaneStatements(LaneBuilder builder, CalleeSource callees, Stmt body, Outer outer) {
    this.builder = builder;
    this.expressions = new LaneExpressions(builder, this);
    this.callees = callees;
    this.loops = new LaneLoops(builder, expressions, this);
    this.outer = outer;
    this.context = new Context(0, body, new HashSet<>(), null, null, null, 0);
  }

  /** Makes the loop's variable the kernel's counter. */
  LaneVariable counter(Variable variable, LaneValue.Counter counter) {
    context.inside().add(variable);
    LaneVariable named = declared(variable);
    builder.alias(named, counter);
    return named;
  }

  /** Translates a statement. */
  void statement(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      block.statements().forEach(this::statement);
    } else if (stmt instanceof Stmt.Declare declare) {
      source(declare);
      declareLocal(declare);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      source(evaluate);
      effect(evaluate.expression());
    } else if (stmt instanceof Stmt.If branch) {
      branch(branch);
    } else if (stmt instanceof Stmt.Labeled labeled) {
      loops.loop(labeled.body(), labeled.label());
    } else if (stmt instanceof Stmt.Break jump) {
      loops.jump(jump.label(), LaneScope.Kind.LOOP, jump.span());
    } else if (stmt instanceof Stmt.Continue jump) {
      loops.jump(jump.label(), LaneScope.Kind.ROUND, jump.span());
    } else if (stmt instanceof Stmt.Return result) {
      leaveCall(result);
    } else {
      loops.loop(stmt, null);
    }
  }

  /** Marks where a statement of the loop itself begins. */
  void source(Stmt stmt) {
    if (context.call() == 0) {
      builder.emit(new LaneCode.Source(stmt.span()));
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
      throw refused("a variable of type " + variable.type(), declare.span());
    }
    declare(variable, initial == null ? null : expressions.value(initial));
  }

  private void declare(Variable variable, @Nullable LaneValue value) {
    context.inside().add(variable);
    if (value != null && declareWhole(variable, value)) {
      return;
    }
    LaneVariable named = declared(variable);
    builder.declare(named, value);
    if (value != null && !Jumping.assigns(context.root(), variable)) {
      builder.define(named, value);
    }
  }

  /** Declares the counter of an inner loop, which changes though no statement assigns it. */
  LaneVariable declareCounter(Variable variable, LaneValue start) {
    context.inside().add(variable);
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

  private LaneVariable declared(Variable variable) {
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

  private static boolean isWhole(LaneVariable named, Variable variable) {
    return variable.type() == Primitive.INT && named.type() == Primitive.DOUBLE;
  }

  /** An expression whose value is not used. */
  void effect(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      assign(assign.target(), expressions.value(assign.value()));
    } else if (expr instanceof Expr.Compound compound) {
      LaneValue before = converted(expressions.value(compound.target()), compound.operation());
      LaneValue operand = expressions.value(compound.operand());
      LaneValue after = expressions.binary(compound.operator(), before, operand, compound.span());
      assign(compound.target(), converted(after, (Primitive) compound.type()));
    } else if (expr instanceof Expr.Step step) {
      LaneValue before = expressions.value(step.target());
      LaneValue delta = new LaneValue.Constant(Primitive.INT, step.delta());
      Primitive type = (Primitive) step.type();
      assign(
          step.target(),
          expressions.binary(BinaryOperator.ADD, before, converted(delta, type), step.span()));
    } else if (expr instanceof Expr.Call) {
      expressions.value(expr);
    } else {
      throw refused("this statement", expr.span());
    }
  }

  private static LaneValue converted(LaneValue value, Primitive type) {
    if (value.type() == type) {
      return value;
    }
    if (value instanceof LaneValue.Constant constant
        && constant.value() instanceof Integer number) {
      switch (type) {
        case LONG:
          return new LaneValue.Constant(type, number.longValue());
        case FLOAT:
          return new LaneValue.Constant(type, number.floatValue());
        case DOUBLE:
          return new LaneValue.Constant(type, number.doubleValue());
        default:
          break;
      }
    }
    return new LaneValue.Convert(type, value);
  }

  private void assign(Expr.Place place, LaneValue value) {
    if (place instanceof Expr.Read read) {
      Variable variable = read.variable();
      boolean inside = context.inside().contains(variable);
      LaneVariable target = inside ? named(variable) : outer.accumulator(variable);
      if (target == null) {
        throw new NoLanesException(
            Code.PL0704, variable + " keeps the value of the last iteration.", read.span());
      }
      if (isWhole(target, variable)) {
        LaneValue number = WholeNumbers.orConstant(value, builder);
        if (number == null) {
          throw builder.names.isAnyNumber(target);
        }
        assign(target, variable, number);
      } else {
        assign(target, variable, value);
      }
    } else if (place instanceof Expr.ArrayRead element && context.call() == 0) {
      LaneVariable array = expressions.array(element.array());
      LaneValue index = expressions.index(array, element);
      if (!Long.valueOf(1).equals(Strides.of(index))) {
        throw new NoLanesException(
            Code.PL0703, "all iterations write this element.", element.span());
      }
      builder.holds((Primitive) element.type());
      builder.emit(new LaneCode.Store(array, index, value, builder.mask()));
    } else {
      throw refused("an assignment to this", place.span());
    }
  }

  private void assign(LaneVariable target, @Nullable Variable variable, LaneValue value) {
    boolean blends = needsBlend(target, variable);
    if (!target.varying() && (blends || value.varying())) {
      throw builder.names.varies(target);
    }
    builder.emit(new LaneCode.Assign(target, value, blends ? builder.mask() : null));
  }

  /**
   * Whether lanes that are not here may still read what the variable holds: they may if a scope
   * that they are not in, or have left, lies within that of the declaration.
   */
  private boolean needsBlend(LaneVariable target, @Nullable Variable variable) {
    LaneScope declaration = builder.declaration(target);
    int loops = 0;
    boolean reads = false;
    for (LaneScope scope = builder.scope(); scope != null && scope != declaration; ) {
      switch (scope.kind) {
        case BRANCH:
          reads |= scope.mask != null;
          break;
        case ROUND, CALL:
          reads |= scope.hasLost;
          break;
        case LOOP:
          loops++;
          reads |= variable == null || isReadOutside(variable, scope);
          break;
        case UNIFORM_LOOP:
          loops++;
          break;
        case KERNEL, BODY:
          reads |= scope.mask != null;
          break;
      }
      // A value goes round in the outer loop: lanes that have left the inner one may see it.
      reads |= loops > 1 && builder.mask() != null;
      scope = scope.parent;
    }
    return reads && builder.mask() != null;
  }

  private boolean isReadOutside(Variable variable, LaneScope loop) {
    Stmt stmt = loop.statement;
    Context around = context;
    while (around != null && !around.inside().contains(variable)) {
      around = around.caller();
    }
    return around == null
        || stmt == null
        || Jumping.reads(around.root(), variable) > Jumping.reads(stmt, variable);
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
    LaneVariable yes = builder.mask("if$", masked(condition, around));
    Stmt otherwise = branch.whenFalse();
    LaneVariable no = null;
    if (otherwise != null) {
      LaneValue rest =
          around == null
              ? operation(LaneOperator.NOT, new LaneValue.Use(yes))
              : operation(LaneOperator.AND_NOT, new LaneValue.Use(around), new LaneValue.Use(yes));
      no = builder.mask("else$", rest);
    }
    some(yes, branch.whenTrue());
    if (otherwise != null && no != null) {
      some(no, otherwise);
    }
  }

  /** A statement for some lanes; left out as a whole where there are none and it is long. */
  private void some(LaneVariable mask, Stmt stmt) {
    LaneScope scope = new LaneScope(builder.scope(), LaneScope.Kind.BRANCH, mask, null, null);
    List<LaneCode> code = within(scope, stmt);
    if (code.stream().anyMatch(LaneStatements::isLong)) {
      builder.emit(new LaneCode.If(new LaneValue.Any(mask), code, List.of()));
    } else {
      code.forEach(builder::emit);
    }
  }

  private static boolean isLong(LaneCode code) {
    return code instanceof LaneCode.Loop
        || (code instanceof LaneCode.If branch
            && (branch.whenTrue().stream().anyMatch(LaneStatements::isLong)
                || branch.whenFalse().stream().anyMatch(LaneStatements::isLong)));
  }

  private List<LaneCode> within(LaneScope scope, Stmt stmt) {
    return builder.separately(
        () -> {
          builder.enter(scope);
          statement(stmt);
          builder.leave();
        });
  }

  static LaneValue operation(LaneOperator operator, LaneValue... operands) {
    return new LaneValue.Operation(operator, Primitive.BOOLEAN, List.of(operands));
  }

  private static LaneValue masked(LaneValue condition, @Nullable LaneVariable mask) {
    return mask == null
        ? condition
        : operation(LaneOperator.AND, condition, new LaneValue.Use(mask));
  }

  private void leaveCall(Stmt.Return end) {
    Expr value = end.value();
    LaneVariable result = context.result();
    if (value != null && result != null) {
      assign(result, null, expressions.value(value));
    }
    for (LaneScope scope = builder.scope(); scope != null; scope = scope.parent) {
      if (scope.kind == LaneScope.Kind.CALL) {
        if (scope != builder.scope()) {
          loops.takeOut(scope);
        }
        return;
      }
    }
    throw refused("a return", end.span());
  }

  @Override
  public LaneValue call(Expr.Call call) {
    MethodBody body = call.method().isStatic() ? callees.body(call.method()).orElse(null) : null;
    if (body == null || context.depth() >= DEEPEST_CALL) {
      throw new NoLanesException(
          Code.PL0702, call.method() + " cannot be put in the place of its call.", call.span());
    }
    int number = builder.names.call(context.call(), call);
    List<LaneValue> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      arguments.add(
          argument.type() instanceof Type.Array
              ? new LaneValue.Use(expressions.array(argument))
              : expressions.value(argument));
    }
    Context around = context;
    Variable value = new Variable(-1, call.method().name() + "$", call.type(), RESULT);
    boolean returns = call.type() instanceof Primitive;
    boolean single =
        body.body().statements().size() == 1
            && body.body().statements().get(0) instanceof Stmt.Return;
    LaneVariable result = returns && !single ? builder.names.declared(number, value) : null;
    if (result != null) {
      builder.declare(result, null);
    }
    FunctionCall named = FunctionCall.of(call.method(), arguments, builder);
    FunctionCall function = named == null ? around.function() : named;
    List<LaneValue> values = named == null ? arguments : named.arguments();
    int depth = around.depth() + 1;
    context = new Context(number, body.body(), new HashSet<>(), result, around, function, depth);
    try {
      return inPlace(body, values, single);
    } finally {
      context = around;
    }
  }

  @Override
  public @Nullable LaneValue completed(LaneValue common, LaneValue value) {
    FunctionCall function = context.function();
    return function == null ? null : function.completed(common, value, builder);
  }

  private LaneValue inPlace(MethodBody body, List<LaneValue> arguments, boolean single) {
    for (int k = 0; k < arguments.size(); k++) {
      parameter(body.parameters().get(k), arguments.get(k));
    }
    List<Stmt> statements = body.body().statements();
    if (single && ((Stmt.Return) statements.get(0)).value() != null) {
      return expressions.value(((Stmt.Return) statements.get(0)).value());
    }
    boolean early = Jumping.returnsEarly(statements);
    LaneVariable mask =
        early ? builder.mask("call$", LaneLoops.lanes(builder.mask())) : builder.mask();
    loops.inside(
        new LaneScope(builder.scope(), LaneScope.Kind.CALL, mask, null, null),
        () -> statements.forEach(this::statement));
    LaneVariable result = context.result();
    return result == null ? new LaneValue.Constant(Primitive.INT, 0) : new LaneValue.Use(result);
  }

  private void parameter(Variable parameter, LaneValue argument) {
    boolean simple =
        argument instanceof LaneValue.Use
            || argument instanceof LaneValue.Constant
            || argument instanceof LaneValue.Counter;
    if (simple && !Jumping.assigns(context.root(), parameter)) {
      context.inside().add(parameter);
      builder.alias(declared(parameter), argument);
    } else {
      declare(parameter, argument);
    }
  }

  /** Has what {@code part} emits run by those lanes for which a condition holds. */
  @Override
  public LaneValue guarded(LaneValue condition, Supplier<LaneValue> part) {
    LaneVariable mask = builder.mask("if$", masked(condition, builder.mask()));
    LaneScope scope = new LaneScope(builder.scope(), LaneScope.Kind.BRANCH, mask, null, null);
    scope.hasLost = true;
    builder.enter(scope);
    LaneValue value = part.get();
    builder.leave();
    return value;
  }
}
