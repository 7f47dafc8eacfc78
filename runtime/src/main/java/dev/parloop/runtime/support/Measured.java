package dev.parloop.runtime.support;

import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.record.Recorder;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.Scope;
import org.jspecify.annotations.Nullable;

/** A run of a loop in chunks, with what is learned from it and who is told. Stateless. */
final class Measured {
  private Measured() {}

  /**
   * Plans and runs it.
   *
   * @param count into how many chunks the loop is cut
   */
  static Outcome run(ParallelLoop loop, Variant variant, int count) {
    @Nullable Object recorded = Recorder.begin();
    LoopSite site = loop.site();
    Cost cost = site.cost(loop.vectors().isChosen());
    ThreadUse threads = loop.threadUse();
    threads.decide(loop, variant, count);
    boolean timed = recorded != null || threads.isTried() || cost.wantsSample();
    double nanosPerChunk = cost.nanos() * loop.tripCount() / count;
    Plan plan = Plan.of(site, nanosPerChunk, count, loop.endsEarly(), threads.reason());
    Outcome outcome = loop.execute(count, plan, timed);
    if (timed) {
      note(loop, plan, outcome, recorded);
    }
    if (outcome.completed() == loop.chunks()) {
      threads.ran(loop, outcome.nanos());
    } else {
      threads.abandon();
    }
    return outcome;
  }

  /** Whether somebody wants to know how loops go here, or may stop them. */
  static boolean isWatched() {
    return Tracker.anywhere() || Recorder.isOn() || Scope.canStopHere();
  }

  /** Whether threads pay for a loop in two stages. */
  static boolean paysInStages(ParallelLoop loop, Variant variant, int count) {
    LoopSite site = loop.site();
    loop.threadUse().decide(loop, variant, count);
    return Plan.of(site, 0, count, false, loop.threadUse().reason())
        .paysInStages(site.firstStage());
  }

  private static void note(
      ParallelLoop loop, Plan plan, Outcome outcome, @Nullable Object recorded) {
    LoopSite site = loop.site();
    // A search that has found something has not run all of its iterations.
    boolean all =
        outcome.completed() == loop.chunks() && !loop.stages().areUnstarted() && !loop.hasEnded();
    if (all && Scheduler.timeTells(plan.limit())) {
      loop.learn(outcome.busyNanos());
    }
    Sample sample =
        new Sample(
            loop.tripCount(),
            loop.chunks(),
            plan.reason(),
            loop.vectors().isChosen(),
            outcome.nanos(),
            Math.max(1, outcome.busy().length));
    site.ran(sample);
    if (recorded != null) {
      Recorder.end(recorded, sample.execution(site, outcome.busy()));
    }
  }
}
