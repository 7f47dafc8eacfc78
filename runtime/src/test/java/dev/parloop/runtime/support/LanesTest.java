package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {

  @Test
  void foldsDoublesByHalves() {
    Random random = new Random(1);
    double[] lanes = random.doubles(32, -1e9, 1e9).toArray();
    assertEquals(sumOf(lanes, 0, 1), Lanes.sum(lanes.clone()), 0);
    assertEquals(productOf(lanes, 0, 1), Lanes.product(lanes.clone()), 0);
  }

  @Test
  void foldsFloatsByHalves() {
    Random random = new Random(2);
    float[] lanes = new float[32];
    for (int lane = 0; lane < 32; lane++) {
      lanes[lane] = random.nextFloat() * 1000 - 500;
    }
    assertEquals(sumOf(lanes, 0, 1), Lanes.sum(lanes.clone()), 0);
    float[] small = new float[32];
    for (int lane = 0; lane < 32; lane++) {
      small[lane] = 1 + random.nextFloat();
    }
    assertEquals(productOf(small, 0, 1), Lanes.product(small.clone()), 0);
  }

  @Test
  void foldsRotatedAndReversedLanesToTheSameBits() {
    double[] lanes = new Random(3).doubles(32, -1e9, 1e9).toArray();
    for (int first = 0; first < 32; first++) {
      double[] rotated = new double[32];
      double[] reversed = new double[32];
      for (int lane = 0; lane < 32; lane++) {
        rotated[(first + lane) & 31] = lanes[lane];
        reversed[(first - lane) & 31] = lanes[lane];
      }
      assertSameBits(Lanes.sum(lanes.clone()), Lanes.sum(rotated.clone()));
      assertSameBits(Lanes.sum(lanes.clone()), Lanes.sum(reversed.clone()));
      assertSameBits(Lanes.product(lanes.clone()), Lanes.product(rotated));
      assertSameBits(Lanes.product(lanes.clone()), Lanes.product(reversed));
    }
  }

  @Test
  void startsFromIdentitiesThatKeepEveryBit() {
    for (double value : new double[] {0.0, -0.0, 1.5, Double.MIN_VALUE, -Double.MAX_VALUE}) {
      double[] sum = Lanes.doubleSum();
      sum[7] += value;
      assertSameBits(value, Lanes.sum(sum));
      double[] product = Lanes.doubleProduct();
      product[31] *= value;
      assertSameBits(value, Lanes.product(product));
      float[] floatSum = Lanes.floatSum();
      floatSum[0] += (float) value;
      assertSameBits((float) value, Lanes.sum(floatSum));
      float[] floatProduct = Lanes.floatProduct();
      floatProduct[1] *= (float) value;
      assertSameBits((float) value, Lanes.product(floatProduct));
    }
    assertSameBits(-0.0, Lanes.sum(Lanes.doubleSum()));
  }

  @Test
  void goToTheNextChunkOfTheThreadOnce() {
    double[] first = Lanes.doubleSum();
    double[] second = Lanes.doubleSum();
    assertNotSame(first, second);
    first[3] = 7;
    Lanes.sum(first);
    Lanes.sum(first);
    double[] third = Lanes.doubleProduct();
    assertSame(first, third);
    assertEquals(1.0, third[3], 0);
    assertNotSame(third, Lanes.doubleSum());
    float[] floats = Lanes.floatProduct();
    Lanes.product(floats);
    assertSame(floats, Lanes.floatSum());
    assertSameBits(-0.0, floats[0]);
  }

  private static void assertSameBits(double expected, double actual) {
    assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual));
  }

  /** The tree, top down: lanes first, first + stride, ... split into even and odd ones. */
  private static double sumOf(double[] lanes, int first, int stride) {
    return stride == 32
        ? lanes[first]
        : sumOf(lanes, first, 2 * stride) + sumOf(lanes, first + stride, 2 * stride);
  }

  private static double productOf(double[] lanes, int first, int stride) {
    return stride == 32
        ? lanes[first]
        : productOf(lanes, first, 2 * stride) * productOf(lanes, first + stride, 2 * stride);
  }

  private static float sumOf(float[] lanes, int first, int stride) {
    return stride == 32
        ? lanes[first]
        : sumOf(lanes, first, 2 * stride) + sumOf(lanes, first + stride, 2 * stride);
  }

  private static float productOf(float[] lanes, int first, int stride) {
    return stride == 32
        ? lanes[first]
        : productOf(lanes, first, 2 * stride) * productOf(lanes, first + stride, 2 * stride);
  }

  @Test
  void rotatesToTheCounter() {
    for (int by : new int[] {0, 1, 31, 32, 33, -1, -31, 1_000_003, Integer.MIN_VALUE}) {
      double[] lanes = new double[Lanes.COUNT];
      float[] floats = new float[Lanes.COUNT];
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        lanes[lane] = lane;
        floats[lane] = lane;
      }
      Lanes.rotate(lanes, by);
      Lanes.rotate(floats, by);
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        assertEquals(lane, lanes[(lane + by) & 31], () -> "by " + by);
        assertEquals(lane, floats[(lane + by) & 31], () -> "by " + by);
      }
    }
  }
}
