package dev.parloop.processor.lower;

import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of an elementary function of the runtime, whose body is put in its place.
 *
 * <p>Such a body computes the common case, and ends with {@code common ? value : rare(x)}. Lanes
 * with rare arguments are computed again one by one, by the function itself.
 *
 * @param name of the function
 * @param arguments variables and constants
 */
record FunctionCall(String name, List<LaneValue> arguments) {
  FunctionCall {
    arguments = List.copyOf(arguments);
  }

  /** The call of a method, or null if that is no such function. */
  static @Nullable FunctionCall of(Method method, List<?> arguments, LaneBuilder builder) {
    return method.owner().equals(ElementaryFunctions.OWNER)
        ? new FunctionCall(
            method.name(),
            arguments.stream().map(value -> named((LaneValue) value, builder)).toList())
        : null;
  }

  /** The value of such a function where all lanes have the same arguments, or null. */
  static @Nullable LaneValue uniform(Method method, List<?> arguments) {
    if (!ElementaryFunctions.isOne(method)) {
      return null;
    }
    List<LaneValue> values = new ArrayList<>();
    for (Object argument : arguments) {
      if (!(argument instanceof LaneValue value) || value.varying()) {
        return null;
      }
      values.add(value);
    }
    return new LaneValue.Function(method.name(), values);
  }

  /** A value that is used more than once, as a variable. */
  private static LaneValue named(LaneValue value, LaneBuilder builder) {
    if (value instanceof LaneValue.Use || value instanceof LaneValue.Constant) {
      return value;
    }
    LaneVariable variable = builder.names.fresh("x\1", (Primitive) value.type(), value.varying());
    builder.declare(variable, value);
    return new LaneValue.Use(variable);
  }

  /**
   * The function's value for all lanes.
   *
   * @param common in which lanes {@code value} is right
   */
  LaneValue completed(LaneValue common, LaneValue value, LaneBuilder builder) {
    LaneVariable result = builder.names.fresh(name + "\1", Primitive.DOUBLE, true);
    LaneVariable mask = builder.mask();
    LaneVariable lanes = builder.mask("common\1", common);
    builder.declare(result, value);
    builder.emit(new LaneCode.Complete(result, lanes, mask, name, arguments));
    return new LaneValue.Use(result);
  }
}
