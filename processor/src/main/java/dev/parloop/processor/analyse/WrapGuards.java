package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The guards under which subscripts are what exact integers make of them. */
final class WrapGuards {
  private static final long WRAP = 1L << 32;

  private final Formulas formulas;

  WrapGuards(Formulas formulas) {
    this.formulas = formulas;
  }

  /** The guards under which a value that does not change in the loop fits in an int, or null. */
  private @Nullable List<Guard> fits(Polynomial need) {
    List<Guard> safety = formulas.safety(need);
    Guard fits = formulas.fits(need);
    if (safety == null || fits == null) {
      return null;
    }
    List<Guard> guards = new ArrayList<>(safety);
    guards.add(fits);
    return guards;
  }

  /**
   * The guards under which a value fits in an int in every iteration, or null. They follow from
   * bounds that hold always, not from any that hold only if something fits.
   */
  private @Nullable List<Guard> fits(
      CollisionTest.Dimension pair, Elimination certain, Polynomial need) {
    if (Math.abs(need.constant()) > WRAP / 4) {
      return null; // Hardly any sum of magnitudes would be small enough.
    }
    Set<Polynomial> more = new LinkedHashSet<>();
    List<Guard> guards =
        new NoWrapBuilder(formulas, certain, pair.delta(), pair.pair().copies())
            .build(need.times(2), more);
    return more.isEmpty() ? guards : null;
  }

  /**
   * The guards under which the difference is what exact integers make of it, and under which what
   * must fit does. Null if that cannot be guarded.
   */
  @Nullable List<Guard> discharge(
      CollisionTest.Dimension pair, Set<Polynomial> needs, Elimination elimination) {
    Set<Guard> guards = new LinkedHashSet<>();
    Set<Polynomial> allNeeds = new LinkedHashSet<>(needs);
    Interval range = elimination.range(pair.difference());
    if (range.magnitude() >= WRAP && !PairSystem.staysBelowWrap(pair.pair(), pair.difference())) {
      NoWrapBuilder builder =
          new NoWrapBuilder(formulas, pair.elimination(true), pair.delta(), pair.pair().copies());
      List<Guard> noWrap = builder.build(pair.difference(), allNeeds);
      if (noWrap == null) {
        return null;
      }
      guards.addAll(noWrap);
    }
    List<Guard> result = new ArrayList<>();
    // Not with facts that hold only if all of this fits.
    Elimination certain = pair.elimination(false);
    for (Polynomial need : allNeeds) {
      Interval needed = certain.range(need);
      if (needed.low() >= WRAP / 2 || needed.high() <= -WRAP / 2) {
        return null; // It would never hold.
      }
      if (needed.magnitude() >= WRAP / 2) {
        List<Guard> fits = need.isInvariant() ? fits(need) : fits(pair, certain, need);
        if (fits == null) {
          return null;
        }
        result.addAll(fits);
      }
    }
    result.addAll(guards);
    return result;
  }
}
