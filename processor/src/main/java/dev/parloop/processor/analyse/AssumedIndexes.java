package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.CollisionTest.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether subscripts that follow from indices in arrays differ, where in front of the loop a look
 * at those arrays tells that no index is there twice, or that they ascend.
 *
 * @param distinct null if it is not asked for
 */
record AssumedIndexes(@Nullable DistinctIndexes distinct, AscendingIndexes ascending) {

  /**
   * The outcome under such guards.
   *
   * @param otherwise the one without
   * @param first,second the accesses that the subscripts belong to
   */
  Outcome outcome(
      CollisionTest test,
      Outcome otherwise,
      Polynomial earlier,
      Polynomial later,
      Touch first,
      Touch second) {
    Outcome outcome = ifAscending(test, otherwise, earlier, later, first, second);
    return outcome.never() || distinct == null
        ? outcome
        : ifDistinct(test, distinct, otherwise, earlier, later, first, second);
  }

  private Outcome ifAscending(
      CollisionTest test,
      Outcome otherwise,
      Polynomial earlier,
      Polynomial later,
      Touch first,
      Touch second) {
    Pair pair = test.pair(first, second);
    List<Guard> guards = ascending.order(test, pair, earlier, later, first, second);
    return guards.isEmpty()
        ? otherwise
        : under(guards, test.plain(pair, earlier, later), otherwise);
  }

  private static Outcome under(List<Guard> guards, Outcome outcome, Outcome otherwise) {
    if (!outcome.never()) {
      return otherwise;
    }
    List<Guard> all = new ArrayList<>(outcome.guards());
    all.addAll(guards);
    return Outcome.neverIf(all);
  }

  /** The outcome if indices that are read from an array at different positions are different. */
  private static Outcome ifDistinct(
      CollisionTest test,
      DistinctIndexes distinct,
      Outcome otherwise,
      Polynomial earlier,
      Polynomial later,
      Touch first,
      Touch second) {
    Pair pair = test.pair(first, second);
    List<Guard> guards = new ArrayList<>();
    for (Symbol left : earlier.symbols()) {
      for (Symbol right : later.symbols()) {
        // A negative subscript fails, so that two of them are no matter.
        boolean isAll =
            Objects.equals(left, earlier.asSymbol()) && Objects.equals(right, later.asSymbol());
        List<Guard> needs = differ(test, distinct, pair, left, right, !isAll, first, second);
        if (needs != null && isAll) {
          return Outcome.neverIf(needs);
        } else if (needs != null) {
          guards.addAll(needs);
          pair.differ(left, right, Guard.DistinctElements.LIMIT);
        }
      }
    }
    return guards.isEmpty()
        ? otherwise
        : under(guards, test.plain(pair, earlier, later), otherwise);
  }

  /**
   * The guards under which two symbols are different indices of one array; null if they may not.
   */
  private static @Nullable List<Guard> differ(
      CollisionTest test,
      DistinctIndexes distinct,
      Pair pair,
      Symbol left,
      Symbol right,
      boolean isLimited,
      Touch first,
      Touch second) {
    Symbol.Element one = left.element();
    Symbol.Element other = right.element();
    if (one == null || other == null || !one.array().equals(other.array())) {
      return null;
    }
    Outcome apart = test.test(one.position(), other.position(), first, second);
    List<Guard> guards = apart.never() ? distinct.guards(pair, one, other, isLimited) : null;
    if (guards == null) {
      return null;
    }
    List<Guard> all = new ArrayList<>(apart.guards());
    all.addAll(guards);
    return all;
  }
}
