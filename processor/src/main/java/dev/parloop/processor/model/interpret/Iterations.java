package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.lang.reflect.Array;
import java.util.List;

/** What a loop runs over, its header evaluated once. */
public sealed interface Iterations {

  /** How many iterations there are. */
  long count();

  /**
   * The counter of a counted loop.
   *
   * @param seconds other variables of its header; their own counts and seconds mean nothing
   */
  record Counter(Variable variable, Object start, Object step, long count, List<Counter> seconds)
      implements Iterations {
    public Counter {
      seconds = List.copyOf(seconds);
    }

    /** The counter's value in an iteration; the arithmetic wraps as the loop's own does. */
    Object value(long ordinal) {
      long value = ((Number) start).longValue() + ordinal * ((Number) step).longValue();
      return Arithmetic.convert(value, (Type.Primitive) variable.type());
    }
  }

  /** The array of a for-each loop. */
  record Elements(Variable variable, Object array, Span span) implements Iterations {
    @Override
    public long count() {
      return Array.getLength(array);
    }
  }

  /** Whether a loop with this relation goes on. Both values compare as longs. */
  static boolean holds(IterationSpace.Relation relation, long counter, long bound) {
    return switch (relation) {
      case LESS -> counter < bound;
      case LESS_OR_EQUAL -> counter <= bound;
      case GREATER -> counter > bound;
      case GREATER_OR_EQUAL -> counter >= bound;
      case NOT_EQUAL -> counter != bound;
    };
  }
}
