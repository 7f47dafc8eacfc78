package corpus;

import dev.parloop.Parallel;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/** Functions of constants, and those that the loop makes and hands on. */
class Functions {
  static int total;
  static final IntUnaryOperator SQUARE = k -> k * k;
  static final IntBinaryOperator SUM = Integer::sum;
  static final Comparator<String> BY_LENGTH = (a, b) -> a.length() - b.length();
  static final IntUnaryOperator COUNTED = k -> k + total++;
  static final IntUnaryOperator FACTORIAL = k -> k < 2 ? 1 : k * Functions.FACTORIAL.applyAsInt(k - 1);
  static IntUnaryOperator open = k -> k;
  static final IntUnaryOperator CHOSEN = total > 0 ? k -> k : k -> total++;
  static final IntUnaryOperator COMPOSED = SQUARE.andThen(k -> total++);
  final IntUnaryOperator own = k -> k + 1;

  interface Counts extends IntUnaryOperator {
    int of(int x);

    @Override
    default int applyAsInt(int x) {
      return total++;
    }
  }

  static int applyCounts(Counts f, int x) {
    return apply(f, x);
  }

  static int apply(IntUnaryOperator f, int x) {
    return f.applyAsInt(x);
  }

  static int twice(IntUnaryOperator f, int x) {
    return apply(f, apply(f, x));
  }

  static void run(IntConsumer f, int x) {
    f.accept(x);
  }

  static int get(IntSupplier f) {
    return f.getAsInt();
  }

  static int boxed(Function<Integer, Integer> f, int x) {
    return f.apply(x);
  }

  static int length(ToIntFunction<String> f, String text) {
    return f.applyAsInt(text);
  }

  static int composed(IntUnaryOperator f, int x) {
    return f.andThen(COUNTED).applyAsInt(x);
  }

  static int again(IntUnaryOperator f, int x) {
    return x == 0 ? 0 : again(f, x - 1);
  }

  static IntUnaryOperator made(int k) {
    return x -> x + k;
  }

  static int counted(int x) {
    return total++ + x;
  }

  static void constants(int[] a) {
    // proved
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = SQUARE.applyAsInt(a[i]) + Functions.SUM.applyAsInt(a[i], i);
    }
  }

  static void comparator(String[] a, int[] b) {
    // proved
    for (@Parallel int i = 0; i < b.length; i++) {
      b[i] = BY_LENGTH.compare(a[i], a[0]);
    }
  }

  static void writesElsewhere(int[] a) {
    // dependent PL0301
    for (@Parallel int i = 0; i < a.length - 1; i++) {
      int at = i;
      run(k -> a[at + k] = k, 1);
      a[i]++;
    }
  }

  static void changedPlace(int[] a) {
    // unproved PL0302
    for (@Parallel int i = 0; i < a.length; i++) {
      int[] at = {i};
      IntSupplier f = () -> a[at[0]] = 1;
      at[0] = 0;
      a[i] = get(f);
    }
  }

  static void countedConstant(int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = COUNTED.applyAsInt(a[i]);
    }
  }

  static void countedReference(int[] a) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = apply(Functions::counted, i);
    }
  }

  static void callsItself(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = FACTORIAL.applyAsInt(a[i]);
    }
  }

  static void mayChange(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = open.applyAsInt(a[i]);
    }
  }

  static void oneOfTwo(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = CHOSEN.applyAsInt(a[i]) + COMPOSED.applyAsInt(i);
    }
  }

  static void another(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = composed(k -> k, a[i]);
    }
  }

  static void throughADefault(int[] a) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = applyCounts(k -> k, a[i]);
    }
  }

  static void given(int[] a, IntUnaryOperator f) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = apply(i > 5 ? f : k -> k, a[i]);
    }
  }
}
