package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.Reduce;
import java.util.Arrays;
import java.util.List;

/**
 * A kernel is one iteration of a loop that you do not write: its range stands in the annotation,
 * its indices are the first parameters, and the generated class has the loop.
 */
final class Lesson07Kernels implements Lesson {

  /** Wrong: in place, an iteration would read what its neighbour has already changed. */
  private static final Refusal IN_PLACE =
      new Refusal(
          "PL0301",
          """
          @Parallel(range = "1..a.length - 1")
          static void smooth(int i, double[] a) {
            a[i] = (a[i - 1] + a[i] + a[i + 1]) / 3;
          }
          """);

  @Override
  public String title() {
    return "kernels and ranges";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(IN_PLACE);
  }

  /** Right: the value for an index; what is generated puts it into another array. */
  @Parallel(range = "1..a.length - 1")
  static double smooth(int i, double[] a) {
    return (a[i - 1] + a[i] + a[i + 1]) / 3;
  }

  /** Two dimensions, the inner range bounded by the outer index; the values are counted. */
  @Parallel(range = "1..=n, 1..=a", reduce = Reduce.COUNT)
  static boolean pythagorean(int a, int b) {
    int c = (int) Math.sqrt(a * a + b * b);
    return c * c == a * a + b * b;
  }

  @Override
  public List<String> run() {
    double[] smooth = ParallelLesson07Kernels.smooth(new double[] {3, 6, 9, 30});
    return List.of(
        "smooth: " + Arrays.toString(smooth),
        "right triangles: " + ParallelLesson07Kernels.pythagorean(100));
  }
}
