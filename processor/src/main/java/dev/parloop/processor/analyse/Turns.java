package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Scalars.Role;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of which every iteration makes the same, from their own values alone, so that what
 * they hold follows from the number of the iteration: {@link Turn}.
 */
final class Turns {
  private final LoopNest nest;
  private final Set<Variable> inside;
  private final Set<Variable> assigned;

  private Turns(LoopNest nest, Set<Variable> inside, Set<Variable> assigned) {
    this.nest = nest;
    this.inside = inside;
    this.assigned = assigned;
  }

  /**
   * Inductions, with those of a loop that are none of sums.
   *
   * @param found those that are known
   * @param inside variables declared in the loop
   * @param assigned variables that it assigns
   */
  static List<Induction> added(
      List<Induction> found,
      Scalars scalars,
      LoopNest nest,
      Set<Variable> inside,
      Set<Variable> assigned) {
    Turns turns = new Turns(nest, inside, assigned);
    Set<Variable> known = new HashSet<>();
    found.forEach(induction -> known.add(induction.variable()));
    List<Induction> all = new ArrayList<>(found);
    for (Scalars.Written written : scalars.written()) {
      Variable variable = written.variable();
      boolean carried =
          written.role() == Role.CARRIED
              || written.role() == Role.RUNNING
              || written.role() == Role.INDUCTION
              || written.role() == Role.OTHER_OPERATOR;
      Turn turn = carried && !known.contains(variable) ? turns.of(variable) : null;
      if (turn != null) {
        all.add(new Induction(variable, Induction.none(), turn));
      }
    }
    return all;
  }

  private @Nullable Turn of(Variable variable) {
    Node only = null;
    for (Node node : Nodes.all(nest.body())) {
      if (variable.equals(Nodes.assigned(node))) {
        if (only != null) {
          return null;
        }
        only = node;
      }
    }
    // In an inner loop it would be done more often, and behind a condition not always.
    return only instanceof Expr update
            && isStatement(nest.body(), update)
            && AssignmentFlow.of(nest, Set.of(variable)).isAlwaysAssigned(variable)
        ? turn(variable, update)
        : null;
  }

  /** Whether an expression is a statement of the body, or of a block in it. */
  private static boolean isStatement(Stmt stmt, Expr expr) {
    if (stmt instanceof Stmt.Block block) {
      return block.statements().stream().anyMatch(inner -> isStatement(inner, expr));
    }
    return stmt instanceof Stmt.Evaluate evaluate && evaluate.expression() == expr;
  }

  private @Nullable Turn turn(Variable variable, Expr update) {
    if (!(variable.type() instanceof Primitive type)) {
      return null;
    }
    if (update instanceof Expr.Assign assign) {
      return assign.value() instanceof Expr.Unary unary && Nodes.isRead(unary.operand(), variable)
          ? alternates(unary)
          : assign.value() instanceof Expr.Binary binary ? turn(variable, type, binary) : null;
    }
    if (update instanceof Expr.Compound compound && compound.operation() == type) {
      Expr before = new Expr.Read(variable, compound.span());
      Long by = Expressions.constant(compound.operand());
      boolean negates = compound.operator() == BinaryOperator.MULTIPLY && by != null && by == -1;
      return negates
          ? alternates(new Expr.Unary(UnaryOperator.NEGATE, before, compound.span()))
          : turn(
              variable,
              type,
              new Expr.Binary(
                  compound.operator(), before, compound.operand(), type, compound.span()));
    }
    return null;
  }

  private static Turn alternates(Expr next) {
    return new Turn(Turn.Kind.ALTERNATES, next);
  }

  private @Nullable Turn turn(Variable variable, Primitive type, Expr.Binary binary) {
    boolean isLeft = Nodes.isRead(binary.left(), variable);
    Expr by = isLeft ? binary.right() : binary.left();
    boolean isFirst = isLeft || Nodes.isRead(binary.right(), variable);
    if (!isFirst || binary.type() != type || type.isFloating()) {
      return null;
    }
    Long constant = Expressions.constant(by);
    BinaryOperator operator = binary.operator();
    boolean settles =
        isLeft
            && constant != null
            && (operator.isShift()
                || (operator == BinaryOperator.DIVIDE && constant != 0 && Math.abs(constant) != 1));
    boolean alternates =
        operator == BinaryOperator.XOR || (operator == BinaryOperator.SUBTRACT && !isLeft);
    Expr known = settles || alternates ? known(by, constant, settles ? by.type() : type) : null;
    if (known == null) {
      return null;
    }
    Expr before = isLeft ? binary.left() : binary.right();
    Expr next =
        new Expr.Binary(
            operator, isLeft ? before : known, isLeft ? known : before, type, binary.span());
    return new Turn(settles ? Turn.Kind.SETTLES : Turn.Kind.ALTERNATES, next);
  }

  /** A constant, or a variable that does not change; null for anything else. */
  private @Nullable Expr known(Expr by, @Nullable Long constant, Object type) {
    if (constant != null) {
      boolean isLong = type == Primitive.LONG;
      return type == Primitive.INT || isLong
          ? new Expr.Literal(
              isLong ? Primitive.LONG : Primitive.INT,
              isLong ? (Object) constant : (Object) constant.intValue(),
              Span.NONE)
          : null;
    }
    return by instanceof Expr.Read read
            && read.type() == type
            && !assigned.contains(read.variable())
            && !inside.contains(read.variable())
        ? read
        : null;
  }
}
