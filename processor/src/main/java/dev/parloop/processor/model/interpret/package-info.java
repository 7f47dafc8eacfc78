/**
 * Runs the loop model with exact Java semantics: the oracle for the printers, the analysis and the
 * fuzzers.
 *
 * <p>Values are Java's own: a primitive is its box ({@code Byte} for byte), an array is a real
 * array, a string a {@code String}, an object of a class known from source an {@link
 * dev.parloop.processor.model.interpret.Instance}, and null is null. Nothing here is thread-safe.
 */
@NullMarked
package dev.parloop.processor.model.interpret;

import org.jspecify.annotations.NullMarked;
