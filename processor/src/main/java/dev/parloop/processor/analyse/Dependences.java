package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.CollisionTest.Outcome;
import dev.parloop.processor.analyse.Dependence.Reason;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests every pair of accesses, and collects the guards under which they do not collide. */
final class Dependences {
  private static final int MAX_FOUND = 40;
  private static final int MAX_PAIRS = 20_000;

  private final CollisionTest test;
  private final Scans.Packed packed;
  private final Aliases aliases;

  /** Arrays of which every chunk has its own copy: there iterations meet as they may. */
  private final Set<Origin.Shared> copied;

  private final List<Dependence> found = new ArrayList<>();
  private final Set<Guard> guards = new LinkedHashSet<>();

  /** One expression for each root in a guard. */
  private final Map<Object, Expr> roots = new HashMap<>();

  /** Rows that must differ from each other, and from others. */
  private final Map<Touch.Rows, Set<Touch.Rows>> rows = new LinkedHashMap<>();

  /**
   * Tests for one loop.
   *
   * @param packed places of which those with one counter never collide
   * @param copied arrays of which every chunk has its own copy
   */
  Dependences(CollisionTest test, Scans.Packed packed, Aliases aliases, Set<Origin.Shared> copied) {
    this.test = test;
    this.packed = packed;
    this.aliases = aliases;
    this.copied = copied;
  }

  List<Dependence> found() {
    return found;
  }

  /** The guards that the absence of further dependences rests on. */
  List<Guard> guards() {
    List<Guard> all = new ArrayList<>();
    List<Guard> last = new ArrayList<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.DistinctElements distinct) {
        if (!isImplied(distinct)) {
          last.add(distinct);
        }
      } else if (guard instanceof Guard.Ascending ascending) {
        if (last.stream().noneMatch(other -> isSame(other, ascending))) {
          last.add(ascending);
        }
      } else if (!(guard instanceof Guard.NoWrap weak && isImplied(weak))
          && !(guard instanceof Guard.NotSame same && isTold(same, all))) {
        all.add(guard);
      }
    }
    Set<Touch.Rows> told = new LinkedHashSet<>();
    for (Map.Entry<Touch.Rows, Set<Touch.Rows>> entry : rows.entrySet()) {
      List<Guard.Rows> others = new ArrayList<>();
      addSafety(entry.getKey().root(), all);
      for (Touch.Rows other : entry.getValue()) {
        boolean isTold = told.contains(other) && rowsOf(other).contains(entry.getKey());
        if (!isTold) {
          addSafety(other.root(), all);
          others.add(inGuard(other));
        }
      }
      told.add(entry.getKey());
      all.add(new Guard.DistinctRows(inGuard(entry.getKey()), others));
    }
    all.addAll(last);
    return all;
  }

  private static Guard.Rows inGuard(Touch.Rows rows) {
    return new Guard.Rows(rows.root().expr(), rows.field());
  }

  /** Whether another guard asks for the same indices and for more. */
  private boolean isImplied(Guard.DistinctElements weak) {
    for (Guard other : guards) {
      if (other instanceof Guard.DistinctElements strong
          && !strong.equals(weak)
          && (strong.isLimited() || !weak.isLimited())
          && (strong.isLimited() != weak.isLimited()
              || strong.isWhole() != weak.isWhole()
              || isFirst(strong, weak))
          && Expressions.same(strong.array(), weak.array())
          && (strong.isWhole()
              || (Expressions.same(strong.first(), weak.first())
                  && Expressions.same(strong.last(), weak.last())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Guard one, Guard.Ascending other) {
    return one instanceof Guard.Ascending known
        && Expressions.same(known.array(), other.array())
        && Expressions.same(known.first(), other.first())
        && Expressions.same(known.last(), other.last());
  }

  private boolean isFirst(Guard one, Guard other) {
    List<Guard> all = List.copyOf(guards);
    return all.indexOf(one) < all.indexOf(other);
  }

  /** Whether one of some guards keeps the same two references apart. */
  private static boolean isTold(Guard.NotSame pair, List<Guard> guards) {
    for (Guard guard : guards) {
      if (guard instanceof Guard.NotSame other
          && ((Expressions.same(pair.left(), other.left())
                  && Expressions.same(pair.right(), other.right()))
              || (Expressions.same(pair.left(), other.right())
                  && Expressions.same(pair.right(), other.left())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether another guard says the same about the same terms, and more. */
  private boolean isImplied(Guard.NoWrap weak) {
    for (Guard other : guards) {
      if (other instanceof Guard.NoWrap strong
          && strong.constant() > weak.constant()
          && strong.terms().equals(weak.terms())) {
        return true;
      }
    }
    return false;
  }

  private static void addSafety(Origin.Shared root, List<Guard> guards) {
    for (Guard guard : Formulas.safety(root)) {
      if (!guards.contains(guard)) {
        guards.add(guard);
      }
    }
  }

  /** Tests all pairs; false if there are too many. */
  boolean testAll(List<Touch> touches) {
    List<Touch> distinct = distinct(touches);
    int pairs = 0;
    for (int a = 0; a < distinct.size(); a++) {
      for (int b = a; b < distinct.size(); b++) {
        Touch first = distinct.get(a);
        Touch second = distinct.get(b);
        if ((first.isWrite() || second.isWrite()) && !arePacked(first, second)) {
          pairs++;
          if (pairs > MAX_PAIRS) {
            return false;
          }
          test(first, second);
        }
      }
    }
    return true;
  }

  /** Whether both are written where one counter points, which has moved in between. */
  private boolean arePacked(Touch first, Touch second) {
    Scan counter = packed.counterOf(first.place());
    return counter != null && counter.equals(packed.counterOf(second.place()));
  }

  /** One touch of each kind, the most certain one. */
  private List<Touch> distinct(List<Touch> touches) {
    Map<List<Object>, Touch> kinds = new LinkedHashMap<>();
    for (Touch touch : touches) {
      List<Object> kind = new ArrayList<>();
      kind.add(touch.isWrite());
      kind.add(touch.array() instanceof Origin.Unknown ? touch.place() : touch.array());
      kind.add(touch.type());
      kind.add(touch.subscript() == null ? touch.place() : touch.subscript());
      kind.add(touch.field() == null ? "" : touch.field());
      kind.add(touch.inHeader());
      kind.add(touch.loops());
      kind.add(touch.facts());
      kind.add(packed.counterOf(touch.place()));
      Touch known = kinds.get(kind);
      if (known == null || (touch.isCertain() && !known.isCertain())) {
        kinds.put(kind, touch);
      }
    }
    return List.copyOf(kinds.values());
  }

  private void test(Touch a, Touch b) {
    if (!Objects.equals(a.field(), b.field())) {
      return;
    }
    Origin.Shared rootA = a.root();
    Origin.Shared rootB = b.root();
    List<@Nullable Polynomial> pathA = a.path();
    List<@Nullable Polynomial> pathB = b.path();
    if (rootA != null && rootA.equals(rootB) && isCopied(rootA)) {
      if (pathA.size() > 1 || pathB.size() > 1) {
        // Of a row that is there twice there would be two copies.
        rowsOf(new Touch.Rows(rootA, null));
      }
      return;
    }
    Touch.Rows rowsA = a.rows();
    Touch.Rows rowsB = b.rows();
    boolean samePath = rowsA != null && rowsA.equals(rowsB) && pathA.size() == pathB.size();
    if (!samePath && !Types.mayBeOneArray(a.type(), b.type())) {
      return;
    }
    int lastA = pathA.size() - 1;
    int lastB = pathB.size() - 1;
    Directions last =
        new Directions(List.<Outcome[]>of(dimension(a, b, pathA.get(lastA), pathB.get(lastB))));
    boolean isNamed = (rowsA != null || !a.isWrite()) && (rowsB != null || !b.isWrite());
    if (last.isNever()
        && isNamed
        && !isCopied(rootA)
        && !isCopied(rootB)
        && !(rowsA != null
            && rowsB != null
            && last.asksForMore()
            && canBeToldApart(a, b, rowsA, rowsB))) {
      // Whatever the arrays are: the subscripts differ. Not so where one is copied: what the same
      // iteration writes to the array itself, and what it adds in the copy, would not meet. An
      // array that has no name here cannot be given back what it held, as verify mode does.
      guards.addAll(last.guards());
      return;
    }
    if (rowsA == null || rowsB == null) {
      add(a, b, last, Reason.UNKNOWN_ARRAY);
    } else if (!samePath) {
      differentRoots(a, b, rowsA, rowsB, last);
    } else if (lastA == 0) {
      add(a, b, last, null);
    } else {
      rows(a, b, rowsA, last);
    }
  }

  /** Whether a comparison of two references can keep two accesses apart. */
  private boolean canBeToldApart(Touch a, Touch b, Touch.Rows rowsA, Touch.Rows rowsB) {
    return a.path().size() == 1
        && b.path().size() == 1
        && !rowsA.equals(rowsB)
        && !aliases.areOne(rowsA.root(), rowsB.root());
  }

  private boolean isCopied(Origin.@Nullable Shared root) {
    return root != null && copied.contains(root);
  }

  private Outcome[] dimension(
      Touch a, Touch b, @Nullable Polynomial subscriptA, @Nullable Polynomial subscriptB) {
    Outcome forward = test.test(subscriptA, subscriptB, a, b);
    boolean same =
        Objects.equals(subscriptA, subscriptB)
            && a.loops().equals(b.loops())
            && a.facts().equals(b.facts());
    Outcome backward = same ? forward : test.test(subscriptB, subscriptA, b, a);
    return new Outcome[] {forward, backward};
  }

  /** Where no single dimension tells, all of them together. */
  private Outcome[] together(Touch a, Touch b, Directions single) {
    Outcome forward = single.never(0);
    Outcome backward = single.never(1);
    if (forward == null) {
      forward = test.testTogether(a.path(), b.path(), a, b);
    }
    if (backward == null) {
      backward = a.equals(b) ? forward : test.testTogether(b.path(), a.path(), b, a);
    }
    return new Outcome[] {forward, backward};
  }

  private void differentRoots(
      Touch a, Touch b, Touch.Rows rowsA, Touch.Rows rowsB, Directions last) {
    int depthA = a.path().size();
    int depthB = b.path().size();
    boolean sameField = Objects.equals(rowsA.field(), rowsB.field());
    if (rowsA.equals(rowsB)) {
      add(a, b, last, Reason.UNKNOWN_ARRAY);
    } else if (depthA == depthB && sameField && aliases.areOne(rowsA.root(), rowsB.root())) {
      // A guard would send every run to the serial loop.
      add(a, b, last, depthA == 1 ? Reason.MAYBE_EQUAL : Reason.UNKNOWN_ARRAY);
    } else if (depthA == 1 && depthB == 1) {
      addNotSame(rowsA.root(), rowsB.root());
    } else if (!hasPrimitiveLeaves(a) || !hasPrimitiveLeaves(b)) {
      add(a, b, last, Reason.ROWS);
    } else if (mustDiffer(a, b)) {
      rowsOf(rowsA).add(rowsB);
    } else {
      rowsOf(rowsB).add(rowsA);
    }
  }

  /**
   * Whether it is the first one's arrays that must differ from each other too. Those that objects
   * hold and that are only read may be the same: many objects use one table.
   */
  private static boolean mustDiffer(Touch a, Touch b) {
    if (a.held() != null || b.held() != null) {
      return a.isWrite() && (!b.isWrite() || a.path().size() > 1);
    }
    return a.path().size() > 1 && (b.path().size() == 1 || a.isWrite());
  }

  /** The rows that must not be among these, which must differ. */
  private Set<Touch.Rows> rowsOf(Touch.Rows one) {
    Set<Touch.Rows> others = rows.get(one);
    if (others == null) {
      others = new LinkedHashSet<>();
      rows.put(one, others);
    }
    return others;
  }

  private void addNotSame(Origin.Shared a, Origin.Shared b) {
    roots.putIfAbsent(a.key(), a.expr());
    roots.putIfAbsent(b.key(), b.expr());
    Expr left = roots.getOrDefault(a.key(), a.expr());
    Expr right = roots.getOrDefault(b.key(), b.expr());
    if (!guards.contains(new Guard.NotSame(right, left))) {
      guards.addAll(Formulas.safety(a));
      guards.addAll(Formulas.safety(b));
      guards.add(new Guard.NotSame(left, right));
    }
  }

  private static boolean hasPrimitiveLeaves(Touch touch) {
    return touch.type().element() instanceof Type.Primitive;
  }

  private void rows(Touch a, Touch b, Touch.Rows arrays, Directions last) {
    List<Outcome[]> dimensions = new ArrayList<>();
    for (int k = 0; k < a.path().size(); k++) {
      dimensions.add(dimension(a, b, a.path().get(k), b.path().get(k)));
    }
    Directions every = new Directions(dimensions);
    if (!every.isNever()) {
      Directions together = new Directions(List.<Outcome[]>of(together(a, b, every)));
      every = together.isNever() ? together : every;
    }
    if (!every.isNever()) {
      add(a, b, every, null);
    } else if (!hasPrimitiveLeaves(a)) {
      add(a, b, last, Reason.ROWS);
    } else {
      guards.addAll(every.guards());
      rowsOf(arrays);
    }
  }

  private void add(Touch a, Touch b, Directions directions, @Nullable Reason given) {
    boolean inHeader = a.inHeader() || b.inHeader();
    Reason reason = given;
    boolean certain = false;
    Long distance = null;
    Touch first = a;
    Touch second = b;
    if (reason == null) {
      reason = Accesses.areAffine(a, b) ? Reason.MAYBE_EQUAL : Reason.NOT_AFFINE;
      if (directions.isAlways()) {
        reason = Reason.SAME_ELEMENT;
        certain = a.isCertain() && b.isCertain();
      } else if (directions.distance() != null) {
        reason = Reason.DISTANCE;
        // Where the step is a variable, there may be no two iterations at this distance.
        certain = a.isCertain() && b.isCertain() && test.hasConstantStep();
        distance = directions.distance();
        first = directions.isForward() ? a : b;
        second = directions.isForward() ? b : a;
      }
    }
    if (found.size() >= MAX_FOUND && !certain && !inHeader) {
      return;
    }
    Touch earlier = first;
    Touch later = second;
    Long apart = distance;
    found.add(
        new Dependence(
            test.access(first),
            test.access(second),
            reason,
            certain,
            distance,
            filter -> test.example(earlier, later, apart, filter),
            inHeader));
  }

  /**
   * The outcomes of all dimensions, with either access in the iteration with the smaller counter.
   */
  private record Directions(List<Outcome[]> dimensions) {

    boolean isNever() {
      return never(0) != null && never(1) != null;
    }

    private @Nullable Outcome never(int direction) {
      Outcome best = differs(direction) ? Outcome.NEVER : null;
      for (Outcome[] dimension : dimensions) {
        Outcome outcome = dimension[direction];
        if (outcome.never() && (best == null || outcome.guards().size() < best.guards().size())) {
          best = outcome;
        }
      }
      return best;
    }

    /** Whether two dimensions are equal at two different distances only. */
    private boolean differs(int direction) {
      Long common = null;
      for (Outcome[] dimension : dimensions) {
        Outcome outcome = dimension[direction];
        if (outcome.distance() != null && outcome.isOnly()) {
          if (common != null && !common.equals(outcome.distance())) {
            return true;
          }
          common = outcome.distance();
        }
      }
      return false;
    }

    /**
     * Whether subscripts differ only where something holds that an ordinary call need not meet: for
     * {@code o[i + s] = a[i]} that {@code s} clears all of the range. That {@code o} is not {@code
     * a} is the better question.
     */
    boolean asksForMore() {
      return guards().stream().anyMatch(guard -> !(guard instanceof Guard.NoWrap));
    }

    List<Guard> guards() {
      List<Guard> all = new ArrayList<>();
      for (int direction = 0; direction < 2; direction++) {
        Outcome outcome = never(direction);
        if (outcome != null) {
          all.addAll(outcome.guards());
        }
      }
      return all;
    }

    boolean isAlways() {
      for (Outcome[] dimension : dimensions) {
        if (!dimension[0].always()) {
          return false;
        }
      }
      return true;
    }

    /** The one distance at which the accesses touch one element, or null. */
    @Nullable Long distance() {
      Long forward = distance(0);
      return forward == null ? distance(1) : forward;
    }

    boolean isForward() {
      return distance(0) != null;
    }

    private @Nullable Long distance(int direction) {
      Long common = null;
      for (Outcome[] dimension : dimensions) {
        Outcome outcome = dimension[direction];
        if (outcome.always()) {
          continue;
        }
        if (outcome.distance() == null || (common != null && !common.equals(outcome.distance()))) {
          return null;
        }
        common = outcome.distance();
      }
      return common;
    }
  }
}
