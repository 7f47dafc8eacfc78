package dev.parloop.runtime.schedule;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that somebody may or may not have taken, and that says what came of it. */
final class Handed implements Runnable {

  /** Nobody took it, and nobody ran it. */
  static final int REFUSED = 0;

  /** Somebody took it, and ran it once. */
  static final int DONE = 1;

  /** Somebody took it and did not run it, not in ten seconds. */
  static final int LOST = -1;

  /** It ran twice, or although nobody took it. */
  static final int EXCESS = 2;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final AtomicInteger runs = new AtomicInteger();
  private boolean taken;

  @Override
  public void run() {
    runs.incrementAndGet();
  }

  /** Notes whether somebody took it. */
  void setTaken(boolean taken) {
    this.taken = taken;
  }

  /** What came of it; waits where it was taken. */
  int fate() {
    long begun = System.nanoTime();
    while (taken && runs.get() == 0) {
      if (System.nanoTime() - begun > PATIENCE) {
        return LOST;
      }
      Thread.onSpinWait();
    }
    int times = runs.get();
    return times == (taken ? 1 : 0) ? times : EXCESS;
  }
}
