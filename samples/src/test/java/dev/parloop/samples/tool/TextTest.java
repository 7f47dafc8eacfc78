package dev.parloop.samples.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values become text. */
class TextTest {

  @ParameterizedTest
  @CsvSource({
    "3.412e9, 3.412 s",
    "61.5e9, 61.50 s",
    "12.3456e6, 12.35 ms",
    "812345, 812.3 us",
    "3100, 3.100 us",
    "17, 17.00 ns"
  })
  void durationsHaveFourDigits(double nanos, String text) {
    assertEquals(text, Durations.text(nanos));
  }

  @ParameterizedTest
  @CsvSource({
    "mandelbort, ; did you mean 'mandelbrot'?",
    "Sum, ; did you mean 'sum'?",
    "mandel, ; did you mean 'mandelbrot'?",
    "su, ; did you mean 'sum'?",
    "trigonometry, ''",
    "x, ''"
  })
  void suggestionsAreNear(String word, String hint) {
    assertEquals(hint, Suggestion.hint(word, List.of("mandelbrot", "trig-series", "sum")));
  }

  @Test
  void jsonIsRead() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a \"b\" \\ \n \u0001 é");
    value.put("list", List.of(1, 2.5, true, List.of(), Map.of()));
    assertEquals(
        "{\"text\":\"a \\\"b\\\" \\\\ \\n \\u0001 é\",\"list\":[1,2.5,true,[],{}]}",
        JsonParser.parseString(Json.of(value)).toString());
  }

  @Test
  void jsonHasNoNotANumber() {
    assertThrows(IllegalArgumentException.class, () -> Json.of(Double.NaN));
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfTwo() {
    assertEquals(3, measured(9.0, 3.0, 1.0).median());
    assertEquals(4, measured(9.0, 5.0, 1.0, 3.0).median());
    assertEquals(1, measured(9.0, 1.0, 5.0).minimum());
  }

  private static Measurement measured(Double... nanos) {
    return new Measurement("serial", "1", Optional.empty(), 1, List.of(nanos));
  }
}
