package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Local variables that only ever refer to what the iteration created itself, whatever the order of
 * assignments: buffers that are exchanged in a loop.
 */
final class FreshVariables {
  private final Set<Variable> fresh = new HashSet<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Looks at all assignments in a body that is about to be walked. */
  void add(Node body) {
    if (!seen.add(body)) {
      return;
    }
    Map<Variable, List<Expr>> values = new HashMap<>();
    Set<Variable> declared = Nodes.declaredIn(body);
    for (Node node : Nodes.all(body)) {
      if (node instanceof Stmt.Declare declare && declare.initial() != null) {
        add(values, declare.variable(), declare.initial());
      } else if (node instanceof Expr.Assign assign
          && assign.target() instanceof Expr.Read target) {
        add(values, target.variable(), assign.value());
      } else if (node instanceof Stmt.Counted loop) {
        declared.remove(loop.space().variable());
      }
    }
    Set<Variable> found = new HashSet<>(values.keySet());
    found.retainAll(declared);
    while (removeOthers(found, values)) {
      // Another variable may have rested on one that is gone.
    }
    fresh.addAll(found);
  }

  private static void add(Map<Variable, List<Expr>> values, Variable variable, Expr value) {
    List<Expr> known = values.get(variable);
    if (known == null) {
      known = new ArrayList<>();
      values.put(variable, known);
    }
    known.add(value);
  }

  /** Removes the variables with a value that is not fresh; whether there was one. */
  private static boolean removeOthers(Set<Variable> found, Map<Variable, List<Expr>> values) {
    for (Variable variable : found) {
      for (Expr value : values.getOrDefault(variable, List.of())) {
        if (!isFresh(value, found)) {
          found.remove(variable);
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the variable only refers to what was created in the iteration, or to nothing. */
  boolean contains(Variable variable) {
    return fresh.contains(variable);
  }

  private static boolean isFresh(Expr value, Set<Variable> fresh) {
    if (value instanceof Expr.Read read) {
      return fresh.contains(read.variable());
    }
    if (value instanceof Expr.Conditional choice) {
      return isFresh(choice.whenTrue(), fresh) && isFresh(choice.whenFalse(), fresh);
    }
    return value instanceof Expr.NewObject
        || (value instanceof Expr.NewArray creation && creation.elements() == null)
        || (value instanceof Expr.Literal literal && literal.value() == null);
  }
}
