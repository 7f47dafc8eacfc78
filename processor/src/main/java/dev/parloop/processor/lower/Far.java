package dev.parloop.processor.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds elements that are far from those of the round before, in a loop that all lanes run. */
final class Far {
  /** So many elements at most from one round to the next are in the same lines of memory. */
  private static final int NEAR = 4;

  /** Variables that change a little from round to round, as counters do. */
  private final Set<LaneVariable> near = new HashSet<>();

  /** Variables that change by much, or are other rows. */
  private final Set<LaneVariable> far = new HashSet<>();

  private enum Step {
    NONE,
    NEAR,
    FAR
  }

  /**
   * A finder.
   *
   * @param counters the variables that a round leaves others for the next one
   * @param next how it does so
   */
  Far(Set<LaneVariable> counters, List<LaneCode> next) {
    near.addAll(counters);
    for (LaneCode code : next) {
      if (code instanceof LaneCode.Assign assign && !isNear(assign)) {
        near.remove(assign.variable());
        far.add(assign.variable());
      }
    }
  }

  /** Whether a variable grows by a small number. */
  private static boolean isNear(LaneCode.Assign assign) {
    return assign.value() instanceof LaneValue.Operation operation
        && (operation.operator() == LaneOperator.ADD
            || operation.operator() == LaneOperator.SUBTRACT)
        && operation.operands().get(0).equals(new LaneValue.Use(assign.variable()))
        && isSmall(operation.operands().get(1));
  }

  private static boolean isSmall(LaneValue value) {
    return value instanceof LaneValue.Constant constant
        && constant.value() instanceof Number number
        && Math.abs(number.doubleValue()) <= NEAR;
  }

  /** Whether neighbouring lanes of a round use elements that are far from those of the last one. */
  boolean isIn(List<LaneCode> round) {
    return round.stream().anyMatch(this::isFar);
  }

  private boolean isFar(LaneCode code) {
    if (code instanceof LaneCode.Declare declare) {
      if (declare.value() == null) {
        return false;
      }
      Step step = declare.variable().varying() ? Step.NONE : step(declare.value());
      if (step != Step.NONE) {
        (step == Step.FAR ? far : near).add(declare.variable());
      }
      return isFar(declare.value());
    } else if (code instanceof LaneCode.Assign assign) {
      return isFar(assign.value());
    } else if (code instanceof LaneCode.Store store) {
      return isFar(store.array(), store.index()) || isFar(store.value());
    } else if (code instanceof LaneCode.If branch) {
      return isIn(branch.whenTrue()) || isIn(branch.whenFalse());
    }
    return code instanceof LaneCode.Loop loop && isIn(loop.body());
  }

  private boolean isFar(LaneVariable array, LaneValue index) {
    return far.contains(array) || step(index) == Step.FAR;
  }

  private boolean isFar(LaneValue value) {
    if (value instanceof LaneValue.Element element) {
      return element.varying() && isFar(element.array(), element.index());
    } else if (value instanceof LaneValue.Operation operation) {
      return operation.operands().stream().anyMatch(this::isFar);
    } else if (value instanceof LaneValue.Convert convert) {
      return isFar(convert.operand());
    }
    return value instanceof LaneValue.Whole whole && isFar(whole.number());
  }

  /** By how much a value changes from round to round. */
  private Step step(LaneValue value) {
    Set<LaneVariable> read = new HashSet<>();
    LaneReads.value(value, read::add);
    if (read.stream().noneMatch(variable -> near.contains(variable) || far.contains(variable))) {
      return Step.NONE;
    } else if (value instanceof LaneValue.Use use) {
      return far.contains(use.variable()) ? Step.FAR : Step.NEAR;
    } else if (value instanceof LaneValue.Convert convert) {
      return step(convert.operand());
    } else if (value instanceof LaneValue.Operation operation) {
      return step(operation);
    }
    return Step.FAR;
  }

  private Step step(LaneValue.Operation operation) {
    boolean sums =
        operation.operator() == LaneOperator.ADD
            || operation.operator() == LaneOperator.SUBTRACT
            || (operation.operator() == LaneOperator.MULTIPLY
                && operation.operands().stream().anyMatch(Far::isSmall));
    Step most = Step.NONE;
    for (LaneValue operand : operation.operands()) {
      Step step = step(operand);
      most = step.compareTo(most) > 0 ? step : most;
    }
    return sums ? most : Step.FAR;
  }
}
