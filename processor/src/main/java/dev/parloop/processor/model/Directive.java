package dev.parloop.processor.model;

/**
 * What a loop's annotation asks for, defaults filled in. Names of enum constants as the annotations
 * spell them.
 *
 * @param onLoop whether the annotation stands on the loop itself, not on its method or class
 */
public record Directive(
    boolean onLoop,
    int chunks,
    long chunkSize,
    String schedule,
    int threads,
    String simd,
    long serialBelow,
    String rounding,
    boolean assumeIndependent,
    boolean blocking) {

  /** The defaults of {@code @Parallel}. */
  public static Directive defaults(boolean onLoop) {
    return new Directive(onLoop, 0, 0, "AUTO", 0, "AUTO", -1, "REPRODUCIBLE", false, false);
  }
}
