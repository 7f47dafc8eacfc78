package dev.parloop.processor.model.interpret;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random arguments: often special values, sometimes one array twice, rarely null. */
final class RandomValues {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    2.5,
    -3.7,
    1e9,
    -1e10,
    1e19,
    1e300,
    -1e-300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Long.MAX_VALUE,
    127.5,
    65536.25
  };
  private static final long[] LIMITS = {
    0,
    1,
    -1,
    2,
    7,
    31,
    32,
    33,
    63,
    64,
    Byte.MIN_VALUE,
    Byte.MAX_VALUE,
    Short.MIN_VALUE,
    Short.MAX_VALUE,
    Character.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE + 1L,
    Long.MIN_VALUE,
    Long.MAX_VALUE,
    1L << 32,
    0x5555_5555_5555_5555L
  };

  private final Random random;
  private final int length;

  /**
   * A source of values.
   *
   * @param length of the arrays, in every dimension
   */
  RandomValues(Random random, int length) {
    this.random = random;
    this.length = length;
  }

  /** Arguments for a method; a parameter {@code n} gets a number near the arrays' length. */
  @Nullable Object[] arguments(Method method) {
    Class<?>[] types = method.getParameterTypes();
    @Nullable Object[] arguments = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = types[i].isArray() ? earlier(types[i], types, arguments, i) : null;
      if (method.getParameters()[i].getName().equals("n")) {
        arguments[i] = random.nextInt(8) == 0 ? random.nextInt(length + 3) - 1 : length;
      } else if (arguments[i] == null) {
        arguments[i] = value(types[i]);
      }
    }
    return arguments;
  }

  /** Sometimes an argument given before: two parameters may be one array. */
  private @Nullable Object earlier(
      Class<?> type, Class<?>[] types, @Nullable Object[] arguments, int count) {
    for (int i = 0; i < count; i++) {
      if (types[i] == type && random.nextInt(4) == 0) {
        return arguments[i];
      }
    }
    return null;
  }

  private @Nullable Object value(Class<?> type) {
    if (type.isArray()) {
      return random.nextInt(150) == 0 ? null : array(type.getComponentType());
    }
    return primitive(type);
  }

  private Object array(Class<?> component) {
    int size = random.nextInt(50) == 0 ? random.nextInt(length + 1) : length;
    Object array = Array.newInstance(component, size);
    for (int i = 0; i < size; i++) {
      boolean again = component.isArray() && i > 0 && random.nextInt(6) == 0;
      Array.set(array, i, again ? Array.get(array, i - 1) : value(component));
    }
    return array;
  }

  private Object primitive(Class<?> type) {
    return switch (type.getName()) {
      case "boolean" -> random.nextBoolean();
      case "byte" -> (byte) integer();
      case "short" -> (short) integer();
      case "char" -> (char) integer();
      case "int" -> (int) integer();
      case "long" -> integer();
      case "float" -> (float) floating();
      case "double" -> floating();
      default -> throw new IllegalArgumentException("no values of " + type);
    };
  }

  private long integer() {
    return switch (random.nextInt(4)) {
      case 0 -> LIMITS[random.nextInt(LIMITS.length)];
      case 1 -> random.nextLong();
      default -> random.nextInt(20) - 5;
    };
  }

  private double floating() {
    return switch (random.nextInt(4)) {
      case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
      case 1 -> random.nextInt(20) - 5;
      default -> random.nextGaussian() * 10;
    };
  }
}
