package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether lanes have enough to do beside totals that are added one after the other ({@link
 * RunningTotal}). Additions that wait for each other take three or four cycles each, in lanes too,
 * and meanwhile a processor does a dozen other operations of the loop as written, so these cost
 * nothing there; but only one division or root, or none.
 */
final class TotalsWorth {
  private static final int LEAST = 16;

  /** Lanes that have nothing to add take the time of an addition, iterations as written do not. */
  private static final int LEAST_BESIDE_SOME = 48;

  private static final int SLOW_OPERATION = 16;
  private static final int SLOW_OPERATION_ON_FLOATS = 8;

  /** What has been counted: both stages compute some of it, and C2 does so once. */
  private final Set<LaneValue> counted = new HashSet<>();

  private final Set<LaneVariable> masked = new HashSet<>();
  private final Set<LaneVariable> added = new HashSet<>();
  private int operations;

  private TotalsWorth() {}

  /** Whether a step may be faster than its iterations as written. */
  static boolean mayPay(List<LaneCode> body) {
    TotalsWorth worth = new TotalsWorth();
    worth.count(body);
    boolean all = worth.masked.stream().noneMatch(worth.added::contains);
    return worth.operations >= (all ? LEAST : LEAST_BESIDE_SOME);
  }

  private void count(List<LaneCode> body) {
    for (LaneCode code : body) {
      if (code instanceof LaneCode.Loop || code instanceof LaneCode.Complete) {
        operations += LEAST_BESIDE_SOME;
      } else if (code instanceof LaneCode.Declare declare && declare.value() != null) {
        count(declare.value());
      } else if (code instanceof LaneCode.Assign assign) {
        if (assign.mask() != null) {
          masked.add(assign.variable());
        }
        count(assign.value());
      } else if (code instanceof LaneCode.Store store) {
        count(store.value());
      } else if (code instanceof LaneCode.Scatter scatter) {
        count(scatter.value());
      } else if (code instanceof LaneCode.ScatterRows scatter) {
        count(scatter.value());
      } else if (code instanceof LaneCode.Running running) {
        LaneReads.value(running.value(), added::add);
        count(running.value());
      } else if (code instanceof LaneCode.If branch) {
        count(branch.whenTrue());
        count(branch.whenFalse());
      }
    }
  }

  private void count(LaneValue value) {
    if (!value.varying() || !counted.add(value)) {
      return;
    } else if (value instanceof LaneValue.Operation operation) {
      operations += own(operation);
      operation.operands().forEach(this::count);
    } else if (value instanceof LaneValue.Convert convert) {
      operations++;
      count(convert.operand());
    } else if (value instanceof LaneValue.Compressed kept) {
      count(kept.of());
    }
  }

  private static int own(LaneValue.Operation operation) {
    return operation.operator() == LaneOperator.DIVIDE
            || operation.operator() == LaneOperator.SQUARE_ROOT
        ? operation.type() == Primitive.FLOAT ? SLOW_OPERATION_ON_FLOATS : SLOW_OPERATION
        : 1;
  }
}
