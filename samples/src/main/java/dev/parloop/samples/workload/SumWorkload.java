package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSum;
import dev.parloop.samples.loops.Sum;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link Sum}: almost no work per element, so that the cost of going parallel shows. */
final class SumWorkload implements Workload {

  @Override
  public String name() {
    return "sum";
  }

  @Override
  public String summary() {
    return "sum of an array of doubles or floats";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Sum.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("n", 10_000, 100_000_000, 0, 2_000_000_000),
        Parameter.choice("type", List.of("double", "float")));
  }

  @Override
  public long heapBytes(Size size) {
    return size.longValue("n") * (isFloat(size) ? Float.BYTES : Double.BYTES);
  }

  @Override
  public Job<?> prepare(Size size) {
    int n = size.intValue("n");
    return isFloat(size) ? new Floats(n) : new Doubles(n);
  }

  private static boolean isFloat(Size size) {
    return size.text("type").equals("float");
  }

  private static Optional<String> compare(double answer, double expected) {
    return answer == expected
        ? Optional.empty()
        : Optional.of("%s, the exact sum is %s".formatted(answer, expected));
  }

  /** Multiples of 2^-20 below 1: their sums stay below 2^53 units and are exact in any order. */
  private static final class Doubles extends DoubleJob {
    private static final double UNIT = 0x1p-20;
    private final double[] a;
    private final double expected;

    Doubles(int n) {
      a = new double[n];
      long units = 0;
      for (int i = 0; i < n; i++) {
        long value = Inputs.bits(i) >>> 44;
        units += value;
        a[i] = value * UNIT;
      }
      expected = units * UNIT;
    }

    @Override
    public List<Variant<Double>> variants() {
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelSum.sumSerial(a)),
          new Variant<>(Variant.IN_PLACE, () -> Sum.sum(a)),
          new Variant<>(Variant.FORK_JOIN, () -> ParallelSum.sumForkJoin(a)),
          new Variant<>(Variant.SIMD, () -> ParallelSum.sumSimd(a)),
          new Variant<>(Variant.FORK_JOIN_SIMD, () -> ParallelSum.sumForkJoinSimd(a)));
    }

    @Override
    public Optional<String> fault(Double answer, Supplier<Double> serial) {
      return compare(answer, expected);
    }

    @Override
    public String trusted() {
      return "equals the exact sum";
    }
  }

  /**
   * Whole numbers from -8 to 8 that look random: their sums wander about zero, far below 2^24, and
   * are exact.
   */
  private static final class Floats implements Job<Float> {
    private final float[] a;
    private final long expected;

    Floats(int n) {
      a = new float[n];
      long sum = 0;
      for (int i = 0; i < n; i++) {
        int value = Math.floorMod(Inputs.bits(i), 17) - 8;
        sum += value;
        a[i] = value;
      }
      expected = sum;
    }

    @Override
    public List<Variant<Float>> variants() {
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelSum.sumSerial(a)),
          new Variant<>(Variant.IN_PLACE, () -> Sum.sum(a)),
          new Variant<>(Variant.FORK_JOIN, () -> ParallelSum.sumForkJoin(a)),
          new Variant<>(Variant.SIMD, () -> ParallelSum.sumSimd(a)),
          new Variant<>(Variant.FORK_JOIN_SIMD, () -> ParallelSum.sumForkJoinSimd(a)));
    }

    @Override
    public Optional<String> fault(Float answer, Supplier<Float> serial) {
      return compare(answer, (double) expected);
    }

    @Override
    public String trusted() {
      return "equals the exact sum";
    }

    @Override
    public boolean same(Float left, Float right) {
      return Float.floatToRawIntBits(left) == Float.floatToRawIntBits(right);
    }

    @Override
    public String describe(Float answer) {
      return Float.toString(answer);
    }
  }
}
