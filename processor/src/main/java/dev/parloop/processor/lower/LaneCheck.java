package dev.parloop.processor.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kernel proves before its first iteration; where it does not hold, the kernel does nothing.
 */
public sealed interface LaneCheck {

  /** The kernel's counter is not negative. */
  record NotNegative() implements LaneCheck {}

  /** An array is there. */
  record NotNull(LaneVariable array) implements LaneCheck {}

  /**
   * An index lies in its array throughout the kernel.
   *
   * @param array an array that is not null
   * @param index linear in the kernel's counter and in those of {@code ranges}; all else in it is
   *     uniform and does not change
   * @param ranges between which values counters of inner loops stay
   */
  record Inside(LaneVariable array, LaneValue index, List<Range> ranges) implements LaneCheck {
    public Inside {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * Between which values, both included, the counter of an inner loop stays.
   *
   * @param up whether it counts up from the first to the last
   */
  record Range(LaneVariable counter, LaneValue first, LaneValue last, boolean up) {}

  /**
   * A value does not wrap around in any iteration.
   *
   * @param value an int, linear in the kernel's counter
   */
  record Exact(LaneValue value) implements LaneCheck {}

  /** An array has an element. */
  record NotEmpty(LaneVariable array) implements LaneCheck {}

  /** A value that does not change is not zero. */
  record NotZero(LaneValue value) implements LaneCheck {}

  /** A value is 0 or more, and the same in all lanes. */
  record AtLeastZero(LaneValue value) implements LaneCheck {}

  /**
   * Vectors of elements of so few bits have as many lanes as the kernel's.
   *
   * @param bits least width of the kernel's vectors
   */
  record Width(int bits) implements LaneCheck {}

  /**
   * An index lies in each of the rows that a loop goes through.
   *
   * @param rows an array of arrays that is not null
   * @param row which row, one that is in it; linear in the counter of {@code range}, all else does
   *     not change
   * @param range of an inner loop's counter; null for the kernel's
   * @param index linear in the kernel's counter and in those of {@code ranges}
   */
  record InsideRows(
      LaneVariable rows, LaneValue row, @Nullable Range range, LaneValue index, List<Range> ranges)
      implements LaneCheck {
    public InsideRows {
      ranges = List.copyOf(ranges);
    }
  }

  /**
   * A row of an array of arrays, which becomes a variable.
   *
   * @param rows an array that is not null
   * @param index uniform, and in it
   */
  record Row(LaneVariable row, LaneVariable rows, LaneValue index) implements LaneCheck {}

  /** Two arrays are not one. */
  record Distinct(LaneVariable left, LaneVariable right) implements LaneCheck {}

  /**
   * A subscript does not wrap around, as the runtime's {@code Guards.noWrap} says.
   *
   * @param factors long and uniform: coefficient and span of each term in turn
   */
  record NoWrap(long constant, List<LaneValue> factors) implements LaneCheck {
    public NoWrap {
      factors = List.copyOf(factors);
    }
  }
}
