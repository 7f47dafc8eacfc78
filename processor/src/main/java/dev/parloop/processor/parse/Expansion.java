package dev.parloop.processor.parse;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A source file in which every kernel is written out as the loops that it stands for: methods of
 * its class that the user did not write. The second compilation reads this text instead of the
 * user's, so that a kernel is found, resolved, judged and generated as any loop is.
 *
 * <p>Knows for every character where it comes from: a copied one from itself, another one from the
 * token that asked for it.
 */
final class Expansion implements UserSource {

  /**
   * A stretch of the text.
   *
   * @param start,end in this text
   * @param from,to in the user's text: as long as the stretch if {@code copied}, else the token
   */
  private record Piece(int start, int end, int from, int to, boolean copied) {}

  /**
   * A method that was written out.
   *
   * @param name the user's method, and the name of its variants
   * @param kind what it is
   * @param allocation the written-out method that makes the array and calls this one; null if there
   *     is none
   */
  record Written(String name, AnnotatedMethod.Kind kind, @Nullable String allocation) {}

  private final String file;
  private final String original;
  private final String text;

  /** Where the lines of the user's text start. */
  private final int[] lines;

  /** What of the user's text is blank in this one. */
  private final List<Span> blanks;

  private final List<Piece> pieces;
  private final Map<String, Written> methods;
  private final Map<String, List<Problem>> problems;

  private Expansion(
      String file,
      String original,
      List<Span> blanks,
      String text,
      List<Piece> pieces,
      Map<String, Written> methods,
      Map<String, List<Problem>> problems) {
    this.file = file;
    this.original = original;
    this.blanks = List.copyOf(blanks);
    this.text = text;
    this.lines = lines(original);
    this.pieces = List.copyOf(pieces);
    this.methods = Map.copyOf(methods);
    this.problems = Map.copyOf(problems);
  }

  /** A file as it is. */
  static Expansion none(String file, String text) {
    Piece all = new Piece(0, text.length() + 1, 0, text.length() + 1, true);
    return new Expansion(file, text, List.of(), text, List.of(all), Map.of(), Map.of());
  }

  private static int[] lines(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.rangeClosed(1, text.length())
                .filter(
                    at ->
                        text.charAt(at - 1) == '\n'
                            || (text.charAt(at - 1) == '\r'
                                && (at == text.length() || text.charAt(at) != '\n'))))
        .toArray();
  }

  /** The same with problems, by the simple name of the top-level class that they are in. */
  Expansion with(Map<String, List<Problem>> found) {
    return new Expansion(file, original, blanks, text, pieces, methods, found);
  }

  /** Simple name of the file. */
  String file() {
    return file;
  }

  /** What javac is to read. */
  String text() {
    return text;
  }

  /** The written-out method of this name, or null. */
  @Nullable Written method(String name) {
    return methods.get(name);
  }

  /** Whether the body of a method whose brace is at an offset of this text was left out. */
  boolean isBlank(int brace) {
    int inside = original(brace) + 1;
    return blanks.stream().anyMatch(blank -> blank.start() == inside);
  }

  /** What was found in a top-level class while its kernels were written out, at its own places. */
  List<Problem> problems(String topLevelClass) {
    return problems.getOrDefault(topLevelClass, List.of());
  }

  /** Whether the user wrote the character at an offset. */
  boolean isCopied(int offset) {
    return piece(offset).copied;
  }

  /** Where a stretch of this text stands in the user's; its offsets are those of this text. */
  Span span(int start, int end) {
    int at = original(start);
    int line = Arrays.binarySearch(lines, at);
    line = line < 0 ? -line - 2 : line;
    return new Span(file, start, end, line + 1, at - lines[line] + 1);
  }

  @Override
  public String userText() {
    return original;
  }

  @Override
  public Span original(Span span) {
    if (!span.file().equals(file) || pieces.size() == 1) {
      return span;
    }
    Piece first = piece(span.start());
    int start = first.copied ? span.start() - first.start + first.from : first.from;
    Piece last = piece(Math.max(span.start(), span.end() - 1));
    int end = last.copied ? span.end() - last.start + last.from : last.to;
    return new Span(file, start, end < start ? first.to : end, span.line(), span.column());
  }

  @Override
  public Problem original(Problem problem) {
    return new Problem(
        problem.code(),
        problem.message(),
        original(problem.span()),
        problem.related().stream()
            .map(other -> new Problem.Related(other.note(), original(other.span())))
            .collect(Collectors.toList()));
  }

  private int original(int offset) {
    Piece piece = piece(offset);
    return piece.copied ? offset - piece.start + piece.from : piece.from;
  }

  private Piece piece(int offset) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pieces.get(low);
  }

  /** Puts a text together, from its start to its end. */
  static final class Builder {
    private final String file;
    private final String original;
    private final List<Span> blanks;

    /** The user's text, with blanks. */
    private final String read;

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** A builder that copies the user's text, but leaves out all of some stretches but lines. */
    Builder(String file, String original, List<Span> blanks) {
      this.file = file;
      this.original = original;
      this.blanks = blanks;
      this.read = without(original, blanks);
    }

    private static String without(String text, List<Span> blanks) {
      StringBuilder result = new StringBuilder(text);
      for (Span blank : blanks) {
        for (int at = blank.start(); at < blank.end(); at++) {
          if (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            result.setCharAt(at, ' ');
          }
        }
      }
      return result.toString();
    }

    /** A copy of the user's text. */
    void copy(int from, int to) {
      add(read.substring(from, to), from, to, true);
    }

    /** A copy of the user's text with {@code indent} at the start of every line but the first. */
    void copy(int from, int to, String indent) {
      int at = from;
      for (int end = original.indexOf('\n', at);
          end >= 0 && end < to;
          end = original.indexOf('\n', at)) {
        copy(at, end + 1);
        at = end + 1;
        boolean blank = at >= to || original.charAt(at) == '\n' || original.charAt(at) == '\r';
        if (!blank) {
          write(indent, at, at);
        }
      }
      copy(at, to);
    }

    /** Text that the user's at {@code from} to {@code to} asks for. */
    void write(String written, int from, int to) {
      add(written, from, to, false);
    }

    private void add(String added, int from, int to, boolean copied) {
      if (!added.isEmpty()) {
        int start = text.length();
        text.append(added);
        pieces.add(new Piece(start, text.length(), from, to, copied));
      }
    }

    Expansion build(Map<String, Written> methods, Map<String, List<Problem>> problems) {
      int end = text.length();
      pieces.add(new Piece(end, end + 1, original.length(), original.length() + 1, true));
      return new Expansion(file, original, blanks, text.toString(), pieces, methods, problems);
    }
  }
}
