package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Shape;
import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises minima and maxima that are spelt as a comparison, and what belongs to their place. */
final class ChoicePatterns {
  private ChoicePatterns() {}

  /** {@code v = x < v ? x : v} in all its orders. */
  static @Nullable Update matchConditional(
      Variable variable, Type.Primitive type, Expr.Conditional conditional, Expr.Assign assign) {
    Expr whenTrue = ofType(type, conditional.whenTrue());
    Expr whenFalse = ofType(type, conditional.whenFalse());
    boolean takenIfTrue = Nodes.isRead(whenFalse, variable);
    if (takenIfTrue == Nodes.isRead(whenTrue, variable)) {
      return null;
    }
    Expr taken = takenIfTrue ? whenTrue : whenFalse;
    return matchComparison(variable, type, conditional.condition(), takenIfTrue, taken, assign);
  }

  /** {@code if (x < v) v = x;}. */
  static @Nullable Update matchIf(Stmt.If branch) {
    Stmt only = branch.whenTrue();
    while (only instanceof Stmt.Block block && block.statements().size() == 1) {
      only = block.statements().get(0);
    }
    if (branch.whenFalse() != null
        || !(only instanceof Stmt.Evaluate evaluate)
        || !(evaluate.expression() instanceof Expr.Assign assign)
        || !(assign.target() instanceof Expr.Read target)
        || !(target.variable().type() instanceof Type.Primitive type)) {
      return null;
    }
    return matchComparison(
        target.variable(), type, branch.condition(), true, assign.value(), assign);
  }

  /**
   * {@code if (x < v) { v = x; k = i; }}: a minimum and what belongs to it, in any order. The other
   * assignments are its followers.
   */
  static @Nullable Update matchWithFollowers(Stmt.If branch) {
    if (branch.whenFalse() != null || !(branch.whenTrue() instanceof Stmt.Block block)) {
      return null;
    }
    List<Expr.Assign> assignments = new ArrayList<>();
    for (Stmt statement : block.statements()) {
      if (!(statement instanceof Stmt.Evaluate evaluate)
          || !(evaluate.expression() instanceof Expr.Assign assign)
          || !(assign.target() instanceof Expr.Read)) {
        return null;
      }
      assignments.add(assign);
    }
    Update found = null;
    for (Expr.Assign assign : assignments) {
      Variable variable = ((Expr.Read) assign.target()).variable();
      if (variable.type() instanceof Type.Primitive type) {
        Update update =
            matchComparison(variable, type, branch.condition(), true, assign.value(), assign);
        if (update != null && found != null) {
          return null;
        }
        found = update == null ? found : update;
      }
    }
    return found == null || found.operator() == null
        ? null
        : withFollowers(found, branch, assignments);
  }

  private static @Nullable Update withFollowers(
      Update leader, Stmt.If branch, List<Expr.Assign> assignments) {
    List<Expr.Assign> followers = new ArrayList<>(assignments);
    followers.remove(leader.node());
    Type.Primitive type = (Type.Primitive) leader.variable().type();
    ReductionOperator operator = chosen(leader.variable(), type, branch.condition());
    // A chunk has minima of its own: it takes branches that the loop as written does not take.
    List<Expr> skippable = new ArrayList<>(leader.skippable());
    followers.forEach(follower -> skippable.add(follower.value()));
    return followers.isEmpty() || operator == null
        ? null
        : new Update(
            leader.variable(),
            leader.shape(),
            operator,
            leader.rest(),
            skippable,
            followers,
            leader.node(),
            null,
            leader.repeats());
  }

  /** The choice that a comparison is, with the rule which of equal values is taken. */
  private static @Nullable ReductionOperator chosen(
      Variable variable, Type.Primitive type, Expr condition) {
    Expr at = condition;
    boolean positive = true;
    while (at instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
      at = unary.operand();
      positive = !positive;
    }
    if (!(at instanceof Expr.Binary comparison)) {
      return null;
    }
    BinaryOperator relation = comparison.operator();
    if (Nodes.isRead(ofType(type, comparison.left()), variable)) {
      relation = relation.mirrored();
    }
    return tieRule(positive ? relation : negated(relation));
  }

  /** The choice of the values for which a relation to the one so far holds, or null. */
  static @Nullable ReductionOperator tieRule(BinaryOperator relation) {
    return switch (relation) {
      case LESS -> ReductionOperator.MIN_FIRST;
      case LESS_OR_EQUAL -> ReductionOperator.MIN_LAST;
      case GREATER -> ReductionOperator.MAX_FIRST;
      case GREATER_OR_EQUAL -> ReductionOperator.MAX_LAST;
      default -> null;
    };
  }

  /** The expression, or its operand of the wanted type where it merely widens that one. */
  static Expr ofType(Type.Primitive type, Expr expr) {
    Expr at = expr;
    while (at.type() != type
        && at instanceof Expr.Convert convert
        && Expressions.isLossless(convert)) {
      at = convert.operand();
    }
    return at;
  }

  private static @Nullable Update matchComparison(
      Variable variable,
      Type.Primitive type,
      Expr condition,
      boolean takenIfTrue,
      Expr taken,
      Expr.Assign assign) {
    Expr at = condition;
    boolean positive = takenIfTrue;
    while (at instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
      at = unary.operand();
      positive = !positive;
    }
    if (!(at instanceof Expr.Binary comparison)) {
      return null;
    }
    Expr left = ofType(type, comparison.left());
    Expr right = ofType(type, comparison.right());
    BinaryOperator relation = comparison.operator();
    Expr other = left;
    if (Nodes.isRead(left, variable)) {
      relation = relation.mirrored();
      other = right;
    } else if (!Nodes.isRead(right, variable)) {
      return null;
    }
    if (!type.equals(taken.type()) || !Expressions.same(other, taken)) {
      return null;
    }
    ReductionOperator operator = choice(relation, positive, type);
    // Both copies of the operand are evaluated, so the caller has to see that neither has effects.
    return operator == null
        ? null
        : new Update(
            variable,
            Shape.REDUCTION,
            operator,
            List.of(other, taken),
            List.of(),
            List.of(),
            assign,
            null,
            true);
  }

  /**
   * The choice between {@code x} and the variable where {@code x REL v} decides for x if {@code
   * positive}, else for the variable.
   */
  private static @Nullable ReductionOperator choice(
      BinaryOperator relation, boolean positive, Type.Primitive type) {
    if (!positive && type.isFloating()) {
      // A comparison with NaN is false: it would be taken.
      return null;
    }
    ReductionOperator operator = tieRule(positive ? relation : negated(relation));
    if (operator == null || type.isFloating()) {
      return operator;
    }
    boolean minimum =
        operator == ReductionOperator.MIN_FIRST || operator == ReductionOperator.MIN_LAST;
    return forNarrow(type, minimum ? ReductionOperator.MIN : ReductionOperator.MAX);
  }

  /** What holds of whole numbers where an order does not. */
  static BinaryOperator negated(BinaryOperator relation) {
    return switch (relation) {
      case LESS -> BinaryOperator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER;
      case GREATER -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS;
      default -> BinaryOperator.EQUAL;
    };
  }

  /** For types narrower than int the form without a conversion. */
  static ReductionOperator forNarrow(Type.Primitive type, ReductionOperator operator) {
    if (type.isFloating() || ReductionPatterns.width(type) >= 32) {
      return operator;
    }
    return operator == ReductionOperator.MIN
        ? ReductionOperator.MIN_FIRST
        : ReductionOperator.MAX_FIRST;
  }
}
