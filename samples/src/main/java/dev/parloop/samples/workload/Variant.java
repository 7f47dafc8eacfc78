package dev.parloop.samples.workload;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One way to compute the answer.
 *
 * @param name as the tool prints it and {@code --variant} takes it
 * @param work computes the answer from scratch at every call: what is timed
 * @param answer reads the answer of the last call, once after it and not timed
 */
public record Variant<A>(String name, Runnable work, Supplier<A> answer) {

  /** The loop as written, as the generated class keeps it. */
  public static final String SERIAL = "serial";

  /** The annotated method itself: what a program calls. */
  public static final String IN_PLACE = "in-place";

  /** The generated method that chooses, where there is no annotated method to call. */
  public static final String AUTO = "auto";

  /** A call of {@code Loops}, where there is no annotation. */
  public static final String LOOPS = "loops";

  /** Chunks over threads, whatever the size. */
  public static final String FORK_JOIN = "forkjoin";

  /**
   * A variant of a method that returns its answer.
   *
   * @param body computes the answer from scratch at every call
   */
  public Variant(String name, Supplier<A> body) {
    this(name, new Returned<>(body));
  }

  private Variant(String name, Returned<A> returned) {
    this(name, returned::compute, returned::read);
  }

  /** The answer, computed now. */
  public A compute() {
    work.run();
    return answer.get();
  }

  /** What a method returned last. */
  private static final class Returned<A> {
    private final Supplier<A> body;
    private @Nullable A last;

    Returned(Supplier<A> body) {
      this.body = body;
    }

    void compute() {
      last = body.get();
    }

    A read() {
      A answer = last;
      if (answer == null) {
        throw new IllegalStateException("not computed yet");
      }
      last = null;
      return answer;
    }
  }
}
