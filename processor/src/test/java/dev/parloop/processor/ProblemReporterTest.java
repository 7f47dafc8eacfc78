package dev.parloop.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.Span;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProblemReporterTest {
  private final Told told = new Told();

  @Test
  void aBugOfOursIsAnErrorThatSaysSoAndHasTheTrace() {
    ProblemReporter reporter = reporter();

    reporter.internal("compiling demo.Sum", new IllegalStateException("no such stage"));

    assertTrue(reporter.hasErrors());
    assertEquals(1, told.messages.size());
    String message = told.messages.get(0);
    assertTrue(message.startsWith("ERROR [PL0901] "), message);
    assertTrue(message.contains("compiling demo.Sum"), message);
    assertTrue(message.contains("java.lang.IllegalStateException: no such stage"), message);
    assertTrue(message.contains("ProblemReporterTest"), message);
    assertTrue(message.endsWith("(see docs/diagnostics/PL0901.md)"), message);
  }

  @Test
  void anErrorWithoutAPlaceHasItsPage() {
    reporter().tell(Problem.of(Code.PL0005, "there is no folder.", Span.NONE));

    assertEquals(
        List.of("ERROR [PL0005] there is no folder.\n    (see docs/diagnostics/PL0005.md)"),
        told.messages);
  }

  private ProblemReporter reporter() {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, List.of("java.lang.Object"), null);
    return new ProblemReporter(Trees.instance(task), told, false, false);
  }

  /** Keeps what is told. */
  private static final class Told implements Messager {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message) {
      messages.add(kind + " " + message);
    }

    @Override
    public void printMessage(
        Diagnostic.Kind kind, CharSequence message, @Nullable Element element) {
      printMessage(kind, message);
    }

    @Override
    public void printMessage(
        Diagnostic.Kind kind,
        CharSequence message,
        @Nullable Element element,
        @Nullable AnnotationMirror annotation) {
      printMessage(kind, message);
    }

    @Override
    public void printMessage(
        Diagnostic.Kind kind,
        CharSequence message,
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
      printMessage(kind, message);
    }
  }
}
