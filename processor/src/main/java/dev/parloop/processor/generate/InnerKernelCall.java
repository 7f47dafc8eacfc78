package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.lower.LaneTile;
import dev.parloop.processor.model.IterationSpace;

/**
 * What a chunk does to have a loop inside its iterations run by a kernel, in one iteration or in
 * several together.
 *
 * @param call hands the kernel what it needs
 * @param holder the class of the kernel
 * @param method the name of the kernel
 * @param start the first value of the loop's variable
 * @param bound of the loop
 * @param text prints expressions of the model
 */
record InnerKernelCall(
    KernelCall call, ClassName holder, String method, Code start, Code bound, ModelText text) {

  /** The name of a kernel's form for several iterations together. */
  static String tileName(String method) {
    return method + "Tile";
  }

  /**
   * The statements in front of a chunk's loop: before which iteration the loop inside has been
   * begun in several together, and from where on it is left in them.
   */
  static Code tiles() {
    return Code.text("int tiled\1 = from\1;\nint next\1 = 0;\n");
  }

  /** What stands for the start of the loop. */
  Code begin() {
    return Code.of(
        "#loop\1.usesVectors()#\n    ? loop\1.ran(#.#(#, loop\1.vectorEnd(#, #)#))\n    : #",
        call.kernel().tile() == null ? "" : call.counter() + " < tiled\1 ? next\1 : ",
        call.objects(text),
        text.qualifier(holder),
        method,
        start,
        start,
        end(),
        call.inputs(text),
        start);
  }

  private Code end() {
    boolean included =
        ((IterationSpace.Range) call.kernel().nest().space()).relation()
            == IterationSpace.Relation.LESS_OR_EQUAL;
    // Past the largest int the kernel sees no iterations, and the loop runs as written.
    return included ? Code.of("# + 1", bound) : bound;
  }

  /** The statement in front of an iteration that begins the loop in several together. */
  Code tile() {
    if (call.kernel().tile() == null) {
      return Code.EMPTY;
    }
    return Code.of(
        """
        if (# >= tiled\1 && loop\1.usesTile(#, to\1, #)#) {
          next\1 = loop\1.ran(#.#(#, #, loop\1.vectorEnd(#, #)#));
          tiled\1 = # + #;
        }
        """,
        call.counter(),
        call.counter(),
        LaneTile.ITERATIONS,
        call.objects(text),
        text.qualifier(holder),
        tileName(method),
        start,
        end(),
        start,
        end(),
        call.inputs(text),
        call.counter(),
        LaneTile.ITERATIONS);
  }
}
