package dev.parloop.benchmarks.peers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** All workloads of all Java peers. */
public final class Works {
  private Works() {}

  /**
   * Prepares a workload.
   *
   * @param peer {@code parloop}, {@code streams}, {@code forkjoin}, {@code vector} or {@code
   *     java-blas}
   * @param workload a name of {@link Sizes}
   * @param size N and M
   * @param threads how many a peer uses; Parloop's own come from {@code parloop.threads}
   * @return what computes it, or nothing where the peer has no such workload
   */
  public static Optional<Work> of(String peer, String workload, int[] size, int threads) {
    Data data = new Data(workload, size[0], size[1]);
    return Optional.ofNullable(all(peer, data, threads).get(workload)).map(Supplier::get);
  }

  private static Map<String, Supplier<Work>> all(String peer, Data data, int threads) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    Hands hands = new Hands(data.n, pool);
    Map<String, Supplier<Work>> all = new HashMap<>();
    switch (peer) {
      case "parloop" -> {
        all.putAll(ParloopLoops.all(data));
        all.putAll(ParloopJobs.all(data, threads));
      }
      case "streams" -> {
        all.putAll(new StreamLoops(data, pool).all());
        all.putAll(Jobs.all(data, new StreamJobs(pool)));
      }
      case "forkjoin" -> {
        all.putAll(TaskLoops.all(data, hands));
        all.putAll(Jobs.all(data, new PoolJobs(threads)));
        all.put("as-completed", () -> PoolJobs.asCompleted(data));
      }
      case "vector" -> all.putAll(new VectorLoops(data, hands).all());
      case "java-blas" -> all.putAll(BlasLoops.all(data, hands, threads));
      default -> throw new IllegalArgumentException(peer);
    }
    return all;
  }
}
