package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.Parloop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InterruptTest {

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void stopsAtAChunkBorder(int threads) {
    AtomicInteger ran = new AtomicInteger();
    Thread caller = Thread.currentThread();
    LoopInterrupted e =
        Parloop.withThreads(
            threads,
            () ->
                assertThrows(
                    LoopInterrupted.class,
                    () ->
                        BodyLoop.run(
                            100_000,
                            i -> {
                              int before = ran.getAndIncrement();
                              if (before == 49) {
                                caller.interrupt();
                              } else if (before > 49 && Thread.currentThread() != caller) {
                                // Else workers could run all chunks before the caller wakes up.
                                awaitWaiting(caller);
                              }
                            })));
    assertTrue(Thread.interrupted(), "the flag stays set");
    assertEquals(ran.get(), e.completed());
    assertEquals(100_000, e.total());
    assertEquals("Test.body#1", e.loop());
    assertTrue(e.completed() >= 49 && e.completed() < 100_000);
    assertEquals(
        "Test.body#1 was interrupted: " + e.completed() + " of 100000 chunks are complete",
        e.getMessage());
    assertEquals(100, BodyLoop.run(100, i -> {}).chunks());
  }

  @Test
  void doesNotBeginWithTheFlagSet() {
    for (int threads : new int[] {1, 2}) {
      Thread.currentThread().interrupt();
      AtomicInteger ran = new AtomicInteger();
      LoopInterrupted e =
          Parloop.withThreads(
              threads,
              () ->
                  assertThrows(
                      LoopInterrupted.class,
                      () -> {
                        LoopSite site = LoopSite.named("Test.alone#1").chunks(10).build();
                        new BodyLoop(site, 10, i -> ran.incrementAndGet()).run(Variant.AUTO);
                      }));
      assertEquals(0, e.completed());
      assertEquals(0, ran.get());
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void hearsOfItWhileItWaits() throws InterruptedException {
    // The caller has run its chunk and waits; the worker's chunk lasts until the caller is told.
    CountDownLatch both = new CountDownLatch(2);
    Thread caller = Thread.currentThread();
    LoopSite site = LoopSite.named("Test.wait#1").chunks(20).schedule("STATIC").build();
    AtomicInteger ran = new AtomicInteger();
    LoopInterrupted e =
        Parloop.withThreads(
            2,
            () ->
                assertThrows(
                    LoopInterrupted.class,
                    () ->
                        BodyLoop.run(
                            site,
                            20,
                            i -> {
                              if (i % 10 == 0) {
                                both.countDown();
                                assertTrue(both.await(30, TimeUnit.SECONDS));
                                if (Thread.currentThread() != caller) {
                                  while (ran.get() < 10) {
                                    Thread.onSpinWait();
                                  }
                                  interruptWhenItWaits(caller);
                                }
                              }
                              if (Thread.currentThread() == caller) {
                                ran.incrementAndGet();
                              }
                            })));
    assertTrue(Thread.interrupted());
    assertEquals(11, e.completed());
  }

  private static void interruptWhenItWaits(Thread caller) {
    awaitWaiting(caller);
    caller.interrupt();
    // The flag is cleared once the caller has seen it.
    while (caller.isInterrupted()) {
      Thread.onSpinWait();
    }
    awaitWaiting(caller);
  }

  private static void awaitWaiting(Thread caller) {
    while (caller.getState() != Thread.State.WAITING
        && caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void doesNotLoseAResultThatIsComplete() {
    for (int threads : new int[] {1, 2}) {
      Parloop.withThreads(
          threads,
          () -> {
            BodyLoop.run(
                1,
                i -> {
                  Thread.currentThread().interrupt();
                });
            assertTrue(Thread.interrupted());
          });
    }
  }

  @Test
  void prefersAFailureThatTheSerialLoopWouldReach() {
    RuntimeException failure = new RuntimeException();
    Thread caller = Thread.currentThread();
    Throwable thrown =
        Parloop.withThreads(
            1,
            () ->
                assertThrows(
                    RuntimeException.class,
                    () ->
                        BodyLoop.run(
                            10,
                            i -> {
                              if (i == 3) {
                                caller.interrupt();
                                throw failure;
                              }
                            })));
    assertSame(failure, thrown);
    assertTrue(Thread.interrupted());
  }

  @Test
  void keepsAFailureThatTheSerialLoopMayNotReach() {
    // One thread fails in a high chunk; the caller is interrupted while a low one runs.
    RuntimeException failure = new RuntimeException();
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(2);
    Thread caller = Thread.currentThread();
    LoopSite site = LoopSite.named("Test.both#1").chunks(20).schedule("STATIC").build();
    LoopInterrupted e =
        Parloop.withThreads(
            2,
            () ->
                assertThrows(
                    LoopInterrupted.class,
                    () ->
                        BodyLoop.run(
                            site,
                            20,
                            i -> {
                              if (i % 10 == 0) {
                                both.countDown();
                                assertTrue(both.await(30, TimeUnit.SECONDS));
                              }
                              if (i == 10) {
                                failed.countDown();
                                throw failure;
                              }
                              if (i == 5) {
                                assertTrue(failed.await(30, TimeUnit.SECONDS));
                                if (Thread.currentThread() == caller) {
                                  caller.interrupt();
                                } else {
                                  interruptWhenItWaits(caller);
                                }
                              }
                            })));
    assertTrue(Thread.interrupted());
    assertEquals(6, e.completed());
    assertArrayEquals(new Throwable[] {failure}, e.getSuppressed());
  }
}
