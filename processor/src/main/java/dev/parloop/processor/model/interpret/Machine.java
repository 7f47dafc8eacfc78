package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all parts of one interpreter share: limits, memory outside frames, who listens. */
final class Machine {
  private static final int MAX_DEPTH = 200;

  final CalleeSource callees;
  final Statics statics;
  private final @Nullable Consumer<Access> listener;
  private final long stepLimit;
  private long steps;
  private int depth;
  private long ordinal = Access.OUTSIDE;

  Machine(
      CalleeSource callees, Statics statics, long stepLimit, @Nullable Consumer<Access> listener) {
    this.callees = callees;
    this.statics = statics;
    this.stepLimit = stepLimit;
    this.listener = listener;
  }

  /** Counts work: statements, iterations, elements of new arrays. */
  void step(long count) {
    steps += count;
    if (steps < 0 || steps > stepLimit) {
      throw new StepLimitException("more than " + stepLimit + " steps");
    }
  }

  /** Enters a method. */
  void enter() {
    step(1);
    if (++depth > MAX_DEPTH) {
      depth--;
      throw new StepLimitException("calls deeper than " + MAX_DEPTH);
    }
  }

  /** Leaves a method. */
  void leave() {
    depth--;
  }

  /** Says which iteration of the marked loop the following accesses belong to. */
  void iteration(long current) {
    ordinal = current;
  }

  /** Tells the listener of an access. */
  void access(Location location, boolean isWrite, Span span) {
    if (listener != null) {
      listener.accept(new Access(location, isWrite, ordinal, span));
    }
  }
}
