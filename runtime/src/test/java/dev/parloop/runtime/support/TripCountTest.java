package dev.parloop.runtime.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TripCountTest {

  /** Real loops are run so far, and no further. */
  private static final int PATIENCE = 300;

  private static final int[] INTS = {
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1,
    Integer.MIN_VALUE + 7,
    Integer.MIN_VALUE / 2,
    -100,
    -2,
    -1,
    0,
    1,
    2,
    3,
    100,
    Integer.MAX_VALUE / 2,
    Integer.MAX_VALUE / 2 + 1,
    Integer.MAX_VALUE - 7,
    Integer.MAX_VALUE - 1,
    Integer.MAX_VALUE
  };

  private static final long[] LONGS = {
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
    Long.MIN_VALUE + 7,
    Long.MIN_VALUE / 2,
    -1L << 32,
    -100,
    -2,
    -1,
    0,
    1,
    2,
    3,
    100,
    1L << 32,
    Long.MAX_VALUE / 2,
    Long.MAX_VALUE / 2 + 1,
    Long.MAX_VALUE - 7,
    Long.MAX_VALUE - 1,
    Long.MAX_VALUE
  };

  @Test
  void lengthsCountIndicesThatFitAnArray() {
    int max = Integer.MAX_VALUE;
    assertEquals(3, TripCount.length(0, Relation.LESS, 7, 3));
    assertEquals(3, TripCount.length(0, Relation.LESS_OR_EQUAL, 8, 4));
    assertEquals(4, TripCount.length(7, Relation.GREATER_OR_EQUAL, 0, -2));
    assertEquals(0, TripCount.length(7, Relation.LESS, 7, 0));
    assertEquals(715_827_883, TripCount.length(0, Relation.LESS, max, 3));
    assertEquals(2, TripCount.length(Long.MIN_VALUE, Relation.LESS, max, Long.MAX_VALUE));
    assertEquals(
        6, TripCount.length(Long.MAX_VALUE - 5, Relation.LESS_OR_EQUAL, Long.MAX_VALUE, 1));
    assertEquals(max, TripCount.length(0, Relation.LESS, max, 1));
    assertThrows(
        ArithmeticException.class, () -> TripCount.length(0, Relation.LESS_OR_EQUAL, max, 1));
    assertThrows(IllegalArgumentException.class, () -> TripCount.length(0, Relation.LESS, 9, 0));
    assertThrows(IllegalArgumentException.class, () -> TripCount.length(0, Relation.LESS, 9, -1));
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void countsIntLoopsAsTheyRun(Relation relation) {
    int finished = 0;
    for (int start : INTS) {
      for (long bound : intBounds()) {
        for (int step : INTS) {
          if (step != 0) {
            long expected = runInt(start, relation, bound, step);
            if (expected != UNKNOWN) {
              finished++;
              assertEquals(
                  expected,
                  TripCount.ofInt(start, relation, bound, step),
                  () -> start + " " + relation + " " + bound + " by " + step);
            }
          }
        }
      }
    }
    assertTrue(finished > 1000, "loops that were really run: " + finished);
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void countsLongLoopsAsTheyRun(Relation relation) {
    int finished = 0;
    for (long start : LONGS) {
      for (long bound : LONGS) {
        for (long step : LONGS) {
          if (step != 0) {
            long expected = runLong(start, relation, bound, step);
            if (expected != UNKNOWN) {
              finished++;
              assertEquals(
                  expected,
                  TripCount.ofLong(start, relation, bound, step),
                  () -> start + " " + relation + " " + bound + " by " + step);
            }
          }
        }
      }
    }
    assertTrue(finished > 1000, "loops that were really run: " + finished);
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void countsAsArithmeticWithoutLimits(Relation relation) {
    for (int start : INTS) {
      for (long bound : intBounds()) {
        for (int step : INTS) {
          if (step != 0) {
            assertEquals(
                exact(start, relation, bound, step, Integer.MIN_VALUE, Integer.MAX_VALUE),
                TripCount.ofInt(start, relation, bound, step),
                () -> "int " + start + " " + relation + " " + bound + " by " + step);
          }
        }
      }
    }
    for (long start : LONGS) {
      for (long bound : LONGS) {
        for (long step : LONGS) {
          if (step != 0) {
            assertEquals(
                exact(start, relation, bound, step, Long.MIN_VALUE, Long.MAX_VALUE),
                TripCount.ofLong(start, relation, bound, step),
                () -> "long " + start + " " + relation + " " + bound + " by " + step);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void countsLoopsThatCompareASumAsTheyRun(Relation relation) {
    int finished = 0;
    for (int start : INTS) {
      for (int offset : INTS) {
        for (int bound : INTS) {
          for (int step : new int[] {-100, -3, -1, 1, 2, 100}) {
            long expected = runSum(start, offset, relation, bound, step);
            if (expected != UNKNOWN) {
              finished++;
              long trips = TripCount.ofInt(start, offset, relation, bound, step);
              assertTrue(
                  trips == expected || trips == TripCount.WRAPS && wraps(start, offset),
                  () -> start + " + " + offset + " " + relation + " " + bound + " by " + step);
            }
          }
        }
      }
    }
    assertTrue(finished > 1000, "loops that were really run: " + finished);
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void countsLongLoopsThatCompareASumAsTheyRun(Relation relation) {
    int finished = 0;
    for (long start : LONGS) {
      for (long offset : LONGS) {
        for (long bound : LONGS) {
          for (long step : new long[] {-100, -3, -1, 1, 2, 100}) {
            long expected = runSum(start, offset, relation, bound, step);
            if (expected != UNKNOWN) {
              finished++;
              long trips = TripCount.ofLong(start, offset, relation, bound, step);
              boolean wraps = ((start ^ (start + offset)) & (offset ^ (start + offset))) < 0;
              assertTrue(
                  trips == expected || trips == TripCount.WRAPS && wraps,
                  () -> start + " + " + offset + " " + relation + " " + bound + " by " + step);
            }
          }
        }
      }
    }
    assertTrue(finished > 1000, "loops that were really run: " + finished);
  }

  @ParameterizedTest
  @EnumSource(names = {"LESS", "LESS_OR_EQUAL", "GREATER", "GREATER_OR_EQUAL"})
  void countsLoopsOfTwoCountersThatMeetAsTheyRun(Relation relation) {
    boolean up = relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL;
    int finished = 0;
    for (int start : INTS) {
      for (int other : INTS) {
        for (int step : new int[] {1, 2, 100}) {
          for (int otherStep : new int[] {-100, -3, -1}) {
            int by = up ? step : -step;
            int otherBy = up ? otherStep : -otherStep;
            long expected = runMeeting(start, by, relation, other, otherBy);
            if (expected != UNKNOWN) {
              finished++;
              assertEquals(
                  expected,
                  TripCount.untilMeeting(start, by, relation, other, otherBy),
                  () -> start + " by " + by + " " + relation + " " + other + " by " + otherBy);
            }
          }
        }
      }
    }
    assertTrue(finished > 500, "loops that were really run: " + finished);
  }

  /** Runs the loop; WRAPS if a counter wrapped. */
  private static long runMeeting(int start, int step, Relation relation, int other, int by) {
    long trips = 0;
    for (int i = start, j = other; holds(i, relation, j); i += step, j += by) {
      if (++trips > PATIENCE) {
        return UNKNOWN;
      }
      if (wraps(i, step) || wraps(j, by)) {
        return TripCount.WRAPS;
      }
    }
    return trips;
  }

  @Test
  void theFirstComparisonThatFailsEndsTheLoop() {
    assertEquals(3, TripCount.least(3, 7));
    assertEquals(0, TripCount.least(3, 0));
    assertEquals(TripCount.WRAPS, TripCount.least(3, TripCount.WRAPS));
    assertEquals(TripCount.WRAPS, TripCount.least(TripCount.WRAPS, 3));
  }

  private static boolean wraps(int start, int offset) {
    return start + offset != (long) start + offset;
  }

  /** Runs the loop; WRAPS if the counter or the sum wrapped. */
  private static long runSum(int start, int offset, Relation relation, int bound, int step) {
    long trips = 0;
    for (int i = start; holds(i + offset, relation, bound); i += step) {
      if (++trips > PATIENCE) {
        return UNKNOWN;
      }
      if (wraps(i + offset, step) || wraps(i, step)) {
        return TripCount.WRAPS;
      }
    }
    return trips;
  }

  private static long runSum(long start, long offset, Relation relation, long bound, long step) {
    long trips = 0;
    for (long i = start; holds(i + offset, relation, bound); i += step) {
      if (++trips > PATIENCE) {
        return UNKNOWN;
      }
      if (overflows(i + offset, step) || overflows(i, step)) {
        return TripCount.WRAPS;
      }
    }
    return trips;
  }

  private static boolean overflows(long left, long right) {
    return ((left ^ (left + right)) & (right ^ (left + right))) < 0;
  }

  @Test
  void refusesStepZeroOnlyWhereTheLoopIsEntered() {
    assertEquals(0, TripCount.ofInt(5, Relation.LESS, 5, 0));
    assertEquals(0, TripCount.ofLong(5, Relation.NOT_EQUAL, 5, 0));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TripCount.ofInt(0, Relation.LESS, 5, 0));
    assertEquals("step is 0", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> TripCount.ofLong(0, Relation.NOT_EQUAL, 5, 0));
  }

  private static final long UNKNOWN = -2;

  /** Int loops may have long bounds. */
  private static List<Long> intBounds() {
    List<Long> bounds = new ArrayList<>();
    for (int bound : INTS) {
      bounds.add((long) bound);
    }
    for (long bound : LONGS) {
      bounds.add(bound);
    }
    return bounds;
  }

  /** Runs the loop; WRAPS if the counter wrapped. */
  private static long runInt(int start, Relation relation, long bound, int step) {
    long trips = 0;
    for (int i = start; holds(i, relation, bound); i += step) {
      if (++trips > PATIENCE) {
        return UNKNOWN;
      }
      if ((long) i + step != i + step) {
        return TripCount.WRAPS;
      }
    }
    return trips;
  }

  private static long runLong(long start, Relation relation, long bound, long step) {
    long trips = 0;
    for (long i = start; holds(i, relation, bound); i += step) {
      if (++trips > PATIENCE) {
        return UNKNOWN;
      }
      if (((i ^ (i + step)) & (step ^ (i + step))) < 0) {
        return TripCount.WRAPS;
      }
    }
    return trips;
  }

  private static boolean holds(long i, Relation relation, long bound) {
    return switch (relation) {
      case LESS -> i < bound;
      case LESS_OR_EQUAL -> i <= bound;
      case GREATER -> i > bound;
      case GREATER_OR_EQUAL -> i >= bound;
      case NOT_EQUAL -> i != bound;
    };
  }

  /**
   * The least n with which the condition does not hold at start + n * step, if that is in range.
   */
  private static long exact(
      long start, Relation relation, long bound, long step, long min, long max) {
    if (!holds(start, relation, bound)) {
      return 0;
    }
    BigInteger distance = BigInteger.valueOf(bound).subtract(BigInteger.valueOf(start));
    BigInteger[] steps = distance.divideAndRemainder(BigInteger.valueOf(step));
    boolean exactly = steps[1].signum() == 0;
    if (distance.signum() != 0 && distance.signum() != Long.signum(step)) {
      return TripCount.WRAPS;
    }
    BigInteger trips = steps[0];
    if (relation == Relation.NOT_EQUAL) {
      if (!exactly) {
        return TripCount.WRAPS;
      }
    } else {
      boolean down = relation == Relation.GREATER || relation == Relation.GREATER_OR_EQUAL;
      if (down != step < 0) {
        return TripCount.WRAPS;
      }
      boolean strict = relation == Relation.LESS || relation == Relation.GREATER;
      trips = strict && exactly ? trips : trips.add(BigInteger.ONE);
    }
    BigInteger end = BigInteger.valueOf(start).add(trips.multiply(BigInteger.valueOf(step)));
    boolean inRange =
        end.compareTo(BigInteger.valueOf(min)) >= 0
            && end.compareTo(BigInteger.valueOf(max)) <= 0
            && trips.bitLength() < Long.SIZE;
    return inRange ? trips.longValueExact() : TripCount.WRAPS;
  }
}
