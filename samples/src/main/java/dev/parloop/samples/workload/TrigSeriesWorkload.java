package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelTrigSeries;
import dev.parloop.samples.loops.TrigSeries;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link TrigSeries}: a sum of doubles in which every rounding shows. */
final class TrigSeriesWorkload implements Workload {

  @Override
  public String name() {
    return "trig-series";
  }

  @Override
  public String summary() {
    return "sum of cos(k)/k for k = 1..n (the tutorial's second size is n=1e10)";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(TrigSeries.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1_000_000, 100_000_000, 1, 1_000_000_000_000L));
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Series(size.longValue("n"));
  }

  private static final class Series extends DoubleJob {
    private final long n;

    Series(long n) {
      this.n = n;
    }

    @Override
    public List<Variant<Double>> variants() {
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelTrigSeries.sumSerial(n)),
          new Variant<>(Variant.IN_PLACE, () -> TrigSeries.sum(n)),
          new Variant<>(Variant.FORK_JOIN, () -> ParallelTrigSeries.sumForkJoin(n)),
          new Variant<>(Variant.SIMD, () -> ParallelTrigSeries.sumSimd(n)),
          new Variant<>(Variant.FORK_JOIN_SIMD, () -> ParallelTrigSeries.sumForkJoinSimd(n)));
    }

    /**
     * With z = exp(i), summation by parts turns the missing tail, the real part of the sum of z^k/k
     * over k > n, into z^(n+1) / ((1 - z)(n + 1)) and a rest below 2 / (|1 - z|^2 (n + 1)(n + 2)).
     * The first has the real part -sin(n + 1/2) / (2 sin(1/2)(n + 1)), and |1 - z| is 2 sin(1/2).
     */
    @Override
    public Optional<String> fault(Double answer, Supplier<Double> serial) {
      double sine = Math.sin(0.5);
      double limit = -Math.log(2 * sine);
      double expected = limit + Math.sin(n + 0.5) / (2 * sine * (n + 1));
      double tail = 1 / (2 * sine * sine * (n + 1.0) * (n + 2.0));
      // Three roundings of each term and n - 1 additions in any order, u = 2^-53; the absolute
      // values of the terms add to at most 1 + ln(n).
      double rounding = 1.01 * (n + 3.0) * Math.ulp(0.5) * (1 + Math.log((double) n));
      double error = Math.abs(answer - expected);
      return error <= tail + rounding
          ? Optional.empty()
          : Optional.of(
              "off by %.3g from %s, more than %.3g".formatted(error, expected, tail + rounding));
    }

    @Override
    public String trusted() {
      return "within the error bound of -ln(2 sin(1/2)) less the tail of the series";
    }
  }
}
