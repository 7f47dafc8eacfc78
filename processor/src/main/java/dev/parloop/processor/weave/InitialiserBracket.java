package dev.parloop.processor.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies a static initialiser and tells the runtime when it begins and, in whatever way, ends.
 *
 * <p>The end is told before each return, and by a handler for everything that leaves by an
 * exception. The handler covers all of the original code but not the calls that tell the end, so it
 * is told once.
 */
final class InitialiserBracket extends MethodVisitor {

  /** Stretches of code that the handler covers, each a start and an end. */
  private final List<Label> covered = new ArrayList<>();

  InitialiserBracket(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    call(RuntimeHooks.ENTER);
    mark();
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode != Opcodes.RETURN) {
      super.visitInsn(opcode);
      return;
    }
    mark();
    call(RuntimeHooks.EXIT);
    super.visitInsn(opcode);
    mark();
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    Label handler = mark();
    // Stretches are added after the method's own handlers, so that those come first.
    for (int i = 0; i < covered.size(); i += 2) {
      Label start = covered.get(i);
      Label end = covered.get(i + 1);
      if (start.getOffset() < end.getOffset()) {
        super.visitTryCatchBlock(start, end, handler, null);
      }
    }
    super.visitFrame(Opcodes.F_FULL, 0, null, 1, new Object[] {"java/lang/Throwable"});
    call(RuntimeHooks.EXIT);
    super.visitInsn(Opcodes.ATHROW);
    super.visitMaxs(Math.max(maxStack, 1), maxLocals);
  }

  private Label mark() {
    Label label = new Label();
    super.visitLabel(label);
    covered.add(label);
    return label;
  }

  private void call(String hook) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeHooks.INITIALIZERS, hook, "()V", false);
  }
}
