package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Mandelbrot;
import dev.parloop.samples.loops.ParallelMandelbrot;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link Mandelbrot}: unequal work per row, and a picture. */
final class MandelbrotWorkload implements Workload {
  private static final int MAX_POINTS = 20_000;

  /**
   * Sums of all counts from a NumPy program, which takes all points one step at a time and tests
   * {@code hypot(x, y) <= 2}.
   */
  private static final Map<Grid, Long> KNOWN =
      Map.of(
          new Grid(4, 5, 50), 247L,
          new Grid(200, 200, 500), 3_504_864L,
          new Grid(800, 800, 10_000), 1_072_434_878L);

  @Override
  public String name() {
    return "mandelbrot";
  }

  @Override
  public String summary() {
    return "iterations until |z| > 2 at each point of a grid";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Mandelbrot.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("nx", 200, 800, 2, MAX_POINTS),
        Parameter.number("ny", 200, 800, 2, MAX_POINTS),
        Parameter.number("max-iter", 500, 10_000, 1, Integer.MAX_VALUE));
  }

  @Override
  public long heapBytes(Size size) {
    // An answer of each variant, one in the making, and the picture.
    return size.longValue("nx") * size.longValue("ny") * Integer.BYTES * 8;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Counts(
        new Grid(size.intValue("nx"), size.intValue("ny"), size.intValue("max-iter")));
  }

  private record Grid(int nx, int ny, int maxIter) {}

  private record Counts(Grid grid) implements Job<int[][]> {

    @Override
    public List<Variant<int[][]>> variants() {
      int nx = grid.nx();
      int ny = grid.ny();
      int maxIter = grid.maxIter();
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelMandelbrot.countsSerial(nx, ny, maxIter)),
          new Variant<>(Variant.IN_PLACE, () -> Mandelbrot.counts(nx, ny, maxIter)),
          new Variant<>(
              Variant.FORK_JOIN, () -> ParallelMandelbrot.countsForkJoin(nx, ny, maxIter)),
          new Variant<>(Variant.SIMD, () -> ParallelMandelbrot.countsSimd(nx, ny, maxIter)),
          new Variant<>(
              Variant.FORK_JOIN_SIMD,
              () -> ParallelMandelbrot.countsForkJoinSimd(nx, ny, maxIter)));
    }

    @Override
    public Optional<String> fault(int[][] answer, Supplier<int[][]> serial) {
      int[][] expected = serial.get();
      for (int i = 0; i < grid.nx(); i++) {
        int j = Arrays.mismatch(answer[i], expected[i]);
        if (j >= 0) {
          return Optional.of(
              "point (%d, %d) has %d, serially %d".formatted(i, j, answer[i][j], expected[i][j]));
        }
      }
      long total = total(answer);
      Long known = KNOWN.get(grid);
      return known == null || known == total
          ? Optional.empty()
          : Optional.of("%d iterations in all, NumPy has %d".formatted(total, known));
    }

    @Override
    public String trusted() {
      return KNOWN.containsKey(grid)
          ? "every count equals the serial one, and their sum that of a NumPy program"
          : "every count equals the serial one";
    }

    @Override
    public boolean same(int[][] left, int[][] right) {
      return Arrays.deepEquals(left, right);
    }

    @Override
    public String describe(int[][] answer) {
      return total(answer) + " iterations";
    }

    @Override
    public Optional<BufferedImage> picture(int[][] answer) {
      return Optional.of(EscapeTimePicture.of(answer, grid.maxIter()));
    }

    private static long total(int[][] counts) {
      return Arrays.stream(counts).flatMapToInt(Arrays::stream).asLongStream().sum();
    }
  }
}
