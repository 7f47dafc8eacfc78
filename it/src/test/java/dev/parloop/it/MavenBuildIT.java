package dev.parloop.it;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds a project with Maven as its user would.
 *
 * <p>Nothing comes from the network: Maven's only remote repository is the local repository of this
 * build, which holds all that the project needs. The artifacts of this build lie in a repository of
 * the test's own, so that they never get into anybody's.
 */
class MavenBuildIT {
  private static final String VERSION = property("it.version");
  private static final String EXPECTED =
      String.join(System.lineSeparator(), "sum 2999997.0", "LoopFailure", "");

  @TempDir static Path shared;
  @TempDir Path folder;

  private static String property(String name) {
    return requireNonNull(System.getProperty(name), name);
  }

  @BeforeAll
  static void makeRepository() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Files.copy(root.resolve("pom.xml"), artifact("parloop-parent", "pom"));
    install("parloop-annotations", root.resolve("annotations/pom.xml"), Artifacts.annotations());
    install("parloop-runtime", root.resolve("runtime/pom.xml"), Artifacts.runtime());
    install(
        "parloop-processor",
        root.resolve("processor/dependency-reduced-pom.xml"),
        Artifacts.processor());
    String repository = Path.of(property("it.maven.repository")).toUri().toString();
    Files.writeString(
        shared.resolve("settings.xml"),
        """
        <settings>
          <mirrors>
            <mirror><id>this-build</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
          </mirrors>
        </settings>
        """
            .formatted(repository));
  }

  private static void install(String artifact, Path pom, Path jar) throws IOException {
    Files.copy(pom, artifact(artifact, "pom"));
    Files.copy(jar, artifact(artifact, "jar"));
  }

  private static Path artifact(String name, String extension) throws IOException {
    Path folder = shared.resolve("repository/dev/parloop").resolve(name).resolve(VERSION);
    return Files.createDirectories(folder).resolve(name + "-" + VERSION + "." + extension);
  }

  @BeforeEach
  void copyProject() throws IOException {
    Path source = Path.of("src/test/projects/maven");
    try (Stream<Path> files = Files.walk(source)) {
      files.forEach(
          file -> {
            try {
              Path target = folder.resolve(source.relativize(file).toString());
              if (Files.isDirectory(file)) {
                Files.createDirectories(target);
              } else {
                Files.copy(file, target);
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    // Maven looks for this folder upwards, and must not find that of another project.
    Files.createDirectories(folder.resolve(".mvn"));
  }

  private String maven(String... arguments) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("it.maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(
        List.of(
            "-B",
            "-s",
            shared.resolve("settings.xml").toString(),
            "-gs",
            shared.resolve("settings.xml").toString(),
            "-Dmaven.repo.local=" + shared.resolve("repository"),
            "-Dparloop.version=" + VERSION,
            "-Dcompiler.version=" + property("it.compiler.version"),
            "-Dresources.version=" + property("it.resources.version")));
    command.addAll(List.of(arguments));
    return Command.run(folder, command);
  }

  private String runMain() throws IOException, InterruptedException {
    String classes =
        String.join(
            File.pathSeparator,
            folder.resolve("target/classes").toString(),
            Artifacts.runtime().toString(),
            Artifacts.annotations().toString());
    return Command.run(folder, List.of(Command.ofJdk("java"), "-cp", classes, "app.Main"));
  }

  @Test
  void inTheSameProcess() throws Exception {
    String output = maven("compile");
    assertTrue(output.contains("Main.sum#1 proved, parallel: sum s"), output);
    assertEquals(EXPECTED, runMain());

    // Nothing to compile, and then something else to compile: the class stays redirected.
    maven("compile");
    assertEquals(EXPECTED, runMain());
    Files.writeString(
        folder.resolve("src/main/java/app/Unrelated.java"),
        "package app; class Unrelated { int changed; }");
    maven("compile");
    assertEquals(EXPECTED, runMain());
  }

  @Test
  void inAProcessOfItsOwn() throws Exception {
    maven("-Dmaven.compiler.fork=true", "compile");
    assertEquals(EXPECTED, runMain());
  }
}
