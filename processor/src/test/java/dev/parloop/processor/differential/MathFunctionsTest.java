package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.math.LaneMath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loops with functions of {@code Math}: all variants but the serial one use the runtime's. The
 * arguments are such that each of the tested functions has other bits there.
 */
class MathFunctionsTest {
  private static final String LOOPS =
      """
      import static java.lang.Math.exp;
      import dev.parloop.*;
      @Parallel(serialBelow = 0, chunkSize = 100)
      public class Loops {
        public static void plain(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = Math.sin(x[i]);
        }
        public static void few(double[] r, double[] x) {
          for (@Parallel(serialBelow = 100000) int i = 0; i < x.length; i++) r[i] = Math.sin(x[i]);
        }
        public static void guarded(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length - 1; i++) r[i] = Math.sin(x[i + 1]);
        }
        public static void spelled(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) {
            r[i] = java . lang.Math /* (not here) */ . cos((x[i])) + exp ( -Math.atan2(x[i], 2) );
          }
        }
        public static void asArgument(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = half(Math.log(x[i]));
        }
        private static double half(double v) { return v / 2; }
        public static void around(double[] r, double[] x) {
          double by = Math.sin(x[1]);
          for (@Parallel int i = 0; i < x.length; i++) r[i] = by + Math.sin(x[i]);
          r[0] += Math.sin(x[2]);
        }
        public static void strict(double[] r, double[] x) {
          for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < x.length; i++) {
            r[i] = Math.sin(x[i]);
          }
        }
        public static void strictInside(double[] r, double[] x) {
          for (@Parallel int k = 0; k < 1; k++) {
            double first = Math.sin(x[1]);
            for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < x.length; i++) {
              r[i] = Math.sin(x[i]);
            }
            r[0] = first;
          }
        }
        public static void called(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = wave(x[i]) + Loops.twice(x[i]);
        }
        private static double wave(double v) { return v < 0 ? 0 : sine(half(v)); }
        static double sine(double v) { return Math.sin(v); }
        static double twice(double v) { double s = sine(v); return s * 2; }
        public static void calledStrictly(double[] r, double[] x) {
          for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < x.length; i++) r[i] = wave(x[i]);
        }
        public static void ofAnotherClass(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = Other.sine(x[i]) + sine(x[i]);
        }
        public static void unknownToMath(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = StrictMath.sin(x[i]) + Math.sqrt(x[i]);
        }
        public static void power(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = Math.pow(x[i], 0.37) + Math.sin(x[i]);
        }
        public static void squareAndRoot(double[] r, double[] x) {
          for (@Parallel int i = 0; i < x.length; i++) r[i] = Math.pow(x[i] - 9, 2) + Math.pow(x[i], 0.5);
        }
        @Parallel(range = "0..x.length", serialBelow = 0, chunkSize = 100)
        public static double kernel(int i, double[] x) {
          return Math.sin(x[i]);
        }
        @Elementwise
        public static double each(double x) {
          return Math.sin(x);
        }
        @Parallel(range = "0..x.length", reduce = Reduce.SUM, serialBelow = 0, chunkSize = 100)
        public static double total(int i, double[] x) {
          return sine(x[i]);
        }
        public static final double[] EARLY = new double[1003];
        static {
          double[] x = new double[EARLY.length];
          for (int i = 0; i < x.length; i++) x[i] = i * i * 0.37 + 0.01;
          plain(EARLY, x);
        }
      }
      class Other {
        static double sine(double v) { return Math.sin(v); }
      }
      """;

  private static @Nullable ClassLoader loader;

  @BeforeAll
  static void compile(@TempDir Path folder) {
    Compiled compiled =
        Javac.into(folder).with("-Aparloop.verbose=0").compile("Loops.java", LOOPS).orFail();
    loader = compiled.loader();
  }

  @AfterEach
  void backToNormal() {
    Parloop.setMode(Mode.AUTO);
    System.clearProperty("parloop.verify");
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    if (loader == null) {
      throw new IllegalStateException("not compiled");
    }
    return loader.loadClass(name);
  }

  private static double[] run(String type, String method) throws ReflectiveOperationException {
    double[] result = new double[ARGUMENTS.length];
    load(type)
        .getMethod(method, double[].class, double[].class)
        .invoke(null, result, ARGUMENTS.clone());
    return result;
  }

  private static double[] run(String method) throws ReflectiveOperationException {
    return run("ParallelLoops", method);
  }

  private static final double[] ARGUMENTS = new double[1003];

  static {
    for (int i = 0; i < ARGUMENTS.length; i++) {
      ARGUMENTS[i] = i * i * 0.37 + 0.01;
    }
  }

  private static double[] each(DoubleUnaryOperator function) {
    return Arrays.stream(ARGUMENTS).map(function).toArray();
  }

  private static void check(
      String method, DoubleUnaryOperator serial, DoubleUnaryOperator other, String... more)
      throws ReflectiveOperationException {
    double[] expected = each(other);
    assertArrayEquals(each(serial), run(method + "Serial"));
    assertArrayEquals(expected, run(method + "ForkJoin"));
    for (String variant : more) {
      assertArrayEquals(expected, run(method + variant));
    }
    assertArrayEquals(expected, run(method));
    assertArrayEquals(expected, run("Loops", method), "in place");
    System.setProperty("parloop.verify", "true");
    assertArrayEquals(expected, run(method));
    System.clearProperty("parloop.verify");
    Parloop.setMode(Mode.SERIAL);
    assertArrayEquals(each(serial), run(method));
    assertArrayEquals(each(serial), run("Loops", method), "in place, as written");
    Parloop.setMode(Mode.AUTO);
  }

  @Test
  void theTestCanTell() {
    assertFalse(Arrays.equals(each(Math::sin), each(LaneMath::sin)));
  }

  @Test
  void allVariantsButTheSerialOneUseTheRuntimesFunctions() throws ReflectiveOperationException {
    check("plain", Math::sin, LaneMath::sin, "Simd", "ForkJoinSimd");
  }

  @Test
  void aLoopThatIsTooSmallForThreadsUsesThemToo() throws ReflectiveOperationException {
    check("few", Math::sin, LaneMath::sin, "Simd", "ForkJoinSimd");
  }

  @Test
  void aLoopWhoseGuardFailsUsesThemToo() throws ReflectiveOperationException {
    double[] shared = ARGUMENTS.clone();
    load("ParallelLoops")
        .getMethod("guardedForkJoin", double[].class, double[].class)
        .invoke(null, shared, shared);
    double[] expected = each(LaneMath::sin);
    assertArrayEquals(
        Arrays.copyOfRange(expected, 1, expected.length),
        Arrays.copyOf(shared, expected.length - 1));
  }

  @Test
  void everySpellingOfACallIsReplaced() throws ReflectiveOperationException {
    check(
        "spelled",
        x -> Math.cos(x) + Math.exp(-Math.atan2(x, 2)),
        x -> LaneMath.cos(x) + LaneMath.exp(-LaneMath.atan2(x, 2)),
        "Simd",
        "ForkJoinSimd");
  }

  @Test
  void argumentsOfPrivateMethodsAreReplacedToo() throws ReflectiveOperationException {
    check("asArgument", x -> Math.log(x) / 2, x -> LaneMath.log(x) / 2, "Simd", "ForkJoinSimd");
  }

  @Test
  void whatStandsAroundTheLoopStays() throws ReflectiveOperationException {
    double by = Math.sin(ARGUMENTS[1]);
    double[] expected = each(x -> by + LaneMath.sin(x));
    expected[0] += Math.sin(ARGUMENTS[2]);
    assertArrayEquals(expected, run("around"));
    assertArrayEquals(expected, run("aroundForkJoinSimd"));
  }

  @Test
  void calledMethodsOfTheClassAreCopied() throws ReflectiveOperationException {
    check(
        "called",
        x -> Math.sin(x / 2) + Math.sin(x) * 2,
        x -> LaneMath.sin(x / 2) + LaneMath.sin(x) * 2,
        "Simd",
        "ForkJoinSimd");
  }

  @Test
  void thoseOfOtherClassesKeepTheirFunctions() throws ReflectiveOperationException {
    check("ofAnotherClass", x -> 2 * Math.sin(x), x -> Math.sin(x) + LaneMath.sin(x));
    assertThrows(NoSuchMethodException.class, () -> run("ofAnotherClassSimd"));
  }

  @Test
  void strictLoopsKeepMath() throws ReflectiveOperationException {
    check("strict", Math::sin, Math::sin);
    assertThrows(NoSuchMethodException.class, () -> run("strictSimd"));
    check("calledStrictly", x -> Math.sin(x / 2), x -> Math.sin(x / 2));
    double[] inside = each(Math::sin);
    inside[0] = LaneMath.sin(ARGUMENTS[1]);
    assertArrayEquals(inside, run("strictInsideForkJoin"));
  }

  @Test
  void exactFunctionsAndThoseOfStrictMathStay() throws ReflectiveOperationException {
    DoubleUnaryOperator same = x -> StrictMath.sin(x) + Math.sqrt(x);
    check("unknownToMath", same, same);
  }

  @Test
  void powersAreReplaced() throws ReflectiveOperationException {
    assertFalse(Arrays.equals(each(x -> Math.pow(x, 0.37)), each(x -> LaneMath.pow(x, 0.37))));
    check(
        "power",
        x -> Math.pow(x, 0.37) + Math.sin(x),
        x -> LaneMath.pow(x, 0.37) + LaneMath.sin(x),
        "Simd",
        "ForkJoinSimd");
  }

  @Test
  void squaresAndRootsAreOfOneOperation() throws ReflectiveOperationException {
    check(
        "squareAndRoot",
        x -> Math.pow(x - 9, 2) + Math.pow(x, 0.5),
        x -> (x - 9) * (x - 9) + Math.sqrt(x),
        "Simd",
        "ForkJoinSimd");
  }

  @Test
  void kernelsAndElementwiseMethodsUseThemToo() throws ReflectiveOperationException {
    Object kernel =
        load("ParallelLoops").getMethod("kernel", double[].class).invoke(null, (Object) ARGUMENTS);
    assertArrayEquals(each(LaneMath::sin), (double[]) kernel);
    Object each =
        load("ParallelLoops")
            .getMethod("eachSimd", double[].class)
            .invoke(null, (Object) ARGUMENTS);
    assertArrayEquals(each(LaneMath::sin), (double[]) each);
    Object serial =
        load("ParallelLoops")
            .getMethod("eachSerial", double[].class)
            .invoke(null, (Object) ARGUMENTS);
    assertArrayEquals(each(Math::sin), (double[]) serial);
    Class<?> loops = load("ParallelLoops");
    Object total = loops.getMethod("total", double[].class).invoke(null, (Object) ARGUMENTS);
    Object vectors =
        loops.getMethod("totalForkJoinSimd", double[].class).invoke(null, (Object) ARGUMENTS);
    assertEquals(total, vectors);
  }

  @Test
  void anInitialiserRunsTheTextAsWritten() throws ReflectiveOperationException {
    assertArrayEquals(each(Math::sin), (double[]) load("Loops").getField("EARLY").get(null));
  }
}
