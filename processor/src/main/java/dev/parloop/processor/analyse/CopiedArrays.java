package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the arrays of which every chunk is to have a copy of its own: without that, iterations
 * would meet in an element of theirs, and all that the loop does with them is what {@link
 * ArrayUpdates} or {@link ScratchRegions} recognises.
 */
final class CopiedArrays {
  private final LoopNest nest;
  private final Set<Variable> inside;
  private final Formulas formulas;
  private final List<Touch> touches;
  private final IdentityHashMap<Stmt, Rounds> rounds;
  private final Aliases aliases;
  private final Recorder recorder;
  private final CalleeSource callees;
  private final Map<Origin.Shared, ArrayUpdates.Candidate> candidates = new LinkedHashMap<>();
  private final List<PrivateArray> found = new ArrayList<>();
  private final Set<Guard> guards = new LinkedHashSet<>();

  /** The arrays that are found, by where all accesses to them lead from. */
  private final Set<Origin.Shared> copied = new LinkedHashSet<>();

  private boolean complete;

  /**
   * The arrays of a loop.
   *
   * @param inside variables declared in the loop
   * @param recorder what the symbolic walk came across
   */
  CopiedArrays(
      LoopNest nest,
      Set<Variable> inside,
      CalleeSource callees,
      Recorder recorder,
      Formulas formulas) {
    this.nest = nest;
    this.inside = inside;
    this.formulas = formulas;
    this.touches = recorder.touches;
    this.rounds = recorder.rounds;
    this.aliases = recorder.aliases;
    this.recorder = recorder;
    this.callees = callees;
    // Where the user vouches that iterations do not meet, there is nothing to combine.
    if (!nest.directive().assumeIndependent()) {
      for (ArrayUpdates.Candidate candidate : ArrayUpdates.in(nest, inside, callees)) {
        Origin.Shared root = candidate.isNumber() ? null : onlyRoot(candidate);
        if (candidate.isNumber()) {
          number(candidate);
        } else if (root != null) {
          candidates.put(root, candidate);
        }
      }
    }
  }

  /**
   * A field with which the loop does nothing else: that it is written is then settled. Iterations
   * behind one that leaves the loop would write it, too.
   */
  private void number(ArrayUpdates.Candidate candidate) {
    Expr.FieldRead place = (Expr.FieldRead) candidate.array();
    Field field = place.field();
    boolean isOnly =
        candidate.places().containsAll(recorder.fieldPlaces.getOrDefault(field, Set.of()));
    for (Node node : Nodes.all(nest.body())) {
      isOnly &=
          !(node instanceof Expr.FieldRead read && read.field().equals(field))
              || candidate.places().contains(node);
    }
    if (isOnly
        && Jumps.leaving(nest).isEmpty()
        && !recorder.headerFields.containsKey(field)
        && callees.names(place, nest.owner())) {
      recorder.effects.removeIf(
          effect ->
              effect.kind() == Effect.Kind.FIELD_WRITE
                  && candidate.names().contains(effect.span()));
      found.add(
          new PrivateArray(
              place,
              new Type.Array(place.type()),
              candidate.operator(),
              candidate.names(),
              candidate.update()));
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
        if (here == null
            || touch.held() != null
            || touch.inHeader()
            || (root != null && !root.equals(here))) {
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

  /**
   * Tests all pairs of accesses, where need be with copies.
   *
   * @param packed places of which those with one counter never collide
   */
  Dependences test(CollisionTest test, Scans.Packed packed) {
    Dependences plain = new Dependences(test, packed, aliases, Set.of());
    complete = plain.testAll(touches);
    if (plain.found().isEmpty() || nest.directive().assumeIndependent()) {
      return plain;
    }
    candidates.forEach(
        (root, candidate) -> {
          if (plain.found().stream().anyMatch(one -> isBetween(one, candidate))) {
            copied.add(root);
            found.add(copy(candidate));
          }
        });
    for (Origin.Shared root : roots(plain.found())) {
      PrivateArray scratch = copied.contains(root) ? null : scratch(root);
      if (scratch != null) {
        copied.add(root);
        found.add(scratch);
      }
    }
    if (copied.isEmpty()) {
      return plain;
    }
    Dependences rest = new Dependences(test, packed, aliases, copied);
    complete = rest.testAll(touches);
    return rest;
  }

  /**
   * The same pairs under another test, with the same copies; null if there are too many.
   *
   * @param packed places of which those with one counter never collide
   */
  @Nullable Dependences testAgain(CollisionTest test, Scans.Packed packed) {
    return testWith(test, packed, copied);
  }

  /** The same pairs under another test, without copies; null if there are too many. */
  @Nullable Dependences testPlain(CollisionTest test) {
    return testWith(test, new Scans.Packed(), Set.of());
  }

  private @Nullable Dependences testWith(
      CollisionTest test, Scans.Packed packed, Set<Origin.Shared> copies) {
    Dependences again = new Dependences(test, packed, aliases, copies);
    return again.testAll(touches) ? again : null;
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

  /** The arrays in which iterations meet, in order of first access. */
  private Set<Origin.Shared> roots(List<Dependence> dependences) {
    Set<Node> places = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Dependence dependence : dependences) {
      places.add(dependence.first().place());
      places.add(dependence.second().place());
    }
    Set<Origin.Shared> roots = new LinkedHashSet<>();
    for (Touch touch : touches) {
      Origin.Shared root = touch.root();
      if (root != null && places.contains(touch.place())) {
        roots.add(root);
      }
    }
    return roots;
  }

  /** An array that every iteration starts anew, or null if it is none. */
  private @Nullable PrivateArray scratch(Origin.Shared root) {
    boolean isField =
        root.expr() instanceof Expr.FieldRead read
            && (read.receiver() == null || read.receiver() instanceof Expr.This);
    boolean isVariable = root.expr() instanceof Expr.Read read && !inside.contains(read.variable());
    if (!(root.expr() instanceof Expr.Place array)
        || !(isField || isVariable)
        || !(array.type() instanceof Type.Array type)
        || !Types.holdsNumbers(type)) {
      return null;
    }
    List<Touch> own = new ArrayList<>();
    Span write = null;
    boolean isRead = false;
    for (Touch touch : touches) {
      if (root.equals(touch.root())) {
        own.add(touch);
        if (touch.inHeader()) {
          return null;
        }
        write = write == null && touch.isWrite() ? touch.place().span() : write;
        isRead |= !touch.isWrite() && touch.type().element() instanceof Type.Primitive;
      }
    }
    // What is only written is no scratch array: iterations compete for its elements.
    List<Span> names = isRead ? ArrayNames.of(nest, array) : null;
    Set<Polynomial> needs =
        names == null || write == null ? null : ScratchRegions.needs(nest, own, rounds);
    List<Guard> fits = needs == null ? null : fits(needs);
    if (names == null || write == null || fits == null || !ArrayNames.coverAll(nest, array, own)) {
      return null;
    }
    guards.addAll(fits);
    return new PrivateArray(array, type, null, isField ? names : List.of(), write);
  }

  /** Checks that values fit in an int; null if they cannot be checked. */
  private @Nullable List<Guard> fits(Set<Polynomial> needs) {
    List<Guard> all = new ArrayList<>();
    for (Polynomial need : needs) {
      if (need.range().magnitude() >= 1L << 31) {
        List<Guard> safety = formulas.safety(need);
        Guard fits = formulas.fits(need);
        if (safety == null || fits == null) {
          return null;
        }
        all.addAll(safety);
        all.add(fits);
      }
    }
    return all;
  }

  /** The arrays, once the pairs have been tested. */
  List<PrivateArray> found() {
    return found;
  }

  /** What must hold for them, besides what the pairs need. */
  List<Guard> guards() {
    return List.copyOf(guards);
  }

  /** Whether all pairs were tested. */
  boolean isComplete() {
    return complete;
  }
}
