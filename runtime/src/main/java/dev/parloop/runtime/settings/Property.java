package dev.parloop.runtime.settings;

import org.jspecify.annotations.Nullable;

/**
 * A system property that is read at every use and parsed when it has changed. A class for each
 * rather than a lambda: the first lambda of a process takes ten milliseconds, and settings are read
 * in the first loop.
 *
 * @param <T> an immutable type
 */
abstract class Property<T> {

  /** A value and the text it was parsed from. */
  private record Parsed<T>(@Nullable String text, T value) {}

  private final String name;
  private final T absent;
  private volatile Parsed<T> last;

  /**
   * A property.
   *
   * @param absent the value while the property is not set
   */
  Property(String name, T absent) {
    this.name = name;
    this.absent = absent;
    last = new Parsed<>(null, absent);
  }

  /**
   * What a text stands for.
   *
   * @throws IllegalArgumentException if it makes no sense
   */
  abstract T parsed(String text);

  /** The value now. */
  final T value() {
    String text = System.getProperty(name);
    Parsed<T> known = last;
    return text == null ? absent : text.equals(known.text) ? known.value : parse(text);
  }

  private T parse(String text) {
    T value;
    try {
      value = parsed(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("system property " + name + ": " + e.getMessage(), e);
    }
    last = new Parsed<>(text, value);
    return value;
  }
}
