package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.schedule.Scheduler;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a loop on the calling thread, chunk after chunk: nothing to schedule, and nothing to
 * allocate. Stateless.
 */
final class InOrder {
  private InOrder() {}

  /** Whether so little work is one chunk after all, where no bit depends on it. */
  static boolean isOneChunk(ParallelLoop loop, Variant variant) {
    LoopSite site = loop.site();
    if (!site.exact()
        || site.settled()
        || site.blocking()
        || loop.tripCount() > LoopSite.MAX_CHUNK_SIZE) {
      return false;
    }
    Mode mode = Settings.mode();
    return (Plan.isAlone(mode, variant) || (mode == Mode.AUTO && variant == Variant.AUTO))
        && site.cost(loop.vectors().isChosen()).nanos() * loop.tripCount() < Crossover.AWAKE_NANOS;
  }

  /**
   * Runs it; throws what an iteration threw.
   *
   * @param count into how many chunks it is cut
   * @param reason why no other thread takes part
   * @throws dev.parloop.runtime.LoopInterrupted if the thread is interrupted between chunks
   */
  static void run(ParallelLoop loop, int count, Reason reason) {
    LoopSite site = loop.site();
    boolean inVectors = loop.vectors().isChosen();
    ThreadUse threads = loop.threadUse();
    loop.cut(count);
    if (loop.stages().carry()) {
      // This sets what the first chunk begins with; each hands on to the next.
      loop.start();
    }
    boolean timed =
        threads.isTried() || ((site.exact() || count > 1) && site.cost(inVectors).wantsSample());
    long begun = timed ? System.nanoTime() : 0;
    @Nullable Scope around = Scope.enterLoop();
    try {
      chunks(loop, count);
    } finally {
      Scope.set(around);
    }
    if (timed) {
      long nanos = System.nanoTime() - begun;
      if (!loop.hasEnded() && (count == 1 || !Scheduler.isCrowded())) {
        loop.learn(nanos);
      }
      site.ranAlone(loop.tripCount(), count, reason, inVectors, nanos);
      threads.ran(loop, nanos);
    }
  }

  private static void chunks(ParallelLoop loop, int count) {
    long least = loop.tripCount() / count;
    long larger = loop.tripCount() % count;
    long from = 0;
    int last = 0;
    for (int chunk = 0; chunk < count && !loop.endsAt(last); chunk++) {
      if (count > 1 && Thread.currentThread().isInterrupted()) {
        loop.mergeAll(count - 1);
        throw LoopErrors.interrupted(loop, chunk);
      }
      long to = from + least + (chunk < larger ? 1 : 0);
      chunk(loop, chunk, from, to);
      from = to;
      last = chunk;
    }
    loop.shortenIfEnded();
    loop.mergeAll(last);
  }

  private static void chunk(ParallelLoop loop, int chunk, long from, long to) {
    try {
      if (loop.vectors().isTried()) {
        loop.vectors().run(loop, chunk, from, to);
      } else {
        loop.chunk(chunk, from, to);
      }
    } catch (Throwable e) {
      loop.mergeAll(chunk);
      throw LoopErrors.rethrow(loop.site(), from, e, List.of());
    }
  }
}
