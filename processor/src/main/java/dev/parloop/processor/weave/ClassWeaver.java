package dev.parloop.processor.weave;

import dev.parloop.processor.model.WeavePlan.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies a class, splitting redirected methods and bracketing the static initialiser. */
final class ClassWeaver extends ClassVisitor {

  /** Flags that belong to the code rather than to the declaration. */
  private static final int CODE_FLAGS = Opcodes.ACC_STATIC | Opcodes.ACC_STRICT;

  private final ClassWriter writer;
  private final List<Redirect> redirects;
  private final boolean bracketed;
  private String owner = "";
  private boolean isInterface;

  ClassWeaver(ClassWriter writer, List<Redirect> redirects, boolean bracketed) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
    this.redirects = redirects;
    this.bracketed = bracketed;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    owner = name;
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    // The writer's own visitor is returned wherever nothing changes: only then ASM copies bytes.
    MethodVisitor declared = writer.visitMethod(access, name, descriptor, signature, exceptions);
    if (bracketed && name.equals("<clinit>")) {
      return new InitialiserBracket(declared);
    }
    for (Redirect redirect : redirects) {
      if (redirect.method().equals(name) && redirect.descriptor().equals(descriptor)) {
        MethodVisitor serial =
            writer.visitMethod(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC | (access & CODE_FLAGS),
                name + Weaver.SERIAL_SUFFIX,
                descriptor,
                null,
                null);
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        return new MethodSplitter(
            serial, declared, new Stub(owner, isInterface, isStatic, redirect));
      }
    }
    return declared;
  }

  @Override
  public void visitEnd() {
    if (!redirects.isEmpty()) {
      // An interface may have no other kind of field. In a class, a private one leaves the default
      // serialVersionUID as it was.
      int access =
          isInterface
              ? Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL
              : Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      writer
          .visitField(
              access | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, Weaver.MARKER, "Z", null, 1)
          .visitEnd();
    }
    super.visitEnd();
  }
}
