package dev.parloop.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.parloop.processor.model.WeavePlan;
import java.util.List;

/**
 * A generated class.
 *
 * @param file its source
 * @param redirects the methods that are to run it
 */
public record Companion(JavaFile file, List<WeavePlan.Redirect> redirects) {
  public Companion {
    redirects = List.copyOf(redirects);
  }

  /** Its text, as it is written. */
  public String source() {
    return file.toString();
  }
}
