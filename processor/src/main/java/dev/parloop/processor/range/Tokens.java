package dev.parloop.processor.range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a range into tokens. */
final class Tokens {
  /**
   * In order: a number (a fraction only where digits follow the point, so that {@code 0..n} is
   * none), a name, a symbol.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|[0-9][0-9_]*"
              + "(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)[lLfFdD]?)"
              + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|\\.\\.=|\\.\\.|<<|>>>|>>|[-+*/%().,\\[\\]]");

  private Tokens() {}

  /** All tokens, the last one of kind {@link Token.Kind#END}. */
  static List<Token> of(String text) throws RangeSyntaxException {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      matcher.region(at, text.length());
      if (!matcher.lookingAt()) {
        int end = text.offsetByCodePoints(at, 1);
        throw new RangeSyntaxException(
            "'" + text.substring(at, end) + "' has no meaning in a range." + RangeParser.FORMS,
            at,
            end);
      }
      tokens.add(new Token(kind(matcher), matcher.group(), at));
      at = matcher.end();
    }
    tokens.add(new Token(Token.Kind.END, "", text.length()));
    return tokens;
  }

  private static Token.Kind kind(Matcher matcher) {
    if (matcher.group("number") != null) {
      return Token.Kind.NUMBER;
    }
    return matcher.group("name") != null ? Token.Kind.NAME : Token.Kind.SYMBOL;
  }
}
