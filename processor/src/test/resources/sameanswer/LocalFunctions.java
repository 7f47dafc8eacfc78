package corpus;

import dev.parloop.Parallel;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Calls of functions that local variables hold. */
public class LocalFunctions {
  private int shift = 3;

  static void lambda(int[] a, int k) {
    IntUnaryOperator f = x -> x * x + k;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.applyAsInt(a[i]);
    }
  }

  void readsAField(int[] a) {
    IntUnaryOperator f = x -> x + shift;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.applyAsInt(a[i]);
    }
    shift++;
  }

  static double block(double[] a) {
    DoubleBinaryOperator f =
        (x, y) -> {
          if (x < y) {
            return y - x;
          }
          return x * y;
        };
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.applyAsDouble(a[i], i);
    }
    return f.applyAsDouble(2, 3);
  }

  static void references(int[] a) {
    IntUnaryOperator f = Math::abs;
    IntUnaryOperator g = LocalFunctions::twice;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.applyAsInt(a[i]) + g.applyAsInt(i);
    }
  }

  static int twice(int x) {
    return 2 * x;
  }

  static void boxed(int[] a) {
    Function<Integer, Integer> f = x -> x + 1;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.apply(a[i]);
    }
  }

  static void inTheLoop(int[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      int k = i;
      IntUnaryOperator f = x -> x + k;
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void throwing(int[] a) {
    IntUnaryOperator f = x -> 100 / x;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      a[i] = f.applyAsInt(a[i]);
    }
  }
}
