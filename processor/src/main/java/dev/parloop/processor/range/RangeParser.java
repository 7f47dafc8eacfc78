package dev.parloop.processor.range;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges.
 *
 * <pre>
 * range     = dimension { "," dimension }
 * dimension = bound ( ".." | "..=" ) bound [ "by" bound ]
 * bound     = term { ( "+" | "-" | "*" | "/" | "%" | "&lt;&lt;" | "&gt;&gt;" | "&gt;&gt;&gt;" ) term }
 * term      = [ "+" | "-" ] term | integer | "(" bound ")" | path
 * path      = "Math" "." name "(" [ bound { "," bound } ] ")"
 *           | name { "." name | "[" bound "]" }
 * </pre>
 *
 * <p>Precedence is Java's: bounds become Java text as they are.
 */
public final class RangeParser {
  /** What can be written, for messages. */
  static final String FORMS =
      " Write a range as \"0..n\", \"1..=n\", \"0..n by 2\" or \"0..h, 0..w\".";

  private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "<<", ">>", ">>>");

  private final List<Token> tokens;
  private int next;

  private RangeParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The dimensions of a range, at least one.
   *
   * @throws RangeSyntaxException if it is none
   */
  public static List<Dimension> parse(String text) throws RangeSyntaxException {
    return new RangeParser(Tokens.of(text)).range();
  }

  private List<Dimension> range() throws RangeSyntaxException {
    List<Dimension> dimensions = new ArrayList<>();
    do {
      dimensions.add(dimension());
    } while (take(","));
    Token rest = peek();
    if (rest.kind() != Token.Kind.END) {
      throw at(rest, rest.described() + " stands where the dimension ends." + FORMS);
    }
    return dimensions;
  }

  private Dimension dimension() throws RangeSyntaxException {
    Bound from = bound();
    Token dots = peek();
    boolean closed = take("..=");
    if (!closed && !take("..")) {
      throw at(dots, "there is " + dots.described() + " where '..' or '..=' belongs." + FORMS);
    }
    Bound to = bound();
    Bound step = null;
    boolean downwards = false;
    if (take("by")) {
      downwards = peek().is("-");
      step = bound();
    }
    return new Dimension(from, closed, to, step, downwards);
  }

  private Bound bound() throws RangeSyntaxException {
    int first = next;
    List<Bound.Name> names = new ArrayList<>();
    expression(names);
    return new Bound(
        tokens.get(first).start(),
        tokens.get(next - 1).end(),
        names,
        literal(first),
        isSimple(first));
  }

  private void expression(List<Bound.Name> names) throws RangeSyntaxException {
    term(names);
    while (OPERATORS.contains(peek().text())) {
      next++;
      term(names);
    }
  }

  private void term(List<Bound.Name> names) throws RangeSyntaxException {
    Token token = peek();
    if (token.is("-") || token.is("+")) {
      next++;
      term(names);
    } else if (take("(")) {
      expression(names);
      expect(")");
    } else if (token.kind() == Token.Kind.NUMBER) {
      if (integer(token) == null) {
        throw at(
            token,
            "'" + token.text() + "' is not an int. Write a whole number, a long one with an L.");
      }
      next++;
    } else if (token.kind() == Token.Kind.NAME && !token.is("by")) {
      path(names);
    } else {
      throw at(token, "there is " + token.described() + " where a bound belongs." + FORMS);
    }
  }

  private void path(List<Bound.Name> names) throws RangeSyntaxException {
    Token head = tokens.get(next++);
    if (head.text().equals("Math") && peek().is(".")) {
      next++;
      Token function = name();
      if (peek().is("(")) {
        arguments(names);
      } else if (!function.text().chars().allMatch(Character::isUpperCase)) {
        throw at(peek(), "'Math." + function.text() + "' needs its arguments in parentheses.");
      }
      return;
    }
    boolean qualifies = peek().is(".") || peek().is("[");
    names.add(new Bound.Name(head.text(), head.start(), qualifies));
    while (true) {
      if (take(".")) {
        name();
      } else if (take("[")) {
        expression(names);
        expect("]");
      } else if (peek().is("(")) {
        throw new RangeSyntaxException(
            "only functions of Math can be called in a range. Compute the value in front, and name"
                + " a parameter here.",
            head.start(),
            peek().start());
      } else {
        return;
      }
    }
  }

  private void arguments(List<Bound.Name> names) throws RangeSyntaxException {
    expect("(");
    if (take(")")) {
      return;
    }
    do {
      expression(names);
    } while (take(","));
    expect(")");
  }

  private Token name() throws RangeSyntaxException {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME) {
      throw at(token, "there is " + token.described() + " where a name belongs." + FORMS);
    }
    next++;
    return token;
  }

  /** The value of the tokens from {@code first} if they are an integer literal with signs. */
  private @Nullable Long literal(int first) {
    long sign = 1;
    int at = first;
    while (tokens.get(at).is("-") || tokens.get(at).is("+")) {
      sign = tokens.get(at).is("-") ? -sign : sign;
      at++;
    }
    Long value = at == next - 1 ? integer(tokens.get(at)) : null;
    return value == null ? null : (Long) (sign * value);
  }

  private boolean isSimple(int first) {
    return tokens.subList(first, next).stream()
        .noneMatch(token -> OPERATORS.contains(token.text()));
  }

  private static @Nullable Long integer(Token token) {
    if (token.kind() != Token.Kind.NUMBER) {
      return null;
    }
    String digits = token.text().replace("_", "").replaceAll("[lL]$", "");
    boolean isLong = token.text().matches(".*[lL]");
    try {
      long value = Long.decode(digits.replaceFirst("^0[bB]", ""));
      if (digits.matches("0[bB].*")) {
        value = Long.parseLong(digits.substring(2), 2);
      }
      return isLong || value == (int) value ? (Long) value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean take(String symbol) {
    if (peek().is(symbol)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) throws RangeSyntaxException {
    Token token = peek();
    if (!take(symbol)) {
      throw at(token, "there is " + token.described() + " where '" + symbol + "' belongs.");
    }
  }

  private static RangeSyntaxException at(Token token, String message) {
    return new RangeSyntaxException(message, token.start(), token.end());
  }
}
