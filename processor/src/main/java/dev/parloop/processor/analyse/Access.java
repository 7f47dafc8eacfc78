package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;

/**
 * A read or write of elements of an array that other iterations may see.
 *
 * @param place the element as the source names it, in a called method perhaps; or the call of a
 *     method of the JDK that touches many
 * @param isWrite whether it writes
 * @param isCertain whether every iteration does it
 * @param isAffine whether all subscripts are sums of multiples of counters and of values that do
 *     not change in the loop
 * @param site where it stands in the loop: at {@code place}, or the call that leads there
 */
public record Access(Expr place, boolean isWrite, boolean isCertain, boolean isAffine, Span site) {}
