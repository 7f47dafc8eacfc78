package corpus;

import dev.parloop.Parallel;

/** Methods that combine and do something beside, or have more to them than an operator. */
@SuppressWarnings("lossy-conversions")
public class CombiningCalls {
  private static final int[] table = {3, 1, 4, 1, 5, 9, 2, 6};
  private final int[] mine = new int[4];

  static int divides(int s, int x, int y) {
    return s + x / y;
  }

  static int failing(int[] a, int[] b) {
    int s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = divides(s, a[i], b[i]);
    }
    return s;
  }

  static int store(int[] to, int value, int i) {
    to[i] = value;
    return value;
  }

  static int storesOperand(int s, int[] to, int x, int i) {
    int unused = store(to, x, i);
    return s + x;
  }

  static int storing(int[] a, int[] b) {
    int s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = storesOperand(s, b, a[i], i);
    }
    return s;
  }

  static int bump(int[] counts, int i) {
    return counts[i]++;
  }

  static int counting(int s, int[] counts, int x, int i) {
    int unused = bump(counts, i);
    return s + x;
  }

  static int countingToo(int[] a, int[] b) {
    int s = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = counting(s, b, a[i], i);
    }
    return s;
  }

  static int addsSecond(int unused, int a, int b) {
    return a + b;
  }

  static int unused(int[] a) {
    int s = 0;
    int t = 1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      t = addsSecond(t * t, t, a[i]);
      s = addsSecond(a[i], a[i] * 3, s);
    }
    return s - t;
  }

  static int swaps(int a, int b) {
    int t = a;
    a = b;
    b = t;
    return a - b;
  }

  static int swapped(int[] a) {
    int s = 4;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = swaps(a[i], s);
    }
    return s;
  }

  static byte addBytes(byte a, int b) {
    a += b;
    return a;
  }

  static char addChars(short a, int b) {
    return (char) (a + b);
  }

  static long narrow(int[] a) {
    byte b = 5;
    char c = 'x';
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      b = addBytes(b, a[i]);
      c = addChars((short) c, a[i]);
    }
    return b * 100_000L + c;
  }

  static int max(int a, int b) {
    return a > b ? a : b;
  }

  static double maxOfDoubles(double a, double b) {
    return b > a ? b : a;
  }

  static float narrowMaxima(short[] a, float[] b) {
    short m = -7;
    float f = -3;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = (short) max(m, a[i]);
      f = (float) maxOfDoubles(f, b[i]);
    }
    return m + f;
  }

  static int largerElement(int m, int[] a, int i) {
    int v = a[i];
    return v > m ? v : m;
  }

  static int largest(int[] a, int[] index, int start) {
    int m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = largerElement(m, a, index[i]);
    }
    return m;
  }

  static float lower(float a, float b) {
    return b < a ? b : a;
  }

  static float higherOrEqual(float m, float x) {
    if (!(x >= m)) {
      return m;
    }
    return x;
  }

  static float lowest(float[] a, float start) {
    float m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = lower(m, a[i]);
    }
    return m;
  }

  static float highest(float[] a, float start) {
    float m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = higherOrEqual(m, a[i]);
    }
    return m;
  }

  static float highestOfSome(float[] a, float start) {
    float m = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      m = a[i] == 1 ? m : higherOrEqual(m, a[i]);
    }
    return m;
  }

  static boolean atLeast(double a, double b) {
    return a >= b;
  }

  static double lastPlace(double[] a, double start) {
    double m = start;
    int at = -1;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      if (atLeast(a[i], m)) {
        at = i;
        m = a[i];
      }
    }
    return m == 0 ? 1 / m : m + at;
  }

  static boolean both(boolean a, boolean b) {
    return a && b;
  }

  static boolean either(boolean a, boolean b) {
    if (a) {
      return true;
    }
    return b;
  }

  static boolean tells(int[] to, int x, int i) {
    to[i] = x + 1;
    return x > -900;
  }

  static boolean telling(int[] a, int[] b, boolean start) {
    boolean all = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      all = both(all, tells(b, a[i], i));
    }
    return all;
  }

  static boolean failingOperand(int[] a, int[] b, boolean start) {
    boolean all = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      all = both(all, a[i] / b[i] < 700);
    }
    return all;
  }

  static boolean setOnly(boolean a, int x) {
    return x == 700 ? true : a;
  }

  static boolean set(int[] a, boolean start) {
    boolean any = start;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      any = setOnly(any, a[i]);
    }
    return any;
  }

  static int added(int s, int... x) {
    return s + x[0] * x[1];
  }

  static <T> int generic(T other, int a, int b) {
    return a ^ b;
  }

  static int signatures(int[] a, String[] texts) {
    int s = 0;
    int t = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s = added(s, a[i], i);
      t = generic(texts[i], t, a[i]);
    }
    return s + t;
  }

  static int add(int a, int b) {
    return a + b;
  }

  int elementOfThis(int[] a) {
    mine[2] = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      mine[2] = add(mine[2], a[i]);
    }
    return mine[2];
  }

  static int byTable(int a, int b) {
    return a + b + table[b & 7];
  }

  static void elements(int[] a, int[] h) {
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      h[(a[i] & 0xff) % h.length] = byTable(h[(a[i] & 0xff) % h.length], a[i]);
    }
  }

  static int runningTwice(int[] a, int[] b) {
    int s = 0;
    int t = 0;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // proved
      s = add(s, a[i]);
      t = add(s, t);
      b[i] = s;
    }
    return t;
  }

  static int less(int k, int by) {
    return k - by;
  }

  static void backwards(int[] a, int[] b) {
    int k = b.length;
    for (@Parallel(chunks = 4, serialBelow = 0) int i = 0; i < b.length; i++) { // guarded
      k = less(k, 1);
      b[k] = a[i];
    }
  }
}
