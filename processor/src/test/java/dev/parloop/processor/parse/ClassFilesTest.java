package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What methods of a library do is read from its class files. */
class ClassFilesTest {
  private static final String LIBRARY =
      """
      package lib;
      public final class Lib {
        public static int calls;
        public double[] cells = new double[64];
        private int hidden;
        public static double square(double x) { return x * x; }
        public static int clamp(int x, int low, int high) {
          if (x < low) { return low; }
          return x > high ? high : x;
        }
        public static void put(double[] a, int i, double v) { a[i] = v; }
        public static void putNext(double[] a, int i, double v) { a[i + 1] = a[i] + v; }
        public static double total(double[] a, int n) {
          double s = 0;
          for (int k = 0; k < n; k++) { s += a[k]; }
          return s;
        }
        public static void smear(double[] a, int n) {
          for (int k = 0; k < n; k++) { a[k] += 1; }
        }
        public static int count(int x) { calls++; return x; }
        public int bump(int x) { hidden += x; return hidden; }
        public static double nested(double x) { return square(square(x) + 1); }
        public static void print(double x) { System.out.println(x); }
        public static synchronized double locked(double x) { return x; }
        public static double checked(double x) {
          if (x < 0) { throw new IllegalArgumentException("negative: " + x); }
          return Math.sqrt(x);
        }
        public static double risky(double x) {
          try { return 1 / (int) x; } catch (ArithmeticException e) { return 0; }
        }
        public static void swap(double[] a, double[] b, int i) {
          double t = a[i]; a[i] = b[i]; b[i] = t;
        }
        public int at;
        public Lib() {}
        public Lib(int at) { this.at = at; }
        void reset() { at = 0; }
        void moveTo(int i) { at = i; }
        public static void first(double[] a, int i) {
          Lib cursor = new Lib(i); cursor.reset(); a[cursor.at] = i;
        }
        public static void moved(double[] a, int i) {
          Lib cursor = new Lib(); cursor.moveTo(i); a[cursor.at] = i;
        }
        public static void before(double[] a, int i) {
          Lib cursor = new Lib(i); int old = cursor.at; cursor.reset(); a[old] = i;
        }
        public static void mirrored(double[] a, char c) { a[100000 + -c] = 1; }
        public static long far(long a, long b, int i) { return (a + 2 * b) * 3 - i; }
      }
      """;

  private static final String RECORD =
      """
      package lib;
      public record Pair(double x, double y) {
        public double norm() { return Math.sqrt(x * x + y * y); }
        public Pair plus(Pair other) { return new Pair(x + other.x, y + other.y); }
      }
      """;

  private static final String LAZY =
      """
      package lib;
      public class Lazy {
        public static int[] shared = new int[10];
        public static int count;
        public static class Writes {
          static { shared[0] = 5; }
          public static int get() { return 3; }
        }
        public static class Counts {
          static final int ID = count++;
          public static int get() { return ID; }
        }
        public static class Fills {
          static final java.util.Map<String, Integer> MAP = new java.util.HashMap<>();
          static { MAP.put("a", 1); }
          public static int get() { return 3; }
        }
      }
      """;

  private static final String OPEN =
      "package lib; public class Open { public double get(double x) { return x; } }";

  @TempDir Path folder;

  @BeforeEach
  void compileLibrary() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/lib"));
    Files.writeString(sources.resolve("Lib.java"), LIBRARY);
    Files.writeString(sources.resolve("Pair.java"), RECORD);
    Files.writeString(sources.resolve("Open.java"), OPEN);
    Files.writeString(sources.resolve("Lazy.java"), LAZY);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.resolve("library").toString(),
                sources.resolve("Lib.java").toString(),
                sources.resolve("Pair.java").toString(),
                sources.resolve("Open.java").toString(),
                sources.resolve("Lazy.java").toString());
    assertEquals(0, status);
  }

  /** What is told about a loop with this body. */
  private String told(String body) {
    Compiled compiled =
        Javac.into(folder.resolve("out"))
            .with("-classpath", Javac.classPath() + File.pathSeparator + folder.resolve("library"))
            .compile(
                "Use.java",
                """
                import dev.parloop.*;
                import lib.*;
                class Use {
                  static int run(double[] a, double[] b, int[] c, Lib lib, Pair[] p, Open open, int n) {
                    int s = 0;
                    for (@Parallel int i = 0; i < n; i++) { BODY }
                    return s;
                  }
                }
                """
                    .replace("BODY", body));
    List<String> messages =
        compiled.diagnostics().stream().map(found -> found.getMessage(Locale.ROOT)).toList();
    return String.join("\n", messages);
  }

  private void accepted(String body) {
    String told = told(body);
    assertTrue(told.contains(", parallel"), told);
  }

  private void refused(String code, String body) {
    String told = told(body);
    assertTrue(told.contains("[" + code + "]") && !told.contains(", parallel"), told);
  }

  @Test
  void whatHasNoEffectIsAccepted() {
    accepted("a[i] = Lib.square(b[i]);");
    accepted("a[i] = Lib.nested(b[i]);");
    accepted("a[i] = Lib.checked(b[i]);");
    accepted("a[i] = Lib.risky(b[i]);");
    accepted("s += Lib.clamp(c[i], 0, 255);");
    accepted("a[i] = Lib.total(b, 9);");
    accepted("a[i] = p[i].norm() + p[i].x();");
    accepted("p[i] = p[i].plus(p[i]);");
    accepted("c[i] = (int) Lib.far(c[i], 3, i);");
    accepted("a[i] = open.get(a[i]);");
  }

  @Test
  void whatMayNeverReturnIsNotCalledBehindAMatch() {
    accepted("if (Lib.nested(b[i]) > 3) { s = i; break; }");
    refused("PL0103", "if (Lib.total(b, c[i]) > 3) { s = i; break; }");
  }

  @Test
  void runningTotalsTakeWhatHasNoEffect() {
    accepted("s += Lib.clamp(c[i], 0, 255); a[i] = s;");
    refused("PL0304", "s += Lib.count(c[i]); a[i] = s;");
  }

  @Test
  void subscriptsMadeOfParametersAreFollowed() {
    accepted("Lib.put(a, i, 1);");
    accepted("Lib.put(a, 2 * i + 1, b[i]);");
    accepted("Lib.swap(a, b, i);");
    refused("PL0301", "Lib.put(a, i + 1, a[i]);");
    refused("PL0301", "Lib.putNext(a, i, 1);");
  }

  @Test
  void objectsAndFieldsAreReadWhereTheyAre() {
    refused("PL0301", "Lib.first(a, i);");
    accepted("Lib.moved(a, i);");
    accepted("Lib.before(a, i);");
    refused("PL0302", "Lib.mirrored(a, (char) i);");
  }

  @Test
  void effectsAreNamed() {
    refused("PL0302", "Lib.smear(a, 3);");
    refused("PL0502", "s += Lib.count(i);");
    refused("PL0502", "s += lib.bump(i);");
    refused("PL0501", "Lib.print(a[i]);");
    refused("PL0503", "a[i] = Lib.locked(a[i]);");
    refused("PL0302", "a[i] = Lib.total(a, n);");
  }

  @Test
  void staticInitialisersMayWriteWhatTheLoopUses() {
    accepted("c[i] = Lazy.Fills.get();");
    accepted("c[i] = Lazy.Counts.get();");
    refused("PL0501", "c[i] = Lazy.Counts.get() + Lazy.count;");
    refused("PL0501", "c[i] = Lazy.Writes.get();");
  }

  @Test
  void theFileIsTold() {
    String told = told("a[i] = Lib.square(b[i]);");
    assertTrue(
        told.matches(
            "(?s).*\\[PL0605\\] what lib.Lib does was read from library"
                + " \\(SHA-256 [0-9a-f]{64}\\); compile again when that changes\\..*"),
        told);
  }
}
