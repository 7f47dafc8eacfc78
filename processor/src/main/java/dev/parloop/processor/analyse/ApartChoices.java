package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a minimum and a maximum of the same values of which the loop looks at one only: {@code
 * if (x < low) low = x; else if (x > high) high = x;}. Where {@code low <= high} holds before the
 * loop it holds throughout, as one only falls and the other only rises. A value below the one is
 * then not above the other, and the {@code else} makes no difference.
 */
final class ApartChoices {
  private final Purity purity;
  private final ChosenPlaces places;
  private final List<Stmt.If> found = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();

  /** The minima and maxima that are variables. */
  private final List<Variable> variables = new ArrayList<>();

  ApartChoices(Purity purity, ChosenPlaces places) {
    this.purity = purity;
    this.places = places;
  }

  /** A minimum or maximum: what it compares with what, and how. */
  private record Choice(Expr value, Expr best, ReductionOperator operator) {
    boolean isMinimum() {
      return operator == ReductionOperator.MIN
          || operator == ReductionOperator.MIN_FIRST
          || operator == ReductionOperator.MIN_LAST;
    }

    /** Whether it also takes a value that is equal, where that makes a difference. */
    boolean takesEqual() {
      return operator == ReductionOperator.MIN_LAST || operator == ReductionOperator.MAX_LAST;
    }
  }

  /**
   * The two statements that a branch is the same as, under the guard; null if it is no such one.
   */
  @Nullable List<Stmt.If> match(Stmt.If branch) {
    Stmt other = branch.whenFalse();
    while (other instanceof Stmt.Block block && block.statements().size() == 1) {
      other = block.statements().get(0);
    }
    if (!(other instanceof Stmt.If second) || second.whenFalse() != null) {
      return null;
    }
    Stmt.If first = new Stmt.If(branch.condition(), branch.whenTrue(), null, branch.span());
    Choice one = choice(first);
    Choice two = choice(second);
    if (one == null
        || two == null
        || one.isMinimum() == two.isMinimum()
        || (one.takesEqual() && two.takesEqual())
        || !one.best().type().equals(two.best().type())
        || !Expressions.same(one.value(), two.value())
        || !purity.isRepeatable(one.value())) {
      return null;
    }
    found.add(branch);
    guards.add(
        one.isMinimum()
            ? new Guard.Ordered(one.best(), two.best())
            : new Guard.Ordered(two.best(), one.best()));
    for (Choice choice : List.of(one, two)) {
      if (choice.best() instanceof Expr.Read read) {
        variables.add(read.variable());
      }
    }
    return List.of(first, second);
  }

  private @Nullable Choice choice(Stmt.If branch) {
    Update update = ChoicePatterns.matchIf(branch);
    update = update == null ? ChoicePatterns.matchWithFollowers(branch) : update;
    if (update != null && update.operator() != null) {
      Expr best = new Expr.Read(update.variable(), Span.NONE);
      return new Choice(update.rest().get(0), best, update.operator());
    }
    ChosenPlaces.Choice place = places.match(branch);
    return place == null || !ChosenPlaces.isPlain(place.value())
        ? null
        : new Choice(place.taken(), place.value(), place.operator());
  }

  /** Whether the loop does nothing else with the minima and maxima. */
  boolean areReductions(List<Scalars.Written> roles) {
    List<Variable> reductions = new ArrayList<>();
    for (Scalars.Written role : roles) {
      if (role.role() == Scalars.Role.REDUCTION) {
        reductions.add(role.variable());
      }
    }
    return reductions.containsAll(variables);
  }

  /** The branches. */
  List<Stmt.If> found() {
    return found;
  }

  /** What must hold where the loop begins. */
  List<Guard> guards() {
    return guards;
  }
}
