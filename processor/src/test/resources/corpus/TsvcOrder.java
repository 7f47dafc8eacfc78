package corpus;

import dev.parloop.Parallel;

/** Shapes of the TSVC suite: statement order, scalar and array expansion. */
class TsvcOrder {

  void twoStatements(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // dependent PL0301: b[i - 1] and b[i]
    for (@Parallel int i = 1; i < n - 1; i++) {
      a[i] = b[i - 1] + c[i] * d[i];
      b[i] = b[i + 1] - e[i] * d[i];
    }
  }

  void antiDependence(float[] a, float[] b, float[] c, float[] d, int n) {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] *= c[i];
      b[i] += a[i + 1] * d[i];
    }
  }

  void recurrenceInTheMiddle(float[] a, float[] b, float[] c, float[] d, int n) {
    // dependent PL0301: b[i] and b[i - 1]
    for (@Parallel int i = 1; i < n; i++) {
      a[i] += c[i] * d[i];
      b[i] = b[i - 1] + a[i] + d[i];
    }
  }

  void fourApart(float[] a, float[] b, int n) {
    // dependent PL0301: b[i] and b[i - 4]
    for (@Parallel int i = 4; i < n; i++) {
      b[i] = b[i - 4] + a[i];
    }
  }

  void squareRecurrence(float[] a, float[] b, float[] c, float[] e, int n) {
    // dependent PL0301: e[i] and e[i - 1]
    for (@Parallel int i = 1; i < n; i++) {
      a[i] += b[i] * c[i];
      e[i] = e[i - 1] * e[i - 1];
      a[i] -= b[i] * c[i];
    }
  }

  void columns(float[][] aa, float[][] bb, int n) {
    // proved
    for (@Parallel int i = 0; i < n; ++i) {
      for (int j = 1; j < n; j++) {
        aa[j][i] = aa[j - 1][i] + bb[j][i];
      }
    }
  }

  void rowRecurrences(float[][] aa, float[][] bb, int n) {
    // guarded
    for (@Parallel int j = 1; j < n; j++) {
      for (int i = 1; i <= j; i++) {
        aa[j][i] = aa[j][i - 1] * aa[j][i - 1] + bb[j][i];
      }
    }
  }

  void bothDirections(float[][] aa, float[][] bb, float[][] cc, int n) {
    // unproved PL0301: bb[j][i] and bb[j][i - 1]
    for (@Parallel int i = 1; i < n; i++) {
      for (int j = 1; j < n; j++) {
        aa[j][i] = aa[j - 1][i] + cc[j][i];
      }
      for (int j = 1; j < n; j++) {
        bb[j][i] = bb[j][i - 1] + cc[j][i];
      }
    }
  }

  void vectorThenColumn(float[] a, float[] b, float[] c, float[][] aa, float[][] bb, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] += b[i] * c[i];
      for (int j = 1; j < n; j++) {
        aa[j][i] = aa[j - 1][i] + bb[j][i] * a[i];
      }
    }
  }

  void preload(float[] a, float[] b, float[] c, float[] d, int n) {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] = b[i] * c[i] * d[i];
      b[i] = a[i] * a[i + 1] * d[i];
    }
  }

  void runningSum(float[] a, float[] b, float[] c, float[] d, float s1, float s2, int n) {
    // dependent PL0301: a[i] and a[i - 1]
    for (@Parallel int i = 1; i < n; ++i) {
      a[i] = a[i - 1] + s1 + s2 + b[i] + c[i] + d[i];
    }
  }

  void outputDependence(float[] a, float[] b, float[] c, int n) {
    // dependent PL0301: a[i + 1] and a[i]
    for (@Parallel int i = 0; i < n - 1; ++i) {
      a[i] = b[i] + c[i];
      b[i] = c[i] + b[i];
      a[i + 1] = b[i] + a[i + 1] * c[i];
    }
  }

  void temporary(float[] a, float[] b, float[] c, float[] d, int n) {
    float s;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s = b[i] + c[i] * d[i];
      a[i] = s * s;
    }
  }

  void twoTemporaries(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    float s;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s = b[i] + c[i];
      b[i] = a[i] + d[i];
      a[i] = s * e[i];
    }
  }

  void loopCarriedTemporary(float[] a, float[] b, float[] c, int n) {
    float t = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      float s = b[i] * c[i];
      a[i] = s + t;
      t = s;
    }
  }

  void conditionalTemporary(float[] a, float[] b, float[] c, float[] d, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > b[i]) {
        float s = a[i] - b[i] * d[i];
        c[i] += s;
        a[i] = s;
      }
    }
  }

  void wrapAround(float[] a, float[] b, int n) {
    float x = b[n - 1];
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (b[i] + x) * 0.5f;
      x = b[i];
    }
  }

  void wrapAroundIndex(float[] a, float[] b, int n) {
    int last = n - 1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (b[i] + b[last]) * 0.5f;
      last = i;
    }
  }

  void scratchArray(float[] a, float[][] aa, float[][] bb, int n) {
    // unproved PL0301: a[j] and a[j]
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 1; j < n; j++) {
        a[j] = 1f - a[j - 1];
        aa[j][i] = a[j] + bb[j][i] * 0.1f;
      }
    }
  }

  void scalarToNext(float[] a, float[] b, float[] c, float[] d, float[] e, float[] aa, int n) {
    float s = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < n; ++i) {
      if (a[i] > 0) {
        s = d[i] * d[i];
      }
      b[i] = s * c[i] + d[i];
      e[i] = (s + 1f) * aa[i];
    }
  }
}
