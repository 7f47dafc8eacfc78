package dev.parloop.samples.loops;

import dev.parloop.Elementwise;

/** A sum, applied to arrays of different shapes. */
public final class Broadcast {

  private Broadcast() {}

  /** {@code a + b}. */
  @Elementwise
  public static double add(double a, double b) {
    return a + b;
  }
}
