package dev.parloop.processor.judge;

import java.util.Random;

/**
 * Random numbers by the number of what they are for. Of {@link Random}s with neighbouring seeds the
 * first numbers are nearly the same: ten thousand nests had one depth.
 */
final class Seeds {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** Those of a number. */
  static Random random(long number) {
    long mixed = (number + 1) * MIX;
    return new Random(mixed ^ (mixed >>> 29));
  }
}
