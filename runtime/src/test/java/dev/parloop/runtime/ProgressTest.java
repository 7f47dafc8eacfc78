package dev.parloop.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressTest {

  private static final LoopOptions STEPS = LoopOptions.named("steps").chunkSize(10);

  private final List<Progress> reports = Collections.synchronizedList(new ArrayList<>());

  @Test
  void reportsEveryChunkWithoutAnInterval() {
    Parloop.withProgress(
        reports::add, Duration.ZERO, () -> Loops.forEach(0, 100, i -> {}, STEPS.threads(1)));
    assertEquals(
        List.of(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L, 100L),
        reports.stream().map(Progress::done).toList());
    assertTrue(reports.stream().allMatch(report -> report.total() == 100));
    assertTrue(reports.stream().allMatch(report -> report.loop().equals("steps")));
    Progress last = reports.get(10);
    assertEquals(1, last.fraction());
    assertEquals(Duration.ZERO, last.remaining());
  }

  @Test
  void neverGoesBackWithManyThreads() {
    double sum =
        Parloop.withProgress(
            reports::add,
            Duration.ZERO,
            () -> Loops.sum(0, 50_000, i -> Math.sqrt(i), LoopOptions.defaults().threads(8)));
    assertTrue(sum > 0);
    List<Long> done = reports.stream().map(Progress::done).toList();
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(50_000, done.get(done.size() - 1));
  }

  @Test
  void saysNothingOfShortLoopsNorOutsideOfTheBody() {
    Parloop.withProgress(
        reports::add, Duration.ofHours(1), () -> Loops.forEach(0, 100, i -> {}, STEPS));
    Parloop.withProgress(reports::add, Duration.ZERO, () -> {});
    Loops.forEach(0, 100, i -> {}, STEPS);
    assertEquals(List.of(), reports);
  }

  @Test
  void doesNotReportLoopsInsideIterations() {
    Parloop.withProgress(
        reports::add,
        Duration.ZERO,
        () ->
            Loops.forEach(
                0,
                20,
                i -> Loops.forEach(0, 10, j -> {}, LoopOptions.named("inner")),
                LoopOptions.named("outer").threads(2)));
    assertTrue(reports.stream().allMatch(report -> report.loop().equals("outer")));
    assertFalse(reports.isEmpty());
  }

  @Test
  void tellsListenersFurtherOutToo() {
    List<Progress> outer = Collections.synchronizedList(new ArrayList<>());
    Parloop.withProgress(
        outer::add,
        Duration.ofHours(1),
        () -> {
          Parloop.withProgress(
              reports::add, Duration.ZERO, () -> Loops.forEach(0, 50, i -> {}, STEPS));
          Loops.forEach(0, 50, i -> {}, STEPS);
        });
    assertEquals(reports, outer);
    assertFalse(reports.isEmpty());
  }

  @Test
  void letsNoListenerDisturbTheLoop() {
    AtomicReference<Throwable> uncaught = new AtomicReference<>();
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((t, e) -> uncaught.set(e));
    try {
      RuntimeException failure = new RuntimeException();
      Parloop.withProgress(
          progress -> {
            reports.add(progress);
            throw failure;
          },
          Duration.ZERO,
          () -> Loops.forEach(0, 100, i -> {}, STEPS.threads(1)));
      assertSame(failure, uncaught.get());
      assertEquals(1, reports.size());
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
  }

  @Test
  void tellsHowFarAFailedLoopCame() {
    assertThrows(
        IOException.class,
        () ->
            Parloop.withProgress(
                reports::add,
                Duration.ZERO,
                () ->
                    Loops.forEach(
                        0,
                        100,
                        i -> {
                          if (i == 50) {
                            throw new IOException();
                          }
                        },
                        STEPS.threads(1))));
    assertEquals(50, reports.get(reports.size() - 1).done());
  }

  @Test
  void countsItemsOfResultsThatAreTakenOneByOne() {
    Parloop.withProgress(
        reports::add,
        Duration.ZERO,
        () -> {
          for (LoopResult<Integer, RuntimeException> result :
              Loops.mapInOrder(List.of(1, 2, 3), item -> item, LoopOptions.named("items"))) {
            assertFalse(result.isFailure());
          }
        });
    assertFalse(reports.isEmpty());
    assertTrue(reports.stream().allMatch(r -> r.loop().equals("items") && r.total() == 3));
  }

  @Test
  void estimatesFromTheRate() {
    Progress progress = new Progress("x", 25, 100, Duration.ofSeconds(5));
    assertEquals(0.25, progress.fraction());
    assertEquals(5.0, progress.rate());
    assertEquals(Duration.ofSeconds(15), progress.remaining());
    Progress nothing = new Progress("x", 0, 100, Duration.ZERO);
    assertEquals(0, nothing.rate());
    assertEquals(Duration.ZERO, nothing.remaining());
    assertEquals(1, new Progress("x", 0, 0, Duration.ZERO).fraction());
  }

  @Test
  void givesTheResultOfABackgroundRun() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    LoopHandle<Integer, InterruptedException> handle =
        Parloop.withThreads(
            3,
            () ->
                Parloop.start(
                    () -> {
                      go.await();
                      return Parloop.threads();
                    }));
    assertFalse(handle.isDone());
    assertNull(handle.progress());
    assertFalse(handle.await(Duration.ofMillis(1)));
    go.countDown();
    assertEquals(3, handle.result(), "the limit is that of the place where it was started");
    assertTrue(handle.isDone());
    assertEquals(3, handle.result());
  }

  @Test
  void throwsWhatABackgroundRunThrew() {
    IOException failure = new IOException();
    LoopHandle<Void, IOException> handle =
        Parloop.start(
            () -> {
              throw failure;
            });
    assertSame(failure, assertThrows(IOException.class, handle::result));
  }

  @Test
  void cancelsABackgroundRunBetweenTwoChunks() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    LoopHandle<Void, RuntimeException> handle =
        Parloop.start(
            () ->
                Loops.forEach(
                    0,
                    1000,
                    i -> {
                      begun.countDown();
                      awaitUninterruptibly(cancelled);
                    },
                    STEPS.threads(1)));
    assertTrue(begun.await(30, TimeUnit.SECONDS));
    handle.cancel();
    cancelled.countDown();
    LoopInterrupted e = assertThrows(LoopInterrupted.class, handle::result);
    assertEquals("steps", e.loop());
    assertEquals(1, e.completed());
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void tellsTheProgressOfABackgroundRun() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch half = new CountDownLatch(1);
    LoopHandle<Void, Exception> handle =
        Parloop.withProgress(
            progress -> {
              reports.add(progress);
              if (progress.done() == 500) {
                half.countDown();
                awaitUninterruptibly(asked);
              }
            },
            Duration.ZERO,
            () -> Parloop.start(() -> Loops.forEach(0, 1000, i -> {}, STEPS.threads(1))));
    assertTrue(half.await(30, TimeUnit.SECONDS));
    Progress progress = handle.progress();
    asked.countDown();
    handle.result();
    assertEquals(500, progress == null ? -1 : progress.done());
    Progress last = handle.progress();
    assertEquals(1000, last == null ? -1 : last.done());
    assertEquals("steps", last == null ? "" : last.loop());
  }
}
