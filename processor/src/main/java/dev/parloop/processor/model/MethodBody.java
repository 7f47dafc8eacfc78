package dev.parloop.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a called method.
 *
 * @param method the method
 * @param parameters in order, without the receiver
 * @param body its statements
 * @param source the class file that it was made from; null where it was made from source
 */
public record MethodBody(
    Method method, List<Variable> parameters, Stmt.Block body, @Nullable Source source) {
  public MethodBody {
    parameters = List.copyOf(parameters);
  }

  /** A body made from source. */
  public MethodBody(Method method, List<Variable> parameters, Stmt.Block body) {
    this(method, parameters, body, null);
  }

  /**
   * A class file.
   *
   * @param className binary name of its class
   * @param place file name of the jar or folder that holds it
   * @param sha256 of its bytes, in hexadecimal digits
   */
  public record Source(String className, String place, String sha256) {}
}
