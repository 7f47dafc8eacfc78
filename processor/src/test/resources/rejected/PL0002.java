// OPTIONS: -Aparloop.strict=maybe
import dev.parloop.Parallel;

// BUG ANYWHERE: error PL0002
class PL0002 {
  static void loop(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
