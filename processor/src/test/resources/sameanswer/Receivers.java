package corpus;

import dev.parloop.Parallel;

/** Calls of methods that can be overridden: a check of the class in front of the loop. */
public class Receivers {
  static class Scale {
    double factor = 1.5;

    double of(double x) {
      return x * factor;
    }

    double twice(double x) {
      return 2 * of(x);
    }
  }

  static class Counting extends Scale {
    int calls;

    @Override
    double of(double x) {
      calls++;
      factor += calls;
      return super.of(x) + calls;
    }
  }

  Scale scale = new Scale();
  private Scale hidden = new Counting();

  static void exact(double[] a) {
    Scale s = new Scale();
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = s.twice(a[i]);
    }
  }

  static double overridden(double[] a) {
    Counting counting = new Counting();
    Scale s = counting;
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = s.twice(a[i]);
    }
    return counting.calls + counting.factor;
  }

  static void absent(double[] a) {
    Scale s = a.length % 2 == 0 ? null : new Scale();
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = s.of(a[i]);
    }
  }

  void fields(double[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = scale.of(a[i]) + hidden.twice(i);
    }
  }

  double own(double x) {
    return x + 0.5;
  }

  void ownMethod(double[] a) {
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = own(a[i]);
    }
  }

  static void inAHelper(double[] a) {
    Scale s = new Scale();
    for (@Parallel(chunks = 5, serialBelow = 0) int i = 0; i < a.length; i++) { // guarded
      a[i] = helper(s, a[i]);
    }
  }

  private static double helper(Scale s, double x) {
    return s.of(x);
  }
}
