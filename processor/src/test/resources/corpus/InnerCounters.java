package corpus;

import dev.parloop.Parallel;

/** Inner loops with more than one counter in their header. */
class InnerCounters {

  void alongColumns(double[] a, double[] b, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p += m) {
        a[p] = b[p] * 2;
      }
    }
  }

  void otherFirst(double[] a, double[] b, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      for (int p = k * n, j = 0; j < n; p++, j++) {
        a[p] = b[p] * 2;
      }
    }
  }

  void declaredBefore(double[] a, double[] b, int n, int m) {
    // guarded
    for (@Parallel int k = 0; k < m; k++) {
      int j;
      int p;
      for (j = n - 1, p = k; j >= 0; j--, p += m) {
        a[p] = b[p] * 2;
      }
    }
  }

  void towardsEachOther(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int k = 0; k < n; k++) {
      double sum = 0;
      for (int i = 0, q = n - 1; i < k; i++, q--) {
        sum += b[i] * b[q];
      }
      a[k] = sum;
    }
  }

  void neighbours(double[] a, double[] b, int n, int m) {
    // unproved PL0301
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p++) {
        a[p] = b[p] * 2;
      }
    }
  }

  /** The start of the other one is read before it is set, so that there is one round. */
  void startsAtTheOther(double[] a, int n) {
    // proved
    for (@Parallel int k = 0; k < n; k++) {
      int p = k;
      int j;
      for (j = p, p = 0; j < k + 1; j++, p++) {
        a[j] = p;
      }
    }
  }

  void growsByTheCounter(double[] a, double[] b, int n, int m) {
    // unproved PL0302
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p += j) {
        a[p] = b[p] * 2;
      }
    }
  }

  void changedInTheBody(double[] a, double[] b, int n, int m) {
    // unproved PL0302
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p += m) {
        if (b[j] > 0) {
          p--;
        }
        a[p] = b[p] * 2;
      }
    }
  }

  void counterChangedInTheBody(double[] a, double[] b, int n, int m) {
    // unproved PL0302
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p += m) {
        if (b[j] > 0) {
          j++;
        }
        a[p] = b[p] * 2;
      }
    }
  }

  /** Whoever goes on early changes both counters as well. */
  void continued(double[] a, double[] b, int n, int m) {
    // unproved PL0302
    for (@Parallel int k = 0; k < m; k++) {
      for (int j = 0, p = k; j < n; j++, p += m) {
        if (b[j] > 0) {
          continue;
        }
        a[p] = b[p] * 2;
      }
    }
  }

  /** Both start in another order than they are written. */
  void startsByChangingTheOther(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int k = 0; k < n; k++) {
      int j;
      int p;
      for (p = k, j = p; j < k + 1; j++, p += 1) {
        a[p] = j;
      }
    }
  }
}
