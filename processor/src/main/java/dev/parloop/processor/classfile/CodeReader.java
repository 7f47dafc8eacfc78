package dev.parloop.processor.classfile;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.UnaryOperator;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Follows the instructions of a method once, in the order in which they stand. Where jumps meet,
 * the operand stack and the variables that instructions assign are unknown.
 */
final class CodeReader extends MethodVisitor {
  /** Behind all text, so that no place is taken for one in the user's source. */
  private static final int FIRST_OFFSET = 1 << 30;

  /** Texts and boxes. */
  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  private static final String UNKNOWN = "value of a class file";

  private final Members members;
  private final Outline outline;
  private final Method method;
  private final String file;
  private final ClassFileBodies.VariableMaker fresh;
  private final Operands stack = new Operands();
  private final Map<Integer, Expr> locals = new HashMap<>();
  private final List<Node> parts = new ArrayList<>();
  private final List<Expr> results = new ArrayList<>();
  private boolean understood = true;
  private int line;
  private int nodes;

  /**
   * A reader.
   *
   * @param file name of the source file
   * @param fresh makes variables for what must be computed once
   */
  CodeReader(
      Members members,
      Outline outline,
      Method method,
      List<Variable> parameters,
      String file,
      ClassFileBodies.VariableMaker fresh) {
    super(Opcodes.ASM9);
    this.file = file;
    this.fresh = fresh;
    this.members = members;
    this.outline = outline;
    this.method = method;
    int slot = 0;
    if (!method.isStatic()) {
      locals.put(slot++, new Expr.This(new Type.Reference(method.owner()), at()));
    }
    for (Variable parameter : parameters) {
      locals.put(slot, new Expr.Read(parameter, at()));
      slot += Operands.sizeOf(parameter.type());
    }
  }

  /** Whether nothing stands in the code that cannot be told. */
  boolean isUnderstood() {
    return understood;
  }

  /** Everything that has an effect or reads memory, in the order of the code. */
  List<Node> parts() {
    return parts;
  }

  /** What the method returns; null if nothing. */
  @Nullable Expr result() {
    Type type = Descriptor.result(method.descriptor());
    if (type == Type.VOID || results.isEmpty()) {
      return null;
    }
    return results.size() == 1 && !outline.jumps ? results.get(0) : unknown(type);
  }

  static Expr unknown(Type type) {
    return new Expr.Opaque(type, UNKNOWN, List.of(), false, Span.NONE);
  }

  /** A place of its own in the source file, of which no more than the line is known. */
  private Span at() {
    nodes++;
    return new Span(file, FIRST_OFFSET + nodes, FIRST_OFFSET + nodes, line, 1);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  /**
   * Computes a value here and nowhere else: one that creates something, or reads what may change
   * before the value is used. Where jumps make the order unknown the value is, too.
   */
  private Expr once(Expr value) {
    if (outline.jumps) {
      parts.add(value);
      return unknown(value.type());
    }
    Variable variable =
        fresh.variable("v" + parts.size(), value.type(), Variable.Kind.CALLEE_LOCAL);
    parts.add(new Stmt.Declare(variable, value, at()));
    return new Expr.Read(variable, at());
  }

  /** Instructions compute with int where the field or element is narrower. */
  private Expr narrowed(Expr value, Type to) {
    if (to == Primitive.BOOLEAN) {
      return unknown(to);
    }
    boolean isNarrow = to == Primitive.BYTE || to == Primitive.SHORT || to == Primitive.CHAR;
    return isNarrow && value.type() != to ? new Expr.Convert((Primitive) to, value, at()) : value;
  }

  private void effect(String what) {
    parts.add(new Stmt.Opaque(what, List.of(), true, at()));
  }

  @Override
  public void visitFrame(
      int kind, int localCount, Object[] localTypes, int stackCount, Object[] stackTypes) {
    outline.stored.forEach(locals::remove);
    stack.clear();
    for (int k = 0; k < stackCount; k++) {
      stack.push(unknown(Operands.ofFrame(stackTypes[k])));
    }
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      locals.put(slot, stack.pop());
    } else if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
      Expr value = locals.get(slot);
      stack.push(value == null ? unknown(Operands.ofLoad(opcode)) : value);
    } else {
      understood = false;
    }
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    Expr value = locals.get(slot);
    if (value != null) {
      locals.put(slot, binary(BinaryOperator.ADD, value, integer(increment), Primitive.INT));
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      newArray(Operands.ofNewArray(operand));
    } else {
      stack.push(integer(operand));
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String name) {
    switch (opcode) {
      case Opcodes.NEW -> stack.push(unknown(Descriptor.ofInternalName(name)));
      case Opcodes.ANEWARRAY -> newArray(Descriptor.ofInternalName(name));
      case Opcodes.CHECKCAST -> {
        Type type = Descriptor.ofInternalName(name);
        stack.push(new Expr.Opaque(type, "cast", List.of(stack.pop()), false, at()));
      }
      default -> {
        stack.pop();
        stack.push(unknown(Primitive.INT));
      }
    }
  }

  private void newArray(Type element) {
    Expr length = stack.pop();
    stack.push(once(new Expr.NewArray(new Type.Array(element), List.of(length), null, at())));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    for (int k = 0; k < dimensions; k++) {
      stack.pop();
    }
    stack.push(unknown(Descriptor.type(descriptor)));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    Field field = members.field(owner.replace('/', '.'), name);
    Expr value = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC ? stack.pop() : null;
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    Expr receiver = isStatic ? null : stack.pop();
    if (field == null) {
      understood = false;
      stack.push(unknown(Descriptor.type(descriptor)));
      return;
    }
    Expr.FieldRead place = new Expr.FieldRead(receiver, field, at());
    if (value != null) {
      parts.add(new Expr.Assign(place, narrowed(value, field.type()), at()));
    } else if (!members.isPublic(field)) {
      // What generated code cannot name must not get into a guard.
      parts.add(place);
      stack.push(unknown(field.type()));
    } else if (outline.jumps && !outline.writtenFields.contains(Outline.fieldKey(owner, name))) {
      // Nothing is known there of fields that other methods may write.
      parts.add(place);
      stack.push(place);
    } else {
      stack.push(once(place));
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    List<Expr> arguments = stack.pop(Descriptor.parameters(descriptor).size());
    Expr receiver = opcode == Opcodes.INVOKESTATIC ? null : stack.pop();
    Type result = Descriptor.result(descriptor);
    boolean constructor = name.equals("<init>");
    boolean bound = opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC;
    Method called =
        owner.startsWith("[")
            ? null
            : members.method(owner.replace('/', '.'), name, descriptor, bound);
    if (called == null) {
      effect("call of " + name);
    } else if (constructor) {
      construct(called, receiver, arguments);
    } else {
      parts.add(new Expr.Call(receiver, called, arguments, at()));
    }
    if (result != Type.VOID) {
      stack.push(unknown(result));
    }
  }

  private void construct(Method constructor, @Nullable Expr receiver, List<Expr> arguments) {
    if (receiver instanceof Expr.This) {
      // this(...) or super(...).
      parts.add(new Expr.Call(receiver, constructor, arguments, at()));
      return;
    }
    Expr created = new Expr.NewObject(constructor, arguments, at());
    Expr value = once(created);
    if (receiver != null && !outline.jumps) {
      stack.replace(receiver, value);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    List<Type> types = Descriptor.parameters(descriptor);
    stack.pop(types.size());
    boolean text = bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
    boolean record = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
    if (record) {
      // What a record has without writing it reads its fields, which the last arguments get.
      types = new ArrayList<>();
      for (Object argument : arguments) {
        if (argument instanceof Handle getter) {
          types.add(Descriptor.type(getter.getDesc()));
        }
      }
    }
    if (!(text || record) || !types.stream().allMatch(CodeReader::isPlain)) {
      effect(text ? "string concatenation" : record ? "call of " + name : "lambda");
    }
    stack.push(unknown(Descriptor.result(descriptor)));
  }

  /** Whether values of a type bring no method of their own. */
  private static boolean isPlain(Type type) {
    return type instanceof Primitive || PLAIN.contains(type.toString());
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      Type type = value instanceof Integer ? Primitive.INT : Primitive.LONG;
      stack.push(new Expr.Literal(type, value, at()));
    } else if (value instanceof ConstantDynamic) {
      understood = false;
    } else {
      Type type =
          value instanceof Float
              ? Primitive.FLOAT
              : value instanceof Double ? Primitive.DOUBLE : new Type.Reference("java.lang.Object");
      stack.push(unknown(type));
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    if (opcode == Opcodes.JSR) {
      understood = false;
    } else if (opcode != Opcodes.GOTO) {
      boolean two = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
      stack.pop(two ? 2 : 1);
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    stack.pop();
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    stack.pop();
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      load(opcode);
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      store(opcode);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
      results.add(narrowed(stack.pop(), Descriptor.result(method.descriptor())));
    } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      stack.pop();
      effect("synchronized block");
    } else if (opcode == Opcodes.ARRAYLENGTH) {
      Expr array = stack.pop();
      stack.push(
          array.type() instanceof Type.Array
              ? new Expr.Length(array, at())
              : unknown(Primitive.INT));
    } else if (opcode == Opcodes.ATHROW) {
      stack.pop();
    } else if (opcode == Opcodes.INEG || opcode == Opcodes.LNEG) {
      Primitive type = opcode == Opcodes.INEG ? Primitive.INT : Primitive.LONG;
      Expr operand = stack.pop();
      Expr promoted = operand.type() == type ? operand : new Expr.Convert(type, operand, at());
      stack.push(new Expr.Unary(UnaryOperator.NEGATE, promoted, at()));
    } else if (!stack.shuffle(opcode) && !stack.constant(opcode) && opcode != Opcodes.RETURN) {
      compute(opcode);
    }
  }

  private void compute(int opcode) {
    BinaryOperator operator = Operands.operator(opcode);
    Type result = Operands.resultOf(opcode);
    if (result == null) {
      return;
    }
    if (!Operands.isBinary(opcode)) {
      Expr operand = stack.pop();
      stack.push(
          result instanceof Primitive to && Operands.isConversion(opcode)
              ? new Expr.Convert(to, operand, at())
              : unknown(result));
      return;
    }
    Expr right = stack.pop();
    Expr left = stack.pop();
    stack.push(operator == null ? unknown(result) : binary(operator, left, right, result));
  }

  private void load(int opcode) {
    Expr index = stack.pop();
    Expr array = stack.pop();
    Type element = Operands.elementOf(opcode, array.type());
    for (Type possible : Operands.elementsOf(opcode, array.type())) {
      parts.add(new Expr.ArrayRead(typed(array, possible), index, at()));
    }
    stack.push(unknown(element));
  }

  private void store(int opcode) {
    Expr value = stack.pop();
    Expr index = stack.pop();
    Expr array = stack.pop();
    int loading = opcode - Opcodes.IASTORE + Opcodes.IALOAD;
    for (Type possible : Operands.elementsOf(loading, array.type())) {
      Expr.ArrayRead place = new Expr.ArrayRead(typed(array, possible), index, at());
      parts.add(new Expr.Assign(place, value, at()));
    }
  }

  /** An array expression whose type is an array type. */
  private static Expr typed(Expr array, Type element) {
    return array.type() instanceof Type.Array ? array : unknown(new Type.Array(element));
  }

  private Expr integer(int value) {
    return new Expr.Literal(Primitive.INT, value, at());
  }

  private Expr binary(BinaryOperator operator, Expr left, Expr right, Type type) {
    return new Expr.Binary(operator, left, right, type, at());
  }
}
