package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables of an iteration get their values from which others, by an assignment or
 * since one stands in a condition around an assignment.
 */
final class Influence {
  private final Map<Variable, Set<Variable>> targets = new HashMap<>();

  /** Variables in the conditions around the current node, innermost last. */
  private final Deque<Set<Variable>> conditions = new ArrayDeque<>();

  private Influence() {}

  /** The influences in a loop's body. */
  static Influence in(Node body) {
    Influence influence = new Influence();
    influence.visit(body);
    return influence;
  }

  /** All variables that one has an influence on, directly or not; itself where it is among them. */
  Set<Variable> of(Variable variable) {
    Set<Variable> reached = new LinkedHashSet<>();
    Deque<Variable> waiting = new ArrayDeque<>();
    waiting.add(variable);
    while (!waiting.isEmpty()) {
      for (Variable target : targets.getOrDefault(waiting.remove(), Set.of())) {
        if (reached.add(target)) {
          waiting.add(target);
        }
      }
    }
    return reached;
  }

  private void visit(Node node) {
    Variable assigned = Nodes.assigned(node);
    if (assigned != null) {
      assign(assigned, node);
    } else if (node instanceof Stmt.Declare declare && declare.initial() != null) {
      assign(declare.variable(), declare.initial());
    } else if (node instanceof Stmt.Counted loop
        && loop.space() instanceof IterationSpace.Range r) {
      assign(r.variable(), r.start());
      assign(r.variable(), r.bound());
    }
    Node condition = condition(node);
    if (condition != null) {
      conditions.addLast(readIn(condition));
    }
    for (Node child : Nodes.children(node)) {
      visit(child);
    }
    if (condition != null) {
      conditions.removeLast();
    }
  }

  private static @Nullable Node condition(Node node) {
    if (node instanceof Stmt.If branch) {
      return branch.condition();
    } else if (node instanceof Expr.Conditional conditional) {
      return conditional.condition();
    } else if (node instanceof Expr.Logical logical) {
      return logical.left();
    } else if (node instanceof Stmt.While loop) {
      return loop.condition();
    } else if (node instanceof Stmt.DoWhile loop) {
      return loop.condition();
    }
    return node instanceof Stmt.Switch selection ? selection.selector() : null;
  }

  private void assign(Variable variable, Node from) {
    for (Variable source : readIn(from)) {
      add(source, variable);
    }
    for (Set<Variable> sources : conditions) {
      for (Variable source : sources) {
        add(source, variable);
      }
    }
  }

  private void add(Variable source, Variable target) {
    Set<Variable> known = targets.get(source);
    if (known == null) {
      known = new LinkedHashSet<>();
      targets.put(source, known);
    }
    known.add(target);
  }

  private static Set<Variable> readIn(Node node) {
    Set<Variable> found = new LinkedHashSet<>();
    for (Node inner : Nodes.all(node)) {
      if (inner instanceof Expr.Read read) {
        found.add(read.variable());
      }
    }
    if (node instanceof Expr.Assign assign && assign.target() instanceof Expr.Read target) {
      found.remove(target.variable());
      for (Node inner : Nodes.all(assign.value())) {
        if (inner instanceof Expr.Read read) {
          found.add(read.variable());
        }
      }
    }
    return found;
  }
}
