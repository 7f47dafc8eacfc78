package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The yes/no corpus: Java sources whose marked loops have the expected verdict in a comment on the
 * line above, {@code // proved}, {@code // guarded}, {@code // unproved PL0302}, {@code //
 * dependent PL0301 PL0304}, with all the codes in any order.
 *
 * <p>For a loop that must stay serial, what keeps it so may follow: {@code // dependent PL0301:
 * a[i] and a[i - 1]}, the accesses as the source has them, or {@code // unproved PL0304: s}, a
 * variable; with {@code or} between several answers of which each is right. {@code // unproved
 * PL0301, missed} marks a loop that is independent, or a reduction, and is refused all the same.
 */
final class Corpus {
  private static final Path FOLDER = Path.of("src", "test", "resources", "corpus");
  private static final Pattern EXPECTATION =
      Pattern.compile(
          "\\s*// (proved|guarded|assumed|unproved|dependent)((?: PL\\d{4})*)(, missed)?(?:: (.+))?");

  private static final Map<Path, List<Example>> LOADED = new ConcurrentHashMap<>();

  /**
   * A loop with its expectation.
   *
   * @param where file and line
   * @param expected verdict and codes as in the comment
   * @param isMissed whether the comment says that it could be parallel
   * @param cause what keeps it serial, as in the comment; null if that is not told
   * @param text the whole source
   */
  record Example(
      String where,
      String expected,
      boolean isMissed,
      @Nullable String cause,
      Verdict verdict,
      String text) {

    /** The verdict in the form of an expectation. */
    String actual() {
      TreeSet<String> codes = new TreeSet<>();
      if (!verdict.status().isParallel()) {
        verdict.problems().forEach(problem -> codes.add(problem.code().name()));
      }
      return (verdict.status().name().toLowerCase(Locale.ROOT) + " " + String.join(" ", codes))
          .strip();
    }

    /** Whether the loop must stay serial. */
    boolean isTrap() {
      return !isMissed && (expected.startsWith("unproved") || expected.startsWith("dependent"));
    }

    /** Whether one of the verdict's problems names one of the expected causes. */
    boolean namesCause() {
      for (String answer : String.valueOf(cause).split(" or ")) {
        for (Problem problem : verdict.problems()) {
          if (List.of(answer.split(" and ")).equals(named(problem))
              || List.of(answer.split(" and ")).equals(reversed(named(problem)))
              || named(problem).get(0).equals(answer)
              || problem.message().startsWith(answer + " ")) {
            return true;
          }
        }
      }
      return false;
    }

    private static List<String> reversed(List<String> pair) {
      return List.of(pair.get(1), pair.get(0));
    }

    /** The texts of both places of a problem; the same twice where it has one. */
    private List<String> named(Problem problem) {
      String first = textOf(problem.span());
      return problem.related().isEmpty()
          ? List.of(first, first)
          : List.of(first, textOf(problem.related().get(problem.related().size() - 1).span()));
    }

    private String textOf(Span span) {
      return text.substring(span.start(), span.end());
    }

    /** For messages: what went wrong, with the verdict's reasons. */
    String describe() {
      StringBuilder text =
          new StringBuilder(where + ": expected " + expected + " but was " + actual());
      for (Problem problem : verdict.problems()) {
        text.append("\n    ").append(problem.code()).append(' ').append(problem.message());
      }
      verdict.guards().forEach(guard -> text.append("\n    ").append(guard));
      return text.toString();
    }
  }

  private Corpus() {}

  /** The corpus's files. */
  static List<Path> files() {
    // What javac 17 cannot read stands apart.
    Path newer = Runtime.version().feature() < 25 ? FOLDER : FOLDER.resolve("java-25");
    try (Stream<Path> files = Files.list(FOLDER);
        Stream<Path> more = Files.list(newer)) {
      return Stream.concat(files, more)
          .filter(file -> file.toString().endsWith(".java"))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The corpus's file of this name, without extension. */
  static Path file(String name) {
    return FOLDER.resolve(name + ".java");
  }

  /** All loops of a file, which is judged once in a test run. */
  static List<Example> load(Path file) {
    return LOADED.computeIfAbsent(file, Corpus::read);
  }

  private static List<Example> read(Path file) {
    try {
      String text = Files.readString(file);
      String name = file.getFileName().toString();
      return examples(name.substring(0, name.length() - ".java".length()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All loops of a source text. */
  static List<Example> examples(String name, String text) {
    List<String> lines = text.lines().toList();
    return Sources.named(name, text)
        .inside(
            result -> {
              List<Example> examples = new ArrayList<>();
              for (AnnotatedMethod method : result.methods()) {
                for (MarkedLoop loop : method.loops()) {
                  add(loop, result, lines, text, examples);
                }
              }
              if (!result.problems().isEmpty() || !result.errors().isEmpty()) {
                throw new AssertionError(name + ": " + result.problems() + result.errors());
              }
              return examples;
            });
  }

  private static void add(
      MarkedLoop loop,
      Sources.Result result,
      List<String> lines,
      String text,
      List<Example> examples) {
    LoopNest nest = loop.nest();
    int line = nest.span().line();
    Matcher comment = EXPECTATION.matcher(lines.get(line - 2));
    if (comment.matches()) {
      Verdict verdict = verdict(nest, result);
      TreeSet<String> codes = new TreeSet<>(List.of(comment.group(2).strip().split(" ")));
      String expected = (comment.group(1) + " " + String.join(" ", codes)).strip();
      examples.add(
          new Example(
              nest.span().file() + ":" + line,
              expected,
              comment.group(3) != null,
              comment.group(4),
              verdict,
              text));
    } else if (nest.directive().onLoop()) {
      throw new AssertionError("no expectation above " + nest.span());
    }
    loop.inner().forEach(inner -> add(inner, result, lines, text, examples));
  }

  /** The verdict; for a loop that the parser has refused, what it says. */
  static Verdict verdict(LoopNest nest, Sources.Result result) {
    if (!(nest.space() instanceof IterationSpace.Unknown)) {
      return Judge.judge(nest, LoopAnalysis.analyse(nest, result.callees()));
    }
    return new Verdict(
        nest,
        Verdict.Status.UNPROVED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        result.untaken(nest.id()));
  }
}
