package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.schedule.BlockClaims;
import dev.parloop.runtime.schedule.Claims;
import dev.parloop.runtime.schedule.CounterClaims;
import dev.parloop.runtime.schedule.GuidedClaims;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.StealingClaims;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;
import dev.parloop.runtime.support.ThreadTrial.Choice;

/**
 * How one execution uses threads. It may depend on anything, measured time included, because no
 * result depends on it.
 *
 * @param threads how many threads may work, the caller included
 * @param limit how many threads may work for the loops inside; 0 for no limit but the one that
 *     holds already
 * @param claims how threads take chunks
 * @param reason why there is one thread, or why there are more
 */
record Plan(int threads, int limit, Claims claims, Reason reason) {

  /** So much work is a group of chunks that a thread takes at once: the counter is not noticed. */
  private static final double GROUP_NANOS = 20_000;

  /** How many groups a thread is to take at least, so that all end at about the same time. */
  private static final int GROUPS_PER_THREAD = 8;

  /**
   * What one of several threads is taken to do of the work of one that is alone. A guess on the
   * safe side, not a measurement: memory or mispredicted branches may be the work.
   */
  private static final double STAGES_GAIN = 0.6;

  /** More threads than these take chunks one by one, without seats. */
  private static final int MAX_SEATS = 64;

  /** How many iterations of a loop that waits may be in flight where no number is given. */
  private static final int MAX_IN_FLIGHT = 256;

  /** The same with chunks that are taken in another way. */
  Plan with(Claims others) {
    return new Plan(threads, limit, others, reason);
  }

  /**
   * Plans an execution.
   *
   * @param cost of the loop's scalar or vector form, whichever it is to use
   * @param chunks how many chunks there are
   * @param search whether a chunk may end only when a lower one has found something, so that each
   *     thread must take ascending runs of neighbours
   * @param choice what a trial of threads says, where the cost model would decide
   * @throws IllegalArgumentException if a setting makes no sense
   */
  static Plan of(
      LoopSite site,
      Cost cost,
      long tripCount,
      int chunks,
      Variant variant,
      boolean search,
      Choice choice) {
    double nanos = cost.nanos() * tripCount;
    Reason reason = reason(site, variant, nanos, chunks, choice);
    return of(site, nanos / chunks, chunks, search, reason);
  }

  /**
   * Plans an execution of which it is known whether it wants threads.
   *
   * @param nanosPerChunk what a chunk costs
   * @param chunks how many chunks there are
   * @param search as above
   * @param reason why it wants threads, or why not
   * @throws IllegalArgumentException if a setting makes no sense
   */
  static Plan of(LoopSite site, double nanosPerChunk, int chunks, boolean search, Reason reason) {
    boolean wantsThreads = wantsThreads(reason);
    int limit = wantsThreads || site.limitsThreads() ? limit(site) : 1;
    if (!wantsThreads || limit == 1) {
      int inside = site.limitsThreads() ? limit : 0;
      return alone(inside, chunks, wantsThreads ? Reason.LIMIT : reason);
    }
    int threads = Math.min(limit, chunks);
    return new Plan(threads, limit, claims(site, chunks, threads, nanosPerChunk, search), reason);
  }

  /**
   * Whether a loop in two stages is faster so than as written.
   *
   * @param firstStage what part of an iteration's cost the first costs again
   */
  boolean paysInStages(double firstStage) {
    return reason == Reason.ASKED || threads * STAGES_GAIN > 1 + firstStage;
  }

  /** All chunks in order on the calling thread. */
  static Plan alone(int limit, int chunks, Reason reason) {
    return new Plan(1, limit, new CounterClaims(chunks, chunks), reason);
  }

  /** Whether an execution is asked to stay on its thread. */
  static boolean isAlone(Mode mode, Variant variant) {
    return mode == Mode.SIMD || (mode == Mode.AUTO && variant == Variant.SIMD);
  }

  /** Whether more than one thread is to work, if that is allowed. */
  static boolean wantsThreads(Reason reason) {
    return reason == Reason.ASKED || reason == Reason.BLOCKING || reason == Reason.PAYS;
  }

  /**
   * Why an execution wants threads, or why not.
   *
   * @param nanos what it costs on one thread
   * @param chunks how many chunks there are
   * @param choice what a trial of threads says
   * @throws IllegalArgumentException if a setting makes no sense
   */
  static Reason reason(LoopSite site, Variant variant, double nanos, int chunks, Choice choice) {
    return chunks == 1 ? Reason.ONE_CHUNK : reason(site, variant, nanos, choice);
  }

  private static Reason reason(LoopSite site, Variant variant, double nanos, Choice choice) {
    return switch (Settings.mode()) {
      case SERIAL -> Reason.SERIAL_MODE;
      case SIMD -> Reason.MODE;
      case FORK_JOIN, FORK_JOIN_SIMD -> Reason.ASKED;
      case AUTO -> {
        if (variant == Variant.SIMD) {
          yield Reason.MODE;
        }
        if (variant.wantsThreads() || site.settled()) {
          yield Reason.ASKED;
        }
        yield site.blocking() ? Reason.BLOCKING : reason(nanos, choice);
      }
    };
  }

  private static Reason reason(double nanos, Choice choice) {
    return switch (choice) {
      case OPEN -> Crossover.decide(nanos);
      case SHARED -> Reason.PAYS;
      case ALONE -> Reason.COMPARED;
      case LOST -> Reason.NO_GAIN;
    };
  }

  /** How many threads a loop and the loops inside it may use here and now. */
  static int limit(LoopSite site) {
    int annotated = site.limitsThreads() ? ThreadNumbers.resolve(site.threads()) : 0;
    int unset = ThreadNumbers.processors();
    if (site.blocking()) {
      unset = annotated > 0 ? annotated : MAX_IN_FLIGHT;
    }
    int threads = Scope.threads(Scope.current(), unset);
    return annotated > 0 ? Math.min(annotated, threads) : threads;
  }

  private static Claims claims(
      LoopSite site, int chunks, int threads, double nanosPerChunk, boolean search) {
    Schedule schedule = site.schedule() == Schedule.AUTO ? Settings.schedule() : site.schedule();
    return switch (schedule) {
      case STATIC -> new BlockClaims(chunks, threads, site.sizeGiven() && !search);
      case DYNAMIC -> new CounterClaims(chunks, 1);
      case GUIDED -> new GuidedClaims(chunks, threads);
      case AUTO -> {
        double most = (double) chunks / (threads * GROUPS_PER_THREAD);
        int group = (int) Math.max(1, Math.min(GROUP_NANOS / nanosPerChunk, most));
        yield site.blocking() || group == 1 || threads > MAX_SEATS
            ? new CounterClaims(chunks, 1)
            : new StealingClaims(chunks, group, threads);
      }
    };
  }
}
