package corpus;

import dev.parloop.Parallel;

/** The kernels of TSVC, over global arrays as there: order of statements, expansion. */
class TsvcStatements {
  static final int LEN = 32000;
  static final int LEN2 = 256;
  static float[] a = new float[LEN];
  static float[] b = new float[LEN];
  static float[] c = new float[LEN];
  static float[] d = new float[LEN];
  static float[] e = new float[LEN];
  static float[][] aa = new float[LEN2][LEN2];
  static float[][] bb = new float[LEN2][LEN2];
  static float[][] cc = new float[LEN2][LEN2];

  void s211() {
    // dependent PL0301: b[i - 1] and b[i] or b[i + 1] and b[i]
    for (@Parallel int i = 1; i < LEN - 1; i++) {
      a[i] = b[i - 1] + c[i] * d[i];
      b[i] = b[i + 1] - e[i] * d[i];
    }
  }

  void s212() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] *= c[i];
      b[i] += a[i + 1] * d[i];
    }
  }

  void s1213() {
    // dependent PL0301: b[i - 1] and b[i] or a[i + 1] and a[i]
    for (@Parallel int i = 1; i < LEN - 1; i++) {
      a[i] = b[i - 1] + c[i];
      b[i] = a[i + 1] * d[i];
    }
  }

  void s221() {
    // dependent PL0301: b[i] and b[i - 1]
    for (@Parallel int i = 1; i < LEN; i++) {
      a[i] += c[i] * d[i];
      b[i] = b[i - 1] + a[i] + d[i];
    }
  }

  void s1221() {
    // dependent PL0301: b[i] and b[i - 4]
    for (@Parallel int i = 4; i < LEN; i++) {
      b[i] = b[i - 4] + a[i];
    }
  }

  void s222() {
    // dependent PL0301: e[i] and e[i - 1]
    for (@Parallel int i = 1; i < LEN; i++) {
      a[i] += b[i] * c[i];
      e[i] = e[i - 1] * e[i - 1];
      a[i] -= b[i] * c[i];
    }
  }

  void s231() {
    // proved
    for (@Parallel int i = 0; i < LEN2; ++i) {
      for (int j = 1; j < LEN2; j++) {
        aa[j][i] = aa[j - 1][i] + bb[j][i];
      }
    }
  }

  void s232() {
    // guarded
    for (@Parallel int j = 1; j < LEN2; j++) {
      for (int i = 1; i <= j; i++) {
        aa[j][i] = aa[j][i - 1] * aa[j][i - 1] + bb[j][i];
      }
    }
  }

  void s1232() {
    // proved
    for (@Parallel int j = 0; j < LEN2; j++) {
      for (int i = j; i < LEN2; i++) {
        aa[i][j] = bb[i][j] + cc[i][j];
      }
    }
  }

  void s233() {
    // unproved PL0301: bb[j][i] and bb[j][i - 1]
    for (@Parallel int i = 1; i < LEN2; i++) {
      for (int j = 1; j < LEN2; j++) {
        aa[j][i] = aa[j - 1][i] + cc[j][i];
      }
      for (int j = 1; j < LEN2; j++) {
        bb[j][i] = bb[j][i - 1] + cc[j][i];
      }
    }
  }

  void s2233() {
    // unproved PL0301: bb[i][j] and bb[i - 1][j]
    for (@Parallel int i = 1; i < LEN2; i++) {
      for (int j = 1; j < LEN2; j++) {
        aa[j][i] = aa[j - 1][i] + cc[j][i];
      }
      for (int j = 1; j < LEN2; j++) {
        bb[i][j] = bb[i - 1][j] + cc[i][j];
      }
    }
  }

  void s235() {
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      a[i] += b[i] * c[i];
      for (int j = 1; j < LEN2; j++) {
        aa[j][i] = aa[j - 1][i] + bb[j][i] * a[i];
      }
    }
  }

  void s241() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] = b[i] * c[i] * d[i];
      b[i] = a[i] * a[i + 1] * d[i];
    }
  }

  void s242(float s1, float s2) {
    // dependent PL0301: a[i] and a[i - 1]
    for (@Parallel int i = 1; i < LEN; ++i) {
      a[i] = a[i - 1] + s1 + s2 + b[i] + c[i] + d[i];
    }
  }

  void s243() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] = b[i] + c[i] * d[i];
      b[i] = a[i] + d[i] * e[i];
      a[i] = b[i] + a[i + 1] * d[i];
    }
  }

  void s244() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; ++i) {
      a[i] = b[i] + c[i] * d[i];
      b[i] = c[i] + b[i];
      a[i + 1] = b[i] + a[i + 1] * d[i];
    }
  }

  void s1244() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i] = b[i] + c[i] * c[i] + b[i] * b[i] + c[i];
      d[i] = a[i] + a[i + 1];
    }
  }

  void s2244() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i + 1] = b[i] + e[i];
      a[i] = b[i] + c[i];
    }
  }

  void s251() {
    float s;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      s = b[i] + c[i] * d[i];
      a[i] = s * s;
    }
  }

  void s1251() {
    float s;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      s = b[i] + c[i];
      b[i] = a[i] + d[i];
      a[i] = s * e[i];
    }
  }

  void s2251() {
    float s = (float) 0.0;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = s * e[i];
      s = b[i] + c[i];
      b[i] = a[i] + d[i];
    }
  }

  void s3251() {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      a[i + 1] = b[i] + c[i];
      b[i] = c[i] * e[i];
      d[i] = a[i] * e[i];
    }
  }

  void s252() {
    float t = 0;
    float s;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      s = b[i] * c[i];
      a[i] = s + t;
      t = s;
    }
  }

  void s253() {
    float s;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > b[i]) {
        s = a[i] - b[i] * d[i];
        c[i] += s;
        a[i] = s;
      }
    }
  }

  void s254() {
    float x = b[LEN - 1];
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = (b[i] + x) * (float) .5;
      x = b[i];
    }
  }

  void s255() {
    float x = b[LEN - 1];
    float y = b[LEN - 2];
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = (b[i] + x + y) * (float) .333;
      y = x;
      x = b[i];
    }
  }

  void s256() {
    for (int i = 0; i < LEN2; i++) {
      // dependent PL0301: a[j] and a[j - 1]
      for (@Parallel int j = 1; j < LEN2; j++) {
        a[j] = (float) 1.0 - a[j - 1];
        aa[j][i] = a[j] + bb[j][i] * d[j];
      }
    }
  }

  void s257() {
    // unproved PL0301: a[i] and a[i - 1]
    for (@Parallel int i = 1; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        a[i] = aa[j][i] - a[i - 1];
        aa[j][i] = a[i] + bb[j][i];
      }
    }
  }

  void s258() {
    float s = 0;
    // unproved PL0304: s
    for (@Parallel int i = 0; i < LEN2; ++i) {
      if (a[i] > 0.) {
        s = d[i] * d[i];
      }
      b[i] = s * c[i] + d[i];
      e[i] = (s + (float) 1.) * aa[0][i];
    }
  }

  void s261() {
    float t;
    // dependent PL0301: c[i - 1] and c[i]
    for (@Parallel int i = 1; i < LEN; ++i) {
      t = a[i] + b[i];
      a[i] = t + c[i - 1];
      t = c[i] * d[i];
      c[i] = t;
    }
  }
}
