package dev.parloop.processor.generate;

import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Limit;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;

/** Writes what counts a loop's iterations in front of it. */
final class TripCode {
  private final LoopEmitter emitter;
  private final Verdict verdict;
  private final LoopClasses.Named names;

  TripCode(LoopEmitter emitter, Verdict verdict, LoopClasses.Named names) {
    this.emitter = emitter;
    this.verdict = verdict;
    this.names = names;
  }

  /**
   * Declares the trip count. Of a condition with several comparisons, each is looked at only where
   * the loop as written would: {@code i < n && i < x.length} asks no {@code x} where {@code n} is
   * 0.
   *
   * @param start names the counter's first value
   */
  Code count(IterationSpace.Range range, Code start) {
    if (range.limits().isEmpty()) {
      Limit only = new Limit(null, range.relation(), range.bound(), range.bound(), null);
      return Code.of("long # = #;\n", names.trips(), trips(range, start, only));
    }
    Code code = Code.of("long # = #;\n", names.trips(), trips(range, start, range.limits().get(0)));
    for (Limit limit : range.limits().subList(1, range.limits().size())) {
      code =
          code.plus(
              Code.of(
                  "if (# > 0) {\n  # = #.least(#, #);\n}\n",
                  names.trips(),
                  names.trips(),
                  Support.TRIP_COUNT,
                  names.trips(),
                  trips(range, start, limit)));
    }
    return code;
  }

  private Code trips(IterationSpace.Range range, Code start, Limit limit) {
    Variable other = limit.other();
    SecondCounter meets = other == null ? null : verdict.nest().second(other);
    if (meets != null) {
      return Code.of(
          "#.untilMeeting(#, #, #.#, #, #)",
          Support.TRIP_COUNT,
          start,
          step(range),
          Support.RELATION,
          limit.relation().name(),
          names.first(meets.variable()),
          String.valueOf(LoopShape.literal(meets.step())));
    }
    Code bound =
        new GuardCode(emitter.modelText())
            .around(limit.bound(), bound(limit.bound()), verdict.guards());
    Expr offset = limit.offset();
    return Code.of(
        "#.#(#, ##.#, #, #)",
        Support.TRIP_COUNT,
        range.variable().type() == Type.Primitive.LONG ? "ofLong" : "ofInt",
        start,
        offset == null ? Code.EMPTY : Code.of("#, ", emitter.modelText().print(offset)),
        Support.RELATION,
        limit.relation().name(),
        bound,
        step(range));
  }

  /** The bound in front of the loop, where a second counter has another name. */
  private Code bound(Expr bound) {
    LoopNest nest = verdict.nest();
    Expr value = bound instanceof Expr.Convert convert ? convert.operand() : bound;
    return value instanceof Expr.Read read && nest.second(read.variable()) != null
        ? Code.text(names.first(read.variable()))
        : emitter.slice(bound);
  }

  private Code step(IterationSpace.Range range) {
    Long literal = LoopShape.literal(range.step());
    if (literal == null) {
      return emitter.step(range);
    }
    return Code.text(literal + (range.variable().type() == Type.Primitive.LONG ? "L" : ""));
  }
}
