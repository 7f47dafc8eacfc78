package dev.parloop.samples.workload;

import dev.parloop.samples.loops.NestedTable;
import dev.parloop.samples.loops.ParallelNestedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@link NestedTable}: which of two nested loops to mark. */
final class NestedTableWorkload implements Workload {

  @Override
  public String name() {
    return "nested-table";
  }

  @Override
  public String summary() {
    return "x[i][j] = i * j: rows parallel, or the columns (inner), or both";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(NestedTable.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("rows", 10, 4000, 1, 40_000),
        Parameter.number("columns", 10, 4000, 1, 40_000));
  }

  @Override
  public long heapBytes(Size size) {
    // An answer of each variant, and one in the making.
    return size.longValue("rows") * size.longValue("columns") * Integer.BYTES * 10;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Table(size.intValue("rows"), size.intValue("columns"));
  }

  private record Table(int rows, int columns) implements Job<int[][]> {

    @Override
    public List<Variant<int[][]>> variants() {
      return List.of(
          variant(Variant.SERIAL, ParallelNestedTable::outerSerial),
          variant(Variant.IN_PLACE, NestedTable::outer),
          variant(Variant.FORK_JOIN, ParallelNestedTable::outerForkJoin),
          variant(Variant.SIMD, ParallelNestedTable::outerSimd),
          variant(Variant.FORK_JOIN_SIMD, ParallelNestedTable::outerForkJoinSimd),
          variant("inner", NestedTable::inner),
          variant("inner-forkjoin", ParallelNestedTable::innerForkJoin),
          variant("both", NestedTable::both),
          variant("both-forkjoin", ParallelNestedTable::bothForkJoin));
    }

    private Variant<int[][]> variant(String name, Consumer<int[][]> loop) {
      return new Variant<>(
          name,
          () -> {
            int[][] x = new int[rows][columns];
            loop.accept(x);
            return x;
          });
    }

    @Override
    public Optional<String> fault(int[][] answer, Supplier<int[][]> serial) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          if (answer[i][j] != i * j) {
            return Optional.of("%d times %d is not %d".formatted(i, j, answer[i][j]));
          }
        }
      }
      return Optional.empty();
    }

    @Override
    public String trusted() {
      return "every product";
    }

    @Override
    public boolean same(int[][] left, int[][] right) {
      return Arrays.deepEquals(left, right);
    }

    @Override
    public String describe(int[][] answer) {
      return "last " + answer[rows - 1][columns - 1];
    }
  }
}
