package dev.parloop.runtime.schedule;

/** Finds out early that the stack is nearly used up, while nothing has begun. */
final class Stack {

  private Stack() {}

  /**
   * Uses some stack and gives it back.
   *
   * @param calls how many calls must be possible
   * @throws StackOverflowError if they are not
   */
  static int reserve(int calls) {
    return calls == 0 ? 0 : 1 + reserve(calls - 1);
  }
}
