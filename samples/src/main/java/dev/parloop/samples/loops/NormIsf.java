package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/** The inverse survival function of the standard normal distribution. */
public final class NormIsf {

  private NormIsf() {}

  /**
   * {@code a = isf(b)}: the x that a normal variable exceeds with the given probability.
   *
   * @param b probabilities; outside [0, 1] the answer is NaN
   * @param a takes the answers, as long
   */
  public static void isf(double[] b, double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = isf(b[i]);
    }
  }

  /**
   * Wichura's algorithm AS 241: rational functions, in the middle and in two parts of the tails.
   */
  private static double isf(double p) {
    double q = 0.5 - p;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      double numerator =
          polynomial(
              r,
              2509.0809287301226727,
              33430.575583588128105,
              67265.770927008700853,
              45921.953931549871457,
              13731.693765509461125,
              1971.5909503065514427,
              133.14166789178437745,
              3.387132872796366608);
      double denominator =
          polynomial(
              r,
              5226.495278852854561,
              28729.085735721942674,
              39307.89580009271061,
              21213.794301586595867,
              5394.1960214247511077,
              687.1870074920579083,
              42.313330701600911252,
              1);
      return q * numerator / denominator;
    }
    return q > 0 ? tail(p) : -tail(1 - p);
  }

  /** For probabilities below 0.075. */
  private static double tail(double p) {
    if (p == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double root = Math.sqrt(-Math.log(p));
    return root <= 5 ? nearTail(root - 1.6) : farTail(root - 5);
  }

  private static double nearTail(double r) {
    double numerator =
        polynomial(
            r,
            7.7454501427834140764e-4,
            0.0227238449892691845833,
            0.24178072517745061177,
            1.27045825245236838258,
            3.64784832476320460504,
            5.7694972214606914055,
            4.6303378461565452959,
            1.42343711074968357734);
    double denominator =
        polynomial(
            r,
            1.05075007164441684324e-9,
            5.475938084995344946e-4,
            0.0151986665636164571966,
            0.14810397642748007459,
            0.68976733498510000455,
            1.6763848301838038494,
            2.05319162663775882187,
            1);
    return numerator / denominator;
  }

  private static double farTail(double r) {
    double numerator =
        polynomial(
            r,
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            0.0012426609473880784386,
            0.026532189526576123093,
            0.29656057182850489123,
            1.7848265399172913358,
            5.4637849111641143699,
            6.6579046435011037772);
    double denominator =
        polynomial(
            r,
            2.04426310338993978564e-15,
            1.4215117583164458887e-7,
            1.8463183175100546818e-5,
            7.868691311456132591e-4,
            0.0148753612908506148525,
            0.13692988092273580531,
            0.59983220655588793769,
            1);
    return numerator / denominator;
  }

  /** {@code c7 x^7 + ... + c1 x + c0} by Horner's rule. */
  private static double polynomial(
      double x,
      double c7,
      double c6,
      double c5,
      double c4,
      double c3,
      double c2,
      double c1,
      double c0) {
    return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
  }
}
