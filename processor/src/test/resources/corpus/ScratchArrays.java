package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Arrays that every iteration writes before it reads them, and what only looks like them. */
class ScratchArrays {
  double[] buffer;

  void copyAndUse(double[][] a, double[] tmp, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        tmp[j] = a[i][j];
      }
      for (int j = 0; j < m; j++) {
        a[i][j] = tmp[m - 1 - j];
      }
    }
  }

  void severalPasses(double[][] a, double[] tmp, int n, int m, int passes) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int pass = 0; pass < passes; pass++) {
        for (int j = 0; j < m; j++) {
          tmp[j] = a[i][j];
        }
      }
      for (int j = 0; j < m; j++) {
        a[i][j] += tmp[j];
        tmp[j] = i;
      }
    }
  }

  void noPassAtFirst(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int pass = 0; pass < i; pass++) {
        for (int j = 0; j < m; j++) {
          tmp[j] = a[i][j];
        }
      }
      for (int j = 0; j < m; j++) {
        a[i][j] += tmp[j];
      }
    }
  }

  void passBefore(double[][] a, double[] tmp, int n, int m, int passes) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int pass = 0; pass < passes; pass++) {
        for (int j = 0; j < m; j++) {
          a[i][j] += tmp[j];
        }
        for (int j = 0; j < m; j++) {
          tmp[j] = i;
        }
      }
    }
  }

  void readsMore(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        tmp[j] = a[i][j];
      }
      for (int j = 0; j <= m; j++) {
        a[i][j] = tmp[j];
      }
    }
  }

  void readsOtherBound(double[][] a, double[] tmp, int n, int m, int k) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        tmp[j] = a[i][j];
      }
      for (int j = 0; j < k; j++) {
        a[i][j] = tmp[j];
      }
    }
  }

  void readsBefore(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[i][j] += tmp[j];
      }
      for (int j = 0; j < m; j++) {
        tmp[j] = i;
      }
    }
  }

  void everyOther(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j += 2) {
        tmp[j] = a[i][j];
      }
      for (int j = 0; j < m; j++) {
        a[i][j] = tmp[j];
      }
    }
  }

  void onlySome(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        if (a[i][j] > 0) {
          tmp[j] = a[i][j];
        }
      }
      for (int j = 0; j < m; j++) {
        a[i][j] = tmp[j];
      }
    }
  }

  void untilBreak(double[][] a, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        if (a[i][j] > 9) {
          break;
        }
        tmp[j] = a[i][j];
      }
      for (int j = 0; j < m; j++) {
        a[i][j] = tmp[j];
      }
    }
  }

  void labelledBlock(double[] a, double[] tmp, int n) {
    // unproved PL0301: tmp[0] and tmp[0]
    for (@Parallel int i = 0; i < n; i++) {
      start:
      {
        if (a[i] > 3) {
          break start;
        }
        tmp[0] = a[i];
      }
      a[i] += tmp[0];
    }
  }

  void growing(double[][] a, double[] tmp, int n) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        tmp[j] = a[i][j];
      }
      for (int j = 0; j < i; j++) {
        a[i][j] = tmp[j] * 2;
      }
    }
  }

  void moving(double[] a, double[] tmp, int n) {
    // unproved PL0301: tmp[j] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = i; j < i + 4; j++) {
        tmp[j] = a[i] * j;
      }
      for (int j = i; j < i + 4; j++) {
        a[i] += tmp[j];
      }
    }
  }

  void skips(double[] a, double[] tmp, int n) {
    // unproved PL0301: tmp[0] and tmp[0]
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < 0) {
        continue;
      }
      tmp[0] = a[i];
      a[i] = tmp[0] * tmp[0];
    }
  }

  void recurrence(double[] out, double[] tmp, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      tmp[0] = i;
      for (int j = 1; j < m; j++) {
        tmp[j] = tmp[j - 1] * 0.5;
      }
      out[i] = tmp[0];
    }
  }

  void recurrenceFromBefore(double[] out, double[] tmp, int n, int m) {
    // unproved PL0301: tmp[j - 1] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 1; j < m; j++) {
        tmp[j] = tmp[j - 1] * 0.5;
      }
      out[i] = tmp[1];
    }
  }

  void recurrenceFromBehind(double[] out, double[] tmp, int n, int m) {
    // dependent PL0301: tmp[j + 1] and tmp[j]
    for (@Parallel int i = 0; i < n; i++) {
      tmp[0] = i;
      for (int j = 1; j < m; j++) {
        tmp[j] = tmp[j + 1] * 0.5;
      }
      out[i] = tmp[0];
    }
  }

  void filled(int[] count, int[] out, byte[] b, int m) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.fill(count, 0);
      for (int j = 0; j < m; j++) {
        count[b[i * m + j]]++;
      }
      out[i] = count[i & 7];
    }
  }

  void filledInPart(int[] count, int[] out, byte[] b, int m) {
    // unproved PL0301 PL0302: count[b[i * m + j]] and Arrays.fill(count, 0, m, 0) or Arrays.fill(count, 0, m, 0) and Arrays.fill(count, 0, m, 0)
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.fill(count, 0, m, 0);
      for (int j = 0; j < m; j++) {
        count[b[i * m + j]]++;
      }
      out[i] = count[i & 7];
    }
  }

  void movingOffset(double[] a, double[] tmp, int[] k, int n, int m) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int at = 0;
      for (int j = 0; j < m; j++) {
        tmp[j + at] = a[i];
        at += k[j];
      }
      a[i] = tmp[3];
    }
  }

  void field(double[] a, int m) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < m; j++) {
        buffer[j] = a[i] / j;
      }
      for (int j = 0; j < m; j++) {
        a[i] += buffer[j];
      }
    }
  }

  void fieldInMethod(double[] a) {
    // dependent PL0301: buffer[0] and buffer[0] or buffer[0] and first()
    for (@Parallel int i = 0; i < a.length; i++) {
      buffer[0] = a[i];
      a[i] = first();
    }
  }

  private double first() {
    return buffer[0] * 2;
  }

  void kept(double[] a, double[][] rows, double[] tmp) {
    // dependent PL0301: tmp[0] and tmp[0]
    for (@Parallel int i = 0; i < a.length; i++) {
      tmp[0] = a[i];
      a[i] = tmp[0] * 2;
      rows[i] = tmp;
    }
  }

  void inLambda(double[] a, double[] tmp) {
    // dependent PL0301
    for (@Parallel int i = 0; i < a.length; i++) {
      tmp[0] = a[i];
      Runnable later = () -> a[0] = tmp[0];
      later.run();
      a[i] = tmp[0];
    }
  }

  void onlyWritten(double[] a, double[] last) {
    // dependent PL0301: last[0] and last[0]
    for (@Parallel int i = 0; i < a.length; i++) {
      last[0] = a[i];
    }
  }

  void wraps(double[] a, double[] tmp, int m) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      for (int j = 0; j < m + 1; j++) {
        tmp[j] = a[i];
      }
      for (int j = 0; j < m + 1; j++) {
        a[i] += tmp[j];
      }
    }
  }

  private final int[] cells = new int[8];
  private static int[] pool = new int[8];

  private int[] cells() {
    return cells;
  }

  private static int[] pool() {
    return pool;
  }

  private static int[] same(int[] array) {
    return array;
  }

  private void load(int i) {
    for (int j = 0; j < 8; j++) {
      cells[j] = i + j;
    }
  }

  static class Base {
    int[] tmp = new int[8];
  }

  static class Derived extends Base {
    void byCast(int[] y) {
      // dependent PL0301
      for (@Parallel int i = 0; i < y.length; i++) {
        ((Base) this).tmp[0] = i * 3;
        y[i] = tmp[0] + 1;
      }
    }
  }

  void byGetter(int[] y) {
    // unproved PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      int[] t = cells();
      for (int j = 0; j < 8; j++) {
        t[j] = i + j;
      }
      y[i] = t[7];
    }
  }

  static void byGetterEachTime(int[] y) {
    // dependent PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      pool()[0] = i * 3;
      y[i] = pool()[0] + 1;
    }
  }

  static void byGetterAndName(int[] y) {
    // dependent PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      pool[0] = i * 3;
      y[i] = pool()[0] + 1;
    }
  }

  static void filledByGetter(int[] y) {
    // unproved PL0302
    for (@Parallel int i = 0; i < y.length; i++) {
      Arrays.fill(pool(), i);
      y[i] = pool[3] + 1;
    }
  }

  static void copiedByGetter(int[] y) {
    // unproved PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      for (int j = 0; j < 8; j++) {
        pool[j] = i + j;
      }
      System.arraycopy(pool, 0, pool(), 4, 4);
      y[i] = pool[7];
    }
  }

  static void byMethod(int[] y, int[] p) {
    // dependent PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      same(p)[0] = i;
      y[i] = p[0];
    }
  }

  void writtenByMethod(int[] y) {
    // unproved PL0301
    for (@Parallel int i = 0; i < y.length; i++) {
      load(i);
      y[i] = cells[7];
    }
  }

  void byName(int[] y) {
    // guarded
    for (@Parallel int i = 0; i < y.length; i++) {
      for (int j = 0; j < 8; j++) {
        this.cells[j] = i + j;
      }
      Arrays.fill(cells, 1, 3, i);
      y[i] = cells[7] + cells[2];
    }
  }
}
