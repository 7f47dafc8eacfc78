package dev.parloop.samples.lessons;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import dev.parloop.runtime.VerificationError;
import java.util.Arrays;
import java.util.List;

/**
 * Trust, and verify. {@code assume = INDEPENDENT} vouches for what the compiler cannot prove;
 * {@code -Dparloop.verify=true} (in tests {@code @VerifyLoops}) runs the loop as written beside the
 * parallel one, and tells the first element that differs.
 */
final class Lesson26Verify implements Lesson {

  private static final String PROPERTY = "parloop.verify";

  @Override
  public String title() {
    return "verify mode";
  }

  /** Moves each value to its place: independent if no two have one place. */
  static void scatter(int[] places, int[] values) {
    for (@Parallel(assume = Assume.INDEPENDENT, serialBelow = 0) int i = 0;
        i < places.length;
        i++) {
      values[places[i]] = i;
    }
  }

  @Override
  public List<String> run() {
    int[] distinct = new int[10_000];
    Arrays.setAll(distinct, i -> distinct.length - 1 - i);
    int[] one = new int[10_000];
    String before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, "true");
    try {
      return List.of("distinct places: " + tryOut(distinct), "one place: " + tryOut(one));
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }

  private static String tryOut(int[] places) {
    try {
      scatter(places, new int[places.length]);
      return "independent";
    } catch (VerificationError e) {
      return e.element() + " differs";
    }
  }
}
