package dev.parloop.processor.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class InitialiserBracketTest {

  private static JavaClasses.Loader bracket(String... sources) throws WeavingException {
    JavaClasses classes = JavaClasses.compile(sources);
    return classes.with("Main", Weaver.weave(classes.bytes("Main"), List.of(), true)).load();
  }

  @Test
  void tellsBeginAndEnd() throws Exception {
    JavaClasses.Loader loader =
        bracket(
            """
            class Main {
              static final String LOG = dev.parloop.runtime.support.Initializers.log.toString();
              static Object run() { return LOG; }
            }
            """);
    assertEquals("<", loader.run("Main"));
    assertEquals("<>", loader.initialiserLog());
  }

  @Test
  void tellsTheEndOnceWhenAnExceptionLeaves() throws Exception {
    JavaClasses.Loader loader =
        bracket(
            """
            class Main {
              static final int[] A = new int[3];
              static { for (int i = 0; i < 10; i++) { A[i] = i; } }
              static Object run() { return A; }
            }
            """);
    Throwable cause =
        assertThrows(ExceptionInInitializerError.class, () -> loader.run("Main")).getCause();
    assertInstanceOf(ArrayIndexOutOfBoundsException.class, cause);
    assertEquals(3, cause.getStackTrace()[0].getLineNumber());
    assertEquals("<>", loader.initialiserLog());
  }

  @Test
  void handlersOfTheInitialiserComeFirst() throws Exception {
    JavaClasses.Loader loader =
        bracket(
            """
            class Main {
              static String s = "";
              static {
                for (String t : new String[] {"1", "x", null}) {
                  try {
                    s += Integer.parseInt(t);
                  } catch (NumberFormatException e) {
                    s += "?";
                  } finally {
                    s += ";";
                  }
                }
              }
              static Object run() { return s; }
            }
            """);
    assertEquals("1;?;?;", loader.run("Main"));
    assertEquals("<>", loader.initialiserLog());
  }

  @Test
  void takesALoopAtTheVeryStart() throws Exception {
    // The first instruction is the target of a jump, so it has a frame of its own.
    JavaClasses.Loader loader =
        bracket(
            """
            class Main {
              static int n;
              static { do { n++; } while (n < 5); Object o = n > 4 ? "a" : (Object) n; s = o; }
              static Object s;
              static Object run() { return n + "" + s; }
            }
            """);
    assertEquals("5a", loader.run("Main"));
    assertEquals("<>", loader.initialiserLog());
  }

  @Test
  void bracketsInterfacesAndEnums() throws Exception {
    assertEquals(
        "<",
        bracket(
                """
                interface Main {
                  String LOG = dev.parloop.runtime.support.Initializers.log.toString();
                  static Object run() { return LOG; }
                }
                """)
            .run("Main"));
    assertEquals(
        "[A, B]<>",
        bracket(
                """
                enum Main {
                  A, B;
                  static Object run() {
                    return java.util.Arrays.toString(values())
                        + dev.parloop.runtime.support.Initializers.log;
                  }
                }
                """)
            .run("Main"));
  }

  @Test
  void severalReturnsWithNothingBetween() throws Exception {
    // Javac writes one return; other compilers and tools may write more.
    for (int zero = 0; zero < 2; zero++) {
      JavaClasses classes = JavaClasses.compile("class Main { static int n; }");
      byte[] woven = Weaver.weave(twoReturns(zero), List.of(), true);
      JavaClasses.Loader loader = classes.with("Main", woven).load();
      assertEquals("done", loader.run("Main"));
      assertEquals("<>", loader.initialiserLog());
    }
  }

  /** {@code static { if (value != 0) return; return; }} with two return instructions in a row. */
  private static byte[] twoReturns(int value) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Main", null, "java/lang/Object", null);
    MethodVisitor init = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    init.visitCode();
    Label second = new Label();
    init.visitInsn(value == 0 ? Opcodes.ICONST_0 : Opcodes.ICONST_1);
    init.visitJumpInsn(Opcodes.IFNE, second);
    init.visitInsn(Opcodes.RETURN);
    init.visitLabel(second);
    init.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    init.visitInsn(Opcodes.RETURN);
    init.visitMaxs(1, 0);
    init.visitEnd();
    MethodVisitor run =
        writer.visitMethod(Opcodes.ACC_STATIC, "run", "()Ljava/lang/Object;", null, null);
    run.visitCode();
    run.visitLdcInsn("done");
    run.visitInsn(Opcodes.ARETURN);
    run.visitMaxs(1, 0);
    run.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
