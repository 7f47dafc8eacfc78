package corpus;

import dev.parloop.Parallel;
import java.util.function.Supplier;

/** A generic class with generic methods. */
public class Generics<T extends Comparable<T>> {
  private T[] items;
  private T favourite;

  Generics() {}

  static <E> int count(E[] a, E wanted) {
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) E e : a) { // proved
      if (e == wanted) {
        count++;
      }
    }
    return count;
  }

  static <E> void copy(E[] from, E[] target) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < from.length; i++) { // proved
      target[i] = from[i];
    }
  }

  int missing(T[] more) {
    int count = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) T item : more) { // proved
      if (item == null || item == favourite) {
        count++;
      }
    }
    items = more;
    return count + (items == null ? 0 : items.length);
  }

  <U extends Number> T last(T[] a, U number) {
    T last = null;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      last = a[i];
    }
    favourite = last;
    return number == null ? null : last;
  }

  static int varargs(int first, int... rest) {
    int s = first;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < rest.length; i++) { // proved
      s += rest[i];
    }
    return s;
  }

  static int generated(int n) {
    return varargs(n) + varargs(1, n, 3) + varargs(2, new int[] {n, n});
  }

  @SafeVarargs
  static <E> int genericVarargs(E... rest) {
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < rest.length; i++) { // proved
      if (rest[i] != null) s += i;
    }
    return s;
  }

  static <E extends Supplier<? extends Number>> int wildcards(E[] suppliers, java.util.List<? super E> list) {
    int s = list == null ? 0 : 1;
    for (@Parallel(chunks = 5, serialBelow = 0) E supplier : suppliers) { // proved
      if (supplier == null) s++;
    }
    return s;
  }
}
