package dev.parloop.processor.lower;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Type;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The vector form of a loop: what its iterations do, several at a time.
 *
 * @param nest the loop
 * @param counter the kernel's counter, from the chunk's first iteration to its last: the loop's own
 *     where that is an int that grows by one, else the number of the iteration in the chunk
 * @param start the counter's first value
 * @param parameters what is handed in besides the borders, in order
 * @param checks what is proved first, in order
 * @param front what is computed once, in front of the first step: declarations of uniform variables
 * @param body one step: as many iterations as there are lanes
 * @param reductions what the iterations combine into
 * @param kept variables of which the last assignment counts
 * @param carries what goes from step to step, so that the steps have to be run in order
 * @param leavesLast whether the last iteration is left to the scalar loop, whose variables keep its
 *     values
 * @param wide whether an element of 64 bits is among the lanes, so that there are half as many
 * @param entry the mask with which the body begins, which leaves out lanes beyond the end; null
 *     where the body runs on whole vectors only and the scalar loop does the rest
 * @param types the types of what the lanes hold
 * @param names all names of variables
 * @param fused whether it has fused multiply-adds
 * @param pays whether this form may be faster than what C2 makes of the scalar one
 * @param tile the form for several iterations of the loop around at a time, null if there is none
 * @param interchange the body with its loop around the vectors, null if it is better as it is
 */
public record LaneKernel(
    LoopNest nest,
    LaneVariable counter,
    LaneVariable start,
    List<Parameter> parameters,
    List<LaneCheck> checks,
    List<LaneCode> front,
    List<LaneCode> body,
    List<LaneReduction> reductions,
    List<LaneKept> kept,
    List<LaneCarry> carries,
    boolean leavesLast,
    boolean wide,
    @Nullable LaneVariable entry,
    Set<Type.Primitive> types,
    Set<String> names,
    boolean fused,
    boolean pays,
    @Nullable LaneTile tile,
    @Nullable LaneInterchange interchange) {
  public LaneKernel {
    parameters = List.copyOf(parameters);
    checks = List.copyOf(checks);
    front = List.copyOf(front);
    body = List.copyOf(body);
    reductions = List.copyOf(reductions);
    kept = List.copyOf(kept);
    carries = List.copyOf(carries);
    types = Set.copyOf(types);
    names = Set.copyOf(names);
  }

  /** Whether it is the vector form of a loop inside another one, in each iteration of that. */
  public boolean isOfLoopInside(LoopNest marked) {
    return !nest.id().equals(marked.id());
  }

  /** Whether the kernel counts with the loop's own variable. */
  public boolean countsByItself() {
    return LaneCounters.countsByItself(nest);
  }

  /** Whether a variable is computed in front of the first step. */
  public boolean isInFront(LaneVariable variable) {
    return front.stream()
        .anyMatch(code -> code instanceof LaneCode.Declare one && one.variable().equals(variable));
  }

  /** Whether some lanes may have to be completed one by one. */
  public boolean completesLanes() {
    return has(body, LaneCode.Complete.class::isInstance);
  }

  /** Whether values of some lanes are written next to each other. */
  public boolean compresses() {
    return has(
        body,
        code ->
            code instanceof LaneCode.Declare declare && declare.value() instanceof LaneValue.First);
  }

  private static boolean has(List<LaneCode> code, Predicate<LaneCode> wanted) {
    for (LaneCode one : code) {
      boolean found =
          one instanceof LaneCode.If branch
              ? has(branch.whenTrue(), wanted) || has(branch.whenFalse(), wanted)
              : one instanceof LaneCode.Loop loop ? has(loop.body(), wanted) : wanted.test(one);
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** The names of the types of what the lanes hold, sorted. */
  public List<String> typeNames() {
    return types.stream().map(Type.Primitive::toString).sorted().toList();
  }

  /**
   * What is handed in.
   *
   * @param source a variable or a field where the chunk's loop stands; {@code first$} is the value
   *     of its variable in the first iteration
   * @param variable as the kernel names it
   */
  public record Parameter(Expr source, LaneVariable variable) {}
}
