package dev.parloop.runtime.support;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, once per loop and process, whether the vector form of a loop is worth using.
 *
 * <p>Vector code that C2 has not compiled yet is a hundred times slower than scalar code. So at
 * first one thread at a time runs a few iterations in vectors now and then, for a small share of
 * the time that the loop has taken so far; the rest stays scalar. When these tries make no objects
 * any more they are compiled, and whole chunks take turns: some in vectors, some scalar. The faster
 * form stays; vectors that become slow later have to win again. No result depends on any of this,
 * because both forms have the same bits.
 *
 * <p>Safe for use by many threads.
 */
final class VectorTrial {

  /** What is measured. */
  interface Meter {
    /** A clock in nanoseconds. */
    long nanos();

    /** How many bytes this thread has allocated so far; below 0 if that is not known. */
    long bytes();

    /** Begins to load, on another thread, what vectors are made of; once per process. */
    void prepare();

    /** Whether that has been loaded. */
    boolean isPrepared();
  }

  private enum Phase {
    WARM_UP,
    COMPARE,
    VECTORS,
    SCALAR
  }

  /** How long a try becomes at most. */
  private static final int LONGEST = 1 << 20;

  /** How long the first try in a process may take: it loads and links what vectors are made of. */
  private static final long FIRST_NANOS = 80_000_000;

  /** The same where another thread has loaded most of it. */
  private static final long PREPARED_NANOS = 20_000_000;

  /** After so much time a loop is worth having it loaded. */
  private static final long PREPARE_NANOS = 10_000_000;

  /** How long the first try of any other loop may take. */
  private static final long NEXT_NANOS = 5_000_000;

  /** How often in a row a try makes no vectors of objects where it is compiled. */
  private static final int CLEAN_TRIES = 16;

  /** C2 compiles what was called 5000 times; what is not compiled long after that never will be. */
  private static final int MOST_TRIES = 60_000;

  /** The vector form must not take more than this share of the scalar form's time. */
  private static final double WORTH = 0.95;

  /** Where the first chunks take so many times as long, the others need not be looked at. */
  private static final double HOPELESS = 4;

  /**
   * The first chunk that is all vectors has HotSpot throw away the chunk's compiled code: it has
   * never seen that. Until scalar code is nearly as fast as before, there is nothing to compare.
   */
  private static final double RECOVERED = 1.3;

  /** After so much scalar code it is compared as it is: it may have got other data. */
  private static final long RECOVERY_NANOS = 100_000_000;

  /** What a chunk may allocate beyond scalar code, for arrays through which single lanes go. */
  private static final double MOST_BYTES = 512;

  /**
   * The same per iteration, where that is more: a long run has more lanes that need an array, while
   * one object for a vector of 64 lanes is 1.5 bytes per iteration.
   */
  private static final double MOST_BYTES_EACH = 0.5;

  /** So much slower than usual, a form that has won is compared again. */
  private static final double DRIFT = 1.5;

  /** After so many samples it is known what is usual; a power of two. */
  private static final int USUAL_SAMPLES = 32;

  /** How often a form that has won is compared again at most. */
  private static final int MOST_AGAIN = 8;

  /**
   * How often a chunk that makes vectors of objects, so that HotSpot must have thrown its code
   * away, leads back to pieces. Each return costs one such chunk, out of the trial's budget, and
   * with ten of them half of the trials of a loop over digits on two threads ended too early. After
   * that the comparison goes by such chunks.
   */
  private static final int MOST_RETURNS = 200;

  /** Of executions in one chunk one in so many is measured: they may be shorter than two clocks. */
  private static final int MEASURED = 8;

  /** Iterations that are run, and their time taken. */
  interface Stretch extends Runnable {

    /** Whether all have been run, so that the time tells what one takes: no search has ended. */
    default boolean isWhole() {
      return true;
    }
  }

  private static volatile boolean linked;

  private final Meter meter;

  /** How long the first tries are. */
  private final int shortest;

  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();

  /** Scalar chunks of the warm-up without a try in them. */
  private final Times before = new Times();

  private final Pairs pairs = new Pairs(before);
  private volatile Phase phase = Phase.WARM_UP;
  private volatile String reason = "not tried yet";
  private int turns;

  /** What the winner usually takes, 0 before that is known. Racing samples may be lost. */
  private double usual;

  /** How long scalar code has run since the comparison began. */
  private long compared;

  private int samplesSince;
  private int again;

  private final Doubt doubt = new Doubt();

  private final TrialBudget budget = new TrialBudget(NEXT_NANOS);

  // Used by the thread that owns the trial only.
  private int piece;
  private boolean cut;
  private int tries;
  private int clean;
  private long objects;
  private int returns;
  private int from;
  private long began;
  private long allocated;

  /**
   * A trial that has not begun.
   *
   * @param piece how many iterations are run in vectors at a time as long as they are not compiled
   */
  VectorTrial(Meter meter, int piece) {
    this.meter = meter;
    this.piece = piece;
    this.shortest = piece;
  }

  /** Whether the vector form is used from now on, and need not be asked for any more. */
  boolean isWon() {
    return phase == Phase.VECTORS;
  }

  /** Whether the vector form is not used any more. */
  boolean isLost() {
    return phase == Phase.SCALAR;
  }

  /** Whether the vector form is still to be compiled, so that only pieces of chunks may use it. */
  boolean isCold() {
    return phase == Phase.WARM_UP;
  }

  /** What was found out, for people. */
  String reason() {
    return reason;
  }

  /** The number of an execution. Racing ones may get the same. */
  int turn() {
    return ++turns;
  }

  /**
   * Whether iterations are to be run in vectors here and now. If so, {@link #end} tells up to
   * where, and {@link #ended} follows.
   */
  boolean begins() {
    return switch (phase) {
      case WARM_UP -> takesTurn();
      case COMPARE -> owner.get() == Thread.currentThread();
      case VECTORS -> true;
      case SCALAR -> false;
    };
  }

  /**
   * Whether an execution on the calling thread, short enough to be one of many, is to run in
   * chunks. In the warm-up all do: where vectors are few among the chunks, HotSpot compiles them by
   * themselves, once it has seen enough of them. While forms are compared those are that run in
   * vectors, for what these have to beat is the loop as written.
   *
   * @param turn its number
   */
  boolean isDue(int turn) {
    return switch (phase) {
      case WARM_UP, VECTORS -> true;
      case COMPARE -> inVectors(turn);
      case SCALAR -> false;
    };
  }

  /** Whether to measure executions as written. */
  boolean wantsWritten() {
    return phase == Phase.COMPARE;
  }

  /** An execution as written has ended that was to be measured. */
  void ranAsWritten(long nanos, long iterations) {
    if (phase == Phase.COMPARE) {
      record(false, 0, 1, nanos, iterations, 0);
    }
  }

  /** Both forms equally often, in an order that is unlike any in the data. */
  private static boolean inVectors(int chunk) {
    return (Integer.bitCount(chunk) & 1) == 1;
  }

  private boolean takesTurn() {
    if (!takes()) {
      return false;
    }
    began = meter.nanos();
    allocated = meter.bytes();
    WarmUp.tries(true);
    return true;
  }

  /** Makes this thread the one that tries, if it is time for it. */
  private boolean takes() {
    return budget.allows(0)
        && (linked || budget.allows(meter.isPrepared() ? PREPARED_NANOS : FIRST_NANOS))
        && owner.compareAndSet(null, Thread.currentThread());
  }

  /**
   * Where the vectors are to end.
   *
   * @param start the first iteration
   * @param end after the last one
   */
  int end(int start, int end) {
    if (phase != Phase.WARM_UP || owner.get() != Thread.currentThread()) {
      return end;
    }
    from = start;
    cut = (long) end - start > piece;
    return cut ? start + piece : end;
  }

  /**
   * The vectors have ended.
   *
   * @param next the first iteration that was not run
   */
  void ended(int next) {
    if (phase != Phase.WARM_UP || owner.get() != Thread.currentThread()) {
      return;
    }
    WarmUp.tries(false);
    long bytes = meter.bytes();
    long nanos = meter.nanos() - began;
    // Loading and linking are over after the first try.
    budget.spend(nanos, linked ? nanos : NEXT_NANOS);
    linked = true;
    if (next != from) {
      tries++;
      double each = (double) nanos / ((long) next - from);
      boolean isCompiled =
          bytes < 0
              ? each < 2 * budget.iterationNanos()
              : bytes - allocated <= mostBytes((long) next - from);
      learn(isCompiled, bytes - allocated);
    } else if (cut) {
      // It runs so many iterations at a time that a piece has not one of its steps.
      piece = Math.min(LONGEST, 4 * piece);
    }
    owner.set(null);
  }

  /**
   * Learns from a try.
   *
   * @param looksCompiled whether it made no vectors of objects, or was not slow if that is not
   *     known
   */
  private void learn(boolean looksCompiled, long bytes) {
    clean = looksCompiled ? clean + 1 : 0;
    objects = looksCompiled ? objects : bytes;
    reason = "being compiled: tried " + tries + " times";
    if (!looksCompiled && piece > shortest) {
      // A path of long runs threw the code away. Short ones have it compiled again at least cost:
      // a few runs of 100 000 iterations took what the budget had for many seconds.
      piece = shortest;
    } else if (clean >= CLEAN_TRIES && cut) {
      // Longer runs may take paths that have not been compiled.
      clean = 0;
      piece = Math.min(LONGEST, 4 * piece);
    } else if (clean >= CLEAN_TRIES) {
      reason = "being compared with scalar code";
      phase = Phase.COMPARE;
    } else if (tries > MOST_TRIES) {
      give("vectors are not compiled well: " + objects + " bytes in one of " + tries + " tries");
    }
  }

  private static double mostBytes(long iterations) {
    return Math.max(MOST_BYTES, iterations * MOST_BYTES_EACH);
  }

  private void give(String why) {
    reason = "not used: " + why;
    phase = Phase.SCALAR;
  }

  /**
   * Runs an execution, or each of its chunks, all in one form.
   *
   * @param turn its number
   * @param iterations how many iterations it has
   */
  void runWhole(int turn, long iterations, Stretch chunk) {
    if (phase == Phase.COMPARE) {
      compare(inVectors(turn), 0, 1, iterations, chunk);
    } else if (phase == Phase.WARM_UP && turn % MEASURED == 0) {
      warmUp(0, iterations, MEASURED, chunk);
    } else {
      chunk.run();
    }
  }

  /**
   * Runs a chunk and learns from it.
   *
   * @param turn the number of its execution
   * @param chunk its number
   * @param chunks how many there are
   * @param iterations how many iterations it has
   */
  void run(int turn, int chunk, int chunks, long iterations, Stretch work) {
    if (phase == Phase.WARM_UP) {
      warmUp(chunk, iterations, 1, work);
    } else if (phase == Phase.COMPARE) {
      compare(inVectors(turn + chunk), chunk, chunks, iterations, work);
    } else {
      work.run();
    }
  }

  /** Runs scalar code that stands for so many runs of it. */
  private void warmUp(int chunk, long iterations, int times, Stretch work) {
    int triesBefore = tries; // Of any thread: a sample too few does no harm.
    long start = meter.nanos();
    work.run();
    long nanos = meter.nanos() - start;
    if (!work.isWhole()) {
      return;
    }
    earn(times * nanos, times * iterations);
    if (tries == triesBefore) {
      remember(chunk, (double) nanos / iterations);
    }
  }

  private synchronized void remember(int chunk, double nanosPerIteration) {
    before.put(chunk, nanosPerIteration);
  }

  private void compare(boolean wanted, int chunk, int chunks, long iterations, Stretch work) {
    boolean inVectors = wanted && takes();
    long bytes = meter.bytes();
    long start = meter.nanos();
    try {
      work.run();
    } finally {
      if (inVectors) {
        owner.set(null);
      }
    }
    long nanos = meter.nanos() - start;
    if (work.isWhole()) {
      record(inVectors, chunk, chunks, nanos, iterations, meter.bytes() - bytes);
    }
  }

  private void earn(long nanos, long iterations) {
    long all = budget.earn(nanos, iterations);
    if (all >= PREPARE_NANOS && !meter.isPrepared()) {
      meter.prepare();
    }
  }

  private synchronized void record(
      boolean inVectors, int chunk, int chunks, long nanos, long iterations, long bytes) {
    if (inVectors) {
      budget.spend(Math.max(0, nanos - (long) (budget.iterationNanos() * iterations)), 0);
      if (bytes > mostBytes(iterations) && returns < MOST_RETURNS) {
        returns++;
        clean = 0;
        piece = shortest;
        phase = Phase.WARM_UP;
        return;
      }
    } else {
      earn(nanos, iterations);
      compared += nanos;
    }
    double each = (double) nanos / iterations;
    boolean paired = pairs.add(inVectors, chunk, chunks, each, iterations, (double) bytes);
    if (paired && phase == Phase.COMPARE) {
      decide();
    }
  }

  private void decide() {
    if (!pairs.tell() || (compared < RECOVERY_NANOS && pairs.slowdown() > RECOVERED)) {
      return;
    }
    double ratio = pairs.ratio();
    if (!pairs.isFull() && ratio < HOPELESS) {
      return;
    }
    double more = pairs.moreBytes();
    double scalar = pairs.scalarNanos();
    double vector = ratio * scalar;
    boolean makesObjects = more > mostBytes(pairs.iterations());
    doubt.decided(scalar, vector, makesObjects);
    String times =
        String.format(Locale.ROOT, "%.3g ns per iteration, %.3g ns in scalar code", vector, scalar);
    if (makesObjects) {
      give(String.format(Locale.ROOT, "vectors allocate %.0f bytes in a chunk", more));
    } else if (ratio > WORTH) {
      give("vectors took " + times);
    } else {
      reason = "used: " + times;
      phase = Phase.VECTORS;
    }
    pairs.clear();
    before.clear();
  }

  /**
   * Learns what an execution in the form that has won took. Where that is far more than it was, as
   * after other data or another compilation, both forms are compared again; each time only after
   * more samples than the time before.
   *
   * @param nanos per iteration, a moving average
   */
  void ran(double nanos) {
    if (phase != Phase.VECTORS) {
      return;
    }
    int samples = ++samplesSince;
    if (samples == USUAL_SAMPLES) {
      usual = nanos;
    } else if (samples > USUAL_SAMPLES << again && nanos > DRIFT * usual && again < MOST_AGAIN) {
      again++;
      compareAgain(Phase.VECTORS);
    }
  }

  /** One more execution begins in the form that has won. */
  void goesOn() {
    if (doubt.comesUp()) {
      compareAgain(phase);
    }
  }

  private synchronized void compareAgain(Phase from) {
    if (phase == from) {
      samplesSince = 0;
      returns = 0;
      compared = 0;
      pairs.clear();
      reason = "being compared with scalar code again";
      phase = Phase.COMPARE;
    }
  }
}
