package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.CollisionTest.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether subscripts differ, as questions about the rounds of loops whose steps are symbols: a
 * counter that grows by {@code m} is {@code start + m * round}, so that iterations whose starts are
 * less than {@code m} apart do not meet. To be asked where counters themselves do not tell.
 */
final class Courses {
  private Courses() {}

  /**
   * Tries to prove that two subscripts differ.
   *
   * @return what must fit in an int for that; null if it could not be proved
   */
  static @Nullable Set<Polynomial> differ(Dimension dimension) {
    Pair pair = dimension.pair();
    Set<Polynomial> mustFit = new LinkedHashSet<>();
    Set<Polynomial> needs = ofMarked(pair, dimension.difference(), mustFit);
    Polynomial inner =
        needs != null ? null : pair.courseDifference(dimension.left(), dimension.right(), mustFit);
    if (inner == null) {
      return needs;
    }
    needs = PairSystem.differ(pair, List.of(inner), mustFit);
    return needs == null ? ofMarked(pair, inner, mustFit) : needs;
  }

  /** With the steps of the marked loop in place of what its counters differ by. */
  private static @Nullable Set<Polynomial> ofMarked(
      Pair pair, Polynomial difference, Set<Polynomial> mustFit) {
    Set<Polynomial> all = new LinkedHashSet<>(mustFit);
    Polynomial inRounds = pair.inRounds(difference, all);
    return inRounds == null ? null : PairSystem.differ(pair, List.of(inRounds), all);
  }

  /** As for one dimension, but that any of several differs: that of inner loops' counters only. */
  static @Nullable Set<Polynomial> differ(Pair pair, List<Dimension> dimensions) {
    Set<Polynomial> mustFit = new LinkedHashSet<>();
    List<Polynomial> differences = new ArrayList<>();
    boolean changed = false;
    for (Dimension dimension : dimensions) {
      Polynomial inner = pair.courseDifference(dimension.left(), dimension.right(), mustFit);
      changed |= inner != null;
      differences.add(inner == null ? dimension.difference() : inner);
    }
    return changed ? PairSystem.differ(pair, differences, mustFit) : null;
  }
}
