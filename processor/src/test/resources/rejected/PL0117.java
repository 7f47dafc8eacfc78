import dev.parloop.Parallel;
import java.util.function.IntUnaryOperator;

class PL0117 {
  private int level;

  static int reference(int[] a) {
    // BUG: error PL0117
    IntUnaryOperator twice = PL0117::twice;
    int s = twice.applyAsInt(1);
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }

  private static int twice(int x) {
    return 2 * x;
  }
}
