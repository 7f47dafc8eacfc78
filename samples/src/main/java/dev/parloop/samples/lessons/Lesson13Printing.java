package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * Refused: iterations print, in an order that threads would break. Each keeps its line, and the
 * loop after it prints them.
 */
final class Lesson13Printing implements Lesson {

  private static final Refusal PRINTS =
      new Refusal(
          "PL0501",
          """
          static void squares(int[] a) {
            for (@Parallel int i = 0; i < a.length; i++) {
              a[i] = i * i;
              if (a[i] < 0) System.out.println("overflow at " + i);
            }
          }
          """);

  @Override
  public String title() {
    return "refused: iterations that print";
  }

  @Override
  public List<Refusal> refused() {
    return List.of(PRINTS);
  }

  /** Cured: a line for each iteration, told in order. */
  static List<String> squares(int[] a) {
    String[] lines = new String[a.length];
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = i * i;
      lines[i] = a[i] < 0 ? "overflow at " + i : "";
    }
    List<String> told = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty()) {
        told.add(line);
      }
    }
    return told;
  }

  @Override
  public List<String> run() {
    return List.of("the first: " + squares(new int[50_000]).get(0));
  }
}
