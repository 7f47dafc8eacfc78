package dev.parloop.runtime.math;

/**
 * The fused multiply-add, with the same bits everywhere and without its cost where the hardware has
 * none: there {@link Math#fma} computes with decimal numbers, for microseconds. Safe for any
 * thread.
 */
public final class Fused {
  /** A fused multiply-add that takes longer than this is not one instruction. */
  private static final long SLOW_NANOS = 1_000;

  /** Only speed depends on it: both ways give the same bits. */
  private static final boolean HARDWARE = isFast();

  /** Up to here, and down to its inverse, no product or remainder of it leaves the range. */
  private static final double LARGE = 0x1p400;

  private static final double SMALL = 0x1p-400;

  /** Splits a double into two halves of 26 bits. */
  private static final double HALVES = 0x1p27 + 1;

  private Fused() {}

  /**
   * Whether it is an instruction of this machine, which code in vectors is made of too. Only speed
   * depends on it.
   */
  public static boolean isInstruction() {
    return HARDWARE;
  }

  /** As {@link Math#fma(double, double, double)}, for any values, and with the same bits. */
  public static double fma(double a, double b, double c) {
    return HARDWARE ? Math.fma(a, b, c) : emulated(a, b, c);
  }

  /**
   * The same without the instruction: product and sum as pairs of doubles (Dekker, Knuth), and a
   * sum rounded to odd, so that the last rounding is that of the exact value (Boldo and Melquiond
   * 2008).
   */
  static double emulated(double a, double b, double c) {
    double product = a * b;
    if (a == 0 || b == 0) {
      return product + c;
    }
    if (c == 0 && product != 0) {
      return product;
    }
    if (!(isMiddling(a) && isMiddling(b) && isMiddling(c))) {
      return Math.fma(a, b, c);
    }
    double rest = productRest(a, b, product);
    double low = c + rest;
    double lowRest = sumRest(c, rest, low);
    double high = product + low;
    double highRest = sumRest(product, low, high);
    return high + sumToOdd(lowRest, highRest);
  }

  private static boolean isMiddling(double value) {
    double size = Math.abs(value);
    return size < LARGE && size > SMALL;
  }

  private static double productRest(double a, double b, double product) {
    double ah = high(a);
    double al = a - ah;
    double bh = high(b);
    double bl = b - bh;
    return al * bl - (((product - ah * bh) - al * bh) - ah * bl);
  }

  private static double high(double value) {
    double scaled = value * HALVES;
    return scaled - (scaled - value);
  }

  private static double sumRest(double a, double b, double sum) {
    double back = sum - a;
    return (a - (sum - back)) + (b - back);
  }

  /** The sum, of its two neighbours the one with an odd last bit where it is not exact. */
  private static double sumToOdd(double a, double b) {
    double sum = a + b;
    double rest = sumRest(a, b, sum);
    long bits = Double.doubleToRawLongBits(sum);
    if (rest == 0 || (bits & 1) != 0) {
      return sum;
    }
    boolean away = (rest > 0) == (sum > 0);
    return Double.longBitsToDouble(away ? bits + 1 : bits - 1);
  }

  private static boolean isFast() {
    long least = Long.MAX_VALUE;
    double value = 1.1;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      value = Math.fma(value, 0.7, 0.3);
      least = Math.min(least, System.nanoTime() - start);
    }
    return least < SLOW_NANOS && value > 0;
  }
}
