package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what lanes keep next to each other: the values of those that keep something go to the
 * first lanes, and as many are written from where the counter points. What lanes take goes the
 * other way: as many elements are read into the first lanes, and from there each goes to a lane
 * that takes one.
 */
final class LanePacks {
  private final LaneBuilder builder;
  private final LaneExpressions expressions;
  private final Map<Variable, Open> open = new LinkedHashMap<>();

  LanePacks(LaneBuilder builder, LaneExpressions expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  /** A counter in the step that is being translated. */
  private static final class Open {
    final Pack pack;

    /** The counter behind what the step has kept so far. */
    final LaneVariable now;

    /** The arrays by the places where they are written or read. */
    final IdentityHashMap<Expr.ArrayRead, LaneVariable> arrays = new IdentityHashMap<>();

    /** The counter in front of what is kept; null before the first use. */
    @Nullable LaneValue from;

    /** That place and one more, where something is kept there. */
    @Nullable LaneValue behind;

    /** How many lanes keep or take something. */
    @Nullable LaneValue count;

    /** As many lanes, from the first on; null for all. */
    @Nullable LaneVariable first;

    Open(Pack pack, LaneVariable now) {
      this.pack = pack;
      this.now = now;
    }
  }

  /**
   * Begins a step.
   *
   * @param carried the counter in front of the step
   */
  void begin(Pack pack, LaneValue carried) {
    String name = pack.counter().name();
    LaneVariable now = builder.names.fresh(name, Primitive.INT, false);
    builder.declare(now, carried);
    open.put(pack.counter(), new Open(pack, now));
  }

  /** The counter behind the step. */
  LaneValue end(Pack pack) {
    Open ended = open.remove(pack.counter());
    if (ended == null) {
      throw new IllegalStateException(pack + " was not begun");
    }
    return new LaneValue.Use(ended.now);
  }

  /**
   * Translates a statement that moves a counter or writes where one points.
   *
   * @return whether the statement is one
   */
  boolean translate(Stmt part) {
    for (Open one : open.values()) {
      if (translate(part, one)) {
        return true;
      }
    }
    return false;
  }

  private boolean translate(Stmt part, Open one) {
    Variable counter = one.pack.counter();
    if (part instanceof Stmt.Declare declare) {
      // The counter's old value, which only says where something is written.
      return declare.initial() != null && Nodes.isRead(declare.initial(), counter);
    }
    Expr effect = part instanceof Stmt.Evaluate evaluate ? evaluate.expression() : null;
    if (effect == null) {
      return false;
    } else if (Pack.isGrowth(effect, counter)) {
      prepare(one);
      LaneValue grown = sum(from(one), count(one));
      builder.emit(new LaneCode.Assign(one.now, grown, null));
      return true;
    }
    for (Pack.Place place : one.pack.places()) {
      if (effect instanceof Expr.Assign assign
          && assign.target().span().equals(place.element().span())) {
        prepare(one);
        store(one, place, expressions.value(assign.value()));
        return true;
      }
    }
    return false;
  }

  /** What the lanes that are here take; null if an element is not found by a counter. */
  @Nullable LaneValue taken(Expr.ArrayRead element) {
    for (Open one : open.values()) {
      for (Pack.Place take : one.pack.takes()) {
        if (element.span().equals(take.element().span())) {
          prepare(one);
          return taken(one, take);
        }
      }
    }
    return null;
  }

  private LaneValue taken(Open one, Pack.Place take) {
    LaneVariable first = one.first;
    LaneVariable here = builder.mask();
    LaneVariable array = array(one, take);
    builder.holdsElements((Primitive) take.element().type());
    if (first == null || here == null) {
      return LaneTyping.kept(new LaneValue.Element(array, index(one, take), 1));
    }
    LaneValue next = LaneTyping.kept(new LaneValue.FirstElements(array, index(one, take), first));
    builder.holds(next);
    return new LaneValue.Expanded(next, here);
  }

  /** Whether a variable is a counter of which lanes have no values. */
  boolean isCounter(Variable variable) {
    return open.containsKey(variable);
  }

  private static LaneVariable array(Open one, Pack.Place place) {
    LaneVariable array = one.arrays.get(place.element());
    if (array == null) {
      throw new IllegalStateException("a place that was not prepared");
    }
    return array;
  }

  private void store(Open one, Pack.Place place, LaneValue value) {
    LaneVariable array = array(one, place);
    LaneVariable here = builder.mask();
    builder.holds(value);
    builder.holdsElements((Primitive) place.element().type());
    LaneValue kept =
        here != null && value.varying() ? new LaneValue.Compressed(value, here) : value;
    builder.emit(new LaneCode.Store(array, index(one, place), 1, kept, one.first));
  }

  private static LaneValue index(Open one, Pack.Place place) {
    return place.isBehind() ? known(one.behind) : from(one);
  }

  /** Counts the lanes, and has it tested that there is an element for each of them. */
  private void prepare(Open one) {
    if (one.from != null) {
      return;
    }
    String name = one.pack.counter().name();
    LaneVariable here = builder.mask();
    one.from = builder.bound(name + "\1at", new LaneValue.Use(one.now));
    one.count =
        here == null
            ? new LaneValue.LaneCount()
            : builder.bound(name + "\1count", new LaneValue.Count(here));
    one.first = here == null ? null : builder.mask(name + "\1first", new LaneValue.First(here));
    List<Pack.Place> places = new ArrayList<>(one.pack.takes());
    places.addAll(one.pack.places());
    if (places.stream().anyMatch(Pack.Place::isBehind)) {
      LaneValue next = sum(from(one), new LaneValue.Constant(Primitive.INT, 1));
      one.behind = builder.bound(name + "\1behind", next);
    }
    for (Pack.Place place : places) {
      LaneVariable array = expressions.accesses().array(place.element().array());
      one.arrays.put(place.element(), array);
      expressions.accesses().require(array, index(one, place), count(one));
    }
  }

  private static LaneValue from(Open one) {
    return known(one.from);
  }

  private static LaneValue count(Open one) {
    return known(one.count);
  }

  private static LaneValue known(@Nullable LaneValue value) {
    if (value == null) {
      throw new IllegalStateException("a counter that was not prepared");
    }
    return value;
  }

  private static LaneValue sum(LaneValue left, LaneValue right) {
    return new LaneValue.Operation(LaneOperator.ADD, Primitive.INT, List.of(left, right));
  }
}
