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

  static double prefixSum(double[] x, double[] out) {
    double s = 0;
    for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < x.length; i++) {
      // BUG: warning PL0403
      s += x[i];
      out[i] = s;
    }
    return s;
  }
}
