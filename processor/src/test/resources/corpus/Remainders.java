package corpus;

import dev.parloop.Parallel;

/** Subscripts that are remainders, or go around an array in another way. */
class Remainders {
  private int[] ring = new int[1024];
  private int head;

  static void rotated(int[] a, int[] o, int k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[(i + k) % n] = a[i];
    }
  }

  static void rotatedByOne(int[] a, int[] o) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      o[(i + 1) % a.length] = a[i];
    }
  }

  static void rotatedBack(int[] a, int[] o, int k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[(i - k + n) % n] = a[i];
    }
  }

  static void rotatedTwice(int[] a, int[] o, int k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[((i - k) % n + n) % n] = a[i];
    }
  }

  static void byFloor(int[] a, int[] o, int k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[Math.floorMod(i + k, n)] = a[i];
    }
  }

  static void byFloorOfLong(int[] a, int[] o, long k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[Math.floorMod(i - k % n, n)] = a[i];
    }
  }

  static void byStep(int[] a, int[] o, int s, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int j = i + s;
      if (j >= n) {
        j -= n;
      }
      o[j] = a[i];
    }
  }

  static void byChoice(int[] a, int[] o, int s, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[i + s < n ? i + s : i + s - n] = a[i];
    }
  }

  static void nextInRound(int[] a, int[] o, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int next = i + 1 < n ? i + 1 : 0;
      o[next] = a[i];
    }
  }

  static void positive(int[] a, int[] o, int k, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int j = (i - k) % n;
      if (j < 0) {
        j += n;
      }
      o[j] = a[i];
    }
  }

  static void tooFar(int[] a, int[] o, int s, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < 2 * n; i++) {
      int j = i + s;
      if (j >= n) {
        j -= n;
      }
      o[j] = a[i];
    }
  }

  static void byHalf(int[] a, int[] o, int s, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int j = i + s;
      if (j >= n) {
        j -= n / 2;
      }
      o[j] = a[i];
    }
  }

  static void twoOfThem(int[] a, int[] o, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      int j = a[i] > 0 ? i : i + 1;
      o[j] = a[i];
    }
  }

  static void evenOrOdd(int[] a, int[] o, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      int j = a[i] > 0 ? 2 * i : 2 * i + 1;
      o[j] = a[i];
    }
  }

  static void around(int[] a, int[] o, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i <= n; i++) {
      o[(i + 1) % n] = a[i];
    }
  }

  static void ofOther(int[] a, int[] o, int m, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[i % m] = a[i];
    }
  }

  static void ofFew(int[] a, int[] o, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[(i + n) % 63] = a[i];
    }
  }

  static void buffer(int[] a, int[] o, int head, int size, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[(head + i) % size] = a[i];
    }
  }

  void ownBuffer(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      ring[(head + i) % ring.length] = a[i];
    }
  }

  static void part(int[] a, int[] o, int from, int to) {
    // guarded
    for (@Parallel int i = from; i < to; i++) {
      o[i % o.length] = a[i - from];
    }
  }

  static void byMask(int[] a, int[] o, int head, int mask, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[head + i & mask] = a[i];
    }
  }

  void byOwnMask(int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      ring[head + i & ring.length - 1] = a[i];
    }
  }

  static void ofConstant(int[] a, int[] o, int head, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[head + i & 1023] = a[i];
    }
  }

  static void downwards(int[] a, int[] o, int head, int size, int n) {
    // guarded
    for (@Parallel int i = n - 1; i >= 0; i--) {
      o[Math.floorMod(head - i, size)] = a[i];
    }
  }

  static void inTriples(int[] a, int[] o, int head, int size, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      o[(head + 3 * i) % size] = a[i];
    }
  }

  static void neighbours(int[] o, int head, int size, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[(head + i) % size] = o[(head + i + 1) % size];
    }
  }

  static void twoSizes(int[] a, int[] o, int head, int size, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[(head + i) % size] = a[i];
      o[(head + i) % (size + 1)] = a[i];
    }
  }

  static void byElement(int[] a, int[] o, int size, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[(a[i] + i) % size] = a[i];
    }
  }

  static void byProduct(int[] a, int[] o, int step, int size, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      o[i * step % size] = a[i];
    }
  }

  static void counted(int[] h, int from, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      h[(from + i) % 4]++;
    }
  }

  static void spread(int[] a, int[] o, int head, int size, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      for (int j = 0; j < 2; j++) {
        o[(head + i + j) % size] = a[i];
      }
    }
  }
}
