package dev.parloop.samples.lessons;

import dev.parloop.Parallel;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import java.util.List;

/**
 * When a loop stays on one thread. {@code serialBelow} says for how few iterations, the cost model
 * where nothing is said; mode {@code serial} turns every loop of the process back to what was
 * written, mode {@code forkjoin} takes threads however small the loop.
 */
final class Lesson19Modes implements Lesson {

  @Override
  public String title() {
    return "small loops and modes";
  }

  /** A loop that is worth threads from a thousand elements on, says its author. */
  static int[] squares(int n) {
    int[] squares = new int[n];
    for (@Parallel(serialBelow = 1000) int i = 0; i < n; i++) {
      squares[i] = i * i;
    }
    return squares;
  }

  /** Wrong: a mode for one loop that stays for all, because the loop fails before it is reset. */
  static Mode forgotten() {
    Mode before = Parloop.mode();
    try {
      Parloop.setMode(Mode.SERIAL);
      squares(-1);
      Parloop.setMode(before);
    } catch (NegativeArraySizeException e) {
      return Parloop.mode();
    } finally {
      Parloop.setMode(before);
    }
    return Parloop.mode();
  }

  @Override
  public List<String> run() {
    Mode leaked = forgotten();
    Mode before = Parloop.mode();
    Parloop.setMode(Mode.SERIAL);
    try {
      int serial = squares(2000)[1999];
      Parloop.setMode(Mode.FORK_JOIN);
      int threads = squares(2000)[1999];
      return List.of(
          "not reset: " + leaked.text(),
          "before: " + before.text(),
          "serial: " + serial,
          "forkjoin: " + threads);
    } finally {
      Parloop.setMode(before);
    }
  }
}
