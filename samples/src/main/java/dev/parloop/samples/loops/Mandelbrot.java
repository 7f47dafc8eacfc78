package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The Mandelbrot set, counted point by point. */
public final class Mandelbrot {

  private Mandelbrot() {}

  /**
   * Counts, for each point c of a grid on [-2, 1] x [-1.5, 1.5] with its ends, the iterations of z
   * = z * z + c from 0 for which abs(z) is at most 2.
   *
   * @param nx points along the real axis, at least 2
   * @param ny points along the imaginary axis, at least 2
   * @param maxIter where counting stops: points of the set have this count
   * @return the counts; the first index goes along the real axis
   */
  public static int[][] counts(int nx, int ny, int maxIter) {
    double dx = 3.0 / (nx - 1);
    double dy = 3.0 / (ny - 1);
    int[][] counts = new int[nx][ny];
    for (@Parallel int i = 0; i < nx; i++) {
      double re = -2.0 + i * dx;
      for (int j = 0; j < ny; j++) {
        double im = -1.5 + j * dy;
        double x = 0;
        double y = 0;
        int n = 0;
        while (n < maxIter && x * x + y * y <= 4.0) {
          double t = x * x - y * y + re;
          y = 2.0 * x * y + im;
          x = t;
          n++;
        }
        counts[i][j] = n;
      }
    }
    return counts;
  }
}
