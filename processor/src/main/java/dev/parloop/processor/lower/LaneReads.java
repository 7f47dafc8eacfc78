package dev.parloop.processor.lower;

import java.util.List;
import java.util.function.Consumer;

/** Which variables lane code reads, masks included. */
final class LaneReads {
  private LaneReads() {}

  /** What statements read, and those inside them. */
  static void forEach(List<LaneCode> code, Consumer<LaneVariable> reader) {
    code.forEach(statement -> statement(statement, reader));
  }

  /** What a statement reads, with those inside it. */
  static void statement(LaneCode code, Consumer<LaneVariable> reader) {
    if (code instanceof LaneCode.Declare declare) {
      if (declare.value() != null) {
        value(declare.value(), reader);
      }
    } else if (code instanceof LaneCode.Assign assign) {
      value(assign.value(), reader);
      if (assign.mask() != null) {
        reader.accept(assign.mask());
      }
    } else if (code instanceof LaneCode.Complete rest) {
      reader.accept(rest.common());
      rest.arguments().forEach(argument -> value(argument, reader));
      if (rest.mask() != null) {
        reader.accept(rest.mask());
      }
    } else if (code instanceof LaneCode.Prefix prefix) {
      value(prefix.value(), reader);
    } else if (code instanceof LaneCode.Running running) {
      value(running.from(), reader);
      value(running.value(), reader);
    } else if (code instanceof LaneCode.Leave leave) {
      value(leave.condition(), reader);
      forEach(leave.undo(), reader);
    } else if (code instanceof LaneCode.If branch) {
      value(branch.condition(), reader);
      forEach(branch.whenTrue(), reader);
      forEach(branch.whenFalse(), reader);
    } else if (code instanceof LaneCode.Loop loop) {
      value(loop.condition(), reader);
      forEach(loop.body(), reader);
    } else {
      access(code, reader);
    }
  }

  private static void access(LaneCode code, Consumer<LaneVariable> reader) {
    if (code instanceof LaneCode.Store store) {
      reader.accept(store.array());
      value(store.index(), reader);
      value(store.value(), reader);
      if (store.mask() != null) {
        reader.accept(store.mask());
      }
    } else if (code instanceof LaneCode.Gather gather) {
      reader.accept(gather.array());
      value(gather.index(), reader);
    } else if (code instanceof LaneCode.GatherRows gather) {
      reader.accept(gather.rows());
      value(gather.row(), reader);
      value(gather.index(), reader);
    } else if (code instanceof LaneCode.Scatter scatter) {
      reader.accept(scatter.array());
      value(scatter.index(), reader);
      value(scatter.value(), reader);
      if (scatter.mask() != null) {
        reader.accept(scatter.mask());
      }
    } else if (code instanceof LaneCode.ScatterRows scatter) {
      reader.accept(scatter.rows());
      value(scatter.row(), reader);
      value(scatter.index(), reader);
      value(scatter.value(), reader);
      if (scatter.mask() != null) {
        reader.accept(scatter.mask());
      }
    }
  }

  /** What a value is made of. */
  static void value(LaneValue value, Consumer<LaneVariable> reader) {
    if (value instanceof LaneValue.Use use) {
      reader.accept(use.variable());
    } else if (value instanceof LaneValue.Any any) {
      reader.accept(any.mask());
    } else if (value instanceof LaneValue.Count count) {
      reader.accept(count.mask());
    } else if (value instanceof LaneValue.First first) {
      reader.accept(first.mask());
    } else if (value instanceof LaneValue.Compressed kept) {
      value(kept.of(), reader);
      reader.accept(kept.mask());
    } else if (value instanceof LaneValue.FirstElements elements) {
      reader.accept(elements.array());
      value(elements.index(), reader);
      reader.accept(elements.first());
    } else if (value instanceof LaneValue.Expanded taken) {
      value(taken.of(), reader);
      reader.accept(taken.mask());
    } else if (value instanceof LaneValue.Operation operation) {
      operation.operands().forEach(operand -> value(operand, reader));
    } else if (value instanceof LaneValue.Function function) {
      function.arguments().forEach(argument -> value(argument, reader));
    } else if (value instanceof LaneValue.Convert convert) {
      value(convert.operand(), reader);
    } else if (value instanceof LaneValue.Whole whole) {
      value(whole.number(), reader);
    } else if (value instanceof LaneValue.Element element) {
      reader.accept(element.array());
      value(element.index(), reader);
    } else if (value instanceof LaneValue.IsNull test) {
      reader.accept(test.array());
    } else if (value instanceof LaneValue.FirstLane first) {
      value(first.of(), reader);
    } else if (value instanceof LaneValue.Moved moved) {
      value(moved.of(), reader);
    } else if (value instanceof LaneValue.FirstFrom choice) {
      value(choice.first(), reader);
      value(choice.others(), reader);
    } else if (value instanceof LaneValue.Length length) {
      reader.accept(length.array());
    }
  }
}
