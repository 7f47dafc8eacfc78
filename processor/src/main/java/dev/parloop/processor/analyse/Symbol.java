package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An integer that the symbolic walk does not look into. Two symbols are equal only if they are one
 * object; one object always stands for one value within one iteration, and within the whole loop if
 * it is {@linkplain Kind#INVARIANT invariant}.
 */
final class Symbol implements Comparable<Symbol> {

  /** How a symbol behaves from one iteration of the marked loop to another. */
  enum Kind {
    /** It has one value throughout the loop. */
    INVARIANT,
    /** It is the marked loop's counter, or the ordinal of its for-each loop. */
    COUNTER,
    /** It takes other values in other iterations, as an inner counter or an unknown value does. */
    VARYING
  }

  /**
   * A value that a symbol is not below, or not above.
   *
   * @param form over symbols of lower rank
   * @param mustFit what has to lie in the range of int for the bound to hold; empty if it always
   *     holds
   */
  record Bound(Polynomial form, List<Polynomial> mustFit) {
    Bound {
      mustFit = List.copyOf(mustFit);
    }

    Bound plus(long offset) {
      return new Bound(form.plus(offset), mustFit);
    }
  }

  /**
   * What a remainder is: {@code dividend - divisor * quotient}, where nothing wraps.
   *
   * @param divisor does not change in the loop
   */
  record Division(Symbol quotient, Polynomial divisor, Polynomial dividend) {}

  /**
   * What a quotient is that never has a remainder: {@code dividend / divisor}.
   *
   * @param mustFit what has to lie in the range of int for that
   */
  record Exact(Polynomial dividend, long divisor, List<Polynomial> mustFit) {
    Exact {
      mustFit = List.copyOf(mustFit);
    }
  }

  /**
   * What a quotient is: {@code dividend / divisor}, towards zero.
   *
   * @param divisor does not change in the loop
   * @param mustFit what has to lie in the range of int for that, and for the divisor to be positive
   */
  record Quotient(Polynomial dividend, Polynomial divisor, List<Polynomial> mustFit) {
    Quotient {
      mustFit = List.copyOf(mustFit);
    }
  }

  /**
   * What the smaller or the larger of two values is.
   *
   * @param mustFit what has to lie in the range of int for that
   */
  record Choice(boolean isSmaller, Polynomial first, Polynomial second, List<Polynomial> mustFit) {
    Choice {
      mustFit = List.copyOf(mustFit);
    }
  }

  /**
   * An element of an array from outside the loop, as it was when the symbol was made.
   *
   * @param position its subscript
   */
  record Element(Origin.Shared array, Polynomial position) {}

  /**
   * What the counter of an inner loop is: {@code start + step * round}, for a step that is no
   * constant.
   *
   * @param mustFit what has to lie in the range of int for that, in every iteration
   */
  record Course(Polynomial form, List<Polynomial> mustFit) {
    Course {
      mustFit = List.copyOf(mustFit);
    }
  }

  /**
   * What a value is whose bits follow from those of two others: {@code left operator right}. The
   * low 32 bits are those that the forms give.
   *
   * @param operator {@code &}, {@code |} or {@code ^}
   */
  record Bits(BinaryOperator operator, Polynomial left, Polynomial right) {}

  /**
   * A value that is the same for two dividends only if they differ by a multiple of a modulus, as a
   * remainder is.
   *
   * @param modulus does not change in the loop; its sign means nothing, and where it is zero the
   *     dividends are equal, or there is no value
   * @param mustFit what has to lie in the range of int for that, in every iteration
   */
  record Residue(Polynomial dividend, Polynomial modulus, List<Polynomial> mustFit) {
    Residue {
      mustFit = List.copyOf(mustFit);
    }
  }

  /**
   * One of the values that a symbol may stand for.
   *
   * @param mustFit what has to lie in the range of int for the form to be the value; its low 32
   *     bits are the value's anyway
   * @param facts what the conditions tell where it is this one
   */
  record Case(Polynomial form, List<Polynomial> mustFit, List<Fact> facts) {
    Case {
      mustFit = List.copyOf(mustFit);
      facts = List.copyOf(facts);
    }

    /** A symbol in a form that stands for one of some values, or null. */
    static @Nullable Symbol choice(Polynomial form) {
      for (Symbol symbol : form.symbols()) {
        if (!symbol.cases.isEmpty()) {
          return symbol;
        }
      }
      return null;
    }

    /** A form with this value in place of a symbol. */
    Polynomial in(Polynomial whole, Symbol symbol) {
      return whole.substitute(symbol, form);
    }

    /** What holds where a symbol is this value. */
    List<Fact> holding(Symbol symbol) {
      List<Fact> all = new ArrayList<>(facts);
      Polynomial zero = Polynomial.of(symbol).minus(form);
      all.add(new Fact(zero, mustFit));
      all.add(new Fact(zero.negate(), mustFit));
      return all;
    }
  }

  private final int rank;
  private final String name;
  private final Kind kind;
  private Interval range;
  private final boolean isLong;
  private final List<Bound> lower = new ArrayList<>();
  private final List<Bound> upper = new ArrayList<>();
  private final List<Fact> relations = new ArrayList<>();
  private @Nullable Division division;
  private @Nullable Exact exact;
  private @Nullable Element element;
  private @Nullable Course course;
  private @Nullable Bits bits;
  private @Nullable Residue residue;
  private List<Case> cases = List.of();
  private @Nullable Quotient quotient;
  private @Nullable Choice choice;
  private boolean hasGaps;

  /**
   * A symbol without symbolic bounds yet.
   *
   * @param rank order of creation: bounds refer to symbols of lower rank only
   * @param range constant bounds that always hold
   */
  Symbol(int rank, String name, Kind kind, Interval range, boolean isLong) {
    this.rank = rank;
    this.name = name;
    this.kind = kind;
    this.range = range;
    this.isLong = isLong;
  }

  int rank() {
    return rank;
  }

  Kind kind() {
    return kind;
  }

  boolean isInvariant() {
    return kind == Kind.INVARIANT;
  }

  Interval range() {
    return range;
  }

  /** Says that it lies in a smaller range, too; before anyone else sees it. */
  void isWithin(Interval limits) {
    range = range.intersect(limits);
  }

  boolean isLong() {
    return isLong;
  }

  List<Bound> lower() {
    return lower;
  }

  List<Bound> upper() {
    return upper;
  }

  /** Adds a bound from below; for the maker of the symbol, before anyone else sees it. */
  void isAtLeast(Bound bound) {
    lower.add(bound);
  }

  /** Adds a bound from above; for the maker of the symbol, before anyone else sees it. */
  void isAtMost(Bound bound) {
    upper.add(bound);
  }

  /** What else holds for this and other symbols, whenever it is defined. */
  List<Fact> relations() {
    return relations;
  }

  /** Adds a relation; for the maker of the symbol, before anyone else sees it. */
  void holds(Fact relation) {
    relations.add(relation);
  }

  /** The division that this is the remainder of, or null. */
  @Nullable Division division() {
    return division;
  }

  /** Says what this is the remainder of; for its maker, before anyone else sees it. */
  void isRemainder(Division of) {
    division = of;
  }

  /** What this is a quotient of that has no remainder, or null. */
  @Nullable Exact exact() {
    return exact;
  }

  /** Says what this is a quotient of without remainder; for its maker, as above. */
  void isExact(Exact of) {
    exact = of;
  }

  /** The element of an array that this was read from, or null. */
  @Nullable Element element() {
    return element;
  }

  /** Says where this was read; for its maker, before anyone else sees it. */
  void isElement(Element of) {
    element = of;
  }

  /** What this is as the counter of an inner loop whose step is no constant, or null. */
  @Nullable Course course() {
    return course;
  }

  /** Says what this is in its loop's rounds; for its maker, before anyone else sees it. */
  void isCourse(Course of) {
    course = of;
  }

  /** What bits this is made of, or null. */
  @Nullable Bits bits() {
    return bits;
  }

  /** Says what bits this is made of; for its maker, before anyone else sees it. */
  void isMadeOf(Bits of) {
    bits = of;
  }

  /** What this depends on as a remainder does, or null. */
  @Nullable Residue residue() {
    return residue;
  }

  /** Says what this depends on as a remainder does; for its maker, as above. */
  void isResidue(Residue of) {
    residue = of;
  }

  /** The values of which this is one; empty if they are not known. */
  List<Case> cases() {
    return cases;
  }

  /** Says which values this may be; for its maker, before anyone else sees it. */
  void isOneOf(List<Case> values) {
    cases = List.copyOf(values);
  }

  /** What this is a quotient of, by a positive divisor, or null. */
  @Nullable Quotient quotient() {
    return quotient;
  }

  /** Says what this is a quotient of; for its maker, as above. */
  void isQuotient(Quotient of) {
    quotient = of;
  }

  /** What this is the smaller or the larger of, or null. */
  @Nullable Choice choice() {
    return choice;
  }

  /** Says what this is chosen from; for its maker, as above. */
  void isChosen(Choice from) {
    choice = from;
  }

  /** Whether it does not take all values that are possible after what is known of it. */
  boolean hasGaps() {
    return hasGaps;
  }

  /** Says that it takes some values only, nobody knows which; for its maker, as above. */
  void leavesGaps() {
    hasGaps = true;
  }

  /**
   * The symbols of a form, and those that are known to lie above or below one, or to belong to it.
   */
  static List<Symbol> around(Polynomial form) {
    List<Symbol> met = new ArrayList<>(form.symbols());
    for (int k = 0; k < met.size(); k++) {
      Symbol symbol = met.get(k);
      List<Polynomial> forms = new ArrayList<>();
      symbol.lower.forEach(bound -> forms.add(bound.form()));
      symbol.upper.forEach(bound -> forms.add(bound.form()));
      symbol.relations.forEach(fact -> forms.add(fact.form()));
      for (Polynomial one : forms) {
        for (Symbol other : one.symbols()) {
          if (!met.contains(other)) {
            met.add(other);
          }
        }
      }
    }
    return met;
  }

  @Override
  public int compareTo(Symbol other) {
    return Integer.compare(rank, other.rank);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return rank;
  }

  @Override
  public String toString() {
    return name;
  }
}
