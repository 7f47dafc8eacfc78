import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is said of the JDK's methods is so: what iterations share, what is read and what is made. */
class LibraryTexts {
  static class Item {}

  static void madeByTheLibrary(Object[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: EnumSet.noneOf gives an object by code of the JDK that is not looked into; the loop stays
      //     serial. Call it before the loop, or use an array or local variables in its place, or vouch for the loop
      r[i] = EnumSet.noneOf(TimeUnit.class);
    }
  }

  static void comparator(Object[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Map.Entry.comparingByKey gives an object by code of the JDK
      r[i] = Map.Entry.<String, String>comparingByKey();
    }
  }

  static void entries(Object[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Map.ofEntries gives an object by code of the JDK
      r[i] = Map.ofEntries();
    }
  }

  static void ofObjects(Object[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: List.of gives an object by code of the JDK
      r[i] = List.of(new Item());
    }
  }

  static void entryOfObjects(Object[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Map.entry gives an object by code of the JDK
      r[i] = Map.entry(new Item(), i);
    }
  }

  static void copiesOfAnArray(Object[] r, int[] z) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Collections.nCopies gives an object by code of the JDK
      r[i] = Collections.nCopies(2, z);
    }
  }

  static void sorted(List<Integer> list, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0501: Collections.sort changes a collection that all iterations share, which takes
      Collections.sort(list);
    }
  }

  static void sortedOnes(List<Integer>[] lists) {
    for (@Parallel int i = 0; i < lists.length; i++) {
      // BUG: warning PL0501: Collections.sort changes a collection that several iterations may share, which takes
      Collections.sort(lists[i]);
    }
  }

  static void asked(List<Integer> list, boolean[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Collections.disjoint asks a collection, and which class answers
      r[i] = Collections.disjoint(list, list);
    }
  }

  static void texts(StringBuilder[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: StringBuilder.append adds to a text that several iterations may share, which is made in
      //     their order; the loop stays serial. Make the object in the iteration that uses it, or vouch for the loop
      r[i].append(i);
    }
  }

  static void counters(AtomicInteger[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: AtomicInteger.incrementAndGet is an atomic access to a variable that several iterations may
      //     share, so what an iteration sees there may depend on which ones came before it; the loop stays serial. Use
      //     an array of numbers in its place, as in count[i]++, or vouch for the loop with assume = INDEPENDENT.
      r[i].incrementAndGet();
    }
  }

  static void generators(Random[] r, int[] z) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: Random.nextInt draws from a random generator that several iterations may share, so what each
      //     of them gets may depend on how many came before it; the loop stays serial. Make a generator in each
      z[i] = r[i].nextInt();
    }
  }

  static void lists(List<Integer>[] r, Map<Integer, Integer>[] m) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: warning PL0501: List.add changes a collection that several iterations may share
      r[i].add(i);
      // BUG: warning PL0501: Map.put changes a collection that several iterations may share
      m[i].put(i, i);
    }
  }

  static void oneList(List<Integer> list, int n) {
    for (@Parallel int i = 0; i < n; i++) {
      // BUG: warning PL0501: list.add changes a collection that all iterations share, which takes
      list.add(i);
    }
  }

  static void withoutAName(int[] z) {
    for (@Parallel int i = 0; i < z.length; i++) {
      // BUG: warning PL0505: the effect of the anonymous class is not known
      z[i] = new Object() {
        int f() {
          return 3;
        }
        // BUG: warning PL0501: the effect of f (of a class without a name in LibraryTexts) is not known; the loop
      }.f();
    }
  }

  static void goesOver(int[] z) {
    for (@Parallel int i = 0; i < z.length; i++) {
      // BUG: warning PL0505: the for-each loop takes its elements from an iterator, which is not looked into; the loop
      for (int x : List.of(1, 2)) {
        z[i] += x;
      }
    }
  }

  static int flag(int[] c) {
    boolean ok = true;
    int w = 0;
    for (@Parallel int i = 0; i < c.length; i++) {
      // BUG: warning PL0304: ok is a flag that earlier iterations may have changed when an iteration reads it; the loop
      //     stays serial. If only its last value is needed, do not read it in the loop.
      if (!ok) continue;
      if (c[i] == 650) ok = false;
      w++;
    }
    return w;
  }

  static void key(int[] z) {
    for (@Parallel int i = 0; i < z.length; i++) {
      Map<Object, Integer> q = new HashMap<>();
      // BUG: warning PL0302: iteration i passes on z in q.put(z, 2), and another may write some of its elements as z[i]
      q.put(z, 2);
      z[i] = q.size();
    }
  }

  static void element(int[] z) {
    for (@Parallel int i = 0; i < z.length; i++) {
      List<Object> l = new ArrayList<>();
      // BUG: warning PL0302: iteration i passes on z in l.add(z), and another may write some of its elements as z[i]
      l.add(z);
      z[i] = l.size();
    }
  }

  private static final int[] ONE = {0};
  private static final Supplier<int[]> SAME = () -> ONE;
  private static final UnaryOperator<int[]> ID = a -> a;

  static void throughAFunction(int[] r) {
    for (@Parallel int i = 0; i < r.length; i++) {
      // BUG: error PL0301: every iteration reads and writes LibraryTexts.SAME.get()[0]; the loop stays serial
      r[i] = SAME.get()[0]++;
    }
  }

  static void throughAFunctionOfIt(int[] a) {
    int[] b = a;
    for (@Parallel int i = 1; i < a.length; i++) {
      // BUG: warning PL0301: write the same element as LibraryTexts.ID.apply(b)[i] (line
      ID.apply(b)[i] = a[i - 1] + 1;
    }
  }

  static void throughALocalOne(int[] a, int[] c) {
    int k = 1;
    UnaryOperator<int[]> id = x -> k > 0 ? x : c;
    for (@Parallel int i = 1; i < a.length; i++) {
      // BUG: warning PL0303: a[i - 1] and id.apply(a)[i] (line 200) may be elements of one array
      // BUG: warning PL0303: id.apply(a)[i] and the same in another iteration may be elements of one array
      id.apply(a)[i] = a[i - 1] + 1;
    }
  }
}
