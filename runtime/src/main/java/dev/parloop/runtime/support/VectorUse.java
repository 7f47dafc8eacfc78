package dev.parloop.runtime.support;

import org.jspecify.annotations.Nullable;

/**
 * Which form of a loop one execution uses: scalar code, vectors, or whatever the loop's {@link
 * VectorTrial} wants to know about. Settled by the calling thread, asked by the chunks on any.
 */
final class VectorUse {
  private boolean chosen;

  /** Whether an iteration may leave the loop: nobody knows how many run as written. */
  private boolean search;

  /** Whether vectors are asked for. */
  private boolean forced;

  private @Nullable VectorTrial trial;
  private int turn;

  /** Whether some chunk was tried in vectors. Any thread sets it. */
  private boolean mixed;

  /** Whether all of the execution is to be in vectors, and its whole time tells. */
  private boolean whole;

  /** As before any execution. */
  void clear() {
    chosen = false;
    forced = false;
    trial = null;
    mixed = false;
    whole = false;
  }

  /**
   * Settles the form.
   *
   * @param variant what is asked for
   * @param isSearch whether an iteration may leave the loop
   */
  void settle(LoopSite site, Variant variant, boolean isSearch) {
    search = isSearch;
    chosen = Vectors.wanted(site, variant);
    forced = chosen;
    if (chosen) {
      warmUp(site);
      return;
    }
    VectorTrial trying = variant == Variant.AUTO ? Vectors.trial(site) : null;
    if (trying != null) {
      if (trying.isWon() || trying.isLost()) {
        trying.goesOn();
      }
      chosen = trying.isWon();
      trial = trying.isWon() || trying.isLost() ? null : trying;
      turn = trial == null ? 0 : trying.turn();
    }
  }

  /**
   * Vectors that are asked for run in pieces of chunks at first, for the same reason as those that
   * are tried: before they are compiled they are a hundred times slower than scalar code.
   */
  private void warmUp(LoopSite site) {
    VectorTrial cold = Vectors.warmsUp() ? site.trial() : null;
    if (cold != null && cold.isCold()) {
      chosen = false;
      trial = cold;
      turn = cold.turn();
    }
  }

  /** From now on the results of chunks are compared: in vectors, if these are being tried. */
  void compare() {
    chosen |= isTried();
    mixed |= isTried();
    trial = null;
  }

  /**
   * Whether the execution is to run in chunks rather than as written, for vectors are tried. Asked
   * once, of an execution on the calling thread, short enough to be one of many.
   */
  boolean isDue() {
    VectorTrial trying = trial;
    whole = trying != null && (search || trying.isDue(turn));
    return whole;
  }

  /** Whether somebody wants to know what the loop takes as written. */
  boolean wantsWritten() {
    VectorTrial trying = trial;
    return trying != null && !search && trying.wantsWritten();
  }

  /**
   * It has run as written, after {@link #wantsWritten}.
   *
   * @param nanos how long that took
   */
  void ranAsWritten(long iterations, long nanos) {
    VectorTrial trying = trial;
    if (trying != null) {
      trying.ranAsWritten(nanos, iterations);
    }
  }

  /** Whether all chunks use the vector form. */
  boolean isChosen() {
    return chosen;
  }

  /** Whether the execution is one of those in which the vector form is tried. */
  boolean isTried() {
    return trial != null;
  }

  /** Whether chunks may have used both forms, so that their time is that of neither. */
  boolean isMixed() {
    return mixed;
  }

  /** Whether a chunk is to use the vector form here and now; {@link #ended} then follows. */
  boolean begins() {
    VectorTrial trying = trial;
    if (trying == null) {
      return chosen;
    }
    boolean begins = (forced && !trying.isCold()) || trying.begins();
    if (begins) {
      mixed = true;
    }
    return begins;
  }

  /**
   * As {@link #begins}, for several iterations at a time. As long as vectors are not compiled every
   * other such group runs one by one, so that the form for the last iterations of a chunk is
   * compiled too.
   *
   * @param group the number of the group
   */
  boolean beginsTile(int group) {
    VectorTrial trying = trial;
    return (trying == null || !trying.isCold() || (group & 1) == 0) && begins();
  }

  /**
   * Where the vector form is to end.
   *
   * @param from the first iteration
   * @param to after the last one
   */
  int end(int from, int to) {
    VectorTrial trying = trial;
    return trying == null ? to : trying.end(from, to);
  }

  /**
   * The vector form has ended.
   *
   * @param next the first iteration that it did not run
   */
  void ended(int next) {
    VectorTrial trying = trial;
    if (trying != null) {
      trying.ended(next);
    }
  }

  /**
   * Runs a chunk.
   *
   * @param loop the execution
   * @param chunk which of its chunks
   * @param from its first iteration
   * @param to after its last one
   */
  void run(ParallelLoop loop, int chunk, long from, long to) {
    VectorTrial trying = trial;
    if (trying == null || (forced && !trying.isCold())) {
      loop.chunk(chunk, from, to);
      return;
    }
    Chunk work = new Chunk(loop, chunk, from, to);
    if (whole || loop.chunks() == 1) {
      trying.runWhole(turn, to - from, work);
    } else {
      trying.run(turn, chunk, loop.chunks(), to - from, work);
    }
  }

  /** A chunk that is tried. Not a lambda: the first one of a process takes ten milliseconds. */
  private record Chunk(ParallelLoop loop, int chunk, long from, long to)
      implements VectorTrial.Stretch {
    @Override
    public void run() {
      loop.chunk(chunk, from, to);
    }

    @Override
    public boolean isWhole() {
      return !loop.endsAt(chunk);
    }
  }
}
