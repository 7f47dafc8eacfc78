package dev.parloop.runtime.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchdogTest {

  private static final Logger LOGGER = Logger.getLogger("dev.parloop");

  private final LinkedBlockingQueue<String> warnings = new LinkedBlockingQueue<>();
  private final long patience = Watchdog.patienceNanos();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Watchdog.setPatienceNanos(1_000_000);
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void restore() {
    Thread.interrupted();
    Watchdog.setPatienceNanos(patience);
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  /** Has the region asked to stop from in here, as the warning shows where the thread is. */
  private void hang(CountDownLatch warned, Runnable ask) {
    try {
      ask.run();
      String warning = warnings.poll(30, TimeUnit.SECONDS);
      assertTrue(warning != null && warning.contains("Hanging#1 was asked to stop"), warning);
      assertTrue(warning.contains(" of 2 chunks are complete"), warning);
      assertTrue(warning.contains(Thread.currentThread().getName()), warning);
      assertTrue(warning.contains("WatchdogTest.hang"), warning);
      warned.countDown();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Outcome run(Work work) {
    return Scheduler.run(
        new Job("Hanging#1", 2, work, new CounterClaims(2, 1), false), 2, ThreadKind.COMPUTE);
  }

  private void hangUnder(Stop stop, Runnable ask, CountDownLatch warned) {
    Scope before = Scope.enterBody(stop);
    try {
      Outcome outcome =
          run(
              chunk -> {
                if (chunk == 0) {
                  hang(warned, ask);
                }
              });
      assertTrue(!outcome.failures().any(), () -> outcome.failures().thrown().toString());
    } finally {
      Scope.set(before);
      stop.close();
    }
  }

  @Test
  void tellsOfAChunkThatGoesOnAfterACancel() {
    CountDownLatch warned = new CountDownLatch(1);
    Stop stop = Stop.onCancel();
    hangUnder(stop, stop::cancel, warned);
    assertEquals(0, warned.getCount());
  }

  @Test
  void tellsOfAChunkThatGoesOnAfterADeadline() {
    CountDownLatch warned = new CountDownLatch(1);
    // On a busy machine a deadline may pass before the chunk begins: then it never does.
    for (long nanos = 100_000_000; warned.getCount() > 0; nanos *= 2) {
      hangUnder(Stop.after(nanos), () -> {}, warned);
    }
  }

  @Test
  void tellsOfAChunkThatGoesOnAfterAnInterrupt() {
    CountDownLatch warned = new CountDownLatch(1);
    CountDownLatch both = new CountDownLatch(2);
    Thread caller = Thread.currentThread();
    Outcome outcome =
        run(
            chunk -> {
              both.countDown();
              while (both.getCount() > 0) {
                Thread.onSpinWait();
              }
              if (Thread.currentThread() != caller) {
                hang(warned, caller::interrupt);
              }
            });
    assertTrue(!outcome.failures().any(), () -> outcome.failures().thrown().toString());
    assertEquals(0, warned.getCount());
  }

  @Test
  void keepsQuietOfWhatStops() throws InterruptedException {
    Watchdog.setPatienceNanos(500_000_000);
    Stop stop = Stop.onCancel();
    Scope before = Scope.enterBody(stop);
    try {
      run(chunk -> stop.cancel());
    } finally {
      Scope.set(before);
    }
    assertEquals(null, warnings.poll(700, TimeUnit.MILLISECONDS));
  }
}
