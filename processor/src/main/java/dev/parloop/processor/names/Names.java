package dev.parloop.processor.names;

/**
 * Every name of the annotations and the runtime that the compiler knows. It has no dependency on
 * them; a test proves that each exists.
 */
public final class Names {

  /** The annotation that asks for parallel loops. */
  public static final String PARALLEL = "dev.parloop.Parallel";

  /** The annotation that asks for array versions of a method. */
  public static final String ELEMENTWISE = "dev.parloop.Elementwise";

  /** The annotation that vouches for a method. */
  public static final String PURE = "dev.parloop.Pure";

  /** Value of {@link #REDUCE}: by a method of the user's. */
  public static final String BY_REDUCER = "REDUCER";

  public static final String REDUCER = "dev.parloop.Reducer";

  /** Attribute of {@link #PARALLEL}: the iteration space of a kernel. */
  public static final String RANGE = "range";

  /** Attribute of {@link #PARALLEL}: how many chunks. */
  public static final String CHUNKS = "chunks";

  /** Attribute of {@link #PARALLEL}: how many iterations a chunk has. */
  public static final String CHUNK_SIZE = "chunkSize";

  /** Attribute of {@link #PARALLEL}: how chunks reach threads. */
  public static final String SCHEDULE = "schedule";

  /** Attribute of {@link #PARALLEL}: how many threads. */
  public static final String THREADS = "threads";

  /** Attribute of {@link #PARALLEL}: vectors. */
  public static final String SIMD = "simd";

  /** Attribute of {@link #PARALLEL}: how the values of a kernel combine. */
  public static final String REDUCE = "reduce";

  /** Attribute of {@link #PARALLEL}: the trip count under which a loop runs serially. */
  public static final String SERIAL_BELOW = "serialBelow";

  /** Attribute of {@link #PARALLEL}: the order of floating-point reductions. */
  public static final String ROUNDING = "rounding";

  /** Attribute of {@link #PARALLEL}: what the user vouches for. */
  public static final String ASSUME = "assume";

  /** Attribute of {@link #PARALLEL}: whether iterations wait. */
  public static final String BLOCKING = "blocking";

  /** Constant of {@link #ASSUME}. */
  public static final String INDEPENDENT = "INDEPENDENT";

  /** Constant of {@link #SIMD}. */
  public static final String SIMD_REQUIRED = "REQUIRED";

  /** Constant of {@link #REDUCE}. */
  public static final String NO_REDUCTION = "NONE";

  /** Checks shapes of arrays. */
  public static final String BROADCAST = "dev.parloop.runtime.support.Broadcast";

  /** Lets javac know what a region may throw. */
  public static final String CHECKED = "dev.parloop.runtime.support.Checked";

  /** Combines partial results. */
  public static final String COMBINE = "dev.parloop.runtime.support.Combine";

  /** Counts the elements of arrays that are copied. */
  public static final String COPIES = "dev.parloop.runtime.support.Copies";

  /** Asked by redirected methods. */
  public static final String DISPATCH = "dev.parloop.runtime.support.Dispatch";

  /** Checks in front of loops. */
  public static final String GUARDS = "dev.parloop.runtime.support.Guards";

  /** Finds members that only the user's class may use. */
  public static final String HANDLES = "dev.parloop.runtime.support.Handles";

  /** The arrays that objects hold in a field. */
  public static final String HELD_ARRAYS = "dev.parloop.runtime.support.HeldArrays";

  /** Told when a class initialiser begins and ends. */
  public static final String INITIALIZERS = "dev.parloop.runtime.support.Initializers";

  /** What a chunk throws. */
  public static final String ITERATION_FAILURE = "dev.parloop.runtime.support.IterationFailure";

  /** Partial values by iteration ordinal. */
  public static final String LANES = "dev.parloop.runtime.support.Lanes";

  /** Describes a loop. */
  public static final String LOOP_SITE = "dev.parloop.runtime.support.LoopSite";

  /** Combines partial results of narrow types. */
  public static final String NARROW_COMBINE = "dev.parloop.runtime.support.NarrowCombine";

  /** What loop classes extend. */
  public static final String PARALLEL_LOOP = "dev.parloop.runtime.support.ParallelLoop";

  /** Hands on arrays of partial results. */
  public static final String PARTS = "dev.parloop.runtime.support.Parts";

  /** How counter and bound compare. */
  public static final String RELATION = "dev.parloop.runtime.support.Relation";

  /** Arrays for values that wait. */
  public static final String SCRATCH = "dev.parloop.runtime.support.Scratch";

  /** Counts iterations. */
  public static final String TRIP_COUNT = "dev.parloop.runtime.support.TripCount";

  /** Which variant runs. */
  public static final String VARIANT = "dev.parloop.runtime.support.Variant";

  /** Compares parallel loops with serial ones. */
  public static final String VERIFY = "dev.parloop.runtime.support.Verify";

  public static final String WARM_UP = "dev.parloop.runtime.support.WarmUp";

  /** Method of {@link #DISPATCH}: whether redirected methods may run their generated form. */
  public static final String ENABLED = "enabled";

  /** Method of {@link #INITIALIZERS}, at the start of a class initialiser. */
  public static final String ENTER = "enter";

  /** Method of {@link #INITIALIZERS}, at every end of a class initialiser. */
  public static final String EXIT = "exit";

  /** The field that a class with redirected methods has. */
  public static final String IN_PLACE = "parloop$inPlace";

  private Names() {}

  /** The name without its package: {@code Parallel}. */
  public static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
