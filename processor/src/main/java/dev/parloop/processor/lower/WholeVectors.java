package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code of a step without the mask of the lanes before the end, for steps that have all. */
final class WholeVectors {
  private final LaneVariable entry;

  private WholeVectors(LaneVariable entry) {
    this.entry = entry;
  }

  /**
   * The code for all lanes.
   *
   * @param entry the mask
   * @return null if it asks for the mask in a way that has no simpler form
   */
  static @Nullable List<LaneCode> of(List<LaneCode> code, @Nullable LaneVariable entry) {
    if (entry == null) {
      return code;
    }
    List<LaneCode> whole = new WholeVectors(entry).code(code);
    boolean[] asked = {false};
    LaneReads.forEach(whole, variable -> asked[0] |= variable.equals(entry));
    return asked[0] ? null : whole;
  }

  private List<LaneCode> code(List<LaneCode> code) {
    List<LaneCode> made = new ArrayList<>();
    for (LaneCode statement : code) {
      made.add(statement(statement));
    }
    return made;
  }

  private LaneCode statement(LaneCode code) {
    if (code instanceof LaneCode.Declare declare && declare.value() != null) {
      return new LaneCode.Declare(declare.variable(), value(declare.value()));
    } else if (code instanceof LaneCode.Assign assign) {
      return new LaneCode.Assign(assign.variable(), value(assign.value()), mask(assign.mask()));
    } else if (code instanceof LaneCode.Store store) {
      return new LaneCode.Store(
          store.array(), store.index(), store.stride(), store.value(), mask(store.mask()));
    } else if (code instanceof LaneCode.Complete rest) {
      return new LaneCode.Complete(
          rest.variable(), rest.common(), mask(rest.mask()), rest.function(), rest.arguments());
    } else if (code instanceof LaneCode.If branch) {
      return new LaneCode.If(branch.condition(), code(branch.whenTrue()), code(branch.whenFalse()));
    } else if (code instanceof LaneCode.Loop loop) {
      return new LaneCode.Loop(loop.condition(), code(loop.body()), loop.testFirst());
    }
    return code;
  }

  private @Nullable LaneVariable mask(@Nullable LaneVariable mask) {
    return entry.equals(mask) ? null : mask;
  }

  /** A mask of some of the lanes is that of their condition. */
  private LaneValue value(LaneValue value) {
    if (!(value instanceof LaneValue.Operation operation)
        || operation.type() != Primitive.BOOLEAN
        || !operation.operands().get(0).equals(new LaneValue.Use(entry))) {
      return value;
    }
    return switch (operation.operator()) {
      case AND -> operation.operands().get(1);
      case AND_NOT ->
          new LaneValue.Operation(
              LaneOperator.NOT, Primitive.BOOLEAN, List.of(operation.operands().get(1)));
      default -> value;
    };
  }
}
