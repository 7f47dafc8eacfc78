package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;

/** Objects, records, fields and what iterations create. */
class Objects {
  private final double[] values = new double[100];
  private double[] other = new double[100];
  private int width;
  private Objects next;

  static final class Point {
    double x;
    double y;
    static int created;

    Point(double x, double y) {
      this.x = x;
      this.y = y;
    }

    double length() {
      return Math.sqrt(x * x + y * y);
    }

    void scale(double f) {
      x *= f;
      y *= f;
    }

    Point plus(Point o) {
      return new Point(x + o.x, y + o.y);
    }
  }

  static final class Counted {
    static int count;
    final int id = ++count;
  }

  static final class Registered {
    static final ArrayList<Registered> ALL = new ArrayList<>();

    Registered() {
      ALL.add(this);
    }
  }

  static final class Buffer {
    final double[] data;

    Buffer(double[] data) {
      this.data = data;
    }
  }

  record Complex(double re, double im) {
    Complex times(Complex o) {
      return new Complex(re * o.re - im * o.im, re * o.im + im * o.re);
    }

    double abs() {
      return Math.hypot(re, im);
    }
  }

  void readsFields(Point[] points, double[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = points[i].x * points[i].y + points[i].length();
    }
  }

  void writesFields(Point[] points, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      points[i].x = i;
    }
  }

  void writesFieldsByCall(Point[] points, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      points[i].scale(2);
    }
  }

  void creates(Point[] points, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      Point p = new Point(i, i + 1);
      p.scale(2);
      p.x += 1;
      points[i] = p;
    }
  }

  void createsByMethod(Point[] a, Point[] b, Point[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = a[i].plus(b[i]);
    }
  }

  void createsAndReads(Point[] points, double[] out, int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      points[i] = new Point(i, i);
      out[i] = points[i - 1].x;
    }
  }

  void escapesThenWritten(Point[] points, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      Point p = new Point(i, i);
      points[i] = p;
      p.x = 3;
    }
  }

  void escapesToOneSlot(Point[] points, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i++) {
      Point p = new Point(i, i);
      points[0] = p;
      p.x = 3;
    }
  }

  void records(Complex[] a, Complex[] b, double[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = a[i].times(b[i]).abs() + a[i].re();
    }
  }

  void numbered(Counted[] out, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = new Counted();
    }
  }

  void registered(Registered[] out, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = new Registered();
    }
  }

  void fieldArrays(int n) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      values[i] = other[i - 1];
    }
  }

  void fieldArrayInPlace(int n) {
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      this.values[i] = values[i] * 2;
    }
  }

  void fieldArrayCarried(int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      this.values[i] = values[i - 1] * 2;
    }
  }

  void fieldArrayExchanged(double[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 1; i < n; i++) {
      other[i] = i;
      other = a;
    }
  }

  void otherObject(Objects o, int n) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      values[i] = o.values[i - 1];
    }
  }

  void chained(int n) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      values[i] = next.next.values[i - 1];
    }
  }

  void flatField(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        a[i * width + j] = i;
      }
    }
  }

  void objectsOfArrays(Buffer[] buffers, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      buffers[i].data[0] = i;
    }
  }

  void objectsOfArraysByIndex(Buffer a, Buffer b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      a.data[i] = b.data[i - 1];
    }
  }

  void wrapped(double[] shared, double[] out, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i++) {
      Buffer b = new Buffer(shared);
      b.data[0] = i;
      out[i] = b.data[0];
    }
  }

  void scratch(double[] a, double[] out, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double[] t = new double[3];
      t[0] = a[i];
      t[1] = t[0] * 2;
      double[] u = {t[0], t[1]};
      u[0]++;
      out[i] = u[0] + t[2] + a[0];
    }
  }

  void scratchMatrix(double[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      double[][] t = new double[3][4];
      t[1][2] = i;
      t[2] = new double[7];
      t[2][0] = 4;
      out[i] = t[1][2] + t[2][0];
    }
  }

  void scratchHoldsShared(double[] shared, double[] out, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[][] t = new double[2][];
      t[i & 1] = shared;
      t[0][0] = i;
      out[i] = 1;
    }
  }

  void shallowCopy(double[][] m, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[][] t = m.clone();
      t[0][0] = i;
    }
  }

  void exchangedScratch(double[] out, int n, int m) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      double[] now = new double[m];
      double[] then = new double[m];
      for (int t = 0; t < 10; t++) {
        for (int j = 1; j < m; j++) {
          then[j] = now[j - 1] + 1;
        }
        double[] swap = now;
        now = then;
        then = swap;
      }
      out[i] = now[m - 1];
    }
  }

  void exchangedWithShared(double[] shared, double[] out, int n, int m) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[] now = new double[m];
      double[] then = shared;
      for (int t = 0; t < 10; t++) {
        then[0] = now[0] + 1;
        double[] swap = now;
        now = then;
        then = swap;
      }
      out[i] = now[0];
    }
  }

  /** Verify mode could not tell which array to give back what it held. */
  void eitherArray(double[] a, double[] b, boolean first, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[] t = first ? a : b;
      t[i] = i;
    }
  }

  void eitherArrayShifted(double[] a, double[] b, boolean first, int n) {
    // unproved PL0303
    for (@Parallel int i = 1; i < n; i++) {
      double[] t = first ? a : b;
      a[i] = t[i - 1];
    }
  }

  void scratchOrShared(double[] a, int[] c, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      double[] t = new double[4];
      if (c[i] > 0) {
        t = a;
      }
      t[0] = i;
    }
  }

  void arraysOfStrings(String[] names, Object[] all, int n) {
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      names[i] = "a";
      all[i - 1] = "b";
    }
  }

  void castArray(Object o, double[] a, int n) {
    // unproved PL0303
    for (@Parallel int i = 1; i < n; i++) {
      double[] t = (double[]) new Object[] {o}[0];
      a[i] = t[i - 1];
    }
  }

  static final class Box {
    int x;
  }

  static final class Boxes {
    final Box[] all;

    Boxes(Box... all) {
      this.all = all;
    }
  }

  void sharedInOwnArray(Box box, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Box[] own = {box};
      own[0].x += i;
    }
  }

  void sharedInOwnRows(Box[] boxes, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Box[][] own = {{boxes[i]}, {boxes[0]}};
      own[i & 1][0].x += i;
    }
  }

  void sharedAsObject(Box box, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Object[] own = {box};
      ((Box) own[0]).x += i;
    }
  }

  void sharedByArguments(Box box, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Boxes own = new Boxes(new Box(), box);
      own.all[1].x += i;
    }
  }

  void filled(Box box, int n) {
    // unproved PL0303
    for (@Parallel int i = 0; i < n; i++) {
      Box[] own = new Box[3];
      java.util.Arrays.fill(own, box);
      own[1].x += i;
    }
  }

  void ownInOwnArray(int[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      Box[] own = {new Box(), new Box()};
      own[i & 1].x = i;
      a[i] = own[0].x;
    }
  }
}
