package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.Verification;
import org.jspecify.annotations.Nullable;

/** Decides whether an execution of a loop runs as written. Stateless. */
final class AsWritten {

  /** What a look at one row takes: most of it is its identity hash code. */
  private static final double ROW_NANOS = 8;

  /** The same where there are so many that they and their table are not in the caches. */
  private static final double FAR_ROW_NANOS = 150;

  /**
   * Longer executions run in chunks: for them chunks cost next to nothing, and only between chunks
   * can they be interrupted, or tell which iteration failed.
   */
  private static final double LONG_NANOS = 100_000;

  private static final int FAR_ROWS = 1 << 14;

  /** What a look at the class of an object takes. */
  private static final double CLASS_NANOS = 1.5;

  /** The same where the objects are not in the caches: 3 to 20, as they lie one behind another. */
  private static final double FAR_CLASS_NANOS = 10;

  private AsWritten() {}

  /**
   * Whether there are too few iterations for anything else, or none, or the loop cannot be counted.
   *
   * @param tripCount as {@link TripCount} gives it
   */
  private static boolean isFew(LoopSite site, long tripCount, Variant variant) {
    long constant = Math.max(1, site.serialBelow());
    long measured = site.measuredSerialBelow();
    if (measured == site.serialBelow() || tripCount < Math.min(constant, measured)) {
      return tripCount < constant;
    }
    boolean measures = tripCount < Math.max(constant, measured) && mayChoose(variant);
    return tripCount < (measures ? measured : constant);
  }

  /**
   * Whether an execution runs as written, before any check in front of it.
   *
   * @param written is told so and why, unless nobody is to hear of the execution
   */
  static boolean decides(ParallelLoop loop, Written written, Variant variant) {
    LoopSite site = loop.site();
    long tripCount = loop.tripCount();
    if (isFew(site, tripCount, variant)) {
      // Executions of no account are not looked at, unless the site learns from them.
      if (tripCount < 0) {
        written.begin(site, Reason.NOT_CUT, false);
      } else if (site.learnsBelow() && tripCount > 0) {
        written.begin(site, Reason.FEW_ITERATIONS, false);
      }
      return true;
    }
    Reason reason = reason(loop, variant);
    if (reason != null) {
      written.begin(site, reason, false);
      return true;
    }
    loop.vectors().settle(site, variant, loop.endsEarly());
    Reason alone = reasonNotToUseChunks(loop, variant);
    if (alone != null) {
      written.begin(site, alone, loop.vectors().wantsWritten() || loop.threadUse().isTried());
    }
    return alone != null;
  }

  /** Why an execution that has enough iterations runs as written all the same; null if not. */
  private static @Nullable Reason reason(ParallelLoop loop, Variant variant) {
    if (loop.tripCount() > LoopSite.MAX_TRIP_COUNT) {
      return Reason.NOT_CUT;
    }
    if (Settings.mode() == Mode.SERIAL) {
      return Reason.SERIAL_MODE;
    }
    if (Initializers.inside()) {
      return Reason.INITIALISER;
    }
    return loop.elements() > 0 ? reasonNotToCopy(loop, variant) : null;
  }

  /**
   * Why chunks have nothing to give to an execution: no other thread would take part, and it is not
   * to use vectors. The loop as written is then at least as fast, where no bit depends on it.
   *
   * @return null if it is to run in chunks
   */
  private static @Nullable Reason reasonNotToUseChunks(ParallelLoop loop, Variant variant) {
    LoopSite site = loop.site();
    VectorUse vectors = loop.vectors();
    double nanos = site.cost(false).nanos() * loop.tripCount();
    boolean chooses =
        site.exact()
            && nanos < LONG_NANOS
            && site.serialBelow() > 0
            && !vectors.isChosen()
            && !site.settled()
            && !site.blocking()
            && !site.limitsThreads()
            && site.firstStage() == 0
            && mayChoose(variant)
            && loop.elements() == 0
            && !Measured.isWatched();
    if (!chooses) {
      return null;
    }
    Reason reason = Reason.LITTLE_WORK;
    if (nanos >= Crossover.AWAKE_NANOS) {
      loop.threadUse().decide(loop, variant, loop.plannedChunks());
      if (!loop.threadUse().isAlone()) {
        return null;
      }
      reason = loop.threadUse().reason();
    }
    return vectors.isTried() && vectors.isDue() ? null : reason;
  }

  private static @Nullable Reason reasonNotToCopy(ParallelLoop loop, Variant variant) {
    if (loop.plannedChunks() == 1) {
      return Reason.COPIES;
    }
    LoopSite site = loop.site();
    boolean chooses =
        site.exact() && mayChoose(variant) && !site.limitsThreads() && !Measured.isWatched();
    if (!chooses) {
      return null;
    }
    if (Plan.limit(site) == 1) {
      return Reason.LIMIT;
    }
    // What a thread that is already awake could still gain, the copies would cost.
    double nanos = site.cost(false).nanos() * loop.tripCount();
    return nanos < Crossover.ASLEEP_NANOS && !site.settled() && !site.blocking()
        ? Reason.LITTLE_WORK
        : null;
  }

  /**
   * Whether a look at each row of arrays of arrays would take longer than threads can save, and no
   * bit depends on whether they are used.
   *
   * @param rows how many there are
   */
  static boolean areTooMany(long rows, ParallelLoop loop, Variant variant) {
    return loop.site().exact() && isDear(rowNanos(rows), loop, variant);
  }

  /** What a look at so many rows of arrays of arrays takes. */
  static double rowNanos(long rows) {
    return rows * (rows < FAR_ROWS ? ROW_NANOS : FAR_ROW_NANOS);
  }

  /** What a look at the classes of so many objects takes, as far as bits may depend on it. */
  static double classNanos(long objects, LoopSite site) {
    return objects * (site.exact() && objects >= FAR_ROWS ? FAR_CLASS_NANOS : CLASS_NANOS);
  }

  /**
   * Whether to look at the classes of objects would take longer than threads can save. Where bits
   * depend on whether they are used, that follows from the lengths of arrays, the trip count and
   * constants of the loop.
   *
   * @param nanos as {@link #classNanos} gives it
   * @param again what another look at them takes that follows
   */
  static boolean areLooksDear(double nanos, double again, ParallelLoop loop, Variant variant) {
    LoopSite site = loop.site();
    if (site.exact()) {
      return isDear(nanos + again, loop, variant);
    }
    double work = site.cost(false).estimated() * loop.tripCount();
    return !site.settled() && !site.blocking() && nanos > work / 2;
  }

  /** Whether a check takes longer than threads can save, if it may be left to that. */
  private static boolean isDear(double nanos, ParallelLoop loop, Variant variant) {
    LoopSite site = loop.site();
    if (site.settled() || site.blocking() || !mayChoose(variant)) {
      return false;
    }
    double work = site.cost(loop.vectors().isChosen()).nanos() * loop.tripCount();
    // On one thread vectors may save as much as a second thread.
    return nanos > work - work / Math.max(2, Plan.limit(site));
  }

  /** Whether nobody has asked for threads or for a comparison. */
  private static boolean mayChoose(Variant variant) {
    return variant == Variant.AUTO
        && Settings.mode() == Mode.AUTO
        && Settings.verify() == Verification.NEVER;
  }
}
