package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Refused: all iterations draw from one generator, so what each gets depends on how many came
 * before it. A generator for each iteration, seeded by its number, gives the same numbers on any
 * number of threads.
 */
final class Lesson12RandomNumbers implements Lesson {

  private static final Refusal SHARED_GENERATOR =
      new Refusal(
          "PL0501",
          """
          static double pi(int n, Random random) {
            int inside = 0;
            for (@Parallel int i = 0; i < n; i++) {
              double x = random.nextDouble();
              double y = random.nextDouble();
              if (x * x + y * y < 1) inside++;
            }
            return 4.0 * inside / n;
          }
          """);

  @Override
  public String title() {
    return "refused: one random generator for all";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(SHARED_GENERATOR);
  }

  /** Cured: a generator for each iteration. */
  static double pi(int n, long seed) {
    int inside = 0;
    for (@Parallel int i = 0; i < n; i++) {
      SplittableRandom random = new SplittableRandom(seed + i);
      double x = random.nextDouble();
      double y = random.nextDouble();
      if (x * x + y * y < 1) {
        inside++;
      }
    }
    return 4.0 * inside / n;
  }

  @Override
  public List<String> run() {
    double pi = pi(100_000, 42);
    return List.of(
        "near pi: " + (Math.abs(pi - Math.PI) < 0.02),
        "again the same: " + (pi == pi(100_000, 42)));
  }
}
