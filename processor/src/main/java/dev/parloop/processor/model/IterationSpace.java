package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a loop runs over. */
public sealed interface IterationSpace {

  /** The loop's variable: the counter, or the element. */
  Variable variable();

  /** The loop's header, from {@code for} to the closing parenthesis. */
  Span span();

  /**
   * {@code for (T i = start; i REL bound; i += step)} with T int or long.
   *
   * @param start converted to T
   * @param relation as if the counter stood on the left
   * @param bound of type int or long; where T is int and the bound is long the comparison is a long
   *     one
   * @param step converted to T, negative to count down; {@code i--} has the literal -1
   * @param limits how the condition is written, where it is more than this comparison; all of them
   *     are of one direction, and {@code bound} is that of the first. Only a marked loop has any
   */
  record Range(
      Variable variable,
      Expr start,
      Relation relation,
      Expr bound,
      Expr step,
      List<Limit> limits,
      Span span)
      implements IterationSpace {
    public Range {
      limits = List.copyOf(limits);
    }

    /** A range whose condition compares the counter with one bound. */
    public Range(
        Variable variable, Expr start, Relation relation, Expr bound, Expr step, Span span) {
      this(variable, start, relation, bound, step, List.of(), span);
    }
  }

  /**
   * One of the comparisons of a condition, {@code i + offset REL bound}, evaluated where those
   * before it hold: {@code i + 1 < n && i < x.length} has two.
   *
   * @param offset of the counter's type, added as that type adds; null for none
   * @param bound of type int or long
   * @param reached the bound of the counter itself, {@code bound - offset} as a long; the bound
   *     where nothing is added, and where the bound moves towards the counter its first value
   * @param other the second counter that the bound is, as {@code j} in {@code for (int i = 0, j =
   *     n; i < j; i++, j--)}; null for a bound that stays
   */
  record Limit(
      @Nullable Expr offset,
      Relation relation,
      Expr bound,
      Expr reached,
      @Nullable Variable other) {}

  /**
   * {@code for (T x : array)}.
   *
   * @param variable the element, converted from the array's element type by assignment
   * @param array evaluated once
   */
  record Elements(Variable variable, Expr array, Span span) implements IterationSpace {}

  /**
   * No counted loop: the space of a marked loop that stays as it is. It is reported and never
   * analysed; a {@link Stmt.Counted} never has it.
   */
  record Unknown(Variable variable, Span span) implements IterationSpace {}

  /** How counter and bound compare while the loop goes on. */
  enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    NOT_EQUAL("!=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** As written in Java. */
    public String symbol() {
      return symbol;
    }
  }
}
