package corpus;

import dev.parloop.Parallel;

/** The kernels of TSVC, over global arrays as there: reductions, recurrences, searches, packing. */
class TsvcRecurrences {
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

  float s311() {
    float sum = (float) 0.;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      sum += a[i];
    }
    return sum;
  }

  private static float test(float[] x, int from) {
    float s = (float) 0.0;
    for (int i = from; i < from + 4; i++) s += x[i];
    return s;
  }

  float s31111() {
    float sum = (float) 0.;
    // proved
    for (@Parallel int i = 0; i < LEN; i += 4) {
      sum += test(a, i);
    }
    return sum;
  }

  float s312() {
    float prod = (float) 1.;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      prod *= a[i];
    }
    return prod;
  }

  float s313() {
    float dot = (float) 0.;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  float s314() {
    float x = a[0];
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > x) {
        x = a[i];
      }
    }
    return x;
  }

  float s315Fill() {
    // proved
    for (@Parallel int i = 0; i < LEN; i++) a[i] = (i * 7) % LEN;
    return a[0];
  }

  float s315() {
    float x = a[0];
    int index = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; ++i) {
      if (a[i] > x) {
        x = a[i];
        index = i;
      }
    }
    return x + (float) index;
  }

  float s316() {
    float x = a[0];
    // proved
    for (@Parallel int i = 1; i < LEN; ++i) {
      if (a[i] < x) {
        x = a[i];
      }
    }
    return x;
  }

  float s317() {
    float q = (float) 1.;
    // proved
    for (@Parallel int i = 0; i < LEN / 2; i++) {
      q *= (float) .99;
    }
    return q;
  }

  float s318(int inc) {
    int k = 0;
    int index = 0;
    float max = Math.abs(a[0]);
    k += inc;
    // unproved PL0304, missed
    for (@Parallel int i = 1; i < LEN; i++) {
      if (Math.abs(a[k]) <= max) {
        k += inc;
        continue;
      }
      index = i;
      max = Math.abs(a[k]);
      k += inc;
    }
    return max + index + 1;
  }

  float s319() {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      a[i] = c[i] + d[i];
      sum += a[i];
      b[i] = c[i] + e[i];
      sum += b[i];
    }
    return sum;
  }

  float s3110() {
    float max = aa[0][0];
    int xindex = 0;
    int yindex = 0;
    // proved
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        if (aa[i][j] > max) {
          max = aa[i][j];
          xindex = i;
          yindex = j;
        }
      }
    }
    return max + (float) xindex + (float) yindex;
  }

  float s13110() {
    float max = aa[0][0];
    int xindex = 0;
    int yindex = 0;
    for (int i = 0; i < LEN2; i++) {
      // proved
      for (@Parallel int j = 0; j < LEN2; j++) {
        if (aa[i][j] > max) {
          max = aa[i][j];
          xindex = i;
          yindex = j;
        }
      }
    }
    return max + (float) xindex + 1 + (float) yindex + 1;
  }

  float s3111() {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > (float) 0.) {
        sum += a[i];
      }
    }
    return sum;
  }

  float s3112() {
    float sum = (float) 0.0;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      sum += a[i];
      b[i] = sum;
    }
    return sum;
  }

  float s3113() {
    float max = Math.abs(a[0]);
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if ((Math.abs(a[i])) > max) {
        max = Math.abs(a[i]);
      }
    }
    return max;
  }

  void s321() {
    // dependent PL0301: a[i] and a[i - 1]
    for (@Parallel int i = 1; i < LEN; i++) {
      a[i] += a[i - 1] * b[i];
    }
  }

  void s322() {
    // dependent PL0301: a[i] and a[i - 1] or a[i] and a[i - 2]
    for (@Parallel int i = 2; i < LEN; i++) {
      a[i] = a[i] + a[i - 1] * b[i] + a[i - 2] * c[i];
    }
  }

  void s323() {
    // dependent PL0301: b[i - 1] and b[i]
    for (@Parallel int i = 1; i < LEN; i++) {
      a[i] = b[i - 1] + c[i] * d[i];
      b[i] = a[i] + c[i] * e[i];
    }
  }

  float s331() {
    int j = -1;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] < (float) 0.) {
        j = i;
      }
    }
    return (float) j + 1;
  }

  float s332(float t) {
    int index = -2;
    float value = -1;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > t) {
        index = i;
        value = a[i];
        break;
      }
    }
    return value + index + 1;
  }

  void s341() {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      if (b[i] > (float) 0.) {
        j++;
        a[j] = b[i];
      }
    }
  }

  void s342() {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN; i++) {
      if (a[i] > (float) 0.) {
        j++;
        a[i] = b[j];
      }
    }
  }

  void s343() {
    int k = -1;
    // guarded
    for (@Parallel int i = 0; i < LEN2; i++) {
      for (int j = 0; j < LEN2; j++) {
        if (bb[j][i] > (float) 0.) {
          k++;
          flat[k] = aa[j][i];
        }
      }
    }
  }

  void s351() {
    float alpha = c[0];
    // proved
    for (@Parallel int i = 0; i < LEN; i += 5) {
      a[i] += alpha * b[i];
      a[i + 1] += alpha * b[i + 1];
      a[i + 2] += alpha * b[i + 2];
      a[i + 3] += alpha * b[i + 3];
      a[i + 4] += alpha * b[i + 4];
    }
  }

  void s1351() {
    float[] x = a;
    float[] y = b;
    float[] z = c;
    // proved
    for (@Parallel int i = 0; i < LEN; i++) {
      x[i] = y[i] + z[i];
    }
  }

  float s352() {
    float dot = (float) 0.;
    // proved
    for (@Parallel int i = 0; i < LEN; i += 5) {
      dot =
          dot
              + a[i] * b[i]
              + a[i + 1] * b[i + 1]
              + a[i + 2] * b[i + 2]
              + a[i + 3] * b[i + 3]
              + a[i + 4] * b[i + 4];
    }
    return dot;
  }

  void s353(int[] ip) {
    float alpha = c[0];
    // guarded
    for (@Parallel int i = 0; i < LEN; i += 5) {
      a[i] += alpha * b[ip[i]];
      a[i + 1] += alpha * b[ip[i + 1]];
      a[i + 2] += alpha * b[ip[i + 2]];
      a[i + 3] += alpha * b[ip[i + 3]];
      a[i + 4] += alpha * b[ip[i + 4]];
    }
  }
}
