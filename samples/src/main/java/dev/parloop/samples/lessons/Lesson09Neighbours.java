package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;

/**
 * Refused: an iteration reads what another one writes. If the old values were meant, the cure is
 * another array. If the new ones were meant, the loop is serial by nature.
 */
final class Lesson09Neighbours implements Lesson {

  private static final Refusal IN_PLACE =
      new Refusal(
          "PL0301",
          """
          static void blur(double[] a) {
            for (@Parallel int i = 1; i < a.length; i++) {
              a[i] = 0.5 * (a[i - 1] + a[i]);
            }
          }
          """);

  @Override
  public String title() {
    return "refused: reads what another iteration writes";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(IN_PLACE);
  }

  /** Cured: reads the old array, writes a new one. */
  static double[] blur(double[] a) {
    double[] blurred = a.clone();
    for (@Parallel int i = 1; i < a.length; i++) {
      blurred[i] = 0.5 * (a[i - 1] + a[i]);
    }
    return blurred;
  }

  @Override
  public List<String> run() {
    double[] blurred = blur(new double[] {8, 0, 0, 0});
    return List.of("the second: " + blurred[1], "the third: " + blurred[2]);
  }
}
