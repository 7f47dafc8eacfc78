package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loops that fail in any lane, in the rest of a range, or would fail under a mask that is false: in
 * vectors of every width they throw what the loop as written throws, and leave what it leaves.
 */
class LaneFailureTest {
  private static final String WIDTH = "parloop.vectorBits";

  /** More than two vectors of the narrowest elements' lanes, and a rest. */
  private static final int SIZE = 39;

  private static final String LOOPS =
      """
      import dev.parloop.Parallel;
      import dev.parloop.Simd;

      @Parallel(simd = Simd.REQUIRED, chunkSize = 1000, serialBelow = 0)
      class Failing {
        static void gathered(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          at[bad] = x.length;
          for (@Parallel int i = 0; i < at.length; i++) {
            y[i] = x[at[i]] + 1;
          }
        }

        static void negative(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          at[bad] = -1;
          for (@Parallel int i = 0; i < at.length; i++) {
            z[i] += 3;
            y[i] -= x[at[i]];
          }
        }

        static double summed(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          at[bad] = Integer.MIN_VALUE;
          double s = 0;
          for (@Parallel int i = 0; i < at.length; i++) {
            y[i] = i;
            s += x[at[i]];
          }
          return s;
        }

        static void divided(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          z[bad] = 0;
          for (@Parallel int i = 0; i < z.length; i++) {
            y[i] = 100 / z[i];
          }
        }

        static void remainder(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          z[bad] = 0;
          for (@Parallel int i = z.length - 1; i >= 0; i--) {
            at[i] = 7;
            y[i] = (i * 1_000_000_007L) % z[i];
          }
        }

        static void tooShort(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          double[] w = new double[bad];
          for (@Parallel int i = 0; i < x.length; i++) {
            y[i] = 1;
            w[i] = x[i];
          }
        }

        static void missingRow(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          m[bad] = null;
          for (@Parallel int i = 0; i < x.length; i++) {
            y[i] = m[i][2] + x[i];
          }
        }

        static void shortRow(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          m[bad] = new double[2];
          for (@Parallel int i = 0; i < x.length; i++) {
            double s = 0;
            for (int j = 0; j < 3; j++) {
              s += m[i][j];
            }
            y[i] = s;
          }
        }

        static void column(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          m[3] = new double[bad];
          for (@Parallel int i = 0; i < x.length; i++) {
            double s = 0;
            for (int j = 0; j < 5; j++) {
              s += m[j][i];
            }
            y[i] = s;
          }
        }

        static void together(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          m[bad] = bad % 2 == 0 ? null : new double[2];
          for (@Parallel int i = 0; i < 9; i++) {
            for (int j = 0; j < 4; j++) {
              double s = 0;
              for (int k = 0; k < 9; k++) {
                s += m[20 + i][k] * m[k][j];
              }
              y[i * 4 + j] = s;
            }
          }
        }

        static void scattered(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          for (@Parallel int i = 0; i < z.length - bad / 2; i++) {
            y[i * 2] = i;
          }
        }

        static void masked(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          at[bad] = 1000;
          z[bad] = 0;
          for (@Parallel int i = 0; i < z.length; i++) {
            if (z[i] != 0) {
              y[i] = x[at[i]] / (8 / z[i]);
            } else if (i < 0) {
              y[i] = 5;
            }
          }
        }

        static void chosen(int bad, int[] at, double[] x, double[] y, int[] z, double[][] m) {
          at[bad] = -5;
          for (@Parallel int i = 0; i < z.length; i++) {
            y[i] = at[i] >= 0 && x[at[i]] > 3 ? x[at[i]] : at[i] < 0 ? 0 : i / at[i];
          }
        }
      }
      """;

  private static @Nullable Compiled compiled;

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException {

    Path source = Files.writeString(folder.resolve("Failing.java"), LOOPS);
    compiled =
        Javac.into(folder)
            .with("-parameters", "-Aparloop.verbose=0")
            .compile(List.of(source))
            .orFail();
  }

  @AfterEach
  void backToNormal() {
    System.clearProperty(WIDTH);
  }

  @TestFactory
  Stream<DynamicTest> failsAsWritten() throws ClassNotFoundException {
    assertTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    if (compiled == null) {
      throw new IllegalStateException("not compiled");
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (int bits : new int[] {128, 256, 512}) {
      Class<?> type = compiled.loader().loadClass("ParallelFailing");
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().endsWith("Simd") && !method.getName().endsWith("ForkJoinSimd")) {
          String name = method.getName() + ", " + bits + " bits";
          tests.add(DynamicTest.dynamicTest(name, () -> everywhere(method, bits)));
        }
      }
    }
    return tests.stream();
  }

  private static void everywhere(Method lanes, int bits) throws ReflectiveOperationException {
    System.setProperty(WIDTH, Integer.toString(bits));
    String name = lanes.getName().replace("Simd", "Serial");
    Method serial = lanes.getDeclaringClass().getDeclaredMethod(name, lanes.getParameterTypes());
    for (int bad = 0; bad < SIZE; bad++) {
      assertEquals(
          run(serial, bad), run(lanes, bad), lanes.getName() + ", " + bits + " bits, at " + bad);
    }
  }

  /** What a call gives or throws, and what it leaves in the arrays. */
  private static String run(Method method, int bad) throws ReflectiveOperationException {
    int[] at = new int[SIZE];
    int[] z = new int[SIZE];
    double[] x = new double[SIZE];
    double[] y = new double[SIZE];
    double[][] m = new double[SIZE][SIZE];
    for (int k = 0; k < SIZE; k++) {
      at[k] = (k * 7 + 1) % SIZE;
      z[k] = k % 3 + 1;
      x[k] = k * 1.5;
      y[k] = -k;
      Arrays.fill(m[k], k);
    }
    method.setAccessible(true);
    String result;
    try {
      result = String.valueOf(method.invoke(null, bad, at, x, y, z, m));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getTargetException();
      // The JVM's text for a null tells numbers of variables, which are others in a chunk.
      boolean tells = !(cause instanceof NullPointerException);
      result = cause.getClass().getName() + (tells ? cause.getMessage() : "");
    }
    return result + Arrays.toString(at) + Arrays.toString(y) + Arrays.toString(z);
  }
}
