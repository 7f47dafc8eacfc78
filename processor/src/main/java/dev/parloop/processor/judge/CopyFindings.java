package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Finding.Weight;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Which arrays cannot have a copy in every chunk. */
final class CopyFindings {
  private final LoopNest nest;
  private final Scans scans;
  private final List<Span> regions;

  /**
   * Findings about one loop.
   *
   * @param scans the variables that it computes in two stages
   * @param regions loops inside it whose text is replaced where they run in parallel
   */
  CopyFindings(LoopNest nest, Scans scans, List<Span> regions) {
    this.nest = nest;
    this.scans = scans;
    this.regions = regions;
  }

  /** A finding for each array that stands in the way. */
  List<Finding> of(List<PrivateArray> copies) {
    List<Finding> findings = new ArrayList<>();
    for (PrivateArray copy : copies) {
      if (copy.isRounded() && nest.directive().rounding().equals("STRICT")) {
        findings.add(
            new Finding(
                Problem.of(
                    Code.PL0403,
                    "rounding = STRICT keeps the order in which elements of "
                        + copy.name()
                        + " are combined"
                        + Text.SERIAL
                        + " The default, REPRODUCIBLE, has one order of its own on any number of"
                        + " threads.",
                    copy.update()),
                Weight.FIXED));
      }
      for (Variable staged : scans.variables()) {
        findings.add(
            new Finding(
                Problem.of(
                    Code.PL0302,
                    "every chunk would have a copy of "
                        + copy.name()
                        + ", and "
                        + staged.name()
                        + " is a running total or a value of an earlier iteration, for which the"
                        + " loop runs in two stages: it cannot have both"
                        + Text.SERIAL
                        + " Split the loop.",
                    copy.update()),
                Weight.FIXED));
      }
      for (Span use : copy.uses()) {
        if (regions.stream().anyMatch(region -> region.contains(use))) {
          findings.add(
              new Finding(
                  Problem.of(
                      Code.PL0302,
                      copy.name()
                          + " is a field whose elements are combined in a loop that is parallel"
                          + " itself"
                          + Text.SERIAL
                          + " Mark one of the two loops, or use a local variable for the array.",
                      use),
                  Weight.FIXED));
          break;
        }
      }
    }
    return findings;
  }
}
