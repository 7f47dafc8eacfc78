package dev.parloop.benchmarks;

import dev.parloop.Parallel;

/** Every elementary function over arrays: {@code r[i] = f(x[i])}, or of {@code x[i]} and 1.7. */
final class Elementary {
  private Elementary() {}

  static void sin(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.sin(x[i]);
    }
  }

  static void cos(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.cos(x[i]);
    }
  }

  static void tan(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.tan(x[i]);
    }
  }

  static void exp(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.exp(x[i]);
    }
  }

  static void expm1(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.expm1(x[i]);
    }
  }

  static void log(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.log(x[i]);
    }
  }

  static void log1p(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.log1p(x[i]);
    }
  }

  static void log10(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.log10(x[i]);
    }
  }

  static void cbrt(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.cbrt(x[i]);
    }
  }

  static void sinh(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.sinh(x[i]);
    }
  }

  static void cosh(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.cosh(x[i]);
    }
  }

  static void tanh(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.tanh(x[i]);
    }
  }

  static void asin(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.asin(x[i]);
    }
  }

  static void acos(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.acos(x[i]);
    }
  }

  static void atan(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.atan(x[i]);
    }
  }

  static void pow(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.pow(x[i], 1.7);
    }
  }

  static void atan2(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.atan2(x[i], 1.7);
    }
  }

  static void hypot(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      r[i] = Math.hypot(x[i], 1.7);
    }
  }

  static void sinAndCos(double[] r, double[] x) {
    for (@Parallel int i = 0; i < r.length; i++) {
      double sin = Math.sin(x[i]);
      double cos = Math.cos(x[i]);
      r[i] = sin * sin + cos * cos;
    }
  }
}
