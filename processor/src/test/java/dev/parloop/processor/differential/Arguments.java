package dev.parloop.processor.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for the methods of the corpus, from the types and the names of their parameters.
 *
 * <p>A parameter {@code n} is the size, {@code m} half of it, {@code step} 1 to 3, {@code from} and
 * {@code to} positions up to the size in order, {@code index} a permutation of positions; arrays
 * have the size as length, matrices the size by {@code m} where there is an {@code m}, else the
 * size twice.
 */
final class Arguments {

  /** How values are chosen. */
  enum Values {
    /** Moderate values of both signs. */
    RANDOM,
    /** Rising values; booleans are all true. */
    SORTED,
    /** Limits of the types, NaN, infinities, zeros of both signs, null in between. */
    SPECIAL,
    /** Zeros; booleans are all false. */
    ZEROS
  }

  /**
   * Arguments for one call.
   *
   * @param name tells the reader how they were made
   * @param values the arguments
   * @param moderate whether sums of the values keep their meaning in any order
   */
  record Scenario(String name, @Nullable Object[] values, boolean moderate) {}

  /** Matrices of more rows would hold too much. */
  private static final int LARGEST_MATRIX = 97;

  private final Parameter[] parameters;
  private final int size;
  private Random random = new Random(0);

  private Arguments(Parameter[] parameters, int size) {
    this.parameters = parameters;
    this.size = size;
  }

  /** Whether arguments of this size would be too big. */
  static boolean isTooLarge(Method method, int size) {
    return size > LARGEST_MATRIX
        && Arrays.stream(method.getParameterTypes()).anyMatch(Arguments::isMatrix);
  }

  private static boolean isMatrix(Class<?> type) {
    return type.isArray() && type.getComponentType().isArray();
  }

  /** All calls of one size. */
  static List<Scenario> of(Method method, int size) {
    Arguments arguments = new Arguments(method.getParameters(), size);
    List<Scenario> scenarios = new ArrayList<>();
    for (Values values : Values.values()) {
      String name = values.name().toLowerCase(java.util.Locale.ROOT);
      scenarios.add(new Scenario(name, arguments.make(values, size), values != Values.SPECIAL));
    }
    if (size > 0 && size <= 100) {
      arguments.addAliases(scenarios);
      if (Arrays.stream(method.getParameterTypes()).anyMatch(Class::isArray)) {
        scenarios.add(new Scenario("short arrays", arguments.make(Values.RANDOM, size / 2), true));
      }
    }
    return scenarios;
  }

  private void addAliases(List<Scenario> scenarios) {
    for (int i = 0; i < parameters.length; i++) {
      Class<?> type = parameters[i].getType();
      for (int j = i + 1; j < parameters.length; j++) {
        if (type.isArray() && type == parameters[j].getType()) {
          @Nullable Object[] values = make(Values.RANDOM, size);
          values[j] = values[i];
          String name = parameters[i].getName() + " is " + parameters[j].getName();
          scenarios.add(new Scenario(name, values, true));
        }
      }
      if (isMatrix(type) && size > 1) {
        @Nullable Object[] values = make(Values.RANDOM, size);
        @Nullable Object[] rows = (@Nullable Object[]) values[i];
        if (rows != null) {
          rows[size - 1] = rows[0];
        }
        scenarios.add(new Scenario("a row twice in " + parameters[i].getName(), values, true));
      }
    }
  }

  private @Nullable Object[] make(Values kind, int length) {
    random = new Random(31L * size + kind.ordinal());
    @Nullable Object[] values = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      values[i] = argument(parameters[i], kind, length);
    }
    return values;
  }

  private @Nullable Object argument(Parameter parameter, Values kind, int length) {
    Class<?> type = parameter.getType();
    String name = parameter.getName();
    if (type == int.class || type == long.class) {
      Integer named = named(name);
      if (named != null) {
        return type == long.class ? (Object) named.longValue() : named;
      }
    } else if (type == int[].class && name.equals("index")) {
      return kind == Values.SPECIAL ? new int[length] : permutation(length);
    }
    return type.isArray() ? array(type, kind, length) : value(type, kind, 1);
  }

  private @Nullable Integer named(String name) {
    return switch (name) {
      case "n" -> size;
      case "m" -> size / 2;
      case "step" -> 1 + random.nextInt(3);
      case "from" -> size / 5;
      case "to" -> size - size / 7;
      default -> null;
    };
  }

  private int[] permutation(int length) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      positions.add(i);
    }
    java.util.Collections.shuffle(positions, random);
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private Object array(Class<?> type, Values kind, int length) {
    if (isMatrix(type)) {
      boolean rectangular = Arrays.stream(parameters).anyMatch(p -> p.getName().equals("m"));
      int columns = rectangular ? size / 2 : length;
      return filled(
          type.getComponentType(), length, i -> array(type.getComponentType(), kind, columns));
    }
    return filled(type.getComponentType(), length, i -> value(type.getComponentType(), kind, i));
  }

  private static Object filled(Class<?> type, int length, IntFunction<@Nullable Object> element) {
    Object result = Array.newInstance(type, length);
    for (int i = 0; i < length; i++) {
      Array.set(result, i, element.apply(i));
    }
    return result;
  }

  private @Nullable Object value(Class<?> type, Values kind, int i) {
    if (type == boolean.class) {
      return switch (kind) {
        case RANDOM, SPECIAL -> random.nextInt(20) > 0;
        case SORTED -> true;
        case ZEROS -> false;
      };
    } else if (type.isPrimitive()) {
      return primitive(type, kind, i);
    } else if (type == Integer.class) {
      return kind == Values.SPECIAL && i % 40 == 39
          ? null
          : (Integer) primitive(int.class, kind, i);
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    } else if (!type.isAssignableFrom(String.class)) {
      boolean isOfCorpus =
          type.getClassLoader() != null && !Modifier.isAbstract(type.getModifiers());
      return !isOfCorpus || kind == Values.SPECIAL && i % 50 == 49 ? null : instance(type);
    }
    return kind == Values.SPECIAL && i % 45 == 44 ? null : text(kind, i);
  }

  private String text(Values kind, int i) {
    return switch (kind) {
      case ZEROS -> "";
      case SORTED -> "text" + (100_000 + i);
      default -> "äöü".substring(random.nextInt(3)) + random.nextInt(100);
    };
  }

  /** A record with random components; arrays in it have the given length. */
  static Object instance(Class<?> type, int length) {
    return new Arguments(new Parameter[0], length).instance(type);
  }

  private Object instance(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Class<?>[] types = constructor.getParameterTypes();
      @Nullable Object[] values = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        values[i] =
            types[i].isArray()
                ? array(types[i], Values.RANDOM, size)
                : value(types[i], Values.RANDOM, i);
      }
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object primitive(Class<?> type, Values kind, int i) {
    if (type == double.class) {
      return floating(kind, i);
    } else if (type == float.class) {
      return kind == Values.SPECIAL ? specialFloat(i) : (float) floating(kind, i);
    }
    long value = integral(kind, type, i);
    if (type == long.class) {
      return value;
    } else if (type == int.class) {
      return (int) value;
    } else if (type == short.class) {
      return (short) value;
    } else if (type == byte.class) {
      return (byte) value;
    }
    return (char) value;
  }

  private double floating(Values kind, int i) {
    return switch (kind) {
      case RANDOM -> random.nextInt(20_001) / 100.0 - 100 + random.nextDouble();
      case SORTED -> i * 0.37 - 3;
      case ZEROS -> i % 3 == 1 ? -0.0 : 0.0;
      case SPECIAL -> {
        double[] values = {
          Double.NaN,
          0.0,
          -0.0,
          1,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          Double.MIN_VALUE,
          -Double.MIN_VALUE
        };
        yield values[random.nextInt(values.length)];
      }
    };
  }

  private float specialFloat(int i) {
    return i % 5 == 0
        ? Float.MAX_VALUE
        : i % 7 == 0 ? Float.MIN_VALUE : (float) floating(Values.SPECIAL, i);
  }

  private long integral(Values kind, Class<?> type, int i) {
    return switch (kind) {
      case RANDOM -> random.nextInt(2001) - 1000;
      case SORTED -> i - 3;
      case ZEROS -> 0;
      case SPECIAL -> {
        boolean isLong = type == long.class;
        long min =
            isLong ? Long.MIN_VALUE : type == int.class ? Integer.MIN_VALUE : Short.MIN_VALUE;
        long[] values = {0, 1, -1, min, ~min, min + 1, ~min - 1};
        yield values[random.nextInt(values.length)];
      }
    };
  }
}
