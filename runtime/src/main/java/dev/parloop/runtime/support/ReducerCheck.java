package dev.parloop.runtime.support;

import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares one variable that a method of the user's combines, and tests what that method promises.
 */
final class ReducerCheck {

  /** So many partial results are tried. */
  private static final int TRIED = 256;

  private final String name;
  private final @Nullable Object prior;
  private final @Nullable Object serial;
  private final Supplier<@Nullable Object[]> parts;
  private final @Nullable Object identity;
  private final BinaryOperator<@Nullable Object> combine;
  private @Nullable Object[] inOrder = {};

  /**
   * A check.
   *
   * @param name of the variable
   * @param prior its value before the loop
   * @param serial its value after the loop as written
   * @param parts gives the partial results of the last run
   * @param identity the neutral value
   * @param combine combines two accumulators
   */
  ReducerCheck(
      String name,
      @Nullable Object prior,
      @Nullable Object serial,
      Supplier<@Nullable Object[]> parts,
      @Nullable Object identity,
      BinaryOperator<@Nullable Object> combine) {
    this.name = name;
    this.prior = prior;
    this.serial = serial;
    this.parts = parts;
    this.identity = identity;
    this.combine = combine;
  }

  /**
   * Tests the promises on partial results of the last run: that the constant is neutral, and that
   * three of them combine alike from the left and from the right.
   *
   * @return null if they hold
   */
  @Nullable Difference testPromises() {
    @Nullable Object[] now = parts.get();
    int step = Math.max(1, now.length / TRIED);
    for (int at = 0; at < now.length; at += step) {
      Difference difference = testIdentity(now[at]);
      if (difference == null && at + 2 < now.length) {
        difference = testAssociativity(now[at], now[at + 1], now[at + 2]);
      }
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  private @Nullable Difference testIdentity(@Nullable Object part) {
    Likeness likeness = new Likeness();
    likeness.add(part);
    Object left = combine.apply(identity, part);
    Object right = combine.apply(part, identity);
    if (likeness.areAlike(part, left) && likeness.areAlike(part, right)) {
      return null;
    }
    return promise(
        "the identity is not neutral",
        part,
        likeness.areAlike(part, left)
            ? Difference.text(right) + " (identity on the right)"
            : Difference.text(left) + " (on the left)");
  }

  private @Nullable Difference testAssociativity(
      @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    Likeness likeness = new Likeness();
    likeness.add(a);
    likeness.add(b);
    likeness.add(c);
    Object left = combine.apply(combine.apply(a, b), c);
    Object right = combine.apply(a, combine.apply(b, c));
    return likeness.areAlike(left, right)
        ? null
        : promise(
            "the reducer is not associative on "
                + Difference.text(a)
                + ", "
                + Difference.text(b)
                + ", "
                + Difference.text(c),
            Difference.text(left) + " from the left",
            Difference.text(right) + " from the right");
  }

  private Difference promise(
      String what, @Nullable Object serialText, @Nullable Object parallelText) {
    return new Difference(
        name + " (" + what + ")", Difference.text(serialText), Difference.text(parallelText));
  }

  /** Takes note of a run in order on one thread. */
  void seeInOrder() {
    inOrder = parts.get().clone();
  }

  /** Compares the last run with the one in order; null if all partial results are the same. */
  @Nullable Difference compareParts() {
    @Nullable Object[] now = parts.get();
    for (int chunk = 0; chunk < inOrder.length; chunk++) {
      Difference difference =
          Difference.of(
              name + " (partial result of chunk " + chunk + ")", inOrder[chunk], now[chunk]);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /** Compares the last run with the loop as written; null if they are the same up to rounding. */
  @Nullable Difference compareValue() {
    Likeness likeness = new Likeness();
    likeness.add(prior);
    @Nullable Object value = prior;
    for (@Nullable Object part : parts.get()) {
      likeness.add(part);
      value = combine.apply(value, part);
    }
    return likeness.areAlike(serial, value)
        ? null
        : new Difference(name, Difference.text(serial), Difference.text(value));
  }
}
