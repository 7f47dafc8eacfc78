package dev.parloop.processor.weave;

import dev.parloop.processor.model.WeavePlan.Redirect;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The code of a redirected method: a test and two calls. */
final class Stub {
  private final String owner;
  private final boolean isInterface;
  private final boolean isStatic;
  private final Redirect redirect;
  private final Map<Integer, Parameter> parameters = new TreeMap<>();
  private int line;

  /**
   * Of one method.
   *
   * @param owner internal name of its class
   */
  Stub(String owner, boolean isInterface, boolean isStatic, Redirect redirect) {
    this.owner = owner;
    this.isInterface = isInterface;
    this.isStatic = isStatic;
    this.redirect = redirect;
  }

  /** Tells a line of the method's code; the first becomes the stub's own. */
  void line(int number) {
    if (line == 0) {
      line = number;
    }
  }

  /**
   * Tells a variable of the method's code; parameters and the receiver get names in the stub too.
   */
  void variable(String name, String descriptor, @Nullable String signature, int index) {
    if (index < slots()) {
      parameters.putIfAbsent(index, new Parameter(name, descriptor, signature));
    }
  }

  /** Writes the code, and ends the method. */
  void writeTo(MethodVisitor method) {
    Type result = Type.getReturnType(redirect.descriptor());
    Label start = new Label();
    Label serial = new Label();
    Label end = new Label();
    method.visitCode();
    method.visitLabel(start);
    if (line != 0) {
      method.visitLineNumber(line, start);
    }
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, RuntimeHooks.DISPATCH, RuntimeHooks.ENABLED, "()Z", false);
    method.visitJumpInsn(Opcodes.IFEQ, serial);
    loadAll(method);
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        redirect.companion().replace('.', '/'),
        redirect.method(),
        companionDescriptor(redirect, isStatic),
        false);
    method.visitInsn(result.getOpcode(Opcodes.IRETURN));
    method.visitLabel(serial);
    // At the jump's target the variables are the parameters and the stack is empty, as at the
    // start.
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    loadAll(method);
    method.visitMethodInsn(
        isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL,
        owner,
        redirect.method() + Weaver.SERIAL_SUFFIX,
        redirect.descriptor(),
        isInterface);
    method.visitInsn(result.getOpcode(Opcodes.IRETURN));
    method.visitLabel(end);
    parameters.forEach(
        (index, parameter) ->
            method.visitLocalVariable(
                parameter.name, parameter.descriptor, parameter.signature, start, end, index));
    int stack = Math.max(1, Math.max(slots(), result.getSize()));
    method.visitMaxs(stack, slots());
    method.visitEnd();
  }

  /** The descriptor of the generated method: the receiver, if any, first. */
  static String companionDescriptor(Redirect redirect, boolean isStatic) {
    return isStatic
        ? redirect.descriptor()
        : "(L" + redirect.owner().replace('.', '/') + ";" + redirect.descriptor().substring(1);
  }

  private void loadAll(MethodVisitor method) {
    int slot = 0;
    if (!isStatic) {
      method.visitVarInsn(Opcodes.ALOAD, slot++);
    }
    for (Type type : Type.getArgumentTypes(redirect.descriptor())) {
      method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
  }

  private int slots() {
    // ASM counts a receiver in any case.
    return (Type.getArgumentsAndReturnSizes(redirect.descriptor()) >> 2) - (isStatic ? 1 : 0);
  }

  /** A named slot. */
  private record Parameter(String name, String descriptor, @Nullable String signature) {}
}
