package dev.parloop.runtime.support;

/** Which generated variant asks for a region. All variants have the same result, bit for bit. */
public enum Variant {
  /** Threads only where the estimated work pays for them. */
  AUTO,
  /** Threads wherever there are two chunks and the limit allows them. */
  FORK_JOIN
}
