package dev.parloop.processor.range;

/** Says what is wrong with the text of a range, and where. */
public final class RangeSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final String text;
  private final int start;
  private final int end;

  /**
   * What is wrong at the characters from {@code start} to before {@code end}.
   *
   * @param message a sentence or two: what stands there, and what to write instead
   */
  RangeSyntaxException(String message, int start, int end) {
    super(message, null, false, false);
    this.text = message;
    this.start = start;
    this.end = end;
  }

  /** What stands there, and what to write instead. */
  public String text() {
    return text;
  }

  /** Offset of the first offending character in the range's text; its length at the end. */
  public int start() {
    return start;
  }

  /** Offset after the last offending character. */
  public int end() {
    return end;
  }
}
