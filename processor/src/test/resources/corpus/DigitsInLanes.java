package corpus;

import dev.parloop.Parallel;

/** Loops whose test computes what the next round needs too. */
class DigitsInLanes {

  static double withoutNine(int n) {
    double sum = 0;
    // proved
    for (@Parallel int i = 1; i < n; i++) {
      int rest = i;
      while (rest > 0 && rest % 10 != 9) {
        rest /= 10;
      }
      if (rest == 0) {
        sum += 1.0 / i;
      }
    }
    return sum;
  }

  static void reversed(int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      int rest = 37 * i + 1;
      int digits = 0;
      while (rest / 10 + rest % 10 > 3) {
        digits = digits * 10 + rest % 10;
        rest = rest / 10 + digits % 7 - 3;
        digits += rest / 10;
        if (digits > 100_000) {
          break;
        }
      }
      out[i] = digits + 1000 * rest;
    }
  }

  static void roots(double[] x, double[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      double value = Math.abs(x[i]) + 1;
      double guess = value;
      int rounds = 0;
      while (Math.abs(guess * guess - value) > 1e-9 * value && rounds < 60) {
        double error = guess * guess - value;
        guess = guess - error / (2 * guess);
        rounds++;
      }
      out[i] = guess + rounds;
    }
  }

  static void changedBeforeUse(int[] a, int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      int rest = a[i] & 0xffff;
      int count = 0;
      while ((rest * 3 + 1) % 8 != 0) {
        rest++;
        count += (rest * 3 + 1) % 5;
      }
      out[i] = count;
    }
  }
}
