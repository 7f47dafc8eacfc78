package corpus;

import dev.parloop.Parallel;

/** Subscripts whose int arithmetic can wrap around, and long ones. */
class Wrapping {

  void doubled(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[2 * i] = i;
    }
  }

  void doubledFromAnywhere(double[] a, int low, int high) {
    // guarded
    for (@Parallel int i = low; i < high; i++) {
      a[2 * i] = i;
    }
  }

  void oddFactor(double[] a, int low, int high) {
    // proved
    for (@Parallel int i = low; i < high; i++) {
      a[7 * i] = i;
    }
  }

  void largeFactor(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[1024 * i] = i;
    }
  }

  void wrapsToZero(double[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      a[i * 65536 * 65536] = i;
    }
  }

  void wrapsInRange(double[] a) {
    // unproved PL0302
    for (@Parallel int i = 0; i < 100; i++) {
      a[(i << 28) >>> 31] = i;
    }
  }

  void shifted(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[(i << 1) + 1] = i;
    }
  }

  void maskedCounter(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i & 1023] = i;
    }
  }

  void narrowed(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[(byte) i & 0xff] = i;
    }
  }

  void narrowedButSmall(double[] a) {
    // proved
    for (@Parallel int i = 0; i < 100; i++) {
      a[(byte) i] = i;
    }
  }

  void charCounter(int[] a, String s, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[(char) i] = i;
    }
  }

  void longProduct(double[] a, int n, int m) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        a[(int) ((long) i * m + j)] = i;
      }
    }
  }

  void longStride(double[] a, long n, long s) {
    // guarded
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) (i * s)] = i;
    }
  }

  void longHalves(double[] a, long n) {
    // unproved PL0302
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) (i >> 1)] = i;
    }
  }

  void longMultiple(double[] a, long n) {
    // unproved PL0301
    for (@Parallel long i = 0; i < n; i++) {
      a[(int) (i * 4294967296L)] = i;
    }
  }

  void longFromAnywhere(double[] a, double[] b, long low, long high) {
    // guarded
    for (@Parallel long i = low; i < high; i++) {
      a[(int) i] = b[(int) i];
    }
  }

  void fromDouble(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[(int) (i * 0.5)] = i;
    }
  }

  void intSumInLong(double[] a, int n, int k) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      long at = (long) i + k;
      a[(int) at] = i;
    }
  }

  void negated(double[] a, int n) {
    // proved
    for (@Parallel int i = -100; i <= 0; i++) {
      a[-i] = i;
    }
  }

  void complemented(double[] a, int n) {
    // proved
    for (@Parallel int i = -100; i < 0; i++) {
      a[~i] = i;
    }
  }

  void absolute(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = -100; i < 100; i++) {
      a[Math.abs(i)] = i;
    }
  }

  void crossing(double[] a) {
    // unproved PL0301
    for (@Parallel int i = 0; i < 100; i++) {
      a[i] = a[99 - i];
    }
  }

  void crossingHalf(double[] a) {
    // proved
    for (@Parallel int i = 0; i < 50; i++) {
      double t = a[i];
      a[i] = a[99 - i];
      a[99 - i] = t;
    }
  }

  void twiceAndOnce(double[] a) {
    // unproved PL0301
    for (@Parallel int i = 0; i < 100; i++) {
      a[2 * i] = a[i];
    }
  }

  void twiceAndOnceFar(double[] a) {
    // proved
    for (@Parallel int i = 100; i < 200; i++) {
      a[2 * i] = a[i];
    }
  }

  void thirds(double[] a) {
    // proved
    for (@Parallel int i = 0; i < 1000; i++) {
      for (int j = 0; j < 1000; j++) {
        a[3 * i] = a[3 * j + 1];
      }
    }
  }

  void thirdsCollide(double[] a) {
    // unproved PL0301
    for (@Parallel int i = 0; i < 1000; i++) {
      for (int j = 0; j < 1000; j++) {
        a[3 * i] = a[3 * j];
      }
    }
  }

  void stepOverWidth(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i += 4) {
      a[i] = 1;
      a[i + 1] = 2;
      a[i + 2] = 3;
      a[i + 3] = 4;
    }
  }

  void stepUnderWidth(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i += 4) {
      a[i] = 1;
      a[i + 4] = 4;
    }
  }

  void innerCounterWraps(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < 10; i++) {
      for (int j = 0; j < n; j += 1000) {
        a[i + j] = 1;
      }
    }
  }

  void innerDown(double[] a, int n, int w) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = w - 1; j >= 0; j--) {
        a[i * w + j] = j;
      }
    }
  }

  void widthChanges(double[] a, int n, int w) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      int v = w;
      for (int j = 0; j < v; j++) {
        a[i * v + j] = j;
        v--;
      }
    }
  }

  void postIncrement(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int k = i;
      if (a[i] > 0) {
        k++;
      }
      a[k] = 1;
    }
  }

  void preAndPost(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i++) {
      int k = i;
      a[k++] = 1;
      a[k] = 2;
    }
  }

  void nextPower(double[] a, int n, int width) {
    // proved
    for (@Parallel int i = 0; i < n; i += 2 * width) {
      a[i] = 1;
    }
  }
}
