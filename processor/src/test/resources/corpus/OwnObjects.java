package corpus;

import dev.parloop.Parallel;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Objects of the JDK that iterations make, texts of several values, and resources. */
class OwnObjects {
  static int total;

  static final class Counter implements AutoCloseable {
    private final int[] to;
    private int at;

    Counter(int[] to, int at) {
      this.to = to;
      this.at = at;
    }

    void forward() {
      at++;
    }

    @Override
    public void close() {
      to[at]++;
    }
  }

  static class Loud implements AutoCloseable {
    @Override
    public void close() {
      total++;
    }
  }

  record Pair(int a, int b) {}

  static class Odd {
    @Override
    public int hashCode() {
      return total++;
    }
  }

  static void formatsObjects(String[] out, Object[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = String.format("%s", a[i]);
    }
  }

  static void formatsArray(String[] out, Object[][] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = String.format("%s", a[i]);
    }
  }

  static void joinsObjects(String[] out, CharSequence[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = String.join(",", a[i], "b");
    }
  }

  static void joinsList(String[] out, List<String> a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = String.join(",", a);
    }
  }

  static void hashesObjects(int[] out, Odd[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = Objects.hash(i, a[i]);
    }
  }

  static void oddInASet(int[] out, Odd[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      Set<Odd> seen = new HashSet<>();
      seen.add(a[i]);
      out[i] = seen.size();
    }
  }

  static void fixedOdd(int[] out, Odd[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = Set.of(a[i], a[0]).size();
    }
  }

  static void comparatorOfTheUser(int[] out) {
    // unproved PL0501 PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      Set<Integer> seen = new TreeSet<>((x, y) -> x - y + total++);
      seen.add(i);
      out[i] = seen.size();
    }
  }

  static void shared(int[] out, Deque<Integer> open) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      open.push(i);
      out[i] = open.pop();
    }
  }

  static void movedResource(int[] out) {
    // unproved PL0303
    for (@Parallel int i = 0; i < out.length - 1; i++) {
      try (Counter counter = new Counter(out, i)) {
        counter.forward();
      }
    }
  }

  static void loud(int[] out) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      try (Loud loud = new Loud()) {
        out[i]++;
      }
    }
  }

  static void anyResource(int[] out, AutoCloseable[] all) throws Exception {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      try (AutoCloseable one = all[i]) {
        out[i]++;
      }
    }
  }
}
