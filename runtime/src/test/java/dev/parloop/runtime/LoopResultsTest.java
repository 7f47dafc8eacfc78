package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopResultsTest {

  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  @AfterEach
  void clear() {
    System.clearProperty("parloop.mode");
    System.clearProperty("parloop.threads");
  }

  @BeforeEach
  void useThreads() {
    System.setProperty("parloop.threads", "2"); // However many processors there are.
  }

  @Test
  void givesResultsAsTheyCome() {
    // Item 0 cannot end before the caller has seen item 1.
    CountDownLatch seen = new CountDownLatch(1);
    List<Integer> order = new ArrayList<>();
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapAsCompleted(
            List.of(0, 1),
            item -> {
              if (item == 0) {
                seen.await();
              }
              return 10 * item;
            },
            LoopOptions.defaults().threads(2))) {
      for (LoopResult<Integer, InterruptedException> result : results) {
        order.add(result.index());
        seen.countDown();
      }
      assertEquals(2, results.completed());
    }
    assertEquals(List.of(1, 0), order);
  }

  @Test
  void givesResultsInTheOrderOfTheItems() throws Exception {
    CountDownLatch last = new CountDownLatch(9);
    List<Integer> values = new ArrayList<>();
    for (LoopResult<Integer, InterruptedException> result :
        Loops.mapInOrder(
            TEN,
            item -> {
              if (item == 0) {
                last.await(); // All others are there before the first.
              }
              last.countDown();
              return item * item;
            },
            LoopOptions.defaults().threads(2))) {
      values.add(result.get());
    }
    assertEquals(TEN.stream().map(i -> i * i).toList(), values);
  }

  @Test
  void worksWhileTheCallerGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapAsCompleted(
            TEN,
            item -> {
              begun.countDown();
              go.await();
              return item;
            })) {
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      assertEquals(0, results.completed());
      go.countDown();
      TreeSet<Integer> seen = new TreeSet<>();
      for (LoopResult<Integer, InterruptedException> result : results) {
        seen.add(result.get());
      }
      assertEquals(new TreeSet<>(TEN), seen);
    }
  }

  @Test
  void keepsTheItemsInFlightBounded() throws Exception {
    AtomicInteger drawn = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterable<Integer> endless =
        () ->
            Stream.generate(
                    () -> {
                      int number = drawn.incrementAndGet();
                      most.accumulateAndGet(number - taken.get(), Math::max);
                      return number;
                    })
                .iterator();
    try (LoopResults<Integer, RuntimeException> results =
        Loops.mapInOrder(
            endless, (Integer item) -> item, LoopOptions.defaults().threads(4).inFlight(3))) {
      Iterator<LoopResult<Integer, RuntimeException>> iterator = results.iterator();
      for (int i = 1; i <= 1000; i++) {
        assertEquals(i, iterator.next().get());
        taken.incrementAndGet();
      }
    }
    // The counter here is a step behind that of the loop.
    assertTrue(most.get() <= 4, () -> "in flight: " + most);
  }

  @Test
  void keepsAFailureInItsResult() throws Exception {
    int failures = 0;
    int sum = 0;
    for (LoopResult<Integer, IOException> result :
        Loops.mapAsCompleted(
            TEN,
            (Integer item) -> {
              if (item % 2 == 1) {
                throw new IOException("item " + item);
              }
              return item;
            })) {
      if (result.isFailure()) {
        failures++;
        IOException e = assertThrows(IOException.class, result::get);
        assertEquals("item " + result.index(), e.getMessage());
      } else {
        sum += result.get();
      }
    }
    assertEquals(5, failures);
    assertEquals(20, sum);
  }

  @Test
  void throwsWhatTheSourceThrows() {
    Iterable<Integer> source =
        () ->
            Stream.iterate(
                    1,
                    i -> {
                      if (i == 3) {
                        throw new IllegalStateException("no more");
                      }
                      return i + 1;
                    })
                .iterator();
    List<Integer> seen = new ArrayList<>();
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> {
              for (LoopResult<Integer, RuntimeException> result :
                  Loops.mapInOrder(source, (Integer item) -> item)) {
                seen.add(result.get());
              }
            });
    assertEquals("no more", e.getMessage());
    assertEquals(List.of(1, 2, 3), seen);
  }

  @Test
  void beginsNoItemAfterItIsClosed() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Iterator<LoopResult<Integer, InterruptedException>> iterator;
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapAsCompleted(
            TEN,
            item -> {
              begun.incrementAndGet();
              first.countDown();
              closed.await();
              return item;
            },
            LoopOptions.defaults().threads(1))) {
      iterator = results.iterator();
      assertTrue(first.await(30, TimeUnit.SECONDS));
    }
    closed.countDown();
    assertFalse(iterator.hasNext());
    assertThrows(NoSuchElementException.class, iterator::next);
    assertEquals(1, begun.get());
  }

  @Test
  void stopsWaitingWhereTheCallerIsInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    try (LoopResults<Integer, InterruptedException> results =
        Loops.mapAsCompleted(
            TEN,
            item -> {
              never.await();
              return item;
            },
            LoopOptions.named("waiting"))) {
      Thread.currentThread().interrupt();
      LoopInterrupted e = assertThrows(LoopInterrupted.class, () -> results.iterator().hasNext());
      assertEquals("waiting", e.loop());
      assertTrue(Thread.interrupted());
    } finally {
      never.countDown();
    }
  }

  @Test
  void endsInModeSerialToo() throws Exception {
    System.setProperty("parloop.mode", "serial");
    List<Integer> values = new ArrayList<>();
    for (LoopResult<Integer, RuntimeException> result :
        Loops.mapAsCompleted(TEN, (Integer item) -> item, LoopOptions.defaults().inFlight(2))) {
      values.add(result.get());
    }
    assertEquals(TEN, values);
  }

  @Test
  void hasNoResultsForNoItems() {
    assertFalse(Loops.mapAsCompleted(List.<Integer>of(), item -> item).iterator().hasNext());
  }
}
