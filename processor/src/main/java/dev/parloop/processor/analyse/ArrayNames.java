package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a loop names an array, if all it does there is to use elements and lengths: then it cannot
 * tell another array in its place.
 */
final class ArrayNames {
  private final Expr array;
  private final List<Span> names = new ArrayList<>();
  private boolean isHidden = true;

  private ArrayNames(Expr array) {
    this.array = array;
  }

  /** The places, or null if the array itself is used in some other way. */
  static @Nullable List<Span> of(LoopNest nest, Expr array) {
    ArrayNames found = new ArrayNames(array);
    found.visitAll(Nodes.children(nest.space()), false);
    for (SecondCounter second : nest.seconds()) {
      found.visit(second.start(), false);
    }
    for (SecondCounter second : nest.seconds()) {
      found.visit(second.step(), false);
    }
    found.visit(nest.body(), false);
    return found.isHidden ? found.names : null;
  }

  /**
   * Whether all accesses to an array go by its name in the loop's body. A getter that returns it,
   * {@code buffer()[0] = i}, or a method that uses the field, would meet the array itself where the
   * body has another in its place.
   */
  static boolean coverAll(LoopNest nest, Expr array, List<Touch> touches) {
    Set<Node> body = Collections.newSetFromMap(new IdentityHashMap<>());
    body.addAll(Nodes.all(nest.body()));
    IdentityHashMap<Expr, Integer> here = new IdentityHashMap<>();
    for (Touch touch : touches) {
      here.merge(touch.place(), 1, Integer::sum);
    }
    for (Map.Entry<Expr, Integer> place : here.entrySet()) {
      if (!body.contains(place.getKey())
          || namesAt(place.getKey(), array) < places(place.getKey(), place.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** How many arrays are used at a place that is touched so often: by a method, one each time. */
  private static int places(Expr place, int touches) {
    return place instanceof Expr.Call ? touches : 1;
  }

  /** How often a place names an array that it uses. */
  private static int namesAt(Expr place, Expr array) {
    if (place instanceof Expr.Call call) {
      return (int)
          call.arguments().stream().filter(each -> Expressions.same(base(each), array)).count();
    }
    return Expressions.same(base(place), array) ? 1 : 0;
  }

  /** The array of which a place is an element, or an element of an element. */
  private static Expr base(Expr place) {
    Expr at = place;
    while (at instanceof Expr.ArrayRead read) {
      at = read.array();
    }
    return at;
  }

  /**
   * Looks through a node.
   *
   * @param isUsed whether only an element or the length of its value is used
   */
  private void visit(Node node, boolean isUsed) {
    if (node instanceof Expr expr && Expressions.same(expr, array)) {
      names.add(expr.span());
      isHidden &= isUsed;
    } else if (node instanceof Expr.ArrayRead read) {
      boolean isRow = !(read.type() instanceof Type.Primitive);
      visit(read.array(), isUsed || !isRow);
      visit(read.index(), false);
    } else if (node instanceof Expr.Length length) {
      visit(length.array(), true);
    } else if (node instanceof Expr.Call call) {
      JdkMethods.Behaviour behaviour = JdkMethods.behaviour(call.method());
      boolean fills =
          behaviour == JdkMethods.Behaviour.WRITES_FIRST
              || behaviour == JdkMethods.Behaviour.COPIES;
      visitAll(Nodes.children(call), fills);
    } else {
      visitAll(Nodes.children(node), false);
    }
  }

  private void visitAll(List<? extends Node> nodes, boolean isUsed) {
    for (Node node : nodes) {
      visit(node, isUsed);
    }
  }
}
