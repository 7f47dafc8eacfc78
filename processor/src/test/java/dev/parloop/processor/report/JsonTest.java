package dev.parloop.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void writesPlainValues() {
    assertEquals("\"a\"", Json.write("a"));
    assertEquals("true", Json.write(true));
    assertEquals("-3", Json.write(-3));
    assertEquals("12345678901", Json.write(12345678901L));
    assertEquals("12.5", Json.write(12.5));
    assertEquals("1.0E-5", Json.write(0.00001));
  }

  @Test
  void escapesText() {
    assertEquals("\"\\\"a\\\\b\\\"\"", Json.write("\"a\\b\""));
    assertEquals("\"\\n\\u0009\\u000d\\u0000\"", Json.write("\n\t\r\0"));
    assertEquals("\"ü€\\ud83d\\ude00\\ud800\"", Json.write("ü€😀\ud800"));
  }

  @Test
  void indentsWhatIsNested() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("empty", List.of());
    value.put("names", List.of("a", "b"));
    value.put("parts", List.of(Map.of("x", 1), Map.of()));
    assertEquals(
        """
        {
          "empty": [],
          "names": ["a", "b"],
          "parts": [
            {"x": 1},
            {}
          ]
        }""",
        Json.write(value));
  }

  @Test
  void refusesWhatHasNoForm() {
    assertThrows(IllegalArgumentException.class, () -> Json.write(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> Json.write(List.of(Double.POSITIVE_INFINITY)));
    assertThrows(IllegalArgumentException.class, () -> Json.write('c'));
  }
}
