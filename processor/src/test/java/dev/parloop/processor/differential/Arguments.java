package dev.parloop.processor.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
    ZEROS,
    /** Small whole numbers, most of them several times. */
    TIES,
    /** Limits of whole types; floating-point values whose sums are the same in any order. */
    EXTREMES,
    /** Rising whole numbers; booleans are all true. */
    RISING
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
  private int salt;

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

  /** Whether elements are objects of a class of the corpus. */
  private static boolean isOfObjects(Class<?> type) {
    Class<?> element = type.getComponentType();
    return element != null && element.getClassLoader() != null && !element.isEnum();
  }

  /** Calls of one size with values whose sums are exact, each time others. */
  static List<Scenario> exact(Method method, int size, Random choice) {
    Arguments arguments = new Arguments(method.getParameters(), size);
    arguments.salt = choice.nextInt();
    List<Scenario> scenarios = new ArrayList<>();
    for (Values values : List.of(Values.TIES, Values.EXTREMES, Values.RISING, Values.ZEROS)) {
      String name = values.name().toLowerCase(java.util.Locale.ROOT);
      scenarios.add(new Scenario(name, arguments.make(values, size), true));
    }
    arguments.addAliases(scenarios, Values.TIES);
    java.util.Collections.shuffle(scenarios.subList(4, scenarios.size()), choice);
    scenarios.subList(Math.min(scenarios.size(), 6), scenarios.size()).clear();
    if (size > 0) {
      @Nullable Object[] cut = arguments.make(Values.TIES, size);
      int which = choice.nextInt(cut.length);
      boolean isNull = choice.nextInt(8) == 0;
      Class<?> type = method.getParameterTypes()[which];
      if (type.isArray()) {
        cut[which] = isNull ? null : arguments.array(type, Values.TIES, choice.nextInt(size));
        String name = method.getParameters()[which].getName() + (isNull ? " is null" : " is short");
        scenarios.add(new Scenario(name, cut, true));
      }
    }
    return scenarios;
  }

  /** All calls of one size. */
  static List<Scenario> of(Method method, int size) {
    Arguments arguments = new Arguments(method.getParameters(), size);
    List<Scenario> scenarios = new ArrayList<>();
    for (Values values : EnumSet.range(Values.RANDOM, Values.ZEROS)) {
      String name = values.name().toLowerCase(java.util.Locale.ROOT);
      scenarios.add(new Scenario(name, arguments.make(values, size), values != Values.SPECIAL));
    }
    if (size > 0 && size <= 100) {
      arguments.addAliases(scenarios, Values.RANDOM);
      if (Arrays.stream(method.getParameterTypes()).anyMatch(Class::isArray)) {
        scenarios.add(new Scenario("short arrays", arguments.make(Values.RANDOM, size / 2), true));
      }
    }
    return scenarios;
  }

  private void addAliases(List<Scenario> scenarios, Values kind) {
    for (int i = 0; i < parameters.length; i++) {
      Class<?> type = parameters[i].getType();
      for (int j = i + 1; j < parameters.length; j++) {
        if (type.isArray() && type == parameters[j].getType()) {
          @Nullable Object[] values = make(kind, size);
          values[j] = values[i];
          String name = parameters[i].getName() + " is " + parameters[j].getName();
          scenarios.add(new Scenario(name, values, true));
        }
      }
      if (size > 1 && (isMatrix(type) || isOfObjects(type))) {
        @Nullable Object[] values = make(Values.RANDOM, size);
        @Nullable Object[] rows = (@Nullable Object[]) values[i];
        if (rows != null) {
          rows[size - 1] = rows[0];
        }
        String what = isMatrix(type) ? "a row" : "an object";
        scenarios.add(new Scenario(what + " twice in " + parameters[i].getName(), values, true));
      }
    }
  }

  private @Nullable Object[] make(Values kind, int length) {
    random = new Random(31L * size + kind.ordinal() + 1009L * salt);
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
        case TIES, EXTREMES -> random.nextBoolean();
        case SORTED, RISING -> true;
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
      case TIES -> random.nextInt(17) - 8;
      case RISING -> i % 64 - 3;
      case EXTREMES -> {
        double[] values = {1, -1, 0.0, -0.0, 2, -0.0};
        double[] rare = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        yield random.nextInt(40) == 0 ? rare[random.nextInt(3)] : values[random.nextInt(6)];
      }
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
      case SORTED, RISING -> i - 3;
      case ZEROS -> 0;
      case TIES -> random.nextInt(17) - 8;
      case SPECIAL, EXTREMES -> {
        boolean isLong = type == long.class;
        long min =
            isLong ? Long.MIN_VALUE : type == int.class ? Integer.MIN_VALUE : Short.MIN_VALUE;
        long[] values = {0, 1, -1, min, ~min, min + 1, ~min - 1};
        yield values[random.nextInt(values.length)];
      }
    };
  }
}
