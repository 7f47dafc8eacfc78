package dev.parloop.runtime.settings;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A system property that is read at every use and parsed when it has changed.
 *
 * @param <T> an immutable type
 */
final class Property<T> {

  /** A value and the text it was parsed from. */
  private record Parsed<T>(@Nullable String text, T value) {}

  private final String name;
  private final T absent;
  private final Function<String, T> parser;
  private volatile Parsed<T> last;

  /**
   * A property.
   *
   * @param absent the value while the property is not set
   * @param parser throws {@link IllegalArgumentException} for what makes no sense
   */
  Property(String name, T absent, Function<String, T> parser) {
    this.name = name;
    this.absent = absent;
    this.parser = parser;
    last = new Parsed<>(null, absent);
  }

  /** The value now. */
  T value() {
    String text = System.getProperty(name);
    Parsed<T> known = last;
    return text == null ? absent : text.equals(known.text) ? known.value : parse(text);
  }

  private T parse(String text) {
    T value;
    try {
      value = parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("system property " + name + ": " + e.getMessage(), e);
    }
    last = new Parsed<>(text, value);
    return value;
  }
}
