package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.names.Names;

/** The runtime's classes that generated code names. */
final class Support {
  static final ClassName CHECKED = ClassName.bestGuess(Names.CHECKED);
  static final ClassName COMBINE = ClassName.bestGuess(Names.COMBINE);
  static final ClassName COPIES = ClassName.bestGuess(Names.COPIES);
  static final ClassName DISPATCH = ClassName.bestGuess(Names.DISPATCH);
  static final ClassName GUARDS = ClassName.bestGuess(Names.GUARDS);
  static final ClassName HANDLES = ClassName.bestGuess(Names.HANDLES);
  static final ClassName HELD_ARRAYS = ClassName.bestGuess(Names.HELD_ARRAYS);
  static final ClassName ITERATION_FAILURE = ClassName.bestGuess(Names.ITERATION_FAILURE);
  static final ClassName LANE_MATH = ClassName.bestGuess(ElementaryFunctions.OWNER);
  static final ClassName LANES = ClassName.bestGuess(Names.LANES);
  static final ClassName LOOP_SITE = ClassName.bestGuess(Names.LOOP_SITE);
  static final ClassName NARROW_COMBINE = ClassName.bestGuess(Names.NARROW_COMBINE);
  static final ClassName PARALLEL_LOOP = ClassName.bestGuess(Names.PARALLEL_LOOP);
  static final ClassName PARTS = ClassName.bestGuess(Names.PARTS);
  static final ClassName RELATION = ClassName.bestGuess(Names.RELATION);
  static final ClassName SCRATCH = ClassName.bestGuess(Names.SCRATCH);
  static final ClassName TRIP_COUNT = ClassName.bestGuess(Names.TRIP_COUNT);
  static final ClassName VARIANT = ClassName.bestGuess(Names.VARIANT);
  static final ClassName VERIFY = ClassName.bestGuess(Names.VERIFY);
  static final ClassName WARM_UP = ClassName.bestGuess(Names.WARM_UP);

  private Support() {}
}
