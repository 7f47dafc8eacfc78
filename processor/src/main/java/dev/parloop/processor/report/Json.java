package dev.parloop.processor.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes JSON: maps (in their order), lists, strings, booleans and finite numbers. A map or list of
 * plain values is one line.
 */
final class Json {

  private Json() {}

  /**
   * The text of a value, without a line end behind it.
   *
   * @throws IllegalArgumentException if a value has no form in JSON
   */
  static String write(Object value) {
    return write(value, "\n");
  }

  /** Writes with {@code newLine} between the parts: a line end and the indentation so far. */
  private static String write(Object value, String newLine) {
    if (value instanceof Map<?, ?> map) {
      String inner = isPlain(map.values().stream()) ? newLine : newLine + "  ";
      Stream<String> entries =
          map.entrySet().stream()
              .map(e -> quote(e.getKey().toString()) + ": " + write(e.getValue(), inner));
      return bracket("{", entries.toList(), "}", newLine, inner);
    }
    if (value instanceof List<?> list) {
      String inner = isPlain(list.stream()) ? newLine : newLine + "  ";
      return bracket("[", list.stream().map(e -> write(e, inner)).toList(), "]", newLine, inner);
    }
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || (value instanceof Double number && Double.isFinite(number))) {
      return value.toString();
    }
    throw new IllegalArgumentException("no JSON for " + value);
  }

  private static boolean isPlain(Stream<?> parts) {
    return parts.noneMatch(part -> part instanceof Map || part instanceof List);
  }

  private static String bracket(
      String open, List<String> parts, String close, String newLine, String inner) {
    if (Objects.equals(newLine, inner)) {
      return open + String.join(", ", parts) + close;
    }
    return open + inner + String.join("," + inner, parts) + newLine + close;
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (c < ' ' || Character.isSurrogate((char) c)) {
                // A half of a pair alone has no form in UTF-8; escaped, every string survives.
                quoted.append(String.format("\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
