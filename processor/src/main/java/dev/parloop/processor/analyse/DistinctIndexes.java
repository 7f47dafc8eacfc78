package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guards under which two iterations read different indices from an array: it holds none twice,
 * and the loop does not write it.
 */
final class DistinctIndexes {
  private static final Type INDICES = new Type.Array(Type.Primitive.INT);

  private final List<Touch> touches;
  private final Aliases aliases;
  private final Formulas formulas;

  DistinctIndexes(List<Touch> touches, Aliases aliases, Formulas formulas) {
    this.touches = touches;
    this.aliases = aliases;
    this.formulas = formulas;
  }

  /** Whether any subscript has to do with an element of an array of indices. */
  boolean areUsed() {
    for (Touch touch : touches) {
      for (Polynomial subscript : touch.path()) {
        if (subscript != null
            && subscript.symbols().stream().anyMatch(symbol -> symbol.element() != null)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The guards under which two elements of one array, which are read at positions that differ, are
   * different indices.
   *
   * @param pair the iterations that they are read in
   * @param isLimited as in {@link Guard.DistinctElements}
   * @return null if there are none
   */
  @Nullable List<Guard> guards(
      Pair pair, Symbol.Element first, Symbol.Element second, boolean isLimited) {
    Origin.Shared array = first.array();
    if (!array.expr().type().equals(INDICES)
        || !followsCounter(first.position())
        || !followsCounter(second.position())) {
      return null;
    }
    List<Guard> guards = new ArrayList<>(Formulas.safety(array));
    for (Touch touch : touches) {
      if (touch.isWrite() && Types.mayBeOneArray(touch.type(), INDICES)) {
        Origin.Shared root = touch.root();
        if (root == null || touch.path().size() > 1 || aliases.areOne(root, array)) {
          return null;
        }
        guards.addAll(Formulas.safety(root));
        guards.add(new Guard.NotSame(array.expr(), root.expr()));
      }
    }
    guards.addAll(part(pair, first.position(), second.position(), array.expr(), isLimited));
    return guards;
  }

  /** Whether a position is the same in all rounds of inner loops: one is looked at for each. */
  private static boolean followsCounter(Polynomial position) {
    for (Symbol symbol : position.symbols()) {
      if (symbol.kind() == Symbol.Kind.VARYING) {
        return false;
      }
    }
    return true;
  }

  /** The check of all positions that the loop reads; of the whole array where that is not known. */
  private List<Guard> part(
      Pair pair, Polynomial first, Polynomial second, Expr array, boolean isLimited) {
    Elimination elimination = pair.elimination(false, first, second);
    Polynomial low = first.equals(second) ? limit(elimination, first.negate()) : null;
    Polynomial high = low == null ? null : limit(elimination, first);
    Expr from = low == null ? null : formulas.expression(low.negate());
    Expr to = high == null ? null : formulas.expression(high);
    if (low == null || high == null || from == null || to == null) {
      Expr end = Formulas.literal(Interval.SUBSCRIPT.high());
      return List.of(new Guard.DistinctElements(array, Formulas.literal(0), end, isLimited));
    }
    List<Guard> guards = new ArrayList<>();
    for (Polynomial limit : List.of(low, high)) {
      List<Guard> safety = formulas.safety(limit);
      if (safety != null) {
        guards.addAll(safety);
      }
    }
    guards.add(new Guard.DistinctElements(array, from, to, isLimited));
    return guards;
  }

  /** What a position is never above, whatever fits; null if nothing can be computed. */
  private @Nullable Polynomial limit(Elimination elimination, Polynomial position) {
    for (Elimination.Result limit : elimination.limits(position)) {
      if (limit.mustFit().isEmpty()
          && formulas.expression(limit.form()) != null
          && formulas.expression(limit.form().negate()) != null
          && formulas.safety(limit.form()) != null) {
        return limit.form();
      }
    }
    return null;
  }
}
