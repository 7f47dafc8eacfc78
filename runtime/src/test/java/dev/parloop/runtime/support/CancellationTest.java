package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.runtime.Cancellation;
import dev.parloop.runtime.LoopCancelled;
import dev.parloop.runtime.Parloop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CancellationTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void stopsAtAChunkBorder(int threads) {
    Cancellation cancellation = new Cancellation();
    AtomicInteger ran = new AtomicInteger();
    LoopCancelled e =
        assertThrows(
            LoopCancelled.class,
            () ->
                cancellation.run(
                    () ->
                        Parloop.withThreads(
                            threads,
                            () ->
                                BodyLoop.run(
                                    10_000,
                                    i -> {
                                      if (ran.incrementAndGet() == 50) {
                                        cancellation.cancel();
                                      }
                                    }))));
    assertTrue(cancellation.isCancelled());
    assertFalse(e.isLate());
    assertEquals(ran.get(), e.completed());
    assertTrue(ran.get() >= 50 && ran.get() < 5000, () -> "ran " + ran);
    assertEquals(10_000, e.total());
    assertEquals("Test.body#1", e.loop());
    assertEquals(
        "Test.body#1 was cancelled: " + e.completed() + " of 10000 chunks are complete",
        e.getMessage());
    assertEquals(100, BodyLoop.run(100, i -> {}).chunks(), "outside of the body");
  }

  @Test
  void reachesLoopsInside() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger ran = new AtomicInteger();
    assertThrows(
        LoopCancelled.class,
        () ->
            cancellation.run(
                () ->
                    BodyLoop.run(
                        100,
                        i ->
                            BodyLoop.run(
                                100,
                                j -> {
                                  if (ran.incrementAndGet() == 50) {
                                    cancellation.cancel();
                                  }
                                }))));
    assertTrue(ran.get() < 1000);
  }

  @Test
  void reachesSmallLoops() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThrows(LoopCancelled.class, () -> cancellation.run(() -> BodyLoop.run(1, i -> {})));
    assertEquals(7, cancellation.<Integer, RuntimeException>call(() -> 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stopsWhenATimeIsOver(int threads) {
    LoopCancelled e =
        assertThrows(
            LoopCancelled.class,
            () ->
                Cancellation.within(
                    Duration.ofMillis(20),
                    () ->
                        Parloop.withThreads(
                            threads, () -> BodyLoop.run(100_000, i -> Thread.sleep(1)))));
    assertTrue(e.isLate());
    assertTrue(e.completed() < 100_000);
    assertTrue(e.getMessage().startsWith("Test.body#1 met its deadline: "), e.getMessage());
  }

  @Test
  void takesTheEarlierOfTwoDeadlines() {
    for (int[] times : new int[][] {{0, 1000}, {1000, 0}}) {
      assertThrows(
          LoopCancelled.class,
          () ->
              Cancellation.within(
                  Duration.ofSeconds(times[0]),
                  () ->
                      Cancellation.within(
                          Duration.ofSeconds(times[1]), () -> BodyLoop.run(100, i -> {}))));
    }
    String value = Cancellation.within(Duration.ofSeconds(Long.MAX_VALUE), () -> "in time");
    assertEquals("in time", value);
  }

  @Test
  void leavesTheNumberOfThreadsAlone() {
    int before = Parloop.threads();
    Cancellation cancellation = new Cancellation();
    cancellation.run(
        () -> {
          assertEquals(before, Parloop.threads());
          Parloop.withThreads(16, () -> assertEquals(16, Parloop.threads()));
        });
    Parloop.withThreads(5, () -> cancellation.run(() -> assertEquals(5, Parloop.threads())));
    assertEquals(before, Parloop.threads());
  }

  @Test
  void doesNotLoseAResultThatIsComplete() {
    Cancellation cancellation = new Cancellation();
    AtomicInteger begun = new AtomicInteger();
    cancellation.run(
        () ->
            BodyLoop.run(
                10,
                i -> {
                  // Iteration 9 may be the last to begin, or not.
                  if (begun.incrementAndGet() == 10) {
                    cancellation.cancel();
                  }
                }));
    assertTrue(cancellation.isCancelled());
  }
}
