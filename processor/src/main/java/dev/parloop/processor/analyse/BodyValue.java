package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, as one expression of its arguments: {@code a > b ? a : b} for {@code if (a
 * > b) return a; return b;}. There is none where it does anything else than assign variables of its
 * own, each in a statement, and choose.
 */
final class BodyValue {
  private static final int MAX_STEPS = 64;

  /** {@code h ^= h << 13} twenty times over is a million reads of what {@code h} was at first. */
  private static final int MAX_NODES = 500;

  /** What stands for a value that a variable gets, which perhaps nobody uses then. */
  interface Kept {
    /**
     * The value, or another that is the same; null if it must not be left out.
     *
     * @param conditions what has decided on the way to it
     */
    @Nullable Expr of(Expr value, Iterable<Expr> conditions);
  }

  private final Kept kept;
  private final Map<Variable, Expr> start = new HashMap<>();

  /** Parameters and local variables of the method, which nobody else knows. */
  private final Set<Variable> own = new HashSet<>();

  /** The conditions of the branches that lead to the current statement. */
  private final Deque<Expr> conditions = new ArrayDeque<>();

  private int steps;
  private int nodes;

  BodyValue(Kept kept) {
    this.kept = kept;
  }

  /** Gives a parameter its value. */
  void set(Variable parameter, Expr value) {
    start.put(parameter, value);
  }

  /** The value of a body that has been given all its parameters, or null. */
  @Nullable Expr of(Stmt.Block body) {
    own.addAll(start.keySet());
    own.addAll(Nodes.declaredIn(body));
    return run(List.of(body), start);
  }

  /** The value that the first of the statements to return anything returns. */
  private @Nullable Expr run(List<Stmt> statements, Map<Variable, Expr> values) {
    if (statements.isEmpty() || ++steps > MAX_STEPS) {
      return null;
    }
    Stmt first = statements.get(0);
    List<Stmt> rest = statements.subList(1, statements.size());
    if (first instanceof Stmt.Block block) {
      return run(joined(block.statements(), rest), values);
    } else if (first instanceof Stmt.Return result) {
      return result.value() == null ? null : in(result.value(), values);
    } else if (first instanceof Stmt.If branch) {
      return choice(branch, rest, values);
    } else if (first instanceof Stmt.Declare declare && declare.initial() == null) {
      return run(rest, values);
    } else if (first instanceof Stmt.Declare declare) {
      return after(declare.variable(), declare.initial(), rest, values);
    }
    Expr expr = first instanceof Stmt.Evaluate evaluate ? evaluate.expression() : null;
    Variable assigned = expr == null ? null : Nodes.assigned(expr);
    if (assigned == null) {
      return null;
    } else if (expr instanceof Expr.Assign assign) {
      return after(assigned, assign.value(), rest, values);
    }
    return expr instanceof Expr.Compound compound
        ? after(assigned, combined(compound), rest, values)
        : null;
  }

  private static List<Stmt> joined(List<Stmt> first, List<Stmt> second) {
    List<Stmt> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** What is returned after a variable of the method's own has been assigned. */
  private @Nullable Expr after(
      Variable variable, @Nullable Expr value, List<Stmt> rest, Map<Variable, Expr> values) {
    Expr found = value == null || !own.contains(variable) ? null : in(value, values);
    Expr known = found == null ? null : kept.of(found, conditions);
    if (known == null) {
      return null;
    }
    Map<Variable, Expr> next = new HashMap<>(values);
    next.put(variable, known);
    return run(rest, next);
  }

  private @Nullable Expr choice(Stmt.If branch, List<Stmt> rest, Map<Variable, Expr> values) {
    Expr condition = in(branch.condition(), values);
    if (condition == null) {
      return null;
    }
    Stmt otherwise = branch.whenFalse();
    conditions.push(condition);
    Expr whenTrue = run(joined(List.of(branch.whenTrue()), rest), values);
    Expr whenFalse = run(otherwise == null ? rest : joined(List.of(otherwise), rest), values);
    conditions.pop();
    return whenTrue == null || whenFalse == null
        ? null
        : new Expr.Conditional(condition, whenTrue, whenFalse, whenTrue.type(), branch.span());
  }

  /** The value that {@code a op= b} assigns. */
  private static Expr combined(Expr.Compound compound) {
    Span span = compound.span();
    Expr before = converted(compound.target(), compound.operation());
    Expr value =
        new Expr.Binary(
            compound.operator(), before, compound.operand(), compound.operation(), span);
    return converted(value, compound.type());
  }

  private static Expr converted(Expr value, Type type) {
    return value.type().equals(type) || !(type instanceof Type.Primitive to)
        ? value
        : new Expr.Convert(to, value, value.span());
  }

  /** An expression with the values of variables; null if it does more than having one. */
  private @Nullable Expr in(Expr expr, Map<Variable, Expr> values) {
    if (expr instanceof Expr.Read read) {
      Expr value = values.get(read.variable());
      if (value == null) {
        return own.contains(read.variable()) ? null : expr;
      }
      nodes += Nodes.all(value).size();
      return nodes > MAX_NODES ? null : value;
    }
    return Rebuilding.withParts(expr, part -> in(part, values));
  }
}
