package dev.parloop.processor.analyse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two subscripts of one dimension, and what surrounds the accesses that they belong to. */
record Question(
    Polynomial earlier,
    Polynomial later,
    List<Symbol> firstLoops,
    List<Fact> firstFacts,
    List<Symbol> secondLoops,
    List<Fact> secondFacts) {

  // Both by hand: what a record makes for itself takes a fresh JVM some milliseconds to link.
  @Override
  public int hashCode() {
    return 31 * earlier.hashCode() + later.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Question that
        && earlier.equals(that.earlier)
        && later.equals(that.later)
        && firstLoops.equals(that.firstLoops)
        && firstFacts.equals(that.firstFacts)
        && secondLoops.equals(that.secondLoops)
        && secondFacts.equals(that.secondFacts);
  }
}
