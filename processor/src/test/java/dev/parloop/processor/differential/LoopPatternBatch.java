package dev.parloop.processor.differential;

import dev.parloop.processor.differential.Arguments.Scenario;
import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Random patterns in one class, compiled with the processor and without. */
final class LoopPatternBatch {
  private static final int[] SIZES = {0, 1, 2, 3, 7, 16, 17, 64, 100, 1000};

  /** That a loop stays serial, or an inner one is taken instead. */
  private static final Pattern REFUSED = Pattern.compile("\\[PL0[1345]\\d\\d\\].*", Pattern.DOTALL);

  private final List<LoopPattern> patterns;
  private final Path folder;
  private final Map<String, CorpusMethod> plain = new TreeMap<>();
  private final Map<String, CorpusMethod> compiled = new TreeMap<>();
  private final Map<String, String> verdicts = new TreeMap<>();
  private final String messages;

  /**
   * Compiles patterns.
   *
   * @param folder an empty one
   */
  LoopPatternBatch(List<LoopPattern> patterns, Path folder) {
    this.patterns = List.copyOf(patterns);
    this.folder = folder;
    this.messages = compile();
  }

  /** What the compiler says that it should not, or nothing. */
  String messages() {
    return messages;
  }

  /** The patterns whose loops are parallel. */
  List<LoopPattern> accepted() {
    return patterns.stream()
        .filter(pattern -> Set.of("proved", "guarded").contains(verdict(pattern)))
        .toList();
  }

  /** The verdict on a pattern's loop. */
  String verdict(LoopPattern pattern) {
    return verdicts.getOrDefault(pattern.name(), "none");
  }

  private String compile() {
    StringBuilder text = new StringBuilder("package corpus;\nimport dev.parloop.Parallel;\n");
    text.append(
        "@SuppressWarnings({\"cast\", \"lossy-conversions\", \"fallthrough\"})\nclass Patterns {\n");
    text.append(LoopPatternGenerator.MEMBERS);
    patterns.forEach(pattern -> text.append(pattern.text()));
    Path file = write(folder.resolve("Patterns.java"), text.append("}\n"));
    Path reports = folder.resolve("reports");
    String[] options = {
      "-Xlint:all", "-parameters", "-Aparloop.verbose=0", "-g", "-Aparloop.report=" + reports
    };
    Compiled without =
        Javac.into(folder.resolve("plain"))
            .with("-proc:none", "-parameters")
            .compile(List.of(file))
            .orFail();
    Compiled with = Javac.into(folder.resolve("parallel")).with(options).compile(List.of(file));
    String unwanted = unwanted(with);
    if (unwanted.isEmpty()) {
      load(without.loader(), with.loader());
      Expectations.Reported reported =
          Objects.requireNonNull(Expectations.reported(reports).get("Patterns.java"));
      reported
          .verdicts()
          .forEach((line, verdict) -> verdicts.putIfAbsent(reported.methods().get(line), verdict));
    }
    return unwanted;
  }

  private static Path write(Path file, CharSequence text) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unwanted(Compiled run) {
    StringBuilder all = new StringBuilder();
    for (var message : run.diagnostics()) {
      boolean isNote = message.getKind() == javax.tools.Diagnostic.Kind.NOTE;
      if (!isNote && !REFUSED.matcher(message.getMessage(Locale.ROOT)).lookingAt()) {
        all.append(Compiled.describe(message)).append('\n');
      }
    }
    return run.success() || all.length() > 0 ? all.toString() : run.output() + "no success";
  }

  private void load(ClassLoader without, ClassLoader with) {
    try {
      Class<?> plainType = without.loadClass("corpus.Patterns");
      Class<?> type = with.loadClass("corpus.Patterns");
      Class<?> companion = with.loadClass("corpus.ParallelPatterns");
      for (LoopPattern pattern : patterns) {
        String name = pattern.name();
        plain.put(name, new CorpusMethod(method(plainType, name), companion, Set.of(), without));
        compiled.put(name, new CorpusMethod(method(type, name), companion, Set.of(), with));
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** How an accepted pattern differs from what it is without Parloop, or null. */
  @Nullable String difference(LoopPattern pattern, long seed) {
    CorpusMethod written = plain.get(pattern.name());
    CorpusMethod method = compiled.get(pattern.name());
    if (written == null || method == null) {
      return "no method " + pattern.name();
    }
    Random random = new Random(seed);
    for (int size : SIZES) {
      for (Scenario scenario : Arguments.exact(written.written(), size, random)) {
        List<Run> runs = new ArrayList<>(size == 1000 ? Run.VERIFIED : Run.ALL);
        String found = difference(written, method, size, scenario, runs);
        if (found == null && size == 17) {
          found = verified(written, method, size, scenario);
        }
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String verified(
      CorpusMethod written, CorpusMethod method, int size, Scenario scenario) {
    System.setProperty("parloop.verify", "true");
    try {
      return difference(written, method, size, scenario, Run.VERIFIED);
    } finally {
      System.clearProperty("parloop.verify");
    }
  }

  private static @Nullable String difference(
      CorpusMethod written, CorpusMethod method, int size, Scenario scenario, List<Run> runs) {
    try {
      Comparison.of(written, method, size, scenario).run(runs);
      return null;
    } catch (AssertionError e) {
      String arguments = Arrays.deepToString(scenario.values());
      return e.getMessage()
          + "\narguments "
          + arguments.substring(0, Math.min(arguments.length(), 1000));
    }
  }
}
