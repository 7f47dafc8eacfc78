package dev.parloop.runtime.support;

import dev.parloop.runtime.support.ThreadTrial.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Whether one execution uses threads, and why. Decided once, by the calling thread: to ask twice
 * may give two answers.
 */
final class ThreadUse {
  private boolean decided;
  private Reason reason = Reason.LITTLE_WORK;
  private Choice choice = Choice.OPEN;
  private @Nullable ThreadTrial trial;
  private boolean alone;

  /** As before any execution. */
  void clear() {
    decided = false;
    choice = Choice.OPEN;
    trial = null;
  }

  /**
   * Decides, unless that was done.
   *
   * @param count into how many chunks the loop is cut
   * @throws IllegalArgumentException if a setting makes no sense
   */
  void decide(ParallelLoop loop, Variant variant, int count) {
    if (decided) {
      return;
    }
    decided = true;
    LoopSite site = loop.site();
    double nanos = site.cost(loop.vectors().isChosen()).nanos() * loop.tripCount();
    trial = trial(loop, nanos, variant);
    choice = trial == null ? Choice.OPEN : trial.next();
    reason = Plan.reason(site, variant, nanos, count, choice);
    alone = !Plan.wantsThreads(reason);
    if (!alone && Plan.limit(site) == 1) {
      alone = true;
      reason = Reason.LIMIT;
    }
  }

  /**
   * What finds out whether threads pay, where that alone is open; else null. The time of a search
   * says little of its iterations, and stages and copies have rules of their own.
   */
  private static @Nullable ThreadTrial trial(ParallelLoop loop, double nanos, Variant variant) {
    LoopSite site = loop.site();
    boolean isOpen =
        variant == Variant.AUTO
            && !site.settled()
            && !site.blocking()
            && !loop.vectors().isTried()
            && !loop.endsEarly()
            && site.firstStage() == 0
            && loop.elements() == 0
            && nanos >= Crossover.AWAKE_NANOS;
    return isOpen ? site.threadTrial(nanos) : null;
  }

  /** Whether no other thread takes part. */
  boolean isAlone() {
    return alone;
  }

  /** Why there is one thread, or why there are more. */
  Reason reason() {
    return reason;
  }

  /** What a trial of threads says. */
  Choice choice() {
    return choice;
  }

  /** Whether the execution is to be timed, for threads and no threads are compared. */
  boolean isTried() {
    return choice == Choice.SHARED || choice == Choice.ALONE;
  }

  /**
   * All iterations have been run.
   *
   * @param nanos how long that took
   */
  void ran(ParallelLoop loop, long nanos) {
    if (trial != null && isTried()) {
      trial.ran(!alone, (double) nanos / loop.tripCount());
    }
  }

  /** Not all iterations have been run. */
  void abandon() {
    if (trial != null && isTried()) {
      trial.abandon();
    }
  }
}
