import dev.parloop.Parallel;

class Input {
  private static double weight = 0.5;

  /** The mean of three, and the ends as they are. */
  @Parallel(range = "0..n", chunks = 4)
  static double smooth(int i, double[] a, int n) {
    if (i == 0 || i == n - 1) {
      return a[i];
    }
    // both neighbours
    double sum = a[i - 1] + a[i + 1];
    return (sum * weight + a[i]) / 2;
  }
}
