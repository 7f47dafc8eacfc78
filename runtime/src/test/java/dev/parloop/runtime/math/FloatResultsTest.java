package dev.parloop.runtime.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.math.Functions.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code (float) LaneMath.f(x)} for arguments that are floats. The build takes one in a hundred
 * thousand; {@code -Dparloop.math.floats=1} takes all of them, and {@code =N} one in N.
 */
class FloatResultsTest {
  private static final int STEP = Integer.getInteger("parloop.math.floats", 100_003);
  private static final double WORST = 0.5000001;

  static Stream<Function> functions() {
    return Functions.ALL.stream()
        .filter(function -> !function.two() && !function.name().equals("log2"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isWithinHalfAUnit(Function function) {
    long worse =
        LongStream.range(0, (1L << 32) / STEP)
            .parallel()
            .filter(i -> !isRight(function, Float.intBitsToFloat((int) (i * STEP))))
            .count();
    assertTrue(worse == 0, () -> worse + " floats are wrong");
  }

  /** The function of the JDK is within a unit of a double: mostly both round to one float. */
  private static boolean isRight(Function function, float x) {
    double ours = function.ours().apply(x, 0);
    double strict = function.strict().apply(x, 0);
    float value = (float) ours;
    if (Float.compare(value, (float) strict) == 0) {
      return true;
    } else if (Double.isNaN(ours) || Double.isNaN(strict)) {
      return false;
    }
    BigDecimal exact = Exact.of(function.name(), x, 0);
    BigDecimal shown = new BigDecimal(Float.isInfinite(value) ? overflow(value) : value);
    BigDecimal distance = shown.subtract(exact).abs();
    double unit = Math.ulp((float) Math.min(Math.abs(strict), Float.MAX_VALUE));
    return distance.divide(new BigDecimal(unit), MathContext.DECIMAL64).doubleValue() <= WORST;
  }

  /** What would follow the largest float. */
  private static double overflow(float infinity) {
    return Math.copySign(0x1p128, infinity);
  }
}
