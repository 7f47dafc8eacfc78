package corpus;

import dev.parloop.Parallel;

/** Methods that return a sum or a maximum, and do more than that; or less than it seems. */
class CombiningLookalikes {
  private static final int[] cells = new int[1000];
  private static final int[] table = new int[16];
  private static int factor = 3;
  private int total;

  static int add(int a, int b) {
    return a + b;
  }

  static int store(int value, int i) {
    cells[i] = value;
    return value;
  }

  static int bump(int i) {
    return cells[i]++;
  }

  static int positive(int value) {
    if (value > 1000) {
      throw new IllegalStateException();
    }
    return value;
  }

  static int waits(int value) {
    while (value == 5) {
      Thread.onSpinWait();
    }
    return value;
  }

  static int storesTotal(int s, int x, int i) {
    int unused = store(s, i);
    return s + x;
  }

  int totalStored(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = storesTotal(s, x[i], i);
    }
    return s;
  }

  static int storesOperand(int s, int x, int i) {
    int unused = store(x, i);
    return s + x;
  }

  int operandStored(int[] x) {
    int s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = storesOperand(s, x[i], i);
    }
    return s;
  }

  static int counts(int s, int x, int i) {
    int unused = bump(i);
    return s + x;
  }

  // A first stage would count twice.
  int countedAndRead(int[] x, int[] y) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = counts(s, x[i], i);
      y[i] = s;
    }
    return s;
  }

  static int failsLarge(int s, int x) {
    int unused = positive(s);
    return s + x;
  }

  int failingWhereLarge(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = failsLarge(s, x[i]);
    }
    return s;
  }

  void elementFailingWhereLarge(int[] h, int[] x) {
    // unproved PL0302
    for (@Parallel int i = 0; i < x.length; i++) {
      h[x[i] & 15] = failsLarge(h[x[i] & 15], x[i]);
    }
  }

  static int divides(int s, int x) {
    int unused = x / s;
    return s + x;
  }

  int dividedByTotal(int[] x) {
    int s = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = divides(s, x[i]);
    }
    return s;
  }

  static int looksUp(int s, int x) {
    int unused = table[s];
    return s + x;
  }

  int lookedUpByTotal(int[] x) {
    int s = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = looksUp(s, x[i]);
    }
    return s;
  }

  static int mayWait(int s, int x) {
    int unused = waits(s);
    return s + x;
  }

  int waitingForTotal(int[] x) {
    int s = 1;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = mayWait(s, x[i]);
    }
    return s;
  }

  static int addsSecond(int unused, int a, int b) {
    return a + b;
  }

  int unusedOperands(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addsSecond(x[i] / s, s, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addsSecond(store(s, i), s, x[i]);
    }
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addsSecond(s + s, s, x[i] / 3);
    }
    return s;
  }

  // What store gets is the other sum as it is by then.
  int otherSumInUnusedOperand(int[] x) {
    int s = 0;
    int t = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      t += x[i];
      s = addsSecond(s + store(t, i), s, x[i]);
    }
    return s + t;
  }

  static int dividesWhereLarge(int s, int x) {
    int unused = s > 100 ? 1 / x : 0;
    return s + x;
  }

  static int storesWhereLarge(int s, int x, int i) {
    int unused = 0;
    if (s > 100) {
      unused = store(x, i);
    }
    return s + x;
  }

  int decidedByTotal(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = dividesWhereLarge(s, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = storesWhereLarge(s, x[i], i);
    }
    return s;
  }

  static int largerThatDivides(int m, int x) {
    if (x > m) {
      int unused = 1 / x;
      return x;
    }
    return m;
  }

  static int dividesTwo(int x, int m) {
    int unused = 2 / x;
    return x;
  }

  static int largerThatCalls(int m, int x) {
    return x > m ? dividesTwo(x, m) : m;
  }

  static int first(int x, int m, int unused) {
    return x;
  }

  static int largerThatPasses(int m, int x) {
    return x > m ? first(x, m, 3 / x) : m;
  }

  static int largerThatStores(int m, int x, int i) {
    if (x > m) {
      int unused = store(x, i);
      return x;
    }
    return m;
  }

  // A chunk finds maxima that the loop as written does not.
  int failingMaxima(int[] x) {
    int m = 100;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = largerThatDivides(m, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = largerThatCalls(m, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = largerThatPasses(m, x[i]);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = largerThatStores(m, x[i], i);
    }
    return m;
  }

  static int largerElement(int m, int[] x, int i) {
    int v = x[i];
    return v > m ? v : m;
  }

  int maximumOfElements(int[] x) {
    int m = 100;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = largerElement(m, x, i);
    }
    return m;
  }

  static boolean lessThatStores(int x, int m, int i) {
    if (x < m) {
      int unused = store(x, i);
      return true;
    }
    return false;
  }

  int storingComparison(int[] x) {
    int m = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      if (lessThatStores(x[i], m, i)) m = x[i];
    }
    return m;
  }

  static boolean storesWhileAll(boolean all, int x, int i) {
    boolean unused = all && store(x, i) > 0;
    return all && x > 0;
  }

  static boolean dividesWhileAll(boolean all, int x) {
    return all && 10 / x > 1;
  }

  boolean conjunctions(int[] x) {
    boolean all = true;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      all = storesWhileAll(all, x[i], i);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      all = dividesWhileAll(all, x[i]);
    }
    return all;
  }

  static int swaps(int a, int b) {
    int t = a;
    a = b;
    b = t;
    return a - b;
  }

  int swapped(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = swaps(s, x[i]);
    }
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = swaps(x[i], s);
    }
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(2 * s, x[i]);
    }
    return s;
  }

  static int byFactor(int a, int b) {
    return a + b * factor;
  }

  static int byTable(int a, int b) {
    return a + b + table[0];
  }

  int fieldsThatChange(int[] x) {
    int s = 0;
    // dependent PL0502
    for (@Parallel int i = 0; i < x.length; i++) {
      s = byFactor(s, x[i]);
      factor = i;
    }
    // unproved PL0302
    for (@Parallel int i = 0; i < x.length; i++) {
      table[x[i] & 15] = byTable(table[x[i] & 15], 1);
    }
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      total = add(total, x[i]);
    }
    return s;
  }

  static int mixed(int s, int x) {
    int h = x;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    h ^= h << 13;
    h ^= h >>> 7;
    h ^= h << 17;
    return s + h;
  }

  // As one expression it has two to the power of 27 operators.
  int tooLong(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = mixed(s, x[i]);
    }
    return s;
  }
}
