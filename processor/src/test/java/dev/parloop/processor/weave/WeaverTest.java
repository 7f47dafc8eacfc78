package dev.parloop.processor.weave;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.WeavePlan.Redirect;
import java.io.ObjectStreamClass;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeaverTest {

  private static Redirect redirect(String method, String descriptor) {
    return new Redirect("Main", method, descriptor, "ParallelMain", List.of("ParallelMain"));
  }

  private static JavaClasses weave(JavaClasses classes, Redirect... redirects)
      throws WeavingException {
    return classes.with(
        "Main", Weaver.weave(classes.bytes("Main"), Arrays.asList(redirects), false));
  }

  /** What {@code Main.run()} gives with generated code on and with it off. */
  private static String bothWays(JavaClasses classes) throws ReflectiveOperationException {
    JavaClasses.Loader loader = classes.load();
    Object on = loader.run("Main");
    loader.setEnabled(false);
    return on + " / " + loader.run("Main");
  }

  @Test
  void redirectsAStaticMethod() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static double sum(double[] a) { double s = 0; for (double x : a) s += x; return s; }
              static Object run() { return sum(new double[] {1, 2}); }
            }
            """,
            "class ParallelMain { static double sum(double[] a) { return a.length * 100; } }");
    assertEquals("200.0 / 3.0", bothWays(weave(classes, redirect("sum", "([D)D"))));
  }

  @Test
  void passesReceiverAndWideArguments() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            final class Main {
              final int id = 7;
              final String all(long a, double b, int c, boolean d, float e, Object f, long[] g) {
                return "serial " + id + a + b + c + d + e + f + g.length;
              }
              static Object run() { return new Main().all(1L, 2, 3, true, 5, "six", new long[7]); }
            }
            """,
            """
            class ParallelMain {
              static String all(
                  Main self, long a, double b, int c, boolean d, float e, Object f, long[] g) {
                return "parallel " + self.id + a + b + c + d + e + f + g.length;
              }
            }
            """);
    String descriptor = "(JDIZFLjava/lang/Object;[J)Ljava/lang/String;";
    assertEquals(
        "parallel 712.03true5.0six7 / serial 712.03true5.0six7",
        bothWays(weave(classes, redirect("all", descriptor))));
  }

  @Test
  void returnsEveryKindOfResult() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static StringBuilder out = new StringBuilder();
              static long l() { return 1; }
              static float f() { return 1; }
              static byte b() { return 1; }
              static Object o() { return 1; }
              static void v() { out.append(1); }
              static Object run() { out.setLength(0); v(); return "" + l() + f() + b() + o() + out; }
            }
            """,
            """
            class ParallelMain {
              static long l() { return 2; }
              static float f() { return 2; }
              static byte b() { return 2; }
              static Object o() { return 2; }
              static void v() { Main.out.append(2); }
            }
            """);
    JavaClasses woven =
        weave(
            classes,
            redirect("l", "()J"),
            redirect("f", "()F"),
            redirect("b", "()B"),
            redirect("o", "()Ljava/lang/Object;"),
            redirect("v", "()V"));
    assertEquals("22.0222 / 11.0111", bothWays(woven));
  }

  @Test
  void redirectsOnlyTheOverloadThatIsMeant() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static String m(int a) { return "int"; }
              static String m(long a) { return "long"; }
              static Object run() { return m(1) + m(1L); }
            }
            """,
            "class ParallelMain { static String m(long a) { return \"parallel\"; } }");
    assertEquals(
        "intparallel / intlong", bothWays(weave(classes, redirect("m", "(J)Ljava/lang/String;"))));
  }

  @Test
  void redirectsInterfaceMethods() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            interface Main {
              int base();
              default int twice(int x) { return base() + 2 * x; }
              static int thrice(int x) { return 3 * x; }
              private int secret(int x) { return base() - x; }
              static Object run() {
                Main m = () -> 1000;
                return m.twice(1) + " " + thrice(1) + " " + m.secret(1);
              }
            }
            """,
            """
            class ParallelMain {
              static int twice(Main self, int x) { return self.base() + 20 * x; }
              static int thrice(int x) { return 30 * x; }
              static int secret(Main self, int x) { return self.base() - 10 * x; }
            }
            """);
    JavaClasses woven =
        weave(
            classes,
            redirect("twice", "(I)I"),
            redirect("thrice", "(I)I"),
            redirect("secret", "(I)I"));
    assertEquals("1020 30 990 / 1002 3 999", bothWays(woven));
    Field marker = woven.load().loadClass("Main").getDeclaredField(Weaver.MARKER);
    assertEquals("public static final", Modifier.toString(marker.getModifiers()), marker::toString);
    assertTrue(marker.isSynthetic());
  }

  @Test
  void keepsTheDeclarationOnTheStub() throws Exception {
    String source =
        """
        class Main<T> {
          @Deprecated
          <E extends Exception> java.util.List<E> m(
              @Mark final java.util.List<? super T> list, String... names) throws E, java.io.IOException {
            return null;
          }
          @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
          @interface Mark {}
          static Object run() throws Exception { return new Main<String>().m(null, "a", "b"); }
        }
        """;
    JavaClasses classes =
        JavaClasses.compile(
            source,
            """
            class ParallelMain {
              static java.util.List m(Main self, java.util.List list, String... names) {
                return java.util.List.of(names.length);
              }
            }
            """);
    JavaClasses woven =
        weave(classes, redirect("m", "(Ljava/util/List;[Ljava/lang/String;)Ljava/util/List;"));
    assertEquals("[2] / null", bothWays(woven));
    Method before = method(classes, "m");
    Method after = method(woven, "m");
    assertEquals(before.toGenericString(), after.toGenericString());
    assertTrue(after.isVarArgs());
    assertEquals(Arrays.toString(before.getParameters()), Arrays.toString(after.getParameters()));
    assertTrue(after.getParameters()[0].isNamePresent());
    assertEquals(
        Arrays.deepToString(before.getParameterAnnotations()),
        Arrays.deepToString(after.getParameterAnnotations()));
    assertTrue(after.isAnnotationPresent(Deprecated.class));
    Method serial = method(woven, "m$serial");
    assertTrue(serial.isSynthetic());
    assertEquals("private", Modifier.toString(serial.getModifiers()));
    assertEquals(0, serial.getAnnotations().length);
  }

  private static Method method(JavaClasses classes, String name) throws ClassNotFoundException {
    return Arrays.stream(classes.load().loadClass("Main").getDeclaredMethods())
        .filter(m -> m.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void movesTheCodeUntouched() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static Object m(int n, Object o) {
                java.util.function.IntSupplier f = () -> n + 1;
                Object r = n > 0 ? "a" : Integer.valueOf(n);
                for (int i = 0; i < n; i++) {
                  try { r = r + "" + f.getAsInt(); } catch (RuntimeException e) { r = e; } finally { r += "!"; }
                }
                switch (n) { case 1: r = 2L; break; case 7: r = 8f; break; default: break; }
                if (o instanceof String s && s.length() > n) { r = s + r; }
                return r;
              }
              static Object run() { return m(2, "text"); }
            }
            """,
            "class ParallelMain { static Object m(int n, Object o) { return n; } }");
    JavaClasses woven = weave(classes, redirect("m", "(ILjava/lang/Object;)Ljava/lang/Object;"));
    assertEquals("2 / texta3!3!", bothWays(woven));
    assertEquals(
        CodeAttribute.of(classes.bytes("Main"), "m"),
        CodeAttribute.of(woven.bytes("Main"), "m$serial"));
    assertEquals(
        CodeAttribute.of(classes.bytes("Main"), "run"),
        CodeAttribute.of(woven.bytes("Main"), "run"));
    assertEquals(
        CodeAttribute.of(classes.bytes("Main"), "lambda$m$0"),
        CodeAttribute.of(woven.bytes("Main"), "lambda$m$0"));
  }

  @Test
  void namesTheParametersOfTheStubForDebuggers() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            "class Main { long m(long a, int b) { long c = a; return c + b; } }",
            "class ParallelMain { static long m(Main self, long a, int b) { return 0; } }");
    byte[] woven = weave(classes, redirect("m", "(JI)J")).bytes("Main");
    assertEquals(List.of("this 0", "a 1", "b 3"), CodeAttribute.variables(woven, "m"));
  }

  @Test
  void keepsLinesInTraces() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static int m(int[] a) {
                int i = 3;

                return a[i];
              }
              static Object run() { return m(new int[0]); }
            }
            """,
            "class ParallelMain { static int m(int[] a) { return 0; } }");
    JavaClasses.Loader loader = weave(classes, redirect("m", "([I)I")).load();
    loader.setEnabled(false);
    Throwable thrown =
        requireNonNull(
            assertThrows(InvocationTargetException.class, () -> loader.run("Main")).getCause());
    assertEquals(
        List.of("m$serial:5", "m:3", "run:7"),
        Arrays.stream(thrown.getStackTrace())
            .limit(3)
            .map(e -> e.getMethodName() + ":" + e.getLineNumber())
            .toList());
  }

  @Test
  void recursionGoesThroughTheStub() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static int m(int n) {
                dev.parloop.runtime.support.Dispatch.on = n == 2;
                return n == 0 ? 0 : 1 + m(n - 1);
              }
              static Object run() { return m(3); }
            }
            """,
            "class ParallelMain { static int m(int n) { return 100; } }");
    // The serial body of m(2) turns generated code on: its call of m(1) is redirected.
    assertEquals("100 / 102", bothWays(weave(classes, redirect("m", "(I)I"))));
  }

  @Test
  void bridgesAndOverridesStillWork() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main implements java.util.function.Function<String, Integer> {
              public Integer apply(String s) { return s.length(); }
              static class Sub extends Main { public Integer apply(String s) { return -super.apply(s); } }
              static Object run() {
                java.util.function.Function<String, Integer> f = new Sub();
                return f.apply("abc");
              }
            }
            """,
            "class ParallelMain { static Integer apply(Main self, String s) { return 50; } }");
    assertEquals(
        "-50 / -3",
        bothWays(weave(classes, redirect("apply", "(Ljava/lang/String;)Ljava/lang/Integer;"))));
  }

  @Test
  void keepsRecordsAndSealedTypes() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            record Main(int a, String b) {
              int m() { return a; }
              sealed interface Shape permits Disc {}
              record Disc() implements Shape {}
            }
            """,
            "class ParallelMain { static int m(Main self) { return 0; } }");
    Class<?> woven = weave(classes, redirect("m", "()I")).load().loadClass("Main");
    assertTrue(woven.isRecord());
    assertEquals(
        Arrays.toString(classes.load().loadClass("Main").getRecordComponents()),
        Arrays.toString(woven.getRecordComponents()));
    assertEquals(2, woven.getDeclaredClasses().length);
  }

  @Test
  void marksTheClassAndKeepsItsSerialForm() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            public class Main implements java.io.Serializable {
              int x;
              public int m() { return x; }
            }
            """,
            "class ParallelMain { static int m(Main self) { return 0; } }");
    Class<?> before = classes.load().loadClass("Main");
    Class<?> woven = weave(classes, redirect("m", "()I")).load().loadClass("Main");
    Field marker = woven.getDeclaredField(Weaver.MARKER);
    assertTrue(marker.isSynthetic());
    assertEquals("private static final", Modifier.toString(marker.getModifiers()));
    assertEquals(
        ObjectStreamClass.lookup(before).getSerialVersionUID(),
        ObjectStreamClass.lookup(woven).getSerialVersionUID());
  }

  @Test
  void leavesAClassWithoutRedirectsAlone() throws Exception {
    JavaClasses classes = JavaClasses.compile("class Main { int m() { return 1; } }");
    assertArrayEquals(classes.bytes("Main"), Weaver.weave(classes.bytes("Main"), List.of(), true));
  }

  @Test
  void refusesATakenName() {
    JavaClasses classes =
        JavaClasses.compile("class Main { int m() { return 1; } int m$serial() { return 2; } }");
    WeavingException refused =
        assertThrows(WeavingException.class, () -> weave(classes, redirect("m", "()I")));
    assertEquals(Code.PL0116, refused.problem().code());
    assertTrue(refused.problem().message().contains("m$serial"), refused::toString);
  }

  @Test
  void refusesAClassThatIsWovenAlready() throws Exception {
    JavaClasses classes =
        weave(
            JavaClasses.compile("class Main { int m() { return 1; } int n() { return 1; } }"),
            redirect("m", "()I"));
    WeavingException refused =
        assertThrows(WeavingException.class, () -> weave(classes, redirect("n", "()I")));
    assertTrue(refused.problem().message().contains(Weaver.MARKER), refused::toString);
  }

  @Test
  void anOverloadOfTheSerialNameIsNotTaken() throws Exception {
    JavaClasses classes =
        JavaClasses.compile(
            """
            class Main {
              static int m() { return 1; }
              static int m$serial(int x) { return x; }
              static Object run() { return m() + m$serial(5); }
            }
            """,
            "class ParallelMain { static int m() { return 20; } }");
    assertEquals("25 / 6", bothWays(weave(classes, redirect("m", "()I"))));
  }

  @Test
  void refusesMethodsThatCannotBeRedirected() {
    JavaClasses classes =
        JavaClasses.compile(
            """
            abstract class Main {
              Main() {}
              synchronized void s() {}
              abstract void a();
              native void n();
            }
            """);
    for (String method : List.of("s", "a", "n", "<init>", "missing")) {
      WeavingException refused =
          assertThrows(
              WeavingException.class, () -> weave(classes, redirect(method, "()V")), method);
      assertEquals(Code.PL0901, refused.problem().code());
      assertTrue(refused.problem().message().contains("Main." + method), refused::toString);
    }
  }

  @Test
  void usesTheDescriptorNotTheNameAlone() {
    JavaClasses classes = JavaClasses.compile("class Main { void m(int a) {} }");
    assertThrows(WeavingException.class, () -> weave(classes, redirect("m", "(J)V")));
  }

  @Test
  void withoutDebugInformation() throws Exception {
    // A class without lines and variables: nothing to copy to the stub.
    JavaClasses classes =
        JavaClasses.compile(
            "class Main { static int m(int x) { return x; } static Object run() { return m(1); } }",
            "class ParallelMain { static int m(int x) { return 2; } }");
    byte[] stripped = CodeAttribute.withoutDebug(classes.bytes("Main"));
    JavaClasses woven = weave(classes.with("Main", stripped), redirect("m", "(I)I"));
    assertEquals("2 / 1", bothWays(woven));
    assertFalse(CodeAttribute.variables(woven.bytes("Main"), "m").contains("x 0"));
    assertNotNull(method(woven, "m$serial"));
  }
}
