package corpus;

import dev.parloop.Parallel;
import dev.parloop.Rounding;

/** Variables that iterations combine into. */
class Reductions {

  double sum(double[] a) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }

  double assigned(double[] a, int n) {
    double s = 0;
    double t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s = s + a[i];
      t = a[i] * a[i] + t;
    }
    return s + t;
  }

  double chained(double[] a, double[] b, int n) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s = s + a[i] - b[i];
      s -= 0.5;
      s++;
    }
    return s;
  }

  double reversedDifference(double[] a, int n) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s = a[i] - s;
    }
    return s;
  }

  long product(int n) {
    long p = 1;
    // proved
    for (@Parallel int i = 1; i <= n; i++) {
      p *= i;
    }
    return p;
  }

  int bits(int[] a, int n) {
    int and = -1;
    int or = 0;
    int xor = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      and &= a[i];
      or = or | a[i];
      xor = a[i] ^ xor;
    }
    return and + or + xor;
  }

  int count(int[] a, int n) {
    int count = 0;
    int down = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 3) {
        count++;
      } else {
        --down;
      }
    }
    return count + down;
  }

  double nested(double[][] a, int n) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < a[i].length; j++) {
        if (a[i][j] > 0) {
          s += a[i][j];
        }
      }
    }
    return s;
  }

  double prefixSum(double[] a, int n) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
      a[i] = s;
    }
    return s;
  }

  double scan(double[] a, int n) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = s += a[i];
    }
    return s;
  }

  double inCondition(double[] a, int n) {
    double s = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (s < 100) {
        s += a[i];
      }
    }
    return s;
  }

  double inOperand(double[] a, int n) {
    double s = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i] * s;
    }
    return s;
  }

  int inHeader(int[] a, int n) {
    int s = 0;
    // dependent PL0105 PL0304
    for (@Parallel int i = 0; i < n - s; i++) {
      s += a[i];
    }
    return s;
  }

  int inSubscript(int[] a, int n) {
    int s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[s] = i;
      s += 2;
    }
    return s;
  }

  double mixedOperators(double[] a, int n) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
      s *= 0.5;
    }
    return s;
  }

  double horner(double[] a, double x, int n) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s = s * x + a[i];
    }
    return s;
  }

  double quotient(double[] a, int n) {
    double s = 1;
    // dependent PL0401
    for (@Parallel int i = 0; i < n; i++) {
      s /= a[i];
    }
    return s;
  }

  int shifted(int[] a, int n) {
    int s = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s = (s << 1) ^ a[i];
    }
    return s;
  }

  int hash(int[] a, int n) {
    int h = 17;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      h = 31 * h + a[i];
    }
    return h;
  }

  int truncated(double[] a, int n) {
    int s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
    }
    return s;
  }

  float rounded(double[] a, int n) {
    float s = 0;
    // dependent PL0402
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
    }
    return s;
  }

  long scaled(int n) {
    long s = 1;
    // dependent PL0402
    for (@Parallel int i = 0; i < n; i++) {
      s *= 1.5f;
    }
    return s;
  }

  byte narrow(int[] a, int n) {
    byte b = 0;
    short t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      b += a[i];
      t = (short) (t + a[i]);
    }
    return (byte) (b + t);
  }

  double widened(float[] a, int[] b, int n) {
    double s = 0;
    float f = 0;
    int k = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
      s += b[i];
      f += b[i];
      k += 3L * b[i];
    }
    return s + f + k;
  }

  double strict(double[] a, int n) {
    double s = 0;
    // unproved PL0403
    for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < n; i++) {
      s += a[i];
    }
    return s;
  }

  boolean flags(double[] a, int n) {
    boolean found = false;
    boolean ok = true;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 5) {
        found = true;
      }
      if (a[i] < 0) ok = false;
    }
    return found && ok;
  }

  boolean flagIsRead(double[] a, int n) {
    boolean found = false;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      if (!found && a[i] > 5) {
        found = true;
      }
    }
    return found;
  }

  boolean flagBothWays(double[] a, int n) {
    boolean last = false;
    // unproved PL0305
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 5) {
        last = true;
      }
      if (a[i] < 1) {
        last = false;
      }
    }
    return last;
  }

  boolean allAndAny(double[] a, int n) {
    boolean all = true;
    boolean any = false;
    boolean odd = false;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      all = all && a[i] > 0;
      all &= a[i] < 9;
      any = a[i] > 5 || any;
      any |= a[i] > 7;
      odd ^= a[i] > 1;
    }
    return all && any && odd;
  }

  boolean skippedOperandThrows(int[] a, int[] out, int n) {
    boolean ok = true;
    // unproved PL0401
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = a[i];
      ok = ok && 10 / a[i] > 2;
    }
    return ok;
  }

  boolean skippedOperandWrites(int[] a, int n) {
    boolean ok = true;
    // unproved PL0401
    for (@Parallel int i = 0; i < n; i++) {
      ok = ok && (a[i] = i) > 2;
    }
    return ok;
  }

  int conditionalCounter(int[] a, int[] b, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        b[k] = a[i];
        k++;
      }
    }
    return k;
  }

  Integer boxed(int[] a, int n) {
    Integer count = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      count += a[i];
    }
    return count;
  }

  String text(int[] a, int n) {
    String s = "";
    // unproved PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s += a[i];
    }
    return s;
  }

  double twice(double[] a, int n) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s = s + s + a[i];
    }
    return s;
  }

  double compensated(double[] a, int n) {
    double s = 0;
    double c = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      double y = a[i] - c;
      double t = s + y;
      c = (t - s) - y;
      s = t;
    }
    return s;
  }

  double capped(double[] a, int n) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < n; i++) {
      s = Math.min(s + a[i], 10);
    }
    return s;
  }

  int narrowMinimum(long[] a, int n) {
    int m = Integer.MAX_VALUE;
    // dependent PL0402
    for (@Parallel int i = 0; i < n; i++) {
      m = (int) Math.min(m, a[i]);
    }
    return m;
  }

  double tried(String[] a, int n) {
    double s = 0;
    int bad = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      try {
        s += Double.parseDouble(a[i]);
      } catch (NumberFormatException e) {
        bad++;
      }
    }
    return s + bad;
  }
}
