package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Variable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local variables of a running method, and its {@code this}. */
public final class Frame {
  private final @Nullable Object self;
  private final Map<Variable, @Nullable Object> locals;

  /**
   * No variables yet.
   *
   * @param self the object of {@code this}, null in a static method
   */
  public Frame(@Nullable Object self) {
    this(self, new HashMap<>());
  }

  private Frame(@Nullable Object self, Map<Variable, @Nullable Object> locals) {
    this.self = self;
    this.locals = locals;
  }

  /** The object of {@code this}; null in a static method. */
  public @Nullable Object self() {
    return self;
  }

  /** Whether the variable was set. */
  public boolean contains(Variable variable) {
    return locals.containsKey(variable);
  }

  /** The variable's value; null also where it has none. */
  public @Nullable Object get(Variable variable) {
    return locals.get(variable);
  }

  /**
   * Sets a variable to a value of exactly its type.
   *
   * @return this frame
   * @throws IllegalArgumentException where the value is not of the variable's primitive type
   */
  public Frame set(Variable variable, @Nullable Object value) {
    Arithmetic.require(variable.type(), value, variable);
    locals.put(variable, value);
    return this;
  }

  /** A frame of the same values (arrays and objects are shared) whose variables are its own. */
  public Frame copy() {
    return new Frame(self, new HashMap<>(locals));
  }
}
