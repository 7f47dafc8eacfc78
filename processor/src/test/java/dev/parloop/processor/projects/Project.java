package dev.parloop.processor.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.Parallel;
import dev.parloop.processor.ParloopProcessor;
import dev.parloop.runtime.Parloop;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user's project in a folder, built and run by the tools of the JDK in processes of their own.
 */
final class Project {
  private final Path folder;

  /** In an empty folder. */
  Project(Path folder) {
    this.folder = folder;
  }

  /** What a tool did: its exit status, and all that it printed. */
  record Result(int exit, String output) {

    /** This result, if the tool succeeded. */
    Result succeeded() {
      assertEquals(0, exit, output);
      return this;
    }

    /** This result, if the tool failed and its output has a text. */
    Result failedWith(String text) {
      assertTrue(exit != 0, output);
      return printed(text);
    }

    /** This result, if its output has a text. */
    Result printed(String text) {
      assertTrue(output.contains(text), output);
      return this;
    }

    /** This result, if its output does not have a text. */
    Result neverPrinted(String text) {
      assertTrue(!output.contains(text), output);
      return this;
    }
  }

  /** Writes a file, given by its path from the project's folder. */
  Project file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A file or folder of the project. */
  Path path(String path) {
    return folder.resolve(path);
  }

  /** Runs javac with the runtime on the class path and the processor on the processor path. */
  Result javac(String... arguments) throws IOException, InterruptedException {
    return tool(
        "javac",
        Stream.concat(
            Stream.of("-cp", runtime(), "-processorpath", processor()), Stream.of(arguments)));
  }

  /** Runs javac with these arguments only. */
  Result plainJavac(String... arguments) throws IOException, InterruptedException {
    return tool("javac", Stream.of(arguments));
  }

  /** Runs java with a folder of classes and the runtime on the class path. */
  Result java(String classes, String... arguments) throws IOException, InterruptedException {
    return tool(
        "java",
        Stream.concat(
            Stream.of("-Xverify:all", "-cp", path(classes) + File.pathSeparator + runtime()),
            Stream.of(arguments)));
  }

  /** Runs java with these arguments only. */
  Result plainJava(String... arguments) throws IOException, InterruptedException {
    return tool("java", Stream.of(arguments));
  }

  private Result tool(String name, Stream<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
    // Short runs: half the time with the quick compiler alone.
    command.add((name.equals("java") ? "" : "-J") + "-XX:TieredStopAtLevel=1");
    arguments.forEach(command::add);
    Path output = Files.createTempFile(folder, name, ".out");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Options from outside would be part of the test.
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS"));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String text = Files.readString(output);
    Files.delete(output);
    assertTrue(ended, "did not end: " + command + "\n" + text);
    return new Result(process.exitValue(), text);
  }

  /** Whether a class file of the project has redirected methods. */
  boolean isRedirected(String classFile) throws IOException {
    byte[] bytes = Files.readAllBytes(path(classFile));
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("parloop$inPlace");
  }

  /** All files below a folder of the project, by their paths in it, sorted. */
  List<String> files(String path) throws IOException {
    Path start = path(path);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> start.relativize(file).toString().replace(File.separatorChar, '/'))
          .sorted()
          .toList();
    }
  }

  /** The class path of a user: annotations and runtime. */
  static String runtime() {
    return path(Parallel.class, Parloop.class);
  }

  /** The processor path of a user, before the processor's jar contains its libraries. */
  static String processor() {
    return path(
        ParloopProcessor.class,
        com.palantir.javapoet.JavaFile.class,
        org.objectweb.asm.ClassReader.class);
  }

  /** The folders or jars that classes come from, as a path. */
  static String path(Class<?>... classes) {
    return Arrays.stream(classes)
        .map(Project::origin)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
