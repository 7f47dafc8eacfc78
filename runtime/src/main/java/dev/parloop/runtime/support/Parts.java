package dev.parloop.runtime.support;

import java.util.Arrays;

/**
 * Arrays with one value of each chunk, which the executions of a loop hand on: an array of the
 * length that is wanted is emptied and used again. Stateless.
 */
public final class Parts {

  private Parts() {}

  /**
   * Zeros, or false.
   *
   * @param before what the execution before has used
   * @param chunks how many are wanted
   */
  public static boolean[] of(boolean[] before, int chunks) {
    if (before.length != chunks) {
      return new boolean[chunks];
    }
    Arrays.fill(before, false);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static byte[] of(byte[] before, int chunks) {
    if (before.length != chunks) {
      return new byte[chunks];
    }
    Arrays.fill(before, (byte) 0);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static short[] of(short[] before, int chunks) {
    if (before.length != chunks) {
      return new short[chunks];
    }
    Arrays.fill(before, (short) 0);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static char[] of(char[] before, int chunks) {
    if (before.length != chunks) {
      return new char[chunks];
    }
    Arrays.fill(before, '\0');
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static int[] of(int[] before, int chunks) {
    if (before.length != chunks) {
      return new int[chunks];
    }
    Arrays.fill(before, 0);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static long[] of(long[] before, int chunks) {
    if (before.length != chunks) {
      return new long[chunks];
    }
    Arrays.fill(before, 0);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static float[] of(float[] before, int chunks) {
    if (before.length != chunks) {
      return new float[chunks];
    }
    Arrays.fill(before, 0);
    return before;
  }

  /** As {@link #of(boolean[], int)}. */
  public static double[] of(double[] before, int chunks) {
    if (before.length != chunks) {
      return new double[chunks];
    }
    Arrays.fill(before, 0);
    return before;
  }
}
