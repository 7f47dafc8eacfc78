package corpus;

import dev.parloop.Parallel;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What records and enums have without writing it, functions that loops make, and own objects. */
@Parallel(chunkSize = 7, serialBelow = 0)
public class RecordsAndEnums {
  static final IntUnaryOperator SQUARE = k -> k * k + 1;
  static final Comparator<String> BY_LENGTH = (a, b) -> a.length() - b.length();

  record Point(int x, Double y, String name) {}

  record Pair(Point first, Point second) {}

  enum Op implements IntBinaryOperator {
    ADD(1) {
      @Override
      public int applyAsInt(int a, int b) {
        return a + b + shift;
      }
    },
    SUB(2) {
      @Override
      public int applyAsInt(int a, int b) {
        return a - b - shift;
      }

      @Override
      int twice(int a) {
        return super.twice(a) + 1;
      }

      @Override
      public String toString() {
        return "minus";
      }
    };

    final int shift;

    Op(int shift) {
      this.shift = shift;
    }

    int twice(int a) {
      return 2 * a;
    }
  }

  static final class Adding implements AutoCloseable {
    private final int[] to;
    private final int at;

    Adding(int[] to, int at) {
      this.to = to;
      this.at = at;
    }

    @Override
    public void close() {
      to[at] += 3;
    }
  }

  static int apply(IntUnaryOperator f, int x) {
    return f.applyAsInt(x);
  }

  static void run(IntConsumer f, int x) {
    f.accept(x);
  }

  private static Point point(int x) {
    return new Point(x % 5, x % 3 == 0 ? null : x / 4.0, "p" + x % 2);
  }

  private static Point[] points(int[] x) {
    Point[] points = new Point[x.length];
    for (int i = 0; i < x.length; i++) {
      points[i] = point(x[i]);
    }
    return points;
  }

  private static Op[] ops(int[] x) {
    Op[] ops = new Op[x.length];
    for (int i = 0; i < x.length; i++) {
      ops[i] = x[i] % 2 == 0 ? Op.ADD : Op.SUB;
    }
    return ops;
  }

  static void equality(int[] x, boolean[] out) {
    Point[] p = points(x);
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = p[i].equals(p[x.length - 1 - i]) || new Pair(p[i], p[0]).equals(new Pair(p[0], p[i]));
    }
  }

  static void texts(int[] x, String[] out) {
    Point[] p = points(x);
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = "p" + p[i] + new Pair(p[i], null) + String.valueOf(p[0]);
    }
  }

  static void hashes(int[] x, int[] out) {
    Point[] p = points(x);
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = p[i].hashCode() - new Pair(p[i], p[0]).hashCode();
    }
  }

  static void nullElements(int[] x, boolean[] out) {
    Point[] p = points(x);
    if (p.length > 20) {
      p[17] = null;
    }
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = p[i].equals(p[0]);
    }
  }

  static void operations(int[] x, int[] out) {
    Op[] ops = ops(x);
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = ops[i].applyAsInt(x[i], i) + ops[i].twice(i) + ops[i].ordinal();
    }
  }

  static void allConstants(int[] x, int[] out, String[] names) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      Op op = Op.values()[x[i] & 1];
      out[i] = op.applyAsInt(x[i], i) + Op.valueOf("ADD").compareTo(op) + Op.values().length;
      names[i] = op + op.name();
    }
  }

  static void functions(int[] x, int[] out) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      int at = i;
      IntBinaryOperator sum = Integer::sum;
      out[i] = SQUARE.applyAsInt(i) + apply(k -> k + x[at], i) + apply(Math::abs, x[i]);
      run(k -> out[at] += k, sum.applyAsInt(i, 2));
    }
  }

  static void constantInLanes(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] = SQUARE.applyAsInt(out[i]);
    }
  }

  static void comparison(String[] a, int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] = a[i] == null ? -7 : BY_LENGTH.compare(a[i], "abc");
    }
  }

  static void collections(int[] x, int[] out) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      Deque<Integer> open = new ArrayDeque<>();
      Set<Integer> seen = new HashSet<>();
      open.push(x[i]);
      while (!open.isEmpty()) {
        int k = open.pop();
        if (seen.add(k)) {
          open.push(k / 2);
        }
      }
      out[i] = seen.size() + List.of(1, 2, x[i]).get(2);
    }
  }

  static void fixed(int[] x, int[] out) {
    Object[] made = new Object[x.length];
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      made[i] = x[i] > 0 ? Map.entry(x[i], "i" + i) : Collections.emptyList();
      out[i] = Collections.nCopies(8, x[i]).get(x[i] & 7);
    }
    for (int i = 0; i < x.length; i++) {
      out[i] += made[i].hashCode();
    }
  }

  static void formats(int[] x, String[] out) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = String.format("%05d", x[i]) + String.join("-", "a", "b" + i) + "%s".formatted(i);
    }
  }

  static void resources(int[] x, int[] out) {
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      try (Adding adding = new Adding(out, i)) {
        out[i] *= 100 / x[i] + adding.at - i;
      }
    }
  }

  sealed interface Shape permits Circle, Side {}

  record Circle(int r) implements Shape {}

  record Side(int[] at) implements Shape {
    @Override
    public String toString() {
      return "side " + at.length;
    }
  }

  private static IntUnaryOperator made(int k) {
    return x -> x + k;
  }

  private static int length(ToIntFunction<String> f, String text) {
    return f.applyAsInt(text);
  }

  static void sealed(int[] x, String[] out, boolean[] same) {
    Shape[] shapes = new Shape[x.length];
    for (int i = 0; i < x.length; i++) {
      shapes[i] = x[i] % 2 == 0 ? new Circle(x[i]) : new Side(x);
    }
    for (@Parallel int i = 0; i < x.length; i++) { // proved
      out[i] = shapes[i] + String.valueOf(shapes[0]);
      same[i] = shapes[i].equals(shapes[0]) ^ Objects.equals(shapes[0], shapes[i]);
    }
  }

  static void statements(int[] out, String[] words) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] =
          apply(
              k -> {
                if (k > 5) {
                  return 5;
                }
                return -k;
              },
              out[i]);
      out[i] += made(i).applyAsInt(3) + length(String::length, words[i]);
    }
  }

  static void constantOfAnEnum(int[] out) {
    for (@Parallel int i = 0; i < out.length; i++) { // proved
      out[i] = Op.SUB.applyAsInt(out[i], i) + Objects.hash(i, "a") + IntStream.range(0, i).sum();
    }
  }
}
