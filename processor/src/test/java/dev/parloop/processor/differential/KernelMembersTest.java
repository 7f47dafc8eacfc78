package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Javac;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kernels in every kind of class, with texts in every layout: tabs, one line, comments at the end,
 * labels, exits out of loops, switches and {@code finally}.
 */
class KernelMembersTest {

  private static final String MEMBERS =
      """
      package demo;
      import dev.parloop.*;
      import java.util.*;

      interface Shape { double area(int i);
        int K = 4;
        @Parallel(range = "0..K") default double twice(int i, double f) { return 2 * f * i; }
        @Parallel(range = "0..K") private double hid(int i, double f) { return 2 * f * i; }
      }
      record Rec(double[] xs) {
        @Parallel(range = "0..xs.length", reduce = Reduce.MAX) double top(int i) { return xs[i]; }
      }
      enum Kind { A, B;
        @Parallel(range = "0..n") int times(int i) { return ordinal() * i; }
      }
      class One { @Parallel(range = "0..n") static int f(int i) { return i; } }
      public class Members {
        static class Deep<T> {
          static class Stat {
            @Parallel(range = "0..n") static void nothing(int i) {}
            @Parallel(range = "0..n") static int tail(int i) {
              return 3 + i; // c
              // end
            }
            @Parallel(range = "0..a.length") static <X extends RuntimeException> int thrower(int i, int[] a, X x) throws X { if (a[i] == 0) throw x; return a[i]; }
          }
        }
      	@Parallel(range = "0..n")	static double	tabs(int i,
      			final double... a) {
      		outer:
      		for (int k = 0;; k++) {
      			while (true) {
      				if (k > 5) return a[i];
      				if (k > 3) continue outer;
      				break;
      			}
      			switch (k) { case 1: return 7; default: }
      			try { if (k == 2) return 8; } finally { k++; }
      		}
      	}
        @Parallel(range = "0..n", threads = 2, schedule = Schedule.DYNAMIC)
        static double nested(int i, double[][] a, double[] out) {
          for (@Parallel(chunks = 2) int j = 0; j < a[i].length; j++) { a[i][j] = j; }
          return out[i];
        }
        @Parallel(range = "0..n") static int over(int i, int[] a) { return a[i]; }
        @Parallel(range = "0..n") static int over(int i, long[] a) { return (int) a[i]; }
        @Parallel(range = "0..n") static List<String>[] lists(int i, List<String>[] s) { return s; }
        @Parallel(range = "0..n, 0..m, j..k") static int cube(int i, int j, int l) { return i + j + l; }
        @Parallel(range = "0..n") static int result(int result, int[] i) { return result + i[0]; }
        public static String all() {
          StringBuilder out = new StringBuilder();
          double[][] grid = new double[2][3];
          out.append(Arrays.toString(ParallelMembers.nested(2, grid, new double[] {5, 6}))).append('\\n');
          out.append(Arrays.deepToString(grid)).append('\\n');
          out.append(Arrays.toString(ParallelMembers.over(1, new long[] {9}))).append('\\n');
          out.append(Arrays.toString(ParallelMembers.result(2, new int[] {9}))).append('\\n');
          out.append(ParallelOne.f(2).length).append('\\n');
          out.append(Arrays.toString(ParallelMembers.tabs(3, new double[] {1, 2, 3}))).append('\\n');
          out.append(Arrays.deepToString(ParallelMembers.cube(2, 2, 3))).append('\\n');
          out.append(Arrays.toString(ParallelKind.times(Kind.B, 3))).append('\\n');
          out.append(ParallelRec.top(new Rec(new double[] {3, 9, 4}))).append('\\n');
          out.append(Arrays.toString(ParallelShape.twice(i -> i, 2.0))).append('\\n');
          out.append(Arrays.toString(ParallelMembers_Deep_Stat.tail(3))).append('\\n');
          return out.toString();
        }
      }
      """;

  @Test
  void kernelsOfEveryMember(@TempDir Path folder) throws Exception {
    ClassLoader loader =
        Javac.into(folder)
            .with("-Xlint:all", "-Aparloop.verbose=0")
            .compile("demo/Members.java", MEMBERS)
            .orFail()
            .loader();
    assertEquals(
        """
        [5.0, 6.0]
        [[0.0, 1.0, 2.0], [0.0, 1.0, 2.0]]
        [9]
        [9, 10]
        2
        [8.0, 8.0, 8.0]
        [[[0, 1, 2], [2, 3]], [[1, 2, 3], [3, 4]]]
        [0, 1, 2]
        9.0
        [0.0, 4.0, 8.0, 12.0]
        [3, 4, 5]
        """,
        loader.loadClass("demo.Members").getMethod("all").invoke(null));
  }
}
