package dev.parloop.processor.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeferralTest {

  /** Loops that use {@code Sub}, which extends the generated class, where it must be known. */
  private static final String LOOPS =
      """
      import dev.parloop.*;
      class Loops {
        @Parallel static void m(Itf[] a) {
          for (int i = 0; i < a.length; i++) { Itf x = new Sub(); a[i] = x; }
        }
      }
      """;

  private static final String SUB =
      "class Sub extends Generated { } interface Itf { void call(int x); }";

  private static final String GENERATED =
      "public abstract class Generated implements Itf { public void call(int x) {} }";

  @Test
  void classesWaitForTypesInSignatures() {
    Rounds rounds = new Rounds(GENERATED.replace("abstract ", ""));
    List<String> errors = Sources.of(LOOPS, SUB).run(rounds);
    assertEquals(List.of(), errors);
    assertEquals(List.of("", "Loops.m#1", ""), rounds.found);
    assertEquals(List.of(), rounds.unresolved);
  }

  @Test
  void bodiesThatUseGeneratedTypesAreParsedAgain() {
    Rounds rounds = new Rounds("class Generated { static double of(int i) { return i; } }");
    List<String> errors =
        Sources.ofMembers(
                "@Parallel void m(double[] a) {"
                    + " for (int i = 0; i < 9; i++) { a[i] = Generated.of(i); } }")
            .run(rounds);
    assertEquals(List.of(), errors);
    assertEquals(List.of("", "Loops.m#1", ""), rounds.found);
  }

  @Test
  void nothingWaitsWithoutAnnotations() {
    Rounds rounds = new Rounds(GENERATED.replace("abstract ", ""));
    List<String> errors = Sources.of(LOOPS.replace("@Parallel", ""), SUB).run(rounds);
    assertEquals(List.of(), errors);
    assertEquals(List.of("", "", ""), rounds.found);
  }

  @Test
  void whatNeverResolvesIsReported() {
    Rounds rounds = new Rounds("class Unrelated { }");
    List<String> errors = Sources.of(LOOPS, SUB).run(rounds);
    assertTrue(!errors.isEmpty());
    assertEquals(List.of("", "", ""), rounds.found);
    assertEquals(Code.PL0006, rounds.unresolved.get(0).code());
    assertEquals(2, rounds.unresolved.get(0).span().line());
  }

  /** Generates a class in the first round, and parses what is ready. */
  @SupportedAnnotationTypes("*")
  private static final class Rounds extends AbstractProcessor {
    private final String generated;
    private final List<String> found = new ArrayList<>();
    private List<Problem> unresolved = List.of();
    private @Nullable Deferral deferral;

    Rounds(String generated) {
      this.generated = generated;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Trees trees = Trees.instance(processingEnv);
      Deferral waiting = deferral == null ? new Deferral(processingEnv, trees) : deferral;
      deferral = waiting;
      if (found.isEmpty()) {
        generate();
      }
      List<String> ids = new ArrayList<>();
      for (TypeElement type : waiting.ready(round)) {
        Parsed parsed = new SourceParser(processingEnv, trees).parse(type);
        for (AnnotatedMethod method : parsed.methods()) {
          method.loops().forEach(loop -> ids.add(loop.nest().id()));
        }
        if (!parsed.complete()) {
          waiting.defer(type);
        }
      }
      found.add(String.join(" ", ids));
      if (round.processingOver()) {
        unresolved = waiting.unresolved();
      }
      return false;
    }

    private void generate() {
      String name = generated.replaceAll("(?s).*?class (\\w+).*", "$1");
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(generated);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
