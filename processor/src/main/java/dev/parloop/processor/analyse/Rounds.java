package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All values that the counter of an inner loop takes, one after the other, where it steps by one.
 *
 * @param up whether it counts up
 * @param low the least; above {@code high} if the loop has no round
 * @param high the greatest
 * @param needs what must fit in an int for that
 */
record Rounds(Symbol counter, boolean up, Polynomial low, Polynomial high, List<Polynomial> needs) {

  /** The rounds of a loop with these values in its header, or null if they are not known. */
  static @Nullable Rounds of(
      IterationSpace.Range space, Symbol counter, Value start, Value bound, Value step) {
    if (!(start instanceof Whole from)
        || !(bound instanceof Whole to)
        || !(step instanceof Whole by)
        || !by.isConstant()
        || Math.abs(by.range().low()) != 1
        || from.fit() == Fit.LOOSE
        || to.fit() == Fit.LOOSE) {
      return null;
    }
    boolean up = by.range().low() > 0;
    Relation relation = space.relation();
    boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
    boolean fits =
        up
            ? strict ? relation == Relation.LESS : relation == Relation.LESS_OR_EQUAL
            : strict ? relation == Relation.GREATER : relation == Relation.GREATER_OR_EQUAL;
    if (!fits) {
      return null;
    }
    List<Polynomial> needs = new ArrayList<>();
    if (from.fit() != Fit.EXACT) {
      needs.add(from.form());
    }
    if (to.fit() != Fit.EXACT) {
      needs.add(to.form());
    }
    try {
      Polynomial last = to.form().plus(!strict ? 0 : up ? -1 : 1);
      return up
          ? new Rounds(counter, true, from.form(), last, List.copyOf(needs))
          : new Rounds(counter, false, last, from.form(), List.copyOf(needs));
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }
}
