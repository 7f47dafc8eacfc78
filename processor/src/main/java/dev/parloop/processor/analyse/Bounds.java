package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Fit;
import dev.parloop.processor.analyse.Value.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns integers that may have wrapped around into bounds that hold. */
final class Bounds {
  private Bounds() {}

  /**
   * The value as a bound from below: it is not less than its form, unless that exceeds the largest
   * int and has wrapped.
   *
   * @return null if nothing can be said
   */
  static @Nullable Bound below(Whole value) {
    return value.fit() == Fit.LOOSE ? null : new Bound(value.form(), mustFit(value, true));
  }

  /**
   * The value as a bound from above: it is not more than its form, unless that is less than the
   * smallest int and has wrapped.
   *
   * @return null if nothing can be said
   */
  static @Nullable Bound above(Whole value) {
    return value.fit() == Fit.LOOSE ? null : new Bound(value.form(), mustFit(value, false));
  }

  private static List<Polynomial> mustFit(Whole value, boolean fromBelow) {
    if (value.fit() == Fit.EXACT) {
      return List.of();
    }
    Interval range = value.form().range();
    boolean fits = fromBelow ? range.high() <= Integer.MAX_VALUE : range.low() >= Integer.MIN_VALUE;
    return fits ? List.of() : List.of(value.form());
  }
}
