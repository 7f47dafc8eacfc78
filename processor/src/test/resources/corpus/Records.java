package corpus;

import dev.parloop.Parallel;
import java.util.List;
import java.util.Objects;

/** What records have without writing it, and what enums have. */
class Records {
  static int count;
  static final int[] SHARED = new int[100];

  record Point(int x, int y) {}

  record Named(String name, Double weight, Point at) {}

  record Counted(int x) {
    @Override
    public String toString() {
      return "c" + count++;
    }

    @Override
    public boolean equals(Object other) {
      return SHARED[0]++ > 0;
    }

    @Override
    public int hashCode() {
      return count++;
    }
  }

  record Around(Counted inner) {}

  record Holds(Object any) {}

  record Rows(int[] row) {}

  record Generic<T>(T value) {}

  record Own(int x) {
    @Override
    public int hashCode() {
      return 31 * x;
    }
  }

  record Lists(List<Integer> list) {}

  sealed interface Shape permits Circle, Square {}

  record Circle(double r) implements Shape {}

  record Square(double s) implements Shape {}

  static final class Plain {
    final int x = 1;
  }

  record OfPlain(Plain plain) {}

  void ownHashCode(int[] out, Own[] p) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].hashCode();
    }
  }

  void ownText(String[] out, Counted[] p) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = "" + p[i];
    }
  }

  void textInside(String[] out, Around[] p) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = "" + p[i];
    }
  }

  void equalityInside(boolean[] out, Around[] p) {
    // unproved PL0301
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].equals(p[0]);
    }
  }

  void hashInside(int[] out, Around[] p) {
    // unproved PL0502
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].hashCode();
    }
  }

  void byObjectsInside(boolean[] out, Counted[] p) {
    // unproved PL0301
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = Objects.equals(p[i], p[0]);
    }
  }

  void anything(boolean[] out, Holds[] p) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].equals(p[0]);
    }
  }

  void anythingGeneric(String[] out, Generic<String>[] p) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].toString();
    }
  }

  void lists(boolean[] out, Lists[] p) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].equals(p[0]);
    }
  }

  void textOfAnArray(String[] out, Rows[] p) {
    // unproved PL0505
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = p[i].toString();
    }
  }
}
