package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.progress.Tracked;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.Work;
import dev.parloop.runtime.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a parallel loop. Generated code extends it with the variables that the loop
 * captures, the partial results, and the text of a chunk.
 *
 * <p>An object is used for one execution, by one thread; the chunks alone run on several.
 */
public abstract class ParallelLoop {

  private final LoopSite site;
  private final long tripCount;
  private int chunks;
  private boolean compared;
  private boolean usesVectors;
  private @Nullable VectorTrial trial;
  private int turn;

  /**
   * An execution.
   *
   * @param site the loop
   * @param tripCount as {@link TripCount} gives it
   */
  protected ParallelLoop(LoopSite site, long tripCount) {
    this.site = site;
    this.tripCount = tripCount;
  }

  /**
   * Whether the loop has to run as written. That depends on the trip count, on constants of the
   * loop, on the mode and on being inside a static initialiser, never on threads or measured time:
   * a floating-point sum has other bits then.
   *
   * <p>Asked once, first: what the variant means for vectors is settled here too.
   *
   * @param variant the answer is the same for all
   * @throws IllegalArgumentException if the property {@code parloop.mode} makes no sense
   */
  public final boolean runsSerially(Variant variant) {
    if (tripCount < site.serialBelow()
        || tripCount <= 0
        || tripCount > LoopSite.MAX_TRIP_COUNT
        || Settings.mode() == Mode.SERIAL
        || Initializers.inside()) {
      return true;
    }
    usesVectors = Vectors.wanted(site, variant);
    VectorTrial trying = usesVectors || variant != Variant.AUTO ? null : Vectors.trial(site);
    if (trying != null) {
      usesVectors = trying.isWon();
      trial = trying.isWon() || trying.isLost() ? null : trying;
      turn = trial == null ? 0 : trying.turn();
    }
    return false;
  }

  /**
   * Whether a chunk is to use the loop's vector form here and now: it can run, and it is asked for,
   * or pays, or that is being found out. No result depends on it. If so, {@link #vectorEnd} tells
   * up to where, and {@link #ran} takes what the vector form returns.
   */
  protected final boolean usesVectors() {
    VectorTrial trying = trial;
    return trying == null ? usesVectors : compared || trying.begins();
  }

  /**
   * Where the vector form is to end.
   *
   * @param from the first iteration
   * @param to after the last one
   */
  protected final int vectorEnd(int from, int to) {
    VectorTrial trying = trial;
    return trying == null || compared ? to : trying.end(from, to);
  }

  /**
   * Takes the first iteration that the vector form did not run.
   *
   * @return the same
   */
  protected final int ran(int next) {
    VectorTrial trying = trial;
    if (trying != null && !compared) {
      trying.ended(next);
    }
    return next;
  }

  /**
   * Runs all chunks. Afterwards their effects are visible to the caller.
   *
   * <p>If iterations throw, what the lowest one threw is thrown here, and all lower iterations are
   * complete. No chunk is being run any more then.
   *
   * @param variant whether threads are wanted where they do not pay
   * @throws dev.parloop.runtime.LoopInterrupted if the thread is interrupted before all chunks have
   *     begun
   * @throws IllegalArgumentException if a system property makes no sense
   */
  public final void run(Variant variant) {
    int count = site.chunks(tripCount);
    if (count == 1 && !site.limitsThreads() && !Tracker.anywhere()) {
      runWhole();
    } else {
      LoopErrors.check(this, execute(variant, count));
    }
  }

  /**
   * As {@link #run}, for a loop that may throw where the serial one does not get that far: instead
   * of throwing what an iteration threw it says so, and the loop is then to be run as written.
   *
   * @return whether all iterations are complete
   */
  public final boolean tryRun(Variant variant) {
    return completes(execute(variant, site.chunks(tripCount)));
  }

  /** The number of iterations. */
  public final long tripCount() {
    return tripCount;
  }

  /** Into how many chunks the loop is cut; 0 before {@link #prepare}. */
  public final int chunks() {
    return chunks;
  }

  /**
   * Makes room for the partial results. Called on the calling thread before any chunk, and again
   * with other numbers in verify mode.
   *
   * @param chunks how many chunks there are
   */
  protected void prepare(int chunks) {}

  /**
   * Runs the iterations of one chunk, in order. Called on any thread.
   *
   * @param chunk the number of the chunk, from 0
   * @param from ordinal of its first iteration
   * @param to ordinal after its last iteration, at most 2^30 from the first
   * @throws IterationFailure if an iteration throws
   */
  protected abstract void chunk(int chunk, long from, long to);

  /**
   * How many of the user's iterations are before an ordinal, for those who hear of the progress.
   *
   * @param ordinal from 0 to the trip count
   */
  protected long items(long ordinal) {
    return ordinal;
  }

  /** The loop. */
  final LoopSite site() {
    return site;
  }

  /** Whether all iterations are complete; throws if the loop was interrupted. */
  final boolean completes(Outcome outcome) {
    LoopErrors.checkInterrupted(this, outcome);
    return !outcome.failures().any();
  }

  /** Cuts the loop and runs all chunks. */
  final Outcome execute(int count, Plan plan) {
    cut(count);
    Chunks borders = new Chunks(tripCount, count);
    Work plain = chunk -> chunk(chunk, borders.border(chunk), borders.border(chunk + 1));
    Work work = work(plain, borders);
    @Nullable Tracker tracker = Tracker.current();
    return tracker == null
        ? schedule(work, count, plan)
        : scheduleTracked(new Tracked(tracker, site.id(), items(tripCount)), work, borders, plan);
  }

  /** What chunks do, with what is measured or compared around them. */
  private Work work(Work plain, Chunks borders) {
    VectorTrial trying = trial;
    if (compared) {
      return chunk -> Verify.inside(() -> plain.run(chunk));
    } else if (trying != null) {
      return chunk -> trying.run(turn + chunk, borders.size(chunk), () -> plain.run(chunk));
    }
    return plain;
  }

  private Outcome scheduleTracked(Tracked tracked, Work work, Chunks borders, Plan plan) {
    Work counted =
        chunk -> {
          work.run(chunk);
          tracked.done(items(borders.border(chunk + 1)) - items(borders.border(chunk)));
        };
    tracked.hideInner();
    try {
      return schedule(counted, borders.count(), plan);
    } finally {
      tracked.showInner();
      tracked.end();
    }
  }

  private Outcome schedule(Work work, int count, Plan plan) {
    return plan.threads() == 1
        ? Scheduler.runAlone(work, plan.claims(), plan.limit())
        : Scheduler.run(count, work, plan.claims(), plan.limit(), site.kind());
  }

  /** From now on chunks run on behalf of {@link Verify}. */
  final void compare() {
    compared = true;
  }

  /** Gets ready for another number of chunks. */
  final void cut(int count) {
    chunks = count;
    prepare(count);
  }

  /** The usual small loop: nothing to schedule. */
  private void runWhole() {
    cut(1);
    @Nullable Scope around = Scope.enterLoop();
    try {
      VectorTrial trying = trial;
      if (trying == null) {
        chunk(0, 0, tripCount);
      } else {
        trying.runWhole(turn, tripCount, () -> chunk(0, 0, tripCount));
      }
    } catch (Throwable e) {
      throw LoopErrors.rethrow(site, 0, e, List.of());
    } finally {
      Scope.set(around);
    }
  }

  private Outcome execute(Variant variant, int count) {
    Outcome outcome = execute(count, Plan.of(site, tripCount, count, variant));
    if (outcome.completed() == count && outcome.busyNanos() > 0) {
      site.measured(tripCount, outcome.busyNanos());
    }
    return outcome;
  }
}
