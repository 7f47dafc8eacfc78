package dev.parloop.processor.range;

/**
 * A piece of a range's text.
 *
 * @param kind what it is
 * @param text as written; empty at the end
 * @param start offset of its first character
 */
record Token(Kind kind, String text, int start) {

  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  int end() {
    return start + text.length();
  }

  boolean is(String symbol) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
  }

  /** For messages: {@code '+'}, or the end of the range. */
  String described() {
    return kind == Kind.END ? "the end of the range" : "'" + text + "'";
  }
}
