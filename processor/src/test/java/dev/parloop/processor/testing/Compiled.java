package dev.parloop.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a run of javac left.
 *
 * @param folder holds the folders of classes and generated sources
 * @param success whether there was no error
 * @param diagnostics all messages, in javac's order
 * @param output what javac printed beside them
 */
public record Compiled(
    Path folder,
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    String output) {
  static final String CLASSES = "classes";
  static final String GENERATED = "generated";

  public Compiled {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * The same, if the run was successful.
   *
   * @throws AssertionError with all messages, if not
   */
  public Compiled orFail() {
    if (!success) {
      throw new AssertionError(
          "javac failed:\n"
              + diagnostics.stream()
                  .filter(found -> found.getKind() != Diagnostic.Kind.NOTE)
                  .map(Compiled::describe)
                  .collect(Collectors.joining("\n"))
              + output);
    }
    return this;
  }

  /** {@code Sum.java:3:5 warning: text}; without the place where there is none. */
  public static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind =
        switch (diagnostic.getKind()) {
          case MANDATORY_WARNING -> "warning";
          default -> diagnostic.getKind().name().toLowerCase(Locale.ROOT);
        };
    String text = kind + ": " + diagnostic.getMessage(Locale.ROOT);
    JavaFileObject source = diagnostic.getSource();
    if (source == null) {
      return text;
    }
    String file = source.getName();
    return "%s:%d:%d %s"
        .formatted(
            file.substring(file.lastIndexOf('/') + 1),
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            text);
  }

  /** The class files, under their paths: {@code demo/Sum.class}. */
  public SortedMap<String, byte[]> classes() {
    SortedMap<String, byte[]> found = new TreeMap<>();
    Path root = folder.resolve(CLASSES);
    for (Path file : filesIn(root)) {
      found.put(pathIn(root, file), read(file));
    }
    return found;
  }

  /** The generated sources, under their paths: {@code demo/ParallelSum.java}. */
  public SortedMap<String, String> generated() {
    SortedMap<String, String> found = new TreeMap<>();
    Path root = folder.resolve(GENERATED);
    for (Path file : filesIn(root)) {
      found.put(
          pathIn(root, file), new String(read(file), java.nio.charset.StandardCharsets.UTF_8));
    }
    return found;
  }

  /** A new loader of the classes; its parent is the tests' loader. */
  public ClassLoader loader() {
    try {
      URL[] places = {folder.resolve(CLASSES).toUri().toURL()};
      return new URLClassLoader(places, Compiled.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pathIn(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> filesIn(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
