package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the bodies of called methods in the places of their calls, and finds objects' fields. */
final class LaneCalls {
  private static final int DEEPEST_CALL = 8;
  private static final Variable.Kind RESULT = Variable.Kind.CALLEE_LOCAL;

  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final LaneLoops loops;
  private final LaneStatements statements;
  private final CalleeSource callees;
  private final String owner;
  private final ReplacedFunctions functions;
  private final SharedCalls shared;

  LaneCalls(
      LaneBuilder builder,
      LaneExpressions expressions,
      LaneLoops loops,
      LaneStatements statements,
      CalleeSource callees,
      String owner,
      ReplacedFunctions functions,
      SharedCalls shared) {
    this.builder = builder;
    this.expressions = expressions;
    this.loops = loops;
    this.statements = statements;
    this.callees = callees;
    this.owner = owner;
    this.functions = functions;
    this.shared = shared;
  }

  /** Declares the values of calls that are computed in front of a statement. */
  void declareShared(Stmt stmt) {
    for (Expr.Call call : shared.before(stmt)) {
      Variable variable = shared.variable(call);
      if (variable != null) {
        List<LaneCode> code =
            builder.separately(
                () -> {
                  statements.source(call);
                  statements.declare(variable, computed(call));
                });
        if (shared.isOuter(call) && code.stream().allMatch(LaneCalls::isUniform)) {
          builder.inFront(code);
        } else {
          code.forEach(builder::emit);
        }
      }
    }
  }

  private static boolean isUniform(LaneCode code) {
    return code instanceof LaneCode.Source
        || (code instanceof LaneCode.Declare declare && !declare.variable().varying());
  }

  /** Whether a function of the runtime stands in the place of the called one. */
  boolean isReplaced(Expr.Call call) {
    return statements.context().replaces() && ElementaryFunctions.inPlaceOf(call.method()) != null;
  }

  /** The method that is called here. */
  private Method method(Expr.Call call) {
    Method other = isReplaced(call) ? ElementaryFunctions.inPlaceOf(call.method()) : null;
    return other == null ? call.method() : other;
  }

  /** A {@code return} of a called method. */
  void leave(Stmt.Return end) {
    Expr value = end.value();
    LaneVariable result = statements.context().result();
    if (value != null && result != null && !end.equals(statements.context().last())) {
      statements.assign(result, null, expressions.value(value));
    }
    for (LaneScope scope = builder.scope(); scope != null; scope = scope.parent) {
      if (scope.kind == LaneScope.Kind.CALL) {
        if (scope != builder.scope()) {
          loops.takeOut(scope);
        }
        return;
      }
    }
    throw LaneStatements.refused("a return", end.span());
  }

  /** The value of a call. */
  LaneValue value(Expr.Call call) {
    Variable variable = shared.variable(call);
    return variable != null && statements.context().inside().contains(variable)
        ? expressions.value(new Expr.Read(variable, call.span()))
        : computed(call);
  }

  private LaneValue computed(Expr.Call call) {
    MethodBody body = body(call);
    int number = builder.names.call(statements.context().call(), call);
    boolean returns = call.type() instanceof Primitive;
    if (!returns && !(call.type() instanceof Type.Void)) {
      throw refused(call, "gives an object");
    }
    Variable value = new Variable(-1, call.method().name() + "\1", call.type(), RESULT);
    LaneVariable result =
        returns && single(body) == null ? builder.names.declared(number, value) : null;
    // Lanes that get to a constant at the end have returned nothing else: the result begins with
    // it.
    Stmt.Return last = result == null ? null : Jumping.constantEnd(body);
    return inside(
        call,
        body,
        number,
        result,
        last,
        () -> {
          if (result != null) {
            builder.declare(result, last == null ? null : constant(last));
          }
          return inPlace(body, result);
        });
  }

  /** The array that a call gives. */
  LaneVariable array(Expr.Call call) {
    MethodBody body = body(call);
    Expr value = single(body);
    if (value == null) {
      throw refused(call, "gives an array");
    }
    int number = builder.names.call(statements.context().call(), call);
    LaneValue array =
        inside(call, body, number, null, null, () -> new LaneValue.Use(expressions.array(value)));
    return ((LaneValue.Use) array).variable();
  }

  private MethodBody body(Expr.Call call) {
    Method method = method(call);
    MethodBody body =
        (method.isStatic() || method.isBound()) && !method.isFunction()
            ? callees.body(method).orElse(null)
            : null;
    if (body == null || statements.context().depth() >= DEEPEST_CALL) {
      throw refused(call, "cannot be put in the place of its call");
    }
    return body;
  }

  private static NoLanesException refused(Expr.Call call, String why) {
    return new NoLanesException(Code.PL0702, call.method() + " " + why + ".", call.span());
  }

  /** What a method returns that does nothing else, or null. */
  private static @Nullable Expr single(MethodBody body) {
    List<Stmt> statements = body.body().statements();
    return statements.size() == 1 && statements.get(0) instanceof Stmt.Return end
        ? end.value()
        : null;
  }

  private static @Nullable LaneValue constant(Stmt.Return end) {
    Expr value = end.value();
    LaneValue.Constant constant = value == null ? null : LaneExpressions.constant(value);
    return constant == null ? null : LaneTyping.kept(constant);
  }

  /** Translates a part with the names of a called method. */
  private LaneValue inside(
      Expr.Call call,
      MethodBody body,
      int number,
      @Nullable LaneVariable result,
      Stmt.@Nullable Return last,
      Supplier<LaneValue> part) {
    LaneContext around = statements.context();
    Expr self = call.receiver() == null ? null : object(call.receiver());
    List<Object> arguments = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      arguments.add(argument(argument));
    }
    LaneValue uniform = FunctionCall.uniform(method(call), arguments);
    if (uniform != null) {
      return uniform;
    }
    FunctionCall named = FunctionCall.of(method(call), arguments, builder);
    List<?> values = named == null ? arguments : named.arguments();
    FunctionCall function = named == null ? around.function() : named;
    statements.context(
        around.called(number, body.body(), result, last, self, stillReplaces(call), function));
    try {
      for (int k = 0; k < values.size(); k++) {
        parameter(body.parameters().get(k), values.get(k));
      }
      return part.get();
    } finally {
      statements.context(around);
    }
  }

  private boolean stillReplaces(Expr.Call call) {
    return functions.methods().contains(call.method().key());
  }

  private Object argument(Expr argument) {
    if (argument.type() instanceof Type.Array) {
      return new LaneValue.Use(expressions.array(argument));
    }
    return argument.type() instanceof Primitive ? expressions.value(argument) : object(argument);
  }

  private void parameter(Variable parameter, Object argument) {
    LaneContext context = statements.context();
    boolean assigned = Jumping.assigns(context.root(), parameter);
    if (!(argument instanceof LaneValue value)) {
      if (assigned) {
        throw new NoLanesException(
            Code.PL0702, parameter + " is assigned another object.", ((Expr) argument).span());
      }
      context.inside().add(parameter);
      context.objects().put(parameter, (Expr) argument);
      return;
    }
    boolean simple =
        value instanceof LaneValue.Use
            || value instanceof LaneValue.Constant
            || value instanceof LaneValue.Counter;
    if (simple && !assigned) {
      statements.alias(parameter, value);
    } else {
      statements.declare(parameter, value);
    }
  }

  private LaneValue inPlace(MethodBody body, @Nullable LaneVariable result) {
    Expr single = single(body);
    if (single != null) {
      return expressions.value(single);
    }
    List<Stmt> all = body.body().statements();
    LaneVariable mask =
        Jumping.returnsEarly(all)
            ? builder.mask("call\1", LaneLoops.lanes(builder.mask()))
            : builder.mask();
    loops.inside(
        new LaneScope(builder.scope(), LaneScope.Kind.CALL, mask, null, null),
        () -> all.forEach(statements::statement));
    return result == null ? new LaneValue.Constant(Primitive.INT, 0) : new LaneValue.Use(result);
  }

  /** What an expression of a reference type is where the loop stands. */
  Expr object(Expr expr) {
    LaneContext context = statements.context();
    if (expr instanceof Expr.This) {
      Expr self = context.self();
      return self == null ? expr : self;
    } else if (expr instanceof Expr.Read read) {
      Expr known = context.objects().get(read.variable());
      if (known != null) {
        return known;
      } else if (context.call() == 0 && !context.inside().contains(read.variable())) {
        return read;
      }
    } else if (expr instanceof Expr.FieldRead read && !read.field().isVolatile()) {
      Expr receiver = read.receiver();
      Expr object = receiver == null ? null : object(receiver);
      Expr.FieldRead found = new Expr.FieldRead(object, read.field(), read.span());
      if (!callees.names(found, owner)) {
        throw new NoLanesException(
            Code.PL0703, "the generated class cannot name " + read.field() + ".", read.span());
      }
      return found;
    } else if (expr instanceof Expr.Call call && single(body(call)) != null) {
      return result(call, body(call));
    }
    throw LaneStatements.refused("an object", expr.span());
  }

  /** The object that a method returns that does nothing else. */
  private Expr result(Expr.Call call, MethodBody body) {
    LaneContext around = statements.context();
    Expr self = call.receiver() == null ? null : object(call.receiver());
    Expr value = single(body);
    if (value == null || !call.arguments().isEmpty()) {
      throw LaneStatements.refused("an object", call.span());
    }
    statements.context(
        around.called(
            around.call(), body.body(), null, null, self, stillReplaces(call), around.function()));
    try {
      return object(value);
    } finally {
      statements.context(around);
    }
  }

  /**
   * The value of a field, which does not change while the kernel runs: nothing here assigns one.
   */
  LaneValue field(Expr.FieldRead read) {
    Expr source = object(read);
    if (source.type() instanceof Type.Reference) {
      throw LaneStatements.refused("an object", read.span());
    }
    return new LaneValue.Use(builder.parameter(source, key(source)));
  }

  private static String key(Expr expr) {
    if (expr instanceof Expr.FieldRead read) {
      Expr receiver = read.receiver();
      return (receiver == null ? read.field().owner() : key(receiver)) + "." + read.field().name();
    }
    return expr instanceof Expr.Read read ? read.variable().name() : "this";
  }
}
