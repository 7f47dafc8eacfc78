package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Fields, records and methods of objects: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class FieldsInLanes {

  record Point(double x, double y) {
    double along(double t) {
      return x + (y - x) * t;
    }
  }

  record Line(Point from, double[] weights) {}

  record Scale(double factor, int[] table) {
    double of(double v) {
      if (v < 0) {
        return -v * factor;
      }
      return v * factor;
    }

    @Parallel
    void fields(double[] a, double[] b) {
      for (@Parallel int i = 0; i < a.length; i++) { // proved
        b[i] = a[i] * factor + of(b[i]);
      }
    }

    @Parallel
    void tables(int[] a) {
      for (@Parallel int i = 0; i < a.length; i++) { // guarded
        a[i] = table[a[i] & 7] + i;
      }
    }
  }

  private static final int[] SQUARES = {0, 1, 4, 9, 16, 25, 36, 49};
  private static double shift = 2.5;

  static void statics(double[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = a[i] * shift + SQUARES[b[i] & 7];
    }
  }

  static void records(Point p, double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (a[i] > 0) {
        a[i] = p.along(a[i]) + p.x();
      }
    }
  }

  static void nested(Line line, double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] += line.weights()[i] * line.from().x();
    }
  }

  static final class Holder {
    int[] cells;
    Holder next;
  }

  /** No iteration comes to use the object that is not there. */
  static int[] absent(int[] x) {
    int[] y = new int[x.length];
    Holder none = x.length < 0 ? new Holder() : null;
    Holder empty = new Holder();
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = x[i] + 1;
      if ((x[i] & 1) > 1) {
        none.cells[i] = i;
        empty.next.cells[i] = i;
      }
    }
    return y;
  }
}
