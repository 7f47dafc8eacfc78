package dev.parloop.processor.projects;

/** Sources of small programs. */
final class Programs {

  private Programs() {}

  /**
   * A program with a parallel sum and a parallel loop that fails. It prints the sum, whether the
   * class was redirected, and the type that a failure of the loop carries: {@code LoopFailure} only
   * where generated code ran.
   */
  static final String MAIN =
      """
      package app;

      import dev.parloop.Parallel;
      import dev.parloop.runtime.Parloop;

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
          double[] a = new double[1_000_000];
          new Main().fill(a, a.length);
          System.out.println("sum " + sum(a));
          try {
            Parloop.requireInPlace(Main.class);
            System.out.println("in place");
          } catch (IllegalStateException e) {
            System.out.println("not in place");
          }
          try {
            new Main().fill(a, a.length + 1);
          } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(
                e.getSuppressed().length == 0
                    ? "plain failure"
                    : e.getSuppressed()[0].getClass().getSimpleName());
          }
        }
      }
      """;

  /** What {@link #MAIN} prints where its methods run the generated code. */
  static final String PARALLEL = lines("sum 2999997.0", "in place", "LoopFailure");

  /** What it prints in a redirected class with the mode {@code serial}. */
  static final String SERIAL = lines("sum 2999997.0", "in place", "plain failure");

  /** What it prints in a class as javac made it. */
  static final String UNTOUCHED = lines("sum 2999997.0", "not in place", "plain failure");

  /** Text with the line ends of this system. */
  static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
