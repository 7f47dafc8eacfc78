package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.Schedule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopsTest {

  private static final int[] LENGTHS = {0, 1, 2, 3, 31, 255, 256, 257, 1000, 20_011, 100_003};

  @AfterEach
  void clear() {
    System.clearProperty("parloop.mode");
    System.clearProperty("parloop.verify");
    System.clearProperty("parloop.threads");
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void runsEveryIndexOnce(Schedule schedule) {
    for (int length : LENGTHS) {
      AtomicIntegerArray runs = new AtomicIntegerArray(length);
      LoopOptions options = LoopOptions.named("once").schedule(schedule).threads(4);
      Loops.forEach(-5, length - 5, i -> runs.incrementAndGet(i + 5), options);
      assertTrue(IntStream.range(0, length).allMatch(i -> runs.get(i) == 1), () -> "" + length);
    }
  }

  @Test
  void runsNothingOnAnEmptyRange() {
    Loops.forEach(3, 3, i -> assertEquals(0, 1));
    Loops.forEach(Integer.MAX_VALUE, Integer.MIN_VALUE, i -> assertEquals(0, 1));
    assertEquals(List.of(), Loops.map(5, 4, i -> i));
    assertEquals(7, Loops.reduce(5, 4, 7, i -> i, Integer::sum));
    assertEquals(0.0, Loops.sum(5, 4, i -> i));
    assertEquals(7, Loops.reduce(List.<Integer>of(), 7, i -> i, Integer::sum));
  }

  @Test
  void refusesARangeThatAnIntCannotCount() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Loops.forEach(Integer.MIN_VALUE, Integer.MAX_VALUE, i -> {}));
    assertTrue(String.valueOf(e.getMessage()).contains("-2147483648 to 2147483647"));
  }

  @Test
  void mapsInOrder() {
    for (int length : LENGTHS) {
      List<Integer> items = IntStream.range(0, length).boxed().toList();
      List<Integer> squares = items.stream().map(i -> i * i).toList();
      assertEquals(squares, Loops.map(items, i -> i * i));
      assertEquals(squares, Loops.map(0, length, i -> i * i));
    }
    assertEquals(Arrays.asList("a", null), Loops.map(Arrays.asList("a", null), s -> s));
    List<Integer> values = Loops.map(0, 2, i -> i);
    assertThrows(UnsupportedOperationException.class, () -> values.set(0, 1));
  }

  @Test
  void usesAsManyThreadsAsTheLimitSays() throws Exception {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CyclicBarrier both = new CyclicBarrier(2);
    Parloop.withThreads(
        2,
        () ->
            Loops.forEach(
                0,
                2,
                i -> {
                  seen.add(Thread.currentThread());
                  both.await();
                }));
    assertEquals(2, seen.size());
    assertFalse(seen.contains(Thread.currentThread()));

    seen.clear();
    Loops.forEach(
        0, 1000, i -> seen.add(Thread.currentThread()), LoopOptions.defaults().threads(1));
    assertEquals(Set.of(Thread.currentThread()), seen);
  }

  @Test
  void usesTheCallingThreadWhereNoLimitIsSet() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Loops.forEach(0, 1, i -> seen.add(Thread.currentThread()));
    assertEquals(Set.of(Thread.currentThread()), seen);
  }

  /** Its loops touch it while it is being initialised. */
  private static final class Table {
    static final List<Integer> MAPPED = Loops.map(0, 100, i -> twice(i));
    static final List<Integer> TAKEN = new ArrayList<>();

    static {
      try (LoopResults<Integer, RuntimeException> results =
          Loops.mapAsCompleted(List.of(1, 2, 3), i -> twice(i))) {
        results.forEach(result -> TAKEN.add(result.get()));
      }
    }

    static int twice(int i) {
      return 2 * i;
    }
  }

  @Test
  @Timeout(60)
  void doesNotWaitForTheClassThatItInitialises() {
    Parloop.withThreads(4, () -> assertEquals(198, Table.MAPPED.get(99)));
    assertEquals(List.of(2, 4, 6), Table.TAKEN);
  }

  @Test
  void staysOnTheCallingThreadOnceIterationsAreKnownToBeCheap() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    Loops.ItemFunction<Integer, Integer, RuntimeException> square =
        x -> {
          seen.add(Thread.currentThread());
          return x * x;
        };
    for (int run = 0; run < 200; run++) {
      seen.clear();
      Loops.map(List.of(1, 2, 3), square);
      if (run > 100 && seen.equals(Set.of(Thread.currentThread()))) {
        return;
      }
    }
    assertEquals(Set.of(Thread.currentThread()), seen);
  }

  @Test
  void nestsWithinTheLimit() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger runs = new AtomicInteger();
    Parloop.withThreads(
        3,
        () ->
            Loops.forEach(
                0,
                20,
                i ->
                    Loops.forEach(
                        0,
                        20,
                        j ->
                            Loops.forEach(
                                0,
                                5,
                                k -> {
                                  seen.add(Thread.currentThread());
                                  runs.incrementAndGet();
                                }))));
    assertEquals(2000, runs.get());
    assertTrue(seen.size() <= 3, () -> seen.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "serial", "forkjoin"})
  void combinesInOneOrderWhateverTheThreads(String mode) {
    System.setProperty("parloop.mode", mode);
    for (int length : LENGTHS) {
      double once = Parloop.withThreads(1, () -> Loops.sum(0, length, i -> 1.0 / (i + 1)));
      Double folded =
          Parloop.withThreads(
              1, () -> Loops.reduce(0, length, 0.0, i -> 1.0 / (i + 1), Double::sum));
      assertEquals(IntStream.range(0, length).mapToDouble(i -> 1.0 / (i + 1)).sum(), once, 1e-12);
      for (int threads : new int[] {2, 3, 8}) {
        Parloop.withThreads(
            threads,
            () -> {
              assertEquals(once, Loops.sum(0, length, i -> 1.0 / (i + 1)));
              assertEquals(folded, Loops.reduce(0, length, 0.0, i -> 1.0 / (i + 1), Double::sum));
            });
      }
    }
  }

  @Test
  void combinesInTheOrderOfTheItemsWithoutCommutativity() {
    for (int length : LENGTHS) {
      List<Integer> items = IntStream.range(0, length).boxed().toList();
      StringBuilder expected = new StringBuilder();
      items.forEach(expected::append);
      assertEquals(expected.toString(), Loops.reduce(items, "", String::valueOf, String::concat));
    }
  }

  @Test
  void testsInVerifyModeThatACombinationIsAssociative() {
    System.setProperty("parloop.verify", "true");
    assertEquals(4950, Loops.reduce(0, 100, 0, i -> i, Integer::sum));
    VerificationError e =
        assertThrows(
            VerificationError.class,
            () -> Loops.reduce(0, 100, 0, i -> i + 1, (a, b) -> a == 0 ? b : 2 * a + b));
    assertTrue(e.element().startsWith("the result (the "), e::element);
  }

  @Test
  void throwsWhatTheLowestIterationThrew() {
    AtomicInteger below = new AtomicInteger();
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                Loops.forEach(
                    10,
                    1010,
                    i -> {
                      if (i >= 510) {
                        throw new IOException("at " + i);
                      }
                      below.incrementAndGet();
                    },
                    LoopOptions.named("reading")));
    assertEquals("at 510", e.getMessage());
    assertEquals(500, below.get());
    LoopFailure failure = (LoopFailure) e.getSuppressed()[0];
    assertEquals("reading", failure.loop());
    assertEquals(510, failure.index());
  }

  @Test
  void namesALoopByItsBody() {
    RuntimeException e =
        assertThrows(
            RuntimeException.class,
            () ->
                Loops.map(
                    List.of("x"),
                    s -> {
                      throw new RuntimeException(s);
                    }));
    assertEquals("iteration 0 of LoopsTest.lambda", e.getSuppressed()[0].getMessage());
  }

  @Test
  void failsWhereTheCombinationFails() {
    assertThrows(
        ArithmeticException.class,
        () -> Loops.reduce(0, 1000, 1, i -> i, (a, b) -> Math.multiplyExact(a, b + 1)));
  }

  @Test
  void losesNothingWhereFailuresAreCollected() {
    List<Integer> jobs = IntStream.range(0, 100).boxed().toList();
    List<LoopResult<Integer, IOException>> results =
        Loops.mapResults(
            jobs,
            job -> {
              if (job % 10 == 3) {
                throw new IOException("job " + job);
              }
              return 2 * job;
            });
    assertEquals(100, results.size());
    for (int job = 0; job < 100; job++) {
      LoopResult<Integer, IOException> result = results.get(job);
      assertEquals(job, result.index());
      assertEquals(job % 10 == 3, result.isFailure());
      if (result.isFailure()) {
        IOException e = assertThrows(IOException.class, result::get);
        assertEquals("job " + job, e.getMessage());
        assertSame(e, result.failure());
      } else {
        assertEquals(2 * job, assertGet(result));
      }
    }
  }

  private static <R> R assertGet(LoopResult<R, ?> result) {
    try {
      return result.get();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void stopsWhereTheCallerIsInterrupted() {
    AtomicInteger runs = new AtomicInteger();
    LoopInterrupted e =
        assertThrows(
            LoopInterrupted.class,
            () ->
                Loops.forEach(
                    0,
                    1000,
                    i -> {
                      runs.incrementAndGet();
                      Thread.currentThread().interrupt();
                    },
                    LoopOptions.named("stopped").threads(1)));
    assertTrue(Thread.interrupted(), "the flag stays set");
    assertEquals(1, runs.get());
    assertEquals("stopped", e.loop());
    assertEquals(1, e.completed());
  }

  @Test
  void runsBatchesUntilOneIsEmpty() throws IOException {
    List<List<Integer>> seen = new ArrayList<>();
    List<Integer> last =
        Loops.batches(
            List.of(1, 2, 3),
            (Integer job) -> {
              if (job < 0) {
                throw new IOException();
              }
              return job * job;
            },
            results -> {
              seen.add(List.copyOf(results));
              int sum = results.stream().mapToInt(Integer::intValue).sum();
              return sum > 1000 ? List.of() : Collections.nCopies(2, sum);
            });
    assertEquals(List.of(List.of(1, 4, 9), List.of(196, 196), List.of(153664, 153664)), seen);
    assertEquals(List.of(153664, 153664), last);
    assertEquals(List.of(), Loops.batches(List.<Integer>of(), job -> job, results -> results));
  }

  @Test
  void letsIterationsWaitForEachOther() throws Exception {
    int tasks = 40;
    CountDownLatch all = new CountDownLatch(tasks);
    List<Boolean> ends =
        Loops.map(
            0,
            tasks,
            i -> {
              all.countDown();
              all.await();
              return true;
            },
            LoopOptions.defaults().blocking());
    assertEquals(Collections.nCopies(tasks, true), ends);
  }

  @Test
  void hasNoMoreThan256BlockingIterationsInFlight() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(256);
    Loops.forEach(
        0,
        600,
        i -> {
          most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
          full.countDown();
          full.await();
          inFlight.decrementAndGet();
        },
        LoopOptions.defaults().blocking());
    assertEquals(256, most.get());
  }

  @Test
  void waitsOnVirtualThreadsWhereTheJdkHasThem() throws Exception {
    boolean expected = Runtime.version().feature() >= 21;
    CountDownLatch all = new CountDownLatch(20);
    Set<Thread> helpers = ConcurrentHashMap.newKeySet();
    Loops.forEach(
        0,
        20,
        i -> {
          helpers.add(Thread.currentThread());
          all.countDown();
          all.await();
        },
        LoopOptions.defaults().blocking());
    assertEquals(20, helpers.size());
    helpers.remove(Thread.currentThread());
    for (Thread helper : helpers) {
      assertTrue(helper.getName().startsWith("parloop-blocking-"), helper.getName());
      assertTrue(helper.isDaemon());
      assertEquals(expected, isVirtual(helper));
    }
  }

  private static boolean isVirtual(Thread thread) throws ReflectiveOperationException {
    return Runtime.version().feature() >= 21
        && (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
  }

  @Test
  void nestsBlockingLoopsWithinTheLimit() {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    LoopOptions blocking = LoopOptions.named("nested").blocking();
    Parloop.withThreads(
        4,
        () ->
            Loops.forEach(
                0,
                50,
                i ->
                    Loops.forEach(
                        0,
                        10,
                        j -> {
                          most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                          runs.incrementAndGet();
                          Thread.yield();
                          inFlight.decrementAndGet();
                        },
                        blocking),
                blocking));
    assertEquals(500, runs.get());
    assertTrue(most.get() <= 4, most::toString);
  }

  @Test
  void takesTheChunkSizeForTheOrderOfAReduction() {
    int[] identities = new int[1];
    Loops.reduce(
        0,
        100,
        0,
        i -> i,
        (a, b) -> {
          if (a == 0) {
            identities[0]++;
          }
          return a + b + 1;
        },
        LoopOptions.defaults().chunkSize(25).threads(1));
    assertEquals(5, identities[0], "four chunks and the whole begin with the identity");
  }

  @Test
  void refusesOptionsThatMakeNoSense() {
    LoopOptions options = LoopOptions.defaults();
    assertThrows(IllegalArgumentException.class, () -> options.threads(0));
    assertThrows(IllegalArgumentException.class, () -> options.chunkSize(0));
    assertThrows(IllegalArgumentException.class, () -> options.inFlight(-1));
  }

  @Test
  void copiesTheItemsFirst() {
    List<Integer> items = new ArrayList<>(List.of(1, 2, 3));
    Loops.forEach(items, item -> items.set(item - 1, 0), LoopOptions.defaults().threads(1));
    assertEquals(List.of(0, 0, 0), items);
    assertFalse(items.isEmpty());
    assertArrayEquals(new Object[] {0, 0, 0}, items.toArray());
  }
}
