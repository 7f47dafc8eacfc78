package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.progress.Tracked;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.record.Recorder;
import dev.parloop.runtime.schedule.Job;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.Work;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a parallel loop. Generated code extends it with the variables that the loop
 * captures, the partial results, and the text of a chunk.
 *
 * <p>An object is used for one execution, by one thread; the chunks alone run on several.
 */
public abstract class ParallelLoop {

  /** What a look at one row takes: most of it is its identity hash code. */
  private static final double ROW_NANOS = 8;

  /** The same where there are so many that they and their table are not in the caches. */
  private static final double FAR_ROW_NANOS = 150;

  private static final int FAR_ROWS = 1 << 14;

  private final LoopSite site;
  private final long tripCount;
  private int chunks;

  /** As {@link #copied} gives it; negative before it was asked. */
  private long elements = -1;

  /** Into how many chunks the loop is to be cut; 0 before that was settled. */
  private int planned;

  private boolean compared;

  /** Whether measured cost may decide how the loop runs, as far as loop and variant go. */
  private boolean chooses;

  private boolean tooManyRows;
  private boolean usesVectors;
  private @Nullable VectorTrial trial;
  private int turn;

  /** Whether some chunk was tried in vectors. Any thread sets it. */
  private boolean mixed;

  private @Nullable Written written;

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
   * Whether the loop has to run as written. That depends on the trip count, on the lengths of
   * arrays that are copied, on constants of the loop, on the mode and on being inside a static
   * initialiser; on measured time and threads only where no bit depends on the answer, as the bits
   * of a floating-point sum do.
   *
   * <p>Asked once, first: what the variant means for vectors is settled here too.
   *
   * @param variant the answer is the same for all
   * @throws IllegalArgumentException if the property {@code parloop.mode} makes no sense
   */
  public final boolean runsSerially(Variant variant) {
    chooses = variant == Variant.AUTO && site.exact() && !site.settled() && !site.blocking();
    if (isFew(variant)) {
      // Executions of no account are not looked at, unless the site learns from them.
      if (tripCount < 0) {
        written = Written.begin(site, Reason.NOT_CUT);
      } else if (site.learnsBelow() && tripCount > 0) {
        written = Written.begin(site, Reason.FEW_ITERATIONS);
      }
      return true;
    }
    Reason reason = reasonAsWritten(variant);
    if (reason != null) {
      written = Written.begin(site, reason);
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

  private boolean isFew(Variant variant) {
    long constant = Math.max(1, site.serialBelow());
    long measured = site.measuredSerialBelow();
    if (measured == site.serialBelow() || tripCount < Math.min(constant, measured)) {
      return tripCount < constant;
    }
    boolean chooses =
        tripCount < Math.max(constant, measured)
            && variant == Variant.AUTO
            && Settings.mode() == Mode.AUTO
            && Settings.verify() == Verification.NEVER;
    return tripCount < (chooses ? measured : constant);
  }

  private @Nullable Reason reasonAsWritten(Variant variant) {
    if (tripCount > LoopSite.MAX_TRIP_COUNT) {
      return Reason.NOT_CUT;
    }
    if (Settings.mode() == Mode.SERIAL) {
      return Reason.SERIAL_MODE;
    }
    if (Initializers.inside()) {
      return Reason.INITIALISER;
    }
    return elements() > 0 ? reasonNotToCopy(variant) : null;
  }

  private @Nullable Reason reasonNotToCopy(Variant variant) {
    if (plannedChunks() == 1) {
      return Reason.COPIES;
    }
    boolean chooses =
        site.exact()
            && variant == Variant.AUTO
            && Settings.mode() == Mode.AUTO
            && Settings.verify() == Verification.NEVER
            && !site.limitsThreads()
            && !isWatched();
    if (!chooses) {
      return null;
    }
    if (Plan.limit(site) == 1) {
      return Reason.LIMIT;
    }
    // What a thread that is already awake could still gain, the copies would cost.
    boolean isLittle = site.cost(usesVectors).nanos() * tripCount < Crossover.ASLEEP_NANOS;
    return isLittle && !site.settled() && !site.blocking() ? Reason.LITTLE_WORK : null;
  }

  /** Into how many chunks the loop is cut but for verification: never a matter of threads. */
  final int plannedChunks() {
    if (planned == 0) {
      planned = site.chunks(tripCount, elements());
    }
    return planned;
  }

  /** How many elements the copies of one chunk have, looked up once. */
  final long elements() {
    if (elements < 0) {
      elements = copied();
    }
    return elements;
  }

  /**
   * What the checks in front of the loop found.
   *
   * @param holds whether all hold, so that the loop may run in chunks
   * @return the same
   */
  public final boolean holds(boolean holds) {
    if (!holds) {
      written = Written.begin(site, tooManyRows ? Reason.ROWS : Reason.GUARD);
    }
    return holds;
  }

  /**
   * As {@link Guards#distinctRows}; but false, and {@link #holds} then knows why, where a look at
   * every row would take longer than threads can save and no bit depends on whether they are used.
   *
   * @param written the array of arrays
   * @param others the other arrays
   */
  public final boolean distinctRows(
      @Nullable Object @Nullable [] written, @Nullable Object[] others) {
    tooManyRows = isDear(Guards.rows(written, others));
    return !tooManyRows && Guards.distinctRows(written, others);
  }

  private boolean isDear(long rows) {
    if (!chooses || Settings.mode() != Mode.AUTO || Settings.verify() != Verification.NEVER) {
      return false;
    }
    double work = site.cost(usesVectors).nanos() * tripCount;
    // On one thread vectors may save as much as a second thread.
    return rows * (rows < FAR_ROWS ? ROW_NANOS : FAR_ROW_NANOS)
        > work - work / Math.max(2, Plan.limit(site));
  }

  /** The loop has run as written, to its end. */
  public final void ranAsWritten() {
    if (written != null) {
      written.end(tripCount);
    }
  }

  /**
   * Whether a chunk is to use the loop's vector form here and now: it can run, and it is asked for,
   * or pays, or that is being found out. No result depends on it. If so, {@link #vectorEnd} tells
   * up to where, and {@link #ran} takes what the vector form returns.
   */
  protected final boolean usesVectors() {
    VectorTrial trying = trial;
    if (trying == null) {
      return usesVectors;
    }
    boolean begins = compared || trying.begins();
    if (begins) {
      mixed = true;
    }
    return begins;
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
    int count = plannedChunks();
    if ((count == 1 || isSmall(variant)) && !site.limitsThreads() && !isWatched()) {
      runWhole(Plan.isAlone(Settings.mode(), variant) ? Reason.MODE : Reason.LITTLE_WORK);
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
    return completes(execute(variant, plannedChunks()));
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
   * How many elements the arrays have of which every chunk has a copy; 0 if there are none. More
   * than can be copied if one of them is null: the loop then runs as written.
   */
  protected long copied() {
    return 0;
  }

  /**
   * Combines a chunk's copies of arrays into the arrays. Called on the calling thread after the
   * chunks, for one after the other; of chunks that did not run too, and up to the lowest that
   * failed, whose copies hold what its iterations have done until then.
   *
   * @param chunk the number of the chunk, from 0
   */
  protected void merge(int chunk) {}

  /**
   * Leaves in arrays that every iteration writes anew what the last iteration wrote. Called on the
   * calling thread after the chunks.
   *
   * @param last the number of the last chunk, or of the lowest that failed
   */
  protected void settle(int last) {}

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

  /**
   * Cuts the loop and runs all chunks.
   *
   * @param timed whether to measure how long that takes
   */
  final Outcome execute(int count, Plan plan, boolean timed) {
    cut(count);
    Chunks borders = new Chunks(tripCount, count);
    Work plain = chunk -> chunk(chunk, borders.border(chunk), borders.border(chunk + 1));
    Work work = work(plain, borders);
    @Nullable Tracker tracker = Tracker.current();
    Outcome outcome =
        tracker == null
            ? schedule(job(work, count, plan, timed), plan)
            : scheduleTracked(
                new Tracked(tracker, site.id(), items(tripCount)), work, borders, plan, timed);
    mergeAll(Math.min(count - 1, outcome.failures().chunk()));
    return outcome;
  }

  private void mergeAll(int last) {
    for (int chunk = 0; chunk <= last; chunk++) {
      merge(chunk);
    }
    settle(last);
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

  private Outcome scheduleTracked(
      Tracked tracked, Work work, Chunks borders, Plan plan, boolean timed) {
    Work counted =
        chunk -> {
          work.run(chunk);
          tracked.done(items(borders.border(chunk + 1)) - items(borders.border(chunk)));
        };
    tracked.hideInner();
    try {
      return schedule(job(counted, borders.count(), plan, timed), plan);
    } finally {
      tracked.showInner();
      tracked.end();
    }
  }

  private Job job(Work work, int count, Plan plan, boolean timed) {
    return new Job(site.id(), count, work, plan.claims(), timed);
  }

  private Outcome schedule(Job job, Plan plan) {
    return plan.threads() == 1
        ? Scheduler.runAlone(job, plan.limit())
        : Scheduler.run(job, plan.limit(), site.kind());
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

  /** Whether somebody wants to know how the loop goes, or may stop it. */
  private static boolean isWatched() {
    return Tracker.anywhere() || Recorder.isOn() || Scope.canStopHere();
  }

  /** Whether so little work is one chunk after all, where no bit depends on it. */
  private boolean isSmall(Variant variant) {
    if (!site.exact() || site.settled() || site.blocking() || tripCount > LoopSite.MAX_CHUNK_SIZE) {
      return false;
    }
    Mode mode = Settings.mode();
    return (Plan.isAlone(mode, variant) || (mode == Mode.AUTO && variant == Variant.AUTO))
        && site.cost(usesVectors).nanos() * tripCount < Crossover.AWAKE_NANOS;
  }

  /** The usual small loop: nothing to schedule. */
  private void runWhole(Reason reason) {
    cut(1);
    boolean timed = site.exact() && site.cost(usesVectors).wantsSample();
    long begun = timed ? System.nanoTime() : 0;
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
      mergeAll(0);
    }
    if (timed) {
      long nanos = System.nanoTime() - begun;
      learn(nanos);
      site.ran(new Sample(tripCount, 1, reason, usesVectors, nanos, new long[] {nanos}));
    }
  }

  private Outcome execute(Variant variant, int count) {
    @Nullable Object recorded = Recorder.begin();
    Cost cost = site.cost(usesVectors);
    boolean timed = recorded != null || cost.wantsSample();
    Plan plan = Plan.of(site, cost, tripCount, count, variant);
    Outcome outcome = execute(count, plan, timed);
    if (timed) {
      note(plan, outcome, recorded);
    }
    return outcome;
  }

  /** What was measured says something where all chunks ran in one form. */
  private void learn(long nanos) {
    if (!mixed) {
      site.learn(tripCount, nanos, usesVectors);
    }
  }

  private void note(Plan plan, Outcome outcome, @Nullable Object recorded) {
    if (outcome.completed() == chunks && Scheduler.timeTells(plan.limit())) {
      learn(outcome.busyNanos());
    }
    Sample sample =
        new Sample(tripCount, chunks, plan.reason(), usesVectors, outcome.nanos(), outcome.busy());
    site.ran(sample);
    if (recorded != null) {
      Recorder.end(recorded, sample.execution(site));
    }
  }
}
