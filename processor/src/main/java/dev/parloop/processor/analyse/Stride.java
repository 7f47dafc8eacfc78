package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.IterationSpace.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two values of the marked loop's counter differ by.
 *
 * @param constant at least this, and by a multiple of it
 * @param symbolic the magnitude of a step that is no constant; null if it is one, or unknown
 * @param mustFit what has to lie in the range of int for {@code symbolic} to be the step
 * @param isExact whether neighbouring iterations differ by just {@code constant}
 */
record Stride(
    long constant, @Nullable Polynomial symbolic, List<Polynomial> mustFit, boolean isExact) {
  static final Stride ONE = new Stride(1, null, List.of(), true);

  /** Of a step of which nothing is known. */
  private static final Stride ANY = new Stride(1, null, List.of(), false);

  Stride {
    mustFit = List.copyOf(mustFit);
  }

  /** The stride of a loop that is run serially where its step leads away from its bound. */
  static Stride of(Value step, Relation relation) {
    if (!(step instanceof Whole whole)) {
      return ANY;
    }
    if (whole.isConstant()) {
      return new Stride(Math.max(1, Math.abs(whole.range().low())), null, List.of(), true);
    }
    if (!whole.isInvariant() || relation == Relation.NOT_EQUAL) {
      return ANY;
    }
    boolean up = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    return new Stride(
        1,
        up ? whole.form() : whole.form().negate(),
        whole.fit() == Fit.EXACT ? List.of() : List.of(whole.form()),
        false);
  }
}
