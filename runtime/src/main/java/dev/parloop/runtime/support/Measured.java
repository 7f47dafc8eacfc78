package dev.parloop.runtime.support;

import dev.parloop.runtime.record.Recorder;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.support.ThreadTrial.Choice;
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
    @Nullable ThreadTrial trial = trial(loop, cost, variant);
    Choice choice = trial == null ? Choice.OPEN : trial.next();
    boolean isTried = choice == Choice.SHARED || choice == Choice.ALONE;
    boolean timed = recorded != null || isTried || cost.wantsSample();
    Plan plan = Plan.of(site, cost, loop.tripCount(), count, variant, loop.endsEarly(), choice);
    Outcome outcome = loop.execute(count, plan, timed);
    if (timed) {
      note(loop, plan, outcome, recorded);
    }
    if (trial != null && isTried) {
      tell(trial, loop, plan, outcome);
    }
    return outcome;
  }

  /**
   * What finds out whether threads pay, where that alone is open; else null. The time of a search
   * says little of its iterations, and stages and copies have rules of their own.
   */
  private static @Nullable ThreadTrial trial(ParallelLoop loop, Cost cost, Variant variant) {
    LoopSite site = loop.site();
    double nanos = cost.nanos() * loop.tripCount();
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

  private static void tell(ThreadTrial trial, ParallelLoop loop, Plan plan, Outcome outcome) {
    if (outcome.completed() == loop.chunks()) {
      trial.ran(plan.threads() > 1, (double) outcome.nanos() / loop.tripCount());
    } else {
      trial.abandon();
    }
  }

  private static void note(
      ParallelLoop loop, Plan plan, Outcome outcome, @Nullable Object recorded) {
    LoopSite site = loop.site();
    // A search that has found something has not run all of its iterations.
    boolean all = outcome.completed() == loop.chunks() && !loop.isUnstarted() && !loop.hasEnded();
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
            outcome.busy());
    site.ran(sample);
    if (recorded != null) {
      Recorder.end(recorded, sample.execution(site));
    }
  }
}
