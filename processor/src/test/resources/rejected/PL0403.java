import dev.parloop.Parallel;
import dev.parloop.Rounding;

class PL0403 {
  static double sum(double[] a) {
    double s = 0;
    for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < a.length; i++) {
      // BUG: warning PL0403
      s += a[i];
    }
    return s;
  }
}
