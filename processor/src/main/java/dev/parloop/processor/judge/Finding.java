package dev.parloop.processor.judge;

import dev.parloop.processor.diagnostics.Problem;

/**
 * One reason why a loop cannot simply be parallel.
 *
 * @param problem what to tell the user
 * @param weight what it means for the verdict
 */
record Finding(Problem problem, Weight weight) {

  /** What a finding means for the verdict. */
  enum Weight {
    /** A dependence is certain, whatever is assumed. */
    CERTAIN,
    /** The loop has no parallel form, whatever is assumed. */
    FIXED,
    /** Nothing is certain: the user can vouch. */
    ASSUMABLE
  }
}
