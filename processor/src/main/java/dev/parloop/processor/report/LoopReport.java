package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneKernel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is told about one loop.
 *
 * @param verdict what was decided
 * @param scalars roles of the variables from outside the loop; both lists are empty for a loop that
 *     was not analysed
 * @param variants the ways in which it can run, as the values of {@code parloop.mode}: {@code
 *     serial}, {@code forkjoin} and so on; a loop that stays serial has only the first
 * @param nanosPerIteration estimated cost of one iteration, 0 where there is no estimate
 * @param serialBelow trip count under which the loop as written runs, 0 where there is no plan; the
 *     largest number where it always does
 * @param inOrder whether it runs on the calling thread alone, in vectors or as written
 * @param kernel the vector form; null where there is none
 * @param noVectors why there is no vector form; null where there is one, or none was looked for
 * @param generated binary name of the generated class, empty where there is none
 */
public record LoopReport(
    Verdict verdict,
    Scalars scalars,
    List<String> variants,
    double nanosPerIteration,
    long serialBelow,
    boolean inOrder,
    @Nullable LaneKernel kernel,
    @Nullable Problem noVectors,
    String generated) {
  public LoopReport {
    variants = List.copyOf(variants);
  }

  /** Whether the loop could run in parallel and does not, as that would not be faster. */
  boolean runsAsWritten() {
    return serialBelow == Long.MAX_VALUE;
  }

  /**
   * Why there is no vector form, a sentence without its full stop; with its code, if it has one.
   */
  public String whyNotVectorised() {
    if (noVectors != null) {
      String message = noVectors.message();
      return "[" + noVectors.code() + "] " + message.substring(0, message.length() - 1);
    }
    return verdict.status().isParallel() ? "simd = OFF" : "the loop stays serial";
  }
}
