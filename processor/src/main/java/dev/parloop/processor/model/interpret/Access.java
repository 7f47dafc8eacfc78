package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Span;

/**
 * One read or write of memory.
 *
 * @param location what was accessed; never a variable declared inside the marked loop
 * @param isWrite whether it was written
 * @param ordinal of the iteration of the marked loop, from 0; {@link #OUTSIDE} outside iterations
 * @param span the access in the source
 */
public record Access(Location location, boolean isWrite, long ordinal, Span span) {
  /** The ordinal of accesses outside iterations: by the loop's header, or in no marked loop. */
  public static final long OUTSIDE = -1;
}
