package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether expressions have no effect at all. Coarser than the symbolic walk: a method that writes
 * into an array of its own counts as having one.
 */
final class Purity {
  private final CalleeSource callees;

  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Methods that are being looked into: they count as pure until it is proved that they are not.
   */
  private final Set<String> open = new HashSet<>();

  /** Methods found pure, if those that are still open are. */
  private final Set<String> provisional = new HashSet<>();

  Purity(CalleeSource callees) {
    this.callees = callees;
  }

  /** Whether evaluating the expression changes nothing, not even a local variable. */
  boolean isPure(Expr expr) {
    return isPure(expr, false);
  }

  /** Whether a call that runs a body changes nothing but local variables of its own. */
  boolean isPure(MethodBody body) {
    return isPure(body.body(), true);
  }

  /** Whether evaluating the expression twice in a row gives one value, and changes nothing. */
  boolean isRepeatable(Expr expr) {
    return isPure(expr, false);
  }

  private boolean isPure(Node node, boolean inBody) {
    Expr.Place target = Nodes.target(node);
    if (target != null && !(inBody && target instanceof Expr.Read)) {
      return false;
    }
    if (node instanceof Expr.FieldRead read && read.field().isVolatile()) {
      return false;
    }
    if (node instanceof Expr.Call call && !isPureCall(call)) {
      return false;
    }
    if (node instanceof Expr.NewObject creation
        && JdkMethods.behaviour(creation.constructor()) != JdkMethods.Behaviour.FRESH) {
      return false;
    }
    if (Opaques.isUnknown(node)) {
      return false;
    }
    for (Node child : Nodes.children(node)) {
      if (!isPure(child, inBody)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPureCall(Expr.Call call) {
    Method method = call.method();
    if (method.isPure()) {
      return true;
    }
    JdkMethods.Behaviour behaviour = JdkMethods.behaviour(method);
    if (behaviour == JdkMethods.Behaviour.PURE || behaviour == JdkMethods.Behaviour.FRESH) {
      return JdkMethods.hasPlainArguments(call);
    }
    if (!method.isBound()) {
      return false;
    }
    Boolean found = known.get(method.key());
    if (found != null || provisional.contains(method.key()) || !open.add(method.key())) {
      return found == null || found;
    }
    Optional<MethodBody> body = callees.body(method);
    boolean pure = body.isPresent() && isPure(body.get().body(), true);
    open.remove(method.key());
    if (!pure) {
      known.put(method.key(), false);
    } else {
      provisional.add(method.key());
    }
    if (open.isEmpty()) {
      // Where one of the methods is not pure after all, neither is the outermost.
      if (pure) {
        for (String key : provisional) {
          known.put(key, true);
        }
      }
      provisional.clear();
    }
    return pure;
  }
}
