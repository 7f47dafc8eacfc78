package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import java.util.List;
import java.util.Locale;

/** What a chunk does to have its iterations run by a kernel. */
final class KernelCall {
  private final LaneKernel kernel;
  private final LoopShape shape;
  private final String counter;

  /**
   * A call.
   *
   * @param shape how the chunk's own loop is written
   * @param counter the variable that it counts with, which goes on where the kernel has stopped
   */
  KernelCall(LaneKernel kernel, LoopShape shape, String counter) {
    this.kernel = kernel;
    this.shape = shape;
    this.counter = counter;
  }

  /** The kernel's name, from that of the loop's class. */
  static String methodName(String loopClass) {
    return loopClass.substring(0, 1).toLowerCase(Locale.ROOT) + loopClass.substring(1);
  }

  /** The statement in front of the chunk's loop. */
  Code code(ClassName holder, String loopClass, List<ReductionCode> reductions) {
    Code before = Code.EMPTY;
    Code after = Code.EMPTY;
    for (ReductionCode reduction : reductions) {
      if (!reduction.usesLanes()) {
        String name = reduction.name();
        before = before.plus(Code.of("  loop$.#$parts[chunk$] = #;\n", name, name));
        after = after.plus(Code.of("  # = loop$.#$parts[chunk$];\n", name, name));
      } else if (shape == LoopShape.DIRECT) {
        // The kernel counts lanes from the start of the chunk, the loop below by its counter.
        after =
            after.plus(Code.of("  #.rotate(#$lanes, from$);\n", Support.LANES, reduction.name()));
      }
    }
    return Code.of(
        "if (loop$.usesVectors()) {\n#  # = #.#(#);\n#}\n",
        before,
        counter,
        holder,
        methodName(loopClass),
        arguments(),
        after);
  }

  /** What stands for the start of a loop inside an iteration. */
  Code start(ClassName holder, String loopClass, Code start, Code bound) {
    boolean included =
        ((IterationSpace.Range) kernel.nest().space()).relation()
            == IterationSpace.Relation.LESS_OR_EQUAL;
    // Past the largest int the kernel sees no iterations, and the loop runs as written.
    Code end = included ? Code.of("# + 1", bound) : bound;
    return Code.of(
        "loop$.usesVectors()\n    ? #.#(#, ##)\n    : #",
        holder,
        methodName(loopClass),
        start,
        end,
        inputs(),
        start);
  }

  private Code arguments() {
    return Code.text(shape == LoopShape.DIRECT ? "from$, to$" : "0, count$").plus(inputs());
  }

  private Code inputs() {
    Code code = Code.EMPTY;
    for (LaneKernel.Parameter parameter : kernel.parameters()) {
      Expr.Read source = (Expr.Read) parameter.source();
      code = code.plus(Code.of(", #", source.variable()));
    }
    boolean parts = false;
    for (LaneReduction reduction : kernel.reductions()) {
      String name = reduction.reduction().variable().name();
      code = code.plus(Code.of(reduction.ordered() ? ", #$lanes" : ", loop$.#$parts", name));
      parts |= !reduction.ordered();
    }
    return parts ? code.plus(Code.text(", chunk$")) : code;
  }
}
