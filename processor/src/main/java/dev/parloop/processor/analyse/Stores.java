package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.JdkMethods.Behaviour;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Type;
import java.util.Set;

/** Whether code may change what the walk knows about fields and slots of arrays. */
final class Stores {
  private static final Set<Behaviour> HARMLESS =
      Set.of(
          Behaviour.PURE,
          Behaviour.FRESH,
          Behaviour.CHANGES_RECEIVER,
          Behaviour.RETURNS_RECEIVER,
          Behaviour.RETURNS_ARGUMENT);

  private Stores() {}

  /** Whether any of the nodes may store a reference in an array, or anything in a field. */
  static boolean mayStore(Iterable<? extends Node> nodes) {
    for (Node node : nodes) {
      if (mayStore(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayStore(Node node) {
    Expr.Place target = Nodes.target(node);
    boolean stores =
        target instanceof Expr.FieldRead
            || (target instanceof Expr.ArrayRead element
                && !(element.type() instanceof Type.Primitive))
            || (node instanceof Expr.Call call
                && !HARMLESS.contains(JdkMethods.behaviour(call.method())))
            || (node instanceof Expr.NewObject creation
                && !HARMLESS.contains(JdkMethods.behaviour(creation.constructor())))
            || Opaques.isUnknown(node);
    return stores || mayStore(Nodes.children(node));
  }
}
