package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.parloop.processor.testing.Javac;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documented order of a sum, computed here by hand: all variants share the code that has it, so
 * comparing them with each other would not notice another one.
 */
class SumOrderTest {
  private static final String SUMS =
      """
      package demo;
      import dev.parloop.Parallel;
      public class Sums {
        public static double up(double[] x) {
          double s = 0.125;
          for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < x.length; i++) s += x[i];
          return s;
        }
        public static double[] totals(double[] x) {
          double[] out = new double[x.length];
          double s = 0.125;
          for (@Parallel(chunks = 3, serialBelow = 0) int i = 0; i < x.length; i++) {
            s += x[i];
            out[i] = s;
          }
          out[0] += s;
          return out;
        }
        public static double down(double[] x) {
          double s = 0.125;
          for (@Parallel(chunks = 3, serialBelow = 0) int i = x.length; i > 0; i--) {
            s += x[x.length - i];
          }
          return s;
        }
        public static double longs(double[] x) {
          double s = 0.125;
          for (@Parallel(chunks = 3, serialBelow = 0) long i = 5; i < x.length + 5L; i++) {
            if (i >= 5) {
              for (int once = 0; once < 1; once++) s += x[(int) (i - 5)];
            }
          }
          return s;
        }
      }
      """;

  @Test
  void lanesByOrdinalThenHalvesThenChunksInOrder(@TempDir Path folder) throws Exception {
    Class<?> sums =
        Javac.into(folder).compile("demo/Sums.java", SUMS).orFail().loader().loadClass("demo.Sums");
    Parloop.requireInPlace(sums);
    double[] x = new Random(7).doubles(3 * 211, -1e6, 1e6).toArray();
    double expected = 0.125;
    double serial = 0.125;
    for (double value : x) {
      serial += value;
    }
    for (int chunk = 0; chunk < 3; chunk++) {
      expected += chunk(x, chunk * 211, (chunk + 1) * 211);
    }
    assertNotEquals(serial, expected, "the input does not tell the orders apart");
    for (String name : new String[] {"up", "down", "longs"}) {
      Method method = sums.getMethod(name, double[].class);
      assertEquals(expected, (double) method.invoke(null, (Object) x), name);
    }
  }

  @Test
  void aRunningTotalStartsFromTheChunksBeforeInOrder(@TempDir Path folder) throws Exception {
    Class<?> sums =
        Javac.into(folder).compile("demo/Sums.java", SUMS).orFail().loader().loadClass("demo.Sums");
    Parloop.requireInPlace(sums);
    double[] x = new Random(7).doubles(3 * 211, -1e6, 1e6).toArray();
    double[] expected = new double[x.length];
    double start = 0.125;
    double total = 0;
    for (int chunk = 0; chunk < 3; chunk++) {
      total = start;
      double own = -0.0;
      for (int i = chunk * 211; i < (chunk + 1) * 211; i++) {
        total += x[i];
        expected[i] = total;
        own += x[i];
      }
      start += own;
    }
    expected[0] += total;
    double[] serial = x;
    Method method = sums.getMethod("totals", double[].class);
    for (Mode mode : Mode.values()) {
      for (int threads = 1; threads <= 5; threads++) {
        Parloop.setMode(mode);
        try {
          double[] actual =
              Parloop.withThreads(threads, () -> (double[]) method.invoke(null, (Object) x));
          if (mode != Mode.SERIAL) {
            assertArrayEquals(expected, actual, mode + " on " + threads + " threads");
          } else {
            serial = actual;
          }
        } finally {
          Parloop.setMode(Mode.AUTO);
        }
      }
    }
    assertNotEquals(serial[600], expected[600], "the input does not tell the orders apart");
  }

  private static double chunk(double[] x, int from, int to) {
    double[] lanes = new double[32];
    for (int i = from; i < to; i++) {
      lanes[(i - from) % 32] += x[i];
    }
    for (int half : new int[] {16, 8, 4, 2, 1}) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    return lanes[0];
  }
}
