package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a statement apart that changes a variable on its way: {@code out[k++] = x;} is {@code int
 * at = k; k++; out[at] = x;}.
 */
final class EmbeddedUpdate {
  private final Expr update;
  private final Expr with;

  private EmbeddedUpdate(Expr update, Expr with) {
    this.update = update;
    this.with = with;
  }

  /**
   * The same as statements without updates inside; as it is if there is none inside, or more than
   * one, or if it cannot be told from the rest.
   */
  static List<Stmt> apart(Stmt.Evaluate statement) {
    Expr update = inside(statement);
    if (update == null) {
      return List.of(statement);
    }
    Variable variable = Nodes.assigned(update);
    if (variable == null || !(variable.type() instanceof Type.Primitive)) {
      return List.of(statement);
    }
    Span span = statement.span();
    boolean isOld = update instanceof Expr.Step step && !step.prefix();
    Variable old =
        new Variable(
            -2_000_000 - variable.id(),
            variable.name() + "\1old",
            variable.type(),
            Variable.Kind.CALLEE_LOCAL);
    Expr.Read read = new Expr.Read(isOld ? old : variable, span);
    Expr rest = new EmbeddedUpdate(update, read).in(statement.expression());
    if (rest == null || reads(rest, variable) != (isOld ? 0 : 1) || calls(rest)) {
      return List.of(statement);
    }
    Stmt first = new Stmt.Evaluate(update, span);
    Stmt second = new Stmt.Evaluate(rest, span);
    return isOld
        ? List.of(new Stmt.Declare(old, new Expr.Read(variable, span), span), first, second)
        : List.of(first, second);
  }

  /** The only update inside a statement, or null. */
  private static @Nullable Expr inside(Stmt.Evaluate statement) {
    Expr update = null;
    for (Node node : Nodes.all(statement)) {
      if (Nodes.target(node) != null && !node.equals(statement.expression())) {
        if (update != null) {
          return null;
        }
        update = (Expr) node;
      }
    }
    return update;
  }

  private static long reads(Expr expr, Variable variable) {
    return Nodes.all(expr).stream()
        .filter(node -> node instanceof Expr.Read read && read.variable().equals(variable))
        .count();
  }

  /** Whether something is called that might change what the update reads, or read it. */
  private static boolean calls(Expr expr) {
    return Nodes.all(expr).stream().anyMatch(node -> node instanceof Expr.Call);
  }

  /** An expression with the update replaced; null if it is not evaluated whenever that is. */
  private @Nullable Expr in(Expr expr) {
    if (expr.equals(update)) {
      return with;
    } else if (!Nodes.all(expr).contains(update)) {
      return expr;
    } else if (expr instanceof Expr.Convert convert) {
      Expr operand = in(convert.operand());
      return operand == null ? null : new Expr.Convert(convert.to(), operand, convert.span());
    } else if (expr instanceof Expr.Unary unary) {
      Expr operand = in(unary.operand());
      return operand == null ? null : new Expr.Unary(unary.operator(), operand, unary.span());
    } else if (expr instanceof Expr.ArrayRead read) {
      Expr index = in(read.index());
      return index == null || Nodes.all(read.array()).contains(update)
          ? null
          : new Expr.ArrayRead(read.array(), index, read.span());
    } else if (expr instanceof Expr.Binary binary) {
      Expr left = in(binary.left());
      Expr right = in(binary.right());
      return left == null || right == null
          ? null
          : new Expr.Binary(binary.operator(), left, right, binary.type(), binary.span());
    }
    return assignment(expr);
  }

  private @Nullable Expr assignment(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      Expr target = in(assign.target());
      Expr value = in(assign.value());
      return target instanceof Expr.Place place && value != null
          ? new Expr.Assign(place, value, assign.span())
          : null;
    } else if (expr instanceof Expr.Compound compound) {
      Expr target = in(compound.target());
      Expr operand = in(compound.operand());
      return target instanceof Expr.Place place && operand != null
          ? new Expr.Compound(
              place, compound.operator(), operand, compound.operation(), compound.span())
          : null;
    }
    return null;
  }
}
