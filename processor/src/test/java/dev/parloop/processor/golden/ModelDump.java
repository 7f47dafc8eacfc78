package dev.parloop.processor.golden;

import com.sun.source.util.Trees;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.parse.SourceParser;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Prints the loop models of all classes of the first round. */
@SupportedAnnotationTypes("*")
final class ModelDump extends AbstractProcessor {
  private final StringBuilder out = new StringBuilder();
  private boolean done;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      SourceParser parser = new SourceParser(processingEnv, Trees.instance(processingEnv));
      for (Element root : round.getRootElements()) {
        if (root instanceof TypeElement type) {
          for (AnnotatedMethod method : parser.parse(type).methods()) {
            method.loops().forEach(this::print);
          }
        }
      }
    }
    return false;
  }

  private void print(MarkedLoop loop) {
    out.append(ModelPrinter.print(loop.nest())).append("\n\n");
    loop.inner().forEach(this::print);
  }

  /** All loops, outer ones first, an empty line behind each. */
  String text() {
    return out.toString();
  }
}
