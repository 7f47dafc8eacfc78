package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The guards under which two iterations read different indices from an array: it holds none twice,
 * and the loop does not write it.
 */
final class DistinctIndexes {
  private final IndexArrays arrays;

  DistinctIndexes(IndexArrays arrays) {
    this.arrays = arrays;
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
    List<Guard> unwritten = arrays.unwritten(array);
    if (unwritten == null
        || !IndexArrays.followsCounter(first.position())
        || !IndexArrays.followsCounter(second.position())) {
      return null;
    }
    IndexArrays.Part part =
        first.position().equals(second.position())
            ? arrays.part(pair, Set.of(first.position()))
            : IndexArrays.Part.WHOLE;
    List<Guard> guards = new ArrayList<>(unwritten);
    guards.addAll(part.safety());
    guards.add(new Guard.DistinctElements(array.expr(), part.first(), part.last(), isLimited));
    return guards;
  }
}
