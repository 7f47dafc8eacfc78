package dev.parloop.processor.diagnostics;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.testing.Compiled;
import dev.parloop.processor.testing.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each loop of the folder {@code rejected} is told off with the code that is written beside it.
 *
 * <p>A comment line {@code // BUG: warning PL0301} stands above the line that is complained about,
 * several for several complaints. A part of the message may follow, as {@code // BUG: warning
 * PL0301: iteration i reads}, which goes on in comment lines that begin with four spaces. Where a
 * comment line with nothing but a {@code ^} follows that line, the complaint points at this column.
 * A file that begins with {@code // OPTIONS: ...} is compiled with these; {@code // BUG ANYWHERE:
 * error PL0001} is a complaint without a place. Nothing else may be reported.
 */
class RejectedLoopTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "rejected");

  private static final Pattern BUG = Pattern.compile("^\\s*// BUG: (\\w+) (PL\\d{4})(?:: (.+))?$");
  private static final Pattern MORE = Pattern.compile("^\\s*//    +(\\S.*)$");
  private static final Pattern BUG_ANYWHERE =
      Pattern.compile("^\\s*// BUG ANYWHERE: (\\w+) (PL\\d{4})$");
  private static final Pattern CARET = Pattern.compile("^\\s*//\\s*\\^$");
  private static final Pattern OPTIONS = Pattern.compile("^// OPTIONS: (.*)$");
  private static final Pattern CODE = Pattern.compile("^\\[(PL\\d{4})\\] ");

  @TestFactory
  Stream<DynamicTest> everyLoopIsRejectedWhereAndAsItSays(@TempDir Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(FOLDER)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file -> {
              String name = String.valueOf(file.getFileName());
              return DynamicTest.dynamicTest(name, () -> check(file, folder.resolve(name)));
            });
  }

  private static void check(Path file, Path folder) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Compiled compiled =
        Javac.into(folder).with("-Xlint:all").with(options(lines)).compile(List.of(file));
    List<Complaint> expected = expected(lines);
    assertFalse(expected.isEmpty(), () -> file + " expects nothing");
    List<Complaint> actual = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compiled.diagnostics()) {
      Complaint complaint = complaint(diagnostic);
      if (complaint != null) {
        actual.add(matched(complaint, expected));
      }
    }
    assertEquals(
        sorted(without(expected, actual)),
        sorted(without(actual, expected)),
        () -> "what was said:\n" + all(compiled));
    texts(lines).forEach(text -> checkText(text, compiled));
  }

  /** A part of a message that is expected about a line. */
  private record Text(int line, String code, String part) {
    boolean isIn(Diagnostic<?> told) {
      String message = told.getMessage(Locale.ROOT);
      return told.getLineNumber() == line
          && message.startsWith("[" + code + "]")
          && message.contains(part);
    }
  }

  private static void checkText(Text text, Compiled compiled) {
    assertTrue(
        compiled.diagnostics().stream().anyMatch(text::isIn),
        () -> text + " is not told, what was said:\n" + all(compiled));
  }

  private static List<Text> texts(List<String> lines) {
    List<Text> texts = new ArrayList<>();
    List<Text> waiting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher bug = BUG.matcher(lines.get(i));
      Matcher more = MORE.matcher(lines.get(i));
      if (bug.find()) {
        waiting.add(new Text(0, bug.group(2), bug.group(3) == null ? "" : bug.group(3)));
      } else if (more.find() && !waiting.isEmpty()) {
        Text last = waiting.remove(waiting.size() - 1);
        waiting.add(new Text(0, last.code, last.part + " " + more.group(1)));
      } else {
        for (Text text : waiting) {
          texts.add(new Text(i + 1, text.code, text.part));
        }
        waiting.clear();
      }
    }
    return texts;
  }

  private static List<Complaint> without(List<Complaint> some, List<Complaint> others) {
    List<Complaint> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }

  private static String all(Compiled compiled) {
    return compiled.diagnostics().stream().map(Compiled::describe).collect(joining("\n"));
  }

  private static String[] options(List<String> lines) {
    Matcher options = OPTIONS.matcher(lines.get(0));
    return options.find() ? options.group(1).split(" ", -1) : new String[0];
  }

  /**
   * One complaint.
   *
   * @param line 0 if it has no place
   * @param column 0 if it does not matter
   */
  private record Complaint(long line, long column, String kind, String code) {
    @Override
    public String toString() {
      return "line %d%s: %s %s".formatted(line, column == 0 ? "" : ":" + column, kind, code);
    }
  }

  private static String sorted(List<Complaint> complaints) {
    return complaints.stream()
        .sorted(java.util.Comparator.comparing(Complaint::line).thenComparing(Complaint::toString))
        .map(Complaint::toString)
        .collect(joining("\n"));
  }

  private static List<Complaint> expected(List<String> lines) {
    List<Complaint> found = new ArrayList<>();
    List<Matcher> waiting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher bug = BUG.matcher(lines.get(i));
      Matcher anywhere = BUG_ANYWHERE.matcher(lines.get(i));
      if (bug.find()) {
        waiting.add(bug);
      } else if (!waiting.isEmpty() && MORE.matcher(lines.get(i)).find()) {
        continue;
      } else if (anywhere.find()) {
        found.add(new Complaint(0, 0, anywhere.group(1), anywhere.group(2)));
      } else {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        int column = CARET.matcher(next).find() ? next.indexOf('^') + 1 : 0;
        for (Matcher complaint : waiting) {
          found.add(new Complaint(i + 1, column, complaint.group(1), complaint.group(2)));
        }
        waiting.clear();
      }
    }
    return found;
  }

  /** Without its column where none is expected. */
  private static Complaint matched(Complaint actual, List<Complaint> expected) {
    Complaint free = new Complaint(actual.line(), 0, actual.kind(), actual.code());
    return expected.contains(free) ? free : actual;
  }

  /** Null for a note of javac's own. */
  private static @org.jspecify.annotations.Nullable Complaint complaint(
      Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher code = CODE.matcher(diagnostic.getMessage(Locale.ROOT));
    boolean isOurs = code.find();
    boolean isNote = diagnostic.getKind() == Diagnostic.Kind.NOTE;
    // Javac has its own words about an option that nobody supports.
    if (!isOurs && (isNote || diagnostic.getMessage(Locale.ROOT).contains("not recognized"))) {
      return null;
    }
    String kind =
        switch (diagnostic.getKind()) {
          case ERROR -> "error";
          case NOTE -> "note";
          default -> "warning";
        };
    return new Complaint(
        Math.max(0, diagnostic.getLineNumber()),
        Math.max(0, diagnostic.getColumnNumber()),
        kind,
        isOurs ? code.group(1) : diagnostic.getMessage(Locale.ROOT));
  }
}
