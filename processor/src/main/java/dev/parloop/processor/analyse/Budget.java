package dev.parloop.processor.analyse;

/** How much work deciding the pairs of accesses of one loop may take together. */
final class Budget {
  private static final int STEPS = 1_500_000;
  private static final int STEPS_EACH = 6_000;

  private int left = STEPS;
  private boolean exhausted;

  /** How many steps one more system may take; 0 once all are used up. */
  int allowance() {
    exhausted |= left <= 0;
    return Math.max(0, Math.min(left, STEPS_EACH));
  }

  /** Notes that a system has taken some steps. */
  void spend(int steps) {
    left -= steps;
  }

  /** Whether nothing is left, so that what is asked now stays open. */
  boolean isSpent() {
    return allowance() == 0;
  }

  /** How many steps have been taken. */
  int spent() {
    return STEPS - left;
  }

  /** Whether a system was left unsolved. */
  boolean isExhausted() {
    return exhausted;
  }
}
