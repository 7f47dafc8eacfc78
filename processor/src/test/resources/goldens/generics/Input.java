package demo;

import dev.parloop.Parallel;
import java.util.Comparator;

class Input<T extends Comparable<T>> {
  private T favourite;

  <U extends T> int count(U[] items, Comparator<? super T> unused) {
    int count = 0;
    for (@Parallel U item : items) {
      if (item == favourite) {
        count++;
      }
    }
    return count;
  }
}
