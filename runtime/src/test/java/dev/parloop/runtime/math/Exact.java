package dev.parloop.runtime.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The elementary functions in decimal arithmetic, right to some forty digits: what the errors of
 * {@link LaneMath} are measured against.
 *
 * <p>Exponential, sine and cosine are Taylor series of reduced arguments; inverse functions are the
 * value of {@link StrictMath}, corrected by a series in the tiny rest.
 */
final class Exact {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Enough digits for the largest double modulo pi/2. */
  private static final BigDecimal PI = pi(420);

  private static final BigDecimal LN2 = atanhSeries(ONE.divide(BigDecimal.valueOf(3), DIGITS));
  private static final BigDecimal LN10 = LN2.add(log(BigDecimal.valueOf(5)));

  private Exact() {}

  /** The exact value of a function of {@link LaneMath} for finite arguments in its domain. */
  static BigDecimal of(String function, double x, double y) {
    BigDecimal a = new BigDecimal(x);
    BigDecimal b = new BigDecimal(y);
    return switch (function) {
      case "sin" -> sine(a, 0);
      case "cos" -> sine(a, 1);
      case "tan" -> sine(a, 0).divide(sine(a, 1), DIGITS);
      case "exp" -> exp(a);
      case "expm1" -> tiny(x) ? powerSeries(a, true) : exp(a).subtract(ONE, DIGITS);
      case "log" -> log(a);
      case "log1p" -> log(ONE.add(a));
      case "log2" -> log(a).divide(LN2, DIGITS);
      case "log10" -> log(a).divide(LN10, DIGITS);
      case "pow" -> exp(b.multiply(log(a), DIGITS));
      case "cbrt" -> cbrt(x, a);
      case "sinh" -> hyperbolic(x, a, false);
      case "cosh" -> hyperbolic(x, a, true);
      case "tanh" ->
          Math.abs(x) > 100
              ? BigDecimal.valueOf(Math.signum(x))
              : hyperbolic(x, a, false).divide(hyperbolic(x, a, true), DIGITS);
      case "asin" -> asin(x, a);
      case "acos" -> PI.divide(TWO, DIGITS).subtract(asin(x, a), new MathContext(90));
      case "atan" -> atan2(x, 1, a, ONE);
      case "atan2" -> atan2(x, y, a, b);
      case "hypot" -> a.multiply(a).add(b.multiply(b)).sqrt(DIGITS);
      default -> throw new IllegalArgumentException(function);
    };
  }

  private static boolean tiny(double x) {
    return Math.abs(x) < 0.1;
  }

  private static BigDecimal exp(BigDecimal x) {
    if (x.compareTo(BigDecimal.valueOf(-1000)) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal n = x.divide(LN2, 0, RoundingMode.HALF_EVEN);
    BigDecimal rest = x.subtract(n.multiply(LN2), new MathContext(70));
    BigDecimal value = powerSeries(rest.divide(BigDecimal.valueOf(64), DIGITS), false);
    for (int i = 0; i < 6; i++) {
      value = value.multiply(value, DIGITS);
    }
    int power = n.intValueExact();
    BigDecimal scale = new BigDecimal(BigInteger.ONE.shiftLeft(Math.abs(power)));
    return power < 0 ? value.divide(scale, DIGITS) : value.multiply(scale, DIGITS);
  }

  /** The series of the exponential function, with or without its first term. */
  private static BigDecimal powerSeries(BigDecimal x, boolean minusOne) {
    BigDecimal sum = minusOne ? BigDecimal.ZERO : ONE;
    BigDecimal term = ONE;
    for (int i = 1; i < 60; i++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  /** The logarithm, also of numbers out of the range of a double. */
  private static BigDecimal log(BigDecimal x) {
    if (x.compareTo(ONE) == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal near = x.subtract(ONE);
    if (near.abs().compareTo(new BigDecimal("0.1")) < 0) {
      return atanhSeries(near.divide(x.add(ONE), DIGITS));
    }
    int power = x.precision() - x.scale() - 1;
    BigDecimal mantissa = x.movePointLeft(power);
    BigDecimal guess = new BigDecimal(StrictMath.log(mantissa.doubleValue()));
    BigDecimal e = exp(guess);
    BigDecimal rest = mantissa.subtract(e, DIGITS).divide(mantissa.add(e, DIGITS), DIGITS);
    BigDecimal value = guess.add(atanhSeries(rest), DIGITS);
    return power == 0 ? value : value.add(LN10.multiply(BigDecimal.valueOf(power)), DIGITS);
  }

  /** {@code 2 atanh t = log((1 + t) / (1 - t))}. */
  private static BigDecimal atanhSeries(BigDecimal t) {
    BigDecimal square = t.multiply(t, DIGITS);
    BigDecimal term = t;
    BigDecimal sum = t;
    BigDecimal least = t.abs().movePointLeft(60);
    for (int i = 3; term.abs().compareTo(least) > 0; i += 2) {
      term = term.multiply(square, DIGITS);
      sum = sum.add(term.divide(BigDecimal.valueOf(i), DIGITS), DIGITS);
    }
    return sum.multiply(TWO, DIGITS);
  }

  /** The sine of {@code x + quarters pi/2}. */
  private static BigDecimal sine(BigDecimal x, int quarters) {
    BigDecimal half = PI.divide(TWO, new MathContext(420));
    BigDecimal n = x.divide(half, 0, RoundingMode.HALF_EVEN);
    BigDecimal rest = x.subtract(n.multiply(half)).round(new MathContext(70));
    int quadrant =
        n.toBigInteger().add(BigInteger.valueOf(quarters)).and(BigInteger.valueOf(3)).intValue();
    boolean cosine = (quadrant & 1) == 1;
    BigDecimal square = rest.multiply(rest, DIGITS);
    BigDecimal term = cosine ? ONE : rest;
    BigDecimal sum = term;
    for (int i = cosine ? 2 : 3; i < 50; i += 2) {
      term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(-i * (i - 1L)), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return quadrant >= 2 ? sum.negate() : sum;
  }

  private static BigDecimal cbrt(double x, BigDecimal a) {
    BigDecimal guess = new BigDecimal(StrictMath.cbrt(x));
    BigDecimal cube = guess.pow(3, DIGITS);
    // Halley's step: what is left is of the third order.
    BigDecimal num = guess.multiply(a.subtract(cube, DIGITS), DIGITS);
    return guess.add(num.divide(cube.multiply(TWO).add(a), DIGITS), DIGITS);
  }

  private static BigDecimal hyperbolic(double x, BigDecimal a, boolean cosine) {
    if (!cosine && tiny(x)) {
      BigDecimal up = powerSeries(a, true);
      BigDecimal down = powerSeries(a.negate(), true);
      return up.subtract(down, DIGITS).divide(TWO, DIGITS);
    }
    BigDecimal up = exp(a);
    BigDecimal down = ONE.divide(up, DIGITS);
    return (cosine ? up.add(down, DIGITS) : up.subtract(down, DIGITS)).divide(TWO, DIGITS);
  }

  private static BigDecimal asin(double x, BigDecimal a) {
    BigDecimal other = ONE.subtract(a.multiply(a)).sqrt(new MathContext(90));
    return atan2(x, Math.sqrt((1 - x) * (1 + x)), a, other);
  }

  /** The angle of a point that is near {@code (x, y)}. */
  private static BigDecimal atan2(double y, double x, BigDecimal b, BigDecimal a) {
    BigDecimal guess = new BigDecimal(StrictMath.atan2(y, x));
    BigDecimal sine = sine(guess, 0);
    BigDecimal cosine = sine(guess, 1);
    BigDecimal num = b.multiply(cosine, DIGITS).subtract(a.multiply(sine, DIGITS), DIGITS);
    BigDecimal den = a.multiply(cosine, DIGITS).add(b.multiply(sine, DIGITS), DIGITS);
    BigDecimal t = num.divide(den, DIGITS);
    BigDecimal cube = t.pow(3, DIGITS).divide(BigDecimal.valueOf(3), DIGITS);
    return guess.add(t, DIGITS).subtract(cube, DIGITS);
  }

  /** Machin's formula. */
  private static BigDecimal pi(int digits) {
    BigDecimal sum =
        arcCotangent(5, digits).multiply(BigDecimal.valueOf(4)).subtract(arcCotangent(239, digits));
    return sum.multiply(BigDecimal.valueOf(4));
  }

  private static BigDecimal arcCotangent(int n, int digits) {
    BigDecimal term = ONE.divide(BigDecimal.valueOf(n), digits, RoundingMode.HALF_EVEN);
    BigDecimal square = BigDecimal.valueOf(-(long) n * n);
    BigDecimal sum = term;
    for (int i = 3; term.signum() != 0; i += 2) {
      term = term.divide(square, digits, RoundingMode.HALF_EVEN);
      sum = sum.add(term.divide(BigDecimal.valueOf(i), digits, RoundingMode.HALF_EVEN));
    }
    return sum;
  }
}
