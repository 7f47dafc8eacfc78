package dev.parloop.runtime.support;

import dev.parloop.runtime.progress.Tracked;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.CounterClaims;
import dev.parloop.runtime.schedule.Job;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.Work;
import org.jspecify.annotations.Nullable;

/**
 * One run of a loop that has been cut: its first stage, if it has one, then its chunks, the first
 * of which a search runs alone.
 */
final class Chunked {
  private final ParallelLoop loop;
  private final int count;
  private final Plan plan;
  private final boolean timed;
  private final Chunks borders;

  /** Who hears how far the chunks are, the first stage aside; null if nobody does. */
  private final @Nullable Tracked tracked;

  /**
   * A run.
   *
   * @param count into how many chunks the loop is cut
   * @param timed whether to measure how long it takes
   */
  Chunked(ParallelLoop loop, int count, Plan plan, boolean timed) {
    this.loop = loop;
    this.count = count;
    this.plan = plan;
    this.timed = timed;
    this.borders = new Chunks(loop.tripCount(), count);
    @Nullable Tracker tracker = Tracker.current();
    this.tracked =
        tracker == null
            ? null
            : new Tracked(tracker, loop.site().id(), loop.items(loop.tripCount()));
  }

  /** Runs everything. */
  Outcome run() {
    Tracked listening = tracked;
    if (listening == null) {
      return stages();
    }
    listening.hideInner();
    try {
      return stages();
    } finally {
      listening.showInner();
      listening.end();
    }
  }

  private Outcome stages() {
    Outcome before = Outcome.NOTHING;
    int staged = loop.firstStage(count);
    if (staged > 0) {
      int group = plan.threads() == 1 ? staged : 1;
      before = schedule(new ChunkWork(true), staged, plan.with(new CounterClaims(staged, group)));
      if (before.completed() < staged) {
        loop.stages().setUnstarted(true);
        return before.withoutEffect();
      }
    }
    boolean starts = loop.start();
    loop.stages().setUnstarted(!starts);
    return starts ? chunks().after(before) : Outcome.NOTHING;
  }

  private Outcome chunks() {
    ChunkWork work = new ChunkWork(false);
    Outcome before = Outcome.NOTHING;
    if (loop.endsEarly() && count > 1 && plan.threads() > 1 && !loop.isCompared()) {
      // Where the first chunk finds it, waking threads would take longer than the serial loop.
      before = schedule(work, 1, Plan.alone(plan.limit(), 1, plan.reason()));
      if (before.completed() == 0 || loop.hasEnded()) {
        loop.shortenIfEnded();
        return before;
      }
      work.skipFirst();
    }
    Outcome outcome = schedule(work, count, plan);
    loop.shortenIfEnded();
    loop.mergeAll(Math.min(count - 1, outcome.failures().chunk()));
    return outcome.after(before);
  }

  private Outcome schedule(Work work, int chunks, Plan how) {
    Job job = new Job(loop.site().id(), chunks, work, how.claims(), timed);
    return how.threads() == 1
        ? Scheduler.runAlone(job, how.limit())
        : Scheduler.run(job, how.limit(), loop.site().kind());
  }

  /** The chunks, in one of the stages. */
  private final class ChunkWork implements Work {
    private final boolean first;
    private boolean firstIsDone;

    ChunkWork(boolean first) {
      this.first = first;
    }

    /** From now on the first chunk counts as run. */
    void skipFirst() {
      firstIsDone = true;
    }

    @Override
    public void run(int chunk) {
      if (firstIsDone && chunk == 0) {
        return;
      }
      long from = borders.border(chunk);
      long to = borders.border(chunk + 1);
      if (first) {
        // It has no vector form that could be tried.
        total(chunk, from, to);
        return;
      }
      try {
        iterations(chunk, from, to);
      } catch (Throwable e) {
        loop.fails(chunk);
        throw e;
      }
      if (tracked != null) {
        tracked.done(loop.items(to) - loop.items(from));
      }
    }

    private void iterations(int chunk, long from, long to) {
      if (loop.isCompared()) {
        Verify.inside(() -> loop.vectors().run(loop, chunk, from, to));
      } else {
        loop.vectors().run(loop, chunk, from, to);
      }
    }

    private void total(int chunk, long from, long to) {
      if (loop.isCompared()) {
        Verify.inside(() -> loop.total(chunk, from, to));
      } else {
        loop.total(chunk, from, to);
      }
    }

    @Override
    public boolean endsAt(int chunk) {
      return loop.endsAt(chunk);
    }
  }
}
