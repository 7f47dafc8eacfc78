package dev.parloop.processor.lower;

import java.util.List;

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

  /** Between which values, both included, the counter of an inner loop stays. */
  record Range(LaneVariable counter, LaneValue first, LaneValue last) {}

  /**
   * A row of an array of arrays, which becomes a variable.
   *
   * @param rows an array that is not null
   * @param index uniform, and in it
   */
  record Row(LaneVariable row, LaneVariable rows, LaneValue index) implements LaneCheck {}

  /** Two arrays are not one. */
  record Distinct(LaneVariable left, LaneVariable right) implements LaneCheck {}
}
