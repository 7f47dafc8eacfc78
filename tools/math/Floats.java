import dev.parloop.runtime.math.LaneMath;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * All 2^32 floats of a function of one argument: {@code (float) LaneMath.f(x)}.
 *
 * <pre>java -cp runtime/target/classes tools/math/Floats.java sin | ./errors sin float</pre>
 *
 * <p>A result is compared with that of {@link StrictMath}. Where they are within {@link #APART} units of a double, and so
 * both within {@link #MARGIN} of the exact value, and no midpoint of floats is as near, the float is the nearest one. The
 * arguments of all others go to errors.c, whose reference decides; of odd and even functions only those above zero, of the
 * others the bits are compared with these. A second argument is how many threads, one or two.
 */
public final class Floats {
  private static final int APART = 4;
  private static final int MARGIN = 6;
  private static final long PART = 1L << 22;
  private static final double LOG2_E = 0x1.71547652b82fep0;

  /** {@code f(-x)} is {@code -f(x)}, and in the second case {@code f(x)}. */
  private static final Set<String> ODD = Set.of("sin", "tan", "cbrt", "sinh", "tanh", "asin", "atan");

  private static final Set<String> EVEN = Set.of("cos", "cosh");

  private final String name;
  private final DoubleUnaryOperator ours;
  private final DoubleUnaryOperator strict;
  private final DataOutputStream out;
  private long next;
  private long asked;
  private long wrong;

  private Floats(String name, DataOutputStream out) {
    this.name = name;
    this.out = out;
    this.ours = ours(name);
    this.strict = strict(name);
  }

  public static void main(String[] args) throws Exception {
    int threads = args.length > 1 && args[1].equals("2") ? 2 : 1;
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out))) {
      Floats all = new Floats(args[0], out);
      Thread[] workers = new Thread[threads];
      for (int k = 0; k < threads; k++) {
        workers[k] = new Thread(all::work);
        workers[k].start();
      }
      for (Thread worker : workers) {
        worker.join();
      }
      System.err.println(
          all.name + ": " + 2 * all.next + " floats, " + all.asked + " asked about, " + all.wrong + " special values wrong");
    }
  }

  private static DoubleUnaryOperator ours(String name) {
    return switch (name) {
      case "sin" -> LaneMath::sin;
      case "cos" -> LaneMath::cos;
      case "tan" -> LaneMath::tan;
      case "exp" -> LaneMath::exp;
      case "expm1" -> LaneMath::expm1;
      case "log" -> LaneMath::log;
      case "log1p" -> LaneMath::log1p;
      case "log10" -> LaneMath::log10;
      case "cbrt" -> LaneMath::cbrt;
      case "sinh" -> LaneMath::sinh;
      case "cosh" -> LaneMath::cosh;
      case "tanh" -> LaneMath::tanh;
      case "asin" -> LaneMath::asin;
      case "acos" -> LaneMath::acos;
      case "atan" -> LaneMath::atan;
      case "log2" -> LaneMath::log2;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static DoubleUnaryOperator strict(String name) {
    return switch (name) {
      case "sin" -> StrictMath::sin;
      case "cos" -> StrictMath::cos;
      case "tan" -> StrictMath::tan;
      case "exp" -> StrictMath::exp;
      case "expm1" -> StrictMath::expm1;
      case "log" -> StrictMath::log;
      case "log1p" -> StrictMath::log1p;
      case "log10" -> StrictMath::log10;
      case "cbrt" -> StrictMath::cbrt;
      case "sinh" -> StrictMath::sinh;
      case "cosh" -> StrictMath::cosh;
      case "tanh" -> StrictMath::tanh;
      case "asin" -> StrictMath::asin;
      case "acos" -> StrictMath::acos;
      case "atan" -> StrictMath::atan;
      case "log2" -> x -> StrictMath.log(x) * LOG2_E;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private void work() {
    boolean odd = ODD.contains(name);
    boolean mirrored = odd || EVEN.contains(name);
    long from;
    while ((from = take()) < 1L << 31) {
      for (long i = from; i < from + PART; i++) {
        float x = Float.intBitsToFloat((int) i);
        double value = ours.applyAsDouble(x);
        double other = ours.applyAsDouble(-x);
        check(x, value, strict.applyAsDouble(x));
        if (mirrored) {
          same(-x, other, odd ? -value : value);
        } else {
          check(-x, other, strict.applyAsDouble(-x));
        }
      }
    }
  }

  private synchronized long take() {
    long from = next;
    next = Math.min(1L << 31, next + PART);
    return from;
  }

  private void same(float x, double value, double mirror) {
    if (Double.doubleToLongBits(value) != Double.doubleToLongBits(mirror)) {
      wrong(x, value, mirror);
    }
  }

  private void check(float x, double value, double other) {
    if (Double.isNaN(other) || Double.isInfinite(other) || other == 0 || value == 0 || Double.isNaN(value)) {
      same(x, value, other);
      return;
    }
    long bits = Double.doubleToRawLongBits(value);
    boolean agree = Math.abs(bits - Double.doubleToRawLongBits(other)) <= APART;
    float low = (float) Double.longBitsToDouble(bits - MARGIN);
    float high = (float) Double.longBitsToDouble(bits + MARGIN);
    if (!agree || low != high) {
      ask(x, (float) value);
    }
  }

  private synchronized void wrong(float x, double value, double other) {
    wrong++;
    System.err.println(name + "(" + x + ") = " + value + ", not " + other);
  }

  private synchronized void ask(float x, float value) {
    asked++;
    try {
      out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(x)));
      out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(value)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
