package corpus;

import dev.parloop.Parallel;
import dev.parloop.Rounding;
import java.util.function.DoubleBinaryOperator;

/** Reductions through methods of the user's, and methods that only look like it. */
class Combining {
  private double scale = 2;
  private static int calls;
  private static volatile int limit = 3;

  static double add(double a, double b) {
    return a + b;
  }

  static int addInts(int a, int b) {
    return a + b;
  }

  static double sub(double a, double b) {
    return a - b;
  }

  static double weighted(double s, int i) {
    double w = f(i);
    s += w * w;
    return s;
  }

  static double f(int i) {
    return Math.sqrt(i);
  }

  private double scaled(double s, double x) {
    return s + scale * x;
  }

  static int max(int a, int b) {
    return a > b ? a : b;
  }

  static int maxIf(int a, int b) {
    if (a > b) {
      return a;
    }
    return b;
  }

  static double maxOfDoubles(double a, double b) {
    return a > b ? a : b;
  }

  static double jdkMax(double a, double b) {
    return Math.max(a, b);
  }

  static boolean less(double a, double b) {
    return a < b;
  }

  static boolean both(boolean a, boolean b) {
    return a && b;
  }

  static double skipNaN(double s, double x) {
    if (Double.isNaN(x)) {
      return s;
    }
    return s + x;
  }

  static int saturated(int a, int b) {
    int s = a + b;
    return s > 100 ? 100 : s;
  }

  static int step(int a, int b) {
    return a * 2 + b;
  }

  static double mean(double a, double b) {
    return (a + b) / 2;
  }

  static int counting(int a, int b) {
    calls++;
    return a + b;
  }

  static int addCounted(int a, int b) {
    return a + b + calls++;
  }

  static double twice(double a, double b) {
    return a + a + b;
  }

  static double withProduct(double a, double b) {
    return a + a * b;
  }

  static int limited(int a, int b) {
    return limit > a ? limit : a;
  }

  static int loop(int a, int b) {
    int s = a;
    for (int k = 0; k < b; k++) {
      s += k;
    }
    return s;
  }

  static double again(double a, double b) {
    return again(a, b + 1);
  }

  static int xored(int a, int b) {
    return a ^ b;
  }

  double sum(double[] x) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(s, x[i]);
    }
    return s;
  }

  double sumTurned(double[] x) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(x[i] * 2, s);
    }
    return s;
  }

  double sumOfTwo(double[] x, double[] y) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(add(s, x[i]), y[i]);
    }
    return s;
  }

  double sumOfDifferences(double[] x) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = sub(s, x[i]);
    }
    return s;
  }

  double differenceTurned(double[] x) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = sub(x[i], s);
    }
    return s;
  }

  double assigned(int n) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < n; i++) {
      s = weighted(s, i);
    }
    return s;
  }

  double ofThis(double[] x) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = scaled(s, x[i]);
    }
    return s;
  }

  double ofAnother(double[] x, Combining other) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = other.scaled(s, x[i]);
    }
    return s;
  }

  int maximum(int[] x) {
    int m = x[0];
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = max(m, x[i]);
    }
    return m;
  }

  int maximumOfThree(int[] x, int[] y) {
    int m = x[0];
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = maxIf(x[i], m);
      m = max(y[i], m);
      m = Math.max(m, 3);
    }
    return m;
  }

  double maximumOfDoubles(double[] x) {
    double m = x[0];
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = maxOfDoubles(x[i], m);
    }
    return m;
  }

  double lastNaNStays(double[] x) {
    double m = x[0];
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      m = maxOfDoubles(m, x[i]);
    }
    return m;
  }

  double maximumOfJdk(double[] x) {
    double m = x[0];
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      m = jdkMax(m, x[i]);
    }
    return m;
  }

  double least(double[] x) {
    double m = x[0];
    int at = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      if (less(x[i], m)) {
        m = x[i];
        at = i;
      }
    }
    return m + at;
  }

  double leastAlone(double[] x) {
    double m = x[0];
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      if (less(x[i], m)) m = x[i];
    }
    return m;
  }

  double leastAsNaNSees(double[] x) {
    double m = x[0];
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      if (!less(m, x[i])) m = x[i];
    }
    return m;
  }

  double leastOfAnother(double[] x) {
    double m = x[0];
    // unproved PL0304
    for (@Parallel int i = 1; i < x.length; i++) {
      if (less(x[i], m)) m = x[i - 1];
    }
    return m;
  }

  boolean all(double[] x) {
    boolean all = true;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      all = both(all, x[i] > 0);
    }
    return all;
  }

  double sumOfNumbers(double[] x) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = skipNaN(s, x[i]);
    }
    return s;
  }

  double sumOfChosen(double[] x) {
    double s = 0;
    double p = 1;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = x[i] > 0 ? s + x[i] : s;
      p = x[i] > 2 ? p * x[i] : 3 * p;
    }
    return s + p;
  }

  double chosenByItself(double[] x) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = s < 10 ? s + x[i] : s;
    }
    return s;
  }

  double mixedArms(double[] x) {
    double s = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = x[i] > 0 ? s + x[i] : s * 2;
    }
    return s;
  }

  double oneArmIsNone(double[] x) {
    double s = 0;
    // unproved PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = x[i] > 0 ? s + x[i] : 1;
    }
    return s;
  }

  long jdkSums(long[] x, int[] y) {
    long s = 0;
    int t = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = Long.sum(s, x[i]);
      t = Integer.sum(y[i], t);
    }
    return s + t;
  }

  double functions(double[] x) {
    double s = 0;
    DoubleBinaryOperator plus = (a, b) -> a + b;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = plus.applyAsDouble(s, x[i]);
    }
    return s;
  }

  int saturating(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = saturated(s, x[i]);
    }
    return s;
  }

  int stepping(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = step(s, x[i]);
    }
    return s;
  }

  double means(double[] x) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = mean(s, x[i]);
    }
    return s;
  }

  int countsCalls(int[] x) {
    int s = 0;
    // dependent PL0304 PL0502
    for (@Parallel int i = 0; i < x.length; i++) {
      s = counting(s, x[i]);
    }
    return s;
  }

  int addsCalls(int[] x) {
    int s = 0;
    // dependent PL0304 PL0502
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addCounted(s, x[i]);
    }
    return s;
  }

  double usedTwice(double[] x) {
    double s = 0;
    double t = 0;
    // dependent PL0304 PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = twice(s, x[i]);
      t = withProduct(t, x[i]);
    }
    return s + t;
  }

  double inItsOperand(double[] x) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(s, add(s, x[i]));
    }
    return s;
  }

  int ofVolatile(int[] x) {
    int s = 0;
    // dependent PL0304 PL0504
    for (@Parallel int i = 0; i < x.length; i++) {
      s = limited(s, x[i]);
    }
    return s;
  }

  int loops(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = loop(s, x[i]);
    }
    return s;
  }

  double forever(double[] x) {
    double s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = again(s, x[i]);
    }
    return s;
  }

  int mixed(int[] x) {
    int s = 0;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      s = addInts(s, x[i]);
      s = xored(s, x[i]);
    }
    return s;
  }

  double readToo(double[] x, double[] y) {
    double s = 0;
    // proved
    for (@Parallel int i = 0; i < x.length; i++) {
      s = add(s, x[i]);
      y[i] = s;
    }
    return s;
  }

  double strict(double[] x) {
    double s = 0;
    // unproved PL0403
    for (@Parallel(rounding = Rounding.STRICT) int i = 0; i < x.length; i++) {
      s = add(s, x[i]);
    }
    return s;
  }

  private static final int[] TABLE = new int[4];

  static boolean bothInTable(boolean a, int k) {
    return a && TABLE[k] == 0;
  }

  boolean operandMayFail(int[] x) {
    boolean all = true;
    // dependent PL0304
    for (@Parallel int i = 0; i < x.length; i++) {
      all = bothInTable(all, x[i]);
    }
    return all;
  }
}
