package dev.parloop;

/** In which order the sums and products of {@code float} and {@code double} values are computed. */
public enum Rounding {
  /** A fixed tree: the same bits on every machine and with every number of threads. */
  REPRODUCIBLE,
  /**
   * The order of the serial loop, bit for bit. Such a reduction is not split; the rest of the loop
   * may be.
   */
  STRICT,
  /** Any order; the last bits may differ between runs. */
  FAST
}
