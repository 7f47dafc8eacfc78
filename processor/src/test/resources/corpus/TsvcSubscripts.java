package corpus;

import dev.parloop.Parallel;

/** The kernels of TSVC, over global arrays as there: dependence testing and inductions, s000 to s176. */
class TsvcSubscripts {
  static final int LEN = 32000;
  static final int LEN2 = 256;
  static float[] a = new float[LEN];
  static float[] b = new float[LEN];
  static float[] c = new float[LEN];
  static float[] d = new float[LEN];
  static float[] e = new float[LEN];
  static float[] flat = new float[LEN2 * LEN2];
  static float[][] aa = new float[LEN2][LEN2];
  static float[][] bb = new float[LEN2][LEN2];
  static float[][] cc = new float[LEN2][LEN2];

  void s000() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = b[i] + 1;
    }
  }

  void s111() {
    // proved
    for (@Parallel int i = 1; i < LEN; i += 2) {
      a[i] = a[i - 1] + b[i];
    }
  }

  void s1111() {
    // guarded
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      a[2 * i] = c[i] * b[i] + d[i] * b[i] + c[i] * c[i] + d[i] * b[i] + d[i] * c[i];
    }
  }

  void s112() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = LEN - 2; i >= 0; i--) {
      a[i + 1] = a[i] + b[i];
    }
  }

  void s1112() {
    // proved
    for (@Parallel int i = LEN - 1; i >= 0; i--) {
      a[i] = b[i] + (float) 1.;
    }
  }

  void s113() {
    // proved
    for (@Parallel int i = 1; i < LEN; i++) {
      a[i] = a[0] + b[i];
    }
  }

  void s1113() {
    // unproved PL0301: a[i] and a[LEN / 2]
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = a[LEN / 2] + b[i];
    }
  }

  void s114() {
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < i; j++) {
        aa[i][j] = aa[j][i] + bb[i][j];
      }
    }
  }

  void s115() {
    for (int j = 0; j < LEN2; j++) {
      // proved
      for (@Parallel int i = j + 1; i < LEN2; i++) {
        a[i] -= aa[j][i] * a[j];
      }
    }
  }

  void s115Outer() {
    // unproved PL0301: a[i] and a[j]
    for (@Parallel int j = 0; j < LEN2; j++) {
      for (int i = j + 1; i < LEN2; i++) {
        a[i] -= aa[j][i] * a[j];
      }
    }
  }

  void s1115() {
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        aa[i][j] = aa[i][j] * cc[j][i] + bb[i][j];
      }
    }
  }

  void s116() {
    // dependent PL0301: a[i + 5] and a[i]
    for (@Parallel int i = 0; i < LEN - 5; i += 5) {
      a[i] = a[i + 1] * a[i];
      a[i + 1] = a[i + 2] * a[i + 1];
      a[i + 2] = a[i + 3] * a[i + 2];
      a[i + 3] = a[i + 4] * a[i + 3];
      a[i + 4] = a[i + 5] * a[i + 4];
    }
  }

  void s118() {
    // unproved PL0301: a[i] and a[i - j - 1]
    for (@Parallel int i = 1; i < LEN2; i++) {
      for (int j = 0; j <= i - 1; j++) {
        a[i] += bb[j][i] * a[i - j - 1];
      }
    }
  }

  void s119() {
    for (int i = 1; i < LEN2; i++) {
      // guarded
      for (@Parallel int j = 1; j < LEN2; j++) {
        aa[i][j] = aa[i - 1][j - 1] + bb[i][j];
      }
    }
  }

  void s119Outer() {
    // unproved PL0301: aa[i][j] and aa[i - 1][j - 1]
    for (@Parallel int i = 1; i < LEN2; i++) {
      for (int j = 1; j < LEN2; j++) {
        aa[i][j] = aa[i - 1][j - 1] + bb[i][j];
      }
    }
  }

  void s1119() {
    for (int i = 1; i < LEN2; i++) {
      // proved
      for (@Parallel int j = 0; j < LEN2; j++) {
        aa[i][j] = aa[i - 1][j] + bb[i][j];
      }
    }
  }

  void s121() {
    int j;
    // dependent PL0301: a[i] and a[j]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      j = i + 1;
      a[i] = a[j] + b[i];
    }
  }

  void s122(int n1, int n3) {
    int j = 1;
    int k = 0;
    // guarded
    for (@Parallel int i = n1 - 1; i < LEN; i += n3) {
      k += j;
      a[i] += b[LEN - k];
    }
  }

  void s123() {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < (LEN / 2); i++) {
      j++;
      a[j] = b[i] + d[i] * e[i];
      if (c[i] > (float) 0.) {
        j++;
        a[j] = c[i] + d[i] * e[i];
      }
    }
  }

  void s124() {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      if (b[i] > (float) 0.) {
        j++;
        a[j] = b[i] + d[i] * e[i];
      } else {
        j++;
        a[j] = c[i] + d[i] * e[i];
      }
    }
  }

  void s125() {
    int k = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        k++;
        flat[k] = aa[i][j] + bb[i][j] * cc[i][j];
      }
    }
  }

  void s125Inner() {
    int k = -1;
    for (int i = 0; i < LEN2; i++) {
      // guarded
      for (@Parallel int j = 0; j < LEN2; j++) {
        k++;
        flat[k] = aa[i][j] + bb[i][j] * cc[i][j];
      }
    }
  }

  void s126() {
    int k = 1;
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 1; j < LEN2; j++) {
        bb[j][i] = bb[j - 1][i] + flat[k - 1] * cc[j][i];
        ++k;
      }
      ++k;
    }
  }

  void s127() {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      j++;
      a[j] = b[i] + c[i] * d[i];
      j++;
      a[j] = b[i] + d[i] * e[i];
    }
  }

  void s128() {
    int j = -1;
    int k;
    // guarded
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      k = j + 1;
      a[i] = b[k] - d[i];
      j = k + 1;
      b[k] = a[i] + c[k];
    }
  }

  void s131() {
    int m = 1;
    // dependent PL0301: a[i] and a[i + m]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] = a[i + m] + b[i];
    }
  }

  void s132() {
    int m = 0;
    int j = m;
    int k = m + 1;
    // guarded
    for (@Parallel int i = 1; i < LEN2; i++) {
      aa[j][i] = aa[k][i - 1] + b[i] * c[1];
    }
  }

  void s141() {
    int k;
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      k = (i + 1) * ((i + 1) - 1) / 2 + (i + 1) - 1;
      for (int j = i; j < LEN2; j++) {
        flat[k] += bb[j][i];
        k += j + 1;
      }
    }
  }

  void s151(int m) {
    // guarded
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] = a[i + m] + b[i];
    }
  }

  void s152() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      b[i] = d[i] * e[i];
      s152s(a, b, c, i);
    }
  }

  private static void s152s(float[] a, float[] b, float[] c, int i) {
    a[i] += b[i] * c[i];
  }

  void s161() {
    // unproved PL0301: c[i + 1] and c[i]
    for (@Parallel int i = 0; i < LEN - 1; ++i) {
      if (b[i] < (float) 0.) {
        c[i + 1] = a[i] + d[i] * d[i];
      } else {
        a[i] = c[i] + d[i] * e[i];
      }
    }
  }

  void s1161() {
    // proved
    for (@Parallel int i = 0; i < LEN - 1; ++i) {
      if (c[i] < (float) 0.) {
        b[i] = a[i] + d[i] * d[i];
      } else {
        a[i] = c[i] + d[i] * e[i];
      }
    }
  }

  void s162(int k) {
    if (k > 0) {
      // guarded
      for (@Parallel int i = 0; i < LEN - 1; i++) {
        a[i] = a[i + k] + b[i] * c[i];
      }
    }
  }

  void s171(int inc) {
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i * inc] += b[i];
    }
  }

  void s172(int n1, int n3) {
    // proved
    for (@Parallel int i = n1 - 1; i < LEN; i += n3) {
      a[i] += b[i];
    }
  }

  void s173() {
    int k = LEN / 2;
    // proved
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      a[i + k] = a[i] + b[i];
    }
  }

  void s174(int m) {
    // proved
    for (@Parallel int i = 0; i < m; i++) {
      a[i + m] = a[i] + b[i];
    }
  }

  void s175(int inc) {
    // unproved PL0301: a[i] and a[i + inc]
    for (@Parallel int i = 0; i < LEN - 1; i += inc) {
      a[i] = a[i + inc] + b[i];
    }
  }

  void s176() {
    int m = LEN / 2;
    for (int j = 0; j < (LEN / 2); j++) {
      // guarded
      for (@Parallel int i = 0; i < m; i++) {
        a[i] += b[i + m - j - 1] * c[j];
      }
    }
  }
}
