package dev.parloop.samples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.ParloopProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dumps in {@code docs/design/example.md} are what the compiler prints today. {@code
 * -Dgoldens=update} rewrites them.
 */
class ExampleTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "design", "example.md");
  private static final Pattern SOURCE =
      Pattern.compile("^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void dumpsAreTodays() throws IOException {
    String before = Files.readString(DOCUMENT);
    Matcher source = SOURCE.matcher(before);
    assertTrue(source.find());
    String told = compile(source.group(1));
    String after = replaced(before, "what the compiler tells", told);
    after = replaced(after, "ParallelSlope.java", Files.readString(file("ParallelSlope.java")));
    after = replaced(after, "vectors", Files.readString(file("ParallelSlope_Vectors.java")));
    if ("update".equals(System.getProperty("goldens"))) {
      Files.writeString(DOCUMENT, after);
    } else {
      assertEquals(after, before, "rewrite it with -Dgoldens=update, and read the difference");
    }
  }

  /** Where the compiler put a file of this name. */
  private Path file(String name) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private static String replaced(String document, String marker, String text) {
    Matcher block =
        Pattern.compile(
                "(<!-- " + Pattern.quote(marker) + " -->\n```\\w+\n).*?(^```$)",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(document);
    assertTrue(block.find(), marker);
    return block.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2");
  }

  /** Compiles into the folder and gives the notes. */
  private String compile(String text) {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Slope.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-Aparloop.verbose=4",
            "-Aparloop.report=" + folder.resolve("report"));
    JavaCompiler.CompilationTask task =
        javac.getTask(null, null, told, options, null, List.of(source));
    task.setProcessors(List.of(new ParloopProcessor()));
    assertTrue(task.call(), () -> told.getDiagnostics().toString());
    return told.getDiagnostics().stream()
        .map(found -> found.getMessage(Locale.ROOT) + "\n")
        .collect(Collectors.joining());
  }
}
