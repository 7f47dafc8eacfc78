package dev.parloop.samples.workload;

import dev.parloop.samples.loops.NormIsf;
import dev.parloop.samples.loops.ParallelNormIsf;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** {@link NormIsf}: a branch and two rational functions per element. */
final class NormIsfWorkload implements Workload {
  private static final int ULPS = 12;

  @Override
  public String name() {
    return "norm-isf";
  }

  @Override
  public String summary() {
    return "inverse survival function of the normal distribution, element by element";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(NormIsf.class);
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
    return new Quantiles(size.intValue("n"));
  }

  private static final class Quantiles extends ArrayJob {
    private final double[] a;
    private final double[] b;

    Quantiles(int n) {
      a = new double[n];
      b = new double[n];
      Arrays.setAll(b, Quantiles::probability);
      output(a);
    }

    /** All over (0, 1), and every sixteenth one far out in the upper tail. */
    private static double probability(int i) {
      double unit = Inputs.unit(i) + 0x1p-54;
      return i % 16 == 15 ? Math.pow(2, -1000 * unit) : unit;
    }

    @Override
    public List<Variant<ArrayAnswer>> variants() {
      return List.of(
          variant(Variant.SERIAL, () -> ParallelNormIsf.isfSerial(b, a)),
          variant(Variant.IN_PLACE, () -> NormIsf.isf(b, a)),
          variant(Variant.FORK_JOIN, () -> ParallelNormIsf.isfForkJoin(b, a)),
          variant(Variant.SIMD, () -> ParallelNormIsf.isfSimd(b, a)),
          variant(Variant.FORK_JOIN_SIMD, () -> ParallelNormIsf.isfForkJoinSimd(b, a)));
    }

    @Override
    Optional<String> check() {
      NormalDistribution normal = NormalDistribution.of(0, 1);
      for (int i = 0; i < a.length; i++) {
        double expected = normal.inverseSurvivalProbability(b[i]);
        if (!isNear(a[i], expected, ULPS)) {
          return wrong("isf of " + b[i], a[i], expected);
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "within " + ULPS + " ulp of Apache Commons Statistics";
    }
  }
}
