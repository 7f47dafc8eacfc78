package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopPool;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parallel streams, and what else forks tasks, in the iterations of loops. */
@Timeout(120)
class StreamLimitTest {

  /** Counts how many threads are at work at once. */
  private static final class Gauge {
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** Some work, long enough for others to come. */
    int work(int item) {
      most.accumulateAndGet(working.incrementAndGet(), Math::max);
      names.add(Thread.currentThread().getName());
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < 100_000) {
        Thread.onSpinWait();
      }
      working.decrementAndGet();
      return item;
    }

    int stream() {
      return IntStream.range(0, 64).parallel().map(this::work).sum();
    }
  }

  private static void check(Gauge gauge, int threads) {
    assertTrue(gauge.most.get() <= threads, () -> gauge.most + " at work: " + gauge.names);
    assertTrue(gauge.names.size() <= threads, () -> gauge.names.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void keepsStreamsInTheLimitOfALoop(int threads) {
    Gauge gauge = new Gauge();
    List<Integer> sums = Parloop.withThreads(threads, () -> Loops.map(0, 12, i -> gauge.stream()));
    assertEquals(12 * 63 * 32, sums.stream().mapToInt(sum -> sum).sum());
    check(gauge, threads);
  }

  @Test
  void keepsStreamsInTheLimitOfReductions() {
    Gauge gauge = new Gauge();
    Parloop.withThreads(
        2,
        () -> {
          assertEquals(12 * 63 * 32, Loops.sum(0, 12, i -> gauge.stream()), 0);
          assertEquals(12 * 63 * 32, Loops.reduce(0, 12, 0, i -> gauge.stream(), Integer::sum));
        });
    check(gauge, 2);
  }

  @Test
  void keepsStreamsInTheLimitOfNests() {
    Gauge gauge = new Gauge();
    Parloop.withThreads(
        2, () -> Loops.forEach(0, 3, i -> Loops.forEach(0, 3, j -> gauge.stream())));
    check(gauge, 2);
  }

  @Test
  void keepsStreamsInTheLimitThatALoopHasItself() {
    Gauge gauge = new Gauge();
    Loops.forEach(0, 12, i -> gauge.stream(), LoopOptions.named("two").threads(2));
    check(gauge, 2);
  }

  @Test
  void keepsStreamsInTheLimitInTheBackground() throws Exception {
    Gauge gauge = new Gauge();
    Parloop.withThreads(
        2, () -> Parloop.start(() -> Loops.forEach(0, 12, i -> gauge.stream())).result());
    check(gauge, 2);
    Gauge asCompleted = new Gauge();
    int sum = 0;
    LoopOptions two = LoopOptions.named("two").threads(2);
    try (LoopResults<Integer, RuntimeException> results =
        Loops.mapAsCompleted(List.of(1, 2, 3, 4, 5, 6), i -> asCompleted.stream(), two)) {
      for (LoopResult<Integer, RuntimeException> result : results) {
        sum += result.get();
      }
    }
    assertEquals(6 * 63 * 32, sum);
    check(asCompleted, 2);
  }

  @Test
  void runsWhatAnIterationForksOnItsThread() {
    Gauge gauge = new Gauge();
    Parloop.withThreads(
        2,
        () ->
            Loops.forEach(
                0,
                8,
                i -> {
                  double[] values = new double[20_000];
                  Arrays.parallelSetAll(values, j -> (j * 7919L) % 20_011);
                  Arrays.parallelSort(values);
                  assertEquals(0, values[0], 0);
                  assertEquals(610, new Fibonacci(gauge, 15).invoke());
                }));
    check(gauge, 2);
  }

  private static final class Fibonacci extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final transient Gauge gauge;
    private final int n;

    Fibonacci(Gauge gauge, int n) {
      this.gauge = gauge;
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 10) {
        int previous = 0;
        int now = 1;
        for (int i = 1; i < n; i++) {
          int next = previous + now;
          previous = now;
          now = next;
        }
        return gauge.work(n == 0 ? 0 : now);
      }
      ForkJoinTask<Integer> one = new Fibonacci(gauge, n - 1).fork();
      return new Fibonacci(gauge, n - 2).compute() + one.join();
    }
  }

  @Test
  void runsWhatIsForkedAndNotJoined() throws InterruptedException {
    CountDownLatch ran = new CountDownLatch(40);
    Parloop.withThreads(
        2, () -> Loops.forEach(0, 40, i -> ForkJoinTask.adapt(ran::countDown).fork()));
    assertTrue(ran.await(60, TimeUnit.SECONDS));
  }

  @Test
  void keepsStreamsInAPoolOfOne() {
    Gauge gauge = new Gauge();
    try (LoopPool pool = new LoopPool("one", 1)) {
      pool.run(() -> Loops.forEach(0, 4, i -> gauge.stream()));
    }
    assertEquals(Set.of("parloop-one-caller-1"), gauge.names);
  }

  @Test
  void leavesALimitOfOneToTheCallingThread() {
    Thread caller = Thread.currentThread();
    Object lock = new Object();
    AtomicInteger ran = new AtomicInteger();
    synchronized (lock) {
      Parloop.withThreads(
          1,
          () ->
              Loops.forEach(
                  0,
                  100,
                  i -> {
                    assertSame(caller, Thread.currentThread());
                    synchronized (lock) {
                      ran.incrementAndGet();
                    }
                  }));
    }
    assertEquals(100, ran.get());
  }

  @Test
  void takesAlongWhatTheCallingThreadIsInsideOf() throws Exception {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    inherited.set("of the caller");
    AtomicLong reported = new AtomicLong();
    try (URLClassLoader mine = new URLClassLoader(new URL[0], before)) {
      caller.setContextClassLoader(mine);
      Parloop.withProgress(
          progress -> reported.accumulateAndGet(progress.done(), Math::max),
          Duration.ZERO,
          () ->
              Parloop.withThreads(
                  3,
                  () ->
                      Loops.forEach(
                          0,
                          40,
                          i -> {
                            assertSame(mine, Thread.currentThread().getContextClassLoader());
                            assertEquals(3, Parloop.threads());
                            assertNull(inherited.get());
                          })));
    } finally {
      caller.setContextClassLoader(before);
    }
    assertEquals(40, reported.get());
  }

  @Test
  void throwsWhatIterationsThrow() {
    IOException thrown = new IOException("of an iteration");
    IOException caught =
        assertThrows(
            IOException.class,
            () ->
                Parloop.withThreads(
                    2,
                    () ->
                        Loops.forEach(
                            0,
                            40,
                            i -> {
                              if (i == 7) {
                                throw thrown;
                              }
                            })));
    assertSame(thrown, caught);
    assertEquals(7, ((LoopFailure) caught.getSuppressed()[0]).index());
  }

  @Test
  void isInterruptedAsItsCaller() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Object> end = new AtomicReference<>();
    Thread caller =
        new Thread(
            () ->
                Parloop.withThreads(
                    2,
                    () -> {
                      try {
                        Loops.forEach(
                            0,
                            1_000_000,
                            i -> {
                              begun.countDown();
                              new Gauge().work(i);
                            });
                      } catch (LoopInterrupted e) {
                        end.set(Thread.currentThread().isInterrupted());
                      }
                    }));
    caller.start();
    assertTrue(begun.await(60, TimeUnit.SECONDS));
    caller.interrupt();
    caller.join(60_000);
    assertEquals(true, end.get());
    Parloop.withThreads(
        2, () -> Loops.forEach(0, 4, i -> assertFalse(Thread.currentThread().isInterrupted())));
  }

  @Test
  void servesManyCallersAtOnce() throws Exception {
    Gauge[] gauges = new Gauge[8];
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < gauges.length; caller++) {
      Gauge gauge = new Gauge();
      gauges[caller] = gauge;
      Thread thread =
          new Thread(() -> Parloop.withThreads(2, () -> Loops.forEach(0, 4, i -> gauge.stream())));
      callers.add(thread);
      thread.start();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    for (Gauge gauge : gauges) {
      assertTrue(gauge.most.get() >= 1 && gauge.most.get() <= 2, gauge.names::toString);
    }
  }
}
