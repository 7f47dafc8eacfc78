package dev.parloop.processor.names;

/**
 * Reads the names in Java text one after the other, past what holds none that others could clash
 * with: comments, literals, package and import declarations. It takes one look at each character
 * and no stack, however long a literal is. Numbers count as names.
 */
public final class NameScanner {
  private static final char NONE = 0;

  private final String text;
  private int at;
  private int start;
  private int end;
  private boolean member;

  /** The last character of code that was no space. */
  private char before = NONE;

  /** A scanner in front of the first name of a text. */
  public NameScanner(String text) {
    this.text = text;
  }

  /**
   * Goes to the next name.
   *
   * @return whether there is one
   */
  public boolean next() {
    while (at < text.length()) {
      int skipped = skipped(at);
      if (skipped > at) {
        at = skipped;
      } else if (isPart(at)) {
        start = at;
        end = endOfName(at);
        at = end;
        member = before == '.';
        before = 'a';
        return true;
      } else {
        char c = text.charAt(at++);
        before = Character.isWhitespace(c) ? before : c;
      }
    }
    return false;
  }

  /** The name that was found last. */
  public String name() {
    return text.substring(start, end);
  }

  /** Where it begins in the text. */
  public int start() {
    return start;
  }

  /** Where it ends: the place behind its last character. */
  public int end() {
    return end;
  }

  /** Whether a dot stands in front of it. */
  public boolean isMember() {
    return member;
  }

  /** Whether a parenthesis opens behind it. */
  public boolean isCall() {
    int behind = end;
    while (behind < text.length()) {
      int skipped = skipped(behind);
      if (skipped > behind) {
        behind = skipped;
      } else if (Character.isWhitespace(text.charAt(behind))) {
        behind++;
      } else {
        return text.charAt(behind) == '(';
      }
    }
    return false;
  }

  /**
   * Where the names end that follow it with dots and nothing else between: behind {@code c} in
   * {@code a.b.c (d)}, if {@code a} was found last.
   */
  public int endOfChain() {
    int behind = end;
    while (behind + 1 < text.length() && text.charAt(behind) == '.' && isPart(behind + 1)) {
      behind = endOfName(behind + 1);
    }
    return behind;
  }

  private boolean isPart(int index) {
    return Character.isJavaIdentifierPart(text.codePointAt(index));
  }

  private int endOfName(int index) {
    int behind = index;
    while (behind < text.length() && isPart(behind)) {
      behind += Character.charCount(text.codePointAt(behind));
    }
    return behind;
  }

  /**
   * Where what begins here and holds no names ends; the same place if it is nothing of the kind.
   */
  private int skipped(int index) {
    return switch (text.charAt(index)) {
      case '/' -> behindComment(index);
      case '"' -> text.startsWith("\"\"\"", index) ? behindBlock(index) : behindQuote(index);
      case '\'' -> behindQuote(index);
      case 'p' -> behindDeclaration(index, "package ");
      case 'i' -> behindDeclaration(index, "import ");
      default -> index;
    };
  }

  private int behindComment(int index) {
    if (text.startsWith("//", index)) {
      return found(text.indexOf('\n', index), 0);
    }
    return text.startsWith("/*", index) ? found(text.indexOf("*/", index + 2), 2) : index;
  }

  private int behindBlock(int index) {
    int quotes = text.indexOf("\"\"\"", index + 3);
    while (quotes >= 0 && isEscaped(quotes)) {
      quotes = text.indexOf("\"\"\"", quotes + 1);
    }
    return found(quotes, 3);
  }

  /** Whether an odd number of backslashes stands in front of a character. */
  private boolean isEscaped(int index) {
    int first = index;
    while (text.charAt(first - 1) == '\\') {
      first--;
    }
    return (index - first) % 2 == 1;
  }

  private int behindQuote(int index) {
    char quote = text.charAt(index);
    for (int i = index + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return index;
  }

  private int behindDeclaration(int index, String keyword) {
    boolean first = index == 0 || text.charAt(index - 1) == '\n';
    return first && text.startsWith(keyword, index) ? found(text.indexOf(';', index), 1) : index;
  }

  /** The place behind what ends with something found, or the end of a text that ends before. */
  private int found(int last, int length) {
    return last < 0 ? text.length() : last + length;
  }
}
