package dev.parloop.processor.lower;

import java.util.List;

/**
 * Whether lane code is so long that it pays to test first whether any lane runs it: longer than a
 * branch that is predicted wrongly. Counted in simple operations.
 */
final class LaneLength {
  private static final int LONG = 32;
  private static final int SLOW_OPERATION = 8;

  private LaneLength() {}

  /** Whether a test may save more than it costs. */
  static boolean isLong(List<LaneCode> code) {
    return operations(code) >= LONG;
  }

  private static int operations(List<LaneCode> code) {
    int sum = 0;
    for (LaneCode statement : code) {
      sum += operations(statement);
    }
    return sum;
  }

  private static int operations(LaneCode code) {
    if (code instanceof LaneCode.Loop) {
      return LONG;
    } else if (code instanceof LaneCode.Declare declare) {
      return declare.value() == null ? 0 : operations(declare.value());
    } else if (code instanceof LaneCode.Assign assign) {
      return 1 + operations(assign.value());
    } else if (code instanceof LaneCode.Store store) {
      return 1 + operations(store.value());
    } else if (code instanceof LaneCode.Gather
        || code instanceof LaneCode.GatherRows
        || code instanceof LaneCode.Scatter
        || code instanceof LaneCode.ScatterRows) {
      return SLOW_OPERATION;
    } else if (code instanceof LaneCode.If branch) {
      return operations(branch.whenTrue()) + operations(branch.whenFalse());
    }
    return 0;
  }

  private static int operations(LaneValue value) {
    if (!value.varying()) {
      return 0;
    } else if (value instanceof LaneValue.Operation operation) {
      int sum = own(operation.operator());
      for (LaneValue operand : operation.operands()) {
        sum += operations(operand);
      }
      return sum;
    } else if (value instanceof LaneValue.Convert convert) {
      return 1 + operations(convert.operand());
    }
    return value instanceof LaneValue.Element || value instanceof LaneValue.Expanded ? 1 : 0;
  }

  private static int own(LaneOperator operator) {
    return operator == LaneOperator.DIVIDE || operator == LaneOperator.SQUARE_ROOT
        ? SLOW_OPERATION
        : 1;
  }
}
