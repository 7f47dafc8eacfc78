package dev.parloop.processor.lower;

import java.util.List;

/**
 * Whether lanes that write to elements of different rows, one after the other, have so much else to
 * do that this does not count: a loop of vectors alone, as in {@code for (j ...) a[j][i] = 0;
 * a[i][i] = 1;}.
 */
final class RowsWorth {
  private RowsWorth() {}

  /** Whether a step may be faster than its iterations as written. */
  static boolean mayPay(List<LaneCode> body) {
    return body.stream().noneMatch(RowsWorth::storesInRows)
        || (body.stream().anyMatch(RowsWorth::hasLoop)
            && body.stream().noneMatch(code -> isScattered(code, false)));
  }

  private static boolean storesInRows(LaneCode code) {
    return code instanceof LaneCode.ScatterRows
        || (code instanceof LaneCode.If branch
            && (branch.whenTrue().stream().anyMatch(RowsWorth::storesInRows)
                || branch.whenFalse().stream().anyMatch(RowsWorth::storesInRows)));
  }

  private static boolean hasLoop(LaneCode code) {
    return code instanceof LaneCode.Loop
        || (code instanceof LaneCode.If branch
            && (branch.whenTrue().stream().anyMatch(RowsWorth::hasLoop)
                || branch.whenFalse().stream().anyMatch(RowsWorth::hasLoop)));
  }

  /** Whether a loop uses elements that are not neighbours. */
  private static boolean isScattered(LaneCode code, boolean inLoop) {
    if (code instanceof LaneCode.If branch) {
      return branch.whenTrue().stream().anyMatch(one -> isScattered(one, inLoop))
          || branch.whenFalse().stream().anyMatch(one -> isScattered(one, inLoop));
    } else if (code instanceof LaneCode.Loop loop) {
      return loop.body().stream().anyMatch(one -> isScattered(one, true));
    }
    return inLoop
        && (code instanceof LaneCode.Gather
            || code instanceof LaneCode.GatherRows
            || code instanceof LaneCode.Scatter);
  }
}
