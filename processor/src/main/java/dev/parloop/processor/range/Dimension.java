package dev.parloop.processor.range;

import org.jspecify.annotations.Nullable;

/**
 * One dimension: {@code from..to by step}.
 *
 * @param from the first index
 * @param closed whether {@code to} is an index itself ({@code ..=})
 * @param to where the indices end
 * @param step from one index to the next; null where none is written, which means 1
 * @param downwards whether indices fall: the step is written with a minus sign
 */
public record Dimension(
    Bound from, boolean closed, Bound to, @Nullable Bound step, boolean downwards) {

  /** The step's value if it is known: 1 where none is written; null for an expression. */
  public @Nullable Long stepValue() {
    return step == null ? (Long) 1L : step.value();
  }
}
