package dev.parloop.samples.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the build keeps of the samples' loops: reports, sources, generated sources. */
final class LoopFiles {
  /** Where it puts them. */
  private static final String FOLDER = "/META-INF/parloop/";

  private LoopFiles() {}

  /**
   * A file of Java.
   *
   * @param name with its package's folders
   */
  record File(String name, String text) {}

  /**
   * The report on a class, as JSON.
   *
   * @throws ToolException if the build has left it out
   */
  static String report(Class<?> loops) {
    return read(loops, loops.getName() + ".json");
  }

  /**
   * The source of a class.
   *
   * @throws ToolException if the build has left it out
   */
  static File source(Class<?> loops) {
    return file(loops, loops.getSimpleName());
  }

  /**
   * What was generated for a class.
   *
   * @throws ToolException if the build has left it out
   */
  static File generated(Class<?> loops) {
    return file(loops, "Parallel" + loops.getSimpleName());
  }

  /** The vector code of a class, if some loop of its has a vector form. */
  static Optional<File> vectors(Class<?> loops) {
    String name = "Parallel" + loops.getSimpleName() + "_Vectors.java";
    String file = loops.getPackageName() + "." + name;
    return loops.getResource(FOLDER + file) == null
        ? Optional.empty()
        : Optional.of(
            new File(loops.getPackageName().replace('.', '/') + "/" + name, read(loops, file)));
  }

  private static File file(Class<?> loops, String name) {
    String file = loops.getPackageName().replace('.', '/') + "/" + name + ".java";
    return new File(file, read(loops, file));
  }

  private static String read(Class<?> loops, String file) {
    try (InputStream in = loops.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ToolException("cannot read " + FOLDER + file + ": " + e.getMessage(), e);
    }
  }
}
