package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What guards about the indices in an array have in common. */
final class IndexArrays {
  private static final Type INDICES = new Type.Array(Type.Primitive.INT);

  private final List<Touch> touches;
  private final Aliases aliases;
  private final Formulas formulas;

  IndexArrays(List<Touch> touches, Aliases aliases, Formulas formulas) {
    this.touches = touches;
    this.aliases = aliases;
    this.formulas = formulas;
  }

  /** Positions in an array that are looked at in front of the loop, both included. */
  record Part(Expr first, Expr last, List<Guard> safety) {
    /** All positions of any array. */
    static final Part WHOLE =
        new Part(
            Formulas.literal(0),
            Formulas.literal(Interval.SUBSCRIPT.high()),
            /* safety= */ List.of());

    Part {
      safety = List.copyOf(safety);
    }
  }

  /**
   * The guards under which the loop does not write an array of indices.
   *
   * @return null if it may
   */
  @Nullable List<Guard> unwritten(Origin.Shared array) {
    if (!array.expr().type().equals(INDICES)) {
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
    return guards;
  }

  /** Whether a position is the same in all rounds of inner loops: one is looked at for each. */
  static boolean followsCounter(Polynomial position) {
    for (Symbol symbol : position.symbols()) {
      if (symbol.kind() == Symbol.Kind.VARYING) {
        return false;
      }
    }
    return true;
  }

  /**
   * The positions that the loop reads; all of the array where they are not known.
   *
   * @param positions by constants apart, or nothing is known
   */
  Part part(Pair pair, Set<Polynomial> positions) {
    Polynomial lowest = null;
    Polynomial highest = null;
    for (Polynomial position : positions) {
      lowest = lowest == null ? position : lowest;
      highest = highest == null ? position : highest;
      Polynomial above = position.minus(lowest);
      Polynomial beyond = position.minus(highest);
      if (!above.isConstant() || !beyond.isConstant()) {
        return Part.WHOLE;
      }
      lowest = above.constant() < 0 ? position : lowest;
      highest = beyond.constant() > 0 ? position : highest;
    }
    return lowest == null || highest == null ? Part.WHOLE : part(pair, lowest, highest);
  }

  private Part part(Pair pair, Polynomial lowest, Polynomial highest) {
    Elimination elimination = pair.elimination(false, lowest, highest);
    Polynomial low = limit(elimination, lowest.negate());
    Polynomial high = low == null ? null : limit(elimination, highest);
    Expr from = low == null ? null : formulas.expression(low.negate());
    Expr to = high == null ? null : formulas.expression(high);
    if (low == null || high == null || from == null || to == null) {
      return Part.WHOLE;
    }
    List<Guard> guards = new ArrayList<>();
    for (Polynomial limit : List.of(low, high)) {
      List<Guard> safety = formulas.safety(limit);
      if (safety != null) {
        guards.addAll(safety);
      }
    }
    return new Part(from, to, guards);
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

  /** Whether any subscript has to do with an element of an array of indices. */
  boolean areUsed() {
    for (Touch touch : touches) {
      for (Polynomial subscript : touch.path()) {
        if (subscript != null && !elements(subscript, touch).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The elements of arrays that a subscript is made of, or that what it is made of lies between,
   * also after the conditions around the access.
   */
  static List<Symbol> elements(Polynomial subscript, Touch touch) {
    Set<Symbol> all = new LinkedHashSet<>(Symbol.around(subscript));
    for (Fact fact : touch.facts()) {
      if (!Collections.disjoint(fact.form().symbols(), all)) {
        all.addAll(fact.form().symbols());
      }
    }
    return all.stream().filter(symbol -> symbol.element() != null).toList();
  }
}
