// OPTIONS: -Aparloop.fast=true
import dev.parloop.Parallel;

// BUG ANYWHERE: error PL0001
class PL0001 {
  static void loop(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = 1;
    }
  }
}
