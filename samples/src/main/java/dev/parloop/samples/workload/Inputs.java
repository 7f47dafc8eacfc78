package dev.parloop.samples.workload;

/** Inputs that look random and are the same every time. */
final class Inputs {

  /** 2^64 divided by the golden ratio: an odd number whose multiples spread well. */
  static final long ODD = 0x9E3779B97F4A7C15L;

  private Inputs() {}

  /** 64 bits that look random: the output function of SplitMix64. */
  static long bits(long index) {
    long z = (index + 1) * ODD;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A multiple of 2^-53 in [0, 1). */
  static double unit(long index) {
    return (bits(index) >>> 11) * 0x1p-53;
  }
}
