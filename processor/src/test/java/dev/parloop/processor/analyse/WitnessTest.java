package dev.parloop.processor.analyse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two iterations that meet are found where there are some, and only with what is known of them. */
class WitnessTest {
  private final Symbols symbols = new Symbols();
  private final Symbol n =
      symbols.invariant("n", "n", Interval.INT, /* isLong= */ false, Symbols.Source.NONE);
  private final Symbol i = symbols.counter("i", Interval.SUBSCRIPT, /* isLong= */ false);
  private final Symbol j = symbols.varying("j", new Interval(0, 9), /* isLong= */ false);

  WitnessTest() {
    i.isAtMost(new Bound(Polynomial.of(n).plus(-1), List.of()));
  }

  private Touch touch(Polynomial subscript, List<Fact> facts) {
    Type.Array type = new Type.Array(Type.Primitive.INT);
    Expr place = new Expr.This(new Type.Reference("A"), Span.NONE);
    Origin array = new Origin.Shared("a", place, List.of());
    return new Touch(
        true,
        place,
        array,
        type,
        subscript,
        null,
        true,
        false,
        List.of(j),
        facts,
        Touch.Where.at(Span.NONE));
  }

  private boolean meet(Polynomial subscript, List<Fact> first, List<Fact> second) {
    Pair pair =
        new Pair(
            symbols,
            i,
            Stride.ONE,
            List.of(),
            new Budget(),
            touch(subscript, first),
            touch(subscript, second));
    return Witness.isFound(pair, List.of(pair.difference(subscript, subscript)));
  }

  private Polynomial subscript(long step) {
    return Polynomial.of(i).times(step).plus(Polynomial.of(j));
  }

  @Test
  void iterationsMeetWhereTheInnerCounterGoesFurtherThanTheStep() {
    assertTrue(meet(subscript(2), List.of(), List.of()));
    assertTrue(meet(subscript(9), List.of(), List.of()));
    assertFalse(meet(subscript(10), List.of(), List.of()));
  }

  @Test
  void conditionsAroundTheAccessesAreHeeded() {
    Fact small = Fact.of(Polynomial.of(j).negate().plus(1));
    Fact large = Fact.of(Polynomial.of(j).plus(-2));
    assertTrue(meet(subscript(2), List.of(large), List.of(small)));
    // The one that is later would need the smaller of the two.
    assertFalse(meet(subscript(2), List.of(small), List.of(large)));
  }

  @Test
  void whatMustFitIsHeeded() {
    Polynomial many = Polynomial.of(n).times(1L << 31);
    assertTrue(meet(subscript(2), List.of(new Fact(Polynomial.of(n), List.of())), List.of()));
    assertFalse(meet(subscript(2), List.of(new Fact(Polynomial.of(n), List.of(many))), List.of()));
  }

  @Test
  void valuesThatDifferAreHeeded() {
    // Not where the later j is 0 to 8: with a step of 9 that leaves none.
    Fact apart = new Fact(Polynomial.of(j), List.of(), true);
    assertFalse(meet(subscript(9), List.of(), List.of(apart)));
  }
}
