package corpus;

import dev.parloop.Parallel;

/** The kernels of TSVC, over global arrays as there: control flow, wrap-around, diagonals. */
class TsvcBranches {
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

  void s271() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (b[i] > (float) 0.) {
        a[i] += b[i] * c[i];
      }
    }
  }

  void s272(float t) {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (e[i] >= t) {
        a[i] += c[i] * d[i];
        b[i] += c[i] * c[i];
      }
    }
  }

  void s273() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += d[i] * e[i];
      if (a[i] < (float) 0.) b[i] += d[i] * e[i];
      c[i] += a[i] * d[i];
    }
  }

  void s274() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = c[i] + e[i] * d[i];
      if (a[i] > (float) 0.) {
        b[i] = a[i] + b[i];
      } else {
        a[i] = d[i] * e[i];
      }
    }
  }

  void s275() {
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      if (aa[0][i] > (float) 0.) {
        for (int j = 1; j < LEN2; j++) {
          aa[j][i] = aa[j - 1][i] + bb[j][i] * cc[j][i];
        }
      }
    }
  }

  void s2275() {
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        aa[j][i] = aa[j][i] + bb[j][i] * cc[j][i];
      }
      a[i] = b[i] + c[i] * d[i];
    }
  }

  void s276() {
    int mid = (LEN / 2);
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (i + 1 < mid) {
        a[i] += b[i] * c[i];
      } else {
        a[i] += b[i] * d[i];
      }
    }
  }

  void s277() {
    // unproved PL0301: b[i + 1] and b[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      if (a[i] >= (float) 0.) {
        continue;
      }
      if (b[i] < (float) 0.) {
        a[i] += c[i] * d[i];
      }
      b[i + 1] = c[i] + d[i] * e[i];
    }
  }

  void s278() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > (float) 0.) {
        c[i] = -c[i] + d[i] * e[i];
      } else {
        b[i] = -b[i] + d[i] * e[i];
      }
      a[i] = b[i] + c[i] * d[i];
    }
  }

  void s279() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > (float) 0.) {
        c[i] = -c[i] + e[i] * e[i];
      } else {
        b[i] = -b[i] + d[i] * d[i];
        if (b[i] > a[i]) {
          c[i] += d[i] * e[i];
        }
      }
      a[i] = b[i] + c[i] * d[i];
    }
  }

  void s1279() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] < (float) 0.) {
        if (b[i] > a[i]) {
          c[i] += d[i] * e[i];
        }
      }
    }
  }

  void s2710(int x) {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > b[i]) {
        a[i] += b[i] * d[i];
        if (LEN > 10) {
          c[i] += d[i] * d[i];
        } else {
          c[i] = d[i] * e[i] + (float) 1.;
        }
      } else {
        b[i] = a[i] + e[i] * e[i];
        if (x > (float) 0.) {
          c[i] = a[i] + d[i] * d[i];
        } else {
          c[i] += e[i] * e[i];
        }
      }
    }
  }

  void s2711() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (b[i] != (float) 0.0) {
        a[i] += b[i] * c[i];
      }
    }
  }

  void s2712() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > b[i]) {
        a[i] += b[i] * c[i];
      }
    }
  }

  void s281() {
    float x;
    // unproved PL0301: a[LEN - i - 1] and a[i]
    for (@Parallel int i = 0; i < LEN; i++) {
      x = a[LEN - i - 1] + b[i] * c[i];
      a[i] = x - (float) 1.0;
      b[i] = x;
    }
  }

  void s1281() {
    float x;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      x = b[i] * c[i] + a[i] * d[i] + e[i];
      a[i] = x - (float) 1.0;
      b[i] = x;
    }
  }

  void s291() {
    int im1 = LEN - 1;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = (b[i] + b[im1]) * (float) .5;
      im1 = i;
    }
  }

  void s292() {
    int im1 = LEN - 1;
    int im2 = LEN - 2;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = (b[i] + b[im1] + b[im2]) * (float) .333;
      im2 = im1;
      im1 = i;
    }
  }

  void s293() {
    // unproved PL0301: a[i] and a[0]
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = a[0];
    }
  }

  void s2101() {
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      aa[i][i] += bb[i][i] * cc[i][i];
    }
  }

  void s2102() {
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        aa[j][i] = (float) 0.;
      }
      aa[i][i] = (float) 1.;
    }
  }

  void s2111() {
    // unproved PL0301: aa[j][i] and aa[j - 1][i]
    for (@Parallel int j = 1; j < LEN2; j++) {
      for (int i = 1; i < LEN2; i++) {
        aa[j][i] = (float) ((aa[j][i - 1] + aa[j - 1][i]) / 1.9);
      }
    }
  }
}
