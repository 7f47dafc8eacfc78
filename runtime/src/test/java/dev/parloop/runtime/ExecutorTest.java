package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ExecutorTest {

  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  private int work(int item) {
    most.accumulateAndGet(working.incrementAndGet(), Math::max);
    names.add(Thread.currentThread().getName());
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < 50_000) {
      Thread.onSpinWait();
    }
    working.decrementAndGet();
    return item;
  }

  /** Some futures at once, and what they add up to. */
  private int futures(int count) {
    Executor executor = Parloop.executor();
    List<CompletableFuture<Integer>> parts =
        IntStream.range(0, count)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> work(i), executor))
            .toList();
    return parts.stream().mapToInt(CompletableFuture::join).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void keepsFuturesInTheLimitOfALoop(int threads) {
    List<Integer> sums = Parloop.withThreads(threads, () -> Loops.map(0, 12, i -> futures(8)));
    assertEquals(12 * 28, sums.stream().mapToInt(sum -> sum).sum());
    assertTrue(most.get() <= threads, () -> most + " at work: " + names);
    assertTrue(names.size() <= threads, names::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void keepsFuturesInTheLimitOutsideOfLoops(int threads) {
    for (int round = 0; round < 20; round++) {
      assertEquals(
          2016, Parloop.<Integer, RuntimeException>withThreads(threads, () -> futures(64)));
    }
    assertTrue(most.get() <= threads, () -> most + " at work: " + names);
    assertTrue(names.size() <= threads, names::toString);
  }

  @Test
  void keepsTheLoopsOfTasksInTheLimit() {
    Parloop.withThreads(
        2,
        () ->
            Loops.forEach(
                0,
                6,
                i -> {
                  Executor executor = Parloop.executor();
                  CompletableFuture.allOf(
                          IntStream.range(0, 4)
                              .mapToObj(
                                  j ->
                                      CompletableFuture.runAsync(
                                          () -> {
                                            assertEquals(2, Parloop.threads());
                                            Loops.forEach(0, 20, this::work);
                                          },
                                          executor))
                              .toArray(CompletableFuture<?>[]::new))
                      .join();
                }));
    assertTrue(most.get() <= 2, () -> most + " at work: " + names);
    assertTrue(names.size() <= 2, names::toString);
  }

  @Test
  void usesAThreadThatHasNothingToDo() throws Exception {
    try (LoopPool pool = new LoopPool("tasks", 2)) {
      for (int round = 0; round < 3; round++) {
        CyclicBarrier both = new CyclicBarrier(2);
        pool.run(
            () -> {
              CountDownLatch over = new CountDownLatch(1);
              Thread caller = Thread.currentThread();
              CompletableFuture<String> name =
                  CompletableFuture.supplyAsync(
                      () -> {
                        assertFalse(Thread.currentThread() == caller, "nobody else was there");
                        meet(both);
                        return Thread.currentThread().getName();
                      },
                      task ->
                          Parloop.executor()
                              .execute(
                                  () -> {
                                    task.run();
                                    over.countDown();
                                  }));
              meet(both);
              assertEquals("parloop-tasks-1", name.join());
              assertTrue(over.await(60, TimeUnit.SECONDS));
            });
        idle("parloop-tasks-1");
      }
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until a thread is parked. */
  private static void idle(String name) {
    Thread thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(one -> one.getName().equals(name))
            .findAny()
            .orElseThrow();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void letsTasksWaitForTasksAtAnyDepth(int threads) {
    assertEquals(
        2584,
        Parloop.<Integer, RuntimeException>withThreads(
            threads, () -> fibonacci(17, Parloop.executor()).join()));
    List<Integer> inLoop =
        Parloop.withThreads(
            threads, () -> Loops.map(0, 6, i -> fibonacci(12, Parloop.executor()).join()));
    assertEquals(List.of(233, 233, 233, 233, 233, 233), inLoop);
  }

  private static CompletableFuture<Integer> fibonacci(int n, Executor executor) {
    if (n < 2) {
      return CompletableFuture.completedFuture(1);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          CompletableFuture<Integer> one = fibonacci(n - 1, executor);
          return fibonacci(n - 2, executor).join() + one.join();
        },
        executor);
  }

  @Test
  void runsTasksOfManyThreadsEachOnce() throws InterruptedException {
    int tasks = 20_000;
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(4 * tasks);
    try (LoopPool pool = new LoopPool("many", 3)) {
      Thread[] callers = new Thread[4];
      for (int caller = 0; caller < callers.length; caller++) {
        callers[caller] =
            new Thread(
                () ->
                    pool.run(
                        () -> {
                          Executor executor = Parloop.executor();
                          for (int i = 0; i < tasks; i++) {
                            executor.execute(
                                () -> {
                                  ran.incrementAndGet();
                                  all.countDown();
                                });
                          }
                        }));
        callers[caller].start();
      }
      for (Thread caller : callers) {
        caller.join();
      }
    }
    assertTrue(all.await(60, TimeUnit.SECONDS), () -> ran + " ran: a task was lost");
    assertEquals(4 * tasks, ran.get());
  }

  @Test
  void losesNoTaskWhenThePoolIsClosed() throws InterruptedException {
    for (int round = 0; round < 300; round++) {
      LoopPool pool = new LoopPool("closing", 3);
      CountDownLatch all = new CountDownLatch(200);
      Thread closer = new Thread(pool::close);
      pool.run(
          () -> {
            Executor executor = Parloop.executor();
            for (int i = 0; i < 200; i++) {
              executor.execute(all::countDown);
              if (i == 100) {
                closer.start();
              }
            }
          });
      assertTrue(all.await(60, TimeUnit.SECONDS), () -> all + " tasks were lost");
      closer.join();
    }
  }

  @Test
  void mayOutliveTheLoop() throws InterruptedException {
    Executor[] kept = new Executor[1];
    Parloop.withThreads(2, () -> Loops.forEach(0, 4, i -> kept[0] = Parloop.executor()));
    CountDownLatch ran = new CountDownLatch(1);
    kept[0].execute(
        () -> {
          assertEquals(2, Parloop.threads());
          ran.countDown();
        });
    assertTrue(ran.await(60, TimeUnit.SECONDS));
  }

  @Test
  void throwsWhatATaskThrowsWhereItRanAtOnce() {
    IllegalStateException thrown = new IllegalStateException("of a task");
    assertSame(
        thrown,
        assertThrows(
            IllegalStateException.class,
            () ->
                Parloop.withThreads(
                    1,
                    () ->
                        Parloop.executor()
                            .execute(
                                () -> {
                                  throw thrown;
                                }))));
    Parloop.withThreads(2, () -> Loops.forEach(0, 10, this::work));
  }
}
