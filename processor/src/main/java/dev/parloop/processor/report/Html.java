package dev.parloop.processor.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a page of HTML that is well-formed XML too: every element is closed, and whatever comes
 * from outside is escaped, because there is no other way to add it.
 */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the innermost element that is open. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the innermost element, and the line of the page. */
  Html closeLine() {
    close();
    out.append('\n');
    return this;
  }

  /** An element that holds nothing and cannot: {@code <meta/>}. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text, escaped. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /**
   * The style sheet: the one text that is not escaped; it must hold no {@code <} and no {@code &}.
   */
  Html style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (isShown(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(String.format("\\u%04x", c));
          }
        }
      }
    }
  }

  /**
   * Whether a character may stand in a page as it is. Control characters and halves of pairs may
   * not; those that turn the direction of the text would make code look like what it is not.
   */
  private static boolean isShown(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean isCharacter = c < 0xD800 || (c > 0xDFFF && (c & 0xFFFE) != 0xFFFE);
    return isCharacter && !Character.isISOControl(c) && !turns;
  }

  /**
   * The page.
   *
   * @throws IllegalStateException if an element is open
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!DOCTYPE html>\n" + out + "\n";
  }
}
