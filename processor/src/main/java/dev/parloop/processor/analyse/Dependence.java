package dev.parloop.processor.analyse;

import org.jspecify.annotations.Nullable;

/**
 * Two accesses of different iterations, at least one of them a write, that touch one element or may
 * do so.
 *
 * @param first the access of the iteration with the smaller counter, where {@code distance} is
 *     known
 * @param second the other; perhaps the same access
 * @param reason why it is one
 * @param isCertain whether any two iterations (or those at the distance) collide, whatever the
 *     input
 * @param distance by how much the counters differ; null if not known
 * @param search looks for two iterations that collide: only for those that somebody is told of
 * @param inHeader whether one of the accesses is in the loop's header
 */
public record Dependence(
    Access first,
    Access second,
    Reason reason,
    boolean isCertain,
    @Nullable Long distance,
    Search search,
    boolean inHeader) {

  /**
   * Two iterations that collide; null if none is found. Looked for each time.
   *
   * @param filter what else is known of the accesses
   */
  public @Nullable Example example(Filter filter) {
    return search.find(filter);
  }

  /** Looks for two iterations that collide. */
  @FunctionalInterface
  public interface Search {
    /** Two such iterations; null if none is found. */
    @Nullable Example find(Filter filter);
  }

  /** Tells whether iterations come to an access, of those in which it would collide. */
  @FunctionalInterface
  public interface Filter {
    /** Whether the iteration with this counter may come to the access. */
    boolean mayCome(Access access, long counter);
  }

  /**
   * Values of the counter in two iterations that collide, the smaller one first; where that depends
   * on inputs, for some of these.
   */
  public record Example(long first, long second) {}

  /** Why two accesses are taken to touch one element. */
  public enum Reason {
    /** They touch the same element in all iterations. */
    SAME_ELEMENT,
    /** They touch the same element in iterations at a constant distance. */
    DISTANCE,
    /** A subscript is not an affine form of counters and invariants. */
    NOT_AFFINE,
    /** The subscripts may be equal. */
    MAYBE_EQUAL,
    /** It is not known which arrays they are. */
    UNKNOWN_ARRAY,
    /** Rows may be one array, and no guard can tell. */
    ROWS
  }
}
