package dev.parloop.processor.lower;

import java.util.List;
import java.util.Set;

/**
 * The form of a kernel inside a loop that does several iterations of that loop at a time, all in
 * step.
 *
 * @param counter the kernel's parameter that is the counter of the loop around; the others have the
 *     next values
 * @param dependent the variables that are others in each of the iterations, the counter among them
 * @param body one step of all iterations together: what does not depend on the iteration is once
 *     for all of them
 */
public record LaneTile(LaneVariable counter, Set<LaneVariable> dependent, List<LaneCode> body) {

  /**
   * How many iterations are in step: with two vectors each, as many additions as a processor has
   * under way.
   */
  public static final int ITERATIONS = 4;

  public LaneTile {
    dependent = Set.copyOf(dependent);
    body = List.copyOf(body);
  }

  /** Whether a statement is another one in each of the iterations. */
  public boolean dependsOnIteration(LaneCode code) {
    if (code instanceof LaneCode.Declare declare) {
      return dependent.contains(declare.variable());
    } else if (code instanceof LaneCode.Assign assign) {
      return dependent.contains(assign.variable());
    }
    return code instanceof LaneCode.Store;
  }
}
