package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read or write of elements of an array that other iterations may see.
 *
 * @param place the element as the source names it, in a called method perhaps; or the call of a
 *     method of the JDK that touches many
 * @param isWrite whether it writes
 * @param isCertain whether every iteration does it
 * @param isConditional whether a condition, or a jump before it, decides if an iteration does it;
 *     that an inner loop may have no rounds does not count
 * @param isAffine whether all subscripts are sums of multiples of counters and of values that do
 *     not change in the loop
 * @param site where it stands in the loop: at {@code place}, or the call that leads there
 * @param shown the place in terms of the loop, as far as it can be said: with arguments for the
 *     parameters of a called method
 * @param method the called method in which it stands; empty in the loop itself
 * @param many the array of which a call touches many elements, in the same terms; null for one
 *     element
 * @param fields on whose values it depends which array it is, or which element
 */
public record Access(
    Expr place,
    boolean isWrite,
    boolean isCertain,
    boolean isConditional,
    boolean isAffine,
    Span site,
    Expr shown,
    String method,
    @Nullable Expr many,
    Set<Field> fields) {
  public Access {
    fields = Set.copyOf(fields);
  }
}
