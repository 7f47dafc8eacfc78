package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises loops whose counter is declared before them, {@code for (j = 0; j < n; j++)}, or has
 * others beside it: {@code for (int j = 0, p = k; j < n; j++, p += m)}, or whose condition says
 * more: {@code for (int j = 0; j + 1 < n && x[j] != 0; j++)}.
 *
 * @param first what runs in front of the loop besides the start of its counter
 * @param loop the loop; what it does with other variables at the end of a round ends its body
 */
record CountedFor(List<Stmt> first, Stmt.Counted loop) {

  /** The start of a counter. */
  private record Start(Variable variable, Expr value) {}

  /** The loop as a counted one, or null if it is none. */
  static @Nullable CountedFor of(Stmt.For loop) {
    for (int i = 0; i < loop.initial().size(); i++) {
      Start start = start(loop.initial().get(i));
      CountedFor counted = start == null ? null : of(loop, start, i);
      if (counted != null) {
        return counted;
      }
    }
    return null;
  }

  private static @Nullable CountedFor of(Stmt.For loop, Start start, int place) {
    Variable variable = start.variable();
    List<Expr> conditions = new ArrayList<>();
    addConditions(loop.condition(), conditions);
    boolean whole = variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
    List<Stmt> first = new ArrayList<>(loop.initial());
    first.remove(place);
    List<Expr> others = new ArrayList<>(loop.update());
    others.removeIf(update -> step(update, variable) != null);
    Expr step = others.size() == loop.update().size() - 1 ? stepOf(loop, variable) : null;
    if (step == null
        || !whole
        || !areApart(start, first, others)
        || !isSimple(first.subList(place, first.size()))
        || (!others.isEmpty() && Jumps.mayContinue(loop.body()))) {
      return null;
    }
    Set<Variable> assigned = new HashSet<>(Nodes.assignedIn(List.of(step, loop.body())));
    assigned.addAll(Nodes.assignedIn(conditions));
    if (assigned.contains(variable)) {
      return null;
    }
    for (Expr condition : conditions) {
      CounterComparison counts =
          CounterComparison.of(condition, variable, start.value(), step, assigned);
      if (counts != null && !reads(counts.bound(), Set.of(variable))) {
        IterationSpace space =
            new IterationSpace.Range(
                variable, start.value(), counts.relation(), counts.bound(), step, condition.span());
        conditions.remove(condition);
        return new CountedFor(
            first, new Stmt.Counted(space, body(loop, conditions, others), loop.span()));
      }
    }
    return null;
  }

  /** What must hold for another round: the operands of {@code &&}. */
  private static void addConditions(@Nullable Expr condition, List<Expr> conditions) {
    if (condition instanceof Expr.Logical both && both.and()) {
      addConditions(both.left(), conditions);
      addConditions(both.right(), conditions);
    } else if (condition != null) {
      conditions.add(condition);
    }
  }

  /** Whether the counter and the other variables of a header have nothing to do with each other. */
  private static boolean areApart(Start start, List<Stmt> first, List<Expr> others) {
    List<Node> beside = new ArrayList<>(first);
    beside.addAll(others);
    Set<Variable> changed = new HashSet<>(Nodes.assignedIn(beside));
    for (Stmt statement : first) {
      if (statement instanceof Stmt.Declare declare) {
        changed.add(declare.variable());
      } else if (!(statement instanceof Stmt.Evaluate)) {
        return false;
      }
    }
    return !changed.contains(start.variable())
        && beside.stream().noneMatch(node -> reads(node, Set.of(start.variable())))
        && (first.isEmpty() || !reads(start.value(), changed));
  }

  /** Whether statements do nothing but give variables a value, so that they may run earlier. */
  private static boolean isSimple(List<Stmt> statements) {
    return statements.stream()
        .flatMap(statement -> Nodes.all(statement).stream())
        .allMatch(
            node ->
                node instanceof Stmt.Declare
                    || node instanceof Stmt.Evaluate
                    || (node instanceof Expr.Assign assign && assign.target() instanceof Expr.Read)
                    || isOperation(node));
  }

  private static boolean isPlain(Expr expr) {
    return Nodes.all(expr).stream().allMatch(CountedFor::isOperation);
  }

  private static boolean isOperation(Node node) {
    return node instanceof Expr.Read
        || node instanceof Expr.Literal
        || node instanceof Expr.Binary
        || node instanceof Expr.Unary
        || node instanceof Expr.Convert;
  }

  private static boolean reads(Node node, Set<Variable> variables) {
    return Nodes.all(node).stream()
        .anyMatch(part -> part instanceof Expr.Read read && variables.contains(read.variable()));
  }

  /**
   * A round.
   *
   * @param conditions leave the loop where one does not hold
   * @param others what a round ends with
   */
  private static Stmt body(Stmt.For loop, List<Expr> conditions, List<Expr> others) {
    if (conditions.isEmpty() && others.isEmpty()) {
      return loop.body();
    }
    List<Stmt> statements = new ArrayList<>();
    for (Expr condition : conditions) {
      Span span = condition.span();
      Expr fails = new Expr.Unary(UnaryOperator.NOT, condition, span);
      statements.add(new Stmt.If(fails, new Stmt.Break(null, span), null, span));
    }
    statements.add(loop.body());
    others.forEach(update -> statements.add(new Stmt.Evaluate(update, update.span())));
    return new Stmt.Block(statements, loop.span());
  }

  private static @Nullable Expr stepOf(Stmt.For loop, Variable variable) {
    for (Expr update : loop.update()) {
      Expr step = step(update, variable);
      if (step != null) {
        return step;
      }
    }
    return null;
  }

  private static @Nullable Start start(Stmt initial) {
    if (initial instanceof Stmt.Declare declare && declare.initial() != null) {
      return new Start(declare.variable(), declare.initial());
    }
    return initial instanceof Stmt.Evaluate evaluate
            && evaluate.expression() instanceof Expr.Assign assign
            && assign.target() instanceof Expr.Read counter
        ? new Start(counter.variable(), assign.value())
        : null;
  }

  private static @Nullable Expr step(Expr update, Variable variable) {
    if (!variable.equals(Nodes.assigned(update))) {
      return null;
    }
    if (update instanceof Expr.Step step) {
      return constant(step.delta(), variable, update);
    }
    if (!(update instanceof Expr.Compound compound)
        || compound.operation() != variable.type()
        || !(compound.operator() == BinaryOperator.ADD
            || compound.operator() == BinaryOperator.SUBTRACT)) {
      return null;
    }
    boolean down = compound.operator() == BinaryOperator.SUBTRACT;
    Long by = Expressions.constant(compound.operand());
    if (by != null) {
      return by == Integer.MIN_VALUE || by == Long.MIN_VALUE
          ? null
          : constant(down ? -by : by, variable, update);
    }
    Expr operand = compound.operand();
    if (operand.type() != variable.type()
        || !isPlain(operand)
        || reads(operand, Set.of(variable))) {
      return null;
    }
    return down ? new Expr.Unary(UnaryOperator.NEGATE, operand, update.span()) : operand;
  }

  private static Expr constant(long value, Variable variable, Expr update) {
    Object boxed = variable.type() == Type.Primitive.LONG ? (Object) value : (Object) (int) value;
    return new Expr.Literal(variable.type(), boxed, update.span());
  }
}
