package corpus;

import dev.parloop.Parallel;
import dev.parloop.Reduce;
import dev.parloop.Reducer;

/** Methods of the user's that combine accumulators, in the order of the iterations. */
public class Reducers {

  static final String EMPTY = "";
  static final long NONE = 0;
  static final double ZERO = 0.0;
  static final int LEAST = Integer.MIN_VALUE;

  /** A matrix of two by two; products of matrices do not commute. */
  record Matrix(long a, long b, long c, long d) {
    static final Matrix ONE = new Matrix(1, 0, 0, 1);

    @Reducer(identity = "ONE")
    static Matrix times(Matrix x, Matrix y) {
      return new Matrix(
          x.a * y.a + x.b * y.c,
          x.a * y.b + x.b * y.d,
          x.c * y.a + x.d * y.c,
          x.c * y.b + x.d * y.d);
    }
  }

  record Range(int low, int high, long count) {
    static final Range NOTHING = new Range(Integer.MAX_VALUE, Integer.MIN_VALUE, 0);

    @Reducer(identity = "NOTHING")
    static Range both(Range left, Range right) {
      return new Range(
          Math.min(left.low, right.low),
          Math.max(left.high, right.high),
          left.count + right.count);
    }
  }

  @Reducer(identity = "EMPTY")
  static String join(String left, String right) {
    return left.concat(right);
  }

  /** Interest on interest: one more than it multiplies. */
  @Reducer(identity = "NONE")
  static long interest(long x, long y) {
    return x + y + x * y;
  }

  @Reducer(identity = "ZERO")
  static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  @Reducer(identity = "LEAST")
  static int later(int earlier, int later) {
    return later == LEAST ? earlier : later;
  }

  static Matrix matrices(int[] a) {
    Matrix product = new Matrix(2, 1, 1, 1);
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      product = Matrix.times(product, new Matrix(1, a[i], a[i] & 1, 1));
    }
    return product;
  }

  static Range range(int[] a) {
    Range range = Range.NOTHING;
    for (@Parallel(chunks = 3, serialBelow = 0) int x : a) { // proved
      if (x % 3 != 0) {
        range = Range.both(range, new Range(x, x, 1));
      }
    }
    return range;
  }

  static long growth(long[] a) {
    long growth = 3;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      growth = interest(growth, a[i]);
    }
    return growth;
  }

  static double euclid(double[] a) {
    double norm = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved, rounded
      norm = length(norm, a[i]);
    }
    return norm;
  }

  static int last(int[] a) {
    int last = 7;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      last = later(last, a[i] > 5 ? a[i] : LEAST);
    }
    return last;
  }

  @Parallel(range = "0..n", reduce = Reduce.REDUCER, chunks = 4, serialBelow = 0) // proved
  static Range spread(int i, int[] a) {
    if (a[i] < 0) {
      return Range.NOTHING;
    }
    return new Range(a[i], a[i], 1);
  }

  static Range spread$(int n, int[] a) {
    Range spread = Range.NOTHING;
    for (int i = 0; i < n; i++) {
      spread = Range.both(spread, a[i] < 0 ? Range.NOTHING : new Range(a[i], a[i], 1));
    }
    return spread;
  }

  static Matrix two(int[] a) {
    Matrix product = Matrix.ONE;
    long sum = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = a.length - 1; i >= 0; i--) { // proved
      product = Matrix.times(product, new Matrix(1, a[i], 0, 1));
      sum += a[i];
      product = Matrix.times(product, new Matrix(a[i] & 3, 1, 1, 0));
    }
    return new Matrix(product.a, product.b, product.c, sum);
  }
}
