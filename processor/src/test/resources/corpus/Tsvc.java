package corpus;

import dev.parloop.Parallel;

/** Shapes of the TSVC suite: subscripts, inductions, calls. */
class Tsvc {

  void copyIncrement(float[] a, float[] b, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[i] + 1;
    }
  }

  void oddElements(float[] a, float[] b, int n) {
    // proved
    for (@Parallel int i = 1; i < n; i += 2) {
      a[i] = a[i - 1] + b[i];
    }
  }

  void halfStride(float[] a, float[] b, float[] c, float[] d, int n) {
    // guarded
    for (@Parallel int i = 0; i < n / 2; i++) {
      a[2 * i] = c[i] * b[i] + d[i] * b[i] + c[i] * c[i];
    }
  }

  void downwardsShift(float[] a, float[] b, int n) {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = n - 2; i >= 0; i--) {
      a[i + 1] = a[i] + b[i];
    }
  }

  void downwardsIncrement(float[] a, float[] b, int n) {
    // proved
    for (@Parallel int i = n - 1; i >= 0; i--) {
      a[i] = b[i] + 1f;
    }
  }

  void firstElement(float[] a, float[] b, int n) {
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = a[0] + b[i];
    }
  }

  void middleElement(float[] a, float[] b) {
    // unproved PL0301: a[i] and a[500]
    for (@Parallel int i = 0; i < 1000; i++) {
      a[i] = a[500] + b[i];
    }
  }

  void transposeTriangle(float[][] aa, float[][] bb, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        aa[i][j] = aa[j][i] + bb[i][j];
      }
    }
  }

  void triangularSolve(float[] a, float[][] aa, int n) {
    // unproved PL0301: a[i] and a[j]
    for (@Parallel int j = 0; j < n; j++) {
      for (int i = j + 1; i < n; i++) {
        a[i] -= aa[j][i] * a[j];
      }
    }
  }

  void transposedProduct(float[][] aa, float[][] bb, float[][] cc, int n) {
    // unproved PL0301: aa[i][j] and aa[j][i]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        aa[i][j] = aa[i][j] * cc[j][i] + bb[i][j] * aa[j][i];
      }
    }
  }

  void unrolledRecurrence(float[] a, int n) {
    // dependent PL0301: a[i + 5] and a[i]
    for (@Parallel int i = 0; i < n - 5; i += 5) {
      a[i] = a[i + 1] * a[i];
      a[i + 1] = a[i + 2] * a[i + 1];
      a[i + 2] = a[i + 3] * a[i + 2];
      a[i + 3] = a[i + 4] * a[i + 3];
      a[i + 4] = a[i + 5] * a[i + 4];
    }
  }

  void backSubstitution(float[] a, float[][] bb, int n) {
    // unproved PL0301: a[i] and a[i - j - 1]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 0; j <= i - 1; j++) {
        a[i] += bb[j][i] * a[i - j - 1];
      }
    }
  }

  void diagonalRecurrence(float[][] aa, float[][] bb, int n) {
    // unproved PL0301: aa[i][j] and aa[i - 1][j - 1]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < n; j++) {
        aa[i][j] = aa[i - 1][j - 1] + bb[i][j];
      }
    }
  }

  void previousRow(float[][] aa, float[][] bb, int n) {
    for (int i = 1; i < n; i++) {
      // proved
      for (@Parallel int j = 0; j < n; j++) {
        aa[i][j] = aa[i - 1][j] + bb[i][j];
      }
    }
  }

  void secondCounter(float[] a, float[] b, float[] c, float[] d, int n) {
    int j;
    // dependent PL0301: a[i] and a[j]
    for (@Parallel int i = 0; i < n - 1; i++) {
      j = i + 1;
      a[i] = a[j] + b[i];
    }
  }

  void reverseInduction(float[] a, float[] b, int n, int n1, int n3) {
    int j = 1;
    int k = 0;
    // guarded
    for (@Parallel int i = n1 - 1; i < n; i += n3) {
      k += j;
      a[i] += b[n - k];
    }
  }

  void conditionalPack(float[] a, float[] b, float[] c, float[] d, int n) {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < n / 2; i++) {
      j++;
      a[j] = b[i] + d[i] * d[i];
      if (c[i] > 0) {
        j++;
        a[j] = c[i] + d[i] * d[i];
      }
    }
  }

  void inductionOnBothBranches(float[] a, float[] b, float[] c, float[] d, int n) {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (b[i] > 0) {
        j++;
        a[j] = b[i] + d[i] * d[i];
      } else {
        j++;
        a[j] = c[i] + d[i] * d[i];
      }
    }
  }

  void collapsedIndex(float[] flat, float[][] aa, float[][] bb, int n) {
    int k = -1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        k++;
        flat[k] = aa[i][j] + bb[i][j];
      }
    }
  }

  void columnRecurrence(float[][] bb, float[] flat, float[][] cc, int n) {
    int k = 1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 1; j < n; j++) {
        bb[j][i] = bb[j - 1][i] + flat[k - 1] * cc[j][i];
        ++k;
      }
      ++k;
    }
  }

  void twoSteps(float[] a, float[] b, float[] c, float[] d, int n) {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < n / 2; i++) {
      j++;
      a[j] = b[i] + c[i] * d[i];
      j++;
      a[j] = b[i] + d[i] * c[i];
    }
  }

  void coupledInductions(float[] a, float[] b, float[] c, float[] d, int n) {
    int j = -1;
    int k;
    // guarded
    for (@Parallel int i = 0; i < n / 2; i++) {
      k = j + 1;
      a[i] = b[k] - d[i];
      j = k + 1;
      b[k] = a[i] + c[k];
    }
  }

  void shiftedByOne(float[] a, float[] b, int n) {
    int m = 1;
    // dependent PL0301: a[i] and a[i + m]
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] = a[i + m] + b[i];
    }
  }

  void coupledSubscripts(float[][] aa, float[] b, float[] c, int n) {
    int m = 0;
    int j = m;
    int k = m + 1;
    // guarded
    for (@Parallel int i = 1; i < n; i++) {
      aa[j][i] = aa[k][i - 1] + b[i] * c[1];
    }
  }

  void packedTriangle(float[] flat, float[][] bb, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int k = (i + 1) * i / 2 + i;
      for (int j = i; j < n; j++) {
        flat[k] += bb[j][i];
        k += j + 1;
      }
    }
  }

  void called(float[] a, float[] b, int n) {
    // dependent PL0301: a[i] and a[i + m]
    for (@Parallel int i = 0; i < n - 1; i++) {
      shifted(a, b, i, 1);
    }
  }

  private static void shifted(float[] a, float[] b, int i, int m) {
    a[i] = a[i + m] + b[i];
  }

  void calledInOrder(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = d[i] * e[i];
      update(a, b, c, i);
    }
  }

  private static void update(float[] a, float[] b, float[] c, int i) {
    a[i] += b[i] * c[i];
  }

  void branchesThatMeet(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // unproved PL0301: c[i + 1] and c[i]
    for (@Parallel int i = 0; i < n - 1; i++) {
      if (b[i] < 0) {
        c[i + 1] = a[i] + d[i] * d[i];
      } else {
        a[i] = c[i] + d[i] * e[i];
      }
    }
  }

  void guardedOffset(float[] a, float[] b, float[] c, int n, int k) {
    if (k > 0) {
      // guarded
      for (@Parallel int i = 0; i < n - 1; i++) {
        a[i] = a[i + k] + b[i] * c[i];
      }
    }
  }

  void symbolicStride(float[] a, float[] b, int n, int inc) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i * inc] += b[i];
    }
  }

  void symbolicStep(float[] a, float[] b, int n, int n1, int n3) {
    // proved
    for (@Parallel int i = n1 - 1; i < n; i += n3) {
      a[i] += b[i];
    }
  }

  void halves(float[] a, float[] b, int n) {
    int k = n / 2;
    // proved
    for (@Parallel int i = 0; i < n / 2; i++) {
      a[i + k] = a[i] + b[i];
    }
  }

  void symbolicOffset(float[] a, float[] b, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i + m] = a[i] + b[i];
    }
  }

  void strideAndOffset(float[] a, float[] b, int n, int inc) {
    // guarded
    for (@Parallel int i = 0; i < n / 2; i += 2) {
      a[i] = a[i + inc] + b[i];
    }
  }

  void convolution(float[] a, float[] b, float[] c, int n) {
    int m = n / 2;
    for (int j = 0; j < n / 2; j++) {
      // guarded
      for (@Parallel int i = 0; i < m; i++) {
        a[i] += b[i + m - j - 1] * c[j];
      }
    }
  }
}
