package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.Mode;
import dev.parloop.runtime.schedule.BlockClaims;
import dev.parloop.runtime.schedule.Claims;
import dev.parloop.runtime.schedule.CounterClaims;
import dev.parloop.runtime.schedule.GuidedClaims;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;

/**
 * How one execution uses threads. It may depend on anything, measured time included, because no
 * result depends on it.
 *
 * @param threads how many threads may work, the caller included
 * @param limit how many threads may work for the loops inside; 0 for no limit but the one that
 *     holds already
 * @param claims how threads take chunks
 */
record Plan(int threads, int limit, Claims claims) {

  /** Less estimated work than this is done before a second thread is awake. */
  private static final double THREADS_PAY_NANOS = 40_000;

  /** Taking chunks is not noticed when a thread then works this long. */
  private static final double CLAIM_NANOS = 5_000;

  /** How many claims a thread is to make at least, so that all end at about the same time. */
  private static final int CLAIMS_PER_THREAD = 8;

  /** How many iterations of a loop that waits may be in flight where no number is given. */
  private static final int MAX_IN_FLIGHT = 256;

  /** The same with chunks that are taken in another way. */
  Plan with(Claims others) {
    return new Plan(threads, limit, others);
  }

  /**
   * Plans an execution.
   *
   * @param chunks how many chunks there are
   * @throws IllegalArgumentException if a setting makes no sense
   */
  static Plan of(LoopSite site, long tripCount, int chunks, Variant variant) {
    double nanos = site.nanosPerIteration() * tripCount;
    boolean wantsThreads = chunks > 1 && wantsThreads(site, variant, nanos);
    int limit = wantsThreads || site.limitsThreads() ? limit(site) : 1;
    if (!wantsThreads || limit == 1) {
      return new Plan(1, site.limitsThreads() ? limit : 0, new CounterClaims(chunks, chunks));
    }
    int threads = Math.min(limit, chunks);
    return new Plan(threads, limit, claims(site, chunks, threads, nanos / chunks));
  }

  private static boolean wantsThreads(LoopSite site, Variant variant, double nanos) {
    Mode mode = Settings.mode();
    return switch (mode) {
      case SERIAL, SIMD -> false;
      case FORK_JOIN, FORK_JOIN_SIMD -> true;
      case AUTO ->
          variant != Variant.SIMD
              && (variant.wantsThreads() || site.blocking() || nanos >= THREADS_PAY_NANOS);
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

  private static Claims claims(LoopSite site, int chunks, int threads, double nanosPerChunk) {
    Schedule schedule = site.schedule() == Schedule.AUTO ? Settings.schedule() : site.schedule();
    return switch (schedule) {
      case STATIC -> new BlockClaims(chunks, threads);
      case DYNAMIC -> new CounterClaims(chunks, 1);
      case GUIDED -> new GuidedClaims(chunks, threads);
      case AUTO -> {
        double group = site.blocking() ? 1 : CLAIM_NANOS / nanosPerChunk;
        double most = (double) chunks / (threads * CLAIMS_PER_THREAD);
        yield new CounterClaims(chunks, (int) Math.max(1, Math.min(group, most)));
      }
    };
  }
}
