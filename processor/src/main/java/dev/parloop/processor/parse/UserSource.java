package dev.parloop.processor.parse;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;

/** A source file as the user wrote it, seen from the text in which kernels are written out. */
public interface UserSource {

  /** The user's text. */
  String userText();

  /** The same place with offsets of the user's text. */
  Span original(Span span);

  /** The same problem with offsets of the user's text. */
  Problem original(Problem problem);
}
