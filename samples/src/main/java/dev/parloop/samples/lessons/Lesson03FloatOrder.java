package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.runtime.Parloop;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adding {@code double}s in another order changes the last digits. Parloop has one order, which
 * depends on the number of iterations alone: the same bits on one thread and on sixteen. They are
 * not the bits of the serial loop; {@code rounding = Rounding.STRICT} asks for those, and keeps the
 * loop serial.
 */
final class Lesson03FloatOrder implements Lesson {
  private static final int N = 1_000_003;

  @Override
  public String title() {
    return "the order of a floating-point sum";
  }

  /** Wrong: as many partial sums as threads. Another machine gives another answer. */
  static double byHand(int n, int threads) {
    double[] sums =
        IntStream.range(0, threads)
            .parallel()
            .mapToDouble(
                thread -> {
                  double sum = 0;
                  for (int k = 1 + thread; k <= n; k += threads) {
                    sum += 1.0 / k;
                  }
                  return sum;
                })
            .toArray();
    double sum = 0;
    for (double part : sums) {
      sum += part;
    }
    return sum;
  }

  /** Right: one order on any number of threads. */
  static double annotated(int n) {
    double sum = 0;
    for (@Parallel int k = 1; k <= n; k++) {
      sum += 1.0 / k;
    }
    return sum;
  }

  @Override
  public List<String> run() {
    double one = Parloop.withThreads(1, () -> annotated(N));
    double two = Parloop.withThreads(2, () -> annotated(N));
    double three = Parloop.withThreads(3, () -> annotated(N));
    double serial = byHand(N, 1);
    return List.of(
        "by hand, 2 and 3 threads, the same bits: " + (byHand(N, 2) == byHand(N, 3)),
        "annotated, 1, 2 and 3 threads, the same bits: " + (one == two && two == three),
        "the bits of the serial loop: " + (one == serial),
        "twelve digits are the same: " + (Math.abs(one - serial) < 1e-12 * serial));
  }
}
