package dev.parloop.processor.parse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.parloop.processor.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A source file's text, and where trees stand in it. */
final class SourceText {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String file;
  private final String text;

  SourceText(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    String path = unit.getSourceFile().getName();
    this.file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      this.text = unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompilationUnitTree unit() {
    return unit;
  }

  String file() {
    return file;
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

  /** Where a tree stands; {@link Span#NONE} for what javac added. */
  Span span(Tree tree) {
    long start = positions.getStartPosition(unit, tree);
    if (start < 0) {
      return Span.NONE;
    }
    return span((int) start, (int) Math.max(start, positions.getEndPosition(unit, tree)));
  }

  Span span(int start, int end) {
    LineMap lines = unit.getLineMap();
    long line = lines.getLineNumber(start);
    // Not getColumnNumber, which expands tabs.
    long column = start - lines.getStartPosition(line) + 1;
    return new Span(file, start, end, (int) line, (int) column);
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

  /** The offset after the next {@code wanted} at or after {@code from}, comments left out. */
  int after(char wanted, int from) {
    int at = skipBlank(from);
    while (at < text.length() && text.charAt(at) != wanted) {
      at = skipBlank(at + 1);
    }
    return Math.min(at + 1, text.length());
  }
}
