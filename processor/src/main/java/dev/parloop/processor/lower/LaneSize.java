package dev.parloop.processor.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many bytes of code a kernel becomes, about. HotSpot never compiles a method of more than 8000
 * bytes, and interpreted vectors are a thousand times slower than scalar code.
 */
final class LaneSize {
  /** An estimate of so much is below the limit: estimates are 10 to 40 % too high. */
  private static final int MOST = 8_600;

  private static final int OPERATION = 7;
  private static final int OPERAND = 3;
  private static final int ELEMENT = 10;
  private static final int CONSTANT = 12;
  private static final int COMPLETION = 110;

  private final Set<LaneValue.Constant> constants = new HashSet<>();

  private LaneSize() {}

  /** Whether a kernel with this body can be compiled. */
  static boolean isTooLarge(List<LaneCode> body) {
    LaneSize size = new LaneSize();
    int bytes = size.of(body);
    return bytes + CONSTANT * size.constants.size() > MOST;
  }

  private int of(List<LaneCode> body) {
    int sum = 0;
    for (LaneCode code : body) {
      sum += of(code);
    }
    return sum;
  }

  private int of(LaneCode code) {
    if (code instanceof LaneCode.Declare declare) {
      return OPERAND + (declare.value() == null ? OPERATION : of(declare.value()));
    } else if (code instanceof LaneCode.Assign assign) {
      return OPERAND + of(assign.value()) + (assign.mask() == null ? 0 : OPERATION + OPERAND);
    } else if (code instanceof LaneCode.Store store) {
      return ELEMENT + of(store.value()) + of(store.index());
    } else if (code instanceof LaneCode.If branch) {
      return OPERATION + of(branch.condition()) + of(branch.whenTrue()) + of(branch.whenFalse());
    } else if (code instanceof LaneCode.Loop loop) {
      return OPERATION + 2 * of(loop.condition()) + of(loop.body());
    } else if (code instanceof LaneCode.Leave leave) {
      return OPERATION + of(leave.condition()) + of(leave.undo());
    } else if (code instanceof LaneCode.Source) {
      return 0;
    }
    return COMPLETION;
  }

  private int of(LaneValue value) {
    if (value instanceof LaneValue.Operation operation) {
      int sum = OPERATION;
      for (LaneValue operand : operation.operands()) {
        sum += of(operand);
      }
      return sum;
    } else if (value instanceof LaneValue.Function function) {
      return function.arguments().stream().mapToInt(this::of).sum() + OPERATION;
    } else if (value instanceof LaneValue.Convert convert) {
      return OPERATION + of(convert.operand());
    } else if (value instanceof LaneValue.Element element) {
      return ELEMENT + of(element.index());
    } else if (value instanceof LaneValue.Whole whole) {
      return of(whole.number());
    } else if (value instanceof LaneValue.Moved moved) {
      return OPERATION + of(moved.of());
    } else if (value instanceof LaneValue.Compressed kept) {
      return OPERATION + of(kept.of());
    } else if (value instanceof LaneValue.FirstElements elements) {
      return ELEMENT + OPERATION + of(elements.index());
    } else if (value instanceof LaneValue.Expanded taken) {
      return OPERATION + of(taken.of());
    } else if (value instanceof LaneValue.FirstFrom choice) {
      return OPERATION + of(choice.first()) + of(choice.others());
    } else if (value instanceof LaneValue.Constant constant) {
      constants.add(constant);
    }
    return OPERAND;
  }
}
