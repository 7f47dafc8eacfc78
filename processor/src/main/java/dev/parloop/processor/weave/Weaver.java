package dev.parloop.processor.weave;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.WeavePlan.Redirect;
import java.util.List;
import java.util.OptionalInt;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/**
 * Changes one class file. A pure function.
 *
 * <p>A redirected method {@code m} becomes two: a private synthetic {@code m$serial} with the
 * compiled code as it was, and {@code m} itself, which asks the runtime whether generated code is
 * to run, and calls either the generated class or {@code m$serial}. Whatever belongs to the
 * declaration (access, annotations, generic signature, exceptions, parameter names) stays on {@code
 * m}; what belongs to the code (lines, variables, handlers) moves. Calls of {@code m} from its own
 * body stay calls of {@code m}.
 *
 * <p>A bracketed class tells the runtime when its static initialiser begins and ends, if it has
 * one.
 */
public final class Weaver {

  /** What a serial body's name has behind the method's. */
  static final String SERIAL_SUFFIX = "$serial";

  /** Name of the field by which the runtime recognises a class with redirected methods. */
  static final String MARKER = "parloop$inPlace";

  /** Methods that have no code to move, or are not for us to move. */
  private static final int UNSUITABLE =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED;

  private Weaver() {}

  /**
   * The changed class.
   *
   * @param classFile as javac wrote it
   * @param redirects methods of this class, perhaps none
   * @param bracketed whether the static initialiser reports its begin and end
   * @throws WeavingException if a method is not there or cannot be redirected, a name is taken, or
   *     the class would be too large
   * @throws IllegalArgumentException if this is a class file of a newer kind than is known
   */
  public static byte[] weave(byte[] classFile, List<Redirect> redirects, boolean bracketed)
      throws WeavingException {
    ClassReader reader = new ClassReader(classFile);
    check(reader, ClassShape.of(classFile), redirects);
    // No flags: the reader's constant pool and all methods that stay are copied byte for byte, and
    // no class is ever loaded to compute a frame.
    ClassWriter writer = new ClassWriter(reader, 0);
    try {
      reader.accept(new ClassWeaver(writer, redirects, bracketed), 0);
      return writer.toByteArray();
    } catch (MethodTooLargeException e) {
      throw new WeavingException(
          Code.PL0901,
          "method "
              + e.getMethodName()
              + " of "
              + reader.getClassName().replace('/', '.')
              + " is too large to be changed; -Aparloop.inplace=false leaves classes alone.");
    } catch (ClassTooLargeException e) {
      throw new WeavingException(
          Code.PL0901,
          "class "
              + reader.getClassName().replace('/', '.')
              + " is too large to be changed; -Aparloop.inplace=false leaves classes alone.");
    }
  }

  private static void check(ClassReader reader, ClassShape shape, List<Redirect> redirects)
      throws WeavingException {
    if (!redirects.isEmpty() && shape.fields().contains(MARKER)) {
      throw taken(reader, "field " + MARKER);
    }
    for (Redirect redirect : redirects) {
      OptionalInt access = shape.access(redirect.method(), redirect.descriptor());
      String method = redirect.owner() + "." + redirect.method() + redirect.descriptor();
      if (access.isEmpty()) {
        throw new WeavingException(Code.PL0901, "there is no method " + method + " to redirect.");
      }
      if ((access.getAsInt() & UNSUITABLE) != 0 || redirect.method().startsWith("<")) {
        throw new WeavingException(Code.PL0901, "method " + method + " cannot be redirected.");
      }
      String serial = redirect.method() + SERIAL_SUFFIX;
      if (shape.access(serial, redirect.descriptor()).isPresent()) {
        throw taken(reader, "method " + serial + redirect.descriptor());
      }
    }
  }

  private static WeavingException taken(ClassReader reader, String member) {
    return new WeavingException(
        Code.PL0116,
        "class "
            + reader.getClassName().replace('/', '.')
            + " already has a "
            + member
            + ", a name that Parloop needs; rename it.");
  }
}
