package dev.parloop.processor.judge;

import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.model.interpret.Statics;
import org.jspecify.annotations.Nullable;

/** What a loop is run on. */
interface Arguments {
  /** The value of a parameter. */
  @Nullable Object value(String parameter, Type type);

  /** The static fields. */
  Statics statics();

  /** The object of {@code this}, or null. */
  default @Nullable Object self() {
    return null;
  }

  /** Sets variables to what is known of them where the loop begins. */
  default void settle(Frame frame, Interpreter interpreter) {}

  /** Everything that a run may change, to be compared with that of another run. */
  @Nullable Object[] memory();
}
