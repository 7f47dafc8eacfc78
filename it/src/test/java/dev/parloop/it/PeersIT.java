package dev.parloop.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with the peers that are there runs, and they agree. */
class PeersIT {
  private static final Path PEERS = Path.of("..", "benchmarks", "peers");

  @TempDir Path folder;

  private static Path python() {
    List<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(path -> Path.of(path, "python3"))
            .filter(Files::isExecutable)
            .toList();
    Assumptions.assumeFalse(found.isEmpty(), "no python3 on the path: peers not run");
    return found.get(0);
  }

  @Test
  void everyRowAgrees() throws Exception {
    String output =
        Command.run(
            PEERS,
            List.of(
                python().toString(),
                "peers.py",
                "--size",
                "quick",
                "--rounds",
                "1",
                "--warm-up",
                "0",
                "--threads",
                "2",
                "--peer",
                "forkjoin",
                "--peer",
                "vector",
                "--peer",
                "streams",
                "--peer",
                "gcc",
                "--write",
                folder.toString()));
    List<String> rows = output.lines().filter(line -> line.endsWith("  agrees")).toList();
    for (String peer : List.of("parloop", "streams", "forkjoin")) {
      assertEquals(11, rows.stream().filter(row -> row.contains(" " + peer + " ")).count(), output);
    }
    assertEquals(8, rows.stream().filter(row -> row.contains(" vector ")).count(), output);
    assertFalse(output.contains("WRONG"), output);
    try (Stream<Path> files = Files.list(folder)) {
      String written = Files.readString(files.findFirst().orElseThrow());
      assertTrue(written.contains("machine: "), written);
      assertTrue(written.contains(rows.get(0)), written);
      assertFalse(written.contains(folder.toString()), written);
    }
  }

  /** Nothing that only one machine has. */
  @Test
  void filesNameNoPathOfAMachine() throws IOException {
    Pattern path = Pattern.compile("/(home|root|Users|work|tmp)/|[A-Z]:\\\\");
    try (Stream<Path> files = Files.walk(PEERS)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("__pycache__"))
          .forEach(file -> assertFalse(path.matcher(read(file)).find(), file::toString));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
