package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Type;
import java.util.Set;

/** Questions about types. */
final class Types {
  private static final Set<String> ABOVE_ARRAYS =
      Set.of("java.lang.Object", "java.lang.Cloneable", "java.io.Serializable");
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.String",
          "dev.parloop.runtime.support.Relation",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.math.MathContext",
          "java.math.RoundingMode",
          "java.util.Locale");

  /** Those of them that a user's class can extend. */
  private static final Set<Type> OPEN_VALUES =
      Set.of(
          new Type.Reference("java.math.BigInteger"), new Type.Reference("java.math.BigDecimal"));

  private Types() {}

  /** Whether expressions of these types can refer to one array. */
  static boolean mayBeOneArray(Type a, Type b) {
    if (a instanceof Type.Array left && b instanceof Type.Array right) {
      return a.equals(b) || mayBeOneArrayElement(left.element(), right.element());
    }
    return !(a instanceof Type.Primitive) && !(b instanceof Type.Primitive);
  }

  private static boolean mayBeOneArrayElement(Type a, Type b) {
    if (a instanceof Type.Primitive || b instanceof Type.Primitive) {
      return a.equals(b);
    }
    if (a instanceof Type.Array && b instanceof Type.Array) {
      return mayBeOneArray(a, b);
    }
    if (a instanceof Type.Array) {
      return canBeArray(b);
    }
    if (b instanceof Type.Array) {
      return canBeArray(a);
    }
    if (isValue(a) == isValue(b)) {
      return a.equals(b) || !isValue(a);
    }
    // All that a class of the JDK extends or implements is the JDK's.
    return (isOfJdk(a) && isOfJdk(b)) || isOpen(a) || isOpen(b);
  }

  /** Whether a variable of this type may refer to an array. */
  static boolean canBeArray(Type type) {
    return type instanceof Type.Array
        || (type instanceof Type.Reference reference && ABOVE_ARRAYS.contains(reference.name()));
  }

  /** Whether the innermost elements of such an array are of a primitive type. */
  static boolean holdsNumbers(Type.Array type) {
    return type.element() instanceof Type.Primitive
        || (type.element() instanceof Type.Array row && holdsNumbers(row));
  }

  /** Whether objects of this type never change and run no code of the user. */
  static boolean isValue(Type type) {
    return type instanceof Type.Primitive
        || (type instanceof Type.Reference reference && VALUES.contains(reference.name()));
  }

  private static boolean isOpen(Type type) {
    return OPEN_VALUES.contains(type);
  }

  private static boolean isOfJdk(Type type) {
    return type instanceof Type.Reference reference && reference.name().startsWith("java.");
  }

  /** Whether elements of such an array are references. */
  static boolean holdsReferences(Type.Array type) {
    return !(type.element() instanceof Type.Primitive);
  }
}
