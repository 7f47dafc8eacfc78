package dev.parloop.processor.lower;

import java.util.List;

/**
 * Whether the vector form of a loop may be faster than what C2 makes of the loop itself. C2 puts
 * straight loops over neighbouring elements into vectors on its own, and as well; it gives up on
 * conditions, on inner loops, and on most reductions. Where it may be faster, the runtime measures.
 */
final class LaneWorth {
  private LaneWorth() {}

  /** Whether the vector form may be faster. */
  static boolean mayPay(List<LaneCode> body, List<LaneReduction> reductions) {
    return !reductions.isEmpty() || body.stream().anyMatch(LaneWorth::isBeyondC2);
  }

  private static boolean isBeyondC2(LaneCode code) {
    if (code instanceof LaneCode.Declare declare) {
      return declare.value() != null && isBeyondC2(declare.value());
    } else if (code instanceof LaneCode.Assign assign) {
      return assign.mask() != null || isBeyondC2(assign.value());
    } else if (code instanceof LaneCode.Store store) {
      return store.mask() != null || isBeyondC2(store.value());
    } else if (code instanceof LaneCode.If branch) {
      return branch.whenTrue().stream().anyMatch(LaneWorth::isBeyondC2)
          || branch.whenFalse().stream().anyMatch(LaneWorth::isBeyondC2);
    }
    return !(code instanceof LaneCode.Source);
  }

  private static boolean isBeyondC2(LaneValue value) {
    if (!value.varying()) {
      return false;
    } else if (value instanceof LaneValue.Operation operation) {
      return operation.operator() == LaneOperator.SELECT
          || operation.operator().isComparison()
          || operation.operands().stream().anyMatch(LaneWorth::isBeyondC2);
    } else if (value instanceof LaneValue.Convert convert) {
      return isBeyondC2(convert.operand());
    }
    // Numbers that count with the lanes are in vectors in some versions of C2 only.
    return value instanceof LaneValue.Counter;
  }
}
