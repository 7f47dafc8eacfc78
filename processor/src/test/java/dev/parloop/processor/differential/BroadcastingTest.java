package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Javac;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Element-wise methods on shapes of every kind: the examples of NumPy's manual, and misfits. */
class BroadcastingTest {

  private static final String UFUNCS =
      """
      package demo;
      import dev.parloop.Elementwise;
      import java.util.Arrays;
      public class Ufuncs {
        @Elementwise static double add(double a, double b) { return a + b; }
        @Elementwise static int clamp(int x, int low, int high) {
          return Math.min(Math.max(x, low), high);
        }
        @Elementwise static boolean not(boolean x) { return !x; }
        @Elementwise static char lower(char x) { return Character.toLowerCase(x); }
        @Elementwise static byte low(short x) { return (byte) x; }
        @Elementwise static float half(long x) { return x / 2f; }
        @Elementwise static double sum4(double a, double b, float c, int d) {
          return a + b + c + d;
        }
        static double[][] filled() {
          double[][] result = new double[2][2];
          ParallelUfuncs.add(new double[] {1}, new double[][] {{0}}, result);
          return result;
        }
        static String show(Object[] rows) { return Arrays.deepToString(rows); }
        static String failure(Runnable call) {
          try {
            call.run();
            return "none";
          } catch (IllegalArgumentException e) {
            return e.getMessage();
          }
        }
        public static String all() {
          StringBuilder out = new StringBuilder();
      %s
          return out.toString();
        }
      }
      """;

  private static String run(Path folder, String... expressions) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String expression : expressions) {
      lines.append("    out.append(").append(expression).append(").append('\\n');\n");
    }
    ClassLoader loader =
        Javac.into(folder)
            .with("-Xlint:all", "-Werror", "-Aparloop.verbose=0")
            .compile("demo/Ufuncs.java", UFUNCS.formatted(lines))
            .orFail()
            .loader();
    try {
      return (String) loader.loadClass("demo.Ufuncs").getMethod("all").invoke(null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Test
  void shapesCombineAsInNumPy(@TempDir Path folder) throws Exception {
    assertEquals(
        """
        [11.0, 12.0, 13.0]
        [11.0, 12.0, 13.0]
        [5.0, 7.0, 9.0]
        [[11.0, 21.0, 31.0], [12.0, 22.0, 32.0], [13.0, 23.0, 33.0]]
        [[11.0, 21.0, 31.0], [12.0, 22.0, 32.0], [13.0, 23.0, 33.0]]
        [[1.0, 2.0, 3.0], [11.0, 12.0, 13.0], [21.0, 22.0, 23.0], [31.0, 32.0, 33.0]]
        [[2.0], [3.0]]
        [[1.0, 1.0], [1.0, 1.0]]
        []
        [2, 2, 3, 4, 4]
        [[2, 2], [3, 4]]
        [[1, 5], [4, 9]]
        [false, true]
        abc
        [1, -1]
        [[0.5], [1.0]]
        [11.0, 12.0]
        """,
        run(
            folder,
            "Arrays.toString(ParallelUfuncs.add(new double[] {1, 2, 3}, 10))",
            "Arrays.toString(ParallelUfuncs.add(new double[] {10}, new double[] {1, 2, 3}))",
            "Arrays.toString(ParallelUfuncs.addForkJoin(new double[] {1, 2, 3}, new double[] {4, 5, 6}))",
            // (3,1) with (3,)
            "show(ParallelUfuncs.add(new double[][] {{1}, {2}, {3}}, new double[] {10, 20, 30}))",
            "show(ParallelUfuncs.addForkJoin(new double[][] {{1}, {2}, {3}}, new double[][] {{10, 20, 30}}))",
            // (4,3) with (3,)
            "show(ParallelUfuncs.add(new double[][] {{0, 0, 0}, {10, 10, 10}, {20, 20, 20}, {30, 30, 30}}, new double[] {1, 2, 3}))",
            "show(ParallelUfuncs.add(1, new double[][] {{1}, {2}}))",
            // operands go along with a given result
            "show(filled())",
            "Arrays.toString(ParallelUfuncs.add(new double[0], 1))",
            "Arrays.toString(ParallelUfuncs.clamp(new int[] {1, 2, 3, 4, 5}, 2, 4))",
            "show(ParallelUfuncs.clamp(new int[][] {{1, 2}, {3, 9}}, 2, 4))",
            "show(ParallelUfuncs.clamp(new int[][] {{0, 5}, {4, 10}}, new int[] {1, 2}, 9))",
            "Arrays.toString(ParallelUfuncs.not(new boolean[] {true, false}))",
            "new String(ParallelUfuncs.lower(\"aBC\".toCharArray()))",
            "Arrays.toString(ParallelUfuncs.low(new short[] {257, -1}))",
            "show(ParallelUfuncs.half(new long[][] {{1}, {2}}))",
            "Arrays.toString(ParallelUfuncs.sum4(new double[] {1, 2}, new double[] {2}, new float[]"
                + " {3}, new int[] {5, 5}))"));
  }

  @Test
  void misfitsNameBothShapes(@TempDir Path folder) throws Exception {
    assertEquals(
        """
        'a' of shape (3,) and 'b' of shape (4,) do not fit: lengths must be equal, or one of them 1
        'a' of shape (2, 1) and 'b' of shape (8, 4) do not fit: lengths must be equal, or one of them 1
        'a' of shape (3,) does not fit the result of shape (2,): lengths must be equal, or the operand's 1
        'b' of shape (1, 3) does not fit the result of shape (2, 2): lengths must be equal, or the operand's 1
        'x' is not rectangular: row 0 has length 1 and row 1 has length 2
        """,
        run(
            folder,
            "failure(() -> ParallelUfuncs.add(new double[3], new double[4]))",
            "failure(() -> ParallelUfuncs.add(new double[2][1], new double[8][4]))",
            "failure(() -> ParallelUfuncs.add(new double[3], 1, new double[2]))",
            "failure(() -> ParallelUfuncs.add(new double[2][2], new double[3], new double[2][2]))",
            "failure(() -> ParallelUfuncs.not(new boolean[][] {{true}, {true, false}}))"));
  }
}
