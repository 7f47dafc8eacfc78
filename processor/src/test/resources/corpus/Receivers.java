package corpus;

import dev.parloop.Parallel;

/** Methods that can be overridden, called on objects that stay the same. */
class Receivers {
  interface Shape {
    double area(int i);
  }

  abstract static class Half {
    abstract double of(double x);

    double twice(double x) {
      return 2 * of(x);
    }
  }

  static class Scale extends Half implements Shape {
    double factor;
    int calls;
    final double[] table = new double[16];

    @Override
    double of(double x) {
      return x * factor;
    }

    @Override
    public double area(int i) {
      return of(i);
    }

    double counted(double x) {
      calls++;
      return x;
    }

    void put(double[] a, int i) {
      a[i] = factor;
    }

    void putFirst(double[] a, int i) {
      a[0] += i;
    }

    Scale self() {
      return this;
    }
  }

  static class Shifted extends Scale {
    @Override
    double of(double x) {
      return super.of(x) + 1;
    }
  }

  static class Holder {
    Scale scale;
  }

  Scale scale;
  Holder holder;

  double own(int i) {
    return i;
  }

  static void parameter(double[] a, Scale s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s.of(a[i]);
    }
  }

  void field(double[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = scale.of(a[i]);
    }
  }

  void fieldOfAField(double[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = holder.scale.of(a[i]);
    }
  }

  void own(double[] a) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = own(i);
    }
  }

  static void inherited(double[] a, Shifted s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s.twice(i) + s.area(i);
    }
  }

  static void throughAHelper(double[] a, Shifted s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = helper(s, i);
    }
  }

  static double helper(Half h, int i) {
    return h.of(i);
  }

  static void writes(double[] a, Scale s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      s.put(a, i);
    }
  }

  static void writesOne(double[] a, Scale s) {
    // unproved PL0301
    for (@Parallel int i = 0; i < a.length; i++) {
      s.putFirst(a, i);
    }
  }

  static void counts(double[] a, Scale s) {
    // unproved PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s.counted(i);
    }
  }

  static void ofAnInterface(double[] a, Shape s) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s.area(i);
    }
  }

  static void ofAnAbstractClass(double[] a, Half h) {
    // unproved PL0501
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = h.twice(i);
    }
  }

  static void ofElements(double[] a, Scale[] s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s[i].of(i);
    }
  }

  void ofAFieldThatChanges(double[] a, Scale[] all) {
    // dependent PL0502
    for (@Parallel int i = 0; i < a.length; i++) {
      scale = all[i];
      a[i] = scale.of(i);
    }
  }

  static void ofAResult(double[] a, Scale s) {
    // guarded
    for (@Parallel int i = 0; i < a.length; i++) {
      a[i] = s.self().of(i);
    }
  }
}
