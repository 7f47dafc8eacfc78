package dev.parloop.processor.parse;

import dev.parloop.processor.names.Names;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * How the values that a kernel returns become a result.
 *
 * @param reduce the reduction, {@code NONE} where they fill an array or there are none
 * @param type the type of the result; of an array that of its elements
 * @param isReifiable whether Java can make arrays of that type
 * @param reducer the method that combines them, with its class; empty if an operator does
 * @param neutral its constant, with its class
 */
record Combination(
    String reduce, String type, boolean isReifiable, String reducer, String neutral) {

  static Combination of(Kernel kernel) {
    TypeMirror type = kernel.element().getReturnType();
    TypeMirror leaf = type;
    while (leaf instanceof ArrayType array) {
      leaf = array.getComponentType();
    }
    boolean generic =
        leaf.getKind() == TypeKind.TYPEVAR
            || (leaf instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty());
    String text = kernel.tree().getReturnType().toString();
    ExecutableElement reducer =
        kernel.reduce().equals(Names.BY_REDUCER) ? Reducers.of(kernel.element()) : null;
    String owner = reducer == null ? "" : ModelTypes.ownerOf(reducer).getQualifiedName() + ".";
    return new Combination(
        kernel.reduce(),
        kernel.reduce().equals("COUNT") ? "long" : text,
        !generic,
        reducer == null ? "" : owner + reducer.getSimpleName(),
        reducer == null ? "" : owner + Reducers.identity(reducer));
  }

  boolean reduces() {
    return !reduce.equals(Names.NO_REDUCTION);
  }

  boolean fills() {
    return !reduces() && !type.equals("void");
  }

  /** Whether one expression statement does it. */
  boolean isAssignment() {
    return !reduce.equals("COUNT");
  }

  /** The name of the variable for the result. */
  String variable() {
    return fills() || !reduces() || !reducer.isEmpty() ? "result" : reduce.toLowerCase(Locale.ROOT);
  }

  String identity() {
    return switch (reduce) {
      case Names.BY_REDUCER -> neutral;
      case "PRODUCT" -> "1";
      case "ALL" -> "true";
      case "ANY" -> "false";
      case "AND" ->
          type.equals("boolean") ? "true" : type.equals("char") ? "Character.MAX_VALUE" : "-1";
      case "OR", "XOR" -> type.equals("boolean") ? "false" : "0";
      case "MIN" -> box() + (isFloating() ? ".POSITIVE_INFINITY" : ".MAX_VALUE");
      case "MAX" -> box() + (isFloating() ? ".NEGATIVE_INFINITY" : ".MIN_VALUE");
      default -> "0";
    };
  }

  private boolean isFloating() {
    return type.equals("float") || type.equals("double");
  }

  private String box() {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      default -> type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    };
  }

  private boolean isNarrow() {
    return type.equals("byte") || type.equals("short") || type.equals("char");
  }

  /** What stands in front of a returned value. */
  String before(String result) {
    String call = (reduce.equals("MIN") ? "Math.min(" : "Math.max(") + result + ", ";
    return switch (reduce) {
      case "SUM" -> result + " += ";
      case "PRODUCT" -> result + " *= ";
      case "AND", "ALL" -> result + " &= ";
      case "OR", "ANY" -> result + " |= ";
      case "XOR" -> result + " ^= ";
      case "COUNT" -> "if (";
      case Names.BY_REDUCER -> result + " = " + reducer + "(" + result + ", ";
      default -> result + " = " + (isNarrow() ? "(" + type + ") " : "") + call;
    };
  }

  /** What stands behind it. */
  String after(String result) {
    return switch (reduce) {
      case "COUNT" -> ") " + result + "++;";
      case "MIN", "MAX", Names.BY_REDUCER -> ");";
      default -> ";";
    };
  }
}
