package corpus;

import dev.parloop.Parallel;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Loops that call methods of objects in arrays and store objects, perhaps of other classes, perhaps
 * in those arrays: what a look in front of the loop has seen must hold to its end.
 */
class ElementStores {

  static class Body {
    double x;
    int hits;
    Body[] kids = new Body[2];

    int hits() {
      return hits;
    }

    <E> void put(E[] all, int i, E what) {
      all[i] = what;
    }

    void adopt(int i, Body kid) {
      kids[i] = kid;
    }

    int step() {
      return 2;
    }
  }

  static class Hot extends Body implements Runnable {
    @Override
    public void run() {}
  }

  static class Hotter extends Hot {}

  static class Cold extends Body {}

  static class Other {}

  static class Big extends BigInteger {
    Big() {
      super("1");
    }

    int bits() {
      return 1;
    }
  }

  enum Plain {
    A,
    B;

    int twice() {
      return 2 * ordinal();
    }
  }

  void underTheClassAbove(Hot[] hots, Body[] bodies, Body one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      bodies[i] = one;
      out[i] = hots[i].hits();
    }
  }

  void underTheClassBelow(Hot[] hots, Hotter[] hotters, Hotter one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      hotters[i] = one;
      out[i] = hots[i].hits();
    }
  }

  void ofASibling(Hot[] hots, Cold[] colds, Cold one, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      colds[i] = one;
      out[i] = hots[i].hits();
    }
  }

  void ofAnotherFamily(Hot[] hots, Other[] others, Other one, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      others[i] = one;
      out[i] = hots[i].hits();
    }
  }

  void underAnInterfaceOfTheClass(Hot[] hots, Runnable[] tasks, Runnable one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      tasks[i] = one;
      out[i] = hots[i].hits();
    }
  }

  /** A class below may implement it. */
  void underAnyInterface(Cold[] colds, Runnable[] tasks, Runnable one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      tasks[i] = one;
      out[i] = colds[i].hits();
    }
  }

  <E extends Body & Runnable> void underBothBounds(E[] all, Runnable[] tasks, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      tasks[i] = null;
      out[i] = all[i].hits();
    }
  }

  /** Of the object that is stored it is known which one it is. */
  void byAMethodOfAnyType(Body[] bodies, Body one, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      one.put(bodies, i, one);
      out[i] = bodies[i].hits();
    }
  }

  void byAMethodOfAnyTypeUnderAnIf(Body[] bodies, Body one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      if (out[i] > 3) {
        one.put(bodies, i, one);
      }
      out[i] = bodies[i].hits();
    }
  }

  void byAMethodOfAnyTypeElsewhere(Body[] bodies, Other[] others, Other one, int[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) {
      bodies[i].put(others, i, one);
      out[i] = bodies[i].hits();
    }
  }

  /** A class of the JDK that is no final one: {@code all} may be {@code bigs}. */
  void underAClassOfTheJdk(Big[] bigs, BigInteger[] all, BigInteger one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      all[i] = one;
      out[i] = bigs[i].bits();
    }
  }

  void inAnArrayOfAClassOfTheJdk(Big[] bigs, BigInteger[] all) {
    // guarded
    for (@Parallel int i = 1; i < bigs.length; i++) {
      bigs[i] = null;
      all[i - 1] = BigInteger.ONE;
    }
  }

  void texts(Body[] bodies, String[] names, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      names[i] = "a";
      out[i] = bodies[i].hits();
    }
  }

  /** Texts and other classes of the JDK may lie in one array. */
  void textsAmongObjects(String[] names, Comparable<?>[] all, int[] out) {
    // guarded
    for (@Parallel int i = 1; i < out.length; i++) {
      names[i] = "a";
      all[i - 1] = null;
    }
  }

  void ofAnEnum(Plain[] plains, Comparable<?>[] all, int[] out) {
    // proved
    for (@Parallel int i = 0; i < out.length; i++) {
      all[i] = "a";
      out[i] = plains[i].twice();
    }
  }

  void inAnArrayThatAnObjectHolds(Body[] bodies, Body one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      bodies[i].adopt(0, one);
      out[i] = bodies[i].hits();
    }
  }

  /** The object that is stored is asked for itself. */
  void inAnArrayThatANewObjectHolds(Body[] bodies, Body one, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      Body holder = new Cold();
      holder.kids = bodies;
      holder.kids[i] = one;
      out[i] = bodies[i].hits();
    }
  }

  void inAnArrayThatANewObjectHoldsElsewhere(Body[] bodies, Body one, int[] out) {
    // dependent PL0301 PL0501
    for (@Parallel int i = 1; i < out.length; i++) {
      Body holder = new Cold();
      holder.kids = bodies;
      holder.kids[i - 1] = one;
      out[i] = bodies[i].hits();
    }
  }

  void byAList(Body[] bodies, Body one, int[] out) {
    // unproved PL0501
    for (@Parallel int i = 0; i < out.length; i++) {
      Arrays.asList(bodies).set(i, one);
      out[i] = bodies[i].hits();
    }
  }

  void inARowOfANewArray(Body[] bodies, Body one, int[] out) {
    // unproved PL0501 PL0303
    for (@Parallel int i = 0; i < out.length; i++) {
      Body[][] rows = {bodies};
      rows[0][i] = one;
      out[i] = bodies[i].hits();
    }
  }

  void inARowOfNewObjects(Body[] bodies, Body one, int k, int[] out) {
    // unproved PL0501 PL0303
    for (@Parallel int i = 0; i < out.length; i++) {
      Object[] rows = new Object[3];
      rows[k] = bodies;
      ((Body[]) rows[out.length % 2])[i] = one;
      out[i] = bodies[i].hits();
    }
  }

  void inACopy(Body[] bodies, Body one, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      Body[] copy = bodies.clone();
      copy[i] = one;
      out[i] = bodies[i].hits();
    }
  }

  void inTheRowsOfACopy(Body[][] grid, Body one, int[] out) {
    // unproved PL0501 PL0303
    for (@Parallel int i = 0; i < out.length; i++) {
      Body[][] copy = grid.clone();
      copy[0][i] = one;
      out[i] = grid[0][i].hits();
    }
  }

  /** How far the counter goes follows from the class, too. */
  void countedByIt(Body[] bodies, int[] out) {
    int k = 0;
    // guarded
    for (@Parallel int i = 0; i < bodies.length; i++) {
      out[k] = i;
      k += bodies[i].step();
    }
  }

  void countedByWhatIsReplaced(Body[] bodies, int[] out) {
    int k = 0;
    // unproved PL0501
    for (@Parallel int i = 0; i < bodies.length; i++) {
      out[k] = i;
      k += bodies[i].step();
      bodies[i] = null;
    }
  }

  void ofTheOtherArray(Body[] bodies, Body[] others, int[] out) {
    // guarded
    for (@Parallel int i = 0; i < out.length; i++) {
      Body body = bodies[i];
      if (i > 3) {
        body = others[i];
        out[i] = body.hits();
      }
    }
  }

  void ofEitherArray(Body[] bodies, Hot[] hots, boolean first, int[] out) {
    // unproved PL0501, missed
    for (@Parallel int i = 0; i < out.length; i++) {
      Body body = first ? bodies[i] : hots[i];
      out[i] = body.hits();
    }
  }
}
