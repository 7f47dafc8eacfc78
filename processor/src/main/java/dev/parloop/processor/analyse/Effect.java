package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Span;

/**
 * Something in an iteration that other iterations may notice, apart from elements of arrays and
 * local variables.
 *
 * @param kind what it is
 * @param what what does it, as messages name it: a method, a field, a noun
 * @param isCertain whether every iteration does it to the same object, whatever the input
 * @param span where it is
 * @param site where it stands in the loop: at {@code span}, or the call that leads there
 */
public record Effect(Kind kind, String what, boolean isCertain, Span span, Span site) {

  /** What may be noticed. */
  public enum Kind {
    /** A method without a known body, and not known to have no effect. */
    UNKNOWN_CALL,
    /** A method that can be overridden, so that its body is not known. */
    OVERRIDABLE_CALL,
    /** Calls that are nested too deeply, or call themselves with other arrays. */
    DEEP_CALL,
    /** A lock, or the identity of the thread. */
    THREAD,
    /** A static field, or a field of an object that is the same in all iterations, is written. */
    FIELD_WRITE,
    /** A field is written of an object that may be the same in two iterations. */
    OBJECT_WRITE,
    /** A volatile field is read or written. */
    VOLATILE,
    /** A construct that the loop model cannot say. */
    OPAQUE
  }
}
