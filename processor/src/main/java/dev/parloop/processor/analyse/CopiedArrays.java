package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the arrays of which every chunk is to have a copy of its own: without that, iterations
 * would meet in an element of theirs, and all that the loop does with them is what {@link
 * ArrayUpdates} recognises.
 */
final class CopiedArrays {
  private final List<Touch> touches;
  private final Map<Origin.Shared, ArrayUpdates.Candidate> candidates = new LinkedHashMap<>();
  private final List<PrivateArray> found = new ArrayList<>();
  private boolean complete;

  /**
   * The arrays of a loop.
   *
   * @param inside variables declared in the loop
   * @param touches all accesses of the loop
   */
  CopiedArrays(LoopNest nest, Set<Variable> inside, Purity purity, List<Touch> touches) {
    this.touches = touches;
    // Where the user vouches that iterations do not meet, there is nothing to combine.
    if (!nest.directive().assumeIndependent()) {
      for (ArrayUpdates.Candidate candidate : ArrayUpdates.in(nest, inside, purity)) {
        Origin.Shared root = onlyRoot(candidate);
        if (root != null) {
          candidates.put(root, candidate);
        }
      }
    }
  }

  /**
   * Where all accesses of a candidate, and no others, lead from; null if there is no such array.
   */
  private Origin.@Nullable Shared onlyRoot(ArrayUpdates.Candidate candidate) {
    Origin.Shared root = null;
    for (Touch touch : touches) {
      if (candidate.places().contains(touch.place())) {
        Origin.Shared here = touch.root();
        if (here == null || touch.inHeader() || (root != null && !root.equals(here))) {
          return null;
        }
        root = here;
      }
    }
    for (Touch touch : touches) {
      if (root != null
          && root.equals(touch.root())
          && !candidate.places().contains(touch.place())) {
        return null;
      }
    }
    return root != null && Expressions.same(root.expr(), candidate.array()) ? root : null;
  }

  /** Tests all pairs of accesses, where need be with copies. */
  Dependences test(CollisionTest test) {
    Dependences plain = new Dependences(test, Set.of());
    complete = plain.testAll(touches);
    Map<Origin.Shared, ArrayUpdates.Candidate> needed = new LinkedHashMap<>();
    candidates.forEach(
        (root, candidate) -> {
          if (plain.found().stream().anyMatch(one -> isBetween(one, candidate))) {
            needed.put(root, candidate);
          }
        });
    if (needed.isEmpty()) {
      return plain;
    }
    needed.forEach((root, candidate) -> found.add(copy(candidate)));
    Dependences rest = new Dependences(test, needed.keySet());
    complete = rest.testAll(touches);
    return rest;
  }

  private static boolean isBetween(Dependence dependence, ArrayUpdates.Candidate candidate) {
    return candidate.places().contains(dependence.first().place())
        && candidate.places().contains(dependence.second().place());
  }

  private PrivateArray copy(ArrayUpdates.Candidate candidate) {
    Expr.Place array = candidate.array();
    List<Span> names = array instanceof Expr.Read ? List.of() : candidate.names();
    return new PrivateArray(
        array, (Type.Array) array.type(), candidate.operator(), names, candidate.update());
  }

  /** The arrays, once the pairs have been tested. */
  List<PrivateArray> found() {
    return found;
  }

  /** Whether all pairs were tested. */
  boolean isComplete() {
    return complete;
  }
}
