package corpus;

import dev.parloop.Parallel;

/** What record patterns and switches over patterns call that keeps a loop serial. */
class Patterns {
  static int total;

  record Two(int a, Object b) {}

  record Loud(int a) {
    public int a() {
      return a + total++;
    }
  }

  interface Kind {}

  enum Late implements Kind {
    A,
    B;

    static final int ID = total++;
  }

  static int counted(int x) {
    return total++ + x;
  }

  void loud(Object[] o, int[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = o[i] instanceof Loud(int a) ? a : -1;
    }
  }

  void loudInside(Object[] o, int[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      switch (o[i]) {
        case Two(int a, Loud(_)) -> out[i] = a;
        default -> out[i] = 0;
      }
    }
  }

  void guardCounts(Object[] o, int[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] =
          switch (o[i]) {
            case Two(int a, _) when counted(a) > 3 -> a;
            case null, default -> 1;
          };
    }
  }

  void bodyWritesElsewhere(Object[] o, int[] out) {
    // unproved PL0301
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      switch (o[i]) {
        case Two(int a, _) -> out[i] = out[i + 1];
        default -> out[i] = 1;
      }
    }
  }

  void place(Object[] o, int[] out) {
    // unproved PL0302
    for (@Parallel int i = 0; i < out.length; i++) {
      if (o[i] instanceof Two(int a, _)) {
        out[a] = i;
      }
    }
  }

  void initialises(Kind[] o, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] =
          switch (o[i]) {
            case Late.A -> total;
            case null, default -> 2;
          };
    }
  }
}
