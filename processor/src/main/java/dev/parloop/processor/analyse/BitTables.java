package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows for integers from equations between them where some are made of others by {@code &},
 * {@code |}, {@code ^} and {@code ~}. Each bit of a result depends on the same bit of the operands
 * only. So there is a table for each of the 32 places of a bit, with a row for each choice of that
 * bit in all integers that are made of nothing (atoms), from which every equation strikes rows out.
 * What is equal in all rows that are left, in all tables, is equal modulo 2^32.
 */
final class BitTables {
  private static final int WIDTH = 32;
  private static final int MAX_ATOMS = 10;
  private static final int ROWS = 1 << MAX_ATOMS;

  /**
   * The value of a form in one of two iterations.
   *
   * @param isLater in which; false for what does not change in the loop
   */
  record Place(Polynomial form, boolean isLater) {
    static Place of(Polynomial form, boolean isLater) {
      return new Place(form, isLater && !form.isInvariant());
    }
  }

  /** An atom that is {@code left + right}, or {@code left - right}. */
  private record Sum(BitSet[] total, BitSet[] left, BitSet[] right, boolean isDifference) {}

  /** Two integers that differ. */
  private record Apart(BitSet[] one, BitSet[] other) {}

  private final Map<Place, BitSet[]> tables = new HashMap<>();
  private final Set<Place> atoms = new LinkedHashSet<>();
  private final Set<Place> symbols = new LinkedHashSet<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<Apart> apart = new ArrayList<>();

  /** The rows that are left, for each place of a bit. */
  private final BitSet[] left = new BitSet[WIDTH];

  private boolean isTooLarge;

  BitTables() {
    for (int bit = 0; bit < WIDTH; bit++) {
      left[bit] = all();
    }
  }

  private static BitSet all() {
    BitSet rows = new BitSet(ROWS);
    rows.set(0, ROWS);
    return rows;
  }

  /** Whether there are too many integers to say anything. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Looks at an integer of which nothing is said. */
  void meet(Place place) {
    table(place);
  }

  /** Says that the low bits of two integers, as many as {@code width}, are the same. */
  void equal(Place one, Place other, int width) {
    BitSet[] a = table(one);
    BitSet[] b = table(other);
    for (int bit = 0; bit < width; bit++) {
      left[bit].andNot(different(a[bit], b[bit]));
    }
  }

  /** Says that the low 32 bits of two integers are not the same. */
  void differ(Place one, Place other) {
    apart.add(new Apart(table(one), table(other)));
  }

  /** Says that an integer is one of those from 0 to a limit. */
  void isWithin(Place place, long high) {
    BitSet[] table = table(place);
    for (int bit = WIDTH - Long.numberOfLeadingZeros(high) + WIDTH; bit < WIDTH; bit++) {
      left[bit].andNot(table[bit]);
    }
  }

  /** Draws the conclusions that take more than one bit: of sums, and of integers that differ. */
  void settle() {
    boolean changed = true;
    while (changed) {
      changed = sums.removeIf(this::settle);
      changed |= apart.removeIf(this::settle);
    }
  }

  /** Where no bit is set in both, none is carried: {@code i + 8} is {@code i | 8}. */
  private boolean settle(Sum sum) {
    for (int bit = 0; bit < WIDTH; bit++) {
      BitSet carries = (BitSet) sum.right()[bit].clone();
      if (sum.isDifference()) {
        carries.andNot(sum.left()[bit]);
      } else {
        carries.and(sum.left()[bit]);
      }
      if (carries.intersects(left[bit])) {
        return false;
      }
    }
    for (int bit = 0; bit < WIDTH; bit++) {
      BitSet result = different(sum.left()[bit], sum.right()[bit]);
      left[bit].andNot(different(result, sum.total()[bit]));
    }
    return true;
  }

  /** Integers that can differ in one bit only differ in that: {@code (i & 8) != 0}. */
  private boolean settle(Apart pair) {
    int only = -1;
    for (int bit = 0; bit < WIDTH; bit++) {
      if (different(pair.one()[bit], pair.other()[bit]).intersects(left[bit])) {
        if (only >= 0) {
          return false;
        }
        only = bit;
      }
    }
    if (only < 0) {
      left[0].clear();
    } else {
      left[only].and(different(pair.one()[only], pair.other()[only]));
    }
    return true;
  }

  /** Whether there are no such integers. */
  boolean isContradiction() {
    for (BitSet rows : left) {
      if (rows.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether two integers have the same low 32 bits, as far as that is known. */
  boolean areEqual(Place one, Place other) {
    BitSet[] a = table(one);
    BitSet[] b = table(other);
    for (int bit = 0; bit < WIDTH; bit++) {
      if (different(a[bit], b[bit]).intersects(left[bit])) {
        return false;
      }
    }
    return true;
  }

  /** The integers that are one symbol each. */
  Set<Place> symbols() {
    return symbols;
  }

  /** The integers that are made of nothing, other than single symbols. */
  Set<Place> others() {
    Set<Place> others = new LinkedHashSet<>(atoms);
    others.removeAll(symbols);
    return others;
  }

  private static BitSet different(BitSet a, BitSet b) {
    BitSet rows = (BitSet) a.clone();
    rows.xor(b);
    return rows;
  }

  /** In which rows the bits are set, for each place of a bit. */
  private BitSet[] table(Place place) {
    BitSet[] known = tables.get(place);
    if (known == null) {
      known = newTable(place);
      tables.put(place, known);
    }
    return known;
  }

  private BitSet[] newTable(Place place) {
    Polynomial form = place.form();
    if (form.isConstant()) {
      return constant(form.constant());
    }
    Symbol symbol = form.asSymbol();
    if (symbol != null) {
      symbols.add(place);
      Symbol.Bits bits = symbol.bits();
      return bits == null
          ? atom(place)
          : combined(
              bits.operator(),
              table(Place.of(bits.left(), place.isLater())),
              table(Place.of(bits.right(), place.isLater())));
    }
    Symbol inverted = form.negate().plus(-1).asSymbol();
    if (inverted != null) {
      BitSet[] operand = table(Place.of(Polynomial.of(inverted), place.isLater()));
      return combined(BinaryOperator.XOR, operand, constant(-1));
    }
    BitSet[] total = atom(place);
    addSum(place, total);
    return total;
  }

  private static BitSet[] constant(long value) {
    BitSet[] table = new BitSet[WIDTH];
    for (int bit = 0; bit < WIDTH; bit++) {
      table[bit] = (value >> bit & 1) == 0 ? new BitSet(ROWS) : all();
    }
    return table;
  }

  private BitSet[] atom(Place place) {
    int number = atoms.size();
    isTooLarge |= number >= MAX_ATOMS;
    atoms.add(place);
    BitSet rows = new BitSet(ROWS);
    for (int row = 0; row < ROWS && !isTooLarge; row++) {
      rows.set(row, (row >> number & 1) != 0);
    }
    BitSet[] table = new BitSet[WIDTH];
    Arrays.fill(table, rows);
    return table;
  }

  private static BitSet[] combined(BinaryOperator operator, BitSet[] a, BitSet[] b) {
    BitSet[] table = new BitSet[WIDTH];
    for (int bit = 0; bit < WIDTH; bit++) {
      table[bit] = (BitSet) a[bit].clone();
      switch (operator) {
        case AND -> table[bit].and(b[bit]);
        case OR -> table[bit].or(b[bit]);
        default -> table[bit].xor(b[bit]);
      }
    }
    return table;
  }

  /** Notes how an atom is the sum or the difference of two integers. */
  private void addSum(Place place, BitSet[] total) {
    Map<Polynomial, Boolean> parts = new LinkedHashMap<>();
    Polynomial form = place.form();
    for (Polynomial.Term term : form.terms()) {
      if (term.factors().size() != 1 || Math.abs(term.coefficient()) != 1) {
        return;
      }
      parts.put(Polynomial.of(term.factors().get(0)), term.coefficient() < 0);
    }
    if (form.constant() != 0) {
      parts.put(Polynomial.of(Math.abs(form.constant())), form.constant() < 0);
    }
    List<Polynomial> all = new ArrayList<>(parts.keySet());
    if (all.size() != 2) {
      return;
    }
    boolean swapped = Boolean.TRUE.equals(parts.get(all.get(0)));
    Polynomial first = all.get(swapped ? 1 : 0);
    Polynomial second = all.get(swapped ? 0 : 1);
    boolean isDifference = Boolean.TRUE.equals(parts.get(second));
    if (!Boolean.TRUE.equals(parts.get(first))) {
      BitSet[] one = table(Place.of(first, place.isLater()));
      BitSet[] other = table(Place.of(second, place.isLater()));
      sums.add(new Sum(total, one, other, isDifference));
    }
  }
}
