package corpus;

import dev.parloop.Parallel;

/** One-dimensional arrays and subscripts in the counter. */
class Vectors {

  void add(double[] a, double[] b, double[] c, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[i] + c[i];
    }
  }

  void inPlace(float[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = a[i] * 2f + 1f;
    }
  }

  void recurrence(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = a[i - 1] * 0.5;
    }
  }

  void stencilToOther(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 1; i < n - 1; i++) {
      b[i] = (a[i - 1] + a[i] + a[i + 1]) / 3;
    }
  }

  void stencilInPlace(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n - 1; i++) {
      a[i] = (a[i - 1] + a[i + 1]) / 2;
    }
  }

  void shiftLeft(int[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n - 1; i++) {
      a[i] = a[i + 1];
    }
  }

  void otherTypes(int[] a, double[] b, int n) {
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      b[i] = a[i - 1];
    }
  }

  void evenFromOdd(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = a[2 * i + 1];
    }
  }

  void stepTwo(double[] a, int n) {
    // proved
    for (@Parallel int i = 1; i < n; i += 2) {
      a[i] = a[i - 1];
    }
  }

  void stepTwoCollides(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 2; i < n; i += 2) {
      a[i] = a[i - 2];
    }
  }

  void farEnough(double[] a) {
    // proved
    for (@Parallel int i = 0; i < 100; i++) {
      a[i] = a[i + 100];
    }
  }

  void notFarEnough(double[] a) {
    // dependent PL0301
    for (@Parallel int i = 0; i < 101; i++) {
      a[i] = a[i + 100];
    }
  }

  void symbolicOffset(double[] a, int n, int k) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i + k];
    }
  }

  void sameSymbolicOffset(double[] a, int n, int k) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i + k] = a[i + k] + 1;
    }
  }

  void oneElement(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[0] += b[i];
    }
  }

  void readsFirst(double[] a, int n) {
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = a[i] / a[0];
    }
  }

  void readsFirstAndWritesIt(double[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[i] / a[0];
    }
  }

  void reversed(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[n - 1 - i] = b[i];
    }
  }

  void reversedInPlace(double[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      a[n - 1 - i] = a[i];
    }
  }

  void downwards(double[] a, double[] b, int n) {
    // proved
    for (@Parallel int i = n - 1; i >= 0; i--) {
      a[i] = b[i];
    }
  }

  void downwardsCarried(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = n - 2; i >= 0; i--) {
      a[i] = a[i + 1] + 1;
    }
  }

  void gather(double[] a, double[] b, int[] index, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = b[index[i]];
    }
  }

  void gatherFromSelf(double[] a, int[] index, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = a[index[i]];
    }
  }

  void scatter(double[] a, double[] b, int[] index, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[index[i]] = b[i];
    }
  }

  void histogram(int[] counts, int[] values, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      counts[values[i]]++;
    }
  }

  void modulo(double[] ring, double[] b, int n, int m) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      ring[i % m] = b[i];
    }
  }

  void half(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i / 2] = i;
    }
  }

  void square(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i * i] = i;
    }
  }

  void postIncrement(double[] a, double[] b, int n) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      if (b[i] > 0) {
        a[k++] = b[i];
      }
    }
  }

  void symbolicStride(double[] a, int n, int s) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i * s] = i;
    }
  }

  void symbolicStrideNeighbour(double[] a, int n, int s) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i * s] = a[i * s + 1];
    }
  }

  void rgb(byte[] pixels, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      byte grey = (byte) ((pixels[3 * i] + pixels[3 * i + 1] + pixels[3 * i + 2]) / 3);
      pixels[3 * i] = grey;
      pixels[3 * i + 1] = grey;
      pixels[3 * i + 2] = grey;
    }
  }

  void foreach(double[] a, double[] out) {
    double s = 0;
    // proved
    for (@Parallel double x : a) {
      s += x;
    }
    out[0] = s;
  }

  void foreachWritesItself(double[] a) {
    // dependent PL0301
    for (@Parallel double x : a) {
      a[0] = x;
    }
  }

  void longCounter(double[] a, double[] b, long n) {
    // guarded
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) i] = b[(int) i];
    }
  }

  void symbolicStep(double[] a, double[] b, int n, int step) {
    // proved
    for (@Parallel int i = 0; i < n; i += step) {
      a[i] = b[i];
    }
  }

  void symbolicStepCarried(double[] a, int n, int step) {
    // unproved PL0301: a[i] and a[i - step]
    for (@Parallel int i = step; i < n; i += step) {
      a[i] = a[i - step];
    }
  }

  void swapPairs(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n - 1; i += 2) {
      double t = a[i];
      a[i] = a[i + 1];
      a[i + 1] = t;
    }
  }
}
