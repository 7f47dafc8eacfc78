package dev.parloop.samples.tool;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Prints maps, lists, texts, booleans and finite numbers as JSON. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  /**
   * The value with an indent of two, and a line end after it.
   *
   * @throws IllegalArgumentException if JSON has no such value
   */
  static String of(Object value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.text.append('\n').toString();
  }

  private void value(Object value, String newLine) {
    if (value instanceof Map<?, ?> map) {
      items(map.entrySet().iterator(), '{', '}', newLine);
    } else if (value instanceof List<?> list) {
      items(list.iterator(), '[', ']', newLine);
    } else if (value instanceof Boolean || isFinite(value)) {
      text.append(value);
    } else if (value instanceof String string) {
      string(string);
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value);
    }
  }

  private static boolean isFinite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private void items(Iterator<?> items, char open, char close, String newLine) {
    text.append(open);
    String inner = newLine + "  ";
    String separator = inner;
    boolean any = false;
    while (items.hasNext()) {
      text.append(separator);
      Object item = items.next();
      if (item instanceof Map.Entry<?, ?> entry) {
        string(String.valueOf(entry.getKey()));
        text.append(": ");
        value(entry.getValue(), inner);
      } else {
        value(item, inner);
      }
      separator = "," + inner;
      any = true;
    }
    text.append(any ? newLine : "").append(close);
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
