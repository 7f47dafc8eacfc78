import dev.parloop.Parallel;

class Input {
  static void counts(double[] re, double[] im, int[] counts, int most) {
    for (@Parallel int i = 0; i < counts.length; i++) {
      double x = 0;
      double y = 0;
      int n = 0;
      while (n < most && x * x + y * y <= 4.0) {
        double t = x * x - y * y + re[i];
        y = 2.0 * x * y + im[i];
        x = t;
        n++;
      }
      counts[i] = n;
    }
  }

  static void skipped(int[] a, int[] counts, int most) {
    for (@Parallel int i = 0; i < counts.length; i++) {
      int rest = a[i];
      int odd = 0;
      while (odd < most && rest > 0) {
        rest >>= 1;
        if ((rest & 1) == 0) {
          continue;
        }
        odd++;
      }
      counts[i] = odd;
    }
  }

  static double withoutNine(int n) {
    double sum = 0;
    for (@Parallel int i = 1; i <= n; i++) {
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
}
