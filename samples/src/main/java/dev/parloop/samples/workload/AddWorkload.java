package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Add;
import dev.parloop.samples.loops.ParallelAdd;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Add}: as fast as memory is, in parallel or not. */
final class AddWorkload implements Workload {

  @Override
  public String name() {
    return "add";
  }

  @Override
  public String summary() {
    return "sum of two arrays, element by element";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Add.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1000, 10_000_000, 0, 1_000_000_000));
  }

  @Override
  public long heapBytes(Size size) {
    return size.longValue("n") * Double.BYTES * 3;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Sums(size.intValue("n"));
  }

  private static final class Sums extends ArrayJob {
    private final double[] a;
    private final double[] b;
    private final double[] c;

    Sums(int n) {
      a = new double[n];
      b = new double[n];
      c = new double[n];
      Arrays.setAll(b, i -> i);
      Arrays.setAll(c, i -> 2.0 * i);
      output(a);
    }

    @Override
    public List<Variant<ArrayAnswer>> variants() {
      return List.of(
          variant(Variant.SERIAL, () -> ParallelAdd.addSerial(b, c, a)),
          variant(Variant.IN_PLACE, () -> Add.add(b, c, a)),
          variant(Variant.FORK_JOIN, () -> ParallelAdd.addForkJoin(b, c, a)),
          variant(Variant.SIMD, () -> ParallelAdd.addSimd(b, c, a)),
          variant(Variant.FORK_JOIN_SIMD, () -> ParallelAdd.addForkJoinSimd(b, c, a)));
    }

    @Override
    Optional<String> check() {
      for (int i = 0; i < a.length; i++) {
        if (a[i] != 3.0 * i) {
          return wrong("element " + i, a[i], 3.0 * i);
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "i + 2 i is 3 i, exactly";
    }
  }
}
