package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import dev.parloop.Rounding;
import dev.parloop.Schedule;
import dev.parloop.Simd;

/** Every attribute of the annotation. */
public class Attributes {
  private static final int CHUNKS = 6;

  static int manyChunks(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 1000, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static int oneChunk(int[] a) {
    int s = 0;
    for (@Parallel(chunks = 1, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static int chunksOfOne(int[] a) {
    int s = 0;
    for (@Parallel(chunkSize = 1, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static int hugeChunks(int[] a) {
    int s = 0;
    for (@Parallel(chunkSize = 1L << 40, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static int constantChunks(int[] a) {
    int s = 0;
    for (@Parallel(chunks = CHUNKS * 2, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static void dynamic(int[] a) {
    for (@Parallel(schedule = Schedule.DYNAMIC, chunkSize = 2, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = i;
    }
  }

  static void fixed(int[] a) {
    for (@Parallel(schedule = Schedule.STATIC, chunkSize = 2, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = i;
    }
  }

  static double guided(double[] a) {
    double s = 0;
    for (@Parallel(schedule = Schedule.GUIDED, chunkSize = 2, serialBelow = 0) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static double oneThread(double[] a) {
    double s = 0;
    for (@Parallel(threads = 1, chunks = 4, serialBelow = 0) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static double allButOne(double[] a) {
    double s = 0;
    for (@Parallel(threads = -2, chunks = 4, serialBelow = 0) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static double late(double[] a) {
    double s = 0;
    for (@Parallel(serialBelow = 64, chunks = 4) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static int blocking(int[] a) {
    int s = 0;
    for (@Parallel(blocking = true, chunks = 4, serialBelow = 0) int x : a) { // proved
      s += x;
    }
    return s;
  }

  static void scalar(float[] a) {
    for (@Parallel(simd = Simd.OFF, chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] *= 2;
    }
  }

  static double strict(double[] a) {
    double m = 0;
    for (@Parallel(rounding = Rounding.STRICT, chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = Math.max(m, a[i]);
      a[i] += 0.1;
    }
    return m;
  }

  static double fast(double[] a) {
    double s = 0;
    for (@Parallel(rounding = Rounding.FAST, chunks = 4, serialBelow = 0) double x : a) { // proved, rounded
      s += x;
    }
    return s;
  }

  static void vouched(int[] index, int[] out) {
    int n = Math.min(index.length, out.length);
    if (index == out || !isPermutation(index)) {
      return;
    }
    for (@Parallel(assume = Assume.INDEPENDENT, chunks = 4, serialBelow = 0) int i = 0; i < n; i++) { // assumed
      out[index[i]] = i;
    }
  }

  private static boolean isPermutation(int[] index) {
    boolean[] seen = new boolean[index.length];
    for (int i : index) {
      if (i < 0 || i >= seen.length || seen[i]) {
        return false;
      }
      seen[i] = true;
    }
    return true;
  }
}
