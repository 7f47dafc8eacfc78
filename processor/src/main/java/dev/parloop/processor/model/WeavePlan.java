package dev.parloop.processor.model;

import java.util.List;
import java.util.Set;

/**
 * What is to change in the class files of one compilation, by binary names.
 *
 * @param redirects methods whose calls go to a generated class
 * @param initialised classes whose static initialiser, if they have one, tells the runtime when it
 *     begins and ends
 */
public record WeavePlan(List<Redirect> redirects, Set<String> initialised) {
  public WeavePlan {
    redirects = List.copyOf(redirects);
    initialised = Set.copyOf(initialised);
  }

  /**
   * One method that is to run its generated form.
   *
   * @param owner binary name of the class
   * @param method name of the method
   * @param descriptor JVM descriptor of the method
   * @param companion binary name of the generated class; its static method of the same name takes
   *     the receiver (if any) and then the same parameters
   * @param parts binary names of all classes that the companion consists of: none of the owner's
   *     methods is redirected unless all of them were written
   */
  public record Redirect(
      String owner, String method, String descriptor, String companion, List<String> parts) {
    public Redirect {
      parts = List.copyOf(parts);
    }
  }
}
