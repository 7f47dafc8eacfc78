package corpus;

import dev.parloop.Parallel;

/** Fields and methods of the class, private ones too. */
public class Members {
  private static final double[] TABLE = {0.5, 1.5, 2.5, 3.5};
  private static int rounds = 2;
  static long total = 5;

  private final double[] data;
  private double scale = 1.5;
  private int calls;
  int[] visible;

  Members(int n) {
    data = new double[n];
    visible = new int[n + 1];
    for (int i = 0; i < n; i++) {
      data[i] = i * 0.75 - 3;
    }
  }

  Members() {
    this(0);
  }

  void scaleUp() {
    calls++;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < data.length; i++) { // proved
      data[i] *= scale;
    }
    scale += 0.5;
  }

  void explicitThis(double[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < this.data.length; i++) { // proved
      out[i] = this.data[i] + this.scale * this.calls;
    }
    this.calls = out.length;
  }

  double sum() {
    double s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) double x : data) { // proved, rounded
      s += x * scale;
    }
    calls -= 2;
    return s;
  }

  void helpers(double[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      out[i] = weighted(out[i]) + square(i) + Members.square(2) + this.weighted(1);
    }
  }

  private double weighted(double x) {
    return x * scale + data.length;
  }

  private static double square(double x) {
    return x * x;
  }

  static void tables(int[] a, double[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      out[i] = TABLE[a[i] & 3] * rounds;
    }
    rounds++;
    ++rounds;
    rounds += 2;
  }

  static long recursive(int[] a) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += fibonacci(a[i] & 7);
    }
    total += s;
    return s;
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  static int manyParameters(int[] a, int k) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += mix(a[i], (byte) k, 'x', 3L, a[i] > 0);
    }
    return s;
  }

  private static int mix(int a, byte b, char c, long d, boolean e) {
    return e ? a + b : (int) (c * d);
  }

  void visibleField() {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < visible.length; i++) { // proved
      visible[i] = i + calls;
    }
  }

  void writesThroughAHelper(double[] out) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < out.length; i++) { // proved
      put(out, i, 2.0);
    }
  }

  private static void put(double[] out, int i, double x) {
    out[i] = x + i;
  }

  int aroundInAllForms(int[] a) {
    int before = calls++ + ++calls;
    calls <<= 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] += before;
    }
    int after = (calls -= 3) + calls-- - --calls;
    data[0 % Math.max(1, data.length)] += calls;
    return after + (scale > 1 ? calls = 4 : (calls = 5));
  }

  int ofAnotherObject(int[] a) {
    Members mine = new Members(3);
    mine.calls = 4;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = mine.calls + calls;
    }
    mine.calls += a.length;
    return mine.calls;
  }
}
