package dev.parloop.processor.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Reads one method: its code goes to the serial body, all that belongs to its declaration to the
 * stub.
 */
final class MethodSplitter extends MethodVisitor {
  private final MethodVisitor declared;
  private final Stub stub;
  private boolean inCode;

  /**
   * Splits.
   *
   * @param serial receives the code
   * @param declared receives the declaration, and the stub's code
   */
  MethodSplitter(MethodVisitor serial, MethodVisitor declared, Stub stub) {
    super(Opcodes.ASM9, serial);
    this.declared = declared;
    this.stub = stub;
  }

  @Override
  public void visitParameter(@Nullable String name, int access) {
    declared.visitParameter(name, access);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return declared.visitAnnotation(descriptor, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath typePath, String descriptor, boolean visible) {
    return declared.visitTypeAnnotation(typeRef, typePath, descriptor, visible);
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {
    declared.visitAnnotableParameterCount(count, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return declared.visitParameterAnnotation(parameter, descriptor, visible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    if (inCode) {
      super.visitAttribute(attribute);
    } else {
      declared.visitAttribute(attribute);
    }
  }

  @Override
  public void visitCode() {
    inCode = true;
    super.visitCode();
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    stub.line(line);
    super.visitLineNumber(line, start);
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    stub.variable(name, descriptor, signature, index);
    super.visitLocalVariable(name, descriptor, signature, start, end, index);
  }

  @Override
  public void visitEnd() {
    super.visitEnd();
    stub.writeTo(declared);
  }
}
