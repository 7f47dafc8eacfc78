package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.lower.LaneValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many vectors a kernel has in flight.
 *
 * <p>One step that waits for the step before leaves most of a processor idle; a second vector
 * beside it fills it. But C2 keeps only so many vectors in registers, and makes objects of the
 * others.
 *
 * @param copies how many vectors are worked on at a time
 */
record KernelShape(int copies) {
  /** Up to so many operations may be in flight twice. */
  private static final int MOST_TWICE = 24;

  /** The chunk's 32 lanes are at most so many vectors: of 16 lanes each, or of 8. */
  private static final int NARROW_SUMS = 2;

  private static final int WIDE_SUMS = 4;

  /** How a kernel is written. */
  static KernelShape of(LaneKernel kernel) {
    if (!kernel.carries().isEmpty()) {
      // Two, so that reading what was added just now does not take longer than the additions.
      boolean totals = kernel.body().stream().anyMatch(LaneCode.Running.class::isInstance);
      return new KernelShape(totals && addsOnly(kernel) ? 2 : 1);
    }
    boolean small = operations(kernel.body()) <= MOST_TWICE;
    if (!isRegular(kernel)) {
      return new KernelShape(small && isPlaced(kernel) ? 2 : 1);
    }
    if (kernel.entry() != null) {
      // A vector that is done waits for the other one, so both must have a long way to go. Where
      // lanes go separate ways, masks are what takes the time, and those do not wait.
      boolean twice = small && hasChain(kernel.body());
      return new KernelShape(twice ? 2 : 1);
    } else if (kernel.reductions().isEmpty() || !small) {
      return new KernelShape(1);
    }
    return new KernelShape(kernel.wide() ? WIDE_SUMS : NARROW_SUMS);
  }

  /** Whether nothing goes from step to step but totals that are added one after the other. */
  private static boolean addsOnly(LaneKernel kernel) {
    return kernel.carries().stream().noneMatch(carry -> carry.value().varying())
        && kernel.entry() == null
        && kernel.kept().isEmpty()
        && kernel.reductions().isEmpty()
        && kernel.body().stream()
            .allMatch(code -> code instanceof LaneCode.Running || isRegular(code));
  }

  /** How many iterations are run at a time, as text. */
  String step(LaneTypes types) {
    return (copies == 1 ? "" : copies + " * ") + types.lanes();
  }

  /** Whether a kernel works in the chunk's 32 lanes, several of them kept in vectors throughout. */
  static boolean keepsOrder(LaneKernel kernel) {
    return kernel.entry() == null
        && isRegular(kernel)
        && kernel.reductions().stream().anyMatch(LaneReduction::ordered);
  }

  /**
   * Whether iterations may be run in any order, several vectors at a time: no step may end the
   * kernel, and it does not matter which iteration has assigned last.
   */
  private static boolean isRegular(LaneKernel kernel) {
    return kernel.kept().isEmpty()
        && kernel.carries().isEmpty()
        && kernel.reductions().stream().allMatch(KernelShape::isRegular)
        && kernel.body().stream().allMatch(KernelShape::isRegular);
  }

  /**
   * Whether each lane notes which iteration its values come from, so that vectors in flight can be
   * made one in the end. Each comparison waits for the one before.
   */
  private static boolean isPlaced(LaneKernel kernel) {
    return kernel.entry() == null
        && kernel.reductions().stream().noneMatch(LaneReduction::ordered)
        && kernel.reductions().stream().noneMatch(one -> LaneTypes.isMask(one.accumulator()))
        && kernel.body().stream().allMatch(KernelShape::isRegular);
  }

  private static boolean isRegular(LaneReduction reduction) {
    return reduction.place() == null && !LaneTypes.isMask(reduction.accumulator());
  }

  private static boolean isRegular(LaneCode code) {
    if (code instanceof LaneCode.If branch) {
      return branch.whenTrue().stream().allMatch(KernelShape::isRegular)
          && branch.whenFalse().stream().allMatch(KernelShape::isRegular);
    } else if (code instanceof LaneCode.Loop loop) {
      return loop.body().stream().allMatch(KernelShape::isRegular);
    }
    return code instanceof LaneCode.Source
        || code instanceof LaneCode.Declare
        || code instanceof LaneCode.Assign
        || code instanceof LaneCode.Complete
        || code instanceof LaneCode.Store;
  }

  private static boolean hasChain(List<LaneCode> body) {
    return body.stream()
        .anyMatch(
            code ->
                code instanceof LaneCode.Loop loop
                    && loop.body().stream().noneMatch(KernelShape::divides));
  }

  /** Whether lanes go separate ways. */
  private static boolean divides(LaneCode code) {
    return code instanceof LaneCode.Loop
        || code instanceof LaneCode.If
        || (code instanceof LaneCode.Declare declare
            && declare.variable().varying()
            && LaneTypes.isMask(declare.variable()));
  }

  private static int operations(List<LaneCode> code) {
    int sum = 0;
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.Declare declare) {
        sum += operations(declare.value());
      } else if (statement instanceof LaneCode.Assign assign) {
        sum += operations(assign.value()) + (assign.mask() == null ? 0 : 1);
      } else if (statement instanceof LaneCode.Store store) {
        sum += 1 + operations(store.value());
      } else if (statement instanceof LaneCode.If branch) {
        sum += operations(branch.whenTrue()) + operations(branch.whenFalse());
      } else if (statement instanceof LaneCode.Loop loop) {
        sum += operations(loop.body());
      }
    }
    return sum;
  }

  private static int operations(@Nullable LaneValue value) {
    if (value == null || !value.varying()) {
      return 0;
    } else if (value instanceof LaneValue.Operation operation) {
      return 1 + operation.operands().stream().mapToInt(KernelShape::operations).sum();
    } else if (value instanceof LaneValue.Convert convert) {
      return 1 + operations(convert.operand());
    } else if (value instanceof LaneValue.Whole whole) {
      return 1 + operations(whole.number());
    }
    return value instanceof LaneValue.Use ? 0 : 1;
  }
}
