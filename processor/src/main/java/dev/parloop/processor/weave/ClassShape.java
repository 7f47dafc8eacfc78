package dev.parloop.processor.weave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class declares, without code.
 *
 * @param methods access flags by name and descriptor, {@code sum([D)D}
 * @param fields names
 */
record ClassShape(Map<String, Integer> methods, Set<String> fields) {
  ClassShape {
    methods = Map.copyOf(methods);
    fields = Set.copyOf(fields);
  }

  /** Reads a class file. */
  static ClassShape of(byte[] classFile) {
    Map<String, Integer> methods = new HashMap<>();
    Set<String> fields = new HashSet<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                methods.put(name + descriptor, access);
                return null;
              }

              @Override
              public @Nullable FieldVisitor visitField(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  @Nullable Object value) {
                fields.add(name);
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return new ClassShape(methods, fields);
  }

  /** The access flags of a declared method, empty where there is none. */
  OptionalInt access(String name, String descriptor) {
    Integer access = methods.get(name + descriptor);
    return access == null ? OptionalInt.empty() : OptionalInt.of(access);
  }
}
