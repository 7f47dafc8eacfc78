package dev.parloop.processor.projects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Builds with javac from the command line. */
class PlainJavacTest {

  private static final String SOURCE = "src/app/Main.java";

  /** So short a program would be over before vectors that are asked for are compiled. */
  private static final String AT_ONCE = "-Dparloop.warmUp=false";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void writeProgram() throws IOException {
    project = new Project(folder).file(SOURCE, Programs.MAIN);
  }

  /** Whether a class is more than the placeholder, which calls nothing. */
  private boolean hasKernels(String classFile) throws IOException {
    return hasKernels(classFile, "DoubleVector");
  }

  private boolean hasKernels(String classFile, String vectors) throws IOException {
    String bytes = Files.readString(project.path(classFile), StandardCharsets.ISO_8859_1);
    return bytes.contains("jdk/incubator/vector/" + vectors);
  }

  @Test
  void withAClassFolder() throws Exception {
    project
        .javac("-d", "out", "-Xlint:all", "-Werror", SOURCE)
        .succeeded()
        .printed("Main.java:9: Main.sum#1 proved, parallel: sum s")
        .neverPrinted("warning");
    assertTrue(hasKernels("out/app/ParallelMain_Vectors.class"));
    assertEquals(Programs.PARALLEL, project.java("out", "app.Main").succeeded().output());
    assertEquals(
        Programs.SERIAL,
        project.java("out", "-Dparloop.mode=serial", "app.Main").succeeded().output());
    assertEquals(
        Programs.PARALLEL,
        project.java("out", "-Dparloop.verify=true", "app.Main").succeeded().output());
  }

  @Test
  void withoutAClassFolder() throws Exception {
    project.javac(SOURCE).failedWith("[PL0005]").printed("-d").printed("-Aparloop.inplace=false");
    assertEquals(List.of(SOURCE), project.files(""));
  }

  @Test
  void theUnnamedPackageWithoutAClassFolder() throws Exception {
    // Here the class's own name does not tell whether there is a folder.
    project.file("Main.java", Programs.MAIN.replace("package app;", ""));
    project.javac("Main.java").failedWith("[PL0005]");
    assertEquals(List.of("Main.java", SOURCE), project.files(""));
    project.javac("-d", ".", "Main.java").succeeded();
    assertEquals(Programs.PARALLEL, project.java(".", "Main").succeeded().output());
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void aCompactSourceFile() throws Exception {
    project.file(
        "Compact.java",
        """
        int[] squares = new int[4000];

        void main() {
          for (@dev.parloop.Parallel int i = 0; i < squares.length; i++) squares[i] = i * i;
        }
        """);
    project.javac("-d", "out", "Compact.java").failedWith("[PL0111]").printed("compact source");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void aVariableWithoutAName() throws Exception {
    project.file(
        "app/Unnamed.java",
        """
        package app;

        class Unnamed {
          static int next(int k) {
            return k + 1;
          }

          public static void main(String[] args) {
            int[] x = new int[9];
            for (@dev.parloop.Parallel int i = 0; i < x.length; i++) {
              int _ = next(i);
              x[i] = i;
            }
            System.out.println(x[8]);
          }
        }
        """);
    project.javac("-d", "out", "app/Unnamed.java").succeeded().printed("proved, parallel");
    assertEquals("8\n", project.java("out", "app.Unnamed").succeeded().output());
  }

  @Test
  void assertionsAreOnByTheirOwnClass() throws Exception {
    project.file(
        "app/Checked.java",
        """
        package app;

        class Checked {
          public static void main(String[] args) {
            int[] x = new int[9000];
            x[500] = -1;
            try {
              for (@dev.parloop.Parallel(serialBelow = 0) int i = 0; i < x.length; i++) {
                assert x[i] >= 0 : "negative at " + i;
                x[i] = i;
              }
              System.out.println("unchecked");
            } catch (AssertionError e) {
              System.out.println(e.getMessage());
            }
          }
        }
        """);
    project.javac("-d", "out", "app/Checked.java").succeeded().printed("proved, parallel");
    for (String mode : List.of("serial", "forkjoin")) {
      String chosen = "-Dparloop.mode=" + mode;
      assertEquals(
          "negative at 500\n",
          project.java("out", chosen, "-ea:app.Checked", "app.Checked").succeeded().output());
      assertEquals(
          "unchecked\n",
          project
              .java("out", chosen, "-ea", "-da:app.Checked", "app.Checked")
              .succeeded()
              .output());
    }
  }

  @Test
  void notInPlace() throws Exception {
    project.plainJavac("-cp", Project.runtime(), "-proc:none", "-d", "plain", SOURCE).succeeded();
    project.javac("-Aparloop.inplace=false", "-d", "out", SOURCE).succeeded();
    assertArrayEquals(
        Files.readAllBytes(project.path("plain/app/Main.class")),
        Files.readAllBytes(project.path("out/app/Main.class")));
    assertTrue(project.files("out").contains("app/ParallelMain.class"));
    assertEquals(Programs.UNTOUCHED, project.java("out", "app.Main").succeeded().output());
  }

  @Test
  void annotationsOnly() throws Exception {
    project.javac("-proc:only", "-d", "out", "-s", "generated", SOURCE).succeeded();
    assertEquals(List.of("app/ParallelMain_Vectors.class"), project.files("out"));
    assertTrue(hasKernels("out/app/ParallelMain_Vectors.class"));
    assertEquals(List.of("app/ParallelMain.java"), project.files("generated"));
  }

  @Test
  void withoutAnnotationProcessing() throws Exception {
    project
        .plainJavac("-cp", Project.runtime(), "-proc:none", "-d", "out", SOURCE)
        .succeeded()
        .printed("[PL0004]");
    assertEquals(Programs.UNTOUCHED, project.java("out", "app.Main").succeeded().output());
  }

  @Test
  void theProcessorOnTheClassPath() throws Exception {
    // Javac 23 and newer do not look there; then the guard speaks.
    String path = Project.runtime() + File.pathSeparator + Project.processor();
    Project.Result result = project.plainJavac("-cp", path, "-d", "out", SOURCE).succeeded();
    assertNotEquals(
        result.output().contains("[PL0004]"), project.isRedirected("out/app/Main.class"));
  }

  @Test
  void forAnOlderRelease() throws Exception {
    project.javac("--release", "17", "-d", "out", SOURCE).succeeded();
    assertEquals(Programs.PARALLEL, project.java("out", "app.Main").succeeded().output());
  }

  @Test
  void compoundAssignmentsThatComputeInAWiderType() throws Exception {
    // Not in the corpus: javac 25 warns of them.
    String text =
        """
        package app;
        import dev.parloop.*;
        class Wider {
          static void steps(int[] a, int[] b, long h, float f) {
            for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < a.length; i++) {
              int j = b[i];
              j += h;
              short s = (short) j;
              s *= f;
              a[i] = j + s;
            }
          }
          static void induction(int[] a, long h) {
            int j = 7;
            for (@Parallel(simd = Simd.REQUIRED) int i = 0; i < a.length; i++) {
              j += h;
              a[i] = j;
            }
          }
          public static void main(String[] args) {
            int[] a = new int[1000];
            int[] b = new int[1000];
            java.util.Arrays.setAll(b, i -> i * 7919);
            steps(a, b, (1L << 33) + 5, 1.5f);
            int sum = java.util.Arrays.hashCode(a);
            induction(a, (1L << 34) - 3);
            System.out.println(sum + " " + java.util.Arrays.hashCode(a));
          }
        }
        """;
    project.file("src/app/Wider.java", text);
    project.javac("-d", "out", "src/app/Wider.java").succeeded();
    assertTrue(hasKernels("out/app/ParallelWider_Vectors.class", "LongVector"));
    String serial = project.java("out", "-Dparloop.mode=serial", "app.Wider").succeeded().output();
    assertEquals(
        serial,
        project
            .java(
                "out",
                "--add-modules=jdk.incubator.vector",
                "-Dparloop.mode=simd",
                AT_ONCE,
                "app.Wider")
            .succeeded()
            .output()
            .replaceAll("WARNING.*\\R", ""));
  }

  @Test
  void anErrorInAnotherClass() throws Exception {
    project.file("src/app/Other.java", "package app; class Other { int x = \"text\"; }");
    project
        .javac("-XDcompilePolicy=byTodo", "-d", "out", SOURCE, "src/app/Other.java")
        .failedWith("incompatible types");
    // Main was written before the error was found, its companion was not.
    assertTrue(project.files("out").contains("app/Main.class"));
    assertEquals(Programs.UNTOUCHED, project.java("out", "app.Main").succeeded().output());
  }

  @Test
  void anErrorInAnotherClassOverAnOlderBuild() throws Exception {
    project.javac("-d", "out", SOURCE).succeeded();
    project.file("src/app/Other.java", "package app; class Other { int x = \"text\"; }");
    project
        .file(SOURCE, Programs.MAIN.replace("i % 7", "i % 2"))
        .javac("-XDcompilePolicy=byTodo", "-d", "out", SOURCE, "src/app/Other.java")
        .failedWith("incompatible types");
    // The companion is that of the older build: Main must not run it.
    assertEquals(
        Programs.UNTOUCHED.replace("2999997.0", "500000.0"),
        project.java("out", "app.Main").succeeded().output());
  }

  @Test
  void classesThatAreWrittenInSpiteOfErrors() throws Exception {
    // With this switch javac tells of classes as written that it did not write.
    project.file("src/app/Other.java", "package app; class Other { int x = \"text\"; }");
    project
        .javac("--should-stop=ifError=GENERATE", "-d", "out", "src/app/Other.java", SOURCE)
        .failedWith("incompatible types");
    for (String file : project.files("out")) {
      assertTrue(!project.isRedirected("out/" + file), file);
    }
  }

  @Test
  void inVectors() throws Exception {
    // No flag and no warning where it is compiled; one flag where it runs, and none is right too.
    project.javac("-Xlint:all", "-Werror", "-d", "out", SOURCE).succeeded();
    String mode = "-Dparloop.mode=simd";
    String module = "--add-modules=jdk.incubator.vector";
    String loaded = "-Xlog:class+load";
    String holder = "app.ParallelMain_Vectors";
    project
        .java("out", module, mode, AT_ONCE, loaded, "app.Main")
        .succeeded()
        .printed("sum 2999997.0")
        .printed(holder);
    project.java("out", module, mode, "app.Main").succeeded().printed("sum 2999997.0");
    project
        .java("out", mode, loaded, "app.Main")
        .succeeded()
        .printed("sum 2999997.0")
        .neverPrinted(holder);
    project
        .java("out", module, "-Dparloop.mode=forkjoin", loaded, "app.Main")
        .succeeded()
        .neverPrinted(holder);
  }

  @Test
  void inVectorsOfEveryWidth() throws Exception {
    project.javac("-d", "out", SOURCE).succeeded();
    for (String setting :
        List.of(
            "-Dparloop.vectorBits=128",
            "-Dparloop.vectorBits=256",
            "-Dparloop.vectorBits=512",
            "-XX:UseAVX=0",
            "-XX:UseAVX=1",
            "-Xint")) {
      project
          .java(
              "out",
              "-XX:+IgnoreUnrecognizedVMOptions",
              "--add-modules=jdk.incubator.vector",
              "-Dparloop.mode=forkjoin-simd",
              AT_ONCE,
              setting,
              "app.Main")
          .succeeded()
          .printed("sum 2999997.0");
    }
  }

  @Test
  void withoutAFolderForClasses() throws Exception {
    // Then the vector form would go to the working folder.
    project.javac("-Aparloop.inplace=false", SOURCE).succeeded();
    assertTrue(project.files("").stream().noneMatch(file -> file.contains("_Vectors")));
    String required = "@Parallel(simd = dev.parloop.Simd.REQUIRED) int i = 0; i < a";
    project
        .file(SOURCE, Programs.MAIN.replace("@Parallel int i = 0; i < a", required))
        .javac("-Aparloop.inplace=false", SOURCE)
        .failedWith("[PL0705]");
  }

  @Test
  void anUnknownOption() throws Exception {
    project
        .javac("-Aparloop.verbos=2", "-d", "out", SOURCE)
        .failedWith("[PL0001]")
        .printed("did you mean -Aparloop.verbose?");
    project.javac("-Aparloop.strict=maybe", "-d", "out", SOURCE).failedWith("[PL0002]");
  }

  @Test
  void silent() throws Exception {
    assertEquals(
        "", project.javac("-Aparloop.verbose=0", "-d", "out", SOURCE).succeeded().output());
    project.file(
        "src/app/Notes.java",
        """
        package app;
        class Notes {
          @dev.parloop.Parallel(range = "0..n")
          static int twice(int i) { return 2 * i; }
        }
        """);
    assertEquals(
        "",
        project
            .javac("-Aparloop.verbose=0", "-d", "out", "src/app/Notes.java")
            .succeeded()
            .output());
  }

  @Test
  void withAReport() throws Exception {
    project.javac("-Aparloop.report=reports/new", "-d", "out", SOURCE).succeeded();
    assertEquals(
        List.of("app.Main.html", "app.Main.json", "app.ParallelMain_Vectors.java", "index.html"),
        project.files("reports/new"));
    String report = Files.readString(project.path("reports/new/app.Main.json"));
    assertTrue(report.contains("\"id\": \"Main.sum#1\""), report);
    assertTrue(report.contains("{\"variable\": \"s\", \"operator\": \"SUM\"}"), report);
    assertTrue(
        report.contains("\"variants\": [\"serial\", \"simd\", \"forkjoin\", \"forkjoin-simd\"]"),
        report);
  }

  @Test
  void aLoopInAStaticInitialiser() throws Exception {
    project.file(
        "src/app/Table.java",
        """
        package app;
        public class Table {
          static final int N = Integer.parseInt("1000000");
          static final double[] T = make(N);
          static final double LAST = Holder.T[N - 1];
          static int offset(int i) { return i % 7; }
          @dev.parloop.Parallel static double[] make(int n) {
            double[] t = new double[n];
            for (int i = 0; i < n; i++) { t[i] = offset(i) + N; }
            return t;
          }
          static class Holder { static final double[] T = make(N); }
          public static void main(String[] args) { System.out.println(T[10] + LAST); }
        }
        """);
    project.javac("-d", "out", "src/app/Table.java").succeeded();
    assertTrue(project.isRedirected("out/app/Table.class"));
    assertEquals(
        Programs.lines("2000003.0"), project.java("out", "app.Table").succeeded().output());
  }
}
