package dev.parloop.processor.classfile;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The operand stack of a method, and what opcodes tell about types. */
final class Operands {
  private static final Type OBJECT = new Type.Reference("java.lang.Object");
  private static final List<Type> ELEMENTS =
      List.of(
          Primitive.INT,
          Primitive.LONG,
          Primitive.FLOAT,
          Primitive.DOUBLE,
          OBJECT,
          Primitive.BYTE,
          Primitive.CHAR,
          Primitive.SHORT);
  private static final List<Type> COMPUTED =
      List.of(Primitive.INT, Primitive.LONG, Primitive.FLOAT, Primitive.DOUBLE);
  private static final List<BinaryOperator> ARITHMETIC =
      List.of(
          BinaryOperator.ADD,
          BinaryOperator.SUBTRACT,
          BinaryOperator.MULTIPLY,
          BinaryOperator.DIVIDE,
          BinaryOperator.REMAINDER);
  private static final List<BinaryOperator> BITS =
      List.of(
          BinaryOperator.SHIFT_LEFT,
          BinaryOperator.SHIFT_RIGHT,
          BinaryOperator.SHIFT_RIGHT_UNSIGNED,
          BinaryOperator.AND,
          BinaryOperator.OR,
          BinaryOperator.XOR);

  private final List<Expr> values = new ArrayList<>();

  void clear() {
    values.clear();
  }

  void push(Expr value) {
    values.add(value);
  }

  /** The topmost value. */
  Expr pop() {
    return values.remove(values.size() - 1);
  }

  /** The topmost values, in the order in which they were pushed. */
  List<Expr> pop(int count) {
    List<Expr> taken = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      taken.add(pop());
    }
    Collections.reverse(taken);
    return taken;
  }

  /** Puts a value where another one is, wherever that is. */
  void replace(Expr old, Expr value) {
    values.replaceAll(each -> each == old ? value : each);
  }

  /** Moves or copies values, if that is all that an instruction does. */
  boolean shuffle(int opcode) {
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.POP -> pop();
      case Opcodes.POP2 -> popSlots(2);
      case Opcodes.DUP -> copy(1, 0);
      case Opcodes.DUP_X1 -> copy(1, 1);
      case Opcodes.DUP_X2 -> copy(1, 2);
      case Opcodes.DUP2 -> copy(2, 0);
      case Opcodes.DUP2_X1 -> copy(2, 1);
      case Opcodes.DUP2_X2 -> copy(2, 2);
      case Opcodes.SWAP -> Collections.swap(values, values.size() - 1, values.size() - 2);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes as many values as fill so many slots. */
  private List<Expr> popSlots(int slots) {
    List<Expr> taken = new ArrayList<>();
    for (int left = slots; left > 0; ) {
      Expr value = pop();
      left -= sizeOf(value.type());
      taken.add(0, value);
    }
    return taken;
  }

  /** Puts a copy of the topmost slots below some others. */
  private void copy(int slots, int below) {
    List<Expr> top = popSlots(slots);
    List<Expr> others = popSlots(below);
    values.addAll(top);
    values.addAll(others);
    values.addAll(top);
  }

  /** Pushes the constant that an instruction stands for. */
  boolean constant(int opcode) {
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      push(new Expr.Literal(Primitive.INT, opcode - Opcodes.ICONST_0, Span.NONE));
    } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      push(new Expr.Literal(Primitive.LONG, (long) (opcode - Opcodes.LCONST_0), Span.NONE));
    } else if (opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.FCONST_2) {
      push(CodeReader.unknown(Primitive.FLOAT));
    } else if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
      push(CodeReader.unknown(Primitive.DOUBLE));
    } else if (opcode == Opcodes.ACONST_NULL) {
      push(new Expr.Literal(OBJECT, null, Span.NONE));
    } else {
      return false;
    }
    return true;
  }

  /** How many slots a value takes. */
  static int sizeOf(Type type) {
    return type == Primitive.LONG || type == Primitive.DOUBLE ? 2 : 1;
  }

  /** The type of a stack entry where jumps meet. */
  static Type ofFrame(Object entry) {
    if (entry instanceof String name) {
      return Descriptor.ofInternalName(name);
    }
    if (entry.equals(Opcodes.INTEGER)) {
      return Primitive.INT;
    } else if (entry.equals(Opcodes.LONG)) {
      return Primitive.LONG;
    } else if (entry.equals(Opcodes.FLOAT)) {
      return Primitive.FLOAT;
    } else if (entry.equals(Opcodes.DOUBLE)) {
      return Primitive.DOUBLE;
    }
    return OBJECT;
  }

  /** The type of a variable that an instruction reads. */
  static Type ofLoad(int opcode) {
    int kind = opcode - Opcodes.ILOAD;
    return kind < COMPUTED.size() ? COMPUTED.get(kind) : OBJECT;
  }

  /** The element type that the operand of {@code newarray} stands for. */
  static Type ofNewArray(int operand) {
    return switch (operand) {
      case Opcodes.T_BOOLEAN -> Primitive.BOOLEAN;
      case Opcodes.T_CHAR -> Primitive.CHAR;
      case Opcodes.T_FLOAT -> Primitive.FLOAT;
      case Opcodes.T_DOUBLE -> Primitive.DOUBLE;
      case Opcodes.T_BYTE -> Primitive.BYTE;
      case Opcodes.T_SHORT -> Primitive.SHORT;
      case Opcodes.T_INT -> Primitive.INT;
      default -> Primitive.LONG;
    };
  }

  /** The type of the element that an instruction reads from an array of a type. */
  static Type elementOf(int opcode, Type array) {
    return array instanceof Type.Array known
        ? known.element()
        : ELEMENTS.get(opcode - Opcodes.IALOAD);
  }

  /** The element types that the array may have; one instruction serves bytes and booleans. */
  static List<Type> elementsOf(int opcode, Type array) {
    return opcode == Opcodes.BALOAD && !(array instanceof Type.Array)
        ? List.of(Primitive.BYTE, Primitive.BOOLEAN)
        : List.of(elementOf(opcode, array));
  }

  /** Whether an instruction takes two operands. */
  static boolean isBinary(int opcode) {
    return (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM)
        || (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR)
        || (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG);
  }

  /** Whether an instruction converts between integers. */
  static boolean isConversion(int opcode) {
    return opcode == Opcodes.I2L
        || opcode == Opcodes.L2I
        || (opcode >= Opcodes.I2B && opcode <= Opcodes.I2S);
  }

  /** What an instruction computes from two integers, or null. */
  static @Nullable BinaryOperator operator(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) {
      int kind = (opcode - Opcodes.IADD) % 4;
      return kind < 2 ? ARITHMETIC.get((opcode - Opcodes.IADD) / 4) : null;
    }
    return opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR
        ? BITS.get((opcode - Opcodes.ISHL) / 2)
        : null;
  }

  /** The type of what an instruction computes; null if it computes nothing. */
  static @Nullable Type resultOf(int opcode) {
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG) {
      return COMPUTED.get((opcode - Opcodes.IADD) % 4);
    } else if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      return COMPUTED.get((opcode - Opcodes.ISHL) % 2);
    } else if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) {
      return Primitive.INT;
    }
    return switch (opcode) {
      case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> Primitive.LONG;
      case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> Primitive.FLOAT;
      case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> Primitive.DOUBLE;
      case Opcodes.L2I, Opcodes.F2I, Opcodes.D2I -> Primitive.INT;
      case Opcodes.I2B -> Primitive.BYTE;
      case Opcodes.I2C -> Primitive.CHAR;
      case Opcodes.I2S -> Primitive.SHORT;
      default -> null;
    };
  }
}
