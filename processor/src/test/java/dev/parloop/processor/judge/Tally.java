package dev.parloop.processor.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what became of loops that are independent, as far as running them shows, and of others.
 */
final class Tally {
  private final Map<Verdict.Status, Integer> independent = new EnumMap<>(Verdict.Status.class);
  private final Map<Verdict.Status, Integer> scalar = new EnumMap<>(Verdict.Status.class);
  private final Map<Verdict.Status, Integer> dependent = new EnumMap<>(Verdict.Status.class);

  private int untold;

  /** Counts a loop that has been run. */
  void add(Verdict verdict, LoopCheck check) {
    Map<Verdict.Status, Integer> kind =
        check.memoryConflict() ? dependent : check.writesVariables() ? scalar : independent;
    untold += check.untold();
    kind.merge(verdict.status(), 1, Integer::sum);
  }

  /** How many loops run in parallel, guards permitting. */
  int accepted() {
    int count = 0;
    for (Map<Verdict.Status, Integer> kind : List.of(independent, scalar, dependent)) {
      for (Map.Entry<Verdict.Status, Integer> entry : kind.entrySet()) {
        count += entry.getKey().isParallel() ? entry.getValue() : 0;
      }
    }
    return count;
  }

  @Override
  public String toString() {
    return "independent %s, independent but for variables %s, dependent %s; %d runs not told"
        .formatted(independent, scalar, dependent, untold);
  }
}
