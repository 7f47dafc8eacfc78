package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java text in which types are still types, so that the generated file can import them.
 * Immutable.
 *
 * <p>JavaPoet indents by builder calls; slices of the user's text bring their own layout, so pieces
 * are put together here, each line at its place, and handed over whole.
 */
final class Code {
  /** Classes that need no import, unless one of the user's package has the name too. */
  private static final Pattern LANG =
      Pattern.compile(
          "(?<![\\w.\"$\1])(?:Boolean|Byte|Character|Double|Float|Integer|Long|Math|Object|Short"
              + "|String|System|Throwable)(?![\\w$\1])");

  /** Strings and {@link TypeName}s, in order. */
  private final List<Object> parts;

  private Code(List<Object> parts) {
    this.parts = List.copyOf(parts);
  }

  static final Code EMPTY = new Code(List.of());

  /**
   * Text in which each {@code #} stands for the next argument: a {@link Code}, a {@link TypeName},
   * or anything else by its string. Classes of {@code java.lang} may be written as they are.
   */
  static Code of(String format, Object... arguments) {
    List<Object> parts = new ArrayList<>();
    int next = 0;
    int from = 0;
    for (int at = format.indexOf('#'); at >= 0; at = format.indexOf('#', from)) {
      addJava(parts, format.substring(from, at));
      add(parts, arguments[next++]);
      from = at + 1;
    }
    addJava(parts, format.substring(from));
    if (next != arguments.length) {
      throw new IllegalArgumentException(format + " takes " + next + " arguments");
    }
    return new Code(parts);
  }

  /** Text as it is. */
  static Code text(String text) {
    return new Code(List.of(text));
  }

  /** Text of the compiler's own, which may name classes of {@code java.lang}. */
  static Code java(String text) {
    List<Object> parts = new ArrayList<>();
    addJava(parts, text);
    return new Code(parts);
  }

  private static void addJava(List<Object> parts, String text) {
    Matcher type = LANG.matcher(text);
    int from = 0;
    while (type.find()) {
      parts.add(text.substring(from, type.start()));
      parts.add(ClassName.get("java.lang", type.group()));
      from = type.end();
    }
    parts.add(text.substring(from));
  }

  private static void add(List<Object> parts, Object argument) {
    if (argument instanceof Code code) {
      parts.addAll(code.parts);
    } else if (argument instanceof TypeName) {
      parts.add(argument);
    } else {
      parts.add(String.valueOf(argument));
    }
  }

  Code plus(Code other) {
    List<Object> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Code(all);
  }

  /** Pieces with {@code separator} between them. */
  static Code join(String separator, List<Code> pieces) {
    List<Object> all = new ArrayList<>();
    for (Code piece : pieces) {
      if (!all.isEmpty()) {
        all.add(separator);
      }
      all.addAll(piece.parts);
      if (piece.parts.isEmpty()) {
        all.add("");
      }
    }
    return new Code(all);
  }

  boolean isEmpty() {
    return parts.stream().allMatch(part -> part instanceof String text && text.isEmpty());
  }

  /**
   * The same with {@code prefix} at the start of every line but the first, empty lines excepted.
   */
  Code hanging(String prefix) {
    List<Object> indented = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Object part = parts.get(i);
      indented.add(part instanceof String text ? indent(text, prefix, i + 1 < parts.size()) : part);
    }
    return new Code(indented);
  }

  /** The same with {@code prefix} at the start of every line. */
  Code indented(String prefix) {
    return text(prefix).plus(hanging(prefix));
  }

  private static String indent(String text, String prefix, boolean continues) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      boolean lineFollows = i + 1 < text.length() ? text.charAt(i + 1) != '\n' : continues;
      if (c == '\n' && lineFollows) {
        out.append(prefix);
      }
    }
    return out.toString();
  }

  /** The same without so many characters at both ends, which must be text. */
  Code without(int ends) {
    List<Object> all = new ArrayList<>(parts);
    all.removeIf(part -> part instanceof String text && text.isEmpty());
    String first = (String) all.get(0);
    all.set(0, first.substring(ends));
    int last = all.size() - 1;
    String end = (String) all.get(last);
    all.set(last, end.substring(0, end.length() - ends));
    return new Code(all);
  }

  /** For JavaPoet, which splits and lays out each piece that it is given: as few as possible. */
  CodeBlock toCodeBlock() {
    CodeBlock.Builder block = CodeBlock.builder();
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      if (part instanceof TypeName type) {
        block.add("$L$T", text.toString(), type);
        text.setLength(0);
      } else {
        text.append(part);
      }
    }
    return block.add("$L", text.toString()).build();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    parts.forEach(text::append);
    return text.toString();
  }
}
