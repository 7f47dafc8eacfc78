package dev.parloop.processor.parse;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import java.util.List;
import java.util.Map;

/**
 * What was found in one top-level class.
 *
 * @param methods the methods with marked loops that can be copied, in source order. A method with
 *     an error is not among them
 * @param untaken for each loop whose iteration space is {@link
 *     dev.parloop.processor.model.IterationSpace.Unknown}, under its id: why it cannot be counted.
 *     These problems are not among {@code problems}
 * @param problems errors and notes found on the way, in source order
 * @param stopped the loops of which some of {@code problems} are told
 * @param complete false if a name in a marked method has no meaning yet: another processor may be
 *     about to generate it, so the class is worth another round
 * @param user the user's file: spans of what is in here are offsets in {@link
 *     AnnotatedMethod#source}, where kernels are written out. Those in {@code problems} are the
 *     user's
 */
public record Parsed(
    List<AnnotatedMethod> methods,
    Map<String, List<Problem>> untaken,
    List<Problem> problems,
    List<StoppedLoop> stopped,
    boolean complete,
    UserSource user) {
  public Parsed {
    methods = List.copyOf(methods);
    untaken = Map.copyOf(untaken);
    problems = List.copyOf(problems);
    stopped = List.copyOf(stopped);
  }
}
