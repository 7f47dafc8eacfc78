package corpus;

import dev.parloop.Parallel;

/** Shapes of the TSVC suite: reductions and running sums. */
class TsvcReductions {

  float sum(float[] a, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      sum += a[i];
    }
    return sum;
  }

  float product(float[] a, int n) {
    float prod = 1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      prod *= a[i];
    }
    return prod;
  }

  float dot(float[] a, float[] b, int n) {
    float dot = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  float maximum(float[] a, int n) {
    float x = a[0];
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > x) {
        x = a[i];
      }
    }
    return x;
  }

  float maximumWithIndex(float[] a, int n) {
    float x = a[0];
    int index = 0;
    // proved
    for (@Parallel int i = 0; i < n; ++i) {
      if (a[i] > x) {
        x = a[i];
        index = i;
      }
    }
    return x + index + 1;
  }

  float constantProduct(int n) {
    float q = 1f;
    // proved
    for (@Parallel int i = 0; i < n / 2; i++) {
      q *= .99f;
    }
    return q;
  }

  float absoluteMaximumWithIndex(float[] a, int n, int inc) {
    int k = 0;
    int index = 0;
    float max = Math.abs(a[0]);
    k += inc;
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      if (Math.abs(a[k]) > max) {
        index = i;
        max = Math.abs(a[k]);
      }
      k += inc;
    }
    return max + index + 1;
  }

  float coupledSums(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = c[i] + d[i];
      sum += a[i];
      b[i] = c[i] + e[i];
      sum += b[i];
    }
    return sum;
  }

  float matrixMaximum(float[][] aa, int n) {
    float max = aa[0][0];
    int x = 0;
    int y = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (aa[i][j] > max) {
          max = aa[i][j];
          x = i;
          y = j;
        }
      }
    }
    return max + (x + 1) + (y + 1);
  }

  float conditionalSum(float[] a, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        sum += a[i];
      }
    }
    return sum;
  }

  void prefixSums(float[] a, float[] b, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      sum += a[i];
      b[i] = sum;
    }
  }

  float largestMagnitude(float[] a, int n) {
    float max = Math.abs(a[0]);
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (Math.abs(a[i]) > max) {
        max = Math.abs(a[i]);
      }
    }
    return max;
  }
}
