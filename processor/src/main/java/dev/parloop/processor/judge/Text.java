package dev.parloop.processor.judge;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Span;

/** Phrases of messages. */
final class Text {
  /** The end of the first sentence of every reason. */
  static final String SERIAL = "; the loop stays serial.";

  static final String VOUCH = " or vouch for the loop with assume = INDEPENDENT.";

  private Text() {}

  /** A source text as messages quote it. */
  static String quote(Expr expr) {
    return ModelPrinter.print(expr);
  }

  /** {@code (line 14)}; with the file's name where that is another one. */
  static String at(Span span, Span from) {
    return span.file().equals(from.file())
        ? "(line " + span.line() + ")"
        : "(" + span.file() + ", line " + span.line() + ")";
  }

  /** {@code i - 1}, {@code i + 2}. */
  static String shifted(String counter, long by) {
    return by < 0 ? counter + " - " + -by : counter + " + " + by;
  }
}
