package dev.parloop.processor.report;

import dev.parloop.processor.parse.UserSource;
import java.util.List;

/**
 * All that is told about the loops of one class.
 *
 * @param binaryName the class
 * @param sourceName simple name of its source file
 * @param source that file
 * @param loops its loops in source order
 * @param generated text of the class that was generated for it, empty where there is none
 */
public record ClassReport(
    String binaryName,
    String sourceName,
    UserSource source,
    List<LoopReport> loops,
    String generated) {
  public ClassReport {
    loops = List.copyOf(loops);
  }
}
