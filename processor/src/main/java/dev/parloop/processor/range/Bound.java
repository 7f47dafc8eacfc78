package dev.parloop.processor.range;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound or a step: a Java expression of the range language. Offsets are those of the range's
 * text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param names the simple names at the start of a term, {@code Math} excepted, in order
 * @param value its value, where it is an integer literal, signed or not; else null
 * @param simple whether it binds as tightly as a name: no parentheses are ever needed around it
 */
public record Bound(int start, int end, List<Name> names, @Nullable Long value, boolean simple) {
  public Bound {
    names = List.copyOf(names);
  }

  /**
   * A use of a simple name.
   *
   * @param text the name
   * @param start offset of its first character
   * @param qualifies whether a member or an element of it is taken: {@code a} in {@code a.length}
   */
  public record Name(String text, int start, boolean qualifies) {
    /** Offset after its last character. */
    public int end() {
      return start + text.length();
    }
  }
}
