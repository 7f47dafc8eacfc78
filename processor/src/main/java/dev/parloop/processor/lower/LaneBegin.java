package dev.parloop.processor.lower;

import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inner loops that each lane begins one round after the lane before, and that all end together, as
 * {@code for (int j = i; j < n; j++)}. One counter serves all lanes: it starts where the first lane
 * does, and each lane waits until it has come to its own start. Elements that {@code j} chooses are
 * then the same for all lanes, and those that {@code i} chooses are neighbours; with a counter of
 * its own, every lane would use another row.
 */
final class LaneBegin {
  private LaneBegin() {}

  /**
   * Where each lane begins, in terms of the kernel's counter.
   *
   * @param start the start that the loop's source has
   * @return null where each lane has a counter of its own, or all begin together
   */
  static @Nullable LaneValue of(
      IterationSpace.Range range,
      LaneValue start,
      LaneBuilder builder,
      LaneExpressions expressions,
      LaneStatements statements) {
    boolean up =
        range.relation() == IterationSpace.Relation.LESS
            || range.relation() == IterationSpace.Relation.LESS_OR_EQUAL;
    if (!start.varying()
        || !up
        || !LaneCounters.isPlain(range)
        || statements.varies(range.variable())
        || builder.separately(() -> expressions.value(range.bound())).value().varying()) {
      // Lanes that begin and end one by one, a few rounds each, would wait for most of the time.
      return null;
    }
    LaneValue begin = expressions.accesses().resolved(start);
    Long stride = Strides.of(begin);
    List<LaneCheck.Range> ranges = builder.ranges(begin);
    if (stride == null || stride != 1 || ranges == null || !ranges.isEmpty()) {
      return null;
    }
    if (!(begin instanceof LaneValue.Counter)) {
      builder.check(new LaneCheck.Exact(begin));
    }
    return begin;
  }

  /** Whether the counter has come to where a lane begins. */
  static LaneValue begun(LaneVariable counter, LaneValue begin, LaneBuilder builder) {
    LaneValue bound = builder.bound("begin\1", begin);
    return new LaneValue.Operation(
        LaneOperator.GREATER_OR_EQUAL,
        Primitive.BOOLEAN,
        List.of(new LaneValue.Use(counter), bound));
  }
}
