import dev.parloop.Parallel;
import java.util.Arrays;
import java.util.List;

class Texts {
  private int w;
  private final int[] d = new int[100];

  private int get(int x, int y) {
    return d[y * w + x];
  }

  private void set(int x, int y, int value) {
    d[y * w + x] = value;
  }

  void parametersOfCalledMethods() {
    for (@Parallel int y = 1; y < 10; y++) {
      for (int x = 0; x < w; x++) {
        // BUG: warning PL0301: iteration y reads this.d[(y - 1) * this.w + x] (line 10, in get), and another may
        //     write the same element as this.d[y * this.w + x] (line 14, in set); the loop stays serial.
        set(x, y, get(x, y - 1) + 1);
      }
    }
  }

  private static void shift(int[] a, int at) {
    at--;
    a[at] = a[at + 1];
  }

  static void parametersThatAreAssigned(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      // BUG: error PL0301: iteration i reads a[at + 1] (line 29, in shift), which iteration i + 1 writes (line 29, in
      //     shift); the loop stays serial. It is an anti dependence over a distance of 1, as between iterations 1 and 2.
      shift(a, i);
    }
  }

  static void aStepThatIsNotKnown(int[] a, int step) {
    for (@Parallel int i = step; i < a.length; i += step) {
      // BUG: warning PL0301: iteration i reads a[i - 1], which iteration i - 1, if there is one, writes (line 45); the
      //     loop stays serial. It may be a flow dependence over a distance of 1 where the step is 1, as between
      //     iterations 1 and 2. If that never happens, vouch for the loop with assume = INDEPENDENT.
      a[i] = a[i - 1] + 1;
    }
  }

  static void aLargerStepThatIsNotKnown(int[] a, int step) {
    for (@Parallel int i = 8; i < a.length; i += step) {
      // BUG: warning PL0301: over a distance of 8 where the step divides that
      a[i] = a[i - 8] + 1;
    }
  }

  static void butterflies(int[] a) {
    for (@Parallel int i = 0; i < a.length - 8; i++) {
      if ((i & 4) == 0) {
        // BUG: warning PL0301: iteration i may read a[i], which iteration i - 8 may write (line 64); the loop stays
        //     serial. It may be a flow dependence over a distance of 8. If that never happens
        int u = a[i];
        int v = a[i + 8];
        a[i] = u + v;
        a[i + 8] = u - v;
      }
    }
  }

  static void underAConditionOfTheCounter(int[] a) {
    for (@Parallel int i = 2; i < a.length; i++) {
      if (i % 3 != 1) {
        // BUG: warning PL0301: over a distance of 1, as between iterations 2 and 3.
        a[i] = a[i - 1] + 1;
      }
    }
  }

  static void afterAJump(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      if (i % 4 == 0) continue;
      int k = i % 4;
      if (k == 1) continue;
      // BUG: warning PL0301: over a distance of 1, as between iterations 2 and 3.
      a[i] = a[i - 1] + 1;
    }
  }

  static void underAConditionOfData(int[] a, boolean[] b) {
    for (@Parallel int i = 1; i < a.length; i++) {
      if (b[i]) {
        // BUG: warning PL0301: iteration i may read a[i - 1], which iteration i - 1 may write (line 93); the loop stays
        //     serial. It may be a flow dependence over a distance of 1, as between iterations 1 and 2 if both get there.
        a[i] = a[i - 1] + 1;
      }
    }
  }

  static void readsAndWritesOneElement(int[] a) {
    for (@Parallel int i = 1; i < a.length; i++) {
      // BUG: error PL0301: every iteration reads a[0] and writes it as a[0] (line 102)
      int t = a[0];
      a[0] = t * 3 + i;
    }
  }

  static void manyElements(int[] a, int w, int h) {
    for (@Parallel int y = 0; y < h; y++) {
      // BUG: warning PL0301: iteration y writes elements of a in Arrays.fill(a, y * w, (y + 1) * w + 1, y), and another
      //     may write some of the same elements; the loop stays serial. It may be an output dependence.
      Arrays.fill(a, y * w, (y + 1) * w + 1, y);
    }
  }

  static void aClone(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: warning PL0302: iteration i reads elements of x in x.clone(), and another may write some of the same
      //     elements as x[i] (line 119); the loop stays serial. It may be a flow or anti dependence.
      int[] copy = x.clone();
      x[i] = copy[0];
    }
  }

  static int drawn;

  private static int draw() {
    return drawn++;
  }

  static void onlyTheRootOfIt(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: error PL0502: the field Texts.drawn is written (line 126)
      x[draw() % x.length] = i;
    }
  }

  static void onlyTheArrayOfPlaces(int[] key, int[] place, int[] out) {
    for (@Parallel int i = 0; i < key.length; i++) {
      // BUG: warning PL0302: iteration i reads and writes place[key[i]]
      out[place[key[i]]++] = i;
    }
  }

  static void oneOfTwoThatDecideAboutEachOther(int[] a, int[] b) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302: may
      a[b[i]] = i;
      b[a[i]] = i;
    }
  }

  static void onlyTheField(Node[] nodes, Node[] others) {
    for (@Parallel int i = 1; i < nodes.length; i++) {
      // BUG: warning PL0303: the field Texts.Node.data is written
      nodes[i].data = others[i - 1].data;
      nodes[i].data[0] = i;
    }
  }

  static void theOtherAccess(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302: iteration i writes a[i ^ 1], whose subscript is not a sum of multiples of i and constants,
      //     and another may read the same element as a[i] (line 164); the loop stays serial. It is a flow or anti
      //     dependence, as between iterations 0 and 1.
      a[i ^ 1] = a[i] + 1;
    }
  }

  static void rounds(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0302: and another may write the same element; the loop stays serial. It is an output
      //     dependence, as between iterations 0 and 16.
      a[i & 15] = i;
    }
  }

  static void twoArraysOfIndices(int[] account, int[] from, int[] to) {
    for (@Parallel int i = 0; i < from.length; i++) {
      // BUG: warning PL0302: iteration i writes account[from[i]], and another may write the same element where an
      //     index is twice in from and to together; the loop stays serial. It may be an output dependence.
      account[from[i]] = 3;
      account[to[i]] = 4;
    }
  }

  static class Node {
    double x;
    Node next;
    int[] data;
  }

  static void anotherObject(Node[] nodes, Node first) {
    for (@Parallel int i = 0; i < nodes.length; i++) {
      // BUG: warning PL0303: the field Texts.Node.x is written as nodes[i].x, and another iteration may meet the same
      //     object, which it reads as first.x (line 195); the loop stays serial. It may be a flow or anti dependence.
      nodes[i].x += first.x;
    }
  }

  static void aBoundThatIsAsked(int[] x, List<Integer> list, int[] out) {
    // BUG: warning PL0105: list.size() may give another value each time
    for (@Parallel int i = 0; i < Math.min(list.size(), x.length); i++) {
      out[i] = 3;
    }
  }

  static void aBoundThatIsWritten(int[] a) {
    // BUG: warning PL0105: the loop's header reads what an iteration may write as a[i] (line 209)
    for (@Parallel int i = 0; i < a[0]; i++) {
      a[i] = 1;
    }
  }

  static void aGenerator(int[] out, int x) {
    for (@Parallel int i = 0; i < out.length; i++) {
      // BUG: error PL0304: x is computed from its own value of the iteration before, in a way that no partial results
      //     can stand for (a recurrence); the loop stays serial. It is a flow dependence over a distance of 1.
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      out[i] = x;
    }
  }

  static void toAndFro(double[] x, boolean[] y) {
    byte odd = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: error PL0304: odd carries a value from one iteration to the next: each reads what the one before has
      //     assigned (line 231); the loop stays serial. It is a flow dependence over a distance of 1. It changes to
      //     and fro: compute it from i, as in i % 2 == 0.
      y[i] = odd != 0;
      odd = (byte) ~odd;
    }
  }

  static void smoothed(double[] x, double[] y) {
    double e = 0;
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: error PL0304: Where no formula gives it for each i, move what does not need it into a loop of its own
      e = 0.5 * e + x[i];
      y[i] = e;
    }
  }

  static void countsSome(int[] a, int[] b) {
    int j = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > j) {
        // BUG: warning PL0306: j is a second counter that moves in some iterations only
        b[j++] = a[i];
      }
    }
  }

  record Pair(int a, Object b) {}

  static void nothingToAnnotate(Pair[] p, Pair[] q, boolean[] same) {
    for (@Parallel int i = 0; i < same.length; i++) {
      // BUG: warning PL0501: Object.equals (line 254) can be overridden, so its effect is not known
      same[i] = p[i].equals(q[i]);
    }
  }

  private static native int elsewhere(int x);

  static void annotates(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: warning PL0501: the effect of Texts.elsewhere is not known; the loop stays serial. Annotate it with @Pure
      x[i] = elsewhere(x[i]);
    }
  }

  enum Op {
    ADD {
      @Override
      native int apply(int a, int b);
    };

    // What another thread would see half done.
    static final int BOX = elsewhere(1);

    abstract int apply(int a, int b);
  }

  static void membersOfMembers(int[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      // BUG: warning PL0501: the static initialiser of Texts.Op (line 279) may do what the loop notices
      // BUG: warning PL0501: the effect of apply (of a class without a name in Texts.Op) (line 281) is not known
      x[i] = Op.ADD.apply(1, 2);
    }
  }

  static void movesInTheCondition(int[] x, int n) {
    // BUG: warning PL0101: the condition moves the counter
    for (@Parallel int i = n; (i -= 2) > 0; ) {
      x[i] = 1;
    }
  }

  static void turnedRound(int[] x, int n) {
    // BUG: warning PL0101: the condition is a negation
    for (@Parallel int i = 0; !(i >= n || i > 7); i++) {
      x[i] = 1;
    }
  }

  static void aPart(int[] x, int n) {
    // BUG: warning PL0101: this part of the condition does not compare the counter with a bound
    for (@Parallel int i = 0; i < n && x[i] != 0; i++) {
      x[i] = 1;
    }
  }

  static void aProduct(int[] x, int n) {
    // BUG: warning PL0101: the condition compares what is computed from the counter with a bound
    for (@Parallel int i = 0; i * 2 < n; i++) {
      x[i] = 1;
    }
  }

  static void oneOfTwo(int[] x, int n) {
    // BUG: warning PL0101: the condition holds in one of two ways (||)
    for (@Parallel int i = 0; i < n || i < 7; i++) {
      x[i] = 1;
    }
  }

  static int overElements(int[] a) {
    int k = 0;
    for (@Parallel int x : a) {
      // BUG: error PL0304: Where no formula gives it for each iteration, move what does not need it
      x += k;
      k = x;
    }
    return k;
  }

  static String textOfElements(int[] a) {
    String s = "";
    for (@Parallel int x : a) {
      // BUG: warning PL0304: Let each iteration make its own text, as in text[number] = ..., and join them after the loop
      s += x;
    }
    return s;
  }

  static void printedElements(int[] a) {
    for (@Parallel int x : a) {
      // BUG: warning PL0501: Let each iteration put its line into an array, as in line[number] = ...
      System.out.println(x);
    }
  }
}
