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
    a.variables.forEach(
        (variable, value) -> {
          Value other = b.variables.get(variable);
          if (other != null) {
            joined.variables.put(variable, arithmetic.either(value, other));
          }
        });
    a.cells.forEach(
        (cell, value) -> {
          if (Objects.equals(value, b.cells.get(cell))) {
            joined.cells.put(cell, value);
          }
        });
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
