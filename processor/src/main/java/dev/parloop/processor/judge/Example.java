package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Access;
import dev.parloop.processor.analyse.Dependence;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.IterationSpace.Relation;
import dev.parloop.processor.model.LoopNest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two iterations of a loop that collide, for the message about a dependence. */
final class Example {
  private static final int TRIED = 80;

  private final LoopNest nest;

  Example(LoopNest nest) {
    this.nest = nest;
  }

  /** Whether the values of the counter, but for how many there are, do not depend on anything. */
  static boolean isCounted(LoopNest nest) {
    return nest.space() instanceof IterationSpace.Range range
        && literal(range.start()) != null
        && literal(range.step()) != null;
  }

  /** {@code , as between iterations 1 and 2}; empty where no such pair is known. */
  String of(Dependence dependence) {
    Access first = dependence.first();
    Access second = dependence.second();
    Dependence.Example found =
        dependence.reason() == Dependence.Reason.NOT_AFFINE
            ? tried(first, second)
            : dependence.example((access, counter) -> at(counter, access).mayCome());
    if (found == null) {
      return "";
    }
    boolean isSure =
        surelyCome(first, second, found.first(), found.second())
            || surelyCome(second, first, found.first(), found.second());
    return ", as between iterations "
        + found.first()
        + " and "
        + found.second()
        + (isSure ? "" : " if both get there");
  }

  private boolean surelyCome(Access one, Access other, long earlier, long later) {
    return surelyComes(one, earlier) && surelyComes(other, later);
  }

  private boolean surelyComes(Access access, long counter) {
    return !access.isConditional() || at(counter, access).surelyComes();
  }

  private OneIteration at(long counter, Access access) {
    return new OneIteration(nest, counter, access.site());
  }

  /** The first two iterations, as the counter goes, whose subscripts are worth the same. */
  private Dependence.@Nullable Example tried(Access one, Access other) {
    if (!(one.place() instanceof Expr.ArrayRead left)
        || !(other.place() instanceof Expr.ArrayRead right)
        || !Text.quote(left.array()).equals(Text.quote(right.array()))) {
      return null;
    }
    List<Long> counters = counters();
    List<@Nullable Long> first = subscripts(counters, one, left);
    List<@Nullable Long> second = subscripts(counters, other, right);
    for (int later = 1; later < counters.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (isOne(first.get(earlier), second.get(later))
            || isOne(second.get(earlier), first.get(later))) {
          return new Dependence.Example(counters.get(earlier), counters.get(later));
        }
      }
    }
    return null;
  }

  private static boolean isOne(@Nullable Long left, @Nullable Long right) {
    return left != null && left >= 0 && left.equals(right);
  }

  /** What a subscript is worth in some iterations; null in those that may not come to it. */
  private List<@Nullable Long> subscripts(
      List<Long> counters, Access access, Expr.ArrayRead element) {
    List<@Nullable Long> subscripts = new ArrayList<>();
    for (long counter : counters) {
      OneIteration iteration = at(counter, access);
      subscripts.add(iteration.surelyComes() ? iteration.value(element.index()) : null);
    }
    return subscripts;
  }

  /** Values of the counter in the first iterations, as far as the header tells them. */
  private List<Long> counters() {
    List<Long> counters = new ArrayList<>();
    if (nest.space() instanceof IterationSpace.Range range) {
      Long step = literal(range.step());
      Long start = literal(range.start());
      Long bound = literal(range.bound());
      boolean up = range.relation() == Relation.LESS || range.relation() == Relation.LESS_OR_EQUAL;
      boolean isPlain = step != null && Math.abs(step) == 1;
      if (step != null && start != null) {
        for (long k = 0; k < TRIED && runs(range.relation(), start + k * step, bound); k++) {
          counters.add(start + k * step);
        }
      } else if (isPlain && (up || bound != null)) {
        long lowest = up || bound == null ? 0 : Math.max(0, bound + 1);
        for (long k = 0; k < TRIED && (!up || runs(range.relation(), lowest + k, bound)); k++) {
          counters.add(lowest + k);
        }
      }
    }
    return counters;
  }

  private static boolean runs(Relation relation, long counter, @Nullable Long bound) {
    if (bound == null) {
      return true;
    }
    return switch (relation) {
      case LESS -> counter < bound;
      case LESS_OR_EQUAL -> counter <= bound;
      case GREATER -> counter > bound;
      case GREATER_OR_EQUAL -> counter >= bound;
      case NOT_EQUAL -> counter != bound;
    };
  }

  private static @Nullable Long literal(Expr expr) {
    return expr instanceof Expr.Literal literal
            && literal.value() instanceof Number number
            && !(number instanceof Double || number instanceof Float)
        ? number.longValue()
        : null;
  }
}
