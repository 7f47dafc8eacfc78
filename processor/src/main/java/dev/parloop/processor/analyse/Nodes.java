package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the loop model that do not depend on the order of evaluation. */
public final class Nodes {
  private Nodes() {}

  /** The nodes directly inside one, in source order. */
  public static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    if (node instanceof Expr expr) {
      addExpressionParts(expr, children);
    } else {
      addStatementParts((Stmt) node, children);
    }
    return children;
  }

  /** The expressions of a loop's header. */
  public static List<Node> children(IterationSpace space) {
    if (space instanceof IterationSpace.Range range) {
      List<Node> parts = new ArrayList<>(List.of(range.start(), range.bound(), range.step()));
      for (IterationSpace.Limit limit : range.limits()) {
        addIfAny(parts, limit.offset());
        parts.add(limit.bound());
      }
      return parts;
    }
    return space instanceof IterationSpace.Elements elements
        ? List.of(elements.array())
        : List.of();
  }

  private static void addIfAny(List<Node> children, @Nullable Node node) {
    if (node != null) {
      children.add(node);
    }
  }

  private static void addExpressionParts(Expr expr, List<Node> children) {
    if (expr instanceof Expr.FieldRead read) {
      addIfAny(children, read.receiver());
    } else if (expr instanceof Expr.ArrayRead read) {
      children.add(read.array());
      children.add(read.index());
    } else if (expr instanceof Expr.Length length) {
      children.add(length.array());
    } else if (expr instanceof Expr.Unary unary) {
      children.add(unary.operand());
    } else if (expr instanceof Expr.Binary binary) {
      children.add(binary.left());
      children.add(binary.right());
    } else if (expr instanceof Expr.Logical logical) {
      children.add(logical.left());
      children.add(logical.right());
    } else if (expr instanceof Expr.Convert convert) {
      children.add(convert.operand());
    } else if (expr instanceof Expr.Conditional conditional) {
      children.add(conditional.condition());
      children.add(conditional.whenTrue());
      children.add(conditional.whenFalse());
    } else if (expr instanceof Expr.Call call) {
      addIfAny(children, call.receiver());
      children.addAll(call.arguments());
    } else {
      addMoreExpressionParts(expr, children);
    }
  }

  private static void addMoreExpressionParts(Expr expr, List<Node> children) {
    if (expr instanceof Expr.NewObject creation) {
      children.addAll(creation.arguments());
    } else if (expr instanceof Expr.NewArray creation) {
      children.addAll(creation.dimensions());
      if (creation.elements() != null) {
        children.addAll(creation.elements());
      }
    } else if (expr instanceof Expr.Assign assign) {
      children.add(assign.target());
      children.add(assign.value());
    } else if (expr instanceof Expr.Compound compound) {
      children.add(compound.target());
      children.add(compound.operand());
    } else if (expr instanceof Expr.Step step) {
      children.add(step.target());
    } else if (expr instanceof Expr.Opaque opaque) {
      children.addAll(opaque.parts());
    }
  }

  private static void addStatementParts(Stmt stmt, List<Node> children) {
    if (stmt instanceof Stmt.Block block) {
      children.addAll(block.statements());
    } else if (stmt instanceof Stmt.Declare declare) {
      addIfAny(children, declare.initial());
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      children.add(evaluate.expression());
    } else if (stmt instanceof Stmt.If branch) {
      children.add(branch.condition());
      children.add(branch.whenTrue());
      addIfAny(children, branch.whenFalse());
    } else if (stmt instanceof Stmt.Counted loop) {
      children.addAll(children(loop.space()));
      children.add(loop.body());
    } else if (stmt instanceof Stmt.For loop) {
      children.addAll(loop.initial());
      addIfAny(children, loop.condition());
      children.addAll(loop.update());
      children.add(loop.body());
    } else if (stmt instanceof Stmt.While loop) {
      children.add(loop.condition());
      children.add(loop.body());
    } else {
      addMoreStatementParts(stmt, children);
    }
  }

  private static void addMoreStatementParts(Stmt stmt, List<Node> children) {
    if (stmt instanceof Stmt.DoWhile loop) {
      children.add(loop.body());
      children.add(loop.condition());
    } else if (stmt instanceof Stmt.Switch selection) {
      children.add(selection.selector());
      for (Stmt.Case one : selection.cases()) {
        children.addAll(one.body());
      }
    } else if (stmt instanceof Stmt.Labeled labeled) {
      children.add(labeled.body());
    } else if (stmt instanceof Stmt.Return result) {
      addIfAny(children, result.value());
    } else if (stmt instanceof Stmt.Throw thrown) {
      children.add(thrown.exception());
    } else if (stmt instanceof Stmt.Opaque opaque) {
      children.addAll(opaque.parts());
    }
  }

  /** A node and everything inside it, parents first, in source order. */
  public static List<Node> all(Node node) {
    List<Node> all = new ArrayList<>();
    add(node, all);
    return all;
  }

  private static void add(Node node, List<Node> all) {
    all.add(node);
    for (Node child : children(node)) {
      add(child, all);
    }
  }

  /** Whether an expression is nothing but a variable. */
  public static boolean isRead(Expr expr, Variable variable) {
    return expr instanceof Expr.Read read && read.variable().equals(variable);
  }

  /** The variable that an assignment assigns, or null if it is none or assigns something else. */
  public static @Nullable Variable assigned(Node node) {
    Expr.Place place = target(node);
    return place instanceof Expr.Read read ? read.variable() : null;
  }

  /** What an assignment assigns, or null if the node is none. */
  public static Expr.@Nullable Place target(Node node) {
    if (node instanceof Expr.Assign assign) {
      return assign.target();
    }
    if (node instanceof Expr.Compound compound) {
      return compound.target();
    }
    return node instanceof Expr.Step step ? step.target() : null;
  }

  /** All local variables assigned by an assignment somewhere inside the nodes. */
  static Set<Variable> assignedIn(Iterable<? extends Node> nodes) {
    Set<Variable> found = new LinkedHashSet<>();
    for (Node node : nodes) {
      for (Node inner : all(node)) {
        Variable variable = assigned(inner);
        if (variable != null) {
          found.add(variable);
        }
      }
    }
    return found;
  }

  /** All variables declared somewhere inside a node, counters of inner loops included. */
  static Set<Variable> declaredIn(Node node) {
    Set<Variable> found = new LinkedHashSet<>();
    for (Node inner : all(node)) {
      if (inner instanceof Stmt.Declare declare) {
        found.add(declare.variable());
      } else if (inner instanceof Stmt.Counted loop) {
        found.add(loop.space().variable());
      }
    }
    return found;
  }

  /** Adds the expression statements in a node that are one of some assignments. */
  static void addStatements(Node node, List<Expr> assignments, List<Span> found) {
    if (node instanceof Stmt.Evaluate evaluate) {
      for (Expr assignment : assignments) {
        if (assignment == evaluate.expression()) {
          found.add(evaluate.span());
        }
      }
      return;
    }
    // What stands in a header is no statement that another could follow.
    List<Node> children = node instanceof Stmt.For loop ? List.of(loop.body()) : children(node);
    for (Node child : children) {
      addStatements(child, assignments, found);
    }
  }
}
