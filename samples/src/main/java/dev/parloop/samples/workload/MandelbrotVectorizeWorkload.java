package dev.parloop.samples.workload;

import dev.parloop.samples.loops.MandelbrotVectorize;
import dev.parloop.samples.loops.ParallelMandelbrotVectorize;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link MandelbrotVectorize}: a function of a row of real and a column of imaginary parts. */
final class MandelbrotVectorizeWorkload implements Workload {
  private static final double X = -0.235;
  private static final double Y = 0.827;
  private static final double R = 0.4;
  private static final int STEPS = 20;

  @Override
  public String name() {
    return "mandelbrot-vectorize";
  }

  @Override
  public String summary() {
    return "steps until |x| >= 4, a function of one number applied to a row and a column";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(MandelbrotVectorize.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 100, 1000, 2, 20_000));
  }

  @Override
  public long heapBytes(Size size) {
    // An answer of each variant, one in the making, and the picture.
    return size.longValue("n") * size.longValue("n") * Integer.BYTES * 8;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Steps(size.intValue("n"));
  }

  private static final class Steps implements Job<int[][]> {
    private final double[][] row;
    private final double[][] column;

    Steps(int n) {
      row = new double[1][n];
      column = new double[n][1];
      for (int i = 0; i < n; i++) {
        row[0][i] = X - R + i * (2 * R / (n - 1));
        column[i][0] = Y - R + i * (2 * R / (n - 1));
      }
    }

    @Override
    public List<Variant<int[][]>> variants() {
      return List.of(
          new Variant<>(
              Variant.SERIAL, () -> ParallelMandelbrotVectorize.escapeSerial(row, column)),
          new Variant<>(Variant.AUTO, () -> ParallelMandelbrotVectorize.escape(row, column)),
          new Variant<>(
              Variant.FORK_JOIN, () -> ParallelMandelbrotVectorize.escapeForkJoin(row, column)),
          new Variant<>(Variant.SIMD, () -> ParallelMandelbrotVectorize.escapeSimd(row, column)),
          new Variant<>(
              Variant.FORK_JOIN_SIMD,
              () -> ParallelMandelbrotVectorize.escapeForkJoinSimd(row, column)));
    }

    @Override
    public Optional<String> fault(int[][] answer, Supplier<int[][]> serial) {
      for (int i = 0; i < answer.length; i++) {
        for (int j = 0; j < answer[i].length; j++) {
          int expected = steps(row[0][j], column[i][0]);
          if (answer[i][j] != expected) {
            return Optional.of(
                "point (%d, %d) takes %d steps, not %d".formatted(i, j, answer[i][j], expected));
          }
        }
      }
      return Optional.empty();
    }

    /** As the tutorial has it: with the absolute value, which takes a root. */
    private static int steps(double re, double im) {
      double x = re;
      double y = im;
      int step = 0;
      while (step < STEPS && Math.hypot(x, y) < 4) {
        double real = (x + y) * (x - y) + re;
        y = im + x * y + x * y;
        x = real;
        step++;
      }
      return step == STEPS ? -1 : step;
    }

    @Override
    public String trusted() {
      return "every step equals that of a loop with (x + y)(x - y) for the square and hypot for |x|";
    }

    @Override
    public boolean same(int[][] left, int[][] right) {
      return Arrays.deepEquals(left, right);
    }

    @Override
    public String describe(int[][] answer) {
      long sum = 0;
      for (int[] steps : answer) {
        for (int step : steps) {
          sum += step;
        }
      }
      return sum + " steps";
    }

    @Override
    public Optional<BufferedImage> picture(int[][] answer) {
      int n = answer.length;
      int[][] counts = new int[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          counts[j][i] = answer[i][j] < 0 ? STEPS + 1 : answer[i][j] + 1;
        }
      }
      return Optional.of(EscapeTimePicture.of(counts, STEPS + 1));
    }
  }
}
