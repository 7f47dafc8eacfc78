package corpus;

import dev.parloop.Parallel;

/** Shapes of the TSVC suite: control flow, recurrences, searches, packing. */
class TsvcControl {

  void oneCondition(float[] a, float[] b, float[] c, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (b[i] > 0) {
        a[i] += b[i] * c[i];
      }
    }
  }

  void threshold(float[] a, float[] b, float[] c, float[] d, float[] e, float t, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (e[i] >= t) {
        a[i] += c[i] * d[i];
        b[i] += c[i] * c[i];
      }
    }
  }

  void negated(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] += d[i] * e[i];
      if (a[i] < 0) {
        b[i] += d[i] * e[i];
      }
      c[i] += a[i] * d[i];
    }
  }

  void conditionalColumns(float[][] aa, float[][] bb, float[][] cc, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (aa[0][i] > 0) {
        for (int j = 1; j < n; j++) {
          aa[j][i] = aa[j - 1][i] + bb[j][i] * cc[j][i];
        }
      }
    }
  }

  void splitRange(float[] a, float[] b, float[] c, float[] d, int n) {
    int mid = n / 2;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (i + 1 < mid) {
        a[i] += b[i] * c[i];
      } else {
        a[i] += b[i] * d[i];
      }
    }
  }

  void branchRecurrence(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // unproved PL0301: b[i + 1] and b[i]
    for (@Parallel int i = 0; i < n - 1; i++) {
      if (a[i] < 0) {
        if (b[i] < 0) {
          a[i] += c[i] * d[i];
        }
        b[i + 1] = c[i] + d[i] * e[i];
      }
    }
  }

  void ifElse(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > 0) {
        c[i] = -c[i] + d[i] * e[i];
      } else {
        b[i] = -b[i] + d[i] * e[i];
      }
      a[i] = b[i] + c[i] * d[i];
    }
  }

  void scalarCondition(float[] a, float[] b, float[] c, float[] d, float x, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > b[i]) {
        a[i] += b[i] * d[i];
        if (n > 10) {
          c[i] += d[i] * d[i];
        } else {
          c[i] = d[i] * b[i] + 1f;
        }
      } else {
        b[i] = a[i] + b[i] * b[i];
        c[i] = x > 0 ? a[i] + d[i] * d[i] : c[i] + b[i] * b[i];
      }
    }
  }

  void crossing(float[] a, float[] b, float[] c, int n) {
    // unproved PL0301: a[n - i - 1] and a[i]
    for (@Parallel int i = 0; i < n; i++) {
      float x = a[n - i - 1] + b[i] * c[i];
      a[i] = x - 1f;
      b[i] = x;
    }
  }

  void peeledFirst(float[] a, float[] b, int n) {
    int im1 = n - 1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (b[i] + b[im1]) * 0.5f;
      im1 = i;
    }
  }

  void readsFirstElement(float[] a, int n) {
    // unproved PL0301: a[i] and a[0]
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[0];
    }
  }

  void diagonal(float[][] aa, float[][] bb, float[][] cc, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      aa[i][i] += bb[i][i] * cc[i][i];
    }
  }

  void identity(float[][] aa, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        aa[j][i] = 0f;
      }
      aa[i][i] = 1f;
    }
  }

  void wavefront(float[][] aa, int n) {
    // unproved PL0301: aa[j][i] and aa[j - 1][i]
    for (@Parallel int j = 1; j < n; j++) {
      for (int i = 1; i < n; i++) {
        aa[j][i] = (aa[j][i - 1] + aa[j - 1][i]) / 1.9f;
      }
    }
  }

  void firstOrder(float[] a, float[] b, int n) {
    // dependent PL0301: a[i] and a[i - 1]
    for (@Parallel int i = 1; i < n; i++) {
      a[i] += a[i - 1] * b[i];
    }
  }

  void secondOrder(float[] a, float[] b, float[] c, int n) {
    // dependent PL0301: a[i] and a[i - 1] or a[i] and a[i - 2]
    for (@Parallel int i = 2; i < n; i++) {
      a[i] = a[i] + a[i - 1] * b[i] + a[i - 2] * c[i];
    }
  }

  void coupledRecurrence(float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    // dependent PL0301: b[i] and b[i - 1]
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = b[i - 1] + c[i] * d[i];
      b[i] = a[i] + c[i] * e[i];
    }
  }

  int lastNegative(float[] a, int n) {
    int j = -1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < 0) {
        j = i;
      }
    }
    return j;
  }

  int firstGreater(float[] a, float t, int n) {
    int index = -2;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] > t) {
        index = i;
        break;
      }
    }
    return index;
  }

  void packPositive(float[] a, float[] b, int n) {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (b[i] > 0) {
        j++;
        a[j] = b[i];
      }
    }
  }

  void unpackPositive(float[] a, float[] b, int n) {
    int j = -1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (b[i] > 0) {
        j++;
        a[i] = b[j];
      }
    }
  }

  void packMatrix(float[][] aa, float[][] bb, float[] flat, int n) {
    int k = -1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (bb[j][i] > 0) {
          k++;
          flat[k] = aa[j][i];
        }
      }
    }
  }

  void unrolledSaxpy(float[] a, float[] b, float alpha, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i += 5) {
      a[i] += alpha * b[i];
      a[i + 1] += alpha * b[i + 1];
      a[i + 2] += alpha * b[i + 2];
      a[i + 3] += alpha * b[i + 3];
      a[i + 4] += alpha * b[i + 4];
    }
  }

  float unrolledDot(float[] a, float[] b, int n) {
    float dot = 0;
    // proved
    for (@Parallel int i = 0; i < n; i += 5) {
      dot = dot + a[i] * b[i] + a[i + 1] * b[i + 1] + a[i + 2] * b[i + 2];
    }
    return dot;
  }

  void unrolledGather(float[] a, float[] b, int[] ip, float alpha, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i += 5) {
      a[i] += alpha * b[ip[i]];
      a[i + 1] += alpha * b[ip[i + 1]];
      a[i + 2] += alpha * b[ip[i + 2]];
      a[i + 3] += alpha * b[ip[i + 3]];
      a[i + 4] += alpha * b[ip[i + 4]];
    }
  }

  void storageOverlap(float[] x, float[] a, int n) {
    // dependent PL0301: x[i + 1] and x[i]
    for (@Parallel int i = 0; i < n - 1; i++) {
      x[i + 1] = x[i] + a[i];
    }
  }

  void overlapAhead(float[] x, float[] a) {
    // proved
    for (@Parallel int i = 0; i < 1000; i++) {
      x[i] = x[i + 1004] + a[i];
    }
  }

  void loopInvariantBound(float[] a, float[] b, int n) {
    int k = 2 * 1 - 1;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i + k - 1] + b[i];
    }
  }

  void threeWay(float[] a, float[] b, float[] c, float[] d, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (d[i] < 0) {
        a[i] += b[i] * c[i];
      } else if (d[i] == 0) {
        a[i] += b[i] * b[i];
      } else {
        a[i] += c[i] * c[i];
      }
    }
  }

  void computedGoto(float[] a, float[] b, float[] c, int[] which, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      switch (which[i]) {
        case 1:
          a[i] += b[i] * b[i];
          break;
        case 2:
          a[i] += c[i] * c[i];
          break;
        default:
          a[i] += b[i] * c[i];
          break;
      }
    }
  }

  void intrinsics(float[] a, float[] b, float[] c, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = (float) (Math.sin(b[i]) + Math.cos(c[i]));
    }
  }

  void counterAsValue(float[] a, float[] b, float[] c, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[i] + c[i] * (i + 1);
    }
  }

  void scalarInduction(float[] a, float[] b, int n) {
    float s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s += 2f;
      a[i] = s * b[i];
    }
  }

  void stops(float[] a, float[] b, float[] c, int n) {
    // unproved PL0103
    for (@Parallel int i = 0; i < n; i++) {
      a[i] += b[i] * c[i];
      if (c[i] > b[i]) {
        break;
      }
    }
  }

  void scatter(float[] a, float[] b, float[] c, int[] ip, int n) {
    // unproved PL0302: a[ip[i]] and a[ip[i]]
    for (@Parallel int i = 0; i < n; i++) {
      a[ip[i]] = b[i] + c[i];
    }
  }

  void scatterUpdate(float[] a, float[] b, int[] ip, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[ip[i]] += b[i];
    }
  }

  float gatherDot(float[] a, float[] b, int[] ip, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      sum += a[i] * b[ip[i]];
    }
    return sum;
  }

  void gatherBehind(float[] a, float[] b, float[] c, int[] ip, int n) {
    int k = n - 1;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[k - i] + c[ip[i]];
    }
  }

  float sumOfRows(float[][] aa, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += aa[i][j];
      }
    }
    return sum;
  }

  float callInSum(float[] a, int n) {
    float sum = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      sum += square(a[i]);
    }
    return sum;
  }

  private static float square(float x) {
    return x * x;
  }

  void statementFunction(float[] a, float[] b, float[] c, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] += product(b[i], c[i]);
    }
  }

  private static float product(float x, float y) {
    return x * y;
  }
}
