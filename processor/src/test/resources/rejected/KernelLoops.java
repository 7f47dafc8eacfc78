import dev.parloop.Parallel;
import dev.parloop.Reduce;

class KernelLoops {
  @Parallel(range = "1..x.length")
  static void before(int i, double[] x) {
    // BUG: error PL0301
    x[i] = x[i - 1];
    //      ^
  }

  @Parallel(range = "0..x.length")
  static void same(int i, double[] x, double[] y) {
    // BUG: error PL0301
    y[0] = x[i];
  }

  @Parallel(range = "0..x.length, 0..3")
  static void inner(int i, int j, double[] x) {
    // BUG: error PL0301
    x[i] = j - x[i];
  }

  @Parallel(range = "0..x.length")
  static void indirect(int i, int[] x, int[] index) {
    // BUG: warning PL0302
    x[index[i]] = i;
  // ^
  }

  @Parallel(range = "0..x.length", reduce = Reduce.SUM)
  static int effect(int i, int[] x) {
    // BUG: warning PL0501
    System.out.println(i);
    return x[i];
  }
}
