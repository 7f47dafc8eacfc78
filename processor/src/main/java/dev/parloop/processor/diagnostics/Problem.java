package dev.parloop.processor.diagnostics;

import dev.parloop.processor.model.Span;
import java.util.List;

/**
 * One thing to tell the user.
 *
 * @param code stable code
 * @param message what happened and what to do, one sentence or two, without the code
 * @param span the offending token or expression
 * @param related other places, each with a few words
 */
public record Problem(Code code, String message, Span span, List<Related> related) {
  public Problem {
    related = List.copyOf(related);
  }

  /** A problem with one position. */
  public static Problem of(Code code, String message, Span span) {
    return new Problem(code, message, span, List.of());
  }

  /** A further position: {@code "the write of iteration i - 1"}. */
  public record Related(String note, Span span) {}
}
