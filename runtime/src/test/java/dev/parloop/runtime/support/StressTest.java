package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.Schedule;
import dev.parloop.runtime.Cancellation;
import dev.parloop.runtime.LoopCancelled;
import dev.parloop.runtime.LoopFailure;
import dev.parloop.runtime.LoopHandle;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random loops, generated and of {@code Loops}: schedules, thread counts, nesting, failures,
 * cancels, deadlines, interrupts. Each round says beforehand what has to come out. {@code
 * -Dparloop.stress.rounds=10000} makes it long, {@code -Dparloop.stress.minutes=10} makes {@link
 * #soaks} a soak, {@code -Dparloop.stress.seed=N} repeats one.
 */
class StressTest {

  private static final String[] SCHEDULES = {"AUTO", "STATIC", "DYNAMIC", "GUIDED"};
  private static final int ROUNDS = Integer.getInteger("parloop.stress.rounds", 1000);
  private static final long MINUTES = Long.getLong("parloop.stress.minutes", 0);
  private static final long SEED = Long.getLong("parloop.stress.seed", System.nanoTime());

  /** What is done to a loop while it runs. */
  private enum Trouble {
    NONE,
    FAILURE,
    ERROR,
    STACK_OVERFLOW,
    CANCEL,
    DEADLINE,
    INTERRUPT
  }

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int index;

    Thrown(int index) {
      super("iteration " + index);
      this.index = index;
    }
  }

  /** One random execution. */
  private static final class Round {
    private final SplittableRandom random;
    private final int trips;
    private final int threads;
    private final LoopSite site;
    private final Trouble trouble;
    private final int[] at;
    private final int inner;

    /** Null for a loop as they are generated. */
    private final @Nullable LoopOptions list;

    private final AtomicIntegerArray ran;
    private final Cancellation cancellation = new Cancellation();
    private final Thread caller = Thread.currentThread();

    Round(SplittableRandom random) {
      this.random = random;
      trips = 1 + random.nextInt(400);
      threads = 1 + random.nextInt(random.nextInt(10) == 0 ? 20 : 4);
      LoopSiteBuilder builder =
          LoopSite.named("Stress.loop#1").schedule(SCHEDULES[random.nextInt(4)]);
      site =
          (random.nextBoolean()
                  ? builder.chunks(1 + random.nextInt(trips))
                  : builder.chunkSize(1 + random.nextInt(20)))
              .build();
      trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
      at = random.ints(1 + random.nextInt(3), 0, trips).sorted().toArray();
      inner = random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 0;
      list = random.nextInt(3) == 0 ? options(random) : null;
      ran = new AtomicIntegerArray(trips);
    }

    void run() {
      Throwable thrown = null;
      try {
        long nanos = trouble == Trouble.DEADLINE ? random.nextLong(1_000_000) : Long.MAX_VALUE;
        Cancellation.within(
            Duration.ofNanos(nanos),
            () -> cancellation.run(() -> Parloop.withThreads(threads, this::runLoop)));
      } catch (Throwable e) {
        thrown = e;
      }
      check(thrown);
    }

    private static LoopOptions options(SplittableRandom random) {
      LoopOptions options =
          LoopOptions.named("Stress.loop#1")
              .schedule(Schedule.valueOf(SCHEDULES[random.nextInt(4)]))
              .chunkSize(1 + random.nextInt(10));
      return random.nextInt(4) == 0 ? options.blocking() : options;
    }

    private void runLoop() throws Throwable {
      if (list == null) {
        BodyLoop.run(site, trips, this::iterate);
      } else if (random.nextBoolean()) {
        Loops.forEach(0, trips, this::iterate, list);
      } else {
        int sum = Loops.reduce(0, trips, 0, this::counted, Integer::sum, list);
        assertEquals(trips, sum, "each iteration counts once");
      }
    }

    private int counted(int i) {
      iterate(i);
      return 1;
    }

    private void iterate(long ordinal) {
      int i = (int) ordinal;
      if (inner > 0) {
        // Their own bits are checked at once: a sum that depends on nothing but its size.
        assertEquals(SUMS[inner], sum(inner), "inner sum");
      }
      if (Arrays.binarySearch(at, i) >= 0) {
        strike(i);
      }
      ran.incrementAndGet(i);
    }

    private void strike(int i) {
      switch (trouble) {
        case FAILURE -> throw new Thrown(i);
        case ERROR -> throw new AssertionError(i);
        case STACK_OVERFLOW -> recurse(0);
        case CANCEL -> cancellation.cancel();
        case INTERRUPT -> caller.interrupt();
        case NONE, DEADLINE -> {}
      }
    }

    private static int recurse(int depth) {
      return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    private void check(@Nullable Throwable thrown) {
      boolean interrupted = Thread.interrupted();
      for (int i = 0; i < trips; i++) {
        assertTrue(ran.get(i) <= 1, "an iteration ran twice");
      }
      switch (trouble) {
        case NONE -> assertComplete(thrown);
        case CANCEL, DEADLINE -> {
          if (thrown == null) {
            assertComplete(null);
          } else {
            assertStopped(thrown, LoopCancelled.class);
            assertEquals(trouble == Trouble.DEADLINE, ((LoopCancelled) thrown).isLate());
          }
        }
        case INTERRUPT -> {
          assertTrue(interrupted, "the flag stays set");
          if (thrown == null) {
            assertComplete(null);
          } else {
            assertStopped(thrown, LoopInterrupted.class);
          }
        }
        case FAILURE, ERROR, STACK_OVERFLOW -> assertFailed(thrown);
      }
    }

    private void assertComplete(@Nullable Throwable thrown) {
      if (thrown != null) {
        throw new AssertionError("not expected", thrown);
      }
      for (int i = 0; i < trips; i++) {
        assertEquals(1, ran.get(i));
      }
    }

    private void assertStopped(Throwable thrown, Class<?> type) {
      // A loop inside may have stopped first; it fails its iteration then.
      assertSame(type, thrown.getClass(), () -> stack(thrown));
    }

    private void assertFailed(@Nullable Throwable thrown) {
      if (thrown == null) {
        throw new AssertionError("nothing was thrown");
      }
      int lowest = at[0];
      if (trouble == Trouble.FAILURE) {
        assertSame(Thrown.class, thrown.getClass(), () -> stack(thrown));
        assertEquals(lowest, ((Thrown) thrown).index);
      } else if (trouble == Trouble.ERROR) {
        assertEquals(String.valueOf(lowest), thrown.getMessage(), () -> stack(thrown));
      } else {
        assertSame(StackOverflowError.class, thrown.getClass(), () -> stack(thrown));
      }
      LoopFailure report = (LoopFailure) thrown.getSuppressed()[0];
      assertEquals(lowest, report.index());
      assertEquals("Stress.loop#1", report.loop());
      for (int i = 0; i < lowest; i++) {
        assertEquals(1, ran.get(i), "a lower iteration is missing");
      }
    }

    private static String stack(Throwable thrown) {
      return thrown + " " + Arrays.toString(thrown.getStackTrace());
    }
  }

  private static final double[] SUMS = new double[21];

  static {
    for (int size = 1; size < SUMS.length; size++) {
      int trips = size;
      SUMS[size] = Parloop.withThreads(1, () -> sum(trips));
    }
  }

  private static double sum(int size) {
    double[] x = new SplittableRandom(size).doubles(10L * size, 0.1, 1e3).toArray();
    LoopSite site = LoopSite.named("Stress.sum#1").chunks(size).build();
    DoubleSumLoop loop = new DoubleSumLoop(site, x);
    loop.run(Variant.FORK_JOIN);
    return loop.sum(0.1);
  }

  private static void rounds(long seed, int count) {
    for (int round = 0; round < count; round++) {
      long own = seed + round;
      try {
        new Round(new SplittableRandom(own)).run();
      } catch (Throwable e) {
        throw new AssertionError("-Dparloop.stress.seed=" + own + " -Dparloop.stress.rounds=1", e);
      }
    }
  }

  @Test
  @Timeout(600)
  void survivesTrouble() {
    rounds(SEED, ROUNDS);
  }

  @Test
  void soaks() {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    long count = 0;
    for (long seed = SEED; System.nanoTime() - end < 0; seed += 100) {
      rounds(seed, 100);
      count += 100;
    }
    if (MINUTES > 0) {
      System.out.println("soaked: " + count + " rounds, " + workers() + " workers");
    }
  }

  @Test
  @Timeout(600)
  void servesSeveralCallersInTrouble() throws InterruptedException {
    int callers = 3;
    CountDownLatch over = new CountDownLatch(callers);
    Throwable[] failures = new Throwable[callers];
    for (int caller = 0; caller < callers; caller++) {
      int own = caller;
      Thread thread =
          new Thread(
              () -> {
                try {
                  rounds(SEED + 1_000_000L * (own + 1), ROUNDS / callers);
                } catch (Throwable e) {
                  failures[own] = e;
                } finally {
                  over.countDown();
                }
              });
      thread.setDaemon(true);
      thread.start();
    }
    assertTrue(over.await(600, TimeUnit.SECONDS));
    assertArrayEquals(new Throwable[callers], failures, () -> Arrays.toString(failures));
  }

  @Test
  @Timeout(120)
  void leavesNeitherThreadsNorMemoryBehind() throws InterruptedException {
    rounds(SEED, 200);
    int before = workers();
    long used = used();
    rounds(SEED + 500_000, Math.min(ROUNDS, 2000));
    // At most as many more as a round has at once, whatever the number of rounds.
    assertTrue(workers() <= before + 20, "threads: " + workers() + " after " + before);
    long grown = used() - used;
    assertTrue(grown < 8_000_000, "bytes: " + grown);
  }

  @Test
  @Timeout(120)
  void leavesNoThreadsOfScopesTasksAndStreamsBehind() throws Exception {
    int before = ours("");
    for (int round = 0; round < 2000; round++) {
      int threads = 1 + round % 5;
      Parloop.withThreads(
          threads,
          () -> {
            Executor executor = Parloop.executor();
            CompletableFuture<Integer> task = CompletableFuture.supplyAsync(() -> 1, executor);
            BodyLoop.run(threads, i -> BodyLoop.run(2, j -> {}));
            LoopHandle<Void, RuntimeException> handle =
                background(() -> BodyLoop.run(8, i -> Thread.onSpinWait()));
            handle.cancel();
            try (LoopResults<Integer, RuntimeException> results =
                Loops.mapAsCompleted(List.of(1, 2, 3), i -> i)) {
              assertEquals(task.join(), results.iterator().next().get() / 4 + 1);
            }
            handle.await(Duration.ofSeconds(60));
          });
    }
    while (ours("background-") > 0) {
      Thread.sleep(1);
    }
    // As many as were ever needed at once, and no more with each round.
    int grown = ours("") - before;
    assertTrue(grown <= 100, "threads: " + grown);
  }

  private static LoopHandle<Void, RuntimeException> background(Runnable loop) {
    return Parloop.start(loop::run);
  }

  private static int workers() {
    return ours("worker-");
  }

  private static int ours(String role) {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("parloop-" + role))
            .count();
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      System.gc();
      Thread.sleep(20);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
