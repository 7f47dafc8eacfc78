package dev.parloop.samples.workload;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A workload of one size, with its inputs, ready to run. */
public interface Job<A> {

  /** The ways to run it; the first is {@link Variant#SERIAL}. */
  List<Variant<A>> variants();

  /**
   * Compares an answer with a trusted value.
   *
   * @param serial gives the answer of the serial variant, for a job that has nothing better; it may
   *     take as long as that variant
   * @return what is wrong with it, or nothing
   */
  Optional<String> fault(A answer, Supplier<A> serial);

  /** How {@link #fault} knows, in a few words. */
  String trusted();

  /** Whether two answers are the same, bit for bit. */
  boolean same(A left, A right);

  /** The answer in a few words or digits, all of them. */
  String describe(A answer);

  /** A picture of the answer, if it is one to look at. */
  default Optional<BufferedImage> picture(A answer) {
    return Optional.empty();
  }
}
