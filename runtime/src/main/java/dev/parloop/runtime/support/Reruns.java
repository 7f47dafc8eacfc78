package dev.parloop.runtime.support;

import dev.parloop.runtime.schedule.Claims;
import dev.parloop.runtime.schedule.CounterClaims;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.schedule.ShuffledClaims;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs a loop that {@link Verify} compares, on the arrays as they were before it: in random order,
 * in order, or iteration by iteration, for those checks that look at partial results.
 */
final class Reruns {
  /** So many iterations are looked at one by one before their results are collected. */
  private static final int BLOCK = 1 << 12;

  /** So many elements of copies are looked at before only bits are compared. */
  private static final long MAX_LOOKED_AT = 1L << 26;

  private final ParallelLoop loop;
  private final Snapshot before;
  private final List<FloatCheck> floats;
  private final List<FloatArrayCheck> floatArrays;
  private final List<ReducerCheck> reducers;
  private final SplittableRandom random = new SplittableRandom();
  private boolean ascending;

  /**
   * The runs of one loop. The lists may grow until the first of them.
   *
   * @param before what its arrays held
   */
  Reruns(
      ParallelLoop loop,
      Snapshot before,
      List<FloatCheck> floats,
      List<FloatArrayCheck> floatArrays,
      List<ReducerCheck> reducers) {
    this.loop = loop;
    this.before = before;
    this.floats = floats;
    this.floatArrays = floatArrays;
    this.reducers = reducers;
  }

  /** Chunks must be begun in order. */
  void ascending() {
    ascending = true;
  }

  /** Runs all chunks on the limit's threads, in random order where that is possible. */
  Outcome shuffled(int count) {
    before.restore();
    int limit = Plan.limit(loop.site());
    Claims claims = ascending ? new CounterClaims(count, 1) : new ShuffledClaims(count, random);
    Plan plan = new Plan(Math.min(limit, count), limit, claims, Reason.ASKED);
    return loop.execute(count, plan, false);
  }

  /** Runs in order on this thread, so that sums see the bits that they must have. */
  void inOrder(int count) {
    before.restore();
    LoopErrors.check(loop, loop.execute(count, Plan.alone(1, count, Reason.ASKED), false));
    floats.forEach(FloatCheck::seeInOrder);
    floatArrays.forEach(FloatArrayCheck::seeInOrder);
    reducers.forEach(ReducerCheck::seeInOrder);
  }

  /** Runs iteration by iteration, so that sums see what each adds. */
  void byIteration() {
    long trips = loop.tripCount();
    if (floats.stream().noneMatch(FloatCheck::wantsTerms) && floatArrays.isEmpty()) {
      return;
    }
    if (loop.elements() > MAX_LOOKED_AT / trips) {
      floats.forEach(FloatCheck::seeNoTerms);
      return;
    }
    before.restore();
    int block = (int) Math.max(1, Math.min(BLOCK, LoopSite.MAX_COPIED / (1 + loop.elements())));
    for (long from = 0; from < trips; from += block) {
      int count = (int) Math.min(block, trips - from);
      loop.cut(count);
      int seen = 0;
      while (seen < count && !loop.hasEnded()) {
        runIteration(seen, from + seen);
        seen++;
      }
      int terms = seen;
      floats.forEach(check -> check.seeTerms(terms));
      floatArrays.forEach(check -> check.seeTerms(terms));
      if (loop.hasEnded()) {
        return;
      }
    }
  }

  private void runIteration(int chunk, long ordinal) {
    try {
      Verify.inside(() -> loop.chunk(chunk, ordinal, ordinal + 1));
    } catch (IterationFailure e) {
      throw LoopErrors.rethrow(loop.site(), ordinal, e, List.of());
    }
  }
}
