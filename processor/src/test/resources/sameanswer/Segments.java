package corpus;

import dev.parloop.Parallel;
import java.util.Arrays;

/** Parts of an array whose borders another array names. */
public class Segments {

  static int[] borders(int rows, int length) {
    int[] borders = new int[rows + 1];
    for (int r = 1; r <= rows; r++) {
      borders[r] = borders[r - 1] + r * length % 5;
    }
    return borders;
  }

  static double[] numbers(int n) {
    double[] numbers = new double[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = k % 7 - 3;
    }
    return numbers;
  }

  static double[] scaled(int n) {
    int rows = Math.abs(n % 60);
    int[] ptr = borders(rows, 3);
    double[] v = numbers(ptr[rows]);
    for (@Parallel(chunks = 5, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = v[k] * r + 1;
      }
    }
    return v;
  }

  static double[] runningTotals(int n) {
    int rows = Math.abs(n % 60);
    int[] ptr = borders(rows, 7);
    double[] v = numbers(ptr[rows]);
    for (@Parallel(chunks = 4, serialBelow = 0) int r = rows - 1; r >= 0; r--) { // guarded
      int from = ptr[r];
      int to = ptr[r + 1];
      for (int k = from + 1; k < to; k++) {
        v[k] += v[k - 1];
      }
    }
    return v;
  }

  static double[] products(int n) {
    int rows = Math.abs(n % 60);
    int[] ptr = borders(rows, 4);
    double[] v = numbers(ptr[rows]);
    for (@Parallel(chunks = 5, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] *= r;
      }
    }
    return v;
  }

  static double[] meeting(int n) {
    int rows = Math.abs(n % 60);
    int[] ptr = borders(rows, 2);
    double[] v = numbers(ptr[rows] + 1);
    ptr[rows / 2] = ptr[rows];
    for (@Parallel(chunks = 5, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k] / 2;
      }
    }
    return v;
  }

  static double[] tooShort(double[] v, int rows) {
    int[] ptr = borders(Math.abs(rows % 50), 2);
    int all = ptr.length;
    for (@Parallel(chunks = 3, serialBelow = 0) int r = 0; r < all; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k] / 2;
      }
    }
    return v;
  }

  static double[] any(double[] v, int[] ptr, int rows) {
    for (@Parallel(chunks = 3, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k] / 2;
      }
    }
    return v;
  }

  static int[] ofItself(int n) {
    int[] ptr = borders(Math.abs(n % 40), 3);
    int rows = ptr.length - 1;
    return oneArray(ptr, ptr, rows);
  }

  static int[] oneArray(int[] v, int[] ptr, int rows) {
    for (@Parallel(chunks = 3, serialBelow = 0) int r = 0; r < rows; r++) { // guarded
      for (int k = ptr[r]; k < ptr[r + 1]; k++) {
        v[k] = r - v[k] / 2;
      }
    }
    return v;
  }

  static double[] filled(int n) {
    int[] ptr = borders(Math.abs(n % 70), 3);
    double[] v = new double[ptr[ptr.length - 1]];
    for (@Parallel(chunks = 5, serialBelow = 0) int r = 0; r < ptr.length - 1; r++) { // guarded
      Arrays.fill(v, ptr[r], ptr[r + 1], r);
    }
    return v;
  }

  static double[] offsets(int n) {
    int[] ptr = borders(Math.abs(n % 70), 3);
    double[] v = numbers(ptr[ptr.length - 1]);
    for (@Parallel(chunks = 5, serialBelow = 0) int r = 0; r < ptr.length - 1; r++) { // guarded
      int base = ptr[r];
      int count = ptr[r + 1] - base;
      for (int j = 0; j < count; j++) {
        v[base + j] = r * j - v[base + j];
      }
    }
    return v;
  }
}
