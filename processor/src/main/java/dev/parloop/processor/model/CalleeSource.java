package dev.parloop.processor.model;

import java.util.Optional;

/** Where the analysis finds the bodies of called methods. */
public interface CalleeSource {
  /**
   * The body of a method of the same compilation, or of a class file of its class path.
   *
   * @return empty if there is none to be had: abstract, native, of the Java platform
   */
  Optional<MethodBody> body(Method method);

  /** A source without any bodies. */
  CalleeSource NONE = method -> Optional.empty();
}
