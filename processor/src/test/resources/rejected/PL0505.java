import dev.parloop.Parallel;
import java.util.function.IntSupplier;

class PL0505 {
  static void lambda(IntSupplier[] a) {
    int[] counter = {0};
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0301
      a[i] = () -> counter[0]++;
    }
  }

  static void runnable(int[] a) {
    int[] counter = {0};
    for (@Parallel int i = 0; i < a.length; i++) {
      Runnable r = () -> counter[0]++;
      // BUG: error PL0301
      r.run();
    }
  }
}
