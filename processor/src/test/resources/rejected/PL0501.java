import dev.parloop.Parallel;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

class PL0501 {
  static void prints(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      System.out.println(a[i]);
    }
  }

  static void adds(int[] a, List<Integer> list) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      list.add(a[i]);
    }
  }

  static void random(double[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      a[i] = Math.random();
    }
  }

  static void generator(double[] a, Random random) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      a[i] = random.nextDouble();
    }
  }

  static void lambda(int[] a, IntUnaryOperator f) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      a[i] = f.applyAsInt(a[i]);
    }
  }

  static void overridable(int[] a, PL0501[] others) {
    for (@Parallel int i = 0; i < a.length; i++) {
      PL0501 other = others[i] == null ? others[0] : others[i];
      // BUG: warning PL0501
      a[i] = other.hook(a[i]);
    }
  }

  int hook(int x) {
    return x;
  }

  static void builder(char[] a, StringBuilder out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      out.append(a[i]);
    }
  }

  static void throughAHelper(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      a[i] = helper(a[i]);
    }
  }

  private static int helper(int x) {
    System.out.print(x);
    return x;
  }

  static void exits(int[] a) {
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] < 0) {
        // BUG: warning PL0501
        System.exit(1);
      }
    }
  }

  static void strings(Object[] a, String[] out) {
    for (@Parallel int i = 0; i < a.length; i++) {
      // BUG: warning PL0501
      out[i] = a[i].toString();
    }
  }
}
