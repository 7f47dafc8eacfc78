package corpus;

import dev.parloop.Parallel;

/** Methods that can be overridden, on objects whose class is known all the same. */
class ExactClasses {

  abstract static class Task {
    static int started;
    int runs;

    int run(int x) {
      before();
      return work(x);
    }

    void before() {}

    abstract int work(int x);
  }

  static final class Twice extends Task {
    @Override
    int work(int x) {
      return 2 * x;
    }
  }

  static final class Counting extends Task {
    @Override
    void before() {
      runs++;
    }

    @Override
    int work(int x) {
      return x + runs;
    }
  }

  static final class Telling extends Task {
    @Override
    void before() {
      started++;
    }

    @Override
    int work(int x) {
      return x + started;
    }
  }

  /** Not final: an element of an array may be of a class that extends it. */
  static class Open extends Task {
    @Override
    int work(int x) {
      return 3 * x;
    }
  }

  static class Hooked {
    int value;

    Hooked() {
      hook();
    }

    void hook() {
      value = 1;
    }
  }

  static class HookedTwice extends Hooked {
    @Override
    void hook() {
      value = 2;
    }
  }

  static class HookedOutside extends Hooked {
    static int made;

    @Override
    void hook() {
      made++;
      value = made;
    }
  }

  void elementsOfAFinalClass(Twice[] tasks, int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = tasks[i].run(a[i]);
    }
  }

  void elementsThatCount(Counting[] tasks, int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = tasks[i].run(a[i]);
    }
  }

  void oneThatCounts(Counting task, int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = task.run(a[i]);
    }
  }

  void halfTheElements(Counting[] tasks, int[] a) {
    // unproved PL0302
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = tasks[i / 2].run(a[i]);
    }
  }

  void elementsThatTell(Telling[] tasks, int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = tasks[i].run(a[i]);
    }
  }

  void elementsOfAnOpenClass(Open[] tasks, int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = tasks[i].run(a[i]);
    }
  }

  abstract static class Level {
    int base;
    private int hidden;

    int run(int x) {
      before();
      return x + base;
    }

    int hide(int x) {
      hidden++;
      return x + hidden;
    }

    void before() {}
  }

  static final class Rising extends Level {
    @Override
    void before() {
      base++;
    }
  }

  static final class Hiding extends Level {
    int base;

    @Override
    void before() {
      super.base++;
      base += 2;
    }
  }

  void elementsThatInherit(Rising[] levels, int[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = levels[i].run(a[i]);
    }
  }

  void everySecondTwice(Rising[] levels, int[] a) {
    // unproved PL0302
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = levels[i / 2].run(a[i]);
    }
  }

  /** Two fields of one name: what a look at the objects finds by it is not told apart. */
  void elementsThatHide(Hiding[] levels, int[] a) {
    // unproved PL0303
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = levels[i].run(a[i]);
    }
  }

  /** What is private belongs to another class than the array's. */
  void elementsWithAPrivateField(Rising[] levels, int[] a) {
    // unproved PL0303
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = levels[i].hide(a[i]);
    }
  }

  void made(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = new Open().run(a[i]);
    }
  }

  void madeAndKept(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      Counting task = new Counting();
      task.run(1);
      a[i] = task.run(a[i]);
    }
  }

  void madeAndTells(int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = new Telling().run(a[i]);
    }
  }

  void oneOrTheOther(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      Task task = i % 2 == 0 ? new Twice() : new Telling();
      a[i] = task.run(a[i]);
    }
  }

  void hookOfAConstructor(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = new HookedTwice().value;
    }
  }

  void hookThatWritesOutside(int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = new HookedOutside().value;
    }
  }

  static class Spinning extends Task {
    @Override
    int work(int x) {
      int at = x;
      while (at != 1) {
        at = at % 2 == 0 ? at / 2 : 3 * at + 1;
      }
      return at;
    }
  }

  int searchThatMightSpin(int[] a) {
    // unproved PL0103
    for (@Parallel int i = 0; i < a.length; i++) {
      if (new Spinning().run(a[i]) == 3) {
        return i;
      }
    }
    return -1;
  }

  static class Recursive extends Task {
    @Override
    int work(int x) {
      return x == 0 ? 0 : work(x - 1) + work(x - 2);
    }
  }

  int searchThatMightRecurse(int[] a) {
    // unproved PL0103
    for (@Parallel int i = 0; i < a.length; i++) {
      if (new Recursive().run(a[i]) == 3) {
        return i;
      }
    }
    return -1;
  }

  int searchBesideObjects(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      if (new Open().run(a[i]) == 3) {
        return i;
      }
    }
    return -1;
  }

  int[] cells = new int[100];

  class Inner {
    void put(int i, int v) {
      cells[i] = v;
    }

    int get(int i) {
      return cells[i];
    }

    void next(int i) {
      cells[i + 1] = cells[i];
    }
  }

  void innerObjectsThatRead(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] += new Inner().get(i);
    }
  }

  /** Verify mode could not name the array to give it back what it held. */
  void innerObjects(int[] a) {
    // unproved PL0303
    for (@Parallel int i = 0; i < a.length; i++) {
      new Inner().put(i, a[i]);
    }
  }

  void innerObjectsThatCollide(int[] a) {
    // unproved PL0303
    for (@Parallel int i = 0; i < a.length; i++) {
      new Inner().next(i);
    }
  }

  static class Node {
    int weight;
    int[] edges;

    class Cursor {
      int pos;

      int step() {
        return edges[pos++ % edges.length];
      }

      int bump() {
        return weight++;
      }
    }
  }

  void cursors(Node node, int[] out) {
    // unproved PL0303
    for (@Parallel int i = 0; i < out.length; i++) {
      Node.Cursor cursor = node.new Cursor();
      cursor.step();
      out[i] = cursor.step();
    }
  }

  void cursorsThatFill(Node node, double[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      Node.Cursor cursor = node.new Cursor();
      cursor.step();
      out[i] = cursor.step();
    }
  }

  void cursorsThatCount(Node node, int[] out) {
    // unproved PL0303
    for (@Parallel int i = 0; i < out.length; i++) {
      out[i] = node.new Cursor().bump();
    }
  }
}
