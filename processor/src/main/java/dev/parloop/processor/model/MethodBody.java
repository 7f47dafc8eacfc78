package dev.parloop.processor.model;

import java.util.List;

/**
 * The parsed body of a called method.
 *
 * @param method the method
 * @param parameters in order, without the receiver
 * @param body its statements
 */
public record MethodBody(Method method, List<Variable> parameters, Stmt.Block body) {
  public MethodBody {
    parameters = List.copyOf(parameters);
  }
}
