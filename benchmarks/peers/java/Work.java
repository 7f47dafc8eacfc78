/** A workload of one peer: computes its answer from scratch at every call. */
interface Work {

  /** A {@link Double}, or the array that was filled. */
  Object run();
}
