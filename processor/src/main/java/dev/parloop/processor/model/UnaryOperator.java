package dev.parloop.processor.model;

/** Operators with one operand. */
public enum UnaryOperator {
  /** {@code -x}. */
  NEGATE("-"),
  /** {@code ~x}. */
  COMPLEMENT("~"),
  /** {@code !x}. */
  NOT("!");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written in Java. */
  public String symbol() {
    return symbol;
  }
}
