package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Variable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A variable declared outside the loop that iterations only combine into.
 *
 * @param variable inside a chunk it starts from the operator's identity; of primitive type, unless
 *     a reducer combines it
 * @param operator how partial results combine
 * @param reducer the method that combines, where the operator is {@link ReductionOperator#REDUCER}
 */
public record Reduction(Variable variable, ReductionOperator operator, @Nullable Method reducer) {

  /** A reduction by an operator of the language or of the JDK. */
  public Reduction(Variable variable, ReductionOperator operator) {
    this(variable, operator, null);
  }

  /** What combines, in a word or two: {@code sum}, {@code Stats.combine}. */
  public String by() {
    if (reducer != null) {
      String text = reducer.toString();
      int owner = text.lastIndexOf('.', text.lastIndexOf('.') - 1);
      return text.substring(owner + 1);
    }
    String name = operator.name().toLowerCase(Locale.ROOT);
    int suffix = name.indexOf('_');
    return suffix < 0 ? name : name.substring(0, suffix);
  }
}
