package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopPool;
import dev.parloop.runtime.Parloop;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopPoolTest {

  private static BodyLoop meet(int threads) {
    CountDownLatch latch = new CountDownLatch(threads);
    return BodyLoop.run(
        threads,
        i -> {
          latch.countDown();
          assertTrue(latch.await(30, TimeUnit.SECONDS));
        });
  }

  private static Set<String> others(BodyLoop loop) {
    Set<String> names = loop.threads();
    names.remove(Thread.currentThread().getName());
    return names;
  }

  @Test
  void usesItsOwnThreads() {
    try (LoopPool pool = new LoopPool("night", 3)) {
      for (int round = 0; round < 10; round++) {
        BodyLoop loop = pool.call(() -> meet(3));
        assertEquals(Set.of("parloop-night-1", "parloop-night-2"), others(loop));
      }
      pool.run(() -> assertEquals(3, Parloop.threads()));
      BodyLoop shared = Parloop.withThreads(3, () -> meet(3));
      assertTrue(others(shared).stream().allMatch(name -> name.startsWith("parloop-worker-")));
    }
  }

  @Test
  void servesLoopsInsideLoops() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    try (LoopPool pool = new LoopPool("nest", 2)) {
      pool.run(() -> BodyLoop.run(20, i -> names.addAll(BodyLoop.run(20, j -> {}).threads())));
    }
    names.remove(Thread.currentThread().getName());
    assertTrue(Set.of("parloop-nest-1").containsAll(names), names::toString);
  }

  @Test
  void endsItsThreads() throws InterruptedException {
    LoopPool pool = new LoopPool("brief", 2);
    pool.run(() -> meet(2));
    Thread worker =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("parloop-brief-1"))
            .findAny()
            .orElseThrow();
    pool.close();
    worker.join(30_000);
    assertTrue(!worker.isAlive());
    assertEquals(1, pool.call(() -> BodyLoop.run(10, i -> {})).threads().size(), "caller alone");
  }

  @Test
  void refusesZeroThreads() {
    assertThrows(IllegalArgumentException.class, () -> new LoopPool("none", 0));
  }
}
