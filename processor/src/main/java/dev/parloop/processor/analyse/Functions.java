package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.analyse.Walk.Frame;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions that the loop makes itself, lambdas and references to methods: a call of one that is
 * followed to where it was made runs its body. Each body has been walked where it was made, too, as
 * something that whoever gets it may run.
 */
final class Functions {
  private static final int MAX_DEPTH = 12;

  private final Walk walk;

  /** Those whose bodies are being walked. */
  private final Set<Expr.Opaque> active = Collections.newSetFromMap(new IdentityHashMap<>());

  private int count;

  Functions(Walk walk) {
    this.walk = walk;
  }

  /** The function that a node makes, with the values of the variables that it captures. */
  Value made(Expr.Opaque function) {
    Map<Variable, Value> captured = new HashMap<>();
    Set<Variable> own = Nodes.declaredIn(function);
    for (Node node : Nodes.all(function)) {
      if (node instanceof Expr.Read read && !own.contains(read.variable())) {
        captured.put(read.variable(), walk.valueOf(read));
      }
    }
    Frame frame = walk.frame();
    return new Reference(
        new Origin.Function(count++, function, captured, frame.self, frame.exactly));
  }

  /**
   * The value of a call.
   *
   * @return null if it is not of the method of a function that is known
   */
  @Nullable Value call(Expr.Call call, @Nullable Value receiver, List<Value> arguments) {
    if (!(receiver instanceof Reference reference)
        || !(reference.origin() instanceof Origin.Function function)
        || !(function.node().type() instanceof Type.Reference type)
        || !walk.callees.isFunctional(call.method(), type.name())
        || walk.frames.size() > MAX_DEPTH
        || !fits(function, arguments)
        || !active.add(function.node())) {
      return null;
    }
    Set<Variable> own = Nodes.declaredIn(function.node());
    Map<Variable, Value> before = new HashMap<>(walk.state.variables);
    walk.inside.addAll(own);
    walk.state.variables.putAll(function.captured());
    List<Stmt.Declare> parameters = parameters(function.node());
    for (int k = 0; k < parameters.size(); k++) {
      Variable parameter = parameters.get(k).variable();
      Type given = call.arguments().get(k).type();
      walk.state.variables.put(parameter, as(arguments.get(k), given, parameter.type()));
    }
    Method method = call.method();
    walk.frames.push(
        new Frame(
            nameless(method),
            function.self(),
            function.exactly(),
            arguments,
            walk.site(call.span()),
            null));
    Value result = run(body(function.node()), call.type());
    walk.frames.pop();
    for (Variable variable : own) {
      walk.state.variables.remove(variable);
    }
    for (Variable variable : function.captured().keySet()) {
      Value old = before.get(variable);
      if (old == null) {
        walk.state.variables.remove(variable);
      } else {
        walk.state.variables.put(variable, old);
      }
    }
    active.remove(function.node());
    return result;
  }

  /** A body that is an expression gives its value, one of statements any. */
  private Value run(Node body, Type type) {
    if (body instanceof Expr value) {
      return as(walk.evaluate(value), value.type(), type);
    }
    walk.expressions.anyOrder(List.of(body));
    return type == Type.VOID ? Value.Other.VALUE : walk.arithmetic.unknown(type);
  }

  /** A value of a type where another is wanted: what boxes hold is not followed. */
  private Value as(Value value, Type from, Type to) {
    if (to == Type.VOID) {
      return Value.Other.VALUE;
    }
    if (from instanceof Type.Primitive && to instanceof Type.Primitive target) {
      return from.equals(to) ? value : walk.arithmetic.convert(value, from, target);
    }
    boolean references =
        !(from instanceof Type.Primitive)
            && !(to instanceof Type.Primitive)
            && value instanceof Reference;
    return references ? value : walk.arithmetic.unknown(to);
  }

  /** The method of a frame in which variables are those of the code around the function. */
  private static Method nameless(Method called) {
    return new Method(
        called.owner(),
        Method.FUNCTION,
        called.descriptor(),
        called.result(),
        /* isStatic= */ true,
        /* isBound= */ true,
        /* isPure= */ false,
        List.of());
  }

  private static boolean fits(Origin.Function function, List<Value> arguments) {
    return parameters(function.node()).size() == arguments.size();
  }

  /** All parts but the last. */
  private static List<Stmt.Declare> parameters(Expr.Opaque function) {
    List<Stmt.Declare> parameters = new ArrayList<>();
    List<Node> parts = function.parts();
    for (Node part : parts.subList(0, parts.size() - 1)) {
      if (part instanceof Stmt.Declare declare) {
        parameters.add(declare);
      }
    }
    return parameters;
  }

  private static Node body(Expr.Opaque function) {
    return function.parts().get(function.parts().size() - 1);
  }
}
