package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.lower.LaneCarry;
import dev.parloop.processor.lower.LaneKept;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.model.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
  Code code(
      ClassName holder,
      String loopClass,
      List<ReductionCode> reductions,
      List<Induction> inductions,
      ModelText text) {
    Code before = Code.EMPTY;
    Code after = Code.EMPTY;
    for (ReductionCode reduction : reductions) {
      if (!reduction.usesLanes()) {
        String name = reduction.name();
        before = before.plus(Code.of("  loop\1.#\1parts[chunk\1] = #;\n", name, name));
        after = after.plus(Code.of("  # = loop\1.#\1parts[chunk\1];\n", name, name));
      } else if (shape == LoopShape.DIRECT) {
        // The kernel counts lanes from the start of the chunk, the loop below by its counter.
        after =
            after.plus(
                Code.of(
                    "  #.#(#\1lanes, from\1);\n",
                    Support.LANES,
                    kernel.countsByItself() ? "rotate" : "mirror",
                    reduction.name()));
      }
    }
    for (LaneKept kept : kernel.kept()) {
      String name = kept.kept().variable().name();
      after = after.plus(Code.of("  # = loop\1.#\1parts[chunk\1];\n", name, name));
      after = after.plus(Code.of("  #\1set = loop\1.#\1sets[chunk\1];\n", name, name));
    }
    for (LaneCarry carry : kernel.carries()) {
      String name = carry.source().name();
      after = after.plus(Code.of("  # = loop\1.#\1from[chunk\1];\n", name, name));
    }
    for (Induction induction : inductions) {
      after = after.plus(Code.of("  #", new InductionCode(induction).moved(done())));
    }
    Code call =
        Code.of(
            "#.#(##)", text.qualifier(holder), methodName(loopClass), arguments(), inputs(text));
    return Code.of(
        "if (loop\1.usesVectors()#) {\n#  # = #loop\1.ran(#);\n#}\n",
        objects(text),
        before,
        counter,
        isDownwards() ? "from\1 - " : "",
        call,
        after);
  }

  private boolean isDownwards() {
    return shape == LoopShape.DIRECT && !kernel.countsByItself();
  }

  /** The kernel. */
  LaneKernel kernel() {
    return kernel;
  }

  /** The variable that the chunk counts with. */
  String counter() {
    return counter;
  }

  /** How many iterations the kernel has run. */
  private String done() {
    if (shape == LoopShape.ORDINAL) {
      return counter;
    }
    return isDownwards() ? "(from\1 - " + counter + ")" : "(" + counter + " - from\1)";
  }

  /** Objects whose fields are handed in have to be there. */
  Code objects(ModelText text) {
    Set<String> found = new LinkedHashSet<>();
    Code code = Code.EMPTY;
    for (LaneKernel.Parameter parameter : kernel.parameters()) {
      code = code.plus(objects(parameter.source(), found, text));
    }
    return code;
  }

  private static Code objects(Expr source, Set<String> found, ModelText text) {
    if (!(source instanceof Expr.FieldRead read)
        || read.receiver() == null
        || read.receiver() instanceof Expr.This) {
      return Code.EMPTY;
    }
    Code outer = objects(read.receiver(), found, text);
    Code object = text.print(read.receiver());
    return found.add(object.toString()) ? outer.plus(Code.of(" && # != null", object)) : outer;
  }

  private Code arguments() {
    String last = kernel.leavesLast() ? " - 1" : "";
    boolean fromZero = shape == LoopShape.ORDINAL || isDownwards();
    String first = fromZero ? "0" : "from\1";
    String end = shape == LoopShape.ORDINAL ? "count\1" : isDownwards() ? "from\1 - to\1" : "to\1";
    return Code.of("#, loop\1.vectorEnd(#, ##)", first, first, end, last);
  }

  /** What is handed to the kernel behind the borders. */
  Code inputs(ModelText text) {
    Code code = Code.EMPTY;
    for (LaneKernel.Parameter parameter : kernel.parameters()) {
      Code value = text.print(parameter.source());
      boolean isFirst = shape == LoopShape.DIRECT && value.toString().equals("first\1");
      code = code.plus(Code.of(", #", isFirst ? Code.text("from\1") : value));
    }
    boolean parts = !kernel.kept().isEmpty() || !kernel.carries().isEmpty();
    for (LaneReduction reduction : kernel.reductions()) {
      String name = reduction.reduction().variable().name();
      code =
          code.plus(
              reduction.ordered()
                  ? Code.of(", #\1lanes", name)
                  : Code.of(", loop\1.#\1parts", name));
      parts |= !reduction.ordered();
    }
    for (LaneKept kept : kernel.kept()) {
      String name = kept.kept().variable().name();
      code = code.plus(Code.of(", loop\1.#\1parts, loop\1.#\1sets", name, name));
    }
    for (LaneCarry carry : kernel.carries()) {
      code = code.plus(Code.of(", loop\1.#\1from", carry.source().name()));
    }
    return parts ? code.plus(Code.text(", chunk\1")) : code;
  }
}
