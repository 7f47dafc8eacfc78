package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs do that nobody had in mind. */
@Timeout(30)
class HostileTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 50).boxed().toList();
  private static final LoopOptions EACH = LoopOptions.defaults().chunkSize(1);

  @AfterEach
  void worksAsBefore() {
    assertFalse(Thread.interrupted(), "an interrupt is left over");
    for (LoopOptions options : ways()) {
      assertEquals(ITEMS, Loops.map(ITEMS, i -> i, options));
    }
  }

  static List<LoopOptions> ways() {
    return List.of(
        EACH, EACH.threads(1), EACH.threads(3), EACH.blocking(), EACH.blocking().threads(2));
  }

  static final class ThreadGone extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Its methods throw too. */
  static final class Nasty extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException("no cause for you");
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message for you");
    }
  }

  private static void recurse(int depth) {
    if (depth >= 0) {
      recurse(depth + 1);
      recurse(depth);
    }
  }

  private static void eat() {
    long[][] all = new long[1 << 20][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[Integer.MAX_VALUE - 8];
    }
  }

  /** Fails in its second of 50 iterations, as it would one by one. */
  private static void fail(int i, Supplier<? extends Throwable> how) throws Throwable {
    if (i >= 2) {
      throw how.get();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void throwsWhateverIsThrown(LoopOptions options) {
    List<Supplier<Throwable>> all =
        List.of(
            ThreadGone::new,
            IOException::new,
            InterruptedException::new,
            Nasty::new,
            () -> new OutOfMemoryError("not really"),
            () -> new ExceptionInInitializerError("x"),
            () -> new LoopInterrupted("theirs", 1, 2),
            () -> new LoopCancelled("theirs", 1, 2, true));
    for (Supplier<Throwable> how : all) {
      List<Throwable> thrown = new CopyOnWriteArrayList<>();
      Throwable caught =
          assertThrows(
              Throwable.class,
              () ->
                  Loops.forEach(
                      0,
                      50,
                      i ->
                          fail(
                              i,
                              () -> {
                                Throwable failure = how.get();
                                thrown.add(failure);
                                return failure;
                              }),
                      options));
      assertTrue(thrown.contains(caught), () -> String.valueOf(caught.getClass()));
      if (caught instanceof InterruptedException) {
        continue; // Where failures are collected, that interrupts the thread.
      }
      List<LoopResult<Integer, Throwable>> results =
          Loops.mapResults(
              ITEMS,
              i -> {
                fail(i, how);
                return i;
              },
              options);
      assertEquals(48, results.stream().filter(LoopResult::isFailure).count());
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void survivesWantOfStackAndMemory(LoopOptions options) {
    assertThrows(StackOverflowError.class, () -> Loops.forEach(0, 50, i -> recurse(0), options));
    assertThrows(OutOfMemoryError.class, () -> Loops.forEach(0, 50, i -> eat(), options));
    assertThrows(
        StackOverflowError.class,
        () ->
            Loops.reduce(
                0,
                50,
                0,
                i -> {
                  recurse(0);
                  return i;
                },
                Integer::sum,
                options));
    int failures = 0;
    try (LoopResults<Integer, RuntimeException> results =
        Loops.mapAsCompleted(
            ITEMS,
            i -> {
              recurse(0);
              return i;
            },
            options)) {
      for (LoopResult<Integer, RuntimeException> result : results) {
        assertSame(StackOverflowError.class, result.failure().getClass());
        failures++;
      }
    }
    assertEquals(50, failures);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void keepsAnInterruptThatComesBetween(LoopOptions options) {
    Thread.currentThread().interrupt();
    assertThrows(LoopInterrupted.class, () -> Loops.map(ITEMS, i -> i, options));
    assertTrue(Thread.interrupted());
    Thread.currentThread().interrupt();
    assertThrows(
        LoopInterrupted.class, () -> Loops.reduce(ITEMS, 0, i -> i, Integer::sum, options));
    assertTrue(Thread.interrupted());
    assertThrows(
        LoopInterrupted.class,
        () ->
            Loops.batches(
                ITEMS,
                i -> i,
                done -> {
                  Thread.currentThread().interrupt();
                  return done;
                },
                options));
    assertTrue(Thread.interrupted());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void endsBatchesWithoutEndAtADeadline(LoopOptions options) {
    for (List<Integer> batch : List.of(ITEMS, List.of(1))) {
      LoopCancelled late =
          assertThrows(
              LoopCancelled.class,
              () ->
                  Cancellation.within(
                      Duration.ofMillis(20),
                      () -> Loops.batches(batch, i -> i, done -> done, options)));
      assertTrue(late.isLate());
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void endsResultsWithoutEndAtADeadline(LoopOptions options) {
    AtomicInteger begun = new AtomicInteger();
    Iterable<Integer> endless = () -> IntStream.iterate(0, i -> i + 1).iterator();
    LoopCancelled late =
        assertThrows(
            LoopCancelled.class,
            () ->
                Cancellation.within(
                    Duration.ofMillis(20),
                    () -> {
                      try (LoopResults<Integer, RuntimeException> results =
                          Loops.mapAsCompleted(endless, i -> begun.incrementAndGet(), options)) {
                        for (LoopResult<Integer, RuntimeException> result : results) {
                          assertNotNull(result);
                        }
                      }
                    }));
    assertTrue(late.isLate());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void cancelsLoopsInsideOfItemsOfResults(LoopOptions options) {
    Cancellation cancellation = new Cancellation();
    AtomicBoolean inside = new AtomicBoolean();
    cancellation.run(
        () -> {
          try (LoopResults<Integer, RuntimeException> results =
              Loops.mapAsCompleted(
                  List.of(1),
                  i -> {
                    while (true) {
                      Loops.forEach(0, 4, j -> inside.set(true), EACH);
                      cancellation.cancel();
                    }
                  },
                  options)) {
            Iterator<LoopResult<Integer, RuntimeException>> iterator = results.iterator();
            assertSame(LoopCancelled.class, iterator.next().failure().getClass());
          }
        });
    assertTrue(inside.get());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void letsIterationsInterruptThemselves(LoopOptions options) {
    AtomicInteger ran = new AtomicInteger();
    try {
      Loops.forEach(
          0,
          50,
          i -> {
            ran.incrementAndGet();
            Thread.currentThread().interrupt();
          },
          options);
      assertEquals(50, ran.get());
    } catch (LoopInterrupted e) {
      assertTrue(ran.get() < 50 && Thread.currentThread().isInterrupted());
    }
    Thread.interrupted();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void letsAListenerThrowAndHandlersToo(LoopOptions options) throws InterruptedException {
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          throw new IllegalStateException("the handler fails too");
        });
    try {
      AtomicInteger heard = new AtomicInteger();
      List<Integer> values =
          Parloop.withProgress(
              progress -> {
                heard.incrementAndGet();
                throw new ThreadGone();
              },
              Duration.ZERO,
              () -> Loops.map(ITEMS, i -> i, options));
      assertEquals(ITEMS, values);
      assertTrue(heard.get() >= 1);
      LoopHandle<Void, RuntimeException> handle =
          Parloop.withProgress(
              progress -> recurse(0),
              Duration.ZERO,
              () -> Parloop.start(() -> Loops.forEach(0, 50, i -> {}, options)));
      handle.result();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(usual);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void runsLoopsInsideOfAListener(LoopOptions options) {
    AtomicInteger reports = new AtomicInteger();
    AtomicInteger ran = new AtomicInteger();
    Parloop.withProgress(
        progress -> {
          assertEquals(50, progress.total(), "a loop of the listener's is reported");
          reports.incrementAndGet();
          Loops.forEach(0, 10, i -> ran.incrementAndGet(), options);
        },
        Duration.ZERO,
        () -> {
          Loops.forEach(0, 50, i -> {}, options);
          int before = reports.get();
          Loops.forEach(0, 50, i -> {}, options);
          assertTrue(reports.get() > before, "the listener hears no more");
        });
    // A report for each chunk at most, and one at the end.
    assertTrue(reports.get() >= 2 && reports.get() <= 2 * 51, reports::toString);
    assertEquals(10 * reports.get(), ran.get());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void survivesListsThatShrinkMeanwhile(LoopOptions options) throws InterruptedException {
    List<Integer> shrinking = new ArrayList<>(ITEMS);
    assertEquals(
        ITEMS,
        Loops.map(
            shrinking,
            i -> {
              synchronized (shrinking) {
                shrinking.clear();
              }
              return i;
            },
            options));
    List<Integer> another = new ArrayList<>(ITEMS);
    LoopResults<Integer, RuntimeException> results =
        Loops.mapAsCompleted(another, i -> i, options.inFlight(1));
    try (results) {
      Iterator<LoopResult<Integer, RuntimeException>> iterator = results.iterator();
      iterator.next();
      another.clear();
      assertThrows(
          ConcurrentModificationException.class,
          () -> {
            for (int i = 0; i < 50; i++) {
              iterator.next();
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void closesWhileItemsWait(LoopOptions options) throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      CountDownLatch never = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      LoopResults<Integer, RuntimeException> results =
          Loops.mapInOrder(
              ITEMS,
              i -> {
                begun.countDown();
                if (i == 0) {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                }
                return i;
              },
              options);
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      Thread closer = new Thread(results::close);
      closer.start();
      assertFalse(results.iterator().hasNext());
      closer.join();
      never.countDown();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void nestsAllKindsInEachOther(LoopOptions options) {
    int sum =
        Loops.reduce(
            0,
            6,
            0,
            i -> {
              int inner = 0;
              try (LoopResults<Integer, RuntimeException> results =
                  Loops.mapAsCompleted(
                      List.of(1, 2, 3),
                      j -> Loops.reduce(0, j, 0, k -> 1, Integer::sum, options),
                      options)) {
                for (LoopResult<Integer, RuntimeException> result : results) {
                  inner += result.get();
                }
              }
              return inner
                  + Loops.batches(List.of(1, 2), j -> j, done -> List.of(), options).size();
            },
            Integer::sum,
            options);
    assertEquals(6 * 8, sum);
  }

  @Test
  void throwsWhatTheSourceThrowsAndClosesAllTheSame() {
    Iterable<Integer> broken =
        () -> {
          throw new ThreadGone();
        };
    assertThrows(ThreadGone.class, () -> Loops.mapAsCompleted(broken, i -> i));
  }
}
