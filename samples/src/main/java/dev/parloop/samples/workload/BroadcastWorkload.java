package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Broadcast;
import dev.parloop.samples.loops.ParallelBroadcast;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link Broadcast}: NumPy's examples of shapes that fit, and of shapes that do not. */
final class BroadcastWorkload implements Workload {

  @Override
  public String name() {
    return "broadcast";
  }

  @Override
  public String summary() {
    return "sums of shapes (3,) and (3,3), (3,) and (3,1), (2,3) and (3,); (3,2) and (3,) do not fit";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Broadcast.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Sums();
  }

  /** The three sums. */
  private static final class Sums implements Job<double[][][]> {
    private static final double[] ROW = {0, 1, 2};
    private static final double[][] COLUMN = {{0}, {1}, {2}};
    private static final double[][] ONES = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    private static final double[][] TWO_ROWS = {{0, 1, 2}, {3, 4, 5}};
    private static final double[][] TWO_COLUMNS = {{0, 1}, {2, 3}, {4, 5}};

    /** From NumPy. */
    private static final double[][][] EXPECTED = {
      {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}},
      {{0, 1, 2}, {1, 2, 3}, {2, 3, 4}},
      {{0, 2, 4}, {3, 5, 7}}
    };

    @Override
    public List<Variant<double[][][]>> variants() {
      double[][] row = {ROW};
      return List.of(
          new Variant<>(
              Variant.SERIAL,
              () ->
                  new double[][][] {
                    ParallelBroadcast.addSerial(row, ONES),
                    ParallelBroadcast.addSerial(row, COLUMN),
                    ParallelBroadcast.addSerial(TWO_ROWS, row)
                  }),
          new Variant<>(
              Variant.AUTO,
              () ->
                  new double[][][] {
                    ParallelBroadcast.add(ROW, ONES),
                    ParallelBroadcast.add(ROW, COLUMN),
                    ParallelBroadcast.add(TWO_ROWS, ROW)
                  }),
          new Variant<>(
              Variant.FORK_JOIN,
              () ->
                  new double[][][] {
                    ParallelBroadcast.addForkJoin(row, ONES),
                    ParallelBroadcast.addForkJoin(row, COLUMN),
                    ParallelBroadcast.addForkJoin(TWO_ROWS, row)
                  }),
          new Variant<>(
              Variant.SIMD,
              () ->
                  new double[][][] {
                    ParallelBroadcast.addSimd(row, ONES),
                    ParallelBroadcast.addSimd(row, COLUMN),
                    ParallelBroadcast.addSimd(TWO_ROWS, row)
                  }),
          new Variant<>(
              Variant.FORK_JOIN_SIMD,
              () ->
                  new double[][][] {
                    ParallelBroadcast.addForkJoinSimd(row, ONES),
                    ParallelBroadcast.addForkJoinSimd(row, COLUMN),
                    ParallelBroadcast.addForkJoinSimd(TWO_ROWS, row)
                  }));
    }

    @Override
    public Optional<String> fault(double[][][] answer, Supplier<double[][][]> serial) {
      if (!Arrays.deepEquals(answer, EXPECTED)) {
        return Optional.of("not " + Arrays.deepToString(EXPECTED));
      }
      try {
        return Optional.of(
            "(3,2) and (3,) gave " + Arrays.deepToString(ParallelBroadcast.add(TWO_COLUMNS, ROW)));
      } catch (IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        // An array of one dimension is a row of an array of two.
        return message.contains("(3, 2)")
                && (message.contains("(3,)") || message.contains("(1, 3)"))
            ? Optional.empty()
            : Optional.of("the error does not name both shapes: " + message);
      }
    }

    @Override
    public String trusted() {
      return "NumPy's sums, and an error that names both shapes that do not fit";
    }

    @Override
    public boolean same(double[][][] left, double[][][] right) {
      return Arrays.deepEquals(left, right);
    }

    @Override
    public String describe(double[][][] answer) {
      return Arrays.deepToString(answer);
    }
  }
}
