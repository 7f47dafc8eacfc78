package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;

/**
 * Refused: a variable outside the loop goes from one iteration to the next. What is declared inside
 * cannot; what goes round follows from the loop's variable. (A running total is not refused, nor is
 * {@code sign = -sign}.)
 */
final class Lesson10CarriedValues implements Lesson {

  private static final Refusal SCRATCH =
      new Refusal(
          "PL0304",
          """
          static void edges(double[] x, double[] y) {
            double d = 0;
            for (@Parallel int i = 0; i < x.length; i++) {
              if (x[i] > 1) d = x[i] - 1;
              y[i] = d * d;
            }
          }
          """);

  private static final Refusal PHASE =
      new Refusal(
          "PL0304",
          """
          static void table(double[] y) {
            int phase = 0;
            for (@Parallel int i = 0; i < y.length; i++) {
              y[i] = (phase - 1.0) / (2 * i + 1);
              phase = (phase + 1) % 3;
            }
          }
          """);

  @Override
  public String title() {
    return "refused: a value goes from one iteration to the next";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(SCRATCH, PHASE);
  }

  /** Cured: each iteration has a variable of its own. */
  static void edges(double[] x, double[] y) {
    for (@Parallel int i = 0; i < x.length; i++) {
      double d = x[i] > 1 ? x[i] - 1 : 0;
      y[i] = d * d;
    }
  }

  /** Cured: computed from the loop's variable. */
  static void table(double[] y) {
    for (@Parallel int i = 0; i < y.length; i++) {
      int phase = i % 3;
      y[i] = (phase - 1.0) / (2 * i + 1);
    }
  }

  @Override
  public List<String> run() {
    double[] y = new double[3];
    edges(new double[] {4, 0, 3}, y);
    String edges = "edges: " + y[0] + " " + y[1] + " " + y[2];
    table(y);
    return List.of(edges, "table: " + y[0] + " " + y[1] + " " + y[2]);
  }
}
