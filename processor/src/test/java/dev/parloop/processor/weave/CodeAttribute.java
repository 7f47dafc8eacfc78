package dev.parloop.processor.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks at compiled code as bytes, so that a difference of one byte shows. */
final class CodeAttribute {

  private CodeAttribute() {}

  /** The first method of a name: the bytes of its code and, by name, of each of its tables. */
  static Map<String, String> of(byte[] classFile, String method) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    // The constant pool ends where the access flags are; then: this, super, interfaces, fields.
    int at = reader.header + 6;
    at += 2 + 2 * reader.readUnsignedShort(at);
    int members = reader.readUnsignedShort(at);
    at += 2;
    for (int i = 0; i < members; i++) {
      at = skipMember(reader, at);
    }
    members = reader.readUnsignedShort(at);
    at += 2;
    for (int i = 0; i < members; i++) {
      if (reader.readUTF8(at + 2, buffer).equals(method)) {
        return code(reader, at, buffer);
      }
      at = skipMember(reader, at);
    }
    throw new AssertionError("no method " + method);
  }

  private static int skipMember(ClassReader reader, int member) {
    int at = member + 8;
    for (int i = reader.readUnsignedShort(member + 6); i > 0; i--) {
      at += 6 + reader.readInt(at + 2);
    }
    return at;
  }

  private static Map<String, String> code(ClassReader reader, int member, char[] buffer) {
    int at = member + 8;
    while (!reader.readUTF8(at, buffer).equals("Code")) {
      at += 6 + reader.readInt(at + 2);
    }
    // Stack and locals, the instructions, the handlers, and then tables in any order.
    int start = at + 6;
    int handlers = start + 8 + reader.readInt(start + 4);
    int tables = handlers + 2 + 8 * reader.readUnsignedShort(handlers);
    Map<String, String> parts = new TreeMap<>();
    parts.put("instructions", bytes(reader, start, tables));
    at = tables + 2;
    for (int i = reader.readUnsignedShort(tables); i > 0; i--) {
      int end = at + 6 + reader.readInt(at + 2);
      parts.put(reader.readUTF8(at, buffer), bytes(reader, at, end));
      at = end;
    }
    return parts;
  }

  private static String bytes(ClassReader reader, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(reader.readByte(i)).append(' ');
    }
    return text.toString();
  }

  /** Name and slot of each entry in a method's table of local variables. */
  static List<String> variables(byte[] classFile, String method) {
    List<String> variables = new ArrayList<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLocalVariable(
                      String variable, String d, String s, Label from, Label to, int index) {
                    if (name.equals(method)) {
                      variables.add(variable + " " + index);
                    }
                  }
                };
              }
            },
            0);
    return variables;
  }

  /** The class as compiled with {@code -g:none}. */
  static byte[] withoutDebug(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }
}
