package dev.parloop.runtime.unload;

import dev.parloop.runtime.Cancellation;
import dev.parloop.runtime.LoopCancelled;
import dev.parloop.runtime.LoopHandle;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.LoopPool;
import dev.parloop.runtime.LoopResult;
import dev.parloop.runtime.LoopResults;
import dev.parloop.runtime.Loops;
import dev.parloop.runtime.Parloop;
import dev.parloop.runtime.support.Guards;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A program of a class loader of its own: ways to use the runtime, each a public static method. */
public final class Uses {

  private static final int THREADS = 4;

  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  private static final LoopSite SITE =
      LoopSite.named("Uses.loop#1").serialBelow(0).chunks(THREADS).build();

  private Uses() {}

  /** What an iteration does. */
  private interface Body {
    void run(int chunk) throws InterruptedException;
  }

  /** A loop as they are generated. */
  private static final class Loop extends ParallelLoop {
    private final Body body;

    Loop(Body body) {
      super(SITE, THREADS);
      this.body = body;
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      try {
        body.run(chunk);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Object of;

    Failed(Object of) {
      this.of = of;
    }

    @Override
    public String toString() {
      return "failed: " + of;
    }
  }

  private static void meet(CountDownLatch latch) throws InterruptedException {
    latch.countDown();
    if (!latch.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("not all threads came");
    }
  }

  /** All threads at once: new ones are started from here. */
  public static void loop() {
    CountDownLatch all = new CountDownLatch(THREADS);
    Parloop.withThreads(
        THREADS,
        () -> {
          Loop loop = new Loop(chunk -> meet(all));
          loop.run(Variant.FORK_JOIN);
          loop.end();
        });
  }

  /** A loop in a loop, and another limit. */
  public static void nested() {
    Parloop.withThreads(
        THREADS,
        () ->
            new Loop(chunk -> Parloop.withThreads(2, () -> new Loop(i -> {}).run(Variant.AUTO)))
                .run(Variant.FORK_JOIN));
  }

  /** Loops without the processor, on a thread in the caller's place. */
  public static void lists() throws InterruptedException {
    Parloop.withThreads(
        THREADS,
        () -> {
          CountDownLatch all = new CountDownLatch(THREADS);
          LoopOptions each = LoopOptions.defaults().chunkSize(1);
          Loops.forEach(0, THREADS, i -> meet(all), each);
          Loops.map(ITEMS, i -> new Object[] {i});
          Loops.mapResults(ITEMS, Uses::failing);
          Loops.reduce(ITEMS, List.<Uses>of(), i -> List.of(new Uses()), (a, b) -> b);
          Loops.sum(0, 1000, i -> i);
          Loops.batches(ITEMS, i -> i, done -> List.of());
        });
    Loops.forEach(ITEMS, i -> {}, LoopOptions.defaults().blocking());
  }

  private static Object failing(int i) {
    throw new Failed(i);
  }

  /** Results one by one, taken or not. */
  public static void streams() throws InterruptedException {
    for (LoopOptions options :
        List.of(LoopOptions.defaults().threads(2), LoopOptions.defaults().blocking())) {
      List<Object> taken = new ArrayList<>();
      try (LoopResults<Object, RuntimeException> results =
          Loops.mapAsCompleted(ITEMS, i -> new Object[] {i}, options)) {
        for (LoopResult<Object, RuntimeException> result : results) {
          taken.add(result.get());
        }
      }
      try (LoopResults<Object, RuntimeException> results =
          Loops.mapInOrder(ITEMS, i -> new Object[] {i}, options.inFlight(2))) {
        taken.add(results.iterator().next());
      }
    }
    // The threads that computed are about to end; they are not waited for by anybody.
    Thread.sleep(50);
  }

  /** Threads that somebody knows when they have ended: a list of the threads there ever were. */
  public static void remembered() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    LoopOptions blocking = LoopOptions.defaults().blocking().threads(THREADS).chunkSize(1);
    CountDownLatch all = new CountDownLatch(THREADS);
    Loops.forEach(
        0,
        THREADS,
        i -> {
          threads.add(Thread.currentThread());
          meet(all);
        },
        blocking);
    threads.remove(Thread.currentThread());
    System.getProperties().put("parloop.remembered", List.copyOf(threads));
  }

  /** Tasks. The first ones are what new threads do first. */
  public static void executor() {
    Parloop.withThreads(
        THREADS,
        () -> {
          Executor executor = Parloop.executor();
          CountDownLatch all = new CountDownLatch(THREADS);
          List<CompletableFuture<Object>> futures = new ArrayList<>();
          for (int i = 0; i < THREADS; i++) {
            futures.add(CompletableFuture.supplyAsync(() -> meeting(all), executor));
          }
          futures.forEach(CompletableFuture::join);
        });
  }

  /** Waits for the others, but not for ever: the caller runs what no idle thread can take. */
  private static Object meeting(CountDownLatch all) {
    try {
      all.countDown();
      all.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Uses();
  }

  /** In the background, with listeners, ended and cancelled. */
  public static void background() throws InterruptedException {
    Parloop.withProgress(
        progress -> new Uses(),
        Duration.ZERO,
        () -> {
          LoopHandle<Object, RuntimeException> handle =
              Parloop.start(
                  () -> {
                    Uses.loop();
                    return new Uses();
                  });
          handle.result();
          LoopHandle<Void, RuntimeException> cancelled =
              Parloop.start(() -> new Loop(chunk -> Thread.sleep(200)).run(Variant.FORK_JOIN));
          while (cancelled.progress() == null && !cancelled.isDone()) {
            cancelled.cancel();
          }
        });
  }

  /** Deadlines and cancels, the first of the process. */
  public static void cancels() {
    Cancellation.within(Duration.ofHours(1), Uses::loop);
    try {
      Cancellation.within(
          Duration.ofMillis(1),
          () -> {
            while (true) {
              new Loop(chunk -> {}).run(Variant.FORK_JOIN);
            }
          });
    } catch (LoopCancelled e) {
      System.identityHashCode(e);
    }
    Cancellation cancellation = new Cancellation();
    try {
      cancellation.run(
          () -> {
            cancellation.cancel();
            new Loop(chunk -> {}).run(Variant.FORK_JOIN);
          });
      throw new IllegalStateException("not cancelled");
    } catch (LoopCancelled e) {
      System.identityHashCode(e);
    }
  }

  /** Exceptions, errors, and an interrupt. */
  public static void failures() {
    for (Body body :
        List.<Body>of(
            chunk -> {
              throw new Failed(new Uses());
            },
            chunk -> recurse(0))) {
      try {
        Parloop.withThreads(THREADS, () -> new Loop(body).run(Variant.FORK_JOIN));
        throw new AssertionError("not thrown");
      } catch (Failed | StackOverflowError e) {
        System.identityHashCode(e);
      }
    }
    Thread.currentThread().interrupt();
    try {
      new Loop(chunk -> {}).run(Variant.FORK_JOIN);
    } catch (LoopInterrupted e) {
      Thread.interrupted();
    }
  }

  private static int recurse(int depth) {
    return depth < 0 ? 0 : 1 + recurse(depth + 1);
  }

  /** What the thread inherits, and its context class loader. */
  public static void inherited() throws InterruptedException {
    InheritableThreadLocal<Object> local = new InheritableThreadLocal<>();
    Thread thread =
        new Thread("program") {
          @Override
          public void run() {
            local.set(new Uses());
            setContextClassLoader(Uses.class.getClassLoader());
            try {
              loop();
              lists();
              cancels();
              executor();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    thread.start();
    thread.join();
  }

  /** A pool of its own. */
  public static void pool() throws InterruptedException {
    try (LoopPool pool = new LoopPool("uses", THREADS)) {
      pool.run(Uses::loop);
      pool.run(Uses::lists);
    }
  }

  /** A thread of the program that helps in a loop of another one's executor. */
  public static void helping() throws InterruptedException {
    Executor executor = Parloop.withThreads(2, Parloop::executor);
    Thread thread =
        new Thread("program") {
          @Override
          public void run() {
            for (int round = 0; round < 50; round++) {
              executor.execute(
                  () ->
                      new Loop(chunk -> new Loop(i -> Thread.sleep(0, 1000)).run(Variant.FORK_JOIN))
                          .run(Variant.FORK_JOIN));
            }
          }
        };
    thread.setContextClassLoader(Uses.class.getClassLoader());
    thread.start();
    thread.join();
  }

  /** Tables of rows, verification, explanations. */
  public static void rest() {
    double[][] matrix = new double[100][10];
    if (!Guards.distinctRows(matrix, new Object[0])) {
      throw new IllegalStateException("rows are distinct");
    }
    String before = System.getProperty("parloop.verify");
    System.setProperty("parloop.verify", "true");
    try {
      loop();
      Loops.reduce(ITEMS, 0, i -> i, Integer::sum);
    } finally {
      if (before == null) {
        System.clearProperty("parloop.verify");
      } else {
        System.setProperty("parloop.verify", before);
      }
    }
    Parloop.explain();
  }
}
