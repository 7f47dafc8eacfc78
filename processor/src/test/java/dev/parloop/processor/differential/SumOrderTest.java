package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.parloop.processor.testing.Javac;
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
