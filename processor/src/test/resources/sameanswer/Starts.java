package corpus;

import dev.parloop.Parallel;

/** Loops that start at what a method gives: it is called once, whether guards hold or not. */
@Parallel(chunkSize = 13, serialBelow = 0)
public class Starts {

  static class Box {
    int calls;

    int first() {
      calls++;
      return 3;
    }

    int more(int x) {
      return x + 1;
    }
  }

  /** Guards do not hold for it. */
  static class Low extends Box {
    @Override
    int first() {
      calls += 2;
      return 0;
    }

    @Override
    int more(int x) {
      calls++;
      return calls;
    }
  }

  private int size;
  private int[] values = new int[4];

  private int next() {
    return size++;
  }

  private int[] exchanged(int[] by) {
    int[] before = values;
    values = by;
    return before;
  }

  static int ofAClassOfItsOwn(int[] a) {
    Box box = new Box();
    for (@Parallel int i = box.first(); i < a.length; i++) { // guarded
      a[i] = box.more(i);
    }
    return box.calls;
  }

  static int ofAnotherClass(int[] a) {
    Box box = new Low();
    for (@Parallel int i = box.first(); i < a.length; i++) { // guarded
      a[i] = box.more(i);
    }
    return box.calls;
  }

  static int ofAnotherClassInAnArray(int[] a, Box[] boxes) {
    boxes[0] = new Low();
    for (@Parallel int i = boxes[0].first(); i < a.length; i++) { // guarded
      a[i] = boxes[i].more(i);
    }
    return boxes[0].calls;
  }

  void changesAField(int[] a) {
    for (@Parallel int i = next(); i < a.length; i++) { // proved
      a[i] = size + i;
    }
  }

  void secondChangesAField(int[] a) {
    for (@Parallel int i = 0, k = next(); i < a.length; i++, k++) { // proved
      a[i] = k - size;
    }
  }

  void eachOfAnArrayExchanged(int[] by) {
    int sum = 0;
    for (@Parallel int x : exchanged(by)) { // proved
      sum += x + values.length;
    }
    size = sum;
  }

  static int declaresInTheHeader(int[] x) {
    Object n = x.length - 1;
    int sum = 0;
    for (@Parallel(chunks = 3, serialBelow = 0) int i = switch (x.length & 3) { // proved
          case 0 -> 0;
          default -> {
            int third = x.length / 3;
            yield third;
          }
        };
        i < (n instanceof Integer most ? most : x.length);
        i++) {
      sum += x[i] * i;
    }
    return sum;
  }
}
