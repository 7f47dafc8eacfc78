package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the position of a minimum or maximum that is kept alone: {@code if (x[i] > x[k]) k =
 * i}. With what is at the position kept beside it, that is the position of a maximum as {@link
 * ChoicePatterns} knows it. The caller has to see that nothing else uses the position, and that the
 * loop changes nothing of what is read there.
 */
final class ChosenPlaces {
  /** No variable of a program, nor one that others make up, has such a number. */
  private static final int FIRST_ID = -1_000_000;

  /**
   * Such a statement.
   *
   * @param best the variable for what is at the position; one for all that look at the same
   * @param value what is at the position, as the condition names it
   * @param taken what is at the other position, as the condition names it
   * @param places the assignments, of the position and of what belongs to it
   * @param others what else the condition reads where the position points
   * @param guards under which looking there does not fail
   */
  record Choice(
      Variable best,
      Variable owner,
      ReductionOperator operator,
      Stmt.If branch,
      Expr value,
      Expr taken,
      List<Stmt.Evaluate> places,
      List<Expr.Read> others,
      List<Guard> guards) {}

  private final LoopNest nest;
  private final Set<Variable> inside;
  private final Purity purity;
  private final Set<Variable> assigned;

  /** What local variables hold that are never assigned again. */
  private final Map<Variable, Expr> named = new HashMap<>();

  private final Map<Variable, List<Choice>> choices = new LinkedHashMap<>();

  /** For a loop, with the variables that are declared in it. */
  ChosenPlaces(LoopNest nest, Set<Variable> inside, Purity purity) {
    this.nest = nest;
    this.inside = inside;
    this.purity = purity;
    List<Node> all = new ArrayList<>(Nodes.children(nest.space()));
    for (SecondCounter second : nest.seconds()) {
      all.add(second.start());
      all.add(second.step());
    }
    all.add(nest.body());
    this.assigned = Nodes.assignedIn(all);
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Stmt.Declare declare
          && declare.initial() != null
          && isFixed(declare.variable())
          && Nodes.all(declare.initial()).stream().allMatch(this::isFixed)) {
        named.put(declare.variable(), declare.initial());
      }
    }
  }

  private boolean isFixed(Variable variable) {
    return !assigned.contains(variable);
  }

  private boolean isFixed(Node node) {
    return !(node instanceof Expr.Read read) || isFixed(read.variable());
  }

  /** The choice that a branch is, or null. */
  @Nullable Choice match(Stmt.If branch) {
    List<Stmt.Evaluate> places = branch.whenFalse() == null ? places(branch) : List.of();
    Map<Variable, Expr> values = values(places);
    Expr at = branch.condition();
    boolean positive = true;
    while (at instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
      at = unary.operand();
      positive = !positive;
    }
    if (values.isEmpty()
        || !(at instanceof Expr.Binary comparison)
        || !(comparison.left().type() instanceof Type.Primitive type)) {
      return null;
    }
    boolean isLeft = mentionsAny(comparison.left(), values.keySet());
    if (isLeft == mentionsAny(comparison.right(), values.keySet())) {
      return null;
    }
    BinaryOperator relation = isLeft ? comparison.operator().mirrored() : comparison.operator();
    // A comparison with NaN is false: its negation would choose one.
    boolean isChoice = positive || !type.isFloating();
    ReductionOperator operator =
        isChoice
            ? ChoicePatterns.tieRule(positive ? relation : ChoicePatterns.negated(relation))
            : null;
    Expr value = isLeft ? comparison.left() : comparison.right();
    Expr taken = isLeft ? comparison.right() : comparison.left();
    if (operator == null || !isThere(value, taken, values)) {
      return null;
    }
    return choice(branch, operator, value, taken, places, values);
  }

  /** Whether {@code taken} is what {@code value} is at the other position. */
  private boolean isThere(Expr value, Expr taken, Map<Variable, Expr> values) {
    Expr there = with(value, values);
    return there != null
        && purity.isRepeatable(taken)
        && (Expressions.same(there, taken) || Expressions.same(there, with(taken, named)));
  }

  private @Nullable Choice choice(
      Stmt.If branch,
      ReductionOperator operator,
      Expr value,
      Expr taken,
      List<Stmt.Evaluate> places,
      Map<Variable, Expr> values) {
    Variable owner = null;
    List<Expr.Read> others = new ArrayList<>();
    for (Node node : Nodes.all(value)) {
      if (node instanceof Expr.Read read && values.containsKey(read.variable())) {
        owner = owner == null ? read.variable() : owner;
      } else if (node instanceof Expr.Read read) {
        if (inside.contains(read.variable()) || !isFixed(read.variable())) {
          return null;
        }
        others.add(read);
      }
    }
    List<Guard> guards = new ArrayList<>();
    if (owner == null || !purity.isRepeatable(value) || !addGuards(value, guards)) {
      return null;
    }
    for (Map.Entry<Variable, Expr> one : values.entrySet()) {
      // Chunks assign more often than the loop as written does.
      if (!Expressions.mentions(value, one.getKey()) && Expressions.mayThrow(one.getValue())) {
        return null;
      }
    }
    Variable best =
        new Variable(
            FIRST_ID - owner.id(), owner.name() + "\1best", value.type(), Variable.Kind.OUTER);
    Choice choice = new Choice(best, owner, operator, branch, value, taken, places, others, guards);
    List<Choice> known = choices.get(best);
    boolean fits =
        known == null
            || (known.get(0).operator() == operator
                && Expressions.same(known.get(0).value(), value));
    return fits ? choice : null;
  }

  /** The assignments that a branch is made of; none if it does anything else. */
  private static List<Stmt.Evaluate> places(Stmt.If branch) {
    List<Stmt> statements =
        branch.whenTrue() instanceof Stmt.Block block
            ? block.statements()
            : List.of(branch.whenTrue());
    List<Stmt.Evaluate> places = new ArrayList<>();
    for (Stmt statement : statements) {
      if (!(statement instanceof Stmt.Evaluate evaluate)
          || !(evaluate.expression() instanceof Expr.Assign assign)
          || !(assign.target() instanceof Expr.Read)) {
        return List.of();
      }
      places.add(evaluate);
    }
    return places;
  }

  /** What is assigned to which variable; nothing if that is not as simple as it has to be. */
  private Map<Variable, Expr> values(List<Stmt.Evaluate> places) {
    Map<Variable, Expr> values = new LinkedHashMap<>();
    for (Stmt.Evaluate place : places) {
      Expr.Assign assign = (Expr.Assign) place.expression();
      Variable variable = ((Expr.Read) assign.target()).variable();
      if (inside.contains(variable)
          || !(variable.type() instanceof Type.Primitive)
          || !purity.isRepeatable(assign.value())
          || values.put(variable, assign.value()) != null) {
        return Map.of();
      }
    }
    for (Expr value : values.values()) {
      if (mentionsAny(value, values.keySet())) {
        return Map.of();
      }
    }
    return values;
  }

  private static boolean mentionsAny(Expr expr, Set<Variable> variables) {
    return variables.stream().anyMatch(variable -> Expressions.mentions(expr, variable));
  }

  /** An expression with others in the place of variables; null for what assigns or creates. */
  private static @Nullable Expr with(Expr expr, Map<Variable, Expr> values) {
    if (expr instanceof Expr.Read read) {
      Expr value = values.get(read.variable());
      return value == null ? read : value;
    }
    return Rebuilding.withParts(expr, part -> with(part, values));
  }

  /** Adds what must hold so that a value can be looked at; false if that cannot be asked. */
  private boolean addGuards(Expr expr, List<Guard> guards) {
    for (Node part : Nodes.children(expr)) {
      if (!addGuards((Expr) part, guards)) {
        return false;
      }
    }
    if (expr instanceof Expr.ArrayRead read) {
      guards.add(new Guard.InBounds(read.array(), read.index()));
      return isPlain(read.array()) && isPlain(read.index());
    }
    return !Expressions.mayThrowItself(expr) && !(expr instanceof Expr.FieldRead f && isFar(f));
  }

  /** Whether reading a field may run the initialiser of a class. */
  private boolean isFar(Expr.FieldRead read) {
    return read.receiver() == null && !read.field().owner().equals(nest.owner());
  }

  /** Whether a check in front of the loop can name it. */
  static boolean isPlain(Expr expr) {
    for (Node node : Nodes.all(expr)) {
      boolean is =
          node instanceof Expr.Read
              || node instanceof Expr.This
              || node instanceof Expr.ArrayRead
              || node instanceof Expr.FieldRead
              || node instanceof Expr.Convert
              || node instanceof Expr.Unary
              || node instanceof Expr.Binary
              || (node instanceof Expr.Literal literal
                  && (literal.value() instanceof Integer || literal.value() instanceof Long));
      if (!is) {
        return false;
      }
    }
    return true;
  }

  /** Notes a choice of the loop. */
  void add(Choice choice) {
    choices.computeIfAbsent(choice.best(), any -> new ArrayList<>()).add(choice);
  }

  /**
   * How the last value of a position is found, or of what belongs to one; null if it cannot be.
   *
   * @param own the choices in which it is assigned
   * @param writes the statements that assign it
   */
  @Nullable Kept kept(Variable variable, List<Choice> own, List<Span> writes) {
    Choice first = own.get(0);
    boolean together = own.equals(choices.get(first.best())) && own.size() == writes.size();
    return together && !variable.isBlank()
        ? new Kept(variable, new Reduction(first.best(), first.operator()), writes)
        : null;
  }

  /** Whether all positions, and what belongs to them, are used in no other way. */
  boolean areKept(List<Scalars.Written> roles) {
    return choices.values().stream()
        .flatMap(List::stream)
        .allMatch(
            choice -> choice.places().stream().allMatch(place -> isKept(choice, place, roles)));
  }

  private static boolean isKept(Choice choice, Stmt.Evaluate place, List<Scalars.Written> roles) {
    Variable variable = Nodes.assigned(place.expression());
    for (Scalars.Written role : roles) {
      Kept kept = role.kept();
      Reduction leader = kept == null ? null : kept.leader();
      if (role.variable().equals(variable)) {
        return leader != null && leader.variable().equals(choice.best());
      }
    }
    return false;
  }

  /** The values that are kept beside positions. */
  List<Beside> besides() {
    List<Beside> besides = new ArrayList<>();
    choices.forEach(
        (best, own) -> {
          List<Beside.Site> sites = new ArrayList<>();
          for (Choice choice : own) {
            Span write = choice.branch().span();
            for (Stmt.Evaluate place : choice.places()) {
              if (choice.owner().equals(Nodes.assigned(place.expression()))) {
                write = place.span();
              }
            }
            sites.add(new Beside.Site(choice.branch(), choice.value(), choice.taken(), write));
          }
          besides.add(new Beside(best, own.get(0).owner(), own.get(0).value(), sites));
        });
    return besides;
  }

  /** What must hold where the loop begins. */
  List<Guard> guards() {
    List<Guard> guards = new ArrayList<>();
    for (List<Choice> own : choices.values()) {
      guards.addAll(own.get(0).guards());
    }
    return guards;
  }
}
