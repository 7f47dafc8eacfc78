package dev.parloop.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FusedTest {

  @Test
  void emulatesTheInstructionBitForBit() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300_000; i++) {
      double a = number(random, i % 7 == 0 ? 2000 : 60);
      double b = number(random, i % 7 == 0 ? 2000 : 60);
      double c =
          switch (i % 5) {
            case 0 -> -a * b;
            case 1 -> -a * b * (1 + (random.nextInt(9) - 4) * 0x1p-52);
            case 2 -> Math.ulp(a * b) * (random.nextInt(9) - 4) / 2;
            default -> number(random, 120);
          };
      same(a, b, c);
    }
  }

  @Test
  void emulatesSpecialOperands() {
    double[] values = {
      0.0,
      -0.0,
      1,
      -1,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      0x1.8p52,
      0x1p-53
    };
    for (double a : values) {
      for (double b : values) {
        for (double c : values) {
          same(a, b, c);
        }
      }
    }
  }

  private static double number(SplittableRandom random, int exponents) {
    double mantissa = 1 + random.nextInt(1 << random.nextInt(1, 31)) * 0x1p-31;
    double full = random.nextBoolean() ? mantissa + random.nextDouble() * 0x1p-20 : mantissa;
    double scaled = Math.scalb(full, random.nextInt(exponents) - exponents / 2);
    return random.nextBoolean() ? -scaled : scaled;
  }

  private static void same(double a, double b, double c) {
    long expected = Double.doubleToLongBits(Math.fma(a, b, c));
    long got = Double.doubleToLongBits(Fused.emulated(a, b, c));
    assertEquals(
        expected,
        got,
        () ->
            Double.toHexString(a) + " * " + Double.toHexString(b) + " + " + Double.toHexString(c));
  }
}
