package dev.parloop.processor.analyse;

/**
 * All integers from {@code low} to {@code high}, both included. {@code Long.MIN_VALUE} and {@code
 * Long.MAX_VALUE} stand for "without limit"; arithmetic saturates there.
 */
record Interval(long low, long high) {
  static final Interval ALL = new Interval(Long.MIN_VALUE, Long.MAX_VALUE);
  static final Interval INT = new Interval(Integer.MIN_VALUE, Integer.MAX_VALUE);
  static final Interval LENGTH = new Interval(0, Integer.MAX_VALUE);

  /** Valid subscripts of any array. */
  static final Interval SUBSCRIPT = new Interval(0, Integer.MAX_VALUE - 1);

  static Interval of(long value) {
    return new Interval(value, value);
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean isSingle() {
    return low == high;
  }

  boolean within(Interval other) {
    return other.low <= low && high <= other.high;
  }

  boolean contains(long value) {
    return low <= value && value <= high;
  }

  Interval plus(Interval other) {
    return new Interval(add(low, other.low), add(high, other.high));
  }

  Interval negate() {
    return new Interval(negate(high), negate(low));
  }

  Interval minus(Interval other) {
    return plus(other.negate());
  }

  Interval times(Interval other) {
    long a = multiply(low, other.low);
    long b = multiply(low, other.high);
    long c = multiply(high, other.low);
    long d = multiply(high, other.high);
    return new Interval(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  Interval intersect(Interval other) {
    return new Interval(Math.max(low, other.low), Math.min(high, other.high));
  }

  /** The smallest interval that holds both. */
  Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The largest absolute value, {@code Long.MAX_VALUE} for "without limit". */
  long magnitude() {
    return Math.max(absolute(low), absolute(high));
  }

  private static long absolute(long value) {
    return value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value);
  }

  private static boolean isUnlimited(long value) {
    return value == Long.MIN_VALUE || value == Long.MAX_VALUE;
  }

  private static long negate(long value) {
    if (value == Long.MIN_VALUE) {
      return Long.MAX_VALUE;
    }
    return value == Long.MAX_VALUE ? Long.MIN_VALUE : -value;
  }

  private static long add(long a, long b) {
    if (isUnlimited(a)) {
      return a;
    }
    if (isUnlimited(b)) {
      return b;
    }
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return sum;
  }

  private static long multiply(long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    long limit = (a < 0) == (b < 0) ? Long.MAX_VALUE : Long.MIN_VALUE;
    if (isUnlimited(a) || isUnlimited(b)) {
      return limit;
    }
    long high = Math.multiplyHigh(a, b);
    long product = a * b;
    return (high == 0 && product >= 0) || (high == -1 && product < 0) ? product : limit;
  }
}
