package dev.parloop.samples.lessons;

import java.util.List;

/** Something to learn in a minute. */
public interface Lesson {

  /** What it is about, in a few words. */
  String title();

  /** The wrong variants that the compiler refuses, if there are any. */
  default List<Refusal> refused() {
    return List.of();
  }

  /**
   * Does what the lesson is about.
   *
   * @return what it has to say, line by line; the same every time
   */
  List<String> run();
}
