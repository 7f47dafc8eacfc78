package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Variable;
import java.util.HashMap;
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

  /** Whether every iteration comes here. */
  boolean certain;

  /** Whether no iteration comes here. */
  boolean dead;

  State() {
    this(new HashMap<>(), new HashMap<>(), true, false);
  }

  private State(
      Map<Variable, Value> variables, Map<Cell, Value> cells, boolean certain, boolean dead) {
    this.variables = variables;
    this.cells = cells;
    this.certain = certain;
    this.dead = dead;
  }

  State copy() {
    return new State(new HashMap<>(variables), new HashMap<>(cells), certain, dead);
  }

  /** A copy for code that only some iterations run. */
  State branch() {
    State branch = copy();
    branch.certain = false;
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
    State joined = new State(new HashMap<>(), new HashMap<>(), a.certain && b.certain, false);
    for (Map.Entry<Variable, Value> entry : a.variables.entrySet()) {
      Value other = b.variables.get(entry.getKey());
      if (other != null) {
        joined.variables.put(entry.getKey(), arithmetic.either(entry.getValue(), other));
      }
    }
    for (Map.Entry<Cell, Value> entry : a.cells.entrySet()) {
      if (Objects.equals(entry.getValue(), b.cells.get(entry.getKey()))) {
        joined.cells.put(entry.getKey(), entry.getValue());
      }
    }
    return joined;
  }

  /** Forgets what slots of arrays hold; lengths never change. */
  void forgetSlots() {
    cells.keySet().removeIf(cell -> cell.at() instanceof Polynomial);
  }

  /** Forgets everything that a call may have changed. */
  void forgetCells() {
    cells.keySet().removeIf(cell -> cell.at() != LENGTH);
  }
}
