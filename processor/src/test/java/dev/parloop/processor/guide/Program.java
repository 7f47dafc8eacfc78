package dev.parloop.processor.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file in a chapter: a {@code java} block, and the {@code text} block behind it, if there
 * is one: lines that the compiler tells and the program prints, in this order.
 *
 * @param chapter the file
 * @param text the source
 * @param says the lines
 */
record Program(String chapter, String text, List<String> says) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```java\n(.*?)^```$(?:\n\n?[^`#|]*?\n*^```text\n(.*?)^```$)?",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("^(?:public |final )*class (\\w+)", Pattern.MULTILINE);

  Program {
    says = List.copyOf(says);
  }

  /** The programs of a chapter. */
  static List<Program> in(Path chapter) {
    try {
      List<Program> found = new ArrayList<>();
      Matcher matcher = BLOCK.matcher(Files.readString(chapter));
      while (matcher.find()) {
        String lines = matcher.group(2) == null ? "" : matcher.group(2);
        found.add(
            new Program(
                chapter.getFileName().toString(),
                matcher.group(1),
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first class. */
  String className() {
    Matcher matcher = CLASS.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no class in " + text);
    }
    return matcher.group(1);
  }

  String fileName() {
    return className() + ".java";
  }

  boolean hasMain() {
    return text.contains("void main(String[] args)");
  }

  /** Whether the compiler is to refuse it. */
  boolean fails() {
    return says.stream().anyMatch(line -> line.contains(": error: "));
  }

  @Override
  public String toString() {
    return chapter + " " + className();
  }
}
