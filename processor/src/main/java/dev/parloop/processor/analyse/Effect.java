package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Span;

/**
 * Something in an iteration that other iterations may notice, apart from elements of arrays and
 * local variables.
 *
 * @param kind what it is
 * @param what what does it, as messages name it: a method, with its receiver where that is a
 *     variable or field, a field, a noun
 * @param canBeMarked whether it is a method that the user can annotate, if it is one
 * @param isCertain whether every iteration does it to the same object, whatever the input
 * @param isShared whether what a call of a library is for is known to be one object for all
 *     iterations; only messages ask
 * @param span where it is
 * @param site where it stands in the loop: at {@code span}, or the call that leads there
 */
public record Effect(
    Kind kind,
    String what,
    boolean canBeMarked,
    boolean isCertain,
    boolean isShared,
    Span span,
    Span site) {

  /** Something that is done to no object that iterations may share or not. */
  public Effect(
      Kind kind, String what, boolean canBeMarked, boolean isCertain, Span span, Span site) {
    this(kind, what, canBeMarked, isCertain, true, span, site);
  }

  /** Something that is no method of the user's. */
  public Effect(Kind kind, String what, boolean isCertain, Span span, Span site) {
    this(kind, what, false, isCertain, span, site);
  }

  /** What may be noticed. */
  public enum Kind {
    /** A method without a known body, and not known to have no effect. */
    UNKNOWN_CALL,
    /** A method that can be overridden, so that its body is not known. */
    OVERRIDABLE_CALL,
    /** The same, of objects in an array whose classes would have to be looked at one by one. */
    CLASS_LOOK,
    /** What a static initialiser does that the rest of the loop may notice. */
    INITIALISER,
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
    OPAQUE,
    /** Output, to the console, a file or the network. */
    OUTPUT,
    /** Input, of which each read takes what comes after the one before. */
    INPUT,
    /** A collection or map that iterations share is changed. */
    COLLECTION,
    /** A collection or map is read whose class is not known. */
    COLLECTION_READ,
    /**
     * A collection or what belongs to one is made or wrapped: only told, see {@link JdkEffects}.
     */
    MAKER,
    /** A loop over a collection, which asks its iterator. */
    ITERATION,
    /** A collection or another object of the JDK that the iteration has made itself is used. */
    OWN_OBJECT,
    /** A number is drawn from a random generator that iterations share. */
    GENERATOR,
    /** A random generator is made without a seed. */
    UNSEEDED,
    /** A number is drawn from the thread's own generator. */
    THREAD_GENERATOR,
    /** A variable of which each thread has its own. */
    THREAD_LOCAL,
    /** Text is added to a builder that iterations share. */
    TEXT,
    /** A builder that iterations share is read. */
    TEXT_READ,
    /** A stream, which runs functions. */
    STREAM,
    /** An atomic variable or an adder. */
    ATOMIC,
    /** A function that the loop gets as a value. */
    FUNCTION,
    /** Work is given to other threads or processes, or waited for. */
    TASK,
    /** The time. */
    CLOCK
  }
}
