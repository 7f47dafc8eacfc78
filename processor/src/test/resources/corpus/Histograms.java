package corpus;

import dev.parloop.Parallel;
import java.util.function.IntConsumer;

/** Reductions of the elements of arrays, and what only looks like them. */
class Histograms {
  int[] bins;
  static double[] totals;
  int[] others;

  void count(int[] h, byte[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]]++;
    }
  }

  void weighted(double[] h, int[] b, double[] w) {
    // guarded
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += w[i];
    }
  }

  void subtracted(double[] h, int[] b, double[] w) {
    // guarded
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] = h[b[i]] - w[i];
    }
  }

  void subtractedFrom(double[] h, int[] b, double[] w) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] = w[i] - h[b[i]];
    }
  }

  void divided(double[] h, int[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] /= 3;
    }
  }

  void shifted(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] <<= 1;
    }
  }

  void rounded(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += 0.75;
    }
  }

  void sumAndProduct(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += 1;
      h[b[i]] *= 2;
    }
  }

  void sumAndDifference(int[] h, byte[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += 1;
      h[b[i] & 3]--;
    }
  }

  void setOnce(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]] or h[0] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]]++;
      if (i == 7) {
        h[0] = 0;
      }
    }
  }

  void readElsewhere(int[] h, int[] out, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]] or h[i] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]]++;
      out[i] = h[i];
    }
  }

  void valueUsed(int[] h, int[] out, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      out[i] = h[b[i]]++;
    }
  }

  void subscriptOfItself(int[] h, int n) {
    // unproved PL0302: h[h[i & 3]] and h[i & 3] or h[h[i & 3]] and h[h[i & 3]]
    for (@Parallel int i = 0; i < n; i++) {
      h[h[i & 3]]++;
    }
  }

  void operandOfItself(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]] or h[b[i]] and h[0]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += h[0];
    }
  }

  void twiceItself(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] = h[b[i]] + h[b[i]];
    }
  }

  void othersElement(int[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length - 1; i++) {
      h[b[i]] = h[b[i + 1]] + 1;
    }
  }

  void movingSubscript(int[] h, byte[] b) {
    // unproved PL0302: h[k] and h[k++]
    for (@Parallel int i = 0; i < b.length; i++) {
      int k = b[i];
      h[k++] = h[k] + 1;
    }
  }

  void movingSubscriptOnce(int[] h, byte[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      int k = b[i];
      h[k++] += 1;
      h[k] += 2;
    }
  }

  void columnSums(double[] row, double[][] a, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        row[j] += a[i][j];
      }
    }
  }

  void columnSumsOfItself(double[][] a, int n, int m) {
    // unproved PL0301: a[i][j] and a[0][j] or a[0][j] and a[0][j]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[0][j] += a[i][j];
      }
    }
  }

  void image(int[][] h, byte[] x, byte[] y) {
    // guarded
    for (@Parallel int i = 0; i < x.length; i++) {
      h[y[i]][x[i]] += 1;
    }
  }

  void imageWithNewRows(int[][] h, byte[] x, byte[] y) {
    // unproved PL0302: h[y[i]] and h[y[i]]
    for (@Parallel int i = 0; i < x.length; i++) {
      h[y[i]] = new int[4];
      h[y[i]][x[i]] += 1;
    }
  }

  void least(double[] m, byte[] k, double[] x) {
    // guarded
    for (@Parallel int i = 0; i < k.length; i++) {
      if (x[i] < m[k[i]]) {
        m[k[i]] = x[i];
      }
    }
  }

  void leastOfOther(double[] m, byte[] k, double[] x) {
    // unproved PL0302: m[k[i]] and m[k[i]]
    for (@Parallel int i = 0; i < k.length - 1; i++) {
      if (x[i] < m[k[i]]) {
        m[k[i]] = x[i + 1];
      }
    }
  }

  void leastWithElse(double[] m, byte[] k, double[] x) {
    // unproved PL0302: m[k[i]] and m[k[i]]
    for (@Parallel int i = 0; i < k.length; i++) {
      if (x[i] < m[k[i]]) {
        m[k[i]] = x[i];
      } else {
        m[k[i]] += 1;
      }
    }
  }

  void leastWithPosition(double[] m, int[] at, byte[] k, double[] x) {
    // unproved PL0302: m[k[i]] and m[k[i]] or at[k[i]] and at[k[i]]
    for (@Parallel int i = 0; i < k.length; i++) {
      if (x[i] < m[k[i]]) {
        m[k[i]] = x[i];
        at[k[i]] = i;
      }
    }
  }

  void mostAndLeast(double[] m, byte[] k, double[] x) {
    // unproved PL0302: m[k[i]] and m[k[i]]
    for (@Parallel int i = 0; i < k.length; i++) {
      m[k[i]] = Math.max(m[k[i]], x[i]);
      m[k[i]] = Math.min(m[k[i]], 100);
    }
  }

  void field(byte[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      bins[b[i]]++;
      totals[b[i] & 1] += b[i];
    }
  }

  void fieldOfAnother(Histograms h, byte[] b) {
    // unproved PL0302: h.bins[b[i]] and h.bins[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h.bins[b[i]]++;
    }
  }

  void fieldThatChanges(byte[] b) {
    // unproved PL0502
    for (@Parallel int i = 0; i < b.length; i++) {
      bins[b[i]]++;
      if (b[i] == 3) {
        bins = others;
      }
    }
  }

  void fieldInCall(byte[] b) {
    // unproved PL0302: bins[b[i]] and bins[b[i]] or bin(0) and bins[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      bins[b[i]] += bin(0);
    }
  }

  private int bin(int k) {
    return bins[k];
  }

  void passedOn(int[] h, byte[] b) {
    // unproved PL0302: add(h, b[i])
    for (@Parallel int i = 0; i < b.length; i++) {
      add(h, b[i]);
    }
  }

  private static void add(int[] h, int k) {
    h[k]++;
  }

  void seenByAnother(int[] h, int[][] rows, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]]++;
      rows[i] = h;
    }
  }

  void compared(int[] h, int[][] rows, int[] out, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]]++;
      out[i] = rows[i] == h ? 1 : 0;
    }
  }

  void inLambda(int[] h, byte[] b) {
    // unproved PL0302: h[k] and h[k]
    for (@Parallel int i = 0; i < b.length; i++) {
      IntConsumer count = k -> h[k]++;
      count.accept(b[i]);
    }
  }

  void inBound(int[] h, byte[] b) {
    // unproved PL0105: h[0] or h[b[i]] and h[0]
    for (@Parallel int i = 0; i < h[0]; i++) {
      h[b[i]]++;
    }
  }

  void overItself(int[] h) {
    // unproved PL0302: h[x] and h[x] or h and h[x]
    for (@Parallel int x : h) {
      h[x]++;
    }
  }

  void length(int[] h, byte[] b) {
    // proved
    for (@Parallel int i = 0; i < h.length; i++) {
      h[b[i] % h.length] += i;
    }
  }

  void shortCircuit(boolean[] ok, byte[] b) {
    // unproved PL0302: ok[b[i]] and ok[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      ok[b[i]] = ok[b[i]] && b[i + 1] > 0;
    }
  }

  void shortCircuitThatCannotFail(boolean[] ok, byte[] b, int limit) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      ok[b[i]] = ok[b[i]] && i > limit;
    }
  }

  void flags(boolean[] seen, byte[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      seen[b[i]] = true;
    }
  }

  void flagsBothWays(boolean[] seen, byte[] b) {
    // unproved PL0302: seen[b[i]] and seen[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      seen[b[i]] = b[i] > 3;
    }
  }

  void strict(double[] h, byte[] b) {
    // unproved PL0403: h
    for (@Parallel(rounding = dev.parloop.Rounding.STRICT) int i = 0; i < b.length; i++) {
      h[b[i]] += i;
    }
  }

  void strictOfIntegers(long[] h, byte[] b) {
    // proved
    for (@Parallel(rounding = dev.parloop.Rounding.STRICT) int i = 0; i < b.length; i++) {
      h[b[i]] += i;
    }
  }

  void texts(String[] h, byte[] b) {
    // unproved PL0302: h[b[i]] and h[b[i]]
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += "x";
    }
  }

  void effect(int[] h, byte[] b) {
    // dependent PL0502
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += next();
    }
  }

  private int state;

  private int next() {
    return ++state;
  }

  void oneElement(long[] sum, int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      sum[0] += a[i];
    }
  }

  void runningElement(long[] sum, long[] out, int[] a) {
    // dependent PL0301: sum[0] and sum[0]
    for (@Parallel int i = 0; i < a.length; i++) {
      sum[0] += a[i];
      out[i] = sum[0];
    }
  }
}
