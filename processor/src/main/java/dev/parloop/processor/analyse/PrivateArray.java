package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array from outside the loop of which every chunk has a copy of its own, because all iterations
 * use the same elements. A field of a number is one too: that of one element which is the field.
 *
 * @param array the local variable that holds it, or a field of {@code this} or of a class, which
 *     the loop does not assign; or the field that is its element
 * @param type its type, with elements of a primitive type after one or more dimensions
 * @param operator how the copies, in the order of the chunks, combine into the array; each starts
 *     from the operator's identity. Null for a scratch array, of which every iteration writes the
 *     same elements, and before it reads them: each copy starts from what the array holds, and the
 *     last one is what it holds after the loop
 * @param uses where the loop names a field that holds it; empty for a variable, which is hidden by
 *     one of the same name
 * @param update one of the places where an element is combined or written
 */
public record PrivateArray(
    Expr.Place array,
    Type.Array type,
    @Nullable ReductionOperator operator,
    List<Span> uses,
    Span update) {
  public PrivateArray {
    uses = List.copyOf(uses);
  }

  /** The name of the variable or field. */
  public String name() {
    return array instanceof Expr.FieldRead read
        ? read.field().name()
        : ((Expr.Read) array).variable().name();
  }

  /** Whether it is a field of a number. */
  public boolean isNumber() {
    return array.type() instanceof Type.Primitive;
  }

  /** Whether an expression is the variable or field. */
  public boolean isHeldBy(Expr expr) {
    return Expressions.same(array, expr);
  }

  /** The type of the innermost elements. */
  public Type.Primitive element() {
    Type at = type;
    while (at instanceof Type.Array array) {
      at = array.element();
    }
    return (Type.Primitive) at;
  }

  /** How many dimensions it has, 1 or more. */
  public int dimensions() {
    int count = 0;
    for (Type at = type; at instanceof Type.Array array; at = array.element()) {
      count++;
    }
    return count;
  }

  /** Whether every iteration writes what it reads. */
  public boolean isScratch() {
    return operator == null;
  }

  /** Whether the copies' values depend on the order in which they are rounded. */
  public boolean isRounded() {
    return element().isFloating()
        && (operator == ReductionOperator.SUM || operator == ReductionOperator.PRODUCT);
  }
}
