package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes symbols; an invariant one is made once for each thing that it stands for. */
final class Symbols {

  /**
   * How to compute an invariant in front of the loop.
   *
   * @param expr null if it cannot be
   * @param nonNull objects that must not be null for the computation to succeed
   */
  record Source(@Nullable Expr expr, List<Origin.Shared> nonNull) {
    static final Source NONE = new Source(null, List.of());

    Source {
      nonNull = List.copyOf(nonNull);
    }
  }

  private final Map<Object, Symbol> invariants = new HashMap<>();
  private final Map<Object, Symbol> derived = new HashMap<>();
  private final Map<Symbol, Source> sources = new HashMap<>();
  private int rank;

  /** The rank of the next new symbol: those with a lower one exist already. */
  int nextRank() {
    return rank;
  }

  /** The symbol for a key. */
  Symbol invariant(Object key, String name, Interval range, boolean isLong, Source source) {
    Symbol known = invariants.get(key);
    if (known == null) {
      known = new Symbol(rank++, name, Symbol.Kind.INVARIANT, range, isLong);
      invariants.put(key, known);
      sources.put(known, source);
    }
    return known;
  }

  /** A value of the header, which is the same throughout the loop, whatever it is made of. */
  Value settled(String name, Value value) {
    return value instanceof Value.Whole whole
            && (!whole.form().isInvariant() || whole.fit() == Value.Fit.LOOSE)
        ? named(name, whole.range())
        : value;
  }

  /** A value of the header of which only the range is known; one for each name. */
  Value.Whole named(String name, Interval range) {
    return Value.Whole.of(invariant(name, name, range, true, Source.NONE));
  }

  /** The symbol for a value that follows from others that differ between iterations. */
  Symbol derived(Object key, String name, Interval range, boolean isLong) {
    Symbol known = derived.get(key);
    if (known == null) {
      known = varying(name, range, isLong);
      derived.put(key, known);
    }
    return known;
  }

  /** A new symbol for a value that differs between iterations. */
  Symbol varying(String name, Interval range, boolean isLong) {
    return new Symbol(rank++, name, Symbol.Kind.VARYING, range, isLong);
  }

  /** A new symbol for the marked loop's counter. */
  Symbol counter(String name, Interval range, boolean isLong) {
    return new Symbol(rank++, name, Symbol.Kind.COUNTER, range, isLong);
  }

  /**
   * A copy that stands for the value in another iteration; its bounds are for the caller to add.
   */
  Symbol copy(Symbol symbol) {
    return new Symbol(rank++, symbol + "'", Symbol.Kind.VARYING, symbol.range(), symbol.isLong());
  }

  /** The key of an invariant symbol, which tells what it stands for; null of any other. */
  @Nullable Object key(Symbol symbol) {
    for (Map.Entry<Object, Symbol> entry : invariants.entrySet()) {
      if (entry.getValue().equals(symbol)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** How an invariant symbol is computed. */
  Source source(Symbol symbol) {
    return sources.getOrDefault(symbol, Source.NONE);
  }

  /** How an operation on invariants is computed, if that cannot throw. */
  Source source(BinaryOperator operator, Whole a, Whole b, Type type) {
    boolean divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
    if (divides && b.range().contains(0)) {
      return Source.NONE;
    }
    Source left = source(a, type);
    Source right = source(b, type);
    if (left.expr() == null || right.expr() == null) {
      return Source.NONE;
    }
    List<Origin.Shared> nonNull = new ArrayList<>(left.nonNull());
    nonNull.addAll(right.nonNull());
    return new Source(
        new Expr.Binary(operator, left.expr(), right.expr(), type, Span.NONE), nonNull);
  }

  /** How a single symbol or a constant of a type is computed; sums and products are not. */
  private Source source(Whole value, Type type) {
    if (value.isConstant()) {
      long constant = value.range().low();
      Object boxed = type == Type.Primitive.LONG ? (Object) constant : (Object) (int) constant;
      return new Source(new Expr.Literal(type, boxed, Span.NONE), List.of());
    }
    Symbol symbol = value.form().asSymbol();
    if (symbol == null || symbol.isLong() != (type == Type.Primitive.LONG)) {
      return Source.NONE;
    }
    return source(symbol);
  }
}
