package corpus;

import dev.parloop.Parallel;
import dev.parloop.Simd;
import dev.parloop.runtime.math.LaneMath;

/** The runtime's functions, called by name: every loop must have a vector form. */
@Parallel(simd = Simd.REQUIRED, chunkSize = 45, serialBelow = 0)
public class Functions {

  static void sin(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.sin(b[i]);
    }
  }

  static void cos(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.cos(b[i]);
    }
  }

  static void tan(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.tan(b[i]);
    }
  }

  static void exp(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.exp(b[i]);
    }
  }

  static void expm1(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.expm1(b[i]);
    }
  }

  static void log(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.log(b[i]);
    }
  }

  static void log1p(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.log1p(b[i]);
    }
  }

  static void log2(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.log2(b[i]);
    }
  }

  static void log10(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.log10(b[i]);
    }
  }

  static void cbrt(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.cbrt(b[i]);
    }
  }

  static void sinh(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.sinh(b[i]);
    }
  }

  static void cosh(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.cosh(b[i]);
    }
  }

  static void tanh(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.tanh(b[i]);
    }
  }

  static void asin(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.asin(b[i]);
    }
  }

  static void acos(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.acos(b[i]);
    }
  }

  static void atan(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.atan(b[i]);
    }
  }

  static void pow(double[] a, double[] b, double[] c) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.pow(b[i], c[i]);
    }
  }

  static void atan2(double[] a, double[] b, double[] c) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.atan2(b[i], c[i]);
    }
  }

  static void hypot(double[] a, double[] b, double[] c) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = LaneMath.hypot(b[i], c[i]);
    }
  }

  static void onSomeLanes(double[] a, double[] b) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      double x = b[i];
      if (x > 0) {
        a[i] = LaneMath.log(x) + LaneMath.sin(x) * LaneMath.cos(x);
      } else {
        a[i] = LaneMath.exp(x);
      }
    }
  }

  static void ofOneValue(double[] a, double[] b, double c) {
    for (@Parallel int i = 0; i < a.length; i++) { // proved
      a[i] = b[i] * LaneMath.exp(c);
    }
  }
}
