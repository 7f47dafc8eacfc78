package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * Arrays in which vector code keeps values of many iterations while others run. Each thread has its
 * own, once for all loops: vector code calls nothing that would run another loop. What a thread
 * keeps are arrays of the JDK's classes, so that no class of the runtime stays with it.
 *
 * <p>Generated code uses this. Safe for use by many threads.
 */
public final class Scratch {

  /** How many elements an array has: a multiple of the number of lanes of any vector. */
  public static final int LENGTH = 1024;

  /** How many arrays of each type there are. */
  private static final int PLACES = 4;

  private static final int INTS = 0;
  private static final int LONGS = PLACES;
  private static final int FLOATS = 2 * PLACES;
  private static final int DOUBLES = 3 * PLACES;

  private static final ThreadLocal<@Nullable Object[]> ARRAYS = new ThreadLocal<>();

  private Scratch() {}

  /**
   * An array of the calling thread, with any contents.
   *
   * @param place which of them, from 0 to 3
   */
  public static int[] ints(int place) {
    @Nullable Object[] arrays = arrays();
    if (arrays[INTS + place] instanceof int[] known) {
      return known;
    }
    int[] made = new int[LENGTH];
    arrays[INTS + place] = made;
    return made;
  }

  /** As {@link #ints}. */
  public static long[] longs(int place) {
    @Nullable Object[] arrays = arrays();
    if (arrays[LONGS + place] instanceof long[] known) {
      return known;
    }
    long[] made = new long[LENGTH];
    arrays[LONGS + place] = made;
    return made;
  }

  /** As {@link #ints}. */
  public static float[] floats(int place) {
    @Nullable Object[] arrays = arrays();
    if (arrays[FLOATS + place] instanceof float[] known) {
      return known;
    }
    float[] made = new float[LENGTH];
    arrays[FLOATS + place] = made;
    return made;
  }

  /** As {@link #ints}. */
  public static double[] doubles(int place) {
    @Nullable Object[] arrays = arrays();
    if (arrays[DOUBLES + place] instanceof double[] known) {
      return known;
    }
    double[] made = new double[LENGTH];
    arrays[DOUBLES + place] = made;
    return made;
  }

  private static @Nullable Object[] arrays() {
    @Nullable Object[] arrays = ARRAYS.get();
    if (arrays == null) {
      arrays = new Object[4 * PLACES];
      ARRAYS.set(arrays);
    }
    return arrays;
  }
}
