package dev.parloop.runtime.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** How far a double is from an exact value, in units of the double's last place. */
final class Ulps {
  private Ulps() {}

  /** The distance; the unit is that of the binade that the exact value lies in. */
  static double error(double value, BigDecimal exact) {
    double nearest = exact.doubleValue();
    if (Double.isInfinite(nearest) || Double.isInfinite(value)) {
      // Overflow is decided within a unit of the largest number.
      return value == nearest ? 0 : error(largest(value), exact);
    }
    BigDecimal distance = new BigDecimal(value).subtract(exact).abs();
    return distance.divide(unit(exact, nearest), MathContext.DECIMAL64).doubleValue();
  }

  private static double largest(double value) {
    return Double.isInfinite(value) ? Math.copySign(Double.MAX_VALUE, value) : value;
  }

  private static BigDecimal unit(BigDecimal exact, double nearest) {
    double below = Math.abs(nearest);
    if (below > Double.MAX_VALUE) {
      below = Double.MAX_VALUE;
    }
    // Where the value was rounded up to a power of two, it lies in the binade below.
    if (new BigDecimal(below).compareTo(exact.abs()) > 0) {
      below = Math.nextDown(below);
    }
    return new BigDecimal(Math.ulp(below));
  }
}
