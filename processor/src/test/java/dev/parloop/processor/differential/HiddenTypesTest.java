package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Javac;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Variables with the names of the classes that generated code uses: in front of a dot a simple name
 * means the variable.
 */
class HiddenTypesTest {
  private static final String CLASS =
      """
      import dev.parloop.*;
      public class T {
        static double[] field = new double[10];
        static int seven = 7;
        private static double secret(double SECRET, int Handles) { return SECRET * 2 + Handles; }
        static double helper(double x) { return Math.sin(x) + x; }
        static class Inner {
          static double k = 3;
          static double more(double x) { return x + 1; }
          static class Deep { static double less(double x) { return x - 1; } }
        }
        static void own(double[] x, int T) {
          for (@Parallel int i = 0; i < x.length; i++) {
            x[i] = helper(T) + secret(i, 3) + Inner.more(i) + Inner.Deep.less(i) + seven + Inner.k
                + Inner . class.getSimpleName().length();
          }
        }
        static void inLoop(double[] x, double[] y, int n) {
          for (@Parallel int i = 0; i < n; i++) { int T = i; int Inner = 3; y[i] = helper(x[i] * T) + Inner; }
        }
        static void inLambda(int[] y, int n) {
          for (@Parallel int i = 0; i < n; i++) {
            java.util.function.IntUnaryOperator f = T -> T + (int) helper(T) + (int) Inner.more(T);
            y[i] = f.applyAsInt(i);
          }
        }
        static void guards(double[] Guards, double[] Arrays, int stride) {
          double Math = 3;
          for (@Parallel int i = 0; i < Arrays.length; i++) { Guards[i * stride] = Arrays[i] + Math + java.lang.Math.cos(i); }
        }
        static double sums(double[] x, int Variant, int LoopSite, int ParallelLoop, int Relation, int TripCount, int Verify) {
          double Lanes = 0; long Combine = 0; double NarrowCombine = 0; int Dispatch = 4, Copies = 3, Checked = 2, LaneMath = 1;
          int DoubleVector = 2, VectorOperators = 3, VectorMask = 4, ParallelT = 7, ParallelT_Vectors = 3;
          for (@Parallel int i = Variant; i < LoopSite; i += 2) {
            Lanes += helper(x[i] * LaneMath + DoubleVector + VectorOperators + VectorMask) + java.lang.Math.exp(x[i]);
            Combine += (int) x[i] + Variant + LoopSite + ParallelLoop + Relation + TripCount + Verify + Dispatch + Copies
                + Checked + ParallelT + ParallelT_Vectors;
            NarrowCombine = java.lang.Math.max(NarrowCombine, x[i]);
          }
          return Lanes + Combine + NarrowCombine;
        }
        static double boxes(double[] x, int Long, int Integer, int Double, int Math) {
          double most = 0;
          for (@Parallel int i = 0; i < x.length; i++) { most = java.lang.Math.max(most, x[i] * Long + Integer - Double + Math); }
          return most;
        }
        static int[] copies(int[] Copies, int[] keys, int Arrays, int Combine, int System, int Math) {
          for (@Parallel(serialBelow = 0) int i = 0; i < keys.length; i++) {
            Copies[keys[i] & 7] += Arrays + Combine + (int) helper(3) + System + Math;
          }
          return Copies;
        }
        static int search(int[] x, int Arrays, int T) {
          for (@Parallel int i = 0; i < x.length; i++) { if (x[i] == T + Arrays + (int) helper(0)) return i; }
          return -1;
        }
        static int[] scan(int[] x, int[] Scan, int Arrays) {
          int Combine = 0, T = 0;
          for (@Parallel int i = 0; i < x.length; i++) {
            Combine += x[i] + Arrays * (int) helper(2); Scan[i] = Combine; if (x[i] > 5) T = x[i];
          }
          Scan[0] += T;
          return Scan;
        }
        static void scattered(double[][] Guards, int[] T, double[] Arrays) {
          for (@Parallel int i = 0; i < T.length; i++) {
            for (int j = 0; j < Arrays.length; j++) { Guards[T[i]][j] = Arrays[j] + helper(i); }
          }
        }
        @Elementwise static double element(double T, double Broadcast) { return helper(T) + Broadcast; }
        @Parallel(range = "0..n", reduce = Reduce.SUM)
        static double kernel(int i, int T, double[] Combine, int n) { return helper(T) + Combine[i]; }
        void ofObject(double[] x, int T, int ParallelT) {
          for (@Parallel int i = 0; i < x.length; i++) { x[i] = helper(T) + mine() + ParallelT; }
        }
        private double mine() { return seven; }
        public static String all() {
          double[] x = new double[3000];
          own(x, 3);
          StringBuilder out = new StringBuilder("x " + x[5]);
          double[] y = new double[3000];
          inLoop(x, y, 3000);
          guards(y, x, 1);
          int[] k = new int[3000];
          inLambda(k, 3000);
          out.append(" y ").append(y[77]).append(' ').append(k[2]);
          out.append(' ').append(boxes(x, 1, 2, 3, 4)).append(' ').append(search(k, 1, k[9] - 1));
          out.append(' ').append(java.util.Arrays.toString(copies(new int[8], k, 1, 2, 3, 4)));
          out.append(' ').append(java.util.Arrays.hashCode(scan(k, new int[3000], 2)));
          double[][] rows = new double[3][100];
          scattered(rows, new int[] {2, 0, 1}, new double[100]);
          new T().ofObject(x, 4, 5);
          return out.append(rows[1][7]).append(' ').append(x[99]).toString();
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "T"})
  void variablesOfTheNamesOfClasses(String named, @TempDir Path folder) throws Exception {
    String text = named.isEmpty() ? CLASS : "package " + named + ";\n" + CLASS;
    String path = named.isEmpty() ? "T.java" : named + "/T.java";
    String name = named.isEmpty() ? "T" : named + ".T";
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Object expected = run(Javac.into(plain).with("-proc:none"), path, text, name);
    Path processed = Files.createDirectory(folder.resolve("processed"));
    assertEquals(expected, run(Javac.into(processed), path, text, name));
  }

  private static Object run(Javac javac, String path, String text, String name) throws Exception {
    ClassLoader loader = javac.compile(path, text).orFail().loader();
    Method all = loader.loadClass(name).getMethod("all");
    return all.invoke(null);
  }
}
