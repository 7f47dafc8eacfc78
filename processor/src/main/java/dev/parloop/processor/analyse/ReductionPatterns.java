package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises statements that combine a value into a variable, in their usual spellings. */
final class ReductionPatterns {

  /** What a recognised statement does with the variable. */
  enum Shape {
    /** It combines a value into it with {@link Update#operator}. */
    REDUCTION,
    /** It sets a boolean to a constant. */
    FLAG,
    /** It combines with an operator that cannot be split. */
    OTHER_OPERATOR,
    /** It converts the combined value to a narrower type each time. */
    NARROWING
  }

  /**
   * A recognised statement.
   *
   * @param operator how it combines; null unless the shape is {@link Shape#REDUCTION} or {@link
   *     Shape#FLAG}
   * @param rest everything else that is evaluated, which must not mention the variable
   * @param skippable operands that are evaluated only while the variable does not decide, and
   *     values of followers
   * @param followers other variables that are assigned where this one is, in the same branch
   * @param node the assignment
   * @param reducer the method that combines, where {@link ReductionOperator#REDUCER} does
   */
  record Update(
      Variable variable,
      Shape shape,
      @Nullable ReductionOperator operator,
      List<Expr> rest,
      List<Expr> skippable,
      List<Expr.Assign> followers,
      Expr node,
      @Nullable Method reducer) {
    Update(
        Variable variable,
        Shape shape,
        @Nullable ReductionOperator operator,
        List<Expr> rest,
        List<Expr> skippable,
        List<Expr.Assign> followers,
        Expr node) {
      this(variable, shape, operator, rest, skippable, followers, node, null);
    }

    Update {
      followers = List.copyOf(followers);
      rest = List.copyOf(rest);
      skippable = List.copyOf(skippable);
    }
  }

  private ReductionPatterns() {}

  /** The reduction that a statement is, or null. The caller checks {@link Update#rest}. */
  static @Nullable Update match(Stmt statement) {
    if (statement instanceof Stmt.Evaluate evaluate) {
      return matchExpression(evaluate.expression());
    }
    return statement instanceof Stmt.If branch ? matchIf(branch) : null;
  }

  /** The reduction that an expression is whose value is not used, or null. */
  static @Nullable Update matchExpression(Expr expr) {
    Variable variable = Nodes.assigned(expr);
    Update reducing = variable == null ? null : matchReducer(variable, expr);
    if (reducing != null) {
      return reducing;
    }
    if (variable == null || !(variable.type() instanceof Type.Primitive type)) {
      return null;
    }
    if (expr instanceof Expr.Step) {
      return reduction(variable, ReductionOperator.SUM, List.of(), expr);
    } else if (expr instanceof Expr.Compound compound) {
      return matchCompound(variable, type, compound);
    }
    return matchAssign(variable, type, (Expr.Assign) expr);
  }

  /** {@code v = Stats.combine(v, x)}. */
  private static @Nullable Update matchReducer(Variable variable, Expr expr) {
    return expr instanceof Expr.Assign assign
            && assign.value() instanceof Expr.Call call
            && call.method().isReducer()
            && call.method().result().equals(variable.type())
            && Nodes.isRead(call.arguments().get(0), variable)
        ? new Update(
            variable,
            Shape.REDUCTION,
            ReductionOperator.REDUCER,
            List.of(call.arguments().get(1)),
            List.of(),
            List.of(),
            expr,
            call.method())
        : null;
  }

  private static Update reduction(
      Variable variable, ReductionOperator operator, List<Expr> rest, Expr node) {
    return new Update(variable, Shape.REDUCTION, operator, rest, List.of(), List.of(), node);
  }

  private static Update refused(Variable variable, Shape shape, List<Expr> rest, Expr node) {
    return new Update(variable, shape, null, rest, List.of(), List.of(), node);
  }

  private static Update matchCompound(
      Variable variable, Type.Primitive type, Expr.Compound compound) {
    List<Expr> rest = List.of(compound.operand());
    ReductionOperator operator = operatorOf(compound.operator());
    if (operator == null) {
      return refused(variable, Shape.OTHER_OPERATOR, rest, compound);
    }
    boolean keeps =
        compound.operation() == type || (type.isIntegral() && compound.operation().isIntegral());
    return keeps
        ? reduction(variable, operator, rest, compound)
        : refused(variable, Shape.NARROWING, rest, compound);
  }

  private static @Nullable ReductionOperator operatorOf(BinaryOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> ReductionOperator.SUM;
      case MULTIPLY -> ReductionOperator.PRODUCT;
      case AND -> ReductionOperator.AND;
      case OR -> ReductionOperator.OR;
      case XOR -> ReductionOperator.XOR;
      default -> null;
    };
  }

  private static @Nullable Update matchAssign(
      Variable variable, Type.Primitive type, Expr.Assign assign) {
    Expr value = assign.value();
    if (type == Type.Primitive.BOOLEAN) {
      if (Expressions.isLiteral(value, true) || Expressions.isLiteral(value, false)) {
        ReductionOperator flag =
            Expressions.isLiteral(value, true) ? ReductionOperator.ANY : ReductionOperator.ALL;
        return new Update(variable, Shape.FLAG, flag, List.of(), List.of(), List.of(), assign);
      }
      if (value instanceof Expr.Logical logical) {
        return matchLogical(variable, logical, assign);
      }
    }
    Expr core = withoutNarrowing(type, value);
    if (core instanceof Expr.Conditional conditional) {
      return matchConditional(variable, type, conditional, assign);
    }
    if (core instanceof Expr.Call) {
      return matchChoice(variable, type, value, assign);
    }
    return matchChain(variable, type, value, assign);
  }

  /** {@code v = v && a && b}, {@code v = c || v}. */
  private static @Nullable Update matchLogical(
      Variable variable, Expr.Logical logical, Expr.Assign assign) {
    List<Expr> rest = new ArrayList<>();
    List<Expr> skippable = new ArrayList<>();
    Expr at = logical;
    while (at instanceof Expr.Logical inner && inner.and() == logical.and()) {
      boolean left = Expressions.mentions(inner.left(), variable);
      rest.add(left ? inner.right() : inner.left());
      if (left) {
        skippable.add(inner.right());
      }
      at = left ? inner.left() : inner.right();
    }
    if (!Nodes.isRead(at, variable)) {
      return null;
    }
    ReductionOperator operator = logical.and() ? ReductionOperator.ALL : ReductionOperator.ANY;
    return new Update(variable, Shape.REDUCTION, operator, rest, skippable, List.of(), assign);
  }

  /** {@code v = v + a - b}, {@code v = x * v}, {@code v = (byte) (v + x)}. */
  private static @Nullable Update matchChain(
      Variable variable, Type.Primitive type, Expr value, Expr.Assign assign) {
    List<Expr> rest = new ArrayList<>();
    ReductionOperator operator = null;
    boolean keeps = true;
    Expr at = value;
    while (!Nodes.isRead(at, variable)) {
      if (at instanceof Expr.Convert convert) {
        keeps &= keepsType(type, convert);
        at = convert.operand();
      } else if (at instanceof Expr.Binary binary && !binary.operator().isComparison()) {
        boolean left = Expressions.mentions(binary.left(), variable);
        ReductionOperator here = operatorOf(binary.operator());
        if (here == null) {
          return left && operator == null && isBare(binary.left(), variable)
              ? refused(variable, Shape.OTHER_OPERATOR, List.of(binary.right()), assign)
              : null;
        }
        if ((operator != null && operator != here)
            || (!left && binary.operator() == BinaryOperator.SUBTRACT)) {
          return null;
        }
        operator = here;
        rest.add(left ? binary.right() : binary.left());
        at = left ? binary.left() : binary.right();
      } else {
        return null;
      }
    }
    if (operator == null) {
      return null;
    }
    return keeps
        ? reduction(variable, operator, rest, assign)
        : refused(variable, Shape.NARROWING, rest, assign);
  }

  /** Whether a conversion on the variable's way through an integral operation loses no low bits. */
  private static boolean keepsType(Type.Primitive type, Expr.Convert convert) {
    if (convert.operand().type() == convert.to()) {
      return true;
    }
    return type.isIntegral()
        && convert.to().isIntegral()
        && convert.operand().type() instanceof Type.Primitive from
        && from.isIntegral()
        && width(convert.to()) >= width(type);
  }

  private static int width(Type.Primitive type) {
    return switch (type) {
      case BYTE -> 8;
      case SHORT, CHAR -> 16;
      case LONG, DOUBLE -> 64;
      default -> 32;
    };
  }

  /** {@code v = Math.min(v, x)} and nested forms of it. */
  private static @Nullable Update matchChoice(
      Variable variable, Type.Primitive type, Expr value, Expr.Assign assign) {
    List<Expr> rest = new ArrayList<>();
    String name = null;
    boolean keeps = true;
    Expr at = withoutNarrowing(type, value);
    while (!Nodes.isRead(at, variable)) {
      if (!(at instanceof Expr.Call call)) {
        return null;
      }
      String here = JdkMethods.isChoice(call, "min") ? "min" : "max";
      if (!JdkMethods.isChoice(call, here) || (name != null && !name.equals(here))) {
        return null;
      }
      name = here;
      boolean left = Expressions.mentions(call.arguments().get(0), variable);
      Expr other = call.arguments().get(left ? 1 : 0);
      // The chosen value must survive the conversion back, whichever it is.
      keeps &= ofType(type, other).type() == type || isConstantOf(type, other);
      rest.add(other);
      at = ofType(type, call.arguments().get(left ? 0 : 1));
    }
    if (name == null) {
      return null;
    } else if (!keeps) {
      return refused(variable, Shape.NARROWING, rest, assign);
    }
    ReductionOperator operator = name.equals("min") ? ReductionOperator.MIN : ReductionOperator.MAX;
    return reduction(variable, forNarrow(type, operator), rest, assign);
  }

  private static boolean isConstantOf(Type.Primitive type, Expr expr) {
    Long constant = type.isIntegral() ? Expressions.constant(expr) : null;
    return constant != null && Interval.of(constant).within(Value.rangeOf(type));
  }

  private static Expr withoutNarrowing(Type.Primitive type, Expr value) {
    return value instanceof Expr.Convert convert && convert.to() == type
        ? convert.operand()
        : value;
  }

  /** {@code v = x < v ? x : v} in all its orders. */
  private static @Nullable Update matchConditional(
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
  private static @Nullable Update matchIf(Stmt.If branch) {
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
            leader.node());
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

  private static @Nullable ReductionOperator tieRule(BinaryOperator relation) {
    return switch (relation) {
      case LESS -> ReductionOperator.MIN_FIRST;
      case LESS_OR_EQUAL -> ReductionOperator.MIN_LAST;
      case GREATER -> ReductionOperator.MAX_FIRST;
      case GREATER_OR_EQUAL -> ReductionOperator.MAX_LAST;
      default -> null;
    };
  }

  /** The expression, or its operand of the wanted type where it merely widens that one. */
  private static Expr ofType(Type.Primitive type, Expr expr) {
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
    return operator == null ? null : reduction(variable, operator, List.of(other, taken), assign);
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

  private static BinaryOperator negated(BinaryOperator relation) {
    return switch (relation) {
      case LESS -> BinaryOperator.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> BinaryOperator.GREATER;
      case GREATER -> BinaryOperator.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> BinaryOperator.LESS;
      default -> BinaryOperator.EQUAL;
    };
  }

  /** For types narrower than int the form without a conversion. */
  private static ReductionOperator forNarrow(Type.Primitive type, ReductionOperator operator) {
    if (type.isFloating() || width(type) >= 32) {
      return operator;
    }
    return operator == ReductionOperator.MIN
        ? ReductionOperator.MIN_FIRST
        : ReductionOperator.MAX_FIRST;
  }

  private static boolean isBare(Expr expr, Variable variable) {
    Expr at = expr;
    while (at instanceof Expr.Convert convert) {
      at = convert.operand();
    }
    return Nodes.isRead(at, variable);
  }
}
