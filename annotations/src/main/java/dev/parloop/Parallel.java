package dev.parloop;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a loop to run in parallel.
 *
 * <p>The loop stays where it is, in plain Java; take the annotation or the processor away and the
 * program is still correct, serial Java. A loop is made parallel only when it is proved
 * independent, when a run-time check proves it, or when {@link #assume} vouches for it. Otherwise
 * it stays serial and the compiler says why.
 *
 * <p>What the annotation means depends on where it stands:
 *
 * <ul>
 *   <li>on the variable of a {@code for} loop, this loop is parallel;
 *   <li>on a method without {@link #range}, its outermost loops are parallel, each on its own
 *       verdict;
 *   <li>on a method with {@link #range} (a kernel), the method is one iteration, and as many
 *       leading {@code int} or {@code long} parameters are indices as the range has dimensions;
 *   <li>on a class, it gives defaults for the annotations inside the class.
 * </ul>
 *
 * <pre>{@code
 * for (@Parallel int i = 0; i < n; i++) {
 *   y[i] = a * x[i] + y[i];
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.LOCAL_VARIABLE, ElementType.METHOD, ElementType.TYPE})
public @interface Parallel {

  /**
   * The iteration space of a kernel.
   *
   * <p>{@code "0..n"} is half open, {@code "1..=n"} closed, {@code "0..n by 2"} has a step, {@code
   * "0..h, 0..w"} has two dimensions, and {@code "n-1..=0 by -1"} goes downwards. A bound may use
   * an earlier index: {@code "0..n, 0..i"}. Bounds are literals, names (parameters, fields,
   * constants), {@code .length}, arithmetic and calls to {@code Math}. An unknown simple name
   * becomes a parameter of the generated method, of the index type, in order of first use.
   *
   * @return the range, or the empty string where the annotation does not stand on a kernel
   */
  String range() default "";

  /**
   * Into how many chunks the range is cut.
   *
   * <p>It is an error to give both this and {@link #chunkSize}. There are never more chunks than
   * iterations, and the sizes of two chunks differ by at most one.
   *
   * @return the number of chunks; 0 to choose it from the trip count and the cost of an iteration,
   *     never from the number of threads
   */
  int chunks() default 0;

  /**
   * How many iterations a chunk has, instead of the number of chunks.
   *
   * @return iterations per chunk; 0 to leave it to {@link #chunks}
   */
  long chunkSize() default 0;

  /**
   * How chunks are given to threads.
   *
   * @return the schedule
   */
  Schedule schedule() default Schedule.AUTO;

  /**
   * How many threads the loop may use.
   *
   * @return 0 for the current setting, n for at most n, -1 for all cores, -2 for all but one, and
   *     so on
   */
  int threads() default 0;

  /**
   * Whether the loop is computed with vector instructions.
   *
   * @return the use of vectors
   */
  Simd simd() default Simd.AUTO;

  /**
   * How the values that a kernel returns are combined.
   *
   * <p>A kernel that returns a value and has no reduction fills an array by ordinal: the array is
   * an extra last parameter of the generated method, with an overload that allocates it. An empty
   * range gives the identity of the reduction.
   *
   * @return the reduction
   */
  Reduce reduce() default Reduce.NONE;

  /**
   * The trip count under which the loop runs serially.
   *
   * @return the least number of iterations of a parallel run; -1 to take it from the cost model
   */
  long serialBelow() default -1;

  /**
   * In which order floating-point reductions are computed.
   *
   * @return the order
   */
  Rounding rounding() default Rounding.REPRODUCIBLE;

  /**
   * What the compiler may take for granted where it cannot prove it.
   *
   * @return the assumption
   */
  Assume assume() default Assume.NOTHING;

  /**
   * Whether iterations wait rather than compute.
   *
   * @return true to run iterations on threads that may block, virtual ones where the JDK has them
   */
  boolean blocking() default false;
}
