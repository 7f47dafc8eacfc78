package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneVariable;
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
  static final ClassName SHUFFLE = ClassName.get(PACKAGE, "VectorShuffle");
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

  /** Whether a variable is kept as a mask where it varies. */
  static boolean isMask(LaneVariable variable) {
    return variable.type() == Primitive.BOOLEAN;
  }

  /** {@code VectorMask<Double>}. */
  static TypeName maskOf(Primitive type) {
    return ParameterizedTypeName.get(MASK, box(type));
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
    String part =
        switch (parts(type)) {
          case 1 -> "";
          case 2 -> "HALF_";
          case 4 -> "QUARTER_";
          default -> "EIGHTH_";
        };
    return part + type.name() + "S";
  }

  /** How many vectors of the lanes' elements of a type fit a whole one. */
  int parts(Primitive type) {
    int bits =
        switch (type) {
          case BYTE -> Byte.SIZE;
          case SHORT -> Short.SIZE;
          case INT, FLOAT -> Integer.SIZE;
          default -> Long.SIZE;
        };
    return (wide ? Long.SIZE : Integer.SIZE) / bits;
  }

  /** How wide vectors of the lanes' elements of a type are, as Java text. */
  CodeBlock bits(Primitive type) {
    int parts = parts(type);
    // No vector is smaller than 64 bits; kernels that would need one do not run.
    return parts <= 2
        ? CodeBlock.of(parts == 1 ? "BITS" : "BITS / 2")
        : CodeBlock.of("$T.max(64, BITS / $L)", Math.class, parts);
  }

  /** The constant with 0, 1, 2 ... of a type. */
  static String iota(Primitive type) {
    return type.name() + "_IOTA";
  }

  private static String capital(Primitive type) {
    return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Text of an operator, in which the class of the vector operations is to be imported. */
  static Code operators(String text) {
    int at = text.indexOf("VectorOperators");
    return at < 0
        ? Code.java(text)
        : Code.of(
            "###",
            text.substring(0, at),
            OPERATORS,
            text.substring(at + "VectorOperators".length()));
  }
}
