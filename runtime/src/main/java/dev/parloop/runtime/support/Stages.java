package dev.parloop.runtime.support;

/** How an execution of a loop in two stages goes. Set on the calling thread, between chunks. */
final class Stages {
  private boolean carries;
  private boolean unstarted;

  /** Forgets all of an execution. */
  void clear() {
    carries = false;
    unstarted = false;
  }

  /** Whether a run takes both stages: threads pay, or bits depend on it. */
  static boolean areBoth(ParallelLoop loop, Variant variant, int count) {
    if (loop.site().inOrder()) {
      return false;
    }
    return !loop.site().exact() || Measured.paysInStages(loop, variant, count);
  }

  /**
   * Runs the loop without its first stage, if it can run in vectors: its chunks in order on the
   * calling thread, each from where the one before has ended.
   *
   * @param written is told if the loop is to be run as written instead
   * @return whether it has been run
   */
  boolean runInOrder(ParallelLoop loop, int count, Written written) {
    VectorUse vectors = loop.vectors();
    boolean inVectors = vectors.isChosen() || vectors.isTried();
    if (!inVectors || loop.site().limitsThreads() || Measured.isWatched()) {
      written.begin(loop.site(), Reason.STAGES, false);
      return false;
    }
    carries = true;
    ThreadUse threads = loop.threadUse();
    InOrder.run(loop, count, threads.isAlone() ? threads.reason() : Reason.STAGES);
    return true;
  }

  /** Whether chunks run in order, each from where the one before has ended. */
  boolean carry() {
    return carries;
  }

  /** Whether the first stage of the last run ended so that the second could not begin. */
  boolean areUnstarted() {
    return unstarted;
  }

  /** What the stages of a run tell: whether the second could not begin. */
  void setUnstarted(boolean unstarted) {
    this.unstarted = unstarted;
  }
}
