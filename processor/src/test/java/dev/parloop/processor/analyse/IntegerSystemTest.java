package dev.parloop.processor.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.IntegerSystem.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Systems of integers have solutions exactly where trying all values finds one. */
class IntegerSystemTest {
  private static final int SYSTEMS = 4_000;
  private static final int LIMIT = 5;

  private static Answer solve(List<long[]> equal, List<long[]> atLeast) {
    return IntegerSystem.solve(equal, atLeast, new Budget());
  }

  private static long[] row(long... numbers) {
    return numbers;
  }

  @Test
  void dividesEqualities() {
    assertEquals(Answer.NONE, solve(List.of(row(2, 4, 1)), List.of()));
    assertEquals(Answer.SOME, solve(List.of(row(2, 4, 6)), List.of()));
  }

  @Test
  void findsNoIntegerBetweenFractions() {
    // 3x >= 4 and 3x <= 5
    assertEquals(Answer.NONE, solve(List.of(), List.of(row(3, -4), row(-3, 5))));
  }

  @Test
  void looksIntoTheGapThatTheRealShadowLeaves() {
    // Pugh's example: 27 <= 11x + 13y <= 45, -10 <= 7x - 9y <= 4
    assertEquals(
        Answer.NONE,
        solve(
            List.of(),
            List.of(row(11, 13, -27), row(-11, -13, 45), row(7, -9, 10), row(-7, 9, 4))));
  }

  @Test
  void agreesWithTryingAllValues() {
    Random random = new Random(5);
    int none = 0;
    for (int k = 0; k < SYSTEMS; k++) {
      List<long[]> equal = rows(random, random.nextInt(2));
      List<long[]> atLeast = rows(random, 1 + random.nextInt(4));
      for (int variable = 0; variable < 3; variable++) {
        long[] low = new long[4];
        low[variable] = 1;
        low[3] = LIMIT;
        long[] high = new long[4];
        high[variable] = -1;
        high[3] = LIMIT;
        atLeast.add(low);
        atLeast.add(high);
      }
      Answer expected = hasSolution(equal, atLeast) ? Answer.SOME : Answer.NONE;
      none += expected == Answer.NONE ? 1 : 0;
      Answer actual = solve(equal, atLeast);
      assertTrue(actual == expected || actual == Answer.UNKNOWN, "system " + k + ": " + actual);
    }
    assertTrue(none > SYSTEMS / 20 && none < SYSTEMS * 19 / 20, none + " without a solution");
  }

  private static List<long[]> rows(Random random, int count) {
    List<long[]> rows = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      long[] row = new long[4];
      for (int at = 0; at < 3; at++) {
        row[at] = random.nextInt(13) - 6;
      }
      row[3] = random.nextInt(21) - 12;
      rows.add(row);
    }
    return rows;
  }

  private static boolean hasSolution(List<long[]> equal, List<long[]> atLeast) {
    for (int x = -LIMIT; x <= LIMIT; x++) {
      for (int y = -LIMIT; y <= LIMIT; y++) {
        for (int z = -LIMIT; z <= LIMIT; z++) {
          if (holds(equal, atLeast, x, y, z)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean holds(List<long[]> equal, List<long[]> atLeast, int x, int y, int z) {
    for (long[] row : equal) {
      if (row[0] * x + row[1] * y + row[2] * z + row[3] != 0) {
        return false;
      }
    }
    for (long[] row : atLeast) {
      if (row[0] * x + row[1] * y + row[2] * z + row[3] < 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void stopsWhenTheBudgetIsUsedUp() {
    Budget budget = new Budget();
    budget.spend(Integer.MAX_VALUE);
    List<long[]> system = List.of(row(3, 5, -4), row(-3, -5, 5), row(7, -9, 10), row(-7, 9, 4));
    assertEquals(Answer.UNKNOWN, IntegerSystem.solve(List.of(), system, budget));
    assertTrue(budget.isExhausted());
  }
}
