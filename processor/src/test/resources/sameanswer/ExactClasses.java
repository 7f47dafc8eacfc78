package corpus;

import dev.parloop.Parallel;

/** Methods that can be overridden, on objects whose class is known all the same. */
class ExactClasses {

  abstract static class Task {
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

  static class Open extends Twice2 {
    @Override
    int work(int x) {
      return super.work(x) + 1;
    }
  }

  static class Twice2 extends Task {
    @Override
    int work(int x) {
      return 2 * x;
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
    int more = 3;

    @Override
    void hook() {
      value = more + 2;
    }
  }

  static void elementsOfAFinalClass(Twice[] tasks, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = tasks[i].run(a[i]);
    }
  }

  static void elementsThatCount(Counting[] tasks, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      a[i] = tasks[i].run(a[i]);
    }
  }

  abstract static class Level {
    int base;

    int run(int x) {
      before();
      return x + base;
    }

    void before() {}
  }

  static final class Rising extends Level {
    @Override
    void before() {
      base++;
    }
  }

  static void elementsThatInherit(Rising[] levels, int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // guarded
      a[i] = levels[i].run(a[i]);
    }
  }

  static void made(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = new Open().run(a[i]);
    }
  }

  static void madeAndKept(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      Counting task = new Counting();
      task.run(1);
      a[i] = task.run(a[i]);
    }
  }

  static void hookOfAConstructor(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = new HookedTwice().value;
    }
  }

  double[] cells = new double[200];

  class Inner {
    int offset = 1;

    int get(int v) {
      return (int) cells[v & 127] + v + offset;
    }
  }

  class Several<T> extends Inner {
    Several(int offset) {
      this.offset = offset;
    }
  }

  void innerObjects(int[] a) {
    Inner before = new Inner();
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = new Inner().get(a[i]);
    }
    before.offset = 3;
  }

  void innerObjectsOfAnInstance(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      Inner inner = new Several<String>(a[i]);
      a[i] = inner.get(i);
    }
  }
}
