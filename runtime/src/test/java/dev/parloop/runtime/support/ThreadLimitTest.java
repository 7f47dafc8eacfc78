package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Parloop;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
@SuppressWarnings("ThreadPriorityCheck") // Yields make other orders likely; nothing relies on them.
class ThreadLimitTest {

  /** Waits until all have come; fails rather than hang. */
  private static void meet(CountDownLatch latch) throws InterruptedException {
    latch.countDown();
    assertTrue(latch.await(60, TimeUnit.SECONDS), "not all threads came");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16, 40})
  void reallyUsesAsManyThreadsAsAllowed(int threads) {
    for (int round = 0; round < 20; round++) {
      CountDownLatch latch = new CountDownLatch(threads);
      BodyLoop loop = Parloop.withThreads(threads, () -> BodyLoop.run(threads, i -> meet(latch)));
      assertEquals(threads, loop.threads().size());
      assertTrue(loop.threads().remove(Thread.currentThread().getName()));
      assertTrue(loop.threads().stream().allMatch(name -> name.startsWith("parloop-worker-")));
    }
  }

  @Test
  void givesEverySharedThreadOfAScheduleItsTurn() {
    for (String schedule : new String[] {"AUTO", "STATIC", "DYNAMIC", "GUIDED"}) {
      CountDownLatch latch = new CountDownLatch(4);
      LoopSite site = LoopSite.named("Test.s#1").chunks(4).schedule(schedule).build();
      BodyLoop loop = Parloop.withThreads(4, () -> BodyLoop.run(site, 4, i -> meet(latch)));
      assertEquals(4, loop.threads().size(), schedule);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 16})
  void neverUsesMoreThreadsThanAllowed(int threads) {
    for (int round = 0; round < 200; round++) {
      BodyLoop loop = Parloop.withThreads(threads, () -> BodyLoop.run(100, i -> Thread.yield()));
      assertTrue(loop.threads().size() <= threads);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 16})
  void sharesOneLimitOverAllDepths(int threads) {
    Random random = new Random(threads);
    for (int round = 0; round < 60; round++) {
      Set<String> names = ConcurrentHashMap.newKeySet();
      AtomicLong leaves = new AtomicLong();
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      int[] widths = {1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(6)};
      Parloop.withThreads(
          threads,
          () ->
              nest(
                  widths,
                  0,
                  () -> {
                    names.add(Thread.currentThread().getName());
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    Thread.yield();
                    running.decrementAndGet();
                    leaves.incrementAndGet();
                  }));
      assertEquals((long) widths[0] * widths[1] * widths[2], leaves.get());
      assertTrue(names.size() <= threads, () -> names + " with " + threads);
      assertTrue(most.get() <= threads);
    }
  }

  private static void nest(int[] widths, int depth, Runnable leaf) {
    if (depth == widths.length) {
      leaf.run();
    } else {
      BodyLoop.run(widths[depth], i -> nest(widths, depth + 1, leaf));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void doesNotDeadlockAtAnyDepth(int threads) {
    AtomicLong leaves = new AtomicLong();
    int[] widths = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    Parloop.withThreads(threads, () -> nest(widths, 0, leaves::incrementAndGet));
    assertEquals(1 << 11, leaves.get());
    int[] deep = new int[300];
    Arrays.fill(deep, 1);
    deep[299] = 100;
    Parloop.withThreads(threads, () -> nest(deep, 0, leaves::incrementAndGet));
    assertEquals((1 << 11) + 100, leaves.get());
  }

  @Test
  void letsWaitingCallersHelpInside() {
    // The caller has nothing to do but to wait for the worker, whose inner loop needs two threads.
    for (int round = 0; round < 50; round++) {
      CountDownLatch both = new CountDownLatch(2);
      CountDownLatch inner = new CountDownLatch(2);
      Parloop.withThreads(
          2,
          () -> {
            String caller = Thread.currentThread().getName();
            BodyLoop.run(
                2,
                i -> {
                  meet(both);
                  if (!Thread.currentThread().getName().equals(caller)) {
                    BodyLoop loop = BodyLoop.run(2, j -> meet(inner));
                    assertTrue(loop.threads().contains(caller));
                  }
                });
          });
    }
  }

  @Test
  void inheritsTheLimitIntoTasks() {
    Parloop.withThreads(
        3,
        () -> {
          BodyLoop.run(50, i -> assertEquals(3, Parloop.threads()));
          BodyLoop.run(
              50,
              i ->
                  Parloop.withThreads(
                      2,
                      () -> {
                        assertEquals(2, Parloop.threads());
                        BodyLoop.run(5, j -> assertEquals(2, Parloop.threads()));
                      }));
          BodyLoop.run(50, i -> Parloop.withThreads(100, () -> assertEquals(3, Parloop.threads())));
          assertEquals(3, Parloop.threads());
        });
  }

  @Test
  void letsTheAnnotationLowerTheLimitOfALoopAndOfLoopsInside() {
    LoopSite one = LoopSite.named("Test.one#1").chunks(20).threads(1).build();
    LoopSite two = LoopSite.named("Test.two#1").chunks(20).threads(2).build();
    LoopSite oneChunk = LoopSite.named("Test.chunk#1").chunks(1).threads(1).build();
    Parloop.withThreads(
        4,
        () -> {
          for (int round = 0; round < 50; round++) {
            Set<String> inside = ConcurrentHashMap.newKeySet();
            for (LoopSite site : List.of(one, oneChunk)) {
              BodyLoop loop =
                  BodyLoop.run(
                      site,
                      20,
                      i -> {
                        assertEquals(1, Parloop.threads());
                        inside.addAll(BodyLoop.run(10, j -> Thread.yield()).threads());
                      });
              assertEquals(1, loop.threads().size());
              assertEquals(1, inside.size());
            }
            inside.clear();
            BodyLoop loop =
                BodyLoop.run(
                    two, 20, i -> inside.addAll(BodyLoop.run(10, j -> Thread.yield()).threads()));
            assertTrue(loop.threads().size() <= 2);
            assertTrue(inside.size() <= 2);
            assertEquals(4, Parloop.threads());
          }
        });
  }

  @Test
  void limitsEachLoopInsideToItsOwnNumber() {
    LoopSite two = LoopSite.named("Test.two#1").chunks(8).threads(2).build();
    for (int round = 0; round < 50; round++) {
      Set<String> all = ConcurrentHashMap.newKeySet();
      Parloop.withThreads(
          4,
          () ->
              BodyLoop.run(
                  4,
                  i -> {
                    BodyLoop loop =
                        BodyLoop.run(
                            two,
                            8,
                            j -> all.addAll(BodyLoop.run(4, k -> Thread.yield()).threads()));
                    assertTrue(loop.threads().size() <= 2);
                  }));
      assertTrue(all.size() <= 4);
    }
  }

  @Test
  void usesTheWholeLimitInsideANest() {
    for (int round = 0; round < 3000; round++) {
      // Who is still looking around from here may enter another loop than that which counts on it.
      Parloop.withThreads(3, () -> BodyLoop.run(20, i -> Thread.yield()));
      CountDownLatch latch = new CountDownLatch(6);
      Parloop.withThreads(6, () -> BodyLoop.run(2, i -> BodyLoop.run(3, j -> meet(latch))));
    }
  }

  @Test
  void meetsTheSameThreadsAgain() {
    CountDownLatch latch = new CountDownLatch(16);
    Parloop.withThreads(16, () -> BodyLoop.run(16, i -> meet(latch)));
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (int round = 0; round < 200; round++) {
      names.addAll(Parloop.withThreads(3, () -> BodyLoop.run(20, i -> Thread.yield())).threads());
    }
    String caller = Thread.currentThread().getName();
    assertTrue(Set.of(caller, "parloop-worker-1", "parloop-worker-2").containsAll(names));
  }

  @Test
  void letsNoBodyInALoopRaiseTheLimit() {
    LoopSite oneChunk = LoopSite.named("Test.chunk#1").chunks(1).build();
    LoopSite two = LoopSite.named("Test.two#1").chunks(2).build();
    for (LoopSite site : List.of(oneChunk, two)) {
      for (Variant variant : Variant.values()) {
        Parloop.withThreads(
            3,
            () -> {
              BodyLoop loop =
                  new BodyLoop(
                      site,
                      2,
                      i -> Parloop.withThreads(9, () -> assertEquals(3, Parloop.threads())));
              loop.run(variant);
              Parloop.withThreads(9, () -> assertEquals(9, Parloop.threads()));
            });
      }
    }
  }

  @Test
  void servesManyCallersAtOnce() throws InterruptedException {
    AtomicLong total = new AtomicLong();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < 20; caller++) {
      Thread thread =
          new Thread(
              () ->
                  Parloop.withThreads(
                      4,
                      () -> {
                        for (int round = 0; round < 100; round++) {
                          BodyLoop.run(20, i -> total.incrementAndGet());
                        }
                      }));
      thread.setUncaughtExceptionHandler((who, e) -> failures.add(e));
      callers.add(thread);
      thread.start();
    }
    for (Thread thread : callers) {
      thread.join();
    }
    assertEquals(List.of(), failures);
    assertEquals(20 * 100 * 20, total.get());
  }

  @Test
  void letsIterationsThatWaitWaitTogether() {
    LoopSite site = LoopSite.named("Test.wait#1").blocking(true).build();
    CountDownLatch latch = new CountDownLatch(100);
    BodyLoop loop = new BodyLoop(site, 100, i -> meet(latch));
    loop.run(Variant.AUTO);
    assertEquals(100, loop.threads().size());
    LoopSite five = LoopSite.named("Test.wait#2").blocking(true).threads(5).build();
    CountDownLatch latchOfFive = new CountDownLatch(5);
    BodyLoop few = BodyLoop.run(five, 100, i -> meet(latchOfFive));
    assertTrue(few.threads().size() >= 5);
    BodyLoop two = Parloop.withThreads(2, () -> BodyLoop.run(site, 100, i -> Thread.yield()));
    assertTrue(two.threads().size() <= 2);
  }

  @Test
  void runsWorkersAsDaemonsWithTheCallersClassLoader() throws Exception {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    inherited.set("of the caller");
    try (URLClassLoader mine = new URLClassLoader(new URL[0], before)) {
      caller.setContextClassLoader(mine);
      CountDownLatch latch = new CountDownLatch(50);
      Set<Thread> workers = ConcurrentHashMap.newKeySet();
      Parloop.withThreads(
          50,
          () ->
              BodyLoop.run(
                  50,
                  i -> {
                    Thread thread = Thread.currentThread();
                    assertSame(mine, thread.getContextClassLoader());
                    if (thread != caller) {
                      workers.add(thread);
                      assertTrue(thread.isDaemon());
                      assertNull(inherited.get());
                    }
                    meet(latch);
                  }));
      assertEquals(49, workers.size());
      caller.setContextClassLoader(before);
      CountDownLatch again = new CountDownLatch(50);
      Parloop.withThreads(
          50,
          () ->
              BodyLoop.run(
                  50,
                  i -> {
                    assertSame(before, Thread.currentThread().getContextClassLoader());
                    meet(again);
                  }));
    } finally {
      caller.setContextClassLoader(before);
    }
  }

  @Test
  void keepsAnInterruptOfOneLoopFromTheNext() {
    for (int round = 0; round < 20; round++) {
      CountDownLatch first = new CountDownLatch(4);
      CountDownLatch second = new CountDownLatch(4);
      String caller = Thread.currentThread().getName();
      Parloop.withThreads(
          4,
          () -> {
            BodyLoop.run(
                4,
                i -> {
                  meet(first);
                  if (!Thread.currentThread().getName().equals(caller)) {
                    Thread.currentThread().interrupt();
                  }
                });
            BodyLoop.run(
                4,
                i -> {
                  assertFalse(Thread.currentThread().isInterrupted());
                  meet(second);
                });
          });
    }
  }
}
