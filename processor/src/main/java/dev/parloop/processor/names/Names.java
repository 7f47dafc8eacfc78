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

  /** Constant of {@link #REDUCE}. */
  public static final String NO_REDUCTION = "NONE";

  /** Package of what generated code calls. */
  public static final String SUPPORT_PACKAGE = "dev.parloop.runtime.support";

  /** Finds members that only the user's class may use. */
  public static final String HANDLES = SUPPORT_PACKAGE + ".Handles";

  private Names() {}

  /** The name without its package: {@code Parallel}. */
  public static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
