package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes the iterations of an inner loop independent: it follows from what was asked in front
 * of the marked loop, or the kernel asks.
 */
final class InnerGuards {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;

  InnerGuards(LaneBuilder builder, LaneExpressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  /**
   * Whether a guard of an inner loop holds where those of the marked one do: rows of one array are
   * not rows of another one.
   */
  static boolean follows(Guard guard, List<Guard> around) {
    if (guard instanceof Guard.NotSame pair) {
      return areApart(pair.left(), pair.right(), around);
    }
    if (!(guard instanceof Guard.DistinctRows rows)) {
      return false;
    }
    // Rows of one array that is written are asked for even where nothing else is there.
    boolean isAsked =
        isRow(rows.written())
            || around.stream()
                .anyMatch(
                    one ->
                        one instanceof Guard.DistinctRows all
                            && root(rows.written()) != null
                            && isVariable(all.written(), root(rows.written())));
    return isAsked
        && rows.others().stream().allMatch(other -> areApart(rows.written(), other, around));
  }

  /** Whether all that is written is one row. */
  private static boolean isRow(Guard.Rows written) {
    return written.array().type() instanceof Type.Array array
        && array.dimensions() == 1
        && written.array() instanceof Expr.ArrayRead
        && written.field() == null;
  }

  private static boolean areApart(Expr left, Expr right, List<Guard> around) {
    return areApart(new Guard.Rows(left, null), new Guard.Rows(right, null), around);
  }

  private static boolean areApart(Guard.Rows left, Guard.Rows right, List<Guard> around) {
    Variable first = root(left);
    Variable second = root(right);
    return first != null
        && second != null
        && around.stream()
            .anyMatch(guard -> areApart(guard, first, second) || areApart(guard, second, first));
  }

  private static boolean areApart(Guard guard, Variable written, Variable other) {
    return guard instanceof Guard.DistinctRows rows
        && isVariable(rows.written(), written)
        && rows.others().stream().anyMatch(one -> isVariable(one, other));
  }

  private static boolean isVariable(Guard.Rows rows, @Nullable Variable variable) {
    return rows.field() == null
        && rows.array() instanceof Expr.Read read
        && read.variable().equals(variable);
  }

  /** Where an array is, or leads from; what fields hold is not followed. */
  private static @Nullable Variable root(Guard.Rows rows) {
    return rows.field() == null ? root(rows.array()) : null;
  }

  private static @Nullable Variable root(Expr expr) {
    if (expr instanceof Expr.ArrayRead read) {
      return root(read.array());
    }
    return expr instanceof Expr.Read read ? read.variable() : null;
  }

  /** Has guards checked by the kernel. */
  void check(List<Guard> guards) {
    for (Guard guard : guards) {
      if (guard instanceof Guard.NotSame pair) {
        if (pair.left().type().equals(pair.right().type())) {
          builder.check(
              new LaneCheck.Distinct(
                  expressions.array(pair.left()), expressions.array(pair.right())));
        } else if (!(pair.left().type() instanceof Type.Array)
            || !(pair.right().type() instanceof Type.Array)) {
          throw refused();
        }
      } else if (guard instanceof Guard.NotZero zero) {
        builder.check(new LaneCheck.NotZero(expressions.value(zero.value())));
      } else if (guard instanceof Guard.NotNegative number) {
        builder.check(new LaneCheck.AtLeastZero(expressions.value(number.value())));
      } else if (guard instanceof Guard.NoWrap subscript) {
        List<LaneValue> factors = new ArrayList<>();
        for (Guard.Term term : subscript.terms()) {
          factors.add(expressions.value(term.coefficient()));
          factors.add(expressions.value(term.span()));
        }
        builder.check(new LaneCheck.NoWrap(subscript.constant(), factors));
      } else {
        throw refused();
      }
    }
  }

  private static NoLanesException refused() {
    return new NoLanesException(
        Code.PL0703, "an inner loop would have to ask too much.", Span.NONE);
  }
}
