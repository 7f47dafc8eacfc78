package dev.parloop.runtime.support;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Combines the partial results of the chunks, in the order of the chunks, with the value that the
 * variable had before the loop: {@code ((prior + part0) + part1) + ...}. For {@code byte}, {@code
 * short} and {@code char} see {@link NarrowCombine}.
 */
public final class Combine {

  private Combine() {}

  /** The prior value and the parts, in order, by a method of the user's. */
  public static <T> T reduce(T prior, T[] parts, BinaryOperator<T> combine) {
    T result = prior;
    for (T part : parts) {
      result = combine.apply(result, part);
    }
    return result;
  }

  /** As {@link #reduce(Object, Object[], BinaryOperator)}. */
  public static int reduce(int prior, int[] parts, IntBinaryOperator combine) {
    int result = prior;
    for (int part : parts) {
      result = combine.applyAsInt(result, part);
    }
    return result;
  }

  /** As {@link #reduce(Object, Object[], BinaryOperator)}. */
  public static long reduce(long prior, long[] parts, LongBinaryOperator combine) {
    long result = prior;
    for (long part : parts) {
      result = combine.applyAsLong(result, part);
    }
    return result;
  }

  /** As {@link #reduce(Object, Object[], BinaryOperator)}. */
  public static double reduce(double prior, double[] parts, DoubleBinaryOperator combine) {
    double result = prior;
    for (double part : parts) {
      result = combine.applyAsDouble(result, part);
    }
    return result;
  }

  /** The prior value plus the parts, in order. */
  public static int sum(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order. */
  public static int product(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result *= part;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static int and(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static int or(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static int xor(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result ^= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static int min(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static int max(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays. */
  public static int minFirst(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays. */
  public static int minLast(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays. */
  public static int maxFirst(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays. */
  public static int maxLast(int prior, int[] parts) {
    int result = prior;
    for (int part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** The prior value plus the parts, in order. */
  public static long sum(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order. */
  public static long product(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result *= part;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static long and(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static long or(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static long xor(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result ^= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static long min(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static long max(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays. */
  public static long minFirst(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays. */
  public static long minLast(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays. */
  public static long maxFirst(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays. */
  public static long maxLast(long prior, long[] parts) {
    long result = prior;
    for (long part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** The prior value plus the parts, in order. */
  public static float sum(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order. */
  public static float product(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result *= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static float min(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static float max(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays; NaN is never taken. */
  public static float minFirst(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays; NaN is never taken. */
  public static float minLast(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays; NaN is never taken. */
  public static float maxFirst(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays; NaN is never taken. */
  public static float maxLast(float prior, float[] parts) {
    float result = prior;
    for (float part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** The prior value plus the parts, in order. */
  public static double sum(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result += part;
    }
    return result;
  }

  /** The prior value times the parts, in order. */
  public static double product(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result *= part;
    }
    return result;
  }

  /** {@code Math.min} over the prior value and the parts. */
  public static double min(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = Math.min(result, part);
    }
    return result;
  }

  /** {@code Math.max} over the prior value and the parts. */
  public static double max(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = Math.max(result, part);
    }
    return result;
  }

  /** The least value; the first of equals stays; NaN is never taken. */
  public static double minFirst(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = part < result ? part : result;
    }
    return result;
  }

  /** The least value; the last of equals stays; NaN is never taken. */
  public static double minLast(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = part <= result ? part : result;
    }
    return result;
  }

  /** The greatest value; the first of equals stays; NaN is never taken. */
  public static double maxFirst(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = part > result ? part : result;
    }
    return result;
  }

  /** The greatest value; the last of equals stays; NaN is never taken. */
  public static double maxLast(double prior, double[] parts) {
    double result = prior;
    for (double part : parts) {
      result = part >= result ? part : result;
    }
    return result;
  }

  /** "And" of the prior value and the parts. */
  public static boolean and(boolean prior, boolean[] parts) {
    boolean result = prior;
    for (boolean part : parts) {
      result &= part;
    }
    return result;
  }

  /** "Or" of the prior value and the parts. */
  public static boolean or(boolean prior, boolean[] parts) {
    boolean result = prior;
    for (boolean part : parts) {
      result |= part;
    }
    return result;
  }

  /** "Exclusive or" of the prior value and the parts. */
  public static boolean xor(boolean prior, boolean[] parts) {
    boolean result = prior;
    for (boolean part : parts) {
      result ^= part;
    }
    return result;
  }

  /** Whether the prior value and all parts are true. */
  public static boolean all(boolean prior, boolean[] parts) {
    boolean result = prior;
    for (boolean part : parts) {
      result &= part;
    }
    return result;
  }

  /** Whether the prior value or any part is true. */
  public static boolean any(boolean prior, boolean[] parts) {
    boolean result = prior;
    for (boolean part : parts) {
      result |= part;
    }
    return result;
  }
}
