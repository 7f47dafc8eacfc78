package dev.parloop.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the catalogue.
 *
 * @param title the heading behind the code
 * @param examples its {@code java} blocks: what triggers the code, and what cures it
 */
record Page(String title, List<Example> examples) {

  /** Where the pages are. */
  static final Path FOLDER = Path.of("..", "docs", "diagnostics");

  private static final Pattern BLOCK =
      Pattern.compile("^```java([^\n]*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  Page {
    examples = List.copyOf(examples);
  }

  /**
   * A whole source file in a page.
   *
   * @param options for javac, {@code options="..."} behind the opening fence
   * @param also the code that has to come beside the page's own, {@code also="..."}
   * @param hasOutput false to compile without a folder for classes, {@code output="none"}
   */
  record Example(String text, List<String> options, Optional<String> also, boolean hasOutput) {
    private static final Pattern CLASS =
        Pattern.compile("^(?:abstract |final )*class (\\w+)", Pattern.MULTILINE);

    Example {
      options = List.copyOf(options);
    }

    /** The first class and {@code .java}. */
    String fileName() {
      Matcher matcher = CLASS.matcher(text);
      if (!matcher.find()) {
        throw new IllegalStateException("no class in " + text);
      }
      return matcher.group(1) + ".java";
    }

    /** Options, but for Parloop's. */
    String[] javacOptions() {
      return options.stream().filter(option -> !option.startsWith("-A")).toArray(String[]::new);
    }
  }

  /** Names of all pages, without the file type. */
  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .map(name -> name.replaceAll("\\.md$", ""))
          .sorted()
          .toList();
    }
  }

  /** The page of a code. */
  static Page of(Code code) throws IOException {
    String text = Files.readString(FOLDER.resolve(code + ".md"));
    String heading = text.lines().findFirst().orElse("");
    List<Example> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      String info = blocks.group(1);
      examples.add(
          new Example(
              blocks.group(2),
              value(info, "options").map(all -> List.of(all.split(" "))).orElse(List.of()),
              value(info, "also"),
              !value(info, "output").equals(Optional.of("none"))));
    }
    return new Page(heading.replace("# " + code + ": ", ""), examples);
  }

  private static Optional<String> value(String info, String key) {
    Matcher matcher = Pattern.compile("\\b" + key + "=\"([^\"]*)\"").matcher(info);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
