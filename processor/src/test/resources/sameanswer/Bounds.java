package corpus;

import dev.parloop.Parallel;

/** A minimum and a maximum of which the loop looks at one only. */
public class Bounds {

  static double lowFirst(double[] a) {
    double low = 1;
    double high = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded, large
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
    }
    return low * 1000 + high;
  }

  static float highFirst(float[] a) {
    float low = 0;
    float high = 0.5f;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] >= high) {
        high = a[i];
      } else {
        if (low > a[i]) {
          low = a[i];
        }
      }
    }
    return low * 1000 + high;
  }

  static int ofInts(int[] a) {
    int low = a.length == 0 ? 0 : a[0];
    int high = low;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 1; i < a.length; i++) { // guarded, large
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i]; // behind
    }
    return 31 * low + high;
  }

  static double crossed(double[] a) {
    double low = 2;
    double high = -2;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
    }
    return low * 1000 + high;
  }

  static double unknown(double[] a) {
    double low = Double.NaN;
    double high = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] < low) low = a[i];
      else if (a[i] > high) high = a[i];
    }
    return Double.isNaN(low) ? high : low;
  }

  static double withPlaces(double[] a) {
    double low = a.length == 0 ? 0 : a[0];
    double high = low;
    int first = 0;
    int last = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      if (a[i] < low) {
        low = a[i];
        first = i;
      } else if (a[i] >= high) {
        high = a[i];
        last = i;
      }
    }
    return low + high + 1000 * first + 100000 * last;
  }

  static long insideOthers(long[][] a, boolean is) {
    long low = 0;
    long high = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      for (int j = 0; j < a[i].length; j++)
        if (is)
          if (a[i][j] > high) high = a[i][j];
          else if (a[i][j] < low) low = a[i][j];
    }
    return low * 31 + high;
  }
}
