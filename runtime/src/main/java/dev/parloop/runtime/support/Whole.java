package dev.parloop.runtime.support;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.settings.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of a loop as one chunk on the calling thread: nothing to schedule. Stateless. */
final class Whole {
  private Whole() {}

  /** Whether so little work is one chunk after all, where no bit depends on it. */
  static boolean isEnough(ParallelLoop loop, Variant variant) {
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
   * @param reason why it is not cut
   */
  static void run(ParallelLoop loop, Reason reason) {
    LoopSite site = loop.site();
    VectorUse vectors = loop.vectors();
    long tripCount = loop.tripCount();
    loop.cut(1);
    boolean inVectors = vectors.isChosen();
    boolean timed = site.exact() && site.cost(inVectors).wantsSample();
    long begun = timed ? System.nanoTime() : 0;
    @Nullable Scope around = Scope.enterLoop();
    try {
      if (vectors.isTried()) {
        vectors.runWhole(tripCount, () -> loop.chunk(0, 0, tripCount));
      } else {
        loop.chunk(0, 0, tripCount);
      }
    } catch (Throwable e) {
      throw LoopErrors.rethrow(site, 0, e, List.of());
    } finally {
      Scope.set(around);
      loop.mergeAll(0);
    }
    if (timed && !loop.hasEnded()) {
      long nanos = System.nanoTime() - begun;
      loop.learn(nanos);
      site.ran(new Sample(tripCount, 1, reason, inVectors, nanos, new long[] {nanos}));
    }
  }
}
