package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;

/** Switches, and jumps out of blocks: every loop must have a vector form. */
@SuppressWarnings("fallthrough")
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class ChoicesInLanes {

  static void fallsThrough(int[] x, float[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      switch (x[i] & 7) {
        case 1:
          y[i] += 1;
        case 2:
          y[i] *= 2;
          break;
        default:
          y[i] -= 3;
        case 4:
        case 5:
          if (y[i] > 0) {
            break;
          }
          y[i] = 7;
          break;
        case 6:
          y[i] = -y[i];
      }
    }
  }

  static void arrows(int[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      double t;
      switch (x[i] % 5) {
        case 0, 3 -> t = y[i];
        case 1 -> {
          t = y[i] * 2;
          y[i] = 1;
        }
        case -1 -> t = -1;
        default -> t = i;
      }
      y[i] += t;
    }
  }

  static void onChars(char[] c, int[] y) {
    for (@Parallel int i = 0; i < c.length; i++) { // proved
      switch (c[i]) {
        case 'a':
        case 'e':
          y[i] = 1;
          break;
        case ' ':
          y[i] = 2;
          break;
        default:
          break;
      }
    }
  }

  static void uniform(int[] x, int mode) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      switch (mode) {
        case 1:
          x[i] += 5;
          break;
        case 2:
          x[i] *= 3;
        default:
          x[i]--;
      }
    }
  }

  static void blocks(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int t = x[i];
      block:
      {
        if (t < 0) {
          break block;
        }
        t *= 3;
        if (t > 100) {
          t = 100;
          break block;
        }
        t++;
      }
      y[i] = t;
    }
  }

  static int kind(int x) {
    switch (x & 3) {
      case 0:
        return 10;
      case 1:
        return x;
      default:
        if (x > 0) {
          return -1;
        }
    }
    return 3;
  }

  static void inACall(int[] x, int[] y) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      y[i] = kind(x[i]) + kind(x[i] >> 1);
    }
  }

  static void inALoop(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved, small
      int t = x[i];
      int n = 0;
      loop:
      while (n < 20) {
        switch (t & 3) {
          case 0:
            t >>= 1;
            break;
          case 1:
            t = t * 3 + 1;
            if (t > 1000) {
              break loop;
            }
            break;
          case 2:
            n += 2;
            t++;
            continue;
          default:
            t -= 5;
        }
        n++;
      }
      x[i] = t * 32 + n;
    }
  }
}
