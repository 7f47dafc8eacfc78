package dev.parloop.processor.classfile;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What has to be known of a method's code before its instructions are followed. */
final class Outline extends MethodVisitor {
  /** Slots of local variables that instructions assign. */
  final Set<Integer> stored = new HashSet<>();

  /** Fields that instructions assign: class and name. */
  final Set<String> writtenFields = new HashSet<>();

  /** Whether an instruction may be run never, or more than once. */
  boolean jumps;

  int instructions;

  Outline() {
    super(Opcodes.ASM9);
  }

  /** How a field is named in {@link #writtenFields}. */
  static String fieldKey(String owner, String name) {
    return owner + "." + name;
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    instructions++;
    if (opcode >= Opcodes.ISTORE) {
      stored.add(slot);
    }
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    instructions++;
    stored.add(slot);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    instructions++;
    if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
      writtenFields.add(fieldKey(owner, name));
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    instructions++;
    jumps = true;
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    jumps = true;
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    jumps = true;
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    jumps = true;
  }

  @Override
  public void visitInsn(int opcode) {
    instructions++;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    instructions++;
  }
}
