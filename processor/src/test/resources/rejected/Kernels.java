import dev.parloop.Parallel;
import dev.parloop.Reduce;
import java.util.List;

class Kernels {
  static final int LIMIT = 8;
  int field;

  // BUG: error PL0123
  @Parallel(range = "0..lenght")
  //                    ^
  static double slip(int i, double[] x, int length) {
    return x[i];
  }

  // BUG: error PL0123
  @Parallel(range = "0..limit")
  //                    ^
  static double otherCase(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0123
  @Parallel(range = "0..width, 0..heihgt")
  //                              ^
  static double swapped(int i, int j, int height, int width) {
    return i + j;
  }

  // BUG: error PL0123
  @Parallel(range = "0..j, 0..9")
  //                    ^
  static double later(int i, int j) {
    return i + j;
  }

  // BUG: error PL0123
  @Parallel(range = "0..field")
  //                    ^
  static double ofInstance(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0123
  @Parallel(range = "0..x.size")
  //                      ^
  static double noMember(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0123
  @Parallel(range = "0..y.length")
  //                    ^
  static double noVariable(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0123
  @Parallel(range = "0..n")
  //                    ^
  static double declared(int i, double[] x) {
    double n = x[i];
    return n;
  }

  // BUG: error PL0121
  static @Parallel(range = "0..2, 0..3") double tooFew(int i) {
    //                            ^
    return i;
  }

  @Parallel(range = "0..2, 0..3")
  // BUG: error PL0121
  static double wrongType(int i, double x) {
    //                                  ^
    return i * x;
  }

  // BUG: error PL0122
  @Parallel(range = "0..x.length by -0")
  //                                ^
  static double noStep(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "0..x.length - ")
  //                               ^
  static double noBound(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "")
  static double empty(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "x.length")
  //                         ^
  static double noDots(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "0..3 step 2")
  //                      ^
  static double otherWord(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "0..xs.size()")
  //                    ^
  static int call(int i, List<Integer> xs) {
    return xs.get(i);
  }

  // BUG: error PL0120
  @Parallel(range = "0..1.5")
  //                    ^
  static double fraction(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0120
  @Parallel(range = "0..3000000000")
  //                    ^
  static double large(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0124
  @Parallel(range = "0..x[0]")
  static double fractional(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0124
  @Parallel(range = "low..9")
  //                 ^
  static void mixed(int i, long low, double[] x) {
    x[i] = 0;
  }

  // BUG: error PL0125
  @Parallel(range = "0..x.length", reduce = Reduce.SUM)
  static void nothing(int i, double[] x) {
    x[i] = 0;
  }

  // BUG: error PL0125
  @Parallel(range = "0..x.length", reduce = Reduce.XOR)
  static double bits(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0125
  @Parallel(range = "0..x.length", reduce = Reduce.SUM)
  static Integer boxed(int i, int[] x) {
    return x[i];
  }

  // BUG: error PL0106
  @Parallel(reduce = Reduce.SUM)
  static double noRange(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0106
  @Parallel(range = "0..x.length", chunks = 3, chunkSize = 4)
  //                                                       ^
  static double bothCuts(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0107
  @Parallel(range = "0..x.length", chunks = -3)
  static double negative(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0112
  @Parallel(range = "0..x.length")
  static synchronized double locked(int i, double[] x) {
    return x[i];
  }

  // BUG: error PL0113
  @Parallel(range = "0..x.length")
  static native double bodiless(int i, double[] x);

  Object local() {
    return new Object() {
      // BUG: error PL0111
      @Parallel(range = "0..x.length")
      double anonymous(int i, double[] x) {
        return x[i];
      }
    };
  }
}
