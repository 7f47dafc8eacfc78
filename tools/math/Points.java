import dev.parloop.runtime.math.LaneMath;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes arguments and results of a function as doubles, low byte first, for errors.c:
 *
 * <pre>java -cp runtime/target/classes tools/math/Points.java sin -10 10 10000000 | ./errors sin</pre>
 *
 * A fifth argument {@code bits} takes the points evenly from the doubles of the range, not from its
 * numbers. Second arguments of pow are such that the result neither overflows nor vanishes.
 */
public final class Points {
  private static final Set<String> TWO = Set.of("pow", "atan2", "hypot");

  private Points() {}

  public static void main(String[] args) throws Throwable {
    String name = args[0];
    double low = Double.parseDouble(args[1]);
    double high = Double.parseDouble(args[2]);
    int count = Integer.parseInt(args[3]);
    boolean bits = args.length > 4 && args[4].equals("bits");
    boolean two = TWO.contains(name);
    Class<?>[] types = two ? new Class<?>[] {double.class, double.class} : new Class<?>[] {double.class};
    MethodHandle function =
        MethodHandles.lookup()
            .findStatic(LaneMath.class, name, MethodType.methodType(double.class, types));
    SplittableRandom random = new SplittableRandom(42);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16))) {
      for (int i = 0; i < count; i++) {
        double x = point(random, low, high, bits);
        write(out, x);
        if (two) {
          double y = name.equals("pow") ? exponent(random, x, i) : point(random, low, high, bits);
          write(out, y);
          write(out, (double) function.invokeExact(x, y));
        } else {
          write(out, (double) function.invokeExact(x));
        }
      }
    }
  }

  private static double point(SplittableRandom random, double low, double high, boolean bits) {
    double part = random.nextDouble();
    if (!bits) {
      return low * (1 - part) + high * part;
    }
    long first = order(low);
    return ordered(first + (long) (part * ((double) order(high) - first)));
  }

  private static double exponent(SplittableRandom random, double x, int i) {
    double most = Math.min(720 / Math.max(Math.abs(Math.log(x)), 1e-300), 1e300);
    return (random.nextDouble() * 2 - 1) * (i % 2 == 0 ? most : Math.min(20, most));
  }

  private static long order(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double ordered(long number) {
    return Double.longBitsToDouble(number < 0 ? Long.MIN_VALUE - number : number);
  }

  private static void write(DataOutputStream out, double value) throws IOException {
    out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
  }
}
