package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random loops in vectors of every width against the loops as written, which the model's
 * interpreter is compared with elsewhere: the same elements, and the same exceptions.
 */
class LaneProgramTest {
  /** Random programs; {@code -Dparloop.lanePrograms=500} for a long run. */
  private static final int PROGRAMS = Integer.getInteger("parloop.lanePrograms", 24);

  private static final long SEED = Long.getLong("parloop.seed", 42);
  private static final String WIDTH = "parloop.vectorBits";

  @AfterEach
  void backToNormal() {
    System.clearProperty(WIDTH);
  }

  @Test
  void everyWidthGivesTheSerialAnswer(@TempDir Path folder)
      throws IOException, ReflectiveOperationException {
    assertTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    StringBuilder text = new StringBuilder("import dev.parloop.Parallel;\n");
    text.append("@SuppressWarnings(\"fallthrough\")\n");
    text.append("@Parallel(chunkSize = 100, serialBelow = 0)\nclass Programs {\n");
    text.append(LaneProgramGenerator.HELPERS);
    for (int k = 0; k < PROGRAMS; k++) {
      text.append(LaneProgramGenerator.method(new Random(SEED + k), "m" + k));
    }
    Path source = Files.writeString(folder.resolve("Programs.java"), text.append("}\n"));
    Compiled compiled =
        Javac.into(folder)
            .with("-parameters", "-Aparloop.verbose=0")
            .compile(List.of(source))
            .orFail();
    int inLanes = 0;
    for (int bits : new int[] {128, 256, 512}) {
      System.setProperty(WIDTH, Integer.toString(bits));
      Class<?> type = compiled.loader().loadClass("ParallelPrograms");
      for (int k = 0; k < PROGRAMS; k++) {
        Method lanes = method(type, "m" + k + "Simd");
        if (lanes != null) {
          inLanes++;
          compare(method(type, "m" + k + "Serial"), lanes, bits, text);
        }
      }
    }
    assertTrue(inLanes > PROGRAMS * 3 * 8 / 10, "programs in lanes: " + inLanes);
  }

  private static @Nullable Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .peek(method -> method.setAccessible(true))
        .findFirst()
        .orElse(null);
  }

  private static void compare(@Nullable Method serial, Method lanes, int bits, CharSequence text)
      throws ReflectiveOperationException {
    if (serial == null) {
      throw new IllegalStateException("no serial variant of " + lanes);
    }
    for (int size : new int[] {1, 9, 37}) {
      @Nullable Object[] expected = arguments(serial, size);
      @Nullable Object[] actual = arguments(serial, size);
      String thrown = thrown(serial, expected);
      String context = lanes.getName() + " " + bits + " bits, size " + size + "\n";
      assertEquals(thrown, thrown(lanes, actual), () -> context + source(lanes, text));
      for (int k = 0; k < expected.length; k++) {
        String name = serial.getParameters()[k].getName();
        assertEquals(
            Arrays.deepToString(new Object[] {expected[k]}),
            Arrays.deepToString(new Object[] {actual[k]}),
            () -> context + name + "\n" + source(lanes, text));
      }
    }
  }

  private static String source(Method lanes, CharSequence text) {
    String name = lanes.getName().substring(0, lanes.getName().length() - "Simd".length());
    int start = text.toString().indexOf("void " + name + "(");
    return text.toString().substring(start, text.toString().indexOf("\n  }\n", start));
  }

  private static String thrown(Method method, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    try {
      method.invoke(null, arguments);
      return "";
    } catch (InvocationTargetException e) {
      Throwable cause = e.getTargetException();
      return cause.getClass().getName() + ": " + cause.getMessage();
    }
  }

  private static @Nullable Object[] arguments(Method method, int size) {
    Random random = new Random(SEED * 31 + size);
    Class<?>[] types = method.getParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    for (int k = 0; k < types.length; k++) {
      String name = method.getParameters()[k].getName();
      arguments[k] =
          name.equals("n")
              ? (Object) size
              : types[k].isArray()
                  ? array(types[k].getComponentType(), name.equals("at"), size, random)
                  : value(types[k], random);
    }
    return arguments;
  }

  private static Object array(Class<?> type, boolean isIndex, int size, Random random) {
    // Long enough for every index that is no counter.
    int length = Math.max(size, 8);
    Object array = Array.newInstance(type, length);
    for (int k = 0; k < length; k++) {
      Array.set(array, k, isIndex ? (Object) random.nextInt(length) : value(type, random));
    }
    return array;
  }

  private static Object value(Class<?> type, Random random) {
    int small = random.nextInt(2001) - 1000;
    int any = random.nextInt(5) == 0 ? random.nextInt() : small;
    if (type == boolean.class) {
      return random.nextBoolean();
    } else if (type == byte.class) {
      return (byte) any;
    } else if (type == short.class) {
      return (short) any;
    } else if (type == char.class) {
      return (char) any;
    } else if (type == int.class) {
      return any;
    } else if (type == long.class) {
      return random.nextInt(4) == 0 ? random.nextLong() : (long) small;
    } else if (type == float.class) {
      return random.nextInt(9) == 0 ? Float.NaN : any * 0.37f;
    }
    return random.nextInt(9) == 0 ? Double.NEGATIVE_INFINITY : any * 0.37;
  }
}
