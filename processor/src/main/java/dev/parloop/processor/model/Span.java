package dev.parloop.processor.model;

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

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
