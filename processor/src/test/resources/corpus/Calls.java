package corpus;

import dev.parloop.Assume;
import dev.parloop.Parallel;
import dev.parloop.Pure;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Methods called in loops. */
class Calls {
  private double total;
  private int size;
  private double[] data = new double[10];
  private static int calls;
  private static final double[] TABLE = new double[64];
  private volatile int flag;

  static double square(double x) {
    return x * x;
  }

  static int digitSum(int n) {
    int sum = 0;
    while (n > 0) {
      sum += n % 10;
      n /= 10;
    }
    return sum;
  }

  static boolean isPrime(int n) {
    if (n < 2) {
      return false;
    }
    for (int d = 2; d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return true;
  }

  static long fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  static int counted(int x) {
    calls++;
    return x;
  }

  static void store(double[] a, int at, double value) {
    a[at] = value;
  }

  static void storeTwice(double[] a, int at, double value) {
    a[at] = value;
    a[at + 1] = value;
  }

  static int find(int[] a, int x, int low, int high) {
    if (low >= high) {
      return -1;
    }
    int middle = (low + high) >>> 1;
    if (a[middle] == x) {
      return middle;
    }
    return a[middle] < x ? find(a, x, middle + 1, high) : find(a, x, low, middle);
  }

  static void fill(double[] a, int low, int high) {
    if (high - low == 1) {
      a[low] = 1;
    } else {
      fill(a, low, (low + high) / 2);
      fill(a, (low + high) / 2, high);
    }
  }

  private void add(double x) {
    total += x;
  }

  private double get(int i) {
    return data[i];
  }

  double overridable(double x) {
    return x + 1;
  }

  static synchronized double locked(double x) {
    return x + 1;
  }

  @Pure
  static native double vouched(double x);

  @Pure
  static native double vouchedSum(double[] a, int i);

  @Pure
  static double neighbours(double[] a, int i) {
    return a[i - 1] + a[i + 1];
  }

  static double[] row(double[][] m, int i) {
    return m[i];
  }

  static int clamp(int x, int low, int high) {
    return x < low ? low : Math.min(x, high);
  }

  void math(double[] a, double[] b, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = Math.sqrt(Math.abs(a[i])) + StrictMath.sin(a[i]) + Math.fma(a[i], 2, 1);
    }
  }

  void mathRandom(double[] b, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = Math.random();
    }
  }

  void own(double[] a, double[] b, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      b[i] = square(a[i]) + digitSum(i);
    }
  }

  int primes(int n) {
    int count = 0;
    boolean all = true;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (isPrime(i)) {
        count++;
      }
      all = all && isPrime(i);
    }
    return all ? 0 : count;
  }

  void recursive(long[] out, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = fibonacci(i);
    }
  }

  void recursiveReads(int[] a, int[] keys, int[] out, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = find(a, keys[i], 0, a.length);
    }
  }

  void recursiveWrites(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      fill(a, 10 * i, 10 * i + 10);
    }
  }

  void hiddenStatic(int[] out, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = counted(i);
    }
  }

  void hiddenField(double[] a, int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      add(a[i]);
    }
  }

  void fieldSum(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      total += a[i];
    }
  }

  void fieldAssumed(double[] a, int n) {
    // dependent PL0502
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < n; i++) {
      total += a[i];
    }
  }

  void hiddenStore(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      store(a, i, 1);
    }
  }

  void hiddenNeighbour(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 0; i < n; i++) {
      storeTwice(a, i, 1);
    }
  }

  void hiddenRead(double[] a, int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      a[i] = neighbours(a, i);
    }
  }

  void hiddenFieldRead(int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      data[i] = get(i) + 1;
    }
  }

  void hiddenFieldNeighbour(int n) {
    // dependent PL0301
    for (@Parallel int i = 1; i < n; i++) {
      data[i] = get(i - 1) + 1;
    }
  }

  void rowByCall(double[][] m, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      row(m, i)[0] = i;
    }
  }

  void table(double[] a, int[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = TABLE[b[i] & 63];
    }
  }

  void open(double[] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = overridable(i);
    }
  }

  void lock(double[] a, int n) {
    // unproved PL0503
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = locked(i);
    }
  }

  void block(double[] a, int n) {
    // unproved PL0503
    for (@Parallel int i = 0; i < n; i++) {
      synchronized (this) {
        a[i] = i;
      }
    }
  }

  void volatileRead(double[] a, int n) {
    // unproved PL0504
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = flag;
    }
  }

  void trusted(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = vouched(a[i]);
    }
  }

  void trustedReadsAll(double[] a, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = vouchedSum(a, i);
    }
  }

  void trustedReadsOther(double[] a, double[] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = vouchedSum(b, i);
    }
  }

  void functional(double[] a, DoubleUnaryOperator f, int n) {
    // unproved PL0501
    for (@Parallel int i = 0; i < n; i++) {
      a[i] = f.applyAsDouble(a[i]);
    }
  }

  void assumed(double[] a, DoubleUnaryOperator f, int n) {
    // assumed
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < n; i++) {
      a[i] = f.applyAsDouble(a[i]);
    }
  }

  void assumedScatter(double[] a, int[] index, int n) {
    // assumed
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 0; i < n; i++) {
      a[index[i]] = i;
    }
  }

  void assumedInVain(double[] a, int n) {
    // dependent PL0301
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 1; i < n; i++) {
      a[i] = a[i - 1];
    }
  }

  void assumedScalar(double[] a, int n) {
    double last = 0;
    // unproved PL0304
    for (@Parallel(assume = Assume.INDEPENDENT) int i = 1; i < n; i++) {
      if (a[i] > 1) {
        last = a[i];
      }
      a[i] = last;
    }
  }

  void concatenation(String[] out, Object o, int n) {
    // unproved PL0505
    for (@Parallel int i = 0; i < n; i++) {
      out[i] = i + ":" + o;
    }
  }

  void copyRows(double[][] a, double[][] b, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      System.arraycopy(a[i], 0, b[i], 0, a[i].length);
    }
  }

  void copyWithin(double[] a, int n) {
    // unproved PL0301
    for (@Parallel int i = 0; i < n; i++) {
      System.arraycopy(a, i, a, i + 1, 1);
    }
  }

  void fillRows(double[][] a, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      Arrays.fill(a[i], i);
    }
  }

  void sortCopies(double[][] a, double[] out, int n) {
    // guarded
    for (@Parallel int i = 0; i < n; i++) {
      double[] copy = a[i].clone();
      copy[0] = 0;
      double[] other = Arrays.copyOf(a[i], 3);
      other[1] = copy[0];
      out[i] = copy[1] + other[1];
    }
  }

  void checks(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      if (a[i] < 0) {
        throw new IllegalArgumentException("negative: " + a[i]);
      }
      a[i] = Math.sqrt(a[i]);
    }
  }

  void clamped(int[] a, double[] out, int n) {
    // unproved PL0302
    for (@Parallel int i = 0; i < n; i++) {
      out[clamp(a[i], 0, 9)] = i;
    }
  }

  void lambda(double[] a, int n) {
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      double x = a[i];
      DoubleUnaryOperator f = y -> y * x;
      a[i] = f.applyAsDouble(2);
    }
  }

  void writesSize(int n) {
    // dependent PL0502
    for (@Parallel int i = 0; i < n; i++) {
      size = i;
    }
  }
}
