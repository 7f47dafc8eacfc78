package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelUfuncs;
import dev.parloop.samples.loops.Ufuncs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link Ufuncs}: four loops after each other, with little work per element. */
final class UfuncsWorkload implements Workload {
  /** Up to here all products below are exact. */
  private static final int MAX_N = 90_000_000;

  @Override
  public String name() {
    return "ufuncs";
  }

  @Override
  public String summary() {
    return "a^2, log10(a + 1), (a^2 + a)/(a + 1) and a/(a + 1), element by element";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Ufuncs.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 100, 10_000_000, 0, MAX_N));
  }

  @Override
  public long heapBytes(Size size) {
    return size.longValue("n") * Double.BYTES * 6;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Functions(size.intValue("n"));
  }

  private static final class Functions extends ArrayJob {
    private final double[] a;
    private final double[] b;
    private final double[] squares;
    private final double[] logarithms;
    private final double[] ratios;
    private final double[] quotients;

    Functions(int n) {
      a = new double[n];
      b = new double[n];
      Arrays.setAll(a, i -> i);
      Arrays.setAll(b, i -> i + 1);
      squares = new double[n];
      logarithms = new double[n];
      ratios = new double[n];
      quotients = new double[n];
      output(new double[][] {squares, logarithms, ratios, quotients});
    }

    @Override
    public List<Variant<ArrayAnswer>> variants() {
      return List.of(
          variant(
              Variant.SERIAL,
              () -> {
                ParallelUfuncs.squareSerial(a, squares);
                ParallelUfuncs.log10Serial(a, logarithms);
                ParallelUfuncs.ratioSerial(a, ratios);
                ParallelUfuncs.quotientSerial(a, b, quotients);
              }),
          variant(
              Variant.IN_PLACE,
              () -> {
                Ufuncs.square(a, squares);
                Ufuncs.log10(a, logarithms);
                Ufuncs.ratio(a, ratios);
                Ufuncs.quotient(a, b, quotients);
              }),
          variant(
              Variant.FORK_JOIN,
              () -> {
                ParallelUfuncs.squareForkJoin(a, squares);
                ParallelUfuncs.log10ForkJoin(a, logarithms);
                ParallelUfuncs.ratioForkJoin(a, ratios);
                ParallelUfuncs.quotientForkJoin(a, b, quotients);
              }),
          variant(
              Variant.SIMD,
              () -> {
                ParallelUfuncs.squareSimd(a, squares);
                ParallelUfuncs.log10Simd(a, logarithms);
                ParallelUfuncs.ratioSimd(a, ratios);
                ParallelUfuncs.quotientSimd(a, b, quotients);
              }),
          variant(
              Variant.FORK_JOIN_SIMD,
              () -> {
                ParallelUfuncs.squareForkJoinSimd(a, squares);
                ParallelUfuncs.log10ForkJoinSimd(a, logarithms);
                ParallelUfuncs.ratioForkJoinSimd(a, ratios);
                ParallelUfuncs.quotientForkJoinSimd(a, b, quotients);
              }));
    }

    /** a is i: its square and its product with i + 1 are below 2^53, so the ratio is i. */
    @Override
    Optional<String> check() {
      for (int i = 0; i < a.length; i++) {
        double square = (double) ((long) i * i);
        if (squares[i] != square) {
          return wrong("square of " + i, squares[i], square);
        }
        double logarithm = StrictMath.log10(i + 1);
        if (!isNear(logarithms[i], logarithm, 2)) {
          return wrong("log10 of " + (i + 1), logarithms[i], logarithm);
        }
        if (ratios[i] != i) {
          return wrong("ratio of " + i, ratios[i], i);
        }
        double rest = Math.fma(quotients[i], i + 1, -i);
        if (!(Math.abs(rest) <= Math.ulp(quotients[i]) / 2 * (i + 1))) {
          return wrong("quotient of " + i, quotients[i], (double) i / (i + 1));
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "squares and ratios are exact, quotients rounded right, logarithms within 2 ulp of StrictMath's";
    }
  }
}
