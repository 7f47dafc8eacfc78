package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import java.util.List;

/**
 * Values that all iterations work on: sums, counts, minima. The loop is the serial one; what the
 * variable held before it counts once, and of equal minima the first wins, as in the loop.
 */
final class Lesson02Reductions implements Lesson {
  private static final int PARTS = 4;

  @Override
  public String title() {
    return "sums, counts and minima";
  }

  /** Wrong: parts by hand, each of which begins with what was there before. */
  static long byHand(long opening, int[] bookings) {
    long balance = 0;
    for (int part = 0; part < PARTS; part++) {
      long sum = opening;
      for (int i = part; i < bookings.length; i += PARTS) {
        sum += bookings[i];
      }
      balance += sum;
    }
    return balance;
  }

  /** Right: the compiler sees a sum, and combines its parts. */
  static long balance(long opening, int[] bookings) {
    long balance = opening;
    for (@Parallel int i = 0; i < bookings.length; i++) {
      balance += bookings[i];
    }
    return balance;
  }

  /** Where the least one is, the first of equal ones. */
  static int least(int[] bookings) {
    int at = 0;
    int least = bookings[0];
    for (@Parallel int i = 1; i < bookings.length; i++) {
      if (bookings[i] < least) {
        least = bookings[i];
        at = i;
      }
    }
    return at;
  }

  @Override
  public List<String> run() {
    int[] bookings = new int[100_000];
    for (int i = 0; i < bookings.length; i++) {
      bookings[i] = i % 1000 - 499;
    }
    return List.of(
        "by hand: " + byHand(100, bookings),
        "annotated: " + balance(100, bookings),
        "the first least one: " + least(bookings));
  }
}
