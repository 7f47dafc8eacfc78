package corpus;

import dev.parloop.Parallel;

/** Record patterns and switches over patterns: what matching them calls is known. */
class Patterns {
  static int total;

  sealed interface Shape permits Circle, Square {}

  record Circle(double r) implements Shape {}

  record Square(double s) implements Shape {}

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

  void recordPattern(Object[] o, int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = o[i] instanceof Two(int a, Two(int b, _)) ? a + b : -1;
    }
  }

  void statement(Shape[] o, double[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      switch (o[i]) {
        case Circle(double r) when r > 2 -> out[i] = r;
        case Circle c -> out[i] = -c.r();
        case Square s -> out[i] = s.s();
      }
    }
  }

  void expression(Object[] o, String[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] =
          switch (o[i]) {
            case null -> "null";
            case Integer n when n > 3 -> "n" + n;
            case String s -> s;
            default -> "other";
          };
    }
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
    // dependent PL0301
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      switch (o[i]) {
        case Two(int a, _) -> out[i] = out[i + 1];
        default -> out[i] = 1;
      }
    }
  }

  void place(Object[] o, int[] out) {
    // unproved PL0304
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
