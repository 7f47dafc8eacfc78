package dev.parloop.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.parloop.processor.diagnostics.Code;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotated loops, generates their parallel variants, and has the annotated methods run them
 * once javac has written its classes.
 *
 * <p>It asks for all annotations, because javac does not tell processors of annotations on local
 * variables, and claims none.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class ParloopProcessor extends AbstractProcessor {
  private @Nullable Compilation compilation;

  /** For javac's service loader. */
  public ParloopProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.names();
  }

  @Override
  public synchronized void init(ProcessingEnvironment env) {
    super.init(env);
    Trees trees;
    try {
      trees = Trees.instance(env);
    } catch (IllegalArgumentException | LinkageError e) {
      env.getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "["
                  + Code.PL0003
                  + "] Parloop needs javac: this compiler offers no com.sun.source trees ("
                  + env.getClass().getName()
                  + "); loops stay serial. Compile this module with javac.");
      return;
    }
    compilation = new Compilation(env, trees);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (compilation != null) {
      compilation.round(round);
    }
    return false;
  }
}
