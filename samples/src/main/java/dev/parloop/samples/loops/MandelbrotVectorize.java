package dev.parloop.samples.loops;

import dev.parloop.Elementwise;

/** The Mandelbrot set as a function of one number, which is applied to arrays. */
public final class MandelbrotVectorize {

  private MandelbrotVectorize() {}

  /**
   * Steps of x = x * x + c from c until abs(x) is 4 or more.
   *
   * @param re the real part of c
   * @param im its imaginary part
   * @return the step, or -1 if 20 are not enough
   */
  @Elementwise
  public static int escape(double re, double im) {
    double x = re;
    double y = im;
    for (int i = 0; i < 20; i++) {
      if (x * x + y * y >= 16) {
        return i;
      }
      double t = x * x - y * y + re;
      y = 2 * x * y + im;
      x = t;
    }
    return -1;
  }
}
