package dev.parloop.samples.workload;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sum of 1/k for the k up to n without a digit 9, however it is computed. */
final class SlowSeriesJob extends DoubleJob {
  private final int n;
  private final List<Variant<Double>> variants;
  private @Nullable CountedSum expected;

  /** A job of these three variants. */
  SlowSeriesJob(int n, DoubleSupplier serial, DoubleSupplier inPlace, DoubleSupplier forkJoin) {
    this.n = n;
    variants =
        List.of(
            new Variant<>(Variant.SERIAL, serial::getAsDouble),
            new Variant<>(Variant.IN_PLACE, inPlace::getAsDouble),
            new Variant<>(Variant.FORK_JOIN, forkJoin::getAsDouble));
  }

  /** A job whose loop has vector forms too. */
  SlowSeriesJob(
      int n,
      DoubleSupplier serial,
      DoubleSupplier inPlace,
      DoubleSupplier forkJoin,
      DoubleSupplier simd,
      DoubleSupplier forkJoinSimd) {
    this.n = n;
    variants =
        List.of(
            new Variant<>(Variant.SERIAL, serial::getAsDouble),
            new Variant<>(Variant.IN_PLACE, inPlace::getAsDouble),
            new Variant<>(Variant.FORK_JOIN, forkJoin::getAsDouble),
            new Variant<>(Variant.SIMD, simd::getAsDouble),
            new Variant<>(Variant.FORK_JOIN_SIMD, forkJoinSimd::getAsDouble));
  }

  @Override
  public List<Variant<Double>> variants() {
    return variants;
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
