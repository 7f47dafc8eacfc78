package corpus;

import dev.parloop.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Lambdas, method references, anonymous and local classes around a loop. */
public class Lambdas {
  private int field = 3;

  static int around(int[] a, int k) {
    IntUnaryOperator f = x -> x + k;
    int start = f.applyAsInt(1);
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // proved
      s += a[i] * start;
    }
    int total = s;
    IntSupplier g = () -> total + k;
    return g.getAsInt();
  }

  int capturingThis(int[] a) {
    IntSupplier before = () -> field;
    int b = before.getAsInt();
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x * b;
    }
    field++;
    IntSupplier after = () -> this.field * 2;
    return s + after.getAsInt();
  }

  static int anonymous(int[] a) {
    IntSupplier ten =
        new IntSupplier() {
          private int calls = 9;

          @Override
          public int getAsInt() {
            return ++calls;
          }
        };
    int t = ten.getAsInt();
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x * t;
    }
    return s + ten.getAsInt();
  }

  static int reference(int[] a) {
    IntUnaryOperator twice = Lambdas::twice;
    int t = twice.applyAsInt(4);
    int s = 0;
    for (@Parallel(chunks = 5, serialBelow = 0) int x : a) { // proved
      s += x * t;
    }
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      list.add(s + i);
    }
    return list.stream().mapToInt(Integer::intValue).map(Lambdas::twice).sum();
  }

  static int twice(int x) {
    return 2 * x;
  }

  static void stored(int[] a) {
    IntSupplier[] all = new IntSupplier[a.length];
    for (@Parallel(serialBelow = 0) int i = 0; i < all.length; i++) { // proved
      int k = a[i];
      all[i] = () -> k + 1;
    }
    for (int i = 0; i < a.length; i++) {
      a[i] = all[i].getAsInt();
    }
  }
}
