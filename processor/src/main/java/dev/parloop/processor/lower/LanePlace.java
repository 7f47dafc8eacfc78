package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import java.util.function.BiConsumer;

/** What can be read and assigned: a variable, or an element in each lane. */
interface LanePlace {
  /** Its value. */
  LaneValue value();

  /** Gives it another one, in the lanes that are here. */
  void assign(LaneValue value);

  /**
   * The place of an assignment. An element's index is evaluated now.
   *
   * @param variables assigns to a variable
   * @throws NoLanesException if lanes cannot assign to it
   */
  static LanePlace of(
      Expr.Place place,
      LaneBuilder builder,
      LaneExpressions expressions,
      BiConsumer<Expr.Read, LaneValue> variables) {
    if (place instanceof Expr.Read read) {
      return new LanePlace() {
        @Override
        public LaneValue value() {
          return expressions.value(read);
        }

        @Override
        public void assign(LaneValue value) {
          variables.accept(read, value);
        }
      };
    } else if (place instanceof Expr.ArrayRead element) {
      LaneAccesses.Access access = expressions.accesses().access(element);
      return new LanePlace() {
        @Override
        public LaneValue value() {
          LaneValue loaded = expressions.accesses().load(access, element);
          builder.holds(loaded);
          return loaded;
        }

        @Override
        public void assign(LaneValue value) {
          expressions.accesses().store(access, value, element);
        }
      };
    }
    throw LaneStatements.refused("an assignment to this", place.span());
  }
}
