package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.parloop.processor.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A source file's text, and where trees stand in it. */
final class SourceText {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Expansion expansion;
  private final String text;

  /** The user's own file. */
  SourceText(CompilationUnitTree unit, SourcePositions positions) {
    this(unit, positions, Expansion.none(fileName(unit), content(unit)));
  }

  /**
   * A file as a compilation sees it.
   *
   * @param expansion its text
   */
  SourceText(CompilationUnitTree unit, SourcePositions positions, Expansion expansion) {
    this.unit = unit;
    this.positions = positions;
    this.expansion = expansion;
    this.text = expansion.text();
  }

  /** The simple name of a unit's file. */
  static String fileName(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName();
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** The text of a unit's file. */
  static String content(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where this text comes from. */
  Expansion expansion() {
    return expansion;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  String file() {
    return expansion.file();
  }

  String text() {
    return text;
  }

  String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Whether the tree was written by the user: javac's own additions have no end or no length. */
  boolean isWritten(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    return start >= 0 && positions.getEndPosition(unit, tree) > start;
  }

  /** Whether a tree starts in the user's text, and not in what is written out for a kernel. */
  boolean isUsers(Tree tree) {
    return expansion.isCopied((int) positions.getStartPosition(unit, tree));
  }

  /** Where a tree stands; {@link Span#NONE} for what javac added. */
  Span span(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    if (start < 0) {
      return Span.NONE;
    }
    return span((int) start, (int) Math.max(start, positions.getEndPosition(unit, tree)));
  }

  Span span(int start, int end) {
    return expansion.span(start, end);
  }

  /**
   * The offset of the first character at or after {@code from} outside white space and comments.
   */
  int skipBlank(int from) {
    int at = from;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** The blanks at the start of the line that an offset is on, up to the offset. */
  String indentation(int offset) {
    int line = text.lastIndexOf('\n', offset - 1) + 1;
    int end = line;
    while (end < offset && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(line, end);
  }

  /** The first offset from {@code from} on that is no white space. */
  int skipWhite(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The first offset from {@code from} back to {@code least} that has no white space before it. */
  int skipWhiteBack(int from, int least) {
    int at = from;
    while (at > least && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The offset after the next {@code wanted} at or after {@code from}, comments left out. */
  int after(char wanted, int from) {
    int at = skipBlank(from);
    while (at < text.length() && text.charAt(at) != wanted) {
      at = skipBlank(at + 1);
    }
    return Math.min(at + 1, text.length());
  }
}
