package dev.parloop.processor.generate;

import dev.parloop.processor.model.WeavePlan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A generated class.
 *
 * @param name its name
 * @param source its text, a whole file
 * @param redirects the methods that are to run it
 * @param vectors the class with the vector forms of its loops, null where none has one
 * @param inTheWay the user's classes that hide packages of which both have to name classes
 */
public record Companion(
    String name,
    String source,
    List<WeavePlan.Redirect> redirects,
    @Nullable VectorHolder vectors,
    Set<String> inTheWay) {
  public Companion {
    inTheWay = Set.copyOf(inTheWay);
    redirects = List.copyOf(redirects);
  }
}
