package dev.parloop.benchmarks.peers;

import dev.ludovic.netlib.blas.JavaBLAS;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The product of matrices by a BLAS in Java, which uses vectors where the JVM was started with
 * them. It has one thread, so several of them compute several rows each.
 */
final class BlasLoops {
  private BlasLoops() {}

  static Map<String, Supplier<Work>> all(Data d, Hands hands, int threads) {
    return Map.of("matmul", () -> matmul(d, hands, threads));
  }

  private static Work matmul(Data d, Hands hands, int threads) {
    JavaBLAS blas = JavaBLAS.getInstance();
    int piece = Math.max(1, (d.n + threads - 1) / threads);
    return () -> hands.over(d.n, piece, (from, to) -> rows(blas, d, from, to), d.c);
  }

  /** A BLAS counts along columns, so that rows are columns of the transposed product. */
  private static void rows(JavaBLAS blas, Data d, int from, int to) {
    int n = d.n;
    blas.dgemm("N", "N", n, to - from, n, 1, d.b, 0, n, d.a, from * n, n, 0, d.c, from * n, n);
  }
}
