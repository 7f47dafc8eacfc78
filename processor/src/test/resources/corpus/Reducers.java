package corpus;

import dev.parloop.Parallel;
import dev.parloop.Reducer;

/** Methods of the user's that combine, and what only looks like it. */
class Reducers {

  static final class Box {
    static final Box EMPTY = new Box(0);

    long value;

    Box(long value) {
      this.value = value;
    }

    @Reducer(identity = "EMPTY")
    static Box added(Box left, Box right) {
      return new Box(left.value + right.value);
    }

    @Reducer(identity = "EMPTY")
    static Box changed(Box left, Box right) {
      left.value += right.value;
      return left;
    }

    static Box unmarked(Box left, Box right) {
      return new Box(left.value + right.value);
    }
  }

  Box added(long[] a) {
    Box box = Box.EMPTY;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.added(box, new Box(a[i]));
    }
    return box;
  }

  Box theOtherWayRound(long[] a) {
    Box box = Box.EMPTY;
    // dependent PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.added(new Box(a[i]), box);
    }
    return box;
  }

  Box unmarked(long[] a) {
    Box box = Box.EMPTY;
    // dependent PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.unmarked(box, new Box(a[i]));
    }
    return box;
  }

  Box withItself(long[] a) {
    Box box = Box.EMPTY;
    // dependent PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.added(box, box);
    }
    return box;
  }

  void read(long[] a, long[] out) {
    Box box = Box.EMPTY;
    // dependent PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.added(box, new Box(a[i]));
      out[i] = box.value;
    }
  }

  Box two(long[] a) {
    Box box = Box.EMPTY;
    // dependent PL0304
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.added(box, new Box(a[i]));
      box = Box.changed(box, new Box(a[i]));
    }
    return box;
  }

  Box changesItsArgument(long[] a) {
    Box box = new Box(0);
    // unproved PL0303
    for (@Parallel int i = 0; i < a.length; i++) {
      box = Box.changed(box, new Box(a[i]));
    }
    return box;
  }
}
