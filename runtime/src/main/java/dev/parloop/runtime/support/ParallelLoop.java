package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.progress.Tracked;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.CounterClaims;
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

  /** The lowest chunk that has ended the loop. */
  private volatile int lastChunk = Integer.MAX_VALUE;

  /** By which of its exits. */
  private int exit;

  /** Whether the first stage of the last run ended so that the second could not begin. */
  private boolean unstarted;

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
    return false;
  }

  /**
   * Whether chunks are to use the loop's vector form: it can run here, and it is asked for or pays.
   * No result depends on it.
   */
  protected final boolean usesVectors() {
    return usesVectors;
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
    return completes(execute(variant, site.chunks(tripCount))) && !unstarted;
  }

  /**
   * As {@link #run}, for a loop in two stages, the first of which writes nothing that others see.
   * If that cannot be run to its end (an iteration throws, a counter would wrap around), nothing
   * has been done, and the loop is to be run as written.
   *
   * @return whether the loop has been run
   */
  public final boolean runStaged(Variant variant) {
    Outcome outcome = execute(variant, site.chunks(tripCount));
    return ends(outcome);
  }

  /** The end of a run in two stages: as {@link #runStaged}. */
  final boolean ends(Outcome outcome) {
    if (unstarted) {
      LoopErrors.checkInterrupted(this, outcome);
      return false;
    }
    LoopErrors.check(this, outcome);
    return true;
  }

  /** Whether the second stage could not begin. */
  final boolean isUnstarted() {
    return unstarted;
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

  /** Whether an iteration may leave the loop. */
  protected boolean endsEarly() {
    return false;
  }

  /**
   * Told at the end of a chunk of a loop that can end early, in a block that is synchronized on
   * this object, in which the chunk then stores what variables hold: whether its values are those
   * after the loop, as far as is known. They are those of the lowest chunk that leaves the loop, or
   * of the last one if none does.
   *
   * @param chunk the number of the chunk
   * @param exit by which jump it left the loop, from 1; 0 if by none
   */
  protected final boolean decides(int chunk, int exit) {
    if (exit == 0) {
      return chunk == chunks - 1 && lastChunk == Integer.MAX_VALUE;
    }
    if (chunk >= lastChunk) {
      return false;
    }
    lastChunk = chunk;
    this.exit = exit;
    return true;
  }

  /** Whether an iteration of this chunk cannot count any more, as a lower one has left the loop. */
  protected final boolean isPast(int chunk) {
    return chunk > lastChunk;
  }

  /** By which jump the loop was left, from 1; 0 if by none. */
  public final int exit() {
    return exit;
  }

  /**
   * Keeps the partial results of the first chunks alone. Called when the loop was left.
   *
   * @param chunks how many count
   */
  protected void shorten(int chunks) {}

  /** Whether an iteration has left the loop. */
  final boolean hasEnded() {
    return exit != 0;
  }

  /**
   * For how many chunks, the first ones, the first stage is run. It finds what each combines into
   * the variables that iterations read.
   *
   * @param chunks how many chunks there are
   */
  protected int firstStage(int chunks) {
    return 0;
  }

  /**
   * The first stage of a chunk, which writes nothing but its result.
   *
   * @param chunk the number of the chunk
   * @param from ordinal of its first iteration
   * @param to ordinal after its last iteration
   * @throws IterationFailure if an iteration throws
   */
  protected void total(int chunk, long from, long to) {}

  /**
   * Between the stages, also where the first has no chunks: computes with which values the chunks
   * start.
   *
   * @return whether the loop can go on in chunks
   */
  protected boolean start() {
    return true;
  }

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
    int staged = firstStage(count);
    if (staged > 0) {
      Work first = new ChunkWork(borders, true);
      int group = plan.threads() == 1 ? staged : 1;
      Outcome outcome = schedule(first, staged, plan.with(new CounterClaims(staged, group)));
      unstarted = outcome.completed() < staged;
      if (unstarted) {
        return outcome;
      }
    }
    unstarted = !start();
    if (unstarted) {
      return Outcome.NOTHING;
    }
    ChunkWork work = new ChunkWork(borders, false);
    if (endsEarly() && count > 1 && plan.threads() > 1 && !compared) {
      // Where the first chunk finds it, waking threads would take longer than the serial loop.
      Outcome first = schedule(work, 1, new Plan(1, plan.limit(), new CounterClaims(1, 1)));
      if (first.completed() == 0 || hasEnded()) {
        shortenIfEnded();
        return first;
      }
      work.skipFirst();
    }
    @Nullable Tracker tracker = Tracker.current();
    Outcome outcome =
        tracker == null
            ? schedule(work, count, plan)
            : scheduleTracked(
                new Tracked(tracker, site.id(), items(tripCount)), work, borders, plan);
    shortenIfEnded();
    return outcome;
  }

  private void shortenIfEnded() {
    if (hasEnded()) {
      shorten(lastChunk + 1);
    }
  }

  private Outcome scheduleTracked(Tracked tracked, Work work, Chunks borders, Plan plan) {
    Work counted =
        new Work() {
          @Override
          public void run(int chunk) {
            work.run(chunk);
            tracked.done(items(borders.border(chunk + 1)) - items(borders.border(chunk)));
          }

          @Override
          public boolean endsAt(int chunk) {
            return work.endsAt(chunk);
          }
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

  /** The chunks of this loop. */
  private final class ChunkWork implements Work {
    private final Chunks borders;
    private final boolean first;
    private boolean firstIsDone;

    ChunkWork(Chunks borders, boolean first) {
      this.borders = borders;
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
      if (compared) {
        Verify.inside(() -> runPlain(chunk));
      } else {
        runPlain(chunk);
      }
    }

    private void runPlain(int chunk) {
      long from = borders.border(chunk);
      long to = borders.border(chunk + 1);
      if (first) {
        total(chunk, from, to);
      } else {
        chunk(chunk, from, to);
      }
    }

    @Override
    public boolean endsAt(int chunk) {
      return lastChunk <= chunk;
    }
  }

  /** From now on chunks run on behalf of {@link Verify}. */
  final void compare() {
    compared = true;
  }

  /** Gets ready for another number of chunks. */
  final void cut(int count) {
    chunks = count;
    lastChunk = Integer.MAX_VALUE;
    exit = 0;
    prepare(count);
  }

  /** The usual small loop: nothing to schedule. */
  private void runWhole() {
    cut(1);
    @Nullable Scope around = Scope.enterLoop();
    try {
      chunk(0, 0, tripCount);
    } catch (Throwable e) {
      throw LoopErrors.rethrow(site, 0, e, List.of());
    } finally {
      Scope.set(around);
    }
  }

  private Outcome execute(Variant variant, int count) {
    Outcome outcome = execute(count, Plan.of(site, tripCount, count, variant));
    if (!unstarted && outcome.completed() == count && outcome.busyNanos() > 0) {
      site.measured(tripCount, outcome.busyNanos());
    }
    return outcome;
  }
}
