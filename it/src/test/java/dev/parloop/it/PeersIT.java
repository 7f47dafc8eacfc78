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
import java.util.regex.Matcher;
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

  /**
   * A few workloads of each kind: array, counts, matrix, list, files. That all of the Java peers
   * agree is a test of the benchmarks.
   */
  @Test
  void everyRowAgrees() throws Exception {
    String output =
        Command.run(
            PEERS,
            List.of(
                python().toString(),
                "peers.py",
                "sin",
                "mandelbrot",
                "matmul",
                "closure",
                "beams",
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
                "java-blas",
                "--peer",
                "gcc",
                "--write",
                folder.toString()));
    List<String> rows = output.lines().filter(line -> line.endsWith("  agrees")).toList();
    for (String peer : List.of("parloop", "streams", "forkjoin")) {
      assertEquals(5, rows.stream().filter(row -> row.contains(" " + peer + " ")).count(), output);
    }
    assertEquals(3, rows.stream().filter(row -> row.contains(" vector ")).count(), output);
    assertEquals(1, rows.stream().filter(row -> row.contains(" java-blas ")).count(), output);
    assertTrue(output.lines().anyMatch(line -> line.contains("none: vector java-blas")), output);
    assertFalse(output.contains("WRONG"), output);
    try (Stream<Path> files = Files.list(folder)) {
      String written = Files.readString(files.findFirst().orElseThrow());
      assertTrue(written.contains("machine: "), written);
      assertTrue(written.contains(rows.get(0)), written);
      assertFalse(written.contains(folder.toString()), written);
    }
  }

  /** Parts of a run are rows of one file, each with the command that made it. */
  @Test
  void partsEndUpInOneFile() throws Exception {
    Path file = folder.resolve("parts.txt");
    for (String workload : List.of("closure", "sum", "closure")) {
      Command.run(
          PEERS,
          List.of(
              python().toString(),
              "peers.py",
              workload,
              "--size",
              "quick",
              "--rounds",
              "1",
              "--warm-up",
              "0",
              "--threads",
              "1",
              "--peer",
              "forkjoin",
              "--write",
              file.toString()));
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.stream().filter(line -> line.startsWith("command: ")).count());
    List<String> rows =
        lines.stream()
            .filter(line -> line.endsWith("  agrees"))
            .map(line -> line.replaceAll(" +", " ").split(" (?=[\\d.]+ [mun]?s )", 2)[0])
            .toList();
    assertEquals(
        List.of("sum 1 parloop", "sum 1 forkjoin", "closure 1 parloop", "closure 1 forkjoin"),
        rows);
  }

  /** The script makes the table that the README has. */
  @Test
  void theReadmeHasTheTableOfTheScript() throws Exception {
    Path readme = Path.of("..", "README.md");
    Path copy = Files.copy(readme, folder.resolve("README.md"));
    Matcher named =
        Pattern.compile("benchmarks/results/([\\w.-]+\\.txt)").matcher(Files.readString(readme));
    assertTrue(named.find(), "names the file");
    Command.run(
        PEERS,
        List.of(python().toString(), "table.py", "../results/" + named.group(1), copy.toString()));
    assertEquals(Files.readString(readme), Files.readString(copy));
  }

  /** The table of the README is that of a run that was kept. */
  @Test
  void theReadmeQuotesARunThatWasKept() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher named = Pattern.compile("benchmarks/results/([\\w.-]+\\.txt)").matcher(readme);
    assertTrue(named.find(), "names the file");
    List<String> kept = Files.readAllLines(Path.of("..", "benchmarks", "results", named.group(1)));
    List<String> rows =
        readme
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replace("*", "").replace("`", ""))
            .toList();
    assertTrue(rows.size() > 5, readme);
    for (String row : rows) {
      String[] cells = row.split(" *\\| *");
      for (int thread = 0; 3 * thread + 2 < cells.length; thread++) {
        String start = "%-20s %7d  ".formatted(cells[1], thread + 1);
        String peer = cells[3 * thread + 3].split(" ")[0];
        String ours = start + "parloop  ";
        assertTrue(has(kept, ours, cells[3 * thread + 2], "1.00"), row);
        String theirs = cells[3 * thread + 3].substring(peer.length() + 1);
        String ratio = cells[3 * thread + 4].split(",")[0];
        assertTrue(has(kept, start + peer + " ", theirs, ratio), row);
      }
    }
  }

  private static boolean has(List<String> kept, String start, String median, String ratio) {
    return kept.stream()
        .anyMatch(
            line ->
                line.startsWith(start)
                    && line.contains(" " + median + " ")
                    && line.endsWith(" " + ratio + "  agrees"));
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
