package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.names.Names;

/** The runtime's classes that generated code names. */
final class Support {
  static final ClassName CHECKED = support("Checked");
  static final ClassName COMBINE = support("Combine");
  static final ClassName GUARDS = support("Guards");
  static final ClassName ITERATION_FAILURE = support("IterationFailure");
  static final ClassName LANES = support("Lanes");
  static final ClassName LOOP_SITE = support("LoopSite");
  static final ClassName NARROW_COMBINE = support("NarrowCombine");
  static final ClassName PARALLEL_LOOP = support("ParallelLoop");
  static final ClassName RELATION = support("Relation");
  static final ClassName TRIP_COUNT = support("TripCount");
  static final ClassName VARIANT = support("Variant");
  static final ClassName VERIFY = support("Verify");

  private Support() {}

  private static ClassName support(String name) {
    return ClassName.get(Names.SUPPORT_PACKAGE, name);
  }
}
