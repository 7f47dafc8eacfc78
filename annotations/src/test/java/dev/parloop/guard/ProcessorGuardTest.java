package dev.parloop.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property that javac's plugins share")
class ProcessorGuardTest {

  private static final String ON_VARIABLE =
      """
      class OnVariable {
        void fill(int[] a) {
          for (@dev.parloop.Parallel int i = 0; i < a.length; i++) {
            a[i] = i;
          }
        }
      }
      """;

  private static final String ON_METHOD =
      """
      import dev.parloop.Parallel;
      class OnMethod {
        @Parallel
        void fill(int[] a) {
          for (int i = 0; i < a.length; i++) {
            a[i] = i;
          }
        }
      }
      """;

  private static final String OTHERS_PARALLEL =
      """
      class OthersParallel {
        @interface Parallel {}
        @Parallel void nothing() {}
      }
      """;

  @TempDir Path out;

  @Test
  void warnsAtTheAnnotationWithoutTheProcessor() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> warnings =
        compile(List.of("-proc:none"), List.of(), ON_VARIABLE);

    assertEquals(1, warnings.size(), warnings::toString);
    assertEquals(3, warnings.get(0).getLineNumber());
    assertTrue(warnings.get(0).getMessage(null).contains("[PL0004]"), warnings::toString);
  }

  @Test
  void warnsOncePerCompilation() throws IOException {
    assertEquals(
        1, compile(List.of("-proc:none"), List.of(), ON_VARIABLE, ON_METHOD, ON_METHOD2).size());
  }

  private static final String ON_METHOD2 = ON_METHOD.replace("OnMethod", "OnMethod2");

  @Test
  void warnsWhenNoProcessorIsFound() throws IOException {
    assertEquals(1, compile(List.of(), List.of(), ON_METHOD).size());
  }

  @Test
  void isSilentAfterAnnotationProcessing() throws IOException {
    assertEquals(List.of(), compile(List.of(), List.of(new AnyProcessor()), ON_VARIABLE));
  }

  @Test
  void isSilentWithoutTheAnnotation() throws IOException {
    assertEquals(List.of(), compile(List.of("-proc:none"), List.of(), OTHERS_PARALLEL));
  }

  @Test
  void isSilentWhenSwitchedOff() throws IOException {
    System.setProperty("parloop.guard", "false");
    try {
      assertEquals(List.of(), compile(List.of("-proc:none"), List.of(), ON_VARIABLE));
    } finally {
      System.clearProperty("parloop.guard");
    }
  }

  /** Compiles without errors and returns the guard's diagnostics. */
  private List<Diagnostic<? extends JavaFileObject>> compile(
      List<String> options, List<Processor> processors, String... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> all =
        new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path")));
    all.addAll(List.of("-d", out.toString()));
    all.addAll(options);
    List<JavaFileObject> units = new ArrayList<>();
    for (String source : sources) {
      units.add(new Source(source));
    }
    Writer messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(messages, files, diagnostics, all, null, units);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      assertTrue(task.call(), () -> messages + diagnostics.getDiagnostics().toString());
    }
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getMessage(null).contains("PL0004"))
        .toList();
  }

  /** A source held as a string; its first class names the file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + className(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    private static String className(String text) {
      String rest = text.substring(text.indexOf("class ") + "class ".length());
      return rest.substring(0, rest.indexOf(' '));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Claims nothing and does nothing. */
  @SupportedAnnotationTypes("*")
  private static final class AnyProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
