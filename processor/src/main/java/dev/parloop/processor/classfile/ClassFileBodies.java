package dev.parloop.processor.classfile;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes bodies of the loop model from the code of methods: what they read, write and call, in the
 * order of the code where it is straight, else in any order, any number of times. Values are
 * followed as far as they are made of parameters, constants and arithmetic; others are unknown.
 */
public final class ClassFileBodies {
  private static final int MAX_INSTRUCTIONS = 600;

  /** From here on code that jumps tells what it finds where jumps meet. */
  private static final int FIRST_WITH_FRAMES = Opcodes.V1_7;

  private final Members members;

  /** Bodies whose members are looked up in {@code members}. */
  public ClassFileBodies(Members members) {
    this.members = members;
  }

  /**
   * The body of a method.
   *
   * @param bytes the class file
   * @param source what is told about it in reports
   * @param fresh makes variables for parameters and intermediate values
   * @return empty if the class file does not have it, or it has no code that can be followed
   */
  public Optional<MethodBody> body(
      Method method, byte[] bytes, MethodBody.Source source, VariableMaker fresh) {
    try {
      ClassReader reader = new ClassReader(bytes);
      boolean frames = reader.readUnsignedShort(6) >= FIRST_WITH_FRAMES;
      Outline outline = new Outline();
      int access = visit(reader, method, outline);
      boolean readable =
          access >= 0
              && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
              && outline.instructions <= MAX_INSTRUCTIONS
              && (frames || !outline.jumps);
      return readable
          ? Optional.ofNullable(follow(reader, method, outline, access, source, fresh))
          : Optional.empty();
    } catch (RuntimeException e) {
      // A class file newer than the reader, or a broken one: nothing is known of it.
      return Optional.empty();
    }
  }

  /** Makes variables. */
  public interface VariableMaker {
    /** A variable that is like no other. */
    Variable variable(String name, Type type, Variable.Kind kind);
  }

  private @Nullable MethodBody follow(
      ClassReader reader,
      Method method,
      Outline outline,
      int access,
      MethodBody.Source source,
      VariableMaker fresh) {
    List<Variable> parameters = new ArrayList<>();
    for (Type type : Descriptor.parameters(method.descriptor())) {
      parameters.add(fresh.variable("p" + parameters.size(), type, Variable.Kind.CALLEE_PARAMETER));
    }
    CodeReader code =
        new CodeReader(members, outline, method, parameters, sourceFile(reader, method), fresh);
    visit(reader, method, code);
    if (!code.isUnderstood()) {
      return null;
    }
    List<Stmt> statements = new ArrayList<>();
    Expr result = code.result();
    if (outline.jumps) {
      statements.add(new Stmt.Opaque("code of a class file", code.parts(), false, Span.NONE));
    } else {
      for (Node part : code.parts()) {
        statements.add(
            part instanceof Expr expr ? new Stmt.Evaluate(expr, Span.NONE) : (Stmt) part);
      }
    }
    if (result != null) {
      statements.add(new Stmt.Return(result, Span.NONE));
    }
    Stmt.Block body = new Stmt.Block(statements, Span.NONE);
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      Stmt locked = new Stmt.Opaque("synchronized method", List.of(body), true, Span.NONE);
      body = new Stmt.Block(List.of(locked), Span.NONE);
    }
    return new MethodBody(method, parameters, body, source);
  }

  /** Visits the code of a method; returns its access flags, or -1 if it is not there. */
  private static int visit(ClassReader reader, Method method, MethodVisitor visitor) {
    int[] found = {-1};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if (!name.equals(method.name()) || !descriptor.equals(method.descriptor())) {
              return null;
            }
            found[0] = access;
            return visitor;
          }
        },
        ClassReader.EXPAND_FRAMES);
    return found[0];
  }

  /** The name of the source file, or else of the class file. */
  private static String sourceFile(ClassReader reader, Method method) {
    String owner = method.owner();
    String[] name = {owner.substring(owner.lastIndexOf('.') + 1) + ".class"};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitSource(@Nullable String source, @Nullable String debug) {
            name[0] = source == null ? name[0] : source;
          }
        },
        ClassReader.SKIP_CODE);
    return name[0];
  }
}
