package dev.parloop.samples.workload;

import java.util.List;

/** A documented loop that the tool can run. Immutable. */
public interface Workload {

  /** Short, in lower case, with hyphens. */
  String name();

  /** What the loop does, in one line. */
  String summary();

  /** The classes with its annotated loops; none where it calls the library. */
  List<Class<?>> loops();

  /** What {@code --size} can set. */
  List<Parameter> parameters();

  /**
   * Makes the inputs.
   *
   * @param size a value for each of the parameters
   */
  Job<?> prepare(Size size);

  /** About how much heap the inputs and the answers take, in bytes. */
  default long heapBytes(Size size) {
    return 0;
  }
}
