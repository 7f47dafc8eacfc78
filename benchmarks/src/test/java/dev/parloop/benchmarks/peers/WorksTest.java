package dev.parloop.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every Java peer has the answers of the annotated loops, for every workload that it has. */
class WorksTest {
  private static final int THREADS = 2;

  /** Its files are written by {@code peers.py}. */
  private static final Set<String> NEEDS_FILES = Set.of("beams");

  private static double[] answer(Work work) throws Exception {
    return JavaPeer.flat(work.run()).toArray();
  }

  private static Optional<Work> work(String peer, String workload) {
    return Works.of(peer, workload, Sizes.of(workload, "quick"), THREADS);
  }

  /** Sums go in another order, and some functions are off by units in the last place. */
  @ParameterizedTest
  @ValueSource(strings = {"streams", "forkjoin", "vector", "java-blas"})
  void agrees(String peer) throws Exception {
    int compared = 0;
    for (String workload : Sizes.workloads()) {
      Optional<Work> work = work(peer, workload);
      if (work.isEmpty() || NEEDS_FILES.contains(workload)) {
        continue;
      }
      double[] expected = answer(work("parloop", workload).orElseThrow());
      assertTrue(expected.length > 0 && Arrays.stream(expected).anyMatch(x -> x != 0), workload);
      assertArrayEquals(expected, answer(work.get()), 1e-9, peer + ", " + workload);
      compared++;
    }
    assertTrue(compared > 0, peer);
  }

  @Test
  void namesWhatThereIs() {
    assertFalse(work("vector", "closure").isPresent());
    for (String workload : Sizes.workloads()) {
      assertTrue(work("parloop", workload).isPresent(), workload);
    }
  }

  @Test
  void readsSizes() {
    assertArrayEquals(new int[] {400, 1000}, Sizes.of("mandelbrot", "medium"));
    assertArrayEquals(new int[] {2048, 0}, Sizes.of("matmul", "full"));
    assertTrue(Sizes.workloads().containsAll(List.of("sum", "batches")));
  }
}
