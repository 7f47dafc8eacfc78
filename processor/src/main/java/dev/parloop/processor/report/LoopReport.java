package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.judge.Verdict;
import java.util.List;

/**
 * All that is told about one loop.
 *
 * @param verdict what was decided
 * @param scalars roles of the variables from outside the loop; both lists are empty for a loop that
 *     was not analysed
 * @param variants the ways in which it can run, as the values of {@code parloop.mode}: {@code
 *     serial}, {@code forkjoin}; a loop that stays serial has only the first
 * @param nanosPerIteration estimated cost of one iteration, 0 where there is no estimate
 * @param serialBelow trip count under which the loop as written runs, 0 where it always does
 * @param whyNotVectorised why there is no vector form, a sentence without its full stop
 * @param generated binary name of the generated class, empty where there is none
 */
public record LoopReport(
    Verdict verdict,
    Scalars scalars,
    List<String> variants,
    double nanosPerIteration,
    long serialBelow,
    String whyNotVectorised,
    String generated) {
  public LoopReport {
    variants = List.copyOf(variants);
  }
}
