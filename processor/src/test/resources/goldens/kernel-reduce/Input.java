import dev.parloop.Parallel;
import dev.parloop.Reduce;

class Input {
  @Parallel(range = "1..=n", reduce = Reduce.SUM)
  static double term(long k) {
    return Math.cos(k) / k;
  }

  @Parallel(range = "0..xs.length by 2", reduce = Reduce.COUNT)
  static boolean isSmall(int i, double limit, double... xs) {
    return Math.abs(xs[i]) < limit;
  }
}
