package dev.parloop.processor.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parloop.processor.testing.Javac;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loops that call methods of other classes, whose private fields checks and verify mode name: those
 * of objects in arrays, and what is in them, too. Where a class cannot be named the loop is serial.
 */
class PrivateElsewhereTest {
  private static final String CLASS =
      """
      import dev.parloop.*;
      @Parallel(serialBelow = 0)
      public class T {
        static void count(Hidden[] cells) {
          for (@Parallel Hidden cell : cells) { cell.count(3); }
        }
        static void touch(World world, double[] o) {
          for (@Parallel int i = 0; i < o.length - 1; i++) { world.touch(i, o); }
        }
        static void deep(World world, int n) {
          for (@Parallel int i = 0; i < n; i++) { world.deep(i); }
        }
        static void names(Hidden[] HeldArrays, int Handles, int COUNTS, int MethodHandles) {
          for (@Parallel int i = 0; i < HeldArrays.length; i++) { HeldArrays[i].count(Handles + COUNTS); }
        }
        public static String all() {
          Hidden[] cells = new Hidden[500];
          java.util.Arrays.setAll(cells, Hidden::new);
          double[] o = new double[501];
          o[7] = 3;
          World world = new World();
          for (int k = 0; k < 3; k++) {
            count(cells);
            touch(world, o);
            deep(world, 500);
            names(cells, 1, 2, 3);
            cells[8].share(cells[9]);
          }
          return cells[9].text() + cells[8].text() + world.text(7);
        }
      }
      class Hidden {
        private long[] counts = new long[2];
        private int all;
        Hidden(int first) { counts[0] = first; }
        final void count(int by) { counts[1] += counts[0] * by; all += by; }
        final void share(Hidden other) { counts = other.counts; }
        final String text() { return counts[1] + " " + all + " "; }
      }
      class World {
        private static class Cell { private double x; private double[] data = new double[2]; }
        private double[] data = new double[501];
        private Cell[] cells = new Cell[501];
        World() { for (int i = 0; i < cells.length; i++) cells[i] = new Cell(); }
        final void touch(int i, double[] o) { data[i] += 2 + o[i + 1]; }
        final void deep(int i) { cells[i].x++; cells[i].data[1] += i; }
        final String text(int i) { return data[i - 1] + " " + cells[i].x + " " + cells[i].data[1]; }
      }
      """;

  @BeforeEach
  void verify() {
    System.setProperty("parloop.verify", "true");
  }

  @AfterEach
  void clear() {
    System.clearProperty("parloop.verify");
  }

  @Test
  void fieldsAreFoundOrTheLoopIsSerial(@TempDir Path folder) throws Exception {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Path processed = Files.createDirectory(folder.resolve("processed"));
    Object expected = run(Javac.into(plain).with("-proc:none"));
    assertEquals(expected, run(Javac.into(processed)));
  }

  private static Object run(Javac javac) throws Exception {
    ClassLoader loader = javac.compile("T.java", CLASS).orFail().loader();
    return loader.loadClass("T").getMethod("all").invoke(null);
  }
}
