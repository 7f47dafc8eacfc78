package corpus;

import dev.parloop.Parallel;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Functions that a local variable holds. */
class LocalFunctions {
  int field;
  static int total;

  static int twice(int x) {
    return 2 * x;
  }

  static int counted(int x) {
    return total++;
  }

  static void lambda(int[] a) {
    IntUnaryOperator f = x -> x * x + 1;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void captures(double[] a, double k) {
    DoubleBinaryOperator f = (x, y) -> x * k + y;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsDouble(a[i], i);
    }
  }

  static void ownReference(int[] a) {
    IntUnaryOperator f = LocalFunctions::twice;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void reference(double[] a) {
    final DoubleUnaryOperator f = Math::sqrt;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsDouble(a[i]);
    }
  }

  static void counts(int[] a) {
    IntUnaryOperator f = LocalFunctions::counted;
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  void writesAField(int[] a) {
    IntUnaryOperator f = x -> field += x;
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void writesAnElement(int[] a) {
    int[] count = {0};
    IntUnaryOperator f = x -> count[0]++;
    // dependent PL0301
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void readsWhatIsWritten(int[] a) {
    IntUnaryOperator f = k -> k == 0 ? 0 : a[k - 1];
    // unproved PL0301: a[k - 1] and a[i]
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(i);
    }
  }

  static void writesWhatItCaptures(int[] a) {
    IntConsumer f = k -> a[k / 2] = k;
    // unproved PL0302
    for (@Parallel int i = 0; i < a.length; i++) {
      f.accept(i);
    }
  }

  static void eitherOf(int[] a, boolean b) {
    IntUnaryOperator f = x -> x;
    if (b) {
      f = x -> total++;
    }
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void parameter(int[] a, IntUnaryOperator f) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void composed(int[] a) {
    IntUnaryOperator f = x -> total++;
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = f.andThen(f).applyAsInt(a[i]);
    }
  }

  static void callsAnother(int[] a) {
    IntUnaryOperator f = x -> total++;
    IntUnaryOperator g = x -> f.applyAsInt(x) + 1;
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = g.applyAsInt(a[i]);
    }
  }

  static int reduced(int[] a) {
    IntBinaryOperator f = Math::max;
    int m = 0;
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      m = f.applyAsInt(m, a[i]);
    }
    return m;
  }

  static void insideTheLoop(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      IntUnaryOperator f = x -> x + 1;
      a[i] = f.applyAsInt(a[i]);
    }
  }
}
