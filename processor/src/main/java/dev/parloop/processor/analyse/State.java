package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the symbolic walk knows at one point of an iteration. */
final class State {

  /**
   * A place in an object that the walk knows the content of.
   *
   * @param at a field, a subscript, or {@link #LENGTH}
   */
  record Cell(Origin object, Object at) {}

  /** The length of an array that was created in this iteration. */
  static final Object LENGTH = "length";

  final Map<Variable, Value> variables;
  final Map<Cell, Value> cells;

  /** What the conditions on the way here tell. */
  final List<Fact> facts;

  /** Whether every iteration comes here. */
  boolean certain;

  /** Whether no iteration comes here. */
  boolean dead;

  State() {
    this(new HashMap<>(), new HashMap<>(), new ArrayList<>(), true, false);
  }

  private State(
      Map<Variable, Value> variables,
      Map<Cell, Value> cells,
      List<Fact> facts,
      boolean certain,
      boolean dead) {
    this.variables = variables;
    this.cells = cells;
    this.facts = facts;
    this.certain = certain;
    this.dead = dead;
  }

  State copy() {
    return new State(
        new HashMap<>(variables), new HashMap<>(cells), new ArrayList<>(facts), certain, dead);
  }

  /** A copy for code that only some iterations run. */
  State branch() {
    State branch = copy();
    branch.certain = false;
    return branch;
  }

  /** A copy for code that runs only where these facts hold. */
  State branch(List<Fact> more) {
    State branch = branch();
    branch.facts.addAll(more);
    return branch;
  }

  /**
   * What is known after either of two paths. Whether every iteration comes here is for the caller
   * to say.
   */
  static State join(State a, State b, Arithmetic arithmetic) {
    if (a.dead || b.dead) {
      return a.dead ? b : a;
    }
    State joined = new State();
    joined.certain = a.certain && b.certain;
    for (Fact fact : a.facts) {
      if (b.facts.contains(fact)) {
        joined.facts.add(fact);
      }
    }
    List<Fact> onlyA = without(a.facts, joined.facts);
    List<Fact> onlyB = without(b.facts, joined.facts);
    for (Map.Entry<Variable, Value> entry : a.variables.entrySet()) {
      Value other = b.variables.get(entry.getKey());
      if (other != null) {
        Value value = arithmetic.either(entry.getValue(), onlyA, other, onlyB);
        joined.variables.put(entry.getKey(), value);
      }
    }
    for (Map.Entry<Cell, Value> entry : a.cells.entrySet()) {
      if (Objects.equals(entry.getValue(), b.cells.get(entry.getKey()))) {
        joined.cells.put(entry.getKey(), entry.getValue());
      }
    }
    return joined;
  }

  private static List<Fact> without(List<Fact> facts, List<Fact> others) {
    List<Fact> rest = new ArrayList<>(facts);
    rest.removeAll(others);
    return rest;
  }

  /** Forgets what slots of arrays hold; lengths never change. */
  void forgetSlots() {
    cells.keySet().removeIf(cell -> cell.at() instanceof Polynomial);
  }

  /** Forgets everything that a call may have changed. */
  void forgetCells() {
    cells.keySet().removeIf(cell -> cell.at() != LENGTH && !isAssignedOnce(cell.at()));
  }

  private static boolean isAssignedOnce(Object at) {
    return at instanceof Field field && field.isStatic() && field.isFinal();
  }
}
