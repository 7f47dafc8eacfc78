package dev.parloop.processor.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parloop.processor.analyse.BitTables.Place;
import dev.parloop.processor.model.BinaryOperator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What tables of bits conclude holds for all numbers that satisfy what they were told. */
class BitTablesTest {
  private static final int LIMIT = 16;
  private static final int ROUNDS = 150;
  private static final List<BinaryOperator> OPERATORS =
      List.of(BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR);

  /** A form and its value for each choice of three numbers below the limit. */
  private static final class Number {
    final Polynomial form;
    final int[] values;

    Number(Polynomial form, int[] values) {
      this.form = form;
      this.values = values;
    }

    Place place() {
      return Place.of(form, true);
    }
  }

  private final Symbols symbols = new Symbols();
  private final Random random = new Random(20);

  private Number atom(int at) {
    int[] values = new int[LIMIT * LIMIT * LIMIT];
    for (int k = 0; k < values.length; k++) {
      values[k] = (k >> (4 * at)) & (LIMIT - 1);
    }
    return new Number(Polynomial.of(symbols.varying("x" + at, Interval.INT, false)), values);
  }

  private static Number constant(int value) {
    int[] values = new int[LIMIT * LIMIT * LIMIT];
    Arrays.fill(values, value);
    return new Number(Polynomial.of(value), values);
  }

  private Number combined(Number a, Number b) {
    int which = random.nextInt(5);
    int[] values = new int[a.values.length];
    for (int k = 0; k < values.length; k++) {
      int x = a.values[k];
      int y = b.values[k];
      values[k] =
          switch (which) {
            case 0 -> x & y;
            case 1 -> x | y;
            case 2 -> x ^ y;
            case 3 -> x + y;
            default -> x - y;
          };
    }
    if (which > 2) {
      Polynomial sum = which == 3 ? a.form.plus(b.form) : a.form.minus(b.form);
      return new Number(sum, values);
    }
    Symbol symbol = symbols.varying("bits", Interval.INT, false);
    symbol.isMadeOf(new Symbol.Bits(OPERATORS.get(which), a.form, b.form));
    return new Number(Polynomial.of(symbol), values);
  }

  @Test
  void conclusionsHoldForAllNumbers() {
    int contradictions = 0;
    int equations = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Number> numbers = new ArrayList<>();
      BitTables tables = new BitTables();
      for (int at = 0; at < 3; at++) {
        numbers.add(atom(at));
        tables.isWithin(numbers.get(at).place(), LIMIT - 1);
      }
      numbers.add(constant(1 << random.nextInt(4)));
      numbers.add(constant(random.nextInt(LIMIT)));
      for (int k = 0; k < 4; k++) {
        numbers.add(combined(any(numbers), any(numbers)));
      }
      boolean[] excluded = new boolean[numbers.get(0).values.length];
      for (int k = 0; k < 3; k++) {
        tell(tables, any(numbers), any(numbers), random.nextInt(3) > 0, excluded);
      }
      tables.settle();
      if (!tables.isTooLarge()) {
        contradictions += tables.isContradiction() ? 1 : 0;
        for (Number one : numbers) {
          for (Number other : numbers) {
            equations += check(tables, one, other, excluded) ? 1 : 0;
          }
        }
      }
    }
    assertTrue(contradictions > 3, "contradictions: " + contradictions);
    assertTrue(equations > 50, "equations: " + equations);
  }

  private Number any(List<Number> numbers) {
    return numbers.get(random.nextInt(numbers.size()));
  }

  private static void tell(
      BitTables tables, Number one, Number other, boolean areEqual, boolean[] excluded) {
    if (areEqual) {
      tables.equal(one.place(), other.place(), 32);
    } else {
      tables.differ(one.place(), other.place());
    }
    for (int k = 0; k < excluded.length; k++) {
      excluded[k] |= (one.values[k] == other.values[k]) != areEqual;
    }
  }

  /** Whether both are taken for equal, in which case they are, as far as anything is left. */
  private static boolean check(BitTables tables, Number one, Number other, boolean[] excluded) {
    boolean areEqual = tables.areEqual(one.place(), other.place());
    for (int k = 0; k < excluded.length; k++) {
      if (!excluded[k]) {
        assertFalse(tables.isContradiction());
        assertTrue(!areEqual || one.values[k] == other.values[k], one.form + " and " + other.form);
      }
    }
    return areEqual && !one.equals(other);
  }

  @Test
  void lowBitsOnly() {
    BitTables tables = new BitTables();
    Number x = atom(0);
    Number y = atom(1);
    tables.equal(x.place(), y.place(), 31);
    tables.settle();
    assertFalse(tables.areEqual(x.place(), y.place()));
    tables.isWithin(x.place(), Integer.MAX_VALUE);
    tables.isWithin(y.place(), Integer.MAX_VALUE);
    assertTrue(tables.areEqual(x.place(), y.place()));
    assertEquals(2, tables.symbols().size());
  }
}
