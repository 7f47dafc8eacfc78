package dev.parloop.processor.parse;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace.Limit;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.parse.LoopHeaders.Counter;
import dev.parloop.processor.parse.LoopHeaders.NotCounted;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The variables that a basic loop's header declares after its counter. */
final class SecondCounters {
  private static final String ADVICE = "Compute it from the counter, in the body.";

  private final Scope scope;
  private final Javac javac;
  private final ExprConverter expressions;
  private final LoopHeaders headers;
  private final ForLoopTree tree;
  private final TreePath path;
  private final Counter counter;
  private final List<Counter> seconds = new ArrayList<>();

  SecondCounters(
      Scope scope,
      ExprConverter expressions,
      LoopHeaders headers,
      ForLoopTree tree,
      TreePath path,
      Counter counter) {
    this.scope = scope;
    this.javac = scope.javac();
    this.expressions = expressions;
    this.headers = headers;
    this.tree = tree;
    this.path = path;
    this.counter = counter;
  }

  /**
   * All of them.
   *
   * @param updates what the header's updates assign, in their order; null for what is no variable
   * @throws NotCounted if one of them does not move by the same in every iteration
   */
  List<SecondCounter> all(List<? extends @Nullable Element> updates) throws NotCounted {
    List<? extends StatementTree> initial = tree.getInitializer();
    for (StatementTree one : initial.subList(1, initial.size())) {
      seconds.add(declared((VariableTree) one));
    }
    List<SecondCounter> result = new ArrayList<>();
    for (int k = 0; k < seconds.size(); k++) {
      result.add(second((VariableTree) initial.get(k + 1), seconds.get(k), updates));
    }
    return result;
  }

  private Counter declared(VariableTree declaration) throws NotCounted {
    TreePath at = new TreePath(path, declaration);
    Element element = javac.element(at);
    Variables.Local local = javac.variables.find(element);
    if (element == null
        || local == null
        || declaration.getInitializer() == null
        || !(local.type() == Primitive.INT || local.type() == Primitive.LONG)) {
      throw refused("is no int or long with a start value", declaration);
    }
    return new Counter(element, scope.variable(local), (Primitive) local.type());
  }

  private SecondCounter second(
      VariableTree declaration, Counter second, List<? extends @Nullable Element> updates)
      throws NotCounted {
    ExpressionTree initial = declaration.getInitializer();
    TreePath start = new TreePath(new TreePath(path, declaration), initial);
    if (usesCounters(start) || Uses.assignment(javac, null, start) != null) {
      throw refused("starts from another one, or assigns something", declaration);
    }
    if (Uses.assignment(javac, second.element(), new TreePath(path, tree.getStatement())) != null) {
      throw refused("is assigned in the body too", declaration);
    }
    int update = updates.indexOf(second.element());
    Expr step = new Expr.Literal(Primitive.LONG, 0L, scope.span(declaration));
    if (update >= 0) {
      if (updates.lastIndexOf(second.element()) != update) {
        throw refused("is updated twice", declaration);
      }
      Expr by = headers.step(headers.update(tree, path, update), second);
      if (by == null || !isFixed(by)) {
        throw refused("does not move by the same in every iteration", declaration);
      }
      step = Conversions.convert(by, Primitive.LONG);
    }
    checkHeader(declaration, second, update >= 0, updates.indexOf(counter.element()));
    return new SecondCounter(
        second.variable(),
        expressions.of(initial, new TreePath(path, declaration), second.type()),
        step);
  }

  /**
   * A loop's comparisons, where one of them has a second counter for its bound: one that stays as
   * it is, or that comes nearer by the same in each round.
   *
   * @throws NotCounted if it moves in another way
   */
  static List<Limit> meeting(List<Limit> limits, Expr step, List<SecondCounter> seconds)
      throws NotCounted {
    for (SecondCounter second : seconds) {
      Long by = constant(second.step());
      for (Limit limit : limits) {
        boolean isBound =
            limit.bound() instanceof Expr.Read read && read.variable().equals(second.variable());
        if (!isBound || (by != null && by == 0)) {
          continue;
        }
        Long own = constant(step);
        if (limits.size() > 1
            || limit.offset() != null
            || own == null
            || by == null
            || second.variable().type() != Type.Primitive.INT
            || step.type() != Type.Primitive.INT
            || !comesNearer(limit.relation(), own, by)) {
          throw LoopHeaders.not(
              Code.PL0306,
              "the loop's second variable '"
                  + second.variable().name()
                  + "' moves, and the condition uses it",
              ADVICE,
              limit.bound().span());
        }
        return List.of(
            new Limit(null, limit.relation(), limit.bound(), second.start(), second.variable()));
      }
    }
    return limits;
  }

  private static @Nullable Long constant(Expr step) {
    return step instanceof Expr.Literal literal && literal.value() instanceof Number number
        ? (Long) number.longValue()
        : null;
  }

  private static boolean comesNearer(Relation relation, long own, long by) {
    return switch (relation) {
      case LESS, LESS_OR_EQUAL -> own > 0 && by < 0;
      case GREATER, GREATER_OR_EQUAL -> own < 0 && by > 0;
      case NOT_EQUAL -> false;
    };
  }

  /** A counter's bound may be another one; its step may use none. */
  private void checkHeader(VariableTree declaration, Counter second, boolean moves, int update)
      throws NotCounted {
    TreePath condition = Uses.inner(new TreePath(path, tree.getCondition()));
    boolean inCondition = Uses.use(javac, second.element(), condition) != null;
    if (inCondition && !headers.isBound(condition, second)) {
      throw refused(
          moves ? "moves, and the condition uses it" : "is only a part of the bound", declaration);
    }
    if (Uses.use(javac, second.element(), headers.update(tree, path, update)) != null) {
      throw refused("is used in the counter's update", declaration);
    }
  }

  /** Whether it is a literal, or a local variable that nothing in the loop assigns. */
  private boolean isFixed(Expr step) {
    Expr value = step;
    while (value instanceof Expr.Convert || value instanceof Expr.Unary) {
      value =
          value instanceof Expr.Convert convert
              ? convert.operand()
              : ((Expr.Unary) value).operand();
    }
    return value instanceof Expr.Literal
        || (value instanceof Expr.Read read
            && value.type() instanceof Type.Primitive
            && isFixed(read));
  }

  private boolean isFixed(Expr.Read read) {
    if (read.variable().equals(counter.variable())
        || seconds.stream().anyMatch(other -> read.variable().equals(other.variable()))) {
      return false;
    }
    return Uses.assigned(javac, local -> scope.isVariable(local, read.variable()), path) == null;
  }

  private boolean usesCounters(TreePath in) {
    return Uses.any(
            javac,
            element ->
                counter.is(element) || seconds.stream().anyMatch(second -> second.is(element)),
            in)
        != null;
  }

  private NotCounted refused(String why, VariableTree declaration) {
    Span name = headers.nameSpan(declaration);
    return LoopHeaders.not(
        Code.PL0306,
        "the loop's second variable '" + declaration.getName() + "' " + why,
        ADVICE,
        name);
  }

  /** The tree that an update assigns, or null. */
  static @Nullable Tree target(Tree update) {
    if (update instanceof UnaryTree unary) {
      return unary.getExpression();
    } else if (update instanceof CompoundAssignmentTree compound) {
      return compound.getVariable();
    }
    return update instanceof AssignmentTree assignment ? assignment.getVariable() : null;
  }
}
