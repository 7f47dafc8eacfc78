package dev.parloop.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many of the corpus's loops of the kind of TSVC have a vector form, as reports tell. */
class VectorFormsTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");

  /** A loop that must stay serial; it would be an error in the compilation. */
  private static final Pattern SERIAL =
      Pattern.compile("(// (?:dependent|unproved)[^\\n]*\\n[^\\n]*)@Parallel ");

  private static final Pattern LOOP =
      Pattern.compile("\"id\": \"([^\"]+)\"|\"vectorised\": \\{\\s*\"value\": (true|false)([^}]*)");

  @Test
  void nineInTenParallelLoopsHaveOne(@TempDir Path folder) throws IOException {
    Path reports = folder.resolve("reports");
    Javac.into(folder.resolve("classes"))
        .with("-Aparloop.verbose=0", "-Aparloop.report=" + reports)
        .compile(sources(folder))
        .orFail();
    int with = 0;
    List<String> without = new ArrayList<>();
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        with += count(Files.readString(file), without);
      }
    }
    assertEquals(185, with + without.size());
    String which = with + ", not " + String.join("\n", without);
    assertTrue(with >= 167, which);
  }

  /** The corpus's files with the annotations of those loops only that may run in parallel. */
  private static List<Path> sources(Path folder) throws IOException {
    List<Path> made = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("Tsvc")) {
          String text = SERIAL.matcher(Files.readString(file)).replaceAll("$1");
          made.add(Files.writeString(folder.resolve(name), text));
        }
      }
    }
    return made;
  }

  /** Counts the loops that have a vector form, and adds those that have none. */
  private static int count(String report, List<String> without) {
    int with = 0;
    String id = "";
    Matcher loop = LOOP.matcher(report);
    while (loop.find()) {
      if (loop.group(1) != null) {
        id = loop.group(1);
      } else if ("true".equals(loop.group(2))) {
        with++;
      } else {
        without.add(id + loop.group(3));
      }
    }
    return with;
  }
}
