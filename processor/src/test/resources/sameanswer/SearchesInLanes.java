package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Searches that must have a vector form: the scalar loop does the step in which one ends. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class SearchesInLanes {

  static int first(double[] x) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] > 1.5) {
        return i;
      }
    }
    return -1;
  }

  static boolean bytes(byte[] a, byte key) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (a[i] == key) {
        return true;
      }
    }
    return false;
  }

  static int afterOtherWork(int[] a, int key) {
    int at = -1;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      int x = a[i] * 3 + i;
      if (x % 5 == 0) {
        x = -x;
      }
      if (x > key * 64) {
        at = i;
        break;
      }
    }
    return at;
  }

  static float sumToTheMatch(float[] x) {
    float sum = 0;
    for (@Parallel int i = 0; i < x.length; i++) { // proved, rounded
      sum += x[i];
      if (x[i] > 2.5f) {
        break;
      }
    }
    return sum;
  }

  static long countAndLargest(int[] a) {
    int count = 0;
    int largest = Integer.MIN_VALUE;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (a[i] % 3 == 0) {
        count++;
      }
      largest = Math.max(largest, a[i]);
      if (a[i] % 97 == 96) {
        return -largest;
      }
    }
    return count * 31L + largest;
  }

  static int outOfAnInnerLoop(int[] a, int m) {
    int found = -1;
    outer:
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      for (int j = 1; j < 9; j++) {
        if ((a[i] ^ j * 77) % 131 == 5) {
          found = i;
          break outer;
        }
      }
    }
    return found;
  }

  static int wouldDivideByZeroBehindTheMatch(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (100 / (a.length / 2 - i) == 1) {
        return i;
      }
    }
    return -1;
  }

  static int wouldReadOutsideBehindTheMatch(int[] a, int[] at) {
    for (@Parallel int i = 0; i < at.length; i++) { // proved
      if (a[at[i] & 63] > 3) {
        return i;
      }
    }
    return -1;
  }

  static int uniformExit(int[] a, boolean stop) {
    int sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      if (stop) {
        break;
      }
      sum += a[i];
    }
    return sum;
  }

  static boolean twoJumps(float[] x, float low) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      if (x[i] < low) {
        return false;
      } else if (x[i] > 3) {
        return true;
      }
    }
    return x.length == 0;
  }
}
