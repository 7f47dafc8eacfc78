package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Matmul;
import dev.parloop.samples.loops.ParallelMatmul;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link Matmul}: much work on little data. */
final class MatmulWorkload implements Workload {
  /** Up to here the check is exact: all its sums are below 2^53. */
  private static final int MAX_N = 8_000;

  @Override
  public String name() {
    return "matmul";
  }

  @Override
  public String summary() {
    return "product of two dense matrices, by the plain triple loop";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Matmul.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.number("n", 128, 2048, 1, MAX_N));
  }

  @Override
  public long heapBytes(Size size) {
    // Two matrices, an answer of each variant, one in the making.
    return size.longValue("n") * size.longValue("n") * Double.BYTES * 8;
  }

  @Override
  public Job<?> prepare(Size size) {
    return new Product(size.intValue("n"));
  }

  private static final class Product implements Job<double[][]> {
    private final double[][] a;
    private final double[][] b;

    /** Whole numbers from -8 to 8, so that every sum is exact. */
    Product(int n) {
      a = new double[n][n];
      b = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          long index = (long) i * n + j;
          a[i][j] = Math.floorMod(Inputs.bits(2 * index), 17) - 8;
          b[i][j] = Math.floorMod(Inputs.bits(2 * index + 1), 17) - 8;
        }
      }
    }

    @Override
    public List<Variant<double[][]>> variants() {
      return List.of(
          new Variant<>(Variant.SERIAL, () -> ParallelMatmul.multiplySerial(a, b)),
          new Variant<>(Variant.IN_PLACE, () -> Matmul.multiply(a, b)),
          new Variant<>(Variant.FORK_JOIN, () -> ParallelMatmul.multiplyForkJoin(a, b)),
          new Variant<>(Variant.SIMD, () -> ParallelMatmul.multiplySimd(a, b)),
          new Variant<>(Variant.FORK_JOIN_SIMD, () -> ParallelMatmul.multiplyForkJoinSimd(a, b)));
    }

    /**
     * Freivalds' check: for a vector r, C r must be A (B r). All of it is exact. A single wrong
     * element shows for certain, a wrong row but for one vector in a million.
     */
    @Override
    public Optional<String> fault(double[][] answer, Supplier<double[][]> serial) {
      double[] r = new double[b.length];
      Arrays.setAll(r, i -> 1 + (Inputs.bits(-i - 1) >>> 44));
      double[] expected = times(a, times(b, r));
      double[] found = times(answer, r);
      for (int i = 0; i < expected.length; i++) {
        if (found[i] != expected[i]) {
          return Optional.of(
              "row %d times a vector is %s, not %s".formatted(i, found[i], expected[i]));
        }
      }
      return Optional.empty();
    }

    private static double[] times(double[][] matrix, double[] vector) {
      double[] product = new double[matrix.length];
      for (int i = 0; i < product.length; i++) {
        for (int j = 0; j < vector.length; j++) {
          product[i] += matrix[i][j] * vector[j];
        }
      }
      return product;
    }

    @Override
    public String trusted() {
      return "C r = A (B r) for a vector r, exactly";
    }

    @Override
    public boolean same(double[][] left, double[][] right) {
      return Arrays.deepEquals(left, right);
    }

    @Override
    public String describe(double[][] answer) {
      double trace = 0;
      for (int i = 0; i < answer.length; i++) {
        trace += answer[i][i];
      }
      return "trace " + trace;
    }
  }
}
