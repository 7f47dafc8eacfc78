import dev.parloop.Elementwise;

class Input {
  /** Iterations until a point escapes. */
  @Elementwise
  static int escape(double re, float im) {
    double x = 0;
    double y = 0;
    for (int k = 0; k < 50; k++) {
      if (x * x + y * y > 4) {
        return k;
      }
      double t = x * x - y * y + re;
      y = 2 * x * y + im;
      x = t;
    }
    return 50;
  }
}
