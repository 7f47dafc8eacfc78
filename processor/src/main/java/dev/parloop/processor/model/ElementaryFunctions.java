package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private static final String MATH = "java.lang.Math";

  private ElementaryFunctions() {}

  /** Whether a class may call a function that is replaced or one of the runtime's, by its text. */
  public static boolean mayBeCalledIn(String source) {
    return source.contains("Math")
        && (OF_ONE.stream().anyMatch(name -> source.contains(name + "("))
            || OF_TWO.stream().anyMatch(name -> source.contains(name + "(")));
  }

  /**
   * The function that stands in the place of a method of {@code java.lang.Math} in all variants of
   * a loop but the serial one.
   *
   * @return null if none does: the method is exact, or none of these
   */
  public static @Nullable Method inPlaceOf(Method method) {
    return isNamed(method) && method.owner().equals(MATH)
        ? new Method(
            OWNER, method.name(), method.descriptor(), method.result(), true, true, true, List.of())
        : null;
  }

  /** Whether a method is one of the runtime's functions. */
  public static boolean isOne(Method method) {
    return method.owner().equals(OWNER) && isNamed(method);
  }

  private static boolean isNamed(Method method) {
    return (OF_ONE.contains(method.name()) && method.descriptor().equals("(D)D"))
        || (OF_TWO.contains(method.name()) && method.descriptor().equals("(DD)D"));
  }
}
