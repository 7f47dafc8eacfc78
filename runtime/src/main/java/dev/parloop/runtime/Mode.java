package dev.parloop.runtime;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How parallel loops run, process-wide. No mode but {@link #SERIAL} changes any result. */
public enum Mode {
  /** The best choice for each loop, its size and the machine. */
  AUTO("auto"),
  /** Every loop as written. Sums and products of floating-point values have their serial order. */
  SERIAL("serial"),
  /** Vectors on the calling thread; loops without a vector form run scalar on it. */
  SIMD("simd"),
  /** Scalar code over threads, however small the loop. */
  FORK_JOIN("forkjoin"),
  /** Vectors over threads, however small the loop; scalar where there is no vector form. */
  FORK_JOIN_SIMD("forkjoin-simd");

  private final String text;

  Mode(String text) {
    this.text = text;
  }

  /** The mode's name in the property {@code parloop.mode}, such as {@code forkjoin-simd}. */
  public String text() {
    return text;
  }

  /**
   * The mode of a name.
   *
   * @param text as {@link #text} gives it
   * @throws IllegalArgumentException if there is no such mode
   */
  public static Mode of(String text) {
    for (Mode mode : values()) {
      if (mode.text.equals(text)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        "no such mode: \""
            + text
            + "\" (one of "
            + Arrays.stream(values()).map(Mode::text).collect(Collectors.joining(", "))
            + ")");
  }
}
