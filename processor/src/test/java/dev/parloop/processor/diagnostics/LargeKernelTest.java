package dev.parloop.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A vector form that HotSpot would never compile is not written. */
class LargeKernelTest {
  private static final int HUGE_METHOD_LIMIT = 8000;

  @TempDir Path folder;

  @Test
  void aTooLargeVectorFormIsAnErrorWhereItIsRequired() {
    Compiled compiled = compile(12);

    String told =
        compiled.diagnostics().stream()
            .map(Compiled::describe)
            .filter(text -> text.contains("PL0701"))
            .collect(Collectors.joining());
    assertTrue(told.contains("HotSpot compiles no method as large"), compiled::toString);
  }

  @Test
  void whatIsWrittenIsBelowTheLimit() {
    int largest = 0;
    for (int functions = 4; functions < 14; functions++) {
      Compiled compiled = compile(functions);
      if (compiled.success()) {
        byte[] holder = compiled.classes().get("ParallelLarge_Vectors.class");
        largest = Math.max(largest, largestMethod(Objects.requireNonNull(holder)));
      }
    }
    assertTrue(largest > HUGE_METHOD_LIMIT / 2, "as large as " + largest);
    assertTrue(largest <= HUGE_METHOD_LIMIT, "as large as " + largest);
  }

  private static int largestMethod(byte[] classFile) {
    int[] largest = {0};
    ClassReader reader = new ClassReader(classFile);
    ClassVisitor sizes =
        new ClassVisitor(Opcodes.ASM9, new ClassWriter(reader, 0)) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, method) {
              @Override
              public void visitMaxs(int stack, int locals) {
                Label end = new Label();
                visitLabel(end);
                largest[0] = Math.max(largest[0], end.getOffset());
                super.visitMaxs(stack, locals);
              }
            };
          }
        };
    reader.accept(sizes, 0);
    return largest[0];
  }

  /** A loop with so many functions, each of about 700 bytes. */
  private Compiled compile(int functions) {
    String sum =
        IntStream.range(0, functions)
            .mapToObj(k -> "Math.sin(x[i] + " + k + ".5)")
            .collect(Collectors.joining(" + "));
    return Javac.into(folder)
        .compile(
            "Large.java",
            """
            import dev.parloop.Parallel;
            import dev.parloop.Simd;

            class Large {
              static void sums(double[] x, double[] y) {
                for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < y.length; i++) {
                  y[i] = %s;
                }
              }
            }
            """
                .formatted(sum));
  }
}
