package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
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
   * @param repeats whether operands stand in it twice, and have to have one value both times
   */
  record Update(
      Variable variable,
      Shape shape,
      @Nullable ReductionOperator operator,
      List<Expr> rest,
      List<Expr> skippable,
      List<Expr.Assign> followers,
      Expr node,
      @Nullable Method reducer,
      boolean repeats) {
    Update(
        Variable variable,
        Shape shape,
        @Nullable ReductionOperator operator,
        List<Expr> rest,
        List<Expr> skippable,
        List<Expr.Assign> followers,
        Expr node) {
      this(variable, shape, operator, rest, skippable, followers, node, null, false);
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
    return statement instanceof Stmt.If branch ? ChoicePatterns.matchIf(branch) : null;
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
            call.method(),
            false)
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
      Update choice = ChoicePatterns.matchConditional(variable, type, conditional, assign);
      return choice == null && core == value ? matchArms(variable, conditional, assign) : choice;
    }
    if (core instanceof Expr.Call) {
      return matchChoice(variable, type, value, assign);
    }
    return matchChain(variable, type, value, assign);
  }

  /** {@code v = c ? v + a : v}: what combines here and there, and nothing where it only stays. */
  private static @Nullable Update matchArms(
      Variable variable, Expr.Conditional conditional, Expr.Assign assign) {
    if (Expressions.mentions(conditional.condition(), variable)) {
      return null;
    }
    List<Expr> rest = new ArrayList<>(List.of(conditional.condition()));
    List<Expr> skippable = new ArrayList<>();
    ReductionOperator operator = null;
    boolean repeats = false;
    boolean isFlag = true;
    for (Expr arm : List.of(conditional.whenTrue(), conditional.whenFalse())) {
      boolean stays = Nodes.isRead(arm, variable);
      Update update =
          stays ? null : matchExpression(new Expr.Assign(assign.target(), arm, assign.span()));
      if (!stays && (update == null || update.operator() == null || update.reducer() != null)) {
        return null;
      }
      isFlag &= update != null && update.shape() == Shape.FLAG;
      if (update != null && update.operator() != null) {
        operator = operator == null ? update.operator() : operator.common(update.operator());
        if (operator == null) {
          return null;
        }
        rest.addAll(update.rest());
        skippable.addAll(update.skippable());
        repeats |= update.repeats();
      }
    }
    return operator == null || isFlag
        ? null
        : new Update(
            variable, Shape.REDUCTION, operator, rest, skippable, List.of(), assign, null, repeats);
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

  static int width(Type.Primitive type) {
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
      keeps &= ChoicePatterns.ofType(type, other).type() == type || isConstantOf(type, other);
      rest.add(other);
      at = ChoicePatterns.ofType(type, call.arguments().get(left ? 0 : 1));
    }
    if (name == null) {
      return null;
    } else if (!keeps) {
      return refused(variable, Shape.NARROWING, rest, assign);
    }
    ReductionOperator operator = name.equals("min") ? ReductionOperator.MIN : ReductionOperator.MAX;
    return reduction(variable, ChoicePatterns.forNarrow(type, operator), rest, assign);
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

  private static boolean isBare(Expr expr, Variable variable) {
    Expr at = expr;
    while (at instanceof Expr.Convert convert) {
      at = convert.operand();
    }
    return Nodes.isRead(at, variable);
  }
}
