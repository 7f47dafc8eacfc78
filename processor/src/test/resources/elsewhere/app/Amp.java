package app;
import core.Base;
import dev.parloop.Parallel;
import java.util.Arrays;

/** Uses what it inherits from another package. */
@Parallel(serialBelow = 0)
public class Amp extends Base {
  void scale(double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = amp(y[i]); }
  void scale2(double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = this.amp(y[i]) + many(1, 2, 3) + many(); }
  final void scale3(Double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = same(y[i]); }
  void scale4(double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = twice(y[i]) + Base.twice(i); }
  void fields() { for (@Parallel int i = 0; i < buf.length; i++) buf[i] = buf[i] * gain + shared; }
  void fields2(double[] y) { for (@Parallel int i = 0; i < y.length; i++) buf[i] = y[i] * gain + Base.shared; }
  void stride(double[] y) { for (@Parallel int i = 0; i < y.length / 3; i++) { buf[i * gain] = y[i]; } }
  double sum() { double s = 0; for (@Parallel int i = 0; i < buf.length; i++) { s += this.buf[i]; } return s; }
  static void other(Amp a, double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = a.amp(y[i]) + a.buf[i] + a.gain; }
  static class Nested {
    void in(Amp a, double[] y) { for (@Parallel int i = 0; i < y.length; i++) y[i] = a.amp(y[i]) + a.buf[i] + a.gain + twice(i) + shared; }
  }
  static String all() {
    double[] y = new double[1000];
    for (int k = 0; k < 1000; k++) y[k] = k;
    Amp a = new Amp();
    a.scale(y);
    a.scale2(y);
    a.scale4(y);
    a.fields();
    a.fields2(y);
    a.fields();
    a.stride(y);
    other(a, y);
    new Nested().in(a, y);
    Double[] z = new Double[1000];
    for (int k = 0; k < 1000; k++) z[k] = y[k];
    a.scale3(z);
    new Open().scale(y);
    new Open().gen(z);
    return Arrays.hashCode(y) + " " + a.sum() + " " + Arrays.hashCode(z) + " " + App.all() + Failing.all() + Steps.all();
  }
}
