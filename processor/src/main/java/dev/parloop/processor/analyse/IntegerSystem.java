package dev.parloop.processor.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Linear equations and inequalities over integers, and whether they have a solution: Pugh's Omega
 * test, within a limit. A row holds one coefficient for each variable, and the constant last.
 */
final class IntegerSystem {

  /** What is known about the solutions. */
  enum Answer {
    /** There is none. */
    NONE,
    /** There is at least one. */
    SOME,
    /** The limit was reached. */
    UNKNOWN
  }

  /** The search would take longer than it is worth, or numbers have become too large. */
  private static final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LimitException() {
      super("the system is too large to be solved", null, false, false);
    }
  }

  /** The coefficients of a row, or their opposites, to find parallel rows by. */
  private static final class Direction {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] row;
    private final int sign;
    private final int hash;

    Direction(long[] row, int sign) {
      this.row = row;
      this.sign = sign;
      long sum = 1;
      for (int at = 0; at < row.length - 1; at++) {
        sum = 31 * sum + sign * row[at];
      }
      // Not by Long.hashCode, for which 0 and -1 are one, and most coefficients are one of them.
      this.hash = (int) ((sum * MIX) >>> 32);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Direction that) || that.row.length != row.length) {
        return false;
      }
      for (int at = 0; at < row.length - 1; at++) {
        if (sign * row[at] != that.sign * that.row[at]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static final int MAX_ROWS = 300;
  private static final int MAX_SPLINTERS = 24;

  private final int[] work;
  private final List<long[]> equal;
  private final List<long[]> atLeast;

  private IntegerSystem(List<long[]> equal, List<long[]> atLeast, int[] work) {
    this.equal = equal;
    this.atLeast = atLeast;
    this.work = work;
  }

  /**
   * Looks for a solution.
   *
   * @param equal rows whose sum is zero
   * @param atLeast rows whose sum is zero or more
   * @param budget tells how many rows may be combined
   */
  static Answer solve(List<long[]> equal, List<long[]> atLeast, Budget budget) {
    int allowance = budget.allowance();
    int[] work = {allowance};
    try {
      return new IntegerSystem(copy(equal), copy(atLeast), work).solve();
    } catch (LimitException | ArithmeticException e) {
      return Answer.UNKNOWN;
    } finally {
      // What every system costs, however soon it is solved.
      budget.spend(allowance - work[0] + atLeast.size());
    }
  }

  private static List<long[]> copy(List<long[]> rows) {
    List<long[]> copy = new ArrayList<>();
    for (long[] row : rows) {
      copy.add(row.clone());
    }
    return copy;
  }

  private Answer solve() {
    while (true) {
      if (!normalizeEqualities()) {
        return Answer.NONE;
      }
      if (!equal.isEmpty()) {
        eliminateEquality();
        continue;
      }
      int found = normalizeInequalities();
      if (found < 0) {
        return Answer.NONE;
      }
      if (found == 0) {
        return eliminateVariable();
      }
    }
  }

  private void count(int rows) {
    work[0] -= rows;
    if (work[0] < 0 || atLeast.size() > MAX_ROWS) {
      throw new LimitException();
    }
  }

  /** Divides equalities by what divides their coefficients; false if one has no solution. */
  private boolean normalizeEqualities() {
    for (int k = equal.size() - 1; k >= 0; k--) {
      long[] row = equal.get(k);
      long divisor = divisor(row);
      int last = row.length - 1;
      if (divisor == 0) {
        if (row[last] != 0) {
          return false;
        }
        equal.remove(k);
      } else if (row[last] % divisor != 0) {
        return false;
      } else if (divisor > 1) {
        for (int at = 0; at <= last; at++) {
          row[at] /= divisor;
        }
      }
    }
    return true;
  }

  /** The greatest common divisor of the coefficients. */
  private static long divisor(long[] row) {
    long divisor = 0;
    for (int at = 0; at < row.length - 1; at++) {
      long a = divisor;
      long b = Math.absExact(row[at]);
      while (b != 0) {
        long rest = a % b;
        a = b;
        b = rest;
      }
      divisor = a;
    }
    return divisor;
  }

  /** Solves one equality for a variable; where no coefficient is 1, it gets smaller ones. */
  private void eliminateEquality() {
    long[] best = equal.get(0);
    int variable = -1;
    for (long[] row : equal) {
      for (int at = 0; at < row.length - 1; at++) {
        if (row[at] != 0 && (variable < 0 || Math.abs(row[at]) < Math.abs(best[variable]))) {
          best = row;
          variable = at;
        }
      }
    }
    if (Math.abs(best[variable]) == 1) {
      equal.remove(best);
      substitute(best, variable);
      return;
    }
    // Pugh's reduction: a new variable, and an equality in which this one's coefficient is 1.
    long modulus = Math.addExact(Math.abs(best[variable]), 1);
    int size = best.length;
    long[] reduced = new long[size + 1];
    for (int at = 0; at < size - 1; at++) {
      reduced[at] = symmetric(best[at], modulus);
    }
    reduced[size] = symmetric(best[size - 1], modulus);
    reduced[size - 1] = -modulus;
    widen(equal);
    widen(atLeast);
    count(equal.size());
    substitute(reduced, variable);
  }

  private static long symmetric(long value, long modulus) {
    long rest = Math.floorMod(value, modulus);
    return 2 * rest >= modulus ? rest - modulus : rest;
  }

  private static void widen(List<long[]> rows) {
    for (int k = 0; k < rows.size(); k++) {
      long[] row = rows.get(k);
      long[] wide = Arrays.copyOf(row, row.length + 1);
      wide[row.length] = row[row.length - 1];
      wide[row.length - 1] = 0;
      rows.set(k, wide);
    }
  }

  /** Replaces a variable everywhere by what an equality, in which its coefficient is 1, says. */
  private void substitute(long[] equality, int variable) {
    for (List<long[]> rows : List.of(equal, atLeast)) {
      for (long[] row : rows) {
        long factor = Math.multiplyExact(row[variable], -equality[variable]);
        if (factor != 0) {
          for (int at = 0; at < row.length; at++) {
            row[at] = Math.addExact(row[at], Math.multiplyExact(factor, equality[at]));
          }
        }
      }
      count(rows.size());
    }
  }

  /**
   * Tightens inequalities, and keeps the strongest of those that are parallel.
   *
   * @return -1 if they contradict each other; 1 if some became an equality; else 0
   */
  private int normalizeInequalities() {
    Map<Direction, long[]> strongest = new HashMap<>();
    for (long[] row : atLeast) {
      long divisor = divisor(row);
      int last = row.length - 1;
      if (divisor == 0) {
        if (row[last] < 0) {
          return -1;
        }
        continue;
      }
      for (int at = 0; at < last; at++) {
        row[at] /= divisor;
      }
      row[last] = Math.floorDiv(row[last], divisor);
      Direction direction = new Direction(row, 1);
      long[] known = strongest.get(direction);
      if (known == null || row[last] < known[last]) {
        strongest.put(direction, row);
      }
    }
    atLeast.clear();
    int found = 0;
    for (long[] row : strongest.values()) {
      int last = row.length - 1;
      long[] opposite = strongest.get(new Direction(row, -1));
      long slack = opposite == null ? 1 : Math.addExact(row[last], opposite[last]);
      if (slack < 0) {
        return -1;
      } else if (slack > 0) {
        atLeast.add(row);
      } else if (isFirst(row)) {
        equal.add(row);
        found = 1;
      }
    }
    count(atLeast.size());
    return found;
  }

  private static boolean isFirst(long[] row) {
    for (long coefficient : row) {
      if (coefficient != 0) {
        return coefficient > 0;
      }
    }
    return true;
  }

  /** Fourier and Motzkin's elimination of the variable that costs least, made exact. */
  private Answer eliminateVariable() {
    int variable = cheapest();
    if (variable < 0) {
      return Answer.SOME;
    }
    List<long[]> lower = new ArrayList<>();
    List<long[]> upper = new ArrayList<>();
    List<long[]> rest = new ArrayList<>();
    for (long[] row : atLeast) {
      (row[variable] > 0 ? lower : row[variable] < 0 ? upper : rest).add(row);
    }
    boolean exact = isUnit(lower, variable) || isUnit(upper, variable);
    Answer real = with(rest, lower, upper, variable, false);
    if (exact || real != Answer.SOME || lower.isEmpty() || upper.isEmpty()) {
      return real;
    }
    if (with(rest, lower, upper, variable, true) == Answer.SOME) {
      return Answer.SOME;
    }
    return splinters(lower, upper, variable);
  }

  private static boolean isUnit(List<long[]> rows, int variable) {
    for (long[] row : rows) {
      if (Math.abs(row[variable]) != 1) {
        return false;
      }
    }
    return true;
  }

  /** The variable that leaves the fewest rows, one whose elimination is exact if there is any. */
  private int cheapest() {
    int best = -1;
    long bestCost = Long.MAX_VALUE;
    int size = atLeast.isEmpty() ? 0 : atLeast.get(0).length - 1;
    for (int variable = 0; variable < size; variable++) {
      long lower = 0;
      long upper = 0;
      boolean unitLower = true;
      boolean unitUpper = true;
      for (long[] row : atLeast) {
        if (row[variable] > 0) {
          lower++;
          unitLower &= row[variable] == 1;
        } else if (row[variable] < 0) {
          upper++;
          unitUpper &= row[variable] == -1;
        }
      }
      if (lower + upper > 0) {
        boolean exact = unitLower || unitUpper || lower == 0 || upper == 0;
        long cost = lower * upper - lower - upper + (exact ? 0 : 10_000);
        if (cost < bestCost) {
          best = variable;
          bestCost = cost;
        }
      }
    }
    return best;
  }

  /**
   * Without a variable, every two of its bounds combined.
   *
   * @param dark whether only that is kept which certainly leaves an integer between the bounds
   */
  private Answer with(
      List<long[]> rest, List<long[]> lower, List<long[]> upper, int variable, boolean dark) {
    List<long[]> rows = copy(rest);
    for (long[] low : lower) {
      for (long[] high : upper) {
        long a = low[variable];
        long b = -high[variable];
        long[] row = new long[low.length];
        for (int at = 0; at < row.length; at++) {
          row[at] = Math.addExact(Math.multiplyExact(b, low[at]), Math.multiplyExact(a, high[at]));
        }
        if (dark) {
          row[row.length - 1] =
              Math.subtractExact(row[row.length - 1], Math.multiplyExact(a - 1, b - 1));
        }
        rows.add(row);
      }
    }
    count(rows.size());
    return new IntegerSystem(new ArrayList<>(), rows, work).solve();
  }

  /** Tries the values near each lower bound that the dark shadow leaves out. */
  private Answer splinters(List<long[]> lower, List<long[]> upper, int variable) {
    long largest = 0;
    for (long[] high : upper) {
      largest = Math.max(largest, -high[variable]);
    }
    for (long[] low : lower) {
      long a = low[variable];
      long last = (Math.multiplyExact(largest, a) - largest - a) / largest;
      if (last > MAX_SPLINTERS) {
        throw new LimitException();
      }
      for (long k = 0; k <= last; k++) {
        long[] equality = low.clone();
        equality[equality.length - 1] = Math.subtractExact(equality[equality.length - 1], k);
        List<long[]> one = new ArrayList<>();
        one.add(equality);
        Answer answer = new IntegerSystem(one, copy(atLeast), work).solve();
        if (answer != Answer.NONE) {
          return answer;
        }
      }
    }
    return Answer.NONE;
  }
}
