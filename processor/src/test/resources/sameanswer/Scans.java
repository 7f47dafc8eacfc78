package corpus;

import dev.parloop.Parallel;

/** Elements that are kept in order, and running totals: loops in two stages. */
public class Scans {

  static int keep(int[] x, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded, large
      if (x[i] % 3 == 1) {
        out[k++] = x[i];
      }
    }
    return k;
  }

  /** The array is too short for what is kept, from somewhere on. */
  static int tooShort(int[] x, int m) {
    int[] out = new int[m / 2];
    int k = 0;
    try {
      for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded, partial
        if (x[i] % 2 == 0) out[k++] = x[i];
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return out.length == 0 ? -1 : out[0] + 31 * out[out.length - 1];
    }
    return out.length;
  }

  static long severalArrays(int[] x, double[] y, double[] kept, int[] places, int n) {
    int k = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < n - 1; i++) { // guarded
      if (x[i] > 10) {
        kept[k] = y[i];
        places[k] = i;
        k++;
      }
    }
    return k * 7L;
  }

  /** A last value that is chosen and narrowed, from a running total: no maximum of its own. */
  static int chosenAndNarrowed(int[] x, byte[] out) {
    byte last = 3;
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      count += x[i] & 3;
      last = (byte) Math.max(x[i] % 50, count);
      out[i] = last;
    }
    return last;
  }

  /** The first statement adds to what it finds: a stage that wrote it would add twice. */
  static int firstStatement(int[] x, int[] y, int n) {
    int total = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      x[i] += total;
      total += y[i];
    }
    return total;
  }

  /** As above, with two of them, and a note between. */
  static int firstStatements(int[] x, int[] y, int[] z, int n) {
    int total = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      x[i] += total;
      z[i] -= total; // here
      z[i]++;
      total += y[i];
    }
    return total;
  }

  static int behindTheMove(float[] b, float[] a, int n) {
    int j = -1;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (b[i] > 0) {
        j++;
        a[j] = b[i] * 2;
      }
    }
    return j;
  }

  static int fromTheEnd(int[] input, int[] output) {
    int last = output.length - 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < input.length; i++) { // guarded
      if (input[i] <= 0) {
        output[last] = i;
        last--;
      }
    }
    return last;
  }

  static int twoAtOnce(int[] x, int[] out, int m) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < m; i++) { // guarded
      if (x[i] % 5 != 2) {
        out[k] = i;
        out[k + 1] = x[i];
        k += 2;
      }
    }
    return k;
  }

  /** Those that are kept, and the others. */
  static int split(int[] x, int[] yes, int[] no) {
    int k = 0;
    int l = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      if (x[i] % 7 < 3) {
        yes[k++] = x[i];
      } else {
        no[l++] = x[i];
      }
    }
    return k - l;
  }

  static int inInnerLoops(int[][] a, int[] flat, int n) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      for (int j = 0; j < i % 4; j++) {
        if (a[i][j] > 0) {
          flat[k++] = a[i][j];
        }
      }
    }
    return k;
  }

  /** The condition throws where the divisor is 0. */
  static int throwsInTheCondition(int[] x, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      if (1000 / (x[i] % 50) > 30) {
        out[k++] = i;
      }
    }
    return k;
  }

  static int continues(int[] x, int[] out, long[] sums) {
    int k = 0;
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      int twice = 2 * x[i];
      if (twice % 3 == 1) continue;
      out[k++] = twice;
      count += twice & 7;
    }
    return k + 100 * count;
  }

  /** Reads where the counter points: nothing is packed. */
  static void unpack(int[] packed, int[] out, int n) {
    int j = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // guarded
      if (i % 3 != 1) {
        j++;
        out[i] = packed[j];
      }
    }
  }

  static String[] words(String[] words, String[] kept) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) String word : words) { // guarded
      if (word != null && word.length() > 2) {
        kept[k++] = word;
      }
    }
    return kept;
  }

  static int inclusive(int[] x, int[] out) {
    int s = 11;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved, large
      s += x[i];
      out[i] = s;
    }
    return s;
  }

  static long exclusive(long[] x, long[] out) {
    long s = 5;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      out[i] = s;
      s += x[i];
    }
    return s;
  }

  static int[] inPlace(int[] x) {
    int s = 0;
    for (@Parallel(chunks = 6, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      x[i] = s += x[i];
    }
    return x;
  }

  static double runningMaximum(double[] x, double[] out) {
    double m = Double.NEGATIVE_INFINITY;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      if (x[i] > m) {
        m = x[i];
      }
      out[i] = m;
    }
    return m;
  }

  static float runningMinimum(float[] x, float[] out, int n) {
    float m = 1e9f;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = n - 1; i >= 0; i--) { // proved
      m = Math.min(m, x[i]);
      out[i] = m;
    }
    return m;
  }

  static int narrow(byte[] x, byte[] out, int n) {
    byte s = 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < n; i++) { // proved
      s += x[i];
      out[i] = s;
    }
    return s;
  }

  static int product(int[] x, int[] out) {
    int p = 3;
    int mix = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      p *= x[i] | 1;
      mix ^= x[i];
      out[i] = p + 5 * mix;
    }
    return p - mix;
  }

  static long longCounter(long[] x, long[] out, long n) {
    long s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) long i = n - 1; i >= 0; i -= 2) { // guarded
      s += x[(int) i];
      out[(int) i] = s;
    }
    return s;
  }

  /** What is combined so far decides about another reduction, and a last value. */
  static long bestSum(int[] x) {
    long s = 0;
    long best = Long.MIN_VALUE;
    int at = -1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      s += x[i] % 100;
      if (s > best) {
        best = s;
        at = i;
      }
    }
    return best * 1000 + at;
  }

  static double[] weighted(int[] x, double[] out) {
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved
      if (x[i] > 0) count++;
      double share = count / (i + 1.0);
      out[i] = share;
    }
    return out;
  }

  /** An array of its own decides what is kept. */
  static int privateArrays(int[] x, int[] out) {
    int k = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded
      int[] digits = new int[3];
      for (int d = 0; d < 3; d++) {
        digits[d] = x[i] >> d;
      }
      if ((digits[0] ^ digits[2]) % 2 == 0) {
        out[k++] = digits[1];
      }
    }
    return k;
  }

  static double prefixOfDoubles(double[] x, double[] out) {
    double s = 0.5;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved, rounded
      s += x[i];
      out[i] = s;
    }
    return s;
  }

  static float before(float[] x, float[] out) {
    float s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded, rounded
      out[i] = s;
      s += x[i];
    }
    return s;
  }

  static double products(double[] x, double[] out) {
    double p = 1;
    double largest = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // proved, rounded
      p *= 1 + x[i] / 4096;
      out[i] = p;
      largest = Math.max(largest, p);
    }
    return p + largest;
  }

  static double keptSums(double[] x, double[] out) {
    int k = 0;
    double s = -0.0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < x.length; i++) { // guarded, rounded
      if (x[i] > 3) {
        s += x[i];
        out[k++] = s;
      }
    }
    return s + k;
  }
}
