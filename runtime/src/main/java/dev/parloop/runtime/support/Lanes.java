package dev.parloop.runtime.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /** How many arrays of a type a thread keeps for its next chunks. */
  private static final int KEPT = 4;

  /**
   * What the chunks of a thread have given back. Cells of the JDK's, so that a thread that is kept
   * by others keeps nothing of ours.
   */
  private static final ThreadLocal<double[][]> DOUBLES =
      new ThreadLocal<>() {
        @Override
        protected double[][] initialValue() {
          return new double[KEPT][];
        }
      };

  private static final ThreadLocal<float[][]> FLOATS =
      new ThreadLocal<>() {
        @Override
        protected float[][] initialValue() {
          return new float[KEPT][];
        }
      };

  private Lanes() {}

  /** Lanes for a sum: 32 times {@code -0.0}, which leaves every addend as it is. */
  public static double[] doubleSum() {
    return doubles(-0.0);
  }

  /** Lanes for a product: 32 times {@code 1.0}. */
  public static double[] doubleProduct() {
    return doubles(1.0);
  }

  /** Lanes for a sum: 32 times {@code -0.0f}, which leaves every addend as it is. */
  public static float[] floatSum() {
    return floats(-0.0f);
  }

  /** Lanes for a product: 32 times {@code 1.0f}. */
  public static float[] floatProduct() {
    return floats(1.0f);
  }

  private static double[] doubles(double value) {
    double[] lanes = taken(DOUBLES.get());
    if (lanes == null) {
      lanes = new double[COUNT];
    }
    Arrays.fill(lanes, value);
    return lanes;
  }

  private static float[] floats(float value) {
    float[] lanes = taken(FLOATS.get());
    if (lanes == null) {
      lanes = new float[COUNT];
    }
    Arrays.fill(lanes, value);
    return lanes;
  }

  /** Takes what is kept, so that nobody else gets it; null if there is nothing. */
  private static <T> @Nullable T taken(@Nullable T[] kept) {
    for (int place = 0; place < KEPT; place++) {
      T lanes = kept[place];
      if (lanes != null) {
        kept[place] = null;
        return lanes;
      }
    }
    return null;
  }

  /** Keeps an array, unless it is kept already or there are enough. */
  private static <T> void keep(T lanes, @Nullable T[] kept) {
    int free = -1;
    for (int place = 0; place < KEPT; place++) {
      if (kept[place] == lanes) {
        return;
      } else if (kept[place] == null) {
        free = place;
      }
    }
    if (free >= 0) {
      kept[free] = lanes;
    }
  }

  /**
   * The sum of 32 lanes, by halves.
   *
   * @param lanes the lanes, which go to the next chunk of this thread: nobody may use them any more
   */
  public static double sum(double[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    double result = lanes[0];
    keep(lanes, DOUBLES.get());
    return result;
  }

  /**
   * The product of 32 lanes, by halves.
   *
   * @param lanes the lanes, which go to the next chunk of this thread: nobody may use them any more
   */
  public static double product(double[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] *= lanes[lane + half];
      }
    }
    double result = lanes[0];
    keep(lanes, DOUBLES.get());
    return result;
  }

  /**
   * The sum of 32 lanes, by halves.
   *
   * @param lanes the lanes, which go to the next chunk of this thread: nobody may use them any more
   */
  public static float sum(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] += lanes[lane + half];
      }
    }
    float result = lanes[0];
    keep(lanes, FLOATS.get());
    return result;
  }

  /**
   * The product of 32 lanes, by halves.
   *
   * @param lanes the lanes, which go to the next chunk of this thread: nobody may use them any more
   */
  public static float product(float[] lanes) {
    for (int half = COUNT / 2; half > 0; half /= 2) {
      for (int lane = 0; lane < half; lane++) {
        lanes[lane] *= lanes[lane + half];
      }
    }
    float result = lanes[0];
    keep(lanes, FLOATS.get());
    return result;
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

  /**
   * Moves the value of lane {@code l} to lane {@code (by - l) & 31}: vector code counts lanes from
   * the chunk's first iteration, a chunk with a counter that goes down by that counter.
   *
   * @param lanes the lanes, which are overwritten
   * @param by any number
   */
  public static void mirror(double[] lanes, int by) {
    reverse(lanes, 0, COUNT);
    rotate(lanes, by + 1);
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

  /**
   * Moves the value of lane {@code l} to lane {@code (by - l) & 31}: vector code counts lanes from
   * the chunk's first iteration, a chunk with a counter that goes down by that counter.
   *
   * @param lanes the lanes, which are overwritten
   * @param by any number
   */
  public static void mirror(float[] lanes, int by) {
    reverse(lanes, 0, COUNT);
    rotate(lanes, by + 1);
  }

  private static void reverse(float[] lanes, int from, int to) {
    for (int low = from, high = to - 1; low < high; low++, high--) {
      float lane = lanes[low];
      lanes[low] = lanes[high];
      lanes[high] = lane;
    }
  }
}
