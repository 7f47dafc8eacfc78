package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.Type.Primitive;
import java.util.Locale;

/**
 * The vector types of one kernel. All its vectors have as many lanes as fit for its widest element;
 * narrower elements have vectors of half the size.
 */
final class LaneTypes {
  private static final String PACKAGE = "jdk.incubator.vector";

  static final ClassName OPERATORS = ClassName.get(PACKAGE, "VectorOperators");
  static final ClassName MASK = ClassName.get(PACKAGE, "VectorMask");
  static final ClassName SPECIES = ClassName.get(PACKAGE, "VectorSpecies");
  static final ClassName SHAPE = ClassName.get(PACKAGE, "VectorShape");

  private final boolean wide;
  private final Primitive element;

  LaneTypes(LaneKernel kernel) {
    this.wide = kernel.wide();
    boolean floating =
        kernel.types().contains(wide ? Primitive.DOUBLE : Primitive.FLOAT)
            || !kernel.types().contains(wide ? Primitive.LONG : Primitive.INT);
    if (wide) {
      this.element = floating ? Primitive.DOUBLE : Primitive.LONG;
    } else {
      this.element = floating ? Primitive.FLOAT : Primitive.INT;
    }
  }

  /** The constant with the number of lanes. */
  String lanes() {
    return wide ? "LANES_64" : "LANES_32";
  }

  /** The type whose masks the kernel uses. */
  Primitive element() {
    return element;
  }

  /** {@code DoubleVector}. */
  static ClassName vector(Primitive type) {
    return ClassName.get(PACKAGE, capital(type) + "Vector");
  }

  /** {@code Double}. */
  static ClassName box(Primitive type) {
    return ClassName.get("java.lang", type == Primitive.INT ? "Integer" : capital(type));
  }

  /** The constant with the species of a type: {@code DOUBLES}, {@code HALF_INTS}. */
  String species(Primitive type) {
    return (isHalf(type) ? "HALF_" : "") + type.name() + "S";
  }

  private boolean isHalf(Primitive type) {
    return wide && (type == Primitive.INT || type == Primitive.FLOAT);
  }

  /** The constant with 0, 1, 2 ... of a type. */
  static String iota(Primitive type) {
    return type.name() + "_IOTA";
  }

  private static String capital(Primitive type) {
    return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
