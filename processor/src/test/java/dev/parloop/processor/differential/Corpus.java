package dev.parloop.processor.differential;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code sameanswer}, compiled in one run in which every warning is an error.
 *
 * @param files the sources, in order
 * @param compiled the run
 * @param reports folder of the processor's reports
 * @param loader the loaded classes
 */
public record Corpus(List<Path> files, Compiled compiled, Path reports, ClassLoader loader) {

  private static final Path SOURCES = Path.of("src", "test", "resources", "sameanswer");

  /** The one compilation of a test run: it takes a while. Its folder goes with the JVM. */
  private static final class Once {
    static final Path FOLDER = folder();
    static final Path REPORTS = FOLDER.resolve("reports");
    static final List<Path> FILES = sources();
    static final Compiled COMPILED =
        Javac.into(FOLDER)
            .with("-Xlint:all", "-Werror", "-parameters", "-g")
            .with("-Aparloop.verbose=0", "-Aparloop.report=" + REPORTS)
            .compile(FILES);
  }

  /** What it reports, read once. */
  private static final class Reports {
    static final Map<String, Expectations.Reported> BY_FILE = Expectations.reported(Once.REPORTS);
  }

  /**
   * The corpus, with classes of its own: nobody else has called them.
   *
   * @throws AssertionError if it cannot be compiled
   */
  public static Corpus anew() {
    Compiled compiled = Once.COMPILED.orFail();
    return new Corpus(Once.FILES, compiled, Once.REPORTS, compiled.loader());
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("sameanswer");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources, in order, without compiling them. */
  public static List<Path> sources() {
    // What javac 17 cannot read stands apart.
    Path newer = Runtime.version().feature() < 25 ? SOURCES : SOURCES.resolve("java-25");
    try (Stream<Path> all = Files.list(SOURCES);
        Stream<Path> more = Files.list(newer)) {
      return Stream.concat(all, more)
          .filter(file -> file.toString().endsWith(".java"))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The annotated methods of a file, by the names of their classes. */
  Map<String, List<CorpusMethod>> methods(Path file) {
    Map<String, List<CorpusMethod>> methods = new TreeMap<>();
    for (String path : compiled.generated().keySet()) {
      String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
      Class<?> companion = load(name);
      String simple = companion.getSimpleName().substring("Parallel".length());
      String owner = companion.getPackageName() + "." + simple.replace('_', '$');
      String top = simple.split("_", -1)[0];
      if (file.getFileName().toString().equals(top + ".java")) {
        methods.put(owner, methods(file, load(owner), companion));
      }
    }
    return methods;
  }

  private List<CorpusMethod> methods(Path file, Class<?> owner, Class<?> companion) {
    Map<String, Set<String>> words = words(file);
    List<CorpusMethod> methods = new ArrayList<>();
    for (Method method : CorpusMethod.annotated(owner, companion)) {
      Set<String> said = words.getOrDefault(CorpusMethod.nameOf(method), Set.of());
      methods.add(new CorpusMethod(method, companion, said, loader));
    }
    return methods;
  }

  /** What the comments say about the methods of a file, by name. */
  private static Map<String, Set<String>> words(Path file) {
    Map<Integer, Set<String>> byLine = Expectations.of(file).words();
    Map<String, Set<String>> words = new HashMap<>();
    reported(file)
        .methods()
        .forEach(
            (line, name) ->
                words
                    .computeIfAbsent(name, method -> new LinkedHashSet<>())
                    .addAll(byLine.getOrDefault(line, Set.of())));
    return words;
  }

  /** What the reports say of the loops of a file. */
  static Expectations.Reported reported(Path file) {
    return Objects.requireNonNull(Reports.BY_FILE.get(nameOf(file) + ".java"), file::toString);
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name, e);
    }
  }

  /** The name of a file without its ending. */
  static String nameOf(Path file) {
    @Nullable Path name = file.getFileName();
    return String.valueOf(name).replace(".java", "");
  }
}
