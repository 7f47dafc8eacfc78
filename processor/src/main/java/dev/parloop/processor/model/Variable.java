package dev.parloop.processor.model;

/**
 * A local variable or parameter. Two variables of one name in different scopes differ in {@code
 * id}.
 *
 * @param id unique within everything that was parsed for one compilation
 * @param name as written
 * @param type erased type
 * @param kind where it is declared, relative to the marked loop or called method it is used in
 */
public record Variable(int id, String name, Type type, Kind kind) {

  /** Where a variable is declared. */
  public enum Kind {
    /** A parameter of the method, declared outside the marked loop. */
    PARAMETER,
    /** A local variable of the method, declared outside the marked loop with a value. */
    OUTER,
    /** A local variable of the method, declared outside the marked loop without a value. */
    BLANK,
    /** As {@link #BLANK}, and nothing in front of the marked loop assigns it. */
    TEMPORARY,
    /** The variable of the marked loop: the counter, or the element of a for-each loop. */
    COUNTER,
    /** Declared inside the marked loop's body, counters of inner loops included. */
    INNER,
    /** A parameter of a called method whose body was parsed. */
    CALLEE_PARAMETER,
    /** A local variable of a called method whose body was parsed. */
    CALLEE_LOCAL
  }

  /** Whether it has no value before the marked loop, as far as its declaration tells. */
  public boolean isBlank() {
    return kind == Kind.BLANK || kind == Kind.TEMPORARY;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable v && v.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
