package dev.parloop.runtime;

import java.time.Duration;

/**
 * How far a loop has come.
 *
 * @param loop its name, {@code Series.trig#1}
 * @param done how many iterations are complete
 * @param total how many there are
 * @param elapsed the time since it began
 */
public record Progress(String loop, long done, long total, Duration elapsed) {

  private static final double NANOS = 1e9;

  /** The part that is complete, from 0 to 1; 1 if there is nothing to do. */
  public double fraction() {
    return total == 0 ? 1 : (double) done / total;
  }

  /** Iterations per second so far; 0 as long as no time has passed. */
  public double rate() {
    long nanos = elapsed.toNanos();
    return nanos <= 0 ? 0 : done * NANOS / nanos;
  }

  /**
   * An estimate of the time that is left, at the rate so far; zero where that is not known because
   * nothing is done yet.
   */
  public Duration remaining() {
    return done == 0
        ? Duration.ZERO
        : Duration.ofNanos((long) ((double) elapsed.toNanos() / done * (total - done)));
  }
}
