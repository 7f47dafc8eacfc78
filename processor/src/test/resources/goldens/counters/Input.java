package demo;

import dev.parloop.Parallel;
import dev.parloop.Schedule;

class Input {
  static void down(int[] a) {
    for (@Parallel int i = a.length - 1; i >= 0; i--) a[i] = i;
  }

  static long wide(long from, long to, long step) {
    long s = 0;
    for (@Parallel(chunks = 8, schedule = Schedule.DYNAMIC) long i = from; i < to; i += step) {
      s ^= i;
    }
    return s;
  }

  static void thirds(int[] a) {
    for (@Parallel(chunkSize = 100, serialBelow = 10) int i = 0; i < a.length; i += 3) {
      a[i]++;
    }
  }

  static void backwards(int[] a, int step) {
    for (@Parallel int i = a.length - 1; i >= 0; i -= step) {
      a[i] = i;
    }
  }

  static void pairs(int[] a, int n) {
    for (@Parallel int i = 0; i + 1 < a.length && i <= n; i += 2) {
      a[i] += a[i + 1];
    }
  }
}
