package dev.parloop.processor.model;

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
   */
  record Range(Variable variable, Expr start, Relation relation, Expr bound, Expr step, Span span)
      implements IterationSpace {}

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
