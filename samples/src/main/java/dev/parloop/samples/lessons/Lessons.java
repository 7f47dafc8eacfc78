package dev.parloop.samples.lessons;

import java.util.List;

/** All lessons. */
public final class Lessons {
  private static final List<Lesson> ALL =
      List.of(
          new Lesson01Threads(),
          new Lesson02Chunks(),
          new Lesson03Modes(),
          new Lesson04Nesting(),
          new Lesson05Failures(),
          new Lesson06Progress(),
          new Lesson07Background(),
          new Lesson08InFlight(),
          new Lesson09Blocking(),
          new Lesson10Reducers(),
          new Lesson11Verify());

  private Lessons() {}

  /** In their order; the first is number 1. */
  public static List<Lesson> all() {
    return ALL;
  }
}
