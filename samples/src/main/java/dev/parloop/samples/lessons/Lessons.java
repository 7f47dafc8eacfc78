package dev.parloop.samples.lessons;

import java.util.List;

/** All lessons: a course from the first loop on. */
public final class Lessons {
  private static final List<Lesson> ALL =
      List.of(
          new Lesson01FirstLoop(),
          new Lesson02Reductions(),
          new Lesson03FloatOrder(),
          new Lesson04Reducers(),
          new Lesson05NestedLoops(),
          new Lesson06PrivateMembers(),
          new Lesson07Kernels(),
          new Lesson08Elementwise(),
          new Lesson09Neighbours(),
          new Lesson10CarriedValues(),
          new Lesson11Collections(),
          new Lesson12RandomNumbers(),
          new Lesson13Printing(),
          new Lesson14UnknownCalls(),
          new Lesson15Report(),
          new Lesson16GeneratedCode(),
          new Lesson17Threads(),
          new Lesson18Schedules(),
          new Lesson19Modes(),
          new Lesson20Nesting(),
          new Lesson21Failures(),
          new Lesson22Progress(),
          new Lesson23Background(),
          new Lesson24InFlight(),
          new Lesson25Blocking(),
          new Lesson26Verify());

  private Lessons() {}

  /** In their order; the first is number 1. */
  public static List<Lesson> all() {
    return ALL;
  }
}
