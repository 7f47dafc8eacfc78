package dev.parloop.runtime.support;

/** Which generated variant asks for a region. All variants have the same result, bit for bit. */
public enum Variant {
  /** Threads, and vectors, only where they pay. */
  AUTO,
  /** Vectors on the calling thread, wherever there is a vector form. */
  SIMD,
  /** Threads wherever there are two chunks and the limit allows them; no vectors. */
  FORK_JOIN,
  /** Threads as with {@link #FORK_JOIN}, and vectors wherever there is a vector form. */
  FORK_JOIN_SIMD;

  /** Whether threads are wanted even where they do not pay. */
  boolean wantsThreads() {
    return this == FORK_JOIN || this == FORK_JOIN_SIMD;
  }

  /** Whether vectors are wanted even where they do not pay. */
  boolean wantsVectors() {
    return this == SIMD || this == FORK_JOIN_SIMD;
  }
}
