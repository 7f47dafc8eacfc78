package dev.parloop.processor.parse;

import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.model.LoopNest;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A marked loop that stops the compilation: reports tell of it, and nothing analyses it.
 *
 * @param owner the innermost class around it that has a name of its own everywhere
 * @param nest the loop, perhaps with nothing in it
 * @param problems what is wrong
 */
public record StoppedLoop(TypeElement owner, LoopNest nest, List<Problem> problems) {
  public StoppedLoop {
    problems = List.copyOf(problems);
  }
}
