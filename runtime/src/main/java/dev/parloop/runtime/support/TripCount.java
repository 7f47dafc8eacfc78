package dev.parloop.runtime.support;

/**
 * Number of iterations of {@code for (i = start; i REL bound; i += step)}, exactly as Java counts.
 */
public final class TripCount {

  /**
   * The counter would wrap around its type, the loop would never end, or the count is above {@link
   * Long#MAX_VALUE}: the loop has to run as written.
   */
  public static final long WRAPS = -1;

  private TripCount() {}

  /**
   * How many indices a range has, each of which gets an element of an array. Counts indices: that
   * none comes after the last one for lack of numbers does not matter.
   *
   * @param start the first index
   * @param relation how an index compares with the bound
   * @param bound the bound
   * @param step from one index to the next, negative to count down
   * @throws IllegalArgumentException if the step is 0 or leads away from the bound, and there is an
   *     index
   * @throws ArithmeticException if there are too many for an array
   */
  public static int length(long start, Relation relation, long bound, long step) {
    if (!holds(start, relation, bound)) {
      return 0;
    }
    boolean up = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    if (step == 0 || up != step > 0) {
      throw new IllegalArgumentException("a step of " + step + " never reaches the bound");
    }
    // As unsigned numbers, for which a difference never overflows.
    long distance = up ? bound - start : start - bound;
    if (relation == Relation.LESS || relation == Relation.GREATER) {
      distance--;
    }
    long last = Long.divideUnsigned(distance, Math.abs(step));
    if (Long.compareUnsigned(last, Integer.MAX_VALUE - 1) > 0) {
      throw new ArithmeticException("a range has too many indices for an array");
    }
    return (int) last + 1;
  }

  /**
   * Trip count of a loop with an {@code int} counter.
   *
   * @param start first value of the counter
   * @param relation how the counter compares with the bound while the loop goes on
   * @param bound the bound; a {@code long}, because {@code int < long} compares as {@code long}
   * @param step what is added to the counter, negative to count down
   * @return the number of iterations, 0 or more, or {@link #WRAPS}
   * @throws IllegalArgumentException if the step is 0 and the loop would be entered
   */
  public static long ofInt(int start, Relation relation, long bound, int step) {
    if (step == 1 && relation == Relation.LESS && bound <= Integer.MAX_VALUE) {
      return start < bound ? bound - start : 0; // The usual loop, without a division.
    }
    long trips = ofLong(start, relation, bound, step);
    if (trips <= 0) {
      return trips;
    }
    // More steps than an int has values, or an end that is no int: the counter wraps before.
    if (trips > 1L << 32) {
      return WRAPS;
    }
    long end = start + trips * step;
    return end == (int) end ? trips : WRAPS;
  }

  /**
   * Trip count of a loop with an {@code int} counter whose condition compares a sum, {@code i +
   * offset REL bound}. The sum is an {@code int}, too, and wraps around as that does.
   *
   * @param start first value of the counter
   * @param offset what the condition adds to the counter
   * @param relation how the sum compares with the bound while the loop goes on
   * @param bound the bound
   * @param step what is added to the counter, negative to count down
   * @return the number of iterations, 0 or more, or {@link #WRAPS}, also where the sum does
   * @throws IllegalArgumentException if the step is 0 and the loop would be entered
   */
  public static long ofInt(int start, int offset, Relation relation, long bound, int step) {
    long first = (long) start + offset;
    if (first != (int) first) {
      return WRAPS;
    }
    // The sums are themselves a loop's counter.
    long trips = ofInt((int) first, relation, bound, step);
    // A chunk runs up to the value behind its last one: i-- > Integer.MIN_VALUE leaves at one that
    // is no int.
    long end = trips <= 0 ? start : start + trips * step;
    return end == (int) end ? trips : WRAPS;
  }

  /**
   * Trip count of a loop with a {@code long} counter.
   *
   * @param start first value of the counter
   * @param relation how the counter compares with the bound while the loop goes on
   * @param bound the bound
   * @param step what is added to the counter, negative to count down
   * @return the number of iterations, 0 or more, or {@link #WRAPS}
   * @throws IllegalArgumentException if the step is 0 and the loop would be entered
   */
  public static long ofLong(long start, Relation relation, long bound, long step) {
    if (!holds(start, relation, bound)) {
      return 0;
    }
    if (step == 0) {
      throw new IllegalArgumentException("step is 0");
    }
    boolean up = step > 0;
    if (movesAway(start, relation, bound, up)) {
      return WRAPS;
    }
    // Distance and stride are unsigned: both can be 2^63 and more.
    return trips(relation, bound, up ? bound - start : start - bound, up ? step : -step, up);
  }

  /**
   * Trip count of a loop with a {@code long} counter whose condition compares a sum, {@code i +
   * offset REL bound}, which wraps around as {@code long} does.
   *
   * @param start first value of the counter
   * @param offset what the condition adds to the counter
   * @param relation how the sum compares with the bound while the loop goes on
   * @param bound the bound
   * @param step what is added to the counter, negative to count down
   * @return the number of iterations, 0 or more, or {@link #WRAPS}, also where the sum does
   * @throws IllegalArgumentException if the step is 0 and the loop would be entered
   */
  public static long ofLong(long start, long offset, Relation relation, long bound, long step) {
    long first = start + offset;
    if (((start ^ first) & (offset ^ first)) < 0) {
      return WRAPS;
    }
    long trips = ofLong(first, relation, bound, step);
    if (trips <= 0) {
      return trips;
    }
    // The end of the sums is a long; that of the counter need not be one.
    long endSum = first + trips * step;
    long end = endSum - offset;
    return ((endSum ^ offset) & (endSum ^ end)) < 0 ? WRAPS : trips;
  }

  /**
   * Trip count of a loop with two {@code int} counters that come nearer to each other, {@code for
   * (i = start, j = other; i REL j; i += step, j += otherStep)}.
   *
   * @param start first value of the counter
   * @param step what is added to it
   * @param relation how it compares with the other one while the loop goes on
   * @param other first value of the other one
   * @param otherStep what is added to that
   * @return the number of iterations, 0 or more, or {@link #WRAPS}
   */
  public static long untilMeeting(
      int start, int step, Relation relation, int other, int otherStep) {
    long trips = ofLong((long) start - other, relation, 0, (long) step - otherStep);
    if (trips <= 0 || trips > 1L << 32) {
      return trips <= 0 ? trips : WRAPS;
    }
    long end = start + trips * step;
    long otherEnd = other + trips * otherStep;
    return end == (int) end && otherEnd == (int) otherEnd ? trips : WRAPS;
  }

  /**
   * Trip count of a loop that ends where the first of two comparisons fails.
   *
   * @param first,second the trip count that each of them gives
   */
  public static long least(long first, long second) {
    return first < 0 || second < 0 ? WRAPS : Math.min(first, second);
  }

  private static boolean movesAway(long start, Relation relation, long bound, boolean up) {
    return switch (relation) {
      case LESS, LESS_OR_EQUAL -> !up;
      case GREATER, GREATER_OR_EQUAL -> up;
      case NOT_EQUAL -> up != (bound > start);
    };
  }

  private static long trips(Relation relation, long bound, long distance, long stride, boolean up) {
    long whole = Long.divideUnsigned(distance, stride);
    long rest = Long.remainderUnsigned(distance, stride);
    boolean oneMore =
        switch (relation) {
          case LESS, GREATER -> rest != 0;
          case LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
          case NOT_EQUAL -> false;
        };
    if (relation == Relation.NOT_EQUAL && rest != 0) {
      return WRAPS; // It steps over the bound.
    }
    if (oneMore) {
      long beyond = stride - rest; // How far beyond the bound the counter ends.
      long room = up ? Long.MAX_VALUE - bound : bound - Long.MIN_VALUE;
      if (Long.compareUnsigned(beyond, room) > 0) {
        return WRAPS;
      }
      whole++;
    }
    return whole < 0 ? WRAPS : whole;
  }

  private static boolean holds(long counter, Relation relation, long bound) {
    return switch (relation) {
      case LESS -> counter < bound;
      case LESS_OR_EQUAL -> counter <= bound;
      case GREATER -> counter > bound;
      case GREATER_OR_EQUAL -> counter >= bound;
      case NOT_EQUAL -> counter != bound;
    };
  }
}
