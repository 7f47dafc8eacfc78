package dev.parloop.processor.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of named modules. */
class ModulesTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void makeProject() {
    project = new Project(folder);
  }

  @Test
  void oneModule() throws Exception {
    project.file("src/module-info.java", "module one { requires dev.parloop.runtime; }");
    project.file("src/app/Main.java", Programs.MAIN);
    project
        .plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-Xlint:all",
            "-Werror",
            "-d",
            "out",
            "src/module-info.java",
            "src/app/Main.java")
        .succeeded();
    assertEquals(Programs.PARALLEL, run("out", "one/app.Main"));
    runInVectors("one/app.Main", "app.ParallelMain_Vectors");
  }

  @Test
  void kernelsInAModule() throws Exception {
    project.file("src/module-info.java", "module one { requires dev.parloop.runtime; }");
    project.file(
        "src/app/Main.java",
        """
        package app;

        import dev.parloop.Elementwise;
        import dev.parloop.Parallel;
        import java.util.Arrays;

        public class Main {
          @Parallel(range = "1..=n by 2")
          static int square(int i) {
            return i * i;
          }

          @Elementwise
          static double add(double a, double b) {
            return a + b;
          }

          public static void main(String[] args) {
            System.out.println(Arrays.toString(ParallelMain.square(6)));
            System.out.println(Arrays.toString(ParallelMain.add(new double[] {1, 2}, 3)));
          }
        }
        """);
    project
        .plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-Xlint:all",
            "-Werror",
            "-d",
            "out",
            "src/module-info.java",
            "src/app/Main.java")
        .succeeded();
    assertEquals("[1, 9, 25]\n[4.0, 5.0]\n", run("out", "one/app.Main").replace("\r", ""));
  }

  @Test
  void severalModulesAtOnce() throws Exception {
    // Both modules have a class app.Main in a package that they keep to themselves.
    for (String module : List.of("one", "two")) {
      project.file(
          "src/" + module + "/module-info.java",
          "module " + module + " { requires dev.parloop.runtime; }");
      project.file("src/" + module + "/" + module + "/Main.java", named(module));
    }
    project
        .plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-d",
            "out",
            "--module-source-path",
            "src",
            "-m",
            "one,two")
        .succeeded();
    assertTrue(project.files("out").contains("one/one/ParallelMain.class"));
    assertEquals(Programs.PARALLEL, run("out", "one/one.Main"));
    assertEquals(Programs.PARALLEL, run("out", "two/two.Main"));
    runInVectors("one/one.Main", "one.ParallelMain_Vectors");
    runInVectors("two/two.Main", "two.ParallelMain_Vectors");
  }

  @Test
  void classesOfOneNameInSeveralModules() throws Exception {
    for (String module : List.of("one", "two")) {
      project.file(
          "src/" + module + "/module-info.java",
          "module " + module + " { requires dev.parloop.runtime; }");
      project.file("src/" + module + "/app/Main.java", Programs.MAIN);
    }
    Project.Result result =
        project.plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-d",
            "out",
            "--module-source-path",
            "src",
            "-m",
            "one,two");
    // Whatever is supported: a class runs its own generated form, or the build says why not.
    if (result.exit() == 0) {
      assertEquals(Programs.PARALLEL, run("out", "one/app.Main"));
      assertEquals(Programs.PARALLEL, run("out", "two/app.Main"));
    } else {
      result.printed("have a class of this name");
    }
  }

  private static String named(String packageName) {
    return Programs.MAIN.replace("package app;", "package " + packageName + ";");
  }

  /** The user's module need not name the module with the vectors. */
  private void runInVectors(String main, String holder) throws Exception {
    project
        .plainJava(
            "--add-modules=jdk.incubator.vector",
            "-Dparloop.mode=simd",
            "-Dparloop.warmUp=false",
            "-Xlog:class+load",
            "-p",
            project.path("out") + File.pathSeparator + Project.runtime(),
            "-m",
            main)
        .succeeded()
        .printed(holder)
        .printed("sum 2999997.0");
  }

  private String run(String modules, String main) throws Exception {
    return project
        .plainJava(
            "-Xverify:all",
            "-p",
            project.path(modules) + File.pathSeparator + Project.runtime(),
            "-m",
            main)
        .succeeded()
        .output();
  }
}
