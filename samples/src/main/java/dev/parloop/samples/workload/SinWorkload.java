package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSin;
import dev.parloop.samples.loops.Sin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Sin}: one function of {@code Math} per element. */
final class SinWorkload implements Workload {

  @Override
  public String name() {
    return "sin";
  }

  @Override
  public String summary() {
    return "sine of an array, element by element";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Sin.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1000, 10_000_000, 0, 1_000_000_000));
  }

  @Override
  public long heapBytes(Size size) {
    return size.longValue("n") * Double.BYTES * 2;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Sines(size.intValue("n"));
  }

  private static final class Sines extends ArrayJob {
    private final double[] a;
    private final double[] b;

    /** Angles of up to some turns either way. */
    Sines(int n) {
      a = new double[n];
      b = new double[n];
      Arrays.setAll(b, i -> 100 * (Inputs.unit(i) - 0.5));
      output(a);
    }

    @Override
    public List<Variant<ArrayAnswer>> variants() {
      return List.of(
          variant(Variant.SERIAL, () -> ParallelSin.sinSerial(b, a)),
          variant(Variant.IN_PLACE, () -> Sin.sin(b, a)),
          variant(Variant.FORK_JOIN, () -> ParallelSin.sinForkJoin(b, a)),
          variant(Variant.SIMD, () -> ParallelSin.sinSimd(b, a)),
          variant(Variant.FORK_JOIN_SIMD, () -> ParallelSin.sinForkJoinSimd(b, a)));
    }

    @Override
    Optional<String> check() {
      for (int i = 0; i < a.length; i++) {
        double expected = StrictMath.sin(b[i]);
        if (!isNear(a[i], expected, 2)) {
          return wrong("sine of " + b[i], a[i], expected);
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "within 2 ulp of StrictMath's";
    }
  }
}
