package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSin2Cos2;
import dev.parloop.samples.loops.Sin2Cos2;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Sin2Cos2}: two functions of {@code Math} per element. */
final class Sin2Cos2Workload implements Workload {

  @Override
  public String name() {
    return "sin2-cos2";
  }

  @Override
  public String summary() {
    return "sin(2 pi a)^2 + cos(2 pi a)^2, element by element";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Sin2Cos2.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1_000_000, 100_000_000, 0, 1_000_000_000));
  }

  @Override
  public long heapBytes(Size size) {
    return size.longValue("n") * Double.BYTES * 2;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Circle(size.intValue("n"));
  }

  private static final class Circle extends ArrayJob {
    private final double[] a;
    private final double[] b;

    Circle(int n) {
      a = new double[n];
      b = new double[n];
      Arrays.setAll(a, Inputs::unit);
      output(b);
    }

    @Override
    public List<Variant<ArrayAnswer>> variants() {
      return List.of(
          variant(Variant.SERIAL, () -> ParallelSin2Cos2.applySerial(a, b)),
          variant(Variant.IN_PLACE, () -> Sin2Cos2.apply(a, b)),
          variant(Variant.FORK_JOIN, () -> ParallelSin2Cos2.applyForkJoin(a, b)),
          variant(Variant.SIMD, () -> ParallelSin2Cos2.applySimd(a, b)),
          variant(Variant.FORK_JOIN_SIMD, () -> ParallelSin2Cos2.applyForkJoinSimd(a, b)));
    }

    /**
     * Sine and cosine are off by at most 1 ulp, 2^-53 where they matter; each square doubles that,
     * and three roundings follow: less than 4 times 2^-52 in all.
     */
    @Override
    Optional<String> check() {
      for (int i = 0; i < b.length; i++) {
        if (!isNear(b[i], 1, 4)) {
          return wrong("element " + i, b[i], 1);
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "1, within 4 ulp";
    }
  }
}
