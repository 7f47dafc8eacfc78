package dev.parloop.processor.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0..n | 0 .. n",
        "1..=n | 1 ..= n",
        "0..n by 2 | 0 .. n by 2",
        "n-1..=0 by -1 | n-1 ..= 0 by -1 down",
        "n..0 by - step | n .. 0 by - step down",
        "0..n by -1 | 0 .. n by -1 down",
        "0..h, 0..w | 0 .. h; 0 .. w",
        "0..n,0..i | 0 .. n; 0 .. i",
        "0..n, i..n, j..n | 0 .. n; i .. n; j .. n",
        "  0  ..  a.length  | 0 .. a.length",
        "0..a[i].length | 0 .. a[i].length",
        "0..a[i + 1][0].length | 0 .. a[i + 1][0].length",
        "(a + b) * 2..n % 3 | (a + b) * 2 .. n % 3",
        "0..1 << bits | 0 .. 1 << bits",
        "0..n >>> 1 | 0 .. n >>> 1",
        "0..Math.min(n, Math.max(a, 3)) | 0 .. Math.min(n, Math.max(a, 3))",
        "0..Config.SIZE | 0 .. Config.SIZE",
        "0..this.n | 0 .. this.n",
        "-5..+5 | -5 .. +5",
        "0x10..1_000L | 0x10 .. 1_000L",
        "0..by | error",
        "bytes..byte2 | bytes .. byte2",
      })
  void ranges(String text, String expected) {
    assertEquals(expected, described(text));
  }

  private static String described(String text) {
    try {
      return RangeParser.parse(text).stream()
          .map(dimension -> described(text, dimension))
          .collect(Collectors.joining("; "));
    } catch (RangeSyntaxException e) {
      return "error";
    }
  }

  private static String described(String text, Dimension one) {
    Bound step = one.step();
    return part(text, one.from())
        + (one.closed() ? " ..= " : " .. ")
        + part(text, one.to())
        + (step == null ? "" : " by " + part(text, step))
        + (one.downwards() ? " down" : "");
  }

  private static String part(String text, Bound bound) {
    return text.substring(bound.start(), bound.end());
  }

  /** The caret's offset, and what is said in front of the general advice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0 | 1 | there is the end of the range where '..' or '..=' belongs.",
        "0..n + | 6 | there is the end of the range where a bound belongs.",
        "0..n by | 7 | there is the end of the range where a bound belongs.",
        "0...n | 3 | there is '.' where a bound belongs.",
        "0..n step 2 | 5 | 'step' stands where the dimension ends.",
        "0..n,, 0..m | 5 | there is ',' where a bound belongs.",
        "0..n; 0..m | 4 | ';' has no meaning in a range.",
        "0..n < 3 | 5 | '<' has no meaning in a range.",
        "0..(n | 5 | there is the end of the range where ')' belongs.",
        "0..a[i | 6 | there is the end of the range where ']' belongs.",
        "0..a. | 5 | there is the end of the range where a name belongs.",
        "0..size() | 3 | only functions of Math can be called in a range.",
        "0..2.5 | 3 | '2.5' is not an int.",
        "0..99999999999 | 3 | '99999999999' is not an int.",
        "0..9 9 | 5 | '9' stands where the dimension ends.",
        "0:n | 1 | ':' has no meaning in a range.",
      })
  void mistakes(String text, int place, String message) {
    RangeSyntaxException failure =
        assertThrows(RangeSyntaxException.class, () -> RangeParser.parse(text));
    assertEquals(place, failure.start());
    assertEquals(message, String.valueOf(failure.getMessage()).substring(0, message.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", ","})
  void blanksAreNoRange(String text) {
    assertThrows(RangeSyntaxException.class, () -> RangeParser.parse(text));
  }

  @Test
  void namesAreThoseOfVariables() throws RangeSyntaxException {
    Bound bound = RangeParser.parse("0..a.length + Math.max(b, Math.PI) - c[d].e").get(0).to();

    assertEquals(
        List.of("a.", "b", "c.", "d"),
        bound.names().stream().map(name -> name.text() + (name.qualifies() ? "." : "")).toList());
    assertEquals(3, bound.names().get(0).start());
    assertEquals(4, bound.names().get(0).end());
  }

  @ParameterizedTest
  @CsvSource({"3,3", "-3,-3", "- 3,-3", "+3,3", "--3,3", "0x1F,31", "0b101,5", "017,15", "9L,9"})
  void literalsHaveValues(String text, long value) throws RangeSyntaxException {
    assertEquals(value, RangeParser.parse(text + "..9").get(0).from().value());
  }

  @Test
  void aStepThatIsNotWrittenIsOne() throws RangeSyntaxException {
    assertEquals(1L, RangeParser.parse("0..n").get(0).stepValue());
    assertEquals(-2L, RangeParser.parse("0..n by -2").get(0).stepValue());
    assertEquals(null, RangeParser.parse("0..n by s").get(0).stepValue());
  }
}
