package dev.parloop.runtime.support;

import java.util.Arrays;

/**
 * The 32 logical lanes in which a chunk sums and multiplies floating-point values.
 *
 * <p>Iteration {@code i} of a chunk (counted from 0) works in lane {@code i & 31}; at the end of
 * the chunk lane {@code l} combines with lane {@code l + 16}, then 8, 4, 2, 1. This is the order on
 * every machine and in every variant, whatever the width of its vectors.
 *
 * <p>That tree pairs the same lanes where they stand rotated or reversed, and addition and
 * multiplication commute. So a chunk whose counter {@code k} steps by one or minus one may as well
 * work in {@code k & 31}: the bits of the result are the same.
 */
public final class Lanes {

  /** How many lanes there are. */
  public static final int COUNT = 32;

  private Lanes() {}

  /** Lanes for a sum: 32 times {@code -0.0}, which leaves every addend as it is. */
  public static double[] doubleSum() {
    double[] lanes = new double[COUNT];
    Arrays.fill(lanes, -0.0);
    return lanes;
  }

  /** Lanes for a product: 32 times {@code 1.0}. */
  public static double[] doubleProduct() {
    double[] lanes = new double[COUNT];
    Arrays.fill(lanes, 1.0);
    return lanes;
  }

  /** Lanes for a sum: 32 times {@code -0.0f}, which leaves every addend as it is. */
  public static float[] floatSum() {
    float[] lanes = new float[COUNT];
    Arrays.fill(lanes, -0.0f);
    return lanes;
  }

  /** Lanes for a product: 32 times {@code 1.0f}. */
  public static float[] floatProduct() {
    float[] lanes = new float[COUNT];
    Arrays.fill(lanes, 1.0f);
    return lanes;
  }

  /**
   * The sum of 32 lanes, by halves.
   *
   * @param lanes the lanes, which are overwritten
   */
  public static double sum(double[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    return lanes[0];
  }

  /**
   * The product of 32 lanes, by halves.
   *
   * @param lanes the lanes, which are overwritten
   */
  public static double product(double[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] *= lanes[lane + half];
      }
    }
    return lanes[0];
  }

  /**
   * The sum of 32 lanes, by halves.
   *
   * @param lanes the lanes, which are overwritten
   */
  public static float sum(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    return lanes[0];
  }

  /**
   * The product of 32 lanes, by halves.
   *
   * @param lanes the lanes, which are overwritten
   */
  public static float product(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] *= lanes[lane + half];
      }
    }
    return lanes[0];
  }

  /**
   * Moves the value of lane {@code l} to lane {@code (l + by) & 31}: vector code counts lanes from
   * the chunk's first iteration, a chunk with a counter by that counter.
   *
   * @param lanes the lanes, which are overwritten
   * @param by any number
   */
  public static void rotate(double[] lanes, int by) {
    int split = COUNT - (by & (COUNT - 1));
    reverse(lanes, 0, split);
    reverse(lanes, split, COUNT);
    reverse(lanes, 0, COUNT);
  }

  private static void reverse(double[] lanes, int from, int to) {
    for (int low = from, high = to - 1; low < high; low++, high--) {
      double lane = lanes[low];
      lanes[low] = lanes[high];
      lanes[high] = lane;
    }
  }

  /**
   * Moves the value of lane {@code l} to lane {@code (l + by) & 31}: vector code counts lanes from
   * the chunk's first iteration, a chunk with a counter by that counter.
   *
   * @param lanes the lanes, which are overwritten
   * @param by any number
   */
  public static void rotate(float[] lanes, int by) {
    int split = COUNT - (by & (COUNT - 1));
    reverse(lanes, 0, split);
    reverse(lanes, split, COUNT);
    reverse(lanes, 0, COUNT);
  }

  private static void reverse(float[] lanes, int from, int to) {
    for (int low = from, high = to - 1; low < high; low++, high--) {
      float lane = lanes[low];
      lanes[low] = lanes[high];
      lanes[high] = lane;
    }
  }
}
