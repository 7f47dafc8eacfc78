import dev.parloop.Parallel;
import java.util.function.ToIntFunction;

class PL0111 {
  static ToIntFunction<int[]> anonymous() {
    return new ToIntFunction<>() {
      @Override
      public int applyAsInt(int[] a) {
        int s = 0;
        // BUG: error PL0111
        for (@Parallel int i = 0; i < a.length; i++) {
          s += a[i];
        }
        return s;
      }
    };
  }

  static int local(int[] a) {
    class Local {
      int sum() {
        int s = 0;
        // BUG: error PL0111
        for (@Parallel int i = 0; i < a.length; i++) {
          s += a[i];
        }
        return s;
      }
    }
    return new Local().sum();
  }
}
