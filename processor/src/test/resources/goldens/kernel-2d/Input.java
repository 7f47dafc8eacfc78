import dev.parloop.Parallel;

class Input {
  @Parallel(range = "0..h, 0..w")
  static int escape(int y, int x, double scale, int limit) {
    double re = 0;
    double im = 0;
    for (int k = 0; k < limit; k++) {
      if (re * re + im * im > 4) {
        return k;
      }
      double t = re * re - im * im + x * scale - 2;
      im = 2 * re * im + y * scale - 1.5;
      re = t;
    }
    return limit;
  }
}
