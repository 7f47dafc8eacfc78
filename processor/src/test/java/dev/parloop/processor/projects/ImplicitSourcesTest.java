package dev.parloop.processor.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that javac finds on its source path, or on its class path where there is none: it reads
 * those that the program refers to, and the processor makes it read no others.
 */
class ImplicitSourcesTest {

  private static final Pattern PARSED = Pattern.compile("\\[parsing started .*?(\\w+\\.java)");

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void writeUnrelatedFiles() throws IOException {
    project = new Project(folder);
    for (String pack : List.of("", "app", "lib", "far")) {
      String path = pack.isEmpty() ? "" : pack + "/";
      String header = pack.isEmpty() ? "" : "package " + pack + "; ";
      project.file(path + "Broken.java", header + "public class Broken { int f( { }");
      project.file(path + "Misplaced.java", "package some.other; public class Misplaced { }");
      project.file(path + "Unrelated.java", header + "public class Unrelated { Broken field; }");
      project.file(path + "java-no.java", "no Java");
    }
  }

  private Project.Result javac(String... arguments) throws Exception {
    String path = "." + File.pathSeparator + Project.runtime();
    return project.javac(
        Stream.concat(Stream.of("-cp", path, "-d", "out"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** Runs javac with and without the processor; with it, it may read nothing more. */
  private Project.Result readsNoMore(String... arguments) throws Exception {
    Project.Result with = javac(with("-verbose", arguments));
    Project.Result without = javac(with("-verbose", with("-proc:none", arguments)));
    TreeSet<String> read = parsed(with);
    read.removeIf(file -> file.startsWith("Parallel"));
    assertEquals(parsed(without), read);
    return new Project.Result(with.exit(), with.output().replaceAll("(?m)^\\[.*\\R", ""));
  }

  private static String[] with(String option, String... arguments) {
    return Stream.concat(Stream.of(option), Stream.of(arguments)).toArray(String[]::new);
  }

  private static TreeSet<String> parsed(Project.Result result) {
    return PARSED
        .matcher(result.output())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void unrelatedFilesOfTheUnnamedPackage() throws Exception {
    project.file(
        "Main.java",
        """
        import dev.parloop.Parallel;
        public class Main {
          static void f(int[] x) {
            // Not Broken, and no Unrelated.
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = i; }
          }
        }
        """);
    javac("-Xlint:all,-path", "-Werror", "Main.java").succeeded().printed("Main.f#1 proved");
    assertEquals(
        List.of("Main.class"),
        project.files("out").stream().filter(file -> !file.startsWith("Parallel")).toList());
    readsNoMore("Main.java").succeeded();
  }

  @Test
  void unrelatedFilesOfANamedPackage() throws Exception {
    project.file("app/Main.java", Programs.MAIN);
    javac("-Xlint:all,-path", "-Werror", "app/Main.java").succeeded().printed("Main.sum#1 proved");
    assertEquals(Programs.PARALLEL, project.java("out", "app.Main").succeeded().output());
    readsNoMore("app/Main.java").succeeded();
  }

  @Test
  void namesThatAreNotThoseOfFiles() throws Exception {
    project.file(
        "app/Main.java",
        """
        package app;
        import dev.parloop.Parallel;
        import java.util.Map;
        public abstract class Main<Broken> implements Map<String, Broken> {
          static final class Unrelated { int twice(int i) { return 2 * i; } }
          static void f(int[] x, Unrelated Misplaced) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = Misplaced.twice(i); }
          }
          static int first(Entry<String, String> entry) { return entry.getKey().length(); }
        }
        """);
    project.file("app/Entry.java", "package app; class Entry { oops");
    javac("-Werror", "app/Main.java").succeeded().printed("Main.f#1 proved");
    readsNoMore("app/Main.java").succeeded();
  }

  /** What a loop uses: of its package, imported, imported with others, by full name, inherited. */
  private void writeUsed() throws IOException {
    project.file(
        "app/Main.java",
        """
        package app;
        import dev.parloop.Parallel;
        import far.*;
        import lib.Imported;
        public class Main extends Base {
          static void own(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = Own.get(i); }
          }
          static void imported(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = Imported.get(i); }
          }
          static void star(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = Starred.get(i); }
          }
          static void named(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = other.Named.get(i); }
          }
          static void inherited(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = basic(i); }
          }
        }
        """);
    project.file(
        "app/Own.java", "package app; class Own { static int get(int i) { return 2 * i; } }");
    project.file(
        "app/Base.java",
        "package app; class Base extends lib.Root<Base.Inner> { class Inner { } }");
    project.file(
        "lib/Root.java",
        """
        package lib;
        public class Root<T> { protected static int basic(int i) { return Deep.get(i); } }
        """);
    project.file(
        "lib/Deep.java", "package lib; class Deep { static int get(int i) { return 3 * i; } }");
    project.file(
        "lib/Imported.java",
        """
        package lib;
        public class Imported {
          public static int get(int i) { return Deep.get(i) + far.Starred.get(i); }
          int unused(Late late) { return late.get(1); }
        }
        """);
    project.file(
        "lib/Late.java",
        "package lib; class Late { int get(int i) { return other.Named.get(i); } }");
    project.file(
        "far/Starred.java",
        "package far; public class Starred { public static int get(int i) { return i + 1; } }");
    project.file(
        "other/Named.java",
        "package other; public class Named { public static int get(int i) { return i - 1; } }");
  }

  private static void isAnalysed(Project.Result result) {
    for (String method : List.of("own", "imported", "star", "named", "inherited")) {
      result.printed("Main." + method + "#1 proved");
    }
  }

  @Test
  void filesThatTheProgramRefersTo() throws Exception {
    writeUsed();
    isAnalysed(readsNoMore("-implicit:class", "app/Main.java").succeeded());
    isAnalysed(readsNoMore("-implicit:class", "-sourcepath", ".", "app/Main.java").succeeded());
  }

  @Test
  void someOfThemNamedOnTheCommandLine() throws Exception {
    writeUsed();
    isAnalysed(
        readsNoMore("-implicit:class", "app/Main.java", "lib/Deep.java", "app/Own.java")
            .succeeded());
  }

  @Test
  void severalFolders() throws Exception {
    writeUsed();
    for (String file : List.of("app/Own.java", "app/Base.java", "lib/Deep.java", "lib/Late.java")) {
      Path to = project.path("generated/" + file);
      Files.createDirectories(to.getParent());
      Files.move(project.path(file), to);
    }
    for (String path : List.of("." + File.pathSeparator + "generated", "generated:.")) {
      isAnalysed(
          readsNoMore(
                  "-implicit:class",
                  "-sourcepath",
                  path.replace(":", File.pathSeparator),
                  "app/Main.java")
              .succeeded());
    }
  }

  @Test
  void packagesThatNoNamedFileIsIn() throws Exception {
    writeUsed();
    project.file("lib/sub/Inside.java", "package lib.sub; public class Inside { }");
    Path common = Files.createDirectories(project.path("common"));
    for (String name : List.of("lib", "far", "other")) {
      Files.move(project.path(name), common.resolve(name));
    }
    String main = Files.readString(project.path("app/Main.java"));
    project.file("app/Main.java", main.replace("import far", "import lib.sub.Inside; import far"));
    for (String option : List.of("-cp", "-sourcepath")) {
      String path = String.join(File.pathSeparator, "common", ".", Project.runtime());
      isAnalysed(readsNoMore("-implicit:class", option, path, "app/Main.java").succeeded());
    }
  }

  @Test
  void aPackageOfSourcesAndClassFiles() throws Exception {
    writeUsed();
    project
        .plainJavac("-d", "classes", "app/Own.java", "lib/Deep.java", "far/Starred.java")
        .succeeded();
    for (String file : List.of("app/Own.java", "lib/Deep.java", "far/Starred.java")) {
      Files.delete(project.path(file));
    }
    for (String path : List.of(".", "classes")) {
      String other = path.equals(".") ? "classes" : ".";
      isAnalysed(
          readsNoMore(
                  "-implicit:class",
                  "-cp",
                  String.join(File.pathSeparator, path, other, Project.runtime()),
                  "app/Main.java")
              .succeeded());
    }
  }

  @Test
  void classesInFrontOfTheirSources() throws Exception {
    writeUsed();
    project.plainJavac("-d", ".", "app/Own.java", "lib/Deep.java").succeeded();
    // Javac takes what is newer.
    project.file(
        "app/Own.java",
        "package app; class Own { static int n; static int get(int i) { return n++; } }");
    Files.setLastModifiedTime(
        project.path("app/Own.java"), FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
    readsNoMore("-implicit:class", "app/Main.java").succeeded().printed("Main.own#1 proved");
    readsNoMore("-Xprefer:source", "-implicit:class", "app/Main.java")
        .failedWith("Own.n is written (Own.java, line 1)");
    Files.setLastModifiedTime(
        project.path("app/Own.java"), FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
    readsNoMore("-implicit:class", "app/Main.java")
        .failedWith("Own.n is written (Own.java, line 1)");
  }

  /** What is on the class path is no source where there is a source path, though it looks so. */
  @Test
  void sourcesThatAreOnNoPath() throws Exception {
    writeUsed();
    project.plainJavac("-d", ".", "app/Own.java").succeeded();
    project.file(
        "app/Main.java",
        """
        package app;
        import dev.parloop.Parallel;
        public class Main {
          static void own(int[] x) {
            for (@Parallel int i = 0; i < x.length; i++) { x[i] = Own.get(i); }
          }
        }
        """);
    project.file("app/Own.java", "package app; class Own { }");
    Files.setLastModifiedTime(
        project.path("app/Own.java"), FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
    readsNoMore("-sourcepath", "none", "app/Main.java").succeeded().printed("Main.own#1 proved");
  }

  @Test
  void aNeededFileThatIsWrong() throws Exception {
    writeUsed();
    project.file("app/Own.java", "package app; class Own { int f( { }");
    javac("-implicit:class", "app/Main.java")
        .failedWith("Own.java:1: error: illegal start of type");
  }

  @Test
  void aModule() throws Exception {
    writeUsed();
    project.file("module-info.java", "module one { requires dev.parloop.runtime; }");
    project
        .plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-implicit:class",
            "-sourcepath",
            ".",
            "-d",
            "out",
            "module-info.java",
            "app/Main.java")
        .succeeded()
        .printed("Main.own#1 proved")
        .printed("Main.inherited#1 proved")
        .neverPrinted("Broken");
  }

  @Test
  void aFolderOfModules() throws Exception {
    writeUsed();
    project.file("module-info.java", "module one { requires dev.parloop.runtime; }");
    for (String name : List.of("app", "lib", "far", "other", "module-info.java")) {
      Path to = project.path("modules/one/" + name);
      Files.createDirectories(to.getParent());
      Files.move(project.path(name), to);
    }
    project
        .plainJavac(
            "-p",
            Project.runtime(),
            "-processorpath",
            Project.processor(),
            "-implicit:class",
            "--module-source-path",
            "modules",
            "-d",
            "out",
            "modules/one/module-info.java",
            "modules/one/app/Main.java")
        .succeeded()
        .printed("Main.own#1 proved")
        .printed("Main.inherited#1 proved")
        .neverPrinted("Broken");
  }
}
