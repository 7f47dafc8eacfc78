package dev.parloop.processor.model;

/** An expression or a statement of the loop model. */
public sealed interface Node permits Expr, Stmt {
  /** Where it stands in the source. */
  Span span();
}
