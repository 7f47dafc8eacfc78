package dev.parloop.processor.weave;

import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class with the kernels' signatures, for javac to compile callers against while the kernels
 * themselves are still being compiled.
 *
 * <p>It is right, too, should nothing ever take its place: each kernel returns its first parameter,
 * the first iteration, which says that it has run none.
 */
public final class Placeholder {
  private Placeholder() {}

  /**
   * The class file.
   *
   * @param binaryName of the class
   * @param kernels names of static methods, with their descriptors; each returns an {@code int},
   *     its first parameter
   */
  public static byte[] of(String binaryName, Map<String, String> kernels) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        binaryName.replace('.', '/'),
        null,
        "java/lang/Object",
        null);
    kernels.forEach(
        (name, descriptor) -> {
          MethodVisitor method =
              writer.visitMethod(Opcodes.ACC_STATIC, name, descriptor, null, null);
          method.visitCode();
          method.visitVarInsn(Opcodes.ILOAD, 0);
          method.visitInsn(Opcodes.IRETURN);
          method.visitMaxs(1, Type.getArgumentsAndReturnSizes(descriptor) >> 2);
          method.visitEnd();
        });
    writer.visitEnd();
    return writer.toByteArray();
  }
}
