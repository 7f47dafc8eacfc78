package dev.parloop.processor.parse;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace.Limit;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.parse.LoopHeaders.Counter;
import dev.parloop.processor.parse.LoopHeaders.NotCounted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the condition of a counted loop: comparisons of the counter with bounds. */
final class LoopConditions {
  private static final Map<Tree.Kind, Relation> RELATIONS =
      Map.of(
          Tree.Kind.LESS_THAN, Relation.LESS,
          Tree.Kind.LESS_THAN_EQUAL, Relation.LESS_OR_EQUAL,
          Tree.Kind.GREATER_THAN, Relation.GREATER,
          Tree.Kind.GREATER_THAN_EQUAL, Relation.GREATER_OR_EQUAL,
          Tree.Kind.NOT_EQUAL_TO, Relation.NOT_EQUAL);

  /** What holds where a comparison does not. */
  private static final Map<Tree.Kind, Relation> NEGATIONS =
      Map.of(
          Tree.Kind.LESS_THAN, Relation.GREATER_OR_EQUAL,
          Tree.Kind.LESS_THAN_EQUAL, Relation.GREATER,
          Tree.Kind.GREATER_THAN, Relation.LESS_OR_EQUAL,
          Tree.Kind.GREATER_THAN_EQUAL, Relation.LESS,
          Tree.Kind.EQUAL_TO, Relation.NOT_EQUAL);

  private static final String RELATION_HELP =
      "Compare '%s' with a bound, by <, <=, >, >= or !=; what else ends the loop can be an if with a"
          + " break in its body.";

  private final Scope scope;
  private final ExprConverter expressions;
  private final LoopHeaders headers;
  private final Counter counter;

  LoopConditions(Scope scope, ExprConverter expressions, LoopHeaders headers, Counter counter) {
    this.scope = scope;
    this.expressions = expressions;
    this.headers = headers;
    this.counter = counter;
  }

  /** The comparisons of a loop's condition, in order; at least one. */
  List<Limit> of(ForLoopTree tree, TreePath path) throws NotCounted {
    if (tree.getCondition() == null) {
      throw LoopHeaders.not(Code.PL0101, "the loop has no condition", scope.span(tree));
    }
    List<Limit> limits = new ArrayList<>();
    add(Uses.inner(new TreePath(path, tree.getCondition())), limits);
    return limits;
  }

  private void add(TreePath condition, List<Limit> limits) throws NotCounted {
    Tree tree = condition.getLeaf();
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND && tree instanceof BinaryTree both) {
      add(Uses.inner(new TreePath(condition, both.getLeftOperand())), limits);
      add(Uses.inner(new TreePath(condition, both.getRightOperand())), limits);
      return;
    }
    TreePath compared = condition;
    Relation relation = RELATIONS.get(tree.getKind());
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT && tree instanceof UnaryTree not) {
      compared = Uses.inner(new TreePath(condition, not.getExpression()));
      relation = NEGATIONS.get(compared.getLeaf().getKind());
    }
    if (relation == null || !(compared.getLeaf() instanceof BinaryTree comparison)) {
      throw noComparison(condition);
    }
    TreePath left = widened(new TreePath(compared, comparison.getLeftOperand()));
    TreePath right = widened(new TreePath(compared, comparison.getRightOperand()));
    Limit limit = comparison(compared, relation, left, right);
    if (!limits.isEmpty() && !isSameWay(limits.get(0).relation(), limit.relation())) {
      throw LoopHeaders.not(
          Code.PL0101,
          "the condition's comparisons are not all of one direction",
          "Compare '%s' by < and <= alone, or by > and >= alone."
              .formatted(counter.variable().name()),
          scope.span(condition));
    }
    limits.add(limit);
  }

  /** The counter in {@code (long) i < n}; anything else as it is. */
  private TreePath widened(TreePath operand) {
    TreePath inner = Uses.inner(operand);
    if (inner.getLeaf() instanceof TypeCastTree cast
        && scope.javac().model.of(scope.javac().type(inner)) == Primitive.LONG) {
      TreePath value = Uses.inner(new TreePath(inner, cast.getExpression()));
      return headers.isCounter(value, counter) ? value : inner;
    }
    return inner;
  }

  /** Whether both end a loop that counts up, or both one that counts down. */
  private static boolean isSameWay(Relation first, Relation other) {
    return first != Relation.NOT_EQUAL && other != Relation.NOT_EQUAL && isUp(first) == isUp(other);
  }

  private static boolean isUp(Relation relation) {
    return relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
  }

  private Limit comparison(TreePath condition, Relation relation, TreePath left, TreePath right)
      throws NotCounted {
    if (headers.isCounter(left, counter)) {
      return limit(null, relation, right, condition);
    }
    if (headers.isCounter(right, counter)) {
      return limit(null, mirrored(relation), left, condition);
    }
    Expr offset = offset(left);
    if (offset != null) {
      return limit(offset, relation, right, condition);
    }
    offset = offset(right);
    if (offset != null) {
      return limit(offset, mirrored(relation), left, condition);
    }
    throw noComparison(condition);
  }

  private Limit limit(@Nullable Expr offset, Relation relation, TreePath path, TreePath condition)
      throws NotCounted {
    Expr bound = bound(path);
    if (offset == null) {
      return new Limit(null, relation, bound, bound, null);
    }
    int at = scope.span(condition).start();
    Expr reached =
        new Expr.Binary(
            BinaryOperator.SUBTRACT,
            Conversions.convert(bound, Primitive.LONG),
            Conversions.convert(offset, Primitive.LONG),
            Primitive.LONG,
            // No text of its own.
            scope.source().span(at, at));
    return new Limit(offset, relation, bound, reached, null);
  }

  /** What is added to the counter in {@code i + e}, {@code e + i} or {@code i - e}, or null. */
  private @Nullable Expr offset(TreePath path) throws NotCounted {
    if (!(path.getLeaf() instanceof BinaryTree tree)) {
      return null;
    }
    TreePath left = Uses.inner(new TreePath(path, tree.getLeftOperand()));
    TreePath right = Uses.inner(new TreePath(path, tree.getRightOperand()));
    boolean plus = tree.getKind() == Tree.Kind.PLUS;
    if (headers.isCounter(left, counter) && (plus || tree.getKind() == Tree.Kind.MINUS)) {
      return offset(right, !plus);
    }
    return plus && headers.isCounter(right, counter) ? offset(left, false) : null;
  }

  /** An offset of the counter's type, as the sum is of that type then. */
  private @Nullable Expr offset(TreePath path, boolean negative) throws NotCounted {
    Expr value = expressions.of(path);
    Primitive type = Conversions.unboxed(value.type());
    Primitive sum = Conversions.promoted(counter.type());
    if (type == null || !type.isIntegral() || (type == Primitive.LONG && sum != type)) {
      return null;
    }
    headers.requireFixed(path, counter, "bound");
    Expr offset = Conversions.convert(value, sum);
    return negative ? Conversions.negated(offset, offset.span()) : offset;
  }

  private Expr bound(TreePath path) throws NotCounted {
    Expr bound = expressions.of(path);
    Primitive type = Conversions.unboxed(bound.type());
    if (type == null || !type.isIntegral()) {
      throw LoopHeaders.not(
          Code.PL0101,
          "the bound is not an int or a long",
          "Convert it before the loop.",
          scope.span(path));
    }
    headers.requireFixed(path, counter, "bound");
    return Conversions.convert(bound, Conversions.promoted(type));
  }

  private NotCounted noComparison(TreePath condition) {
    String name = counter.variable().name();
    String what = "the condition does not compare the counter with a bound";
    String advice = RELATION_HELP.formatted(name);
    Tree tree = condition.getLeaf();
    if (isPart(condition)) {
      what = "this part of the condition does not compare the counter with a bound";
    }
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      what = "the condition is a negation";
      advice = "Turn its comparison round: '%s < n' for '!(%s >= n)'.".formatted(name, name);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      what = "the condition holds in one of two ways (||)";
      advice = "Compare '%s' with one bound, or with several, joined by &&.".formatted(name);
    } else if (tree instanceof BinaryTree comparison && RELATIONS.containsKey(tree.getKind())) {
      for (Tree side : List.of(comparison.getLeftOperand(), comparison.getRightOperand())) {
        TreePath operand = Uses.inner(new TreePath(condition, side));
        if (Uses.assignment(scope.javac(), counter.element(), operand) != null) {
          what = "the condition moves the counter";
          advice =
              "Move it in the header's update: (int %s = n - 1; %s >= 0; %s--)"
                      .formatted(name, name, name)
                  + ".";
        } else if (operand.getLeaf() instanceof BinaryTree
            && Uses.use(scope.javac(), counter.element(), operand) != null) {
          what = "the condition compares what is computed from the counter with a bound";
          advice =
              "Compute a bound of '%s' itself before the loop, and compare '%s' with that."
                  .formatted(name, name);
        }
      }
    }
    return LoopHeaders.not(Code.PL0101, what, advice, scope.span(condition));
  }

  /** Whether a condition is one of several, joined by {@code &&}. */
  private static boolean isPart(TreePath condition) {
    TreePath around = condition.getParentPath();
    while (around.getLeaf() instanceof ParenthesizedTree) {
      around = around.getParentPath();
    }
    return around.getLeaf().getKind() == Tree.Kind.CONDITIONAL_AND;
  }

  private static Relation mirrored(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.GREATER;
      case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
      case GREATER -> Relation.LESS;
      case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
      case NOT_EQUAL -> Relation.NOT_EQUAL;
    };
  }
}
