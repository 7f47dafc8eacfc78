package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CombineTest {

  @Test
  void addsThePriorValueFirstAndThePartsInOrder() {
    double[] parts = {1e16, 1, -1e16, 1};
    assertEquals((((0.5 + 1e16) + 1) + -1e16) + 1, Combine.sum(0.5, parts), 0);
    float[] floats = {1e8f, 1, -1e8f, 1};
    assertEquals((((0.5f + 1e8f) + 1) + -1e8f) + 1, Combine.sum(0.5f, floats), 0);
    assertEquals(0, Double.compare(-0.0, Combine.sum(-0.0, new double[] {-0.0})));
    assertEquals(0, Double.compare(7, Combine.sum(7.0, new double[0])));
  }

  @Test
  void multipliesInOrder() {
    double[] parts = {1e300, 1e10, 1e-300};
    assertEquals(Double.POSITIVE_INFINITY, Combine.product(2.0, parts), 0);
    assertEquals(2f * 3f * 5f, Combine.product(2f, new float[] {3, 5}), 0);
    assertEquals(30, Combine.product(2, new int[] {3, 5}));
    assertEquals(1L << 40, Combine.product(1L << 20, new long[] {1 << 10, 1 << 10}));
  }

  @Test
  void wrapsIntegersAround() {
    assertEquals(Integer.MIN_VALUE, Combine.sum(Integer.MAX_VALUE, new int[] {1}));
    assertEquals(Long.MIN_VALUE, Combine.sum(Long.MAX_VALUE, new long[] {1}));
    assertEquals((byte) 130, NarrowCombine.sum((byte) 100, new byte[] {20, 10}));
    assertEquals((short) 40_000, NarrowCombine.sum((short) 20_000, new short[] {20_000}));
    assertEquals((char) 4464, NarrowCombine.sum((char) 40_000, new char[] {30_000}));
    assertEquals((byte) 200, NarrowCombine.product((byte) 10, new byte[] {20}));
    assertEquals((short) 90_000, NarrowCombine.product((short) 300, new short[] {300}));
    assertEquals((char) 90_000, NarrowCombine.product((char) 300, new char[] {300}));
  }

  @Test
  void combinesBits() {
    assertEquals(0b1000, Combine.and(0b1110, new int[] {0b1101, 0b1011 & 0b1010}));
    assertEquals(0b1111L, Combine.or(0b1L, new long[] {0b1100, 0b10}));
    assertEquals(0b0110, Combine.xor(0b1010, new int[] {0b1111, 0b0011}));
    assertEquals(8L, Combine.and(12L, new long[] {10}));
    assertEquals(14, Combine.or(12, new int[] {10}));
    assertEquals(6L, Combine.xor(12L, new long[] {10}));
    assertEquals((byte) 8, NarrowCombine.and((byte) 12, new byte[] {10}));
    assertEquals((byte) 14, NarrowCombine.or((byte) 12, new byte[] {10}));
    assertEquals((byte) 6, NarrowCombine.xor((byte) 12, new byte[] {10}));
    assertEquals((short) 8, NarrowCombine.and((short) 12, new short[] {10}));
    assertEquals((short) 14, NarrowCombine.or((short) 12, new short[] {10}));
    assertEquals((short) 6, NarrowCombine.xor((short) 12, new short[] {10}));
    assertEquals((char) 8, NarrowCombine.and((char) 12, new char[] {10}));
    assertEquals((char) 14, NarrowCombine.or((char) 12, new char[] {10}));
    assertEquals((char) 6, NarrowCombine.xor((char) 12, new char[] {10}));
  }

  @Test
  void combinesBooleans() {
    assertTrue(Combine.and(true, new boolean[] {true, true}));
    assertFalse(Combine.and(true, new boolean[] {true, false}));
    assertTrue(Combine.or(false, new boolean[] {false, true}));
    assertFalse(Combine.or(false, new boolean[] {false}));
    assertTrue(Combine.xor(true, new boolean[] {true, true}));
    assertTrue(Combine.all(true, new boolean[] {true}));
    assertFalse(Combine.all(false, new boolean[] {true}));
    assertFalse(Combine.all(true, new boolean[] {true, false}));
    assertTrue(Combine.any(true, new boolean[] {false}));
    assertTrue(Combine.any(false, new boolean[] {false, true}));
    assertFalse(Combine.any(false, new boolean[] {false}));
  }

  @Test
  void takesMinimaAndMaximaAsMathDoes() {
    double[] zeros = {0.0, -0.0};
    assertEquals(0, Double.compare(-0.0, Combine.min(0.0, zeros)));
    assertEquals(0, Double.compare(0.0, Combine.max(-0.0, zeros)));
    assertTrue(Double.isNaN(Combine.min(1.0, new double[] {Double.NaN, 0})));
    assertTrue(Float.isNaN(Combine.max(1f, new float[] {Float.NaN, 2})));
    assertEquals(-3, Combine.min(4, new int[] {-3, 5}));
    assertEquals(5, Combine.max(4, new int[] {-3, 5}));
    assertEquals(-3L, Combine.min(4L, new long[] {-3, 5}));
    assertEquals(5L, Combine.max(4L, new long[] {-3, 5}));
    assertEquals(-3f, Combine.min(4f, new float[] {-3, 5}), 0);
    assertEquals(5.0, Combine.max(4.0, new double[] {-3, 5}), 0);
    assertEquals((byte) -3, NarrowCombine.min((byte) 4, new byte[] {-3, 5}));
    assertEquals((byte) 5, NarrowCombine.max((byte) 4, new byte[] {-3, 5}));
    assertEquals((short) -3, NarrowCombine.min((short) 4, new short[] {-3, 5}));
    assertEquals((short) 5, NarrowCombine.max((short) 4, new short[] {-3, 5}));
    assertEquals((char) 3, NarrowCombine.min((char) 4, new char[] {3, 40_000}));
    assertEquals((char) 40_000, NarrowCombine.max((char) 4, new char[] {3, 40_000}));
  }

  @Test
  void keepsTheFirstOrTheLastOfEquals() {
    double[] zeros = {-0.0, 0.0};
    assertEquals(0, Double.compare(0.0, Combine.minFirst(0.0, zeros)));
    assertEquals(0, Double.compare(-0.0, Combine.minLast(0.0, new double[] {-0.0})));
    assertEquals(0, Double.compare(-0.0, Combine.maxFirst(-0.0, zeros)));
    assertEquals(0, Double.compare(0.0, Combine.maxLast(-0.0, zeros)));
    float[] floatZeros = {-0f, 0f};
    assertEquals(0, Float.compare(0f, Combine.minFirst(0f, floatZeros)));
    assertEquals(0, Float.compare(-0f, Combine.minLast(0f, new float[] {-0f})));
    assertEquals(0, Float.compare(-0f, Combine.maxFirst(-0f, floatZeros)));
    assertEquals(0, Float.compare(0f, Combine.maxLast(-0f, floatZeros)));
  }

  @Test
  void neverTakesNanForTheLeastOrTheGreatest() {
    double[] parts = {Double.NaN, 3};
    assertEquals(3, Combine.minFirst(4.0, parts), 0);
    assertEquals(3, Combine.minLast(4.0, parts), 0);
    assertEquals(3, Combine.maxFirst(2.0, parts), 0);
    assertEquals(3, Combine.maxLast(2.0, parts), 0);
    assertTrue(Double.isNaN(Combine.minFirst(Double.NaN, parts)));
  }

  @Test
  void comparesIntegersTheSameWayWhicheverOfEqualsStays() {
    assertEquals(1, Combine.minFirst(2, new int[] {1, 3}));
    assertEquals(1, Combine.minLast(2, new int[] {1, 3}));
    assertEquals(3, Combine.maxFirst(2, new int[] {1, 3}));
    assertEquals(3, Combine.maxLast(2, new int[] {1, 3}));
    assertEquals(1L, Combine.minFirst(2L, new long[] {1, 3}));
    assertEquals(1L, Combine.minLast(2L, new long[] {1, 3}));
    assertEquals(3L, Combine.maxFirst(2L, new long[] {1, 3}));
    assertEquals(3L, Combine.maxLast(2L, new long[] {1, 3}));
    assertEquals((byte) 1, NarrowCombine.minFirst((byte) 2, new byte[] {1, 3}));
    assertEquals((byte) 1, NarrowCombine.minLast((byte) 2, new byte[] {1, 3}));
    assertEquals((byte) 3, NarrowCombine.maxFirst((byte) 2, new byte[] {1, 3}));
    assertEquals((byte) 3, NarrowCombine.maxLast((byte) 2, new byte[] {1, 3}));
    assertEquals((short) 1, NarrowCombine.minFirst((short) 2, new short[] {1, 3}));
    assertEquals((short) 1, NarrowCombine.minLast((short) 2, new short[] {1, 3}));
    assertEquals((short) 3, NarrowCombine.maxFirst((short) 2, new short[] {1, 3}));
    assertEquals((short) 3, NarrowCombine.maxLast((short) 2, new short[] {1, 3}));
    assertEquals((char) 1, NarrowCombine.minFirst((char) 2, new char[] {1, 3}));
    assertEquals((char) 1, NarrowCombine.minLast((char) 2, new char[] {1, 3}));
    assertEquals((char) 3, NarrowCombine.maxFirst((char) 2, new char[] {1, 3}));
    assertEquals((char) 3, NarrowCombine.maxLast((char) 2, new char[] {1, 3}));
  }
}
