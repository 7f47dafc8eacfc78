import dev.parloop.Parallel;
import java.util.function.ToIntFunction;

class PL0110 {
  static final int[] TABLE = new int[100];

  static {
    // BUG: error PL0110
    for (@Parallel int i = 0; i < TABLE.length; i++) {
      TABLE[i] = i;
    }
  }

  final int[] data = new int[10];

  {
    // BUG: error PL0110
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = i;
    }
  }

  PL0110() {
    // BUG: error PL0110
    for (@Parallel int i = 0; i < data.length; i++) {
      data[i] = i;
    }
  }

  static final ToIntFunction<int[]> SUM =
      a -> {
        int s = 0;
        // BUG: error PL0110
        for (@Parallel int i = 0; i < a.length; i++) {
          s += a[i];
        }
        return s;
      };
}
