package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelSlowSeriesDigits;
import dev.parloop.samples.loops.SlowSeriesDigits;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@link SlowSeriesDigits}: a loop with a branch and a loop inside. */
final class SlowSeriesDigitsWorkload implements Workload {

  @Override
  public String name() {
    return "slow-series-digits";
  }

  @Override
  public String summary() {
    return "sum of 1/k for the k up to n without a digit 9";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 1_000_000, 100_000_000, 0, 2_000_000_000));
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Series(size.intValue("n"));
  }

  private static final class Series extends DoubleJob {
    private final int n;
    private @Nullable CountedSum expected;

    Series(int n) {
      this.n = n;
    }

    @Override
    public List<Variant<Double>> variants() {
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelSlowSeriesDigits.sumSerial(n)),
          new Variant<>(Variant.IN_PLACE, () -> SlowSeriesDigits.sum(n)),
          new Variant<>(Variant.FORK_JOIN, () -> ParallelSlowSeriesDigits.sumForkJoin(n)));
    }

    @Override
    public Optional<String> fault(Double answer, Supplier<Double> serial) {
      if (expected == null) {
        expected = CountedSum.upTo(n);
      }
      double value = expected.value();
      // Adding m positive numbers in any order, each rounded once, is off by at most m u times the
      // sum, where u is 2^-53.
      double bound = (expected.count + 1) * Math.ulp(0.5) * value;
      double error = Math.abs(answer - value);
      return error <= bound
          ? Optional.empty()
          : Optional.of("off by %.3g from %s, more than %.3g".formatted(error, value, bound));
    }

    @Override
    public String trusted() {
      return "within the rounding bound of a sum that counts in base nine, without testing digits";
    }
  }

  /** Goes through the numbers without a 9 by appending digits, and adds with a correction term. */
  private static final class CountedSum {
    private double sum;
    private double correction;
    private long count;

    static CountedSum upTo(int n) {
      CountedSum sum = new CountedSum();
      sum.addFrom(0, n);
      return sum;
    }

    /** Adds all numbers up to {@code n} that start with the digits of {@code prefix}. */
    private void addFrom(long prefix, int n) {
      for (int digit = prefix == 0 ? 1 : 0; digit <= 8; digit++) {
        long number = 10 * prefix + digit;
        if (number > n) {
          return;
        }
        add(1.0 / number);
        addFrom(number, n);
      }
    }

    /** Neumaier's step: what {@code sum + term} loses goes into the correction. */
    private void add(double term) {
      double next = sum + term;
      correction += sum >= term ? (sum - next) + term : (term - next) + sum;
      sum = next;
      count++;
    }

    double value() {
      return sum + correction;
    }
  }
}
