import dev.parloop.Elementwise;
import dev.parloop.Parallel;

class Elementwises {
  // BUG: error PL0126
  @Elementwise
  static int none() {
    return 1;
  }

  @Elementwise
  // BUG: error PL0126
  static double ofArray(double[] x, double y) {
    //                           ^
    return x[0] + y;
  }

  @Elementwise
  // BUG: error PL0126
  static Double boxed(double x) {
    //   ^
    return x;
  }

  @Elementwise
  // BUG: error PL0126
  static void nothing(int x) {
    //   ^
    System.out.println(x);
  }

  @Elementwise
  // BUG: error PL0126
  static int many(int... x) {
    return x[0];
  }

  // BUG: error PL0113
  @Elementwise
  native int elsewhere(int x);

  // BUG: error PL0106
  @Elementwise
  @Parallel(range = "0..9")
  static int both(int i) {
    return i;
  }

  Object local() {
    return new Object() {
      // BUG: error PL0111
      @Elementwise
      int anonymous(int x) {
        return x;
      }
    };
  }
}
