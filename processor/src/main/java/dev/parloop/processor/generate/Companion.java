package dev.parloop.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.parloop.processor.model.WeavePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated class.
 *
 * @param file its source
 * @param redirects the methods that are to run it
 * @param vectors the class with the vector forms of its loops, null where none has one
 */
public record Companion(
    JavaFile file, List<WeavePlan.Redirect> redirects, @Nullable VectorHolder vectors) {
  public Companion {
    redirects = List.copyOf(redirects);
  }

  /** Its text, as it is written. */
  public String source() {
    return file.toString();
  }
}
