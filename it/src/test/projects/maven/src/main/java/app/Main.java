package app;

import dev.parloop.Parallel;
import dev.parloop.runtime.Parloop;

/** Prints a sum, and the type that a failure of a loop carries where generated code ran. */
public class Main {

  static double sum(double[] a) {
    double s = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      s += a[i];
    }
    return s;
  }

  @Parallel
  void fill(double[] a, int n) {
    for (int i = 0; i < n; i++) {
      a[i] = i % 7;
    }
  }

  public static void main(String[] args) {
    Parloop.requireInPlace(Main.class);
    double[] a = new double[1_000_000];
    new Main().fill(a, a.length);
    System.out.println("sum " + sum(a));
    try {
      new Main().fill(a, a.length + 1);
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getSuppressed()[0].getClass().getSimpleName());
    }
  }
}
