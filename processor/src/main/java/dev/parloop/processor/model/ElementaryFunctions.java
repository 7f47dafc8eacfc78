package dev.parloop.processor.model;

import java.util.List;

/** The elementary functions of the runtime: their names, by which the compiler knows them. */
public final class ElementaryFunctions {

  /** The class with all of them. */
  public static final String OWNER = "dev.parloop.runtime.math.LaneMath";

  /** The class with their fused multiply-add. */
  public static final String FUSED = "dev.parloop.runtime.math.Fused";

  /** The functions of one {@code double}. */
  public static final List<String> OF_ONE =
      List.of(
          "sin", "cos", "tan", "exp", "expm1", "log", "log1p", "log2", "log10", "cbrt", "sinh",
          "cosh", "tanh", "asin", "acos", "atan");

  /** The functions of two. */
  public static final List<String> OF_TWO = List.of("pow", "atan2", "hypot");

  private ElementaryFunctions() {}
}
