package dev.parloop.benchmarks.peers;

/** Wichura's algorithm AS 241, as in the sample norm-isf. */
final class Quantile {
  private Quantile() {}

  static double isf(double p) {
    double q = 0.5 - p;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      double numerator =
          polynomial(
              r,
              2509.0809287301227,
              33430.57558358813,
              67265.7709270087,
              45921.95393154987,
              13731.69376550946,
              1971.5909503065513,
              133.14166789178438,
              3.3871328727963665);
      double denominator =
          polynomial(
              r,
              5226.495278852854,
              28729.085735721943,
              39307.89580009271,
              21213.794301586597,
              5394.196021424751,
              687.1870074920579,
              42.31333070160091,
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
            0.0007745450142783414,
            0.022723844989269184,
            0.2417807251774506,
            1.2704582524523684,
            3.6478483247632045,
            5.769497221460691,
            4.630337846156546,
            1.4234371107496835);
    double denominator =
        polynomial(
            r,
            1.0507500716444169e-9,
            0.0005475938084995345,
            0.015198666563616457,
            0.14810397642748008,
            0.6897673349851,
            1.6763848301838038,
            2.053191626637759,
            1);
    return numerator / denominator;
  }

  private static double farTail(double r) {
    double numerator =
        polynomial(
            r,
            2.0103343992922881e-7,
            2.7115555687434876e-5,
            0.0012426609473880784,
            0.026532189526576124,
            0.29656057182850487,
            1.7848265399172913,
            5.463784911164114,
            6.657904643501103);
    double denominator =
        polynomial(
            r,
            2.0442631033899397e-15,
            1.421511758316446e-7,
            1.8463183175100548e-5,
            0.0007868691311456133,
            0.014875361290850615,
            0.1369298809227358,
            0.599832206555888,
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
