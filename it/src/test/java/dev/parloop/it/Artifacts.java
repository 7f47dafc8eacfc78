package dev.parloop.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.Parallel;
import dev.parloop.processor.ParloopProcessor;
import dev.parloop.runtime.Parloop;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jars of this build, as users get them. */
final class Artifacts {

  private Artifacts() {}

  static Path annotations() {
    return jar(Parallel.class);
  }

  static Path runtime() {
    return jar(Parloop.class);
  }

  static Path processor() {
    return jar(ParloopProcessor.class);
  }

  private static Path jar(Class<?> type) {
    try {
      Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      assertTrue(Files.isRegularFile(jar), () -> jar + " is no jar: run the phase verify");
      return jar;
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
