package dev.parloop.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Files with expected texts; {@code -Dgoldens=update} rewrites them. */
final class Goldens {
  private Goldens() {}

  /**
   * Compares a text with a file, exactly.
   *
   * @throws AssertionError if they differ, or there is no such file
   */
  static void check(Path golden, String actual) {
    try {
      if (isUpdate()) {
        Files.createDirectories(golden.toAbsolutePath().getParent());
        Files.writeString(golden, actual);
      } else if (!Files.exists(golden)) {
        throw new AssertionError(
            "no golden file " + golden + "; run with -Dgoldens=update and read what it holds");
      } else {
        assertEquals(Files.readString(golden).replace("\r", ""), actual, golden.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks that a folder has no Java files but one input and those that were generated.
   *
   * @throws AssertionError if there are others
   */
  static void checkOnly(Path folder, String input, Set<String> generated) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        boolean isStale =
            name.endsWith(".java") && !name.equals(input) && !generated.contains(name);
        if (isStale && isUpdate()) {
          Files.delete(file);
        } else if (isStale) {
          throw new AssertionError(file + " is not generated any more");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUpdate() {
    return System.getProperty("goldens", "compare").equals("update");
  }
}
