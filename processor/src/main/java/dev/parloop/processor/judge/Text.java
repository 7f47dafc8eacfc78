package dev.parloop.processor.judge;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.Set;

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

  /** Whether an expression reads one of some variables. */
  static boolean mentions(Expr expr, Set<Variable> variables) {
    if (expr instanceof Expr.Read read) {
      return variables.contains(read.variable());
    } else if (expr instanceof Expr.ArrayRead read) {
      return mentions(read.array(), variables) || mentions(read.index(), variables);
    } else if (expr instanceof Expr.FieldRead read) {
      return read.receiver() != null && mentions(read.receiver(), variables);
    } else if (expr instanceof Expr.Unary unary) {
      return mentions(unary.operand(), variables);
    } else if (expr instanceof Expr.Convert convert) {
      return mentions(convert.operand(), variables);
    } else if (expr instanceof Expr.Step step) {
      return mentions(step.target(), variables);
    } else if (expr instanceof Expr.Binary binary) {
      return mentions(binary.left(), variables) || mentions(binary.right(), variables);
    } else if (expr instanceof Expr.Call call) {
      return call.arguments().stream().anyMatch(argument -> mentions(argument, variables));
    }
    return false;
  }

  /** {@code (line 14)}; with the file's name where that is another one. */
  static String at(Span span, Span from) {
    return span.file().equals(from.file())
        ? "(line " + span.line() + ")"
        : "(" + span.file() + ", line " + span.line() + ")";
  }

  /**
   * What an array that has an element for each iteration is indexed by: the counter, or a number
   * that a loop over elements has to count itself.
   */
  static String index(LoopNest nest) {
    return nest.space() instanceof IterationSpace.Range ? nest.space().variable().name() : "number";
  }

  /** {@code i - 1}, {@code i + 2}. */
  static String shifted(String counter, long by) {
    return by < 0 ? counter + " - " + -by : counter + " + " + by;
  }
}
