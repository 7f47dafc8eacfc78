package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
  private record Sum(
      List<BitSet> total, List<BitSet> left, List<BitSet> right, boolean isDifference) {}

  /** Two integers that differ. */
  private record Apart(List<BitSet> one, List<BitSet> other) {}

  private final Map<Place, List<BitSet>> tables = new HashMap<>();
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
    List<BitSet> a = table(one);
    List<BitSet> b = table(other);
    for (int bit = 0; bit < width; bit++) {
      left[bit].andNot(different(a.get(bit), b.get(bit)));
    }
  }

  /** Says that the low 32 bits of two integers are not the same. */
  void differ(Place one, Place other) {
    apart.add(new Apart(table(one), table(other)));
  }

  /** Says that an integer is one of those from 0 to a limit. */
  void isWithin(Place place, long high) {
    List<BitSet> table = table(place);
    for (int bit = WIDTH - Long.numberOfLeadingZeros(high) + WIDTH; bit < WIDTH; bit++) {
      left[bit].andNot(table.get(bit));
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
      BitSet carries = (BitSet) sum.right().get(bit).clone();
      if (sum.isDifference()) {
        carries.andNot(sum.left().get(bit));
      } else {
        carries.and(sum.left().get(bit));
      }
      if (carries.intersects(left[bit])) {
        return false;
      }
    }
    for (int bit = 0; bit < WIDTH; bit++) {
      BitSet result = different(sum.left().get(bit), sum.right().get(bit));
      left[bit].andNot(different(result, sum.total().get(bit)));
    }
    return true;
  }

  /** Integers that can differ in one bit only differ in that: {@code (i & 8) != 0}. */
  private boolean settle(Apart pair) {
    int only = -1;
    for (int bit = 0; bit < WIDTH; bit++) {
      if (different(pair.one().get(bit), pair.other().get(bit)).intersects(left[bit])) {
        if (only >= 0) {
          return false;
        }
        only = bit;
      }
    }
    if (only < 0) {
      left[0].clear();
    } else {
      left[only].and(different(pair.one().get(only), pair.other().get(only)));
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
    List<BitSet> a = table(one);
    List<BitSet> b = table(other);
    for (int bit = 0; bit < WIDTH; bit++) {
      if (different(a.get(bit), b.get(bit)).intersects(left[bit])) {
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
  private List<BitSet> table(Place place) {
    List<BitSet> known = tables.get(place);
    if (known == null) {
      known = newTable(place);
      tables.put(place, known);
    }
    return known;
  }

  private List<BitSet> newTable(Place place) {
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
      List<BitSet> operand = table(Place.of(Polynomial.of(inverted), place.isLater()));
      return combined(BinaryOperator.XOR, operand, constant(-1));
    }
    List<BitSet> total = atom(place);
    addSum(place, total);
    return total;
  }

  private static List<BitSet> constant(long value) {
    List<BitSet> table = new ArrayList<>();
    for (int bit = 0; bit < WIDTH; bit++) {
      table.add((value >> bit & 1) == 0 ? new BitSet(ROWS) : all());
    }
    return table;
  }

  private List<BitSet> atom(Place place) {
    int number = atoms.size();
    isTooLarge |= number >= MAX_ATOMS;
    atoms.add(place);
    BitSet rows = new BitSet(ROWS);
    for (int row = 0; row < ROWS && !isTooLarge; row++) {
      rows.set(row, (row >> number & 1) != 0);
    }
    return Collections.nCopies(WIDTH, rows);
  }

  private static List<BitSet> combined(BinaryOperator operator, List<BitSet> a, List<BitSet> b) {
    List<BitSet> table = new ArrayList<>();
    for (int bit = 0; bit < WIDTH; bit++) {
      BitSet rows = (BitSet) a.get(bit).clone();
      switch (operator) {
        case AND -> rows.and(b.get(bit));
        case OR -> rows.or(b.get(bit));
        default -> rows.xor(b.get(bit));
      }
      table.add(rows);
    }
    return table;
  }

  /** Notes how an atom is the sum or the difference of two integers. */
  private void addSum(Place place, List<BitSet> total) {
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
      List<BitSet> one = table(Place.of(first, place.isLater()));
      List<BitSet> other = table(Place.of(second, place.isLater()));
      sums.add(new Sum(total, one, other, isDifference));
    }
  }
}
