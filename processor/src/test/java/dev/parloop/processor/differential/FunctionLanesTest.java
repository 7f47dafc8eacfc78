package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import dev.parloop.processor.testing.Vectors;
import dev.parloop.runtime.math.LaneMath;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The runtime's functions have the same bits in lanes of every width as one by one. */
class FunctionLanesTest {
  private static final String WIDTH = "parloop.vectorBits";
  private static final int POINTS = Integer.getInteger("parloop.math.points", 20_000);
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -1e-310,
    Double.MAX_VALUE,
    1e22,
    710,
    -746,
    708,
    0x1p52,
    0.5,
    2,
    -2
  };

  @AfterEach
  void backToNormal() {
    System.clearProperty(WIDTH);
  }

  @TestFactory
  Stream<DynamicTest> everyWidthHasTheBitsOfTheScalarForm(@TempDir Path folder) {
    Vectors.require();
    StringBuilder text = new StringBuilder("import dev.parloop.*;\n");
    text.append("import ").append(ElementaryFunctions.OWNER).append(";\npublic class Lanes {\n");
    ElementaryFunctions.OF_ONE.forEach(name -> text.append(loop(name, "x[i]")));
    ElementaryFunctions.OF_TWO.forEach(name -> text.append(loop(name, "x[i], y[i]")));
    text.append("}\n");
    Compiled compiled =
        Javac.into(folder)
            .with("-Aparloop.verbose=0")
            .compile("Lanes.java", text.toString())
            .orFail();
    return Stream.of(128, 256, 512)
        .flatMap(
            bits ->
                Stream.concat(
                        ElementaryFunctions.OF_ONE.stream(), ElementaryFunctions.OF_TWO.stream())
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                name + ", " + bits + " bits",
                                () -> compare(compiled.loader(), name, bits))));
  }

  @Test
  void constantExponentsHaveTheSameBits(@TempDir Path folder) throws Exception {
    Vectors.require();
    String text =
        "import dev.parloop.*;\npublic class Lanes {\n"
            + loop("square", "pow", "x[i], 2")
            + loop("root", "pow", "x[i], 0.5")
            + loop("cube", "pow", "x[i], 3")
            + "}\n";
    ClassLoader loader =
        Javac.into(folder)
            .with("-Aparloop.verbose=0")
            .compile("Lanes.java", text.replace("LaneMath.", "Math."))
            .orFail()
            .loader();
    double[] x = arguments(3, 1);
    check(loader, "square", x, v -> v * v, v -> LaneMath.pow(v, 2));
    check(loader, "root", x, v -> LaneMath.pow(v, 0.5), v -> LaneMath.pow(v, 0.5));
    check(loader, "cube", x, v -> LaneMath.pow(v, 3), v -> LaneMath.pow(v, 3));
  }

  private static void check(
      ClassLoader loader,
      String name,
      double[] x,
      DoubleUnaryOperator expected,
      DoubleUnaryOperator function)
      throws Exception {
    double[] result = new double[x.length];
    Class<?>[] types = {double[].class, double[].class, double[].class};
    loader.loadClass("ParallelLanes").getMethod(name + "Simd", types).invoke(null, result, x, x);
    assertArrayEquals(Arrays.stream(x).map(expected).toArray(), result);
    assertArrayEquals(Arrays.stream(x).map(function).toArray(), result);
  }

  private static String loop(String name, String arguments) {
    return loop(name, name, arguments);
  }

  private static String loop(String name, String function, String arguments) {
    return """
      public static void %s(double[] r, double[] x, double[] y) {
        for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < x.length; i++) {
          r[i] = LaneMath.%s(%s);
        }
      }
    """
        .formatted(name, function, arguments);
  }

  private static void compare(ClassLoader loader, String name, int bits) throws Exception {
    System.setProperty(WIDTH, Integer.toString(bits));
    Class<?>[] types = {double[].class, double[].class, double[].class};
    Method vectors = loader.loadClass("ParallelLanes").getMethod(name + "Simd", types);
    boolean two = ElementaryFunctions.OF_TWO.contains(name);
    Method scalar = LaneMath.class.getMethod(name, Arrays.copyOf(PARAMETERS, two ? 2 : 1));
    for (int kind = 0; kind < 4; kind++) {
      double[] x = arguments(kind, 1);
      double[] y = arguments(kind, 2);
      double[] result = new double[x.length];
      vectors.invoke(null, result, x, y);
      long[] expected = new long[x.length];
      for (int i = 0; i < x.length; i++) {
        Object value = two ? scalar.invoke(null, x[i], y[i]) : scalar.invoke(null, x[i]);
        expected[i] = Double.doubleToLongBits((double) value);
      }
      assertArrayEquals(
          expected, Arrays.stream(result).mapToLong(Double::doubleToLongBits).toArray());
    }
  }

  private static final Class<?>[] PARAMETERS = {double.class, double.class};

  /** Ordinary, large and arbitrary arguments, special ones among them. */
  private static double[] arguments(int kind, long seed) {
    SplittableRandom random = new SplittableRandom(31 * kind + seed);
    double[] values = new double[POINTS / 4];
    for (int i = 0; i < values.length; i++) {
      double part = random.nextDouble();
      values[i] =
          switch (kind) {
            case 0 -> part * 2 - 1;
            case 1 -> part * 40 - 20;
            case 2 -> part * 2e3 - 1e3;
            default ->
                i % 8 == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : Double.longBitsToDouble(random.nextLong());
          };
    }
    return values;
  }
}
