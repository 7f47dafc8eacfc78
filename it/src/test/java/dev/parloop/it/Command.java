package dev.parloop.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command, run to its end in a process of its own. */
final class Command {

  private Command() {}

  /** The program of the JDK that runs this test: {@code java}, {@code javac}. */
  static String ofJdk(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Runs a command that must succeed, and returns all that it printed. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("command", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      // Options from outside would be part of the test.
      builder
          .environment()
          .keySet()
          .removeIf(
              name ->
                  name.startsWith("MAVEN_")
                      || name.startsWith("JDK_JAVA")
                      || name.equals("JAVA_TOOL_OPTIONS"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("MAVEN_SKIP_RC", "true");
      // Short runs: half the time with the quick compiler alone.
      builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      String text = Files.readString(output);
      assertTrue(ended, () -> "did not end: " + command + "\n" + text);
      assertEquals(0, process.exitValue(), () -> command + "\n" + text);
      return text;
    } finally {
      Files.delete(output);
    }
  }
}
