package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of an iteration may never return: of methods with loops that do not count towards a
 * bound, and of methods that call themselves. An iteration that the serial loop does not come to
 * would then keep the parallel one from ending.
 */
final class Termination {
  private final CalleeSource callees;

  /** What calls of methods that can be overridden run, by the methods' keys. */
  private final Map<String, Set<MethodBody>> dispatched;

  private final Set<String> open = new HashSet<>();
  private final Set<String> ending = new HashSet<>();

  private Termination(CalleeSource callees, Map<String, Set<MethodBody>> dispatched) {
    this.callees = callees;
    this.dispatched = dispatched;
  }

  /**
   * The calls in a loop's body that may never return, in source order.
   *
   * @param dispatched what calls of methods that can be overridden run, by the methods' keys
   */
  static List<Expr> endless(
      Node body, CalleeSource callees, Map<String, Set<MethodBody>> dispatched) {
    Termination termination = new Termination(callees, dispatched);
    List<Expr> found = new ArrayList<>();
    for (Node node : Nodes.all(body)) {
      Method method = called(node);
      boolean returns = method == null || termination.ends(method);
      // The loops of a lambda or a switch expression cannot be left from outside.
      if (!returns || (node instanceof Expr.Opaque opaque && !termination.ends(opaque))) {
        found.add((Expr) node);
      }
    }
    return found;
  }

  private static @Nullable Method called(Node node) {
    if (node instanceof Expr.Call call) {
      return call.method();
    }
    return node instanceof Expr.NewObject creation ? creation.constructor() : null;
  }

  private boolean ends(Method method) {
    if (method.isPure() || ending.contains(method.key())) {
      return true; // Vouched for.
    }
    if (!open.add(method.key())) {
      return false;
    }
    boolean ends = true; // Where there is no body, it is refused for its unknown effect.
    for (MethodBody body : bodies(method)) {
      ends &= ends(body.body()) && !mayJumpBack(body);
    }
    open.remove(method.key());
    if (ends) {
      ending.add(method.key());
    }
    return ends;
  }

  private Set<MethodBody> bodies(Method method) {
    return method.isBound()
        ? callees.body(method).map(Set::of).orElse(Set.of())
        : dispatched.getOrDefault(method.key(), Set.of());
  }

  /** Whether a body was made from code that jumps, in which loops cannot be told from branches. */
  private static boolean mayJumpBack(MethodBody body) {
    return body.source() != null
        && Nodes.all(body.body()).stream().anyMatch(node -> node instanceof Stmt.Opaque);
  }

  private boolean ends(Node body) {
    for (Node node : Nodes.all(body)) {
      Method method = called(node);
      boolean counts = node instanceof Stmt.For loop && Endless.counts(loop);
      if ((Endless.isLoop(node) && !counts) || (method != null && !ends(method))) {
        return false;
      }
    }
    return true;
  }
}
