import dev.parloop.Parallel;
import java.util.Arrays;

/** Loops with vector forms of several kinds; prints the bits of what they compute. */
public class Lanes {

  static double sum(double[] a) {
    double sum = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      sum += a[i] * a[i];
    }
    return sum;
  }

  static long count(int[] a) {
    long count = 0;
    for (@Parallel int i = 0; i < a.length; i++) {
      if (a[i] > 0) {
        count += a[i] % 10;
      }
    }
    return count;
  }

  static void steps(double[] re, double[] im, int[] steps) {
    for (@Parallel int i = 0; i < steps.length; i++) {
      double x = 0;
      double y = 0;
      int n = 0;
      while (n < 200 && x * x + y * y <= 4.0) {
        double t = x * x - y * y + re[i];
        y = 2.0 * x * y + im[i];
        x = t;
        n++;
      }
      steps[i] = n;
    }
  }

  static long bits(int length) {
    double[] re = new double[length];
    double[] im = new double[length];
    int[] whole = new int[length];
    int[] steps = new int[length];
    for (int i = 0; i < length; i++) {
      re[i] = -2 + 2.5 * i / length;
      im[i] = Math.floorMod(i * 37L, 100) / 80.0;
      whole[i] = i * 77_777;
    }
    steps(re, im, steps);
    long bits = 31L * Arrays.hashCode(steps) + Double.doubleToLongBits(sum(re));
    return 31 * bits + count(whole);
  }

  /** Once for several lengths; then, for as many milliseconds as are named, all the same again. */
  public static void main(String[] arguments) {
    int[] lengths = {0, 1, 15, 64, 1001, 5000};
    long[] first = Arrays.stream(lengths).mapToLong(Lanes::bits).toArray();
    long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000;
    while (System.nanoTime() < end) {
      if (!Arrays.equals(first, Arrays.stream(lengths).mapToLong(Lanes::bits).toArray())) {
        throw new AssertionError("other bits than at first");
      }
    }
    System.out.println(Arrays.toString(first));
  }
}
