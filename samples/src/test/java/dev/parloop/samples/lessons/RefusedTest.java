package dev.parloop.samples.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.parloop.processor.ParloopProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons call refused is refused, and what they call cured is parallel. */
class RefusedTest {
  private static final Pattern CODE = Pattern.compile("\\[(PL\\d+)\\]");

  @TempDir Path folder;

  static Stream<Refusal> refusals() {
    return Lessons.all().stream().flatMap(lesson -> lesson.refused().stream());
  }

  static Stream<Lesson> lessons() {
    return Lessons.all().stream();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theCompilerRefusesTheWrongVariant(Refusal refusal) {
    assertEquals(new TreeSet<>(List.of(refusal.code())), codes(refusal.source()));
  }

  /** A lesson that has no loop of its own has no report. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyAnnotatedLoopOfALessonIsParallel(Lesson lesson) throws IOException {
    String report = "/META-INF/parloop/" + lesson.getClass().getName() + ".json";
    try (InputStream in = lesson.getClass().getResourceAsStream(report)) {
      assertTrue(in != null || lesson.refused().isEmpty(), report);
      if (in == null) {
        return;
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (JsonElement loop :
          JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("loops")) {
        assertFalse(
            List.of("unproved", "dependent")
                .contains(loop.getAsJsonObject().get("verdict").getAsString()),
            text);
      }
    }
  }

  @Test
  void aRightLoopHasNoCode() {
    assertEquals(
        new TreeSet<String>(),
        codes("static void f(int[] a) { for (@Parallel int i = 0; i < a.length; i++) a[i] = i; }"));
  }

  private TreeSet<String> codes(String members) {
    String text =
        "import dev.parloop.*;\nimport java.util.*;\nclass Wrong {\n%s\n}\n".formatted(members);
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Wrong.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        javac.getTask(null, null, told, List.of("-d", folder.toString()), null, List.of(source));
    task.setProcessors(List.of(new ParloopProcessor()));
    task.call();
    TreeSet<String> codes = new TreeSet<>();
    List<String> others = new ArrayList<>();
    told.getDiagnostics()
        .forEach(
            found -> {
              Matcher code = CODE.matcher(found.getMessage(Locale.ROOT));
              if (code.find()) {
                codes.add(code.group(1));
              } else if (found.getKind() == javax.tools.Diagnostic.Kind.ERROR) {
                others.add(found.getMessage(Locale.ROOT));
              }
            });
    assertEquals(List.of(), others, text);
    return codes;
  }
}
