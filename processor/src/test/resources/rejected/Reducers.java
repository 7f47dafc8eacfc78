import dev.parloop.Parallel;
import dev.parloop.Reduce;
import dev.parloop.Reducer;

class Reducers {
  static final long ZERO = 0;
  static final String EMPTY = "";
  static long variable = 0;
  private static final long HIDDEN = 0;
  static final int[] NO_COUNTS = {};

  // BUG: error PL0127
  @Reducer(identity = "ZERO")
  long instance(long a, long b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "ZERO")
  private static long hidden(long a, long b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "ZERO")
  static long one(long a) {
    return a;
  }

  // BUG: error PL0127
  @Reducer(identity = "ZERO")
  static long mixed(long a, int b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "NO_COUNTS")
  static int[] arrays(int[] a, int[] b) {
    return a;
  }

  // BUG: error PL0127
  @Reducer(identity = "ZERO")
  static long throwing(long a, long b) throws java.io.IOException {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "NOWHERE")
  static long nowhere(long a, long b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "EMPTY")
  static long another(long a, long b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "variable")
  static long changing(long a, long b) {
    return a + b;
  }

  // BUG: error PL0127
  @Reducer(identity = "HIDDEN")
  static long less(long a, long b) {
    return a + b;
  }

  // BUG: error PL0125
  @Parallel(range = "0..n", reduce = Reduce.REDUCER)
  static String text(int i) {
    return "";
  }

  @Reducer(identity = "ZERO")
  static long right(long a, long b) {
    return a + b;
  }
}
