package dev.parloop.processor;

import com.google.auto.service.AutoService;
import dev.parloop.processor.names.Names;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims Parloop's annotations, and the one on generated classes, and does nothing else, so that
 * {@code -Xlint:processing} does not call them unclaimed: {@code ParloopProcessor} sees all
 * annotations and must not claim those of others.
 *
 * <p>Javac asks processors in the order of the service file, and asks no other once an annotation
 * is claimed: so this one must come later. AutoService sorts by name, hence this class's name.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({
  Names.PARALLEL,
  Names.ELEMENTWISE,
  Names.PURE,
  Names.REDUCER,
  "javax.annotation.processing.Generated"
})
public final class SilentClaimProcessor extends AbstractProcessor {

  /** For javac's service loader. */
  public SilentClaimProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // Nobody else asks for these.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }
}
