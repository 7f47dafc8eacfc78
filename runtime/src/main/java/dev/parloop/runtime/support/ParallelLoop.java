package dev.parloop.runtime.support;

import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a parallel loop. Generated code extends it with the variables that the loop
 * captures, the partial results, and the text of a chunk.
 *
 * <p>An object is used for one execution at a time, by one thread; the chunks alone run on several.
 * One that no other thread has seen is kept with the loop afterwards, for its next execution.
 */
public abstract class ParallelLoop {

  private final LoopSite site;
  private long tripCount;
  private int chunks;

  /** As {@link #copied} gives it; negative before it was asked. */
  private long elements = -1;

  /** Into how many chunks the loop is to be cut; 0 before that was settled. */
  private int planned;

  private boolean compared;

  /** What the caller has asked for. */
  private Variant variant = Variant.AUTO;

  private final Checks checks = new Checks();
  private final Stages stages = new Stages();
  private final VectorUse vectors = new VectorUse();
  private final ThreadUse threads = new ThreadUse();
  private final Written written = new Written();

  /** Whether other threads may know this object. */
  private boolean shared;

  /** How far the lowest chunk that ended the loop is below the largest number; 0 if none did. */
  private volatile int ended;

  /** The same of the lowest chunk that threw. */
  private volatile int failed;

  /** By which of its exits. */
  private int exit;

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

  /** Makes the object that of one more execution, before its inputs are set. */
  protected final void begin(long tripCount) {
    this.tripCount = tripCount;
    elements = -1;
    planned = 0;
    checks.clear();
    stages.clear();
    vectors.clear();
    threads.clear();
    written.clear();
  }

  /** Ends an execution whose results have been taken: its object may be that of another one. */
  public final void end() {
    if (!shared) {
      clear();
      site.keep(this);
    }
  }

  /** Forgets the inputs and all else that would keep objects of the user's alive. */
  protected void clear() {}

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
    this.variant = variant;
    return AsWritten.decides(this, written, variant);
  }

  /** Into how many chunks the loop is cut but for verification: never a matter of threads. */
  final int plannedChunks() {
    if (planned == 0) {
      planned = site.chunks(tripCount, elements());
    }
    return planned;
  }

  /** As {@link #copied}, looked up once. */
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
      written.begin(site, checks.reason(), false);
    }
    return holds;
  }

  /**
   * As {@link Guards#distinctRows}; but false, and {@link #holds} then knows why, where a look at
   * every row would take longer than threads can save and no bit depends on whether they are used.
   *
   * @param written the array of arrays, or of objects, or {@link HeldArrays}
   * @param others the other arrays, {@link HeldArrays} too
   */
  public final boolean distinctRows(@Nullable Object written, @Nullable Object[] others) {
    return checks.distinctRows(written, others, this, variant);
  }

  /**
   * As {@link Guards#holdsOnly}; but false, and {@link #holds} then knows why, where a look at
   * every object would take longer than threads can save, and either no bit depends on whether they
   * are used, or that follows from the estimated cost.
   *
   * @param looksAgain whether {@link #distinctRows} is to look at the same objects afterwards
   */
  public final boolean holdsOnly(
      Class<?> type, @Nullable Object @Nullable [] array, boolean looksAgain) {
    return checks.holdsOnly(type, array, looksAgain, this, variant);
  }

  /**
   * A loop has run as written, to its end, or to what it searched for.
   *
   * @param loop the execution; null if it was of no account
   */
  public static void ranAsWritten(@Nullable ParallelLoop loop) {
    if (loop != null) {
      loop.written.end(loop);
      loop.end();
    }
  }

  /**
   * Whether a chunk is to use the loop's vector form here and now: it can run, and it is asked for,
   * or pays, or that is being found out. If so, {@link #vectorEnd} tells up to where, and {@link
   * #ran} takes what the vector form returns.
   */
  protected final boolean usesVectors() {
    return vectors.begins();
  }

  /** As {@link #usesVectors}, of the form for so many iterations at a time, if they are left. */
  protected final boolean usesTile(int first, int to, int iterations) {
    return to - first >= iterations && vectors.beginsTile(first / iterations);
  }

  /**
   * Where the vector form is to end.
   *
   * @param from the first iteration
   * @param to after the last one
   */
  protected final int vectorEnd(int from, int to) {
    return vectors.end(from, to);
  }

  /** Takes, and returns, the first iteration that the vector form did not run. */
  protected final int ran(int next) {
    vectors.ended(next);
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
    boolean inOrder = !site.limitsThreads() && !Measured.isWatched();
    if (inOrder && (InOrder.isOneChunk(this, variant) || plannedChunks() == 1)) {
      boolean asked = Plan.isAlone(Settings.mode(), variant);
      InOrder.run(this, 1, asked ? Reason.MODE : Reason.LITTLE_WORK);
      return;
    }
    threads.decide(this, variant, plannedChunks());
    if (inOrder && threads.isAlone()) {
      InOrder.run(this, plannedChunks(), threads.reason());
    } else {
      shared = true;
      LoopErrors.check(this, Measured.run(this, variant, plannedChunks()));
    }
  }

  /**
   * As {@link #run}, for a loop that may throw where the serial one does not get that far: instead
   * of throwing what an iteration threw it says so, and the loop is then to be run as written.
   *
   * @return whether all iterations are complete
   */
  public final boolean tryRun(Variant variant) {
    shared = true;
    return completes(Measured.run(this, variant, plannedChunks())) && !stages.areUnstarted();
  }

  /**
   * As {@link #run}, for a loop in two stages, the first of which writes nothing that others see.
   * If that cannot be run to its end (an iteration throws, a counter would wrap around), nothing
   * has been done, and the loop is to be run as written. So it is where too few threads would take
   * part, if no bit depends on that; with vectors its chunks then run in order on the calling
   * thread, each from where the one before has ended, and the first stage is left out.
   *
   * @return whether the loop has been run
   */
  public final boolean runStaged(Variant variant) {
    int count = plannedChunks();
    if (!Stages.areBoth(this, variant, count)) {
      return stages.runInOrder(this, count, written);
    }
    shared = true;
    return ends(Measured.run(this, variant, count));
  }

  /** The end of a run in two stages: as {@link #runStaged}. */
  final boolean ends(Outcome outcome) {
    if (stages.areUnstarted()) {
      LoopErrors.checkInterrupted(this, outcome);
      return false;
    }
    LoopErrors.check(this, outcome);
    return true;
  }

  /** How its stages go, if it has two. */
  final Stages stages() {
    return stages;
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

  /** How many elements copied arrays have; too many to copy if one is null. */
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
      return chunk == chunks - 1 && ended == 0;
    }
    if (chunk >= lastChunk()) {
      return false;
    }
    ended = Integer.MAX_VALUE - chunk;
    this.exit = exit;
    return true;
  }

  /** Whether iterations of this chunk count no more: a lower one has left the loop, or thrown. */
  protected final boolean isPast(int chunk) {
    return chunk > Integer.MAX_VALUE - Math.max(ended, failed);
  }

  /** Notes that a chunk threw. */
  final synchronized void fails(int chunk) {
    failed = Math.max(failed, Integer.MAX_VALUE - chunk);
  }

  private int lastChunk() {
    return Integer.MAX_VALUE - ended;
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
   * Whether a chunk of a loop in two stages is to hand what it ends with to the next one, as there
   * was no first stage that found it.
   *
   * @param chunk the number of the chunk
   */
  protected final boolean handsOn(int chunk) {
    return stages.carry() && chunk + 1 < chunks;
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

  /**
   * Cuts the loop and runs all chunks.
   *
   * @param timed whether to measure how long that takes
   */
  final Outcome execute(int count, Plan plan, boolean timed) {
    cut(count);
    return new Chunked(this, count, plan, timed).run();
  }

  /** Brings what copies of arrays hold to the arrays, after the chunks. */
  final void mergeAll(int last) {
    for (int chunk = 0; chunk <= last; chunk++) {
      merge(chunk);
    }
    settle(last);
  }

  /** Which form of the loop chunks use. */
  final VectorUse vectors() {
    return vectors;
  }

  /** Whether it uses threads. */
  final ThreadUse threadUse() {
    return threads;
  }

  /** After the chunks of a run: only those that count are combined. */
  final void shortenIfEnded() {
    if (hasEnded()) {
      shorten(lastChunk() + 1);
    }
  }

  /** Whether a chunk, or a lower one, has left the loop. */
  final boolean endsAt(int chunk) {
    return lastChunk() <= chunk;
  }

  /** From now on chunks run on behalf of {@link Verify}. */
  final void compare() {
    compared = true;
    shared = true;
    vectors.compare();
  }

  /** Whether chunks run on behalf of {@link Verify}. */
  final boolean isCompared() {
    return compared;
  }

  /** Gets ready for another number of chunks. */
  final void cut(int count) {
    chunks = count;
    if (ended != 0 || failed != 0) {
      ended = 0;
      failed = 0;
    }
    exit = 0;
    prepare(count);
  }

  /** What was measured says something where all chunks ran in one form. */
  final void learn(long nanos) {
    if (!vectors.isMixed()) {
      site.learn(tripCount, nanos, vectors.isChosen());
    }
  }
}
