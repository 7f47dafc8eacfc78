package corpus;

import dev.parloop.Parallel;

/** The kernels of TSVC, over global arrays as there: overlapping storage, symbols, jumps, index arrays, and the basic vector operations. */
class TsvcMemory {
  static final int LEN = 32000;
  static final int LEN2 = 256;
  static float[] a = new float[LEN];
  static float[] b = new float[LEN];
  static float[] c = new float[LEN];
  static float[] d = new float[LEN];
  static float[] e = new float[LEN];
  static int[] indx = new int[LEN];
  static float[] flat = new float[LEN2 * LEN2];
  static float[][] aa = new float[LEN2][LEN2];

  void s421() {
    float[] xx = flat;
    float[] yy = xx;
    // unproved PL0301: xx[i] and yy[i + 1]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      xx[i] = yy[i + 1] + a[i];
    }
  }

  void s1421() {
    float[] xx = b;
    // proved
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      b[i] = xx[LEN / 2 + i] + a[i];
    }
  }

  void s422() {
    float[] xx = flat;
    // unproved PL0301: xx[i + 4] and flat[i + 8]
    for (@Parallel int i = 0; i < LEN; i++) {
      xx[i + 4] = flat[i + 8] + a[i];
    }
  }

  void s423() {
    int vl = 64;
    float[] xx = flat;
    // unproved PL0301: flat[i + 1] and xx[vl + i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      flat[i + 1] = xx[vl + i] + a[i];
    }
  }

  void s424() {
    int vl = 63;
    float[] xx = flat;
    // unproved PL0301: xx[vl + i + 1] and flat[i]
    for (@Parallel int i = 0; i < LEN - 1; i++) {
      xx[vl + i + 1] = flat[i] + a[i];
    }
  }

  void s431() {
    int k1 = 1;
    int k2 = 2;
    int k = 2 * k1 - k2;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = a[i + k] + b[i];
    }
  }

  void s441() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (d[i] < (float) 0.) {
        a[i] += b[i] * c[i];
      } else if (d[i] == (float) 0.) {
        a[i] += b[i] * b[i];
      } else {
        a[i] += c[i] * c[i];
      }
    }
  }

  void s442() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      switch (indx[i]) {
        case 1:
          a[i] += b[i] * b[i];
          break;
        case 2:
          a[i] += c[i] * c[i];
          break;
        case 3:
          a[i] += d[i] * d[i];
          break;
        case 4:
          a[i] += e[i] * e[i];
          break;
        default:
          break;
      }
    }
  }

  void s443() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (d[i] <= (float) 0.) {
        a[i] += b[i] * c[i];
      } else {
        a[i] += b[i] * b[i];
      }
    }
  }

  void s451() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = (float) Math.sin(b[i]) + (float) Math.cos(c[i]);
    }
  }

  void s452() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = b[i] + c[i] * (float) (i + 1);
    }
  }

  void s453() {
    float s = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      s += (float) 2.;
      a[i] = s * b[i];
    }
  }

  private static int s471s() {
    return 0;
  }

  void s471(float[] x) {
    int m = LEN;
    // proved
    for (@Parallel int i = 0; i < m; i++) {
      x[i] = b[i] + d[i] * d[i];
      s471s();
      b[i] = c[i] + d[i] * e[i];
    }
  }

  void s481() {
    // unproved PL0103
    for (@Parallel int i = 0; i < LEN; i++) {
      if (d[i] < (float) 0.) {
        return;
      }
      a[i] += b[i] * c[i];
    }
  }

  void s482() {
    // unproved PL0103
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[i] * c[i];
      if (c[i] > b[i]) break;
    }
  }

  void s491(int[] ip) {
    // unproved PL0302: a[ip[i]] and a[ip[i]]
    for (@Parallel int i = 0; i < LEN; i++) {
      a[ip[i]] = b[i] + c[i] * d[i];
    }
  }

  void s4112(int[] ip, float s) {
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[ip[i]] * s;
    }
  }

  void s4113(int[] ip) {
    // unproved PL0302: a[ip[i]] and a[ip[i]]
    for (@Parallel int i = 0; i < LEN; i++) {
      a[ip[i]] = b[ip[i]] + c[i];
    }
  }

  void s4114(int[] ip, int n1) {
    int k;
    // guarded
    for (@Parallel int i = n1 - 1; i < LEN; i++) {
      k = ip[i];
      a[i] = b[LEN - k + 1 - 2] + c[i] * d[i];
      k += 5;
    }
  }

  float s4115(int[] ip) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      sum += a[i] * b[ip[i]];
    }
    return sum;
  }

  float s4116(int[] ip, int j, int inc) {
    int off;
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < LEN2 - 1; i++) {
      off = inc + i;
      sum += a[off] * aa[j - 1][ip[i]];
    }
    return sum;
  }

  void s4117() {
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = b[i] + c[i / 2] * d[i];
    }
  }

  private static float f(float x, float y) {
    return x * y;
  }

  void s4121() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += f(b[i], c[i]);
    }
  }

  void va() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = b[i];
    }
  }

  void vag(int[] ip) {
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = b[ip[i]];
    }
  }

  void vas(int[] ip) {
    // unproved PL0302: a[ip[i]] and a[ip[i]]
    for (@Parallel int i = 0; i < LEN; i++) {
      a[ip[i]] = b[i];
    }
  }

  void vif() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (b[i] > (float) 0.) {
        a[i] = b[i];
      }
    }
  }

  void vpv() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[i];
    }
  }

  void vtv() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] *= b[i];
    }
  }

  void vpvtv() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[i] * c[i];
    }
  }

  void vpvts(float s) {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[i] * s;
    }
  }

  void vpvpv() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] += b[i] + c[i];
    }
  }

  void vtvtv() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = a[i] * b[i] * c[i];
    }
  }

  float vsumr() {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      sum += a[i];
    }
    return sum;
  }

  float vdotr() {
    float dot = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  void vbor(float[] x) {
    float a1;
    float b1;
    float c1;
    float d1;
    float e1;
    float f1;
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      a1 = a[i];
      b1 = b[i];
      c1 = c[i];
      d1 = d[i];
      e1 = e[i];
      f1 = aa[0][i];
      a1 = a1 * b1 * c1 + a1 * b1 * d1 + a1 * b1 * e1 + a1 * b1 * f1 + a1 * c1 * d1;
      b1 = b1 * c1 * d1 + b1 * c1 * e1 + b1 * c1 * f1 + b1 * d1 * e1;
      c1 = c1 * d1 * e1 + c1 * d1 * f1 + c1 * e1 * f1;
      d1 = d1 * e1 * f1;
      x[i] = a1 * b1 * c1 * d1;
    }
  }
}
