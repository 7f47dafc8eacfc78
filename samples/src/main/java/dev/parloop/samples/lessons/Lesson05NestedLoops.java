package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;

/**
 * Which of several loops to mark: the outermost one whose iterations do not need each other. Time
 * steps do; the rows of one step do not. The loops inside run as written, with variables of their
 * own.
 */
final class Lesson05NestedLoops implements Lesson {

  /** Wrong: each step needs the one before it. */
  private static final Refusal STEPS =
      new Refusal(
          "PL0304",
          """
          static double[][] diffuse(double[][] t, double[][] next, int steps) {
            for (@Parallel int s = 0; s < steps; s++) {
              for (int i = 1; i < t.length - 1; i++) {
                for (int j = 1; j < t[i].length - 1; j++) {
                  next[i][j] = (t[i - 1][j] + t[i + 1][j] + t[i][j - 1] + t[i][j + 1]) / 4;
                }
              }
              double[][] old = t;
              t = next;
              next = old;
            }
            return t;
          }
          """);

  @Override
  public String title() {
    return "nested loops: which one to mark";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(STEPS);
  }

  /** Right: the rows of a step. */
  static double[][] diffuse(double[][] t, double[][] next, int steps) {
    for (int s = 0; s < steps; s++) {
      for (@Parallel int i = 1; i < t.length - 1; i++) {
        for (int j = 1; j < t[i].length - 1; j++) {
          next[i][j] = (t[i - 1][j] + t[i + 1][j] + t[i][j - 1] + t[i][j + 1]) / 4;
        }
      }
      double[][] old = t;
      t = next;
      next = old;
    }
    return t;
  }

  @Override
  public List<String> run() {
    double[][] plate = new double[9][9];
    double[][] next = new double[9][9];
    plate[4][4] = 256;
    return List.of("after four steps, in the middle: " + diffuse(plate, next, 4)[4][4]);
  }
}
