package dev.parloop.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      if (System.getProperty("goldens", "compare").equals("update")) {
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
}
