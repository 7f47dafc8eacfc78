/**
 * The loop model: typed, structured values that say what a loop means, independent of javac.
 *
 * <p>Semantics, exactly those of the Java Language Specification:
 *
 * <ul>
 *   <li>{@code int} and {@code long} arithmetic wraps; shifts use the low five or six bits of the
 *       distance; {@code float} and {@code double} follow IEEE 754 in the order written, never
 *       contracted or reassociated.
 *   <li>Operands are evaluated left to right. Binary numeric promotion, implied widening and the
 *       implied narrowing of compound assignment are explicit ({@link
 *       dev.parloop.processor.model.Expr.Convert}, {@link
 *       dev.parloop.processor.model.Expr.Compound}).
 *   <li>What may throw: integral {@code /} and {@code %} (zero divisor), array accesses (null,
 *       bounds, store check), {@code length} and instance accesses (null), array creation (negative
 *       size), calls, {@code throw} statements and whatever is opaque. Nothing else throws.
 *   <li>Structure is Java's own: no gotos; {@code break} and {@code continue} name the enclosing
 *       statement as the source does.
 *   <li>What the model cannot say is an <em>opaque</em> node that keeps its parts, so that the
 *       variables and elements it uses and defines stay visible; whether its effect goes beyond
 *       those parts is a flag on it.
 * </ul>
 */
@NullMarked
package dev.parloop.processor.model;

import org.jspecify.annotations.NullMarked;
