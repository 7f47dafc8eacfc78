package dev.parloop.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of source text.
 *
 * @param file simple name of the source file, {@code Series.java}
 * @param start offset of the first character in the file
 * @param end offset after the last character
 * @param line line of {@code start}, from 1
 * @param column column of {@code start}, from 1
 */
public record Span(String file, int start, int end, int line, int column) {

  /**
   * A span for nodes that stand nowhere in the source (an implied conversion has its operand's).
   */
  public static final Span NONE = new Span("", 0, 0, 0, 0);

  /** Whether {@code other} lies within this span of the same file. */
  public boolean contains(Span other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }

  // Written out, as for other values that every compilation hashes: a record's own methods are
  // linked when they are first called, which costs a fresh JVM milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span
        && start == span.start
        && end == span.end
        && line == span.line
        && column == span.column
        && file.equals(span.file);
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
