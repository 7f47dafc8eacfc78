package dev.parloop.samples.workload;

import java.util.function.Supplier;

/**
 * One way to compute the answer.
 *
 * @param name as the tool prints it and {@code --variant} takes it
 * @param body computes the answer from scratch at every call
 */
public record Variant<A>(String name, Supplier<A> body) {

  /** The loop as written, as the generated class keeps it. */
  public static final String SERIAL = "serial";

  /** The annotated method itself: what a program calls. */
  public static final String IN_PLACE = "in-place";

  /** Chunks over threads, whatever the size. */
  public static final String FORK_JOIN = "forkjoin";
}
