package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first loop: it stays where it is, and the annotation stands on its variable. Cutting the
 * range is left to the compiler, so no element is lost at a seam.
 */
final class Lesson01FirstLoop implements Lesson {

  @Override
  public String title() {
    return "the first loop";
  }

  /** Wrong: cut into two halves by hand. An odd length loses its last element. */
  static double[] byHand(double[] x) {
    double[] y = new double[x.length];
    int half = x.length / 2;
    IntStream.of(0, half)
        .parallel()
        .forEach(
            from -> {
              for (int i = from; i < from + half; i++) {
                y[i] = 10 * Math.sqrt(x[i]);
              }
            });
    return y;
  }

  /** Right: the loop as anybody writes it. */
  static double[] annotated(double[] x) {
    double[] y = new double[x.length];
    for (@Parallel int i = 0; i < x.length; i++) {
      y[i] = 10 * Math.sqrt(x[i]);
    }
    return y;
  }

  @Override
  public List<String> run() {
    double[] x = {1, 4, 9, 16, 25};
    return List.of("by hand, the last: " + byHand(x)[4], "annotated, the last: " + annotated(x)[4]);
  }
}
