package dev.parloop.runtime.math;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.math.Functions.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Errors against {@link Exact}. {@code -Dparloop.math.points=N} takes N points per function and
 * range, and {@code -Dparloop.math.edges=true} both ends of every binade, where the build takes a
 * few.
 */
class LaneMathTest {
  private static final int POINTS = Integer.getInteger("parloop.math.points", 200);

  /** Arguments that are hard to round or to reduce (Muller; Lefevre; Ng). */
  private static final double[] HARD = {
    0x1.6ac5b262ca1ffp849, // nearest to a multiple of pi/2 among all doubles
    0x1.921fb54442d18p0,
    0x1.921fb54442d18p1,
    0x1.2d97c7f3321d2p2,
    0x1.5fdbbe9bba775p1,
    0x1.d31be21fa8d1ap-2,
    1e22,
    0x1.fe5163p-1,
    0x1.9e9cbbfd6080bp8,
    0x1.62e42fefa39efp9,
    -0x1.6232bdd7abcd2p9,
    0x1.a83b1cf779890p-26,
    0x1.e4596526bf94dp-10,
    0x1.61c4c8dd6c6e3p0,
    0x1.c3b09fe0a3ab5p-1
  };

  static List<Function> functions() {
    return Functions.ALL;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isWithinAUnitOfTheExactValue(Function function) {
    for (int i = 0; i < function.ranges().length; i += 2) {
      double low = function.ranges()[i];
      double high = function.ranges()[i + 1];
      double[] xs = Functions.points(low, high, POINTS, i);
      double[] ys = exponents(function, xs, Functions.points(low, high, POINTS, ~i));
      for (int k = 0; k < xs.length; k++) {
        check(function, xs[k], ys[k]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isWithinAUnitAtTheEndsOfBinades(Function function) {
    double[] edges = Functions.edges(Boolean.getBoolean("parloop.math.edges") ? 1 : 61);
    for (double x : edges) {
      check(function, x, function.name().equals("pow") ? 0.75 : 1);
      if (function.two()) {
        check(function, 1.5, x);
      }
    }
    for (double x : HARD) {
      check(function, x, 0.7);
      check(function, -x, x / 3);
    }
  }

  /** Powers that neither overflow nor vanish. */
  private static double[] exponents(Function function, double[] xs, double[] ys) {
    if (function.name().equals("pow")) {
      for (int k = 0; k < xs.length; k++) {
        double most = Math.min(745 / Math.abs(Math.log(xs[k])), 1e10);
        ys[k] = most * (2.0 * k / xs.length - 1);
      }
    }
    return ys;
  }

  private static void check(Function function, double x, double y) {
    double value = function.ours().apply(x, y);
    double strict = function.strict().apply(x, y);
    if (!Double.isFinite(strict) || x == 0 || strict == 0 || Math.abs(strict) < 1e-323) {
      assertTrue(
          strict == value || Math.abs(strict - value) <= Double.MIN_VALUE || Double.isNaN(strict),
          () -> function + "(" + x + ", " + y + ") = " + value + ", strict " + strict);
      return;
    }
    BigDecimal exact = Exact.of(function.name(), x, y);
    double error = Ulps.error(value, exact);
    assertTrue(
        error <= function.worst(),
        () ->
            function
                + "("
                + Double.toHexString(x)
                + ", "
                + Double.toHexString(y)
                + ") = "
                + value
                + " is "
                + error
                + " ulp from "
                + exact.doubleValue());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void hasTheSpecialValuesOfMath(Function function) {
    double[] values = {
      0.0,
      -0.0,
      1,
      -1,
      2,
      -2,
      0.5,
      -0.5,
      3,
      -3,
      4,
      1e300,
      -1e300,
      1e-320,
      -1e-320,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      Double.MIN_VALUE,
      -Double.MIN_VALUE
    };
    for (double x : values) {
      for (double y : function.two() ? values : new double[] {0}) {
        double strict = function.strict().apply(x, y);
        double value = function.ours().apply(x, y);
        boolean special =
            strict == 0 || !Double.isFinite(strict) || (strict == Math.rint(strict) && x == 1);
        if (special && !function.name().equals("log2")) {
          assertEquals(strict, value, 0, () -> function + "(" + x + ", " + y + ")");
          assertEquals(1 / strict, 1 / value, 0, () -> "the sign of " + function + "(" + x + ")");
        }
      }
    }
  }

  private static final Function POW =
      Functions.ALL.stream().filter(f -> f.name().equals("pow")).findFirst().orElseThrow();

  @Test
  void squaresAndRootsAreTheNearestDoubles() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      assertEquals(x * x, LaneMath.pow(x, 2), 0);
      assertEquals(Math.sqrt(x), LaneMath.pow(x, 0.5), 0);
    }
  }

  /** Near the ends of the range, where the results are not computed in the common way. */
  @Test
  void isRightWhereResultsAreHugeOrSubnormal() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 2000; i++) {
      double near = random.nextDouble() * Math.scalb(1.0, -20 - random.nextInt(30));
      double x = i % 2 == 0 ? 1 + near : Math.exp(random.nextDouble() * 1400 - 700);
      double e = i % 4 < 2 ? 700 + 9.7 * random.nextDouble() : -740 + 40 * random.nextDouble();
      check(POW, x, e / Math.log(x));
    }
  }

  /** There the function of the JDK is hundreds of units off. */
  @Test
  void isRightForHugeExponentsOfBasesNextToOne() {
    double x = 0x1.fffffcb4028fbp-1;
    double y = -0x1.ae4995cfbfb07p32;
    assertTrue(Ulps.error(LaneMath.pow(x, y), Exact.of("pow", x, y)) < 0.85);
    double even = 7207496000.0;
    assertTrue(Ulps.error(LaneMath.pow(-x, -even), Exact.of("pow", x, -even)) < 0.85);
    assertEquals(-LaneMath.pow(x, even + 1), LaneMath.pow(-x, even + 1), 0);
  }

  @Test
  void isExactWhereMathPromisesIt() {
    for (int n = -300; n <= 300; n++) {
      int power = n;
      double ten = Double.parseDouble("1e" + n);
      if (n >= 0 && n <= 22) {
        assertEquals(n, LaneMath.log10(ten), 0);
      }
      assertEquals(n, LaneMath.log2(Math.scalb(1.0, n)), 0, () -> "log2 of 2^" + power);
    }
    assertAll(
        () -> assertEquals(-1074, LaneMath.log2(Double.MIN_VALUE), 0),
        () -> assertEquals(Double.NEGATIVE_INFINITY, LaneMath.log2(-0.0), 0),
        () -> assertEquals(Double.NaN, LaneMath.log2(-1), 0),
        () -> assertEquals(Double.POSITIVE_INFINITY, LaneMath.log2(Double.POSITIVE_INFINITY), 0),
        () -> assertEquals(Double.NaN, LaneMath.log2(Double.NaN), 0),
        () -> assertEquals(3, LaneMath.cbrt(27), 0),
        () -> assertEquals(5, LaneMath.hypot(3, -4), 0),
        () -> assertEquals(1024, LaneMath.pow(2, 10), 0),
        () -> assertEquals(Math.PI, LaneMath.atan2(0.0, -1), 0),
        () -> assertEquals(-Math.PI / 4, LaneMath.atan2(-2, 2), 0));
  }

  /** "If both arguments are integers, the result is exact where that can be represented." */
  @Test
  void powersOfWholeNumbersAreExact() {
    for (int base = 2; base <= 3000; base++) {
      BigInteger exact = BigInteger.valueOf(base);
      for (int n = 1; exact.bitLength() <= 1023; n++) {
        if (exact.bitLength() - exact.getLowestSetBit() <= 53) {
          double power = exact.doubleValue();
          assertEquals(power, LaneMath.pow(base, n), 0);
          assertEquals(n % 2 == 0 ? power : -power, LaneMath.pow(-base, n), 0);
        }
        exact = exact.multiply(BigInteger.valueOf(base));
      }
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double base = random.nextInt(1 << 26);
      assertEquals(base * base, LaneMath.pow(base, 2), 0);
      assertEquals(base, LaneMath.pow(base, 1), 0);
      assertEquals(1, LaneMath.pow(base, 0), 0);
    }
    for (int n = -1074; n < 1024; n++) {
      assertEquals(Math.scalb(1.0, n), LaneMath.pow(2, n), 0);
      assertEquals(Math.scalb(1.0, n), LaneMath.pow(0.5, -n), 0);
    }
  }

  @Test
  void smallWholeNumbersStaySo() {
    for (int n = 0; n <= 200_000; n++) {
      double cube = (double) n * n * n;
      assertEquals(n, LaneMath.cbrt(cube), 0);
      assertEquals(-n, LaneMath.cbrt(-cube), 0);
    }
    for (int m = 2; m <= 500; m++) {
      for (int n = 1; n < m; n++) {
        assertEquals(m * m + n * n, LaneMath.hypot(m * m - n * n, 2 * m * n), 0);
      }
    }
    for (double zero : new double[] {0.0, -0.0}) {
      assertEquals(1, LaneMath.exp(zero), 0);
      assertEquals(1, LaneMath.cosh(zero), 0);
      assertEquals(1, LaneMath.cos(zero), 0);
    }
    assertEquals(Math.PI / 2, LaneMath.asin(1), 0);
    assertEquals(Math.PI, LaneMath.acos(-1), 0);
    assertEquals(Math.PI / 4, LaneMath.atan(1), 0);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isMonotoneWhereMathPromisesIt(Function function) {
    if (function.two()) {
      return;
    }
    for (double start : Functions.points(function.ranges()[0], function.ranges()[1], 400, 5)) {
      double x = start;
      double value = function.ours().apply(x, 0);
      double slope = Math.signum(function.ours().apply(x + 1e-4, 0) - value);
      for (int i = 0; i < 200; i++) {
        double next = Math.nextUp(x);
        double other = function.ours().apply(next, 0);
        double at = x;
        assertTrue(
            slope * (other - value) >= 0 || nearTurn(function, x),
            () -> function + " turns at " + Double.toHexString(at));
        x = next;
        value = other;
      }
    }
  }

  /** Near an extremum the sign of the slope is not known from afar. */
  private static boolean nearTurn(Function function, double x) {
    return switch (function.name()) {
      case "sin" -> Math.abs(Math.cos(x)) < 1e-3;
      case "cos" -> Math.abs(Math.sin(x)) < 1e-3;
      case "cosh" -> Math.abs(x) < 1e-3;
      case "tan" -> Math.abs(Math.cos(x)) < 1e-3;
      default -> false;
    };
  }
}
