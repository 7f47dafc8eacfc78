package dev.parloop.processor.golden;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated from a class, how its loops look to the compiler's stages, and what the user is
 * told, to the letter: the files beside each {@code Input.java} in the folder {@code goldens}.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");
  private static final String INPUT = "Input.java";
  private static final String REPORTS = "reports";

  /** What a case gives before Java 19, where that is something else: lanes cannot be compressed. */
  private static final String BEFORE_19 = "before-java-19";

  @TestFactory
  Stream<DynamicTest> outputIsAsBefore(@TempDir Path folder) throws IOException {
    List<Path> cases;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      cases =
          all.filter(file -> file.endsWith(INPUT))
              .map(file -> FOLDER.relativize(file.resolveSibling("")))
              .sorted()
              .toList();
    }
    assertFalse(cases.isEmpty());
    return cases.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name.toString(), () -> check(FOLDER.resolve(name), folder.resolve(name))));
  }

  private static void check(Path goldens, Path folder) {
    ModelDump models = new ModelDump();
    Compiled compiled =
        Javac.into(folder)
            .with("-Xlint:all", "-Xlint:-processing", "-Aparloop.verbose=2")
            .with("-Aparloop.report=" + folder.resolve(REPORTS))
            .with(models)
            .compile(List.of(goldens.resolve(INPUT)));
    String messages =
        compiled.diagnostics().stream().map(Compiled::describe).collect(joining("\n"));
    Goldens.check(goldens.resolve("diagnostics.txt"), messages + "\n");
    Goldens.check(goldens.resolve("model.txt"), models.text());
    Map<String, String> generated = new TreeMap<>(compiled.generated());
    generated.putAll(vectorCode(folder.resolve(REPORTS)));
    Path older = goldens.resolve(BEFORE_19);
    Path expected = Runtime.version().feature() < 19 && Files.exists(older) ? older : goldens;
    Set<String> names = new TreeSet<>();
    generated.forEach(
        (path, text) -> {
          String file = path.substring(path.lastIndexOf('/') + 1);
          names.add(file);
          Goldens.check(expected.resolve(file), text);
        });
    Goldens.checkOnly(expected, INPUT, names);
  }

  /** The classes that are not compiled with the user's: their text is beside the reports. */
  private static Map<String, String> vectorCode(Path reports) {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.java$", "");
        found.put(name.replace('.', '/') + ".java", Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
