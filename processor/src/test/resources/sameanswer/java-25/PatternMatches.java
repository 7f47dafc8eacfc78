package corpus;

import dev.parloop.Parallel;

/** Record patterns and switches over patterns. */
@Parallel(chunkSize = 7, serialBelow = 0)
public class PatternMatches {
  sealed interface Shape permits Circle, Square, Both {}

  record Circle(int r) implements Shape {}

  record Square(int s) implements Shape {
    public int s() {
      return 100 / s;
    }
  }

  record Both(Shape first, Shape second) implements Shape {}

  private static Shape shape(int x) {
    return switch (x & 3) {
      case 0 -> new Circle(x);
      case 1 -> new Square(x % 7);
      case 2 -> new Both(new Circle(x), new Square(3));
      default -> new Both(new Square(2), new Circle(x));
    };
  }

  private static Shape[] shapes(int[] x) {
    Shape[] shapes = new Shape[x.length];
    for (int i = 0; i < x.length; i++) {
      shapes[i] = shape(x[i]);
    }
    return shapes;
  }

  private static Object[] objects(int[] x) {
    Object[] objects = new Object[x.length];
    for (int i = 0; i < x.length; i++) {
      objects[i] = x[i] % 5 == 0 ? null : x[i] % 5 == 1 ? "t" + x[i] : shape(x[i]);
    }
    return objects;
  }

  static void recordPattern(int[] x, int[] out) {
    Object[] objects = objects(x);
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] = objects[i] instanceof Both(Circle(int r), _) ? r : -1;
    }
  }

  static void switchStatement(int[] x, int[] out) {
    Shape[] shapes = shapes(x);
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      switch (shapes[i]) {
        case Circle(int r) when r > 3 -> out[i] = r;
        case Circle c -> out[i] -= c.r();
        case Square s -> out[i] = s.s();
        case Both(Circle(var r), Square(int s)) -> out[i] = r + s;
        case Both(var first, var second) -> out[i] = first.equals(second) ? 1 : 2;
      }
    }
  }

  static void switchExpression(int[] x, String[] out) {
    Object[] objects = objects(x);
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] =
          switch (objects[i]) {
            case null -> "null";
            case String s when s.length() > 2 -> s;
            case Circle(int r) -> "c" + r;
            case Shape s -> "s" + s;
            default -> "other";
          };
    }
  }

  static int sum(int[] x) {
    Object[] objects = objects(x);
    int s = 0;
    for (@Parallel int i = 0; i < objects.length; i++) { // proved
      if (objects[i] instanceof Circle(int r) && r > 2) {
        s += r;
      }
    }
    return s;
  }
}
