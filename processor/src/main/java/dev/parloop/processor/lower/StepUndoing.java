package dev.parloop.processor.lower;

import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pass that makes a step whole: where it may end early, it first takes back what it has written
 * and combined by then, so that the scalar loop can do all of it.
 */
final class StepUndoing {
  private final LaneBuilder builder;
  private final Span span;

  /** What is stored in inner blocks; stores that are the same share an entry. */
  private final Map<LaneCode.Store, Hoisted> hoisted = new LinkedHashMap<>();

  /**
   * Where the old elements of a store are kept.
   *
   * @param was the elements
   * @param wrote which of them have been overwritten
   */
  private record Hoisted(LaneVariable was, LaneVariable wrote) {}

  /**
   * The pass.
   *
   * @param span of the loop, for messages
   */
  StepUndoing(LaneBuilder builder, Span span) {
    this.builder = builder;
    this.span = span;
  }

  /**
   * The same step, taking back what it does where it ends early.
   *
   * @param results variables that live from step to step
   */
  List<LaneCode> apply(List<LaneCode> code, List<LaneVariable> results) {
    if (!has(code, LaneCode.Leave.class)) {
      return code;
    }
    List<LaneCode> saved = new ArrayList<>();
    List<LaneCode> undo = new ArrayList<>();
    for (LaneVariable result : results) {
      LaneVariable copy = builder.names.fresh(result.name() + "Was\1", result.type(), true);
      saved.add(new LaneCode.Declare(copy, new LaneValue.Use(result)));
      undo.add(new LaneCode.Assign(result, new LaneValue.Use(copy), null));
    }
    hoist(code, false);
    for (Map.Entry<LaneCode.Store, Hoisted> one : hoisted.entrySet()) {
      Hoisted places = one.getValue();
      LaneCode.Store store = one.getKey();
      saved.add(new LaneCode.Declare(places.was(), element(store)));
      saved.add(
          new LaneCode.Declare(places.wrote(), new LaneValue.Constant(Primitive.BOOLEAN, false)));
      undo.add(0, restored(store, places.was(), places.wrote()));
    }
    saved.addAll(statements(code, undo, false));
    return saved;
  }

  /** Finds what is stored in inner blocks before the step may end: that is read at its start. */
  private void hoist(List<LaneCode> code, boolean followed) {
    for (int at = 0; at < code.size(); at++) {
      LaneCode statement = code.get(at);
      boolean ends = followed || has(code.subList(at + 1, code.size()), LaneCode.Leave.class);
      if (isStore(statement) && followed) {
        hoist(statement);
      } else if (statement instanceof LaneCode.If branch) {
        hoist(branch.whenTrue(), ends);
        hoist(branch.whenFalse(), ends);
      } else if (statement instanceof LaneCode.Loop loop) {
        hoist(loop.body(), ends || has(loop.body(), LaneCode.Leave.class));
      }
    }
  }

  private void hoist(LaneCode statement) {
    if (!(statement instanceof LaneCode.Store store)
        || !isFixed(store.index())
        || builder.ranges(store.index()) == null
        || builder.rowHere(store.array()) != null
        || store.stride() < 0) {
      throw refused();
    }
    LaneValue element = element(store);
    hoisted.put(
        store,
        new Hoisted(
            fresh(store.array(), element.type()),
            builder.names.fresh("wrote\1", Primitive.BOOLEAN, true)));
  }

  private static LaneValue element(LaneCode.Store store) {
    return LaneTyping.kept(new LaneValue.Element(store.array(), store.index(), store.stride()));
  }

  private static LaneCode restored(
      LaneCode.Store store, LaneVariable was, @Nullable LaneVariable wrote) {
    return new LaneCode.Store(
        store.array(), store.index(), store.stride(), new LaneValue.Use(was), wrote);
  }

  /**
   * Statements of one block.
   *
   * @param before what takes back what was done before the block
   * @param followed whether the step may end early after the block
   */
  private List<LaneCode> statements(List<LaneCode> code, List<LaneCode> before, boolean followed) {
    List<LaneCode> undo = new ArrayList<>(before);
    List<LaneCode> made = new ArrayList<>();
    for (int at = 0; at < code.size(); at++) {
      LaneCode statement = code.get(at);
      boolean ends = has(code.subList(at + 1, code.size()), LaneCode.Leave.class);
      Hoisted places = statement instanceof LaneCode.Store store ? hoisted.get(store) : null;
      if (places != null) {
        made.add(statement);
        made.add(noted(places.wrote(), ((LaneCode.Store) statement).mask()));
      } else if (isStore(statement) && ends) {
        undo.add(0, saved(statement, made));
        made.add(statement);
      } else {
        made.add(inner(statement, undo, followed || ends));
      }
    }
    return made;
  }

  /** Notes which lanes have written. */
  private static LaneCode noted(LaneVariable wrote, @Nullable LaneVariable mask) {
    LaneValue all =
        mask == null
            ? new LaneValue.Constant(Primitive.BOOLEAN, true)
            : LaneStatements.operation(
                LaneOperator.OR, new LaneValue.Use(wrote), new LaneValue.Use(mask));
    return new LaneCode.Assign(wrote, all, null);
  }

  private LaneCode inner(LaneCode statement, List<LaneCode> undo, boolean ends) {
    if (statement instanceof LaneCode.Leave leave) {
      return new LaneCode.Leave(leave.condition(), undo);
    } else if (statement instanceof LaneCode.If branch) {
      return new LaneCode.If(
          branch.condition(),
          statements(branch.whenTrue(), undo, ends),
          statements(branch.whenFalse(), undo, ends));
    } else if (statement instanceof LaneCode.Loop loop) {
      boolean itself = has(loop.body(), LaneCode.Leave.class);
      return new LaneCode.Loop(
          loop.condition(), statements(loop.body(), undo, ends || itself), loop.testFirst());
    }
    return statement;
  }

  private static boolean isStore(LaneCode statement) {
    return statement instanceof LaneCode.Store
        || statement instanceof LaneCode.Scatter
        || statement instanceof LaneCode.ScatterRows;
  }

  /** Reads what a store overwrites; returns what puts it back. */
  private LaneCode saved(LaneCode statement, List<LaneCode> made) {
    if (statement instanceof LaneCode.Store store) {
      if (!isFixed(store.index())) {
        throw refused();
      }
      LaneValue element = element(store);
      LaneVariable was = fresh(store.array(), element.type());
      made.add(new LaneCode.Declare(was, element));
      return restored(store, was, copy(store.mask(), made));
    }
    if (!(statement instanceof LaneCode.Scatter scatter)) {
      throw refused();
    }
    Type type = ((Type.Array) scatter.array().type()).element();
    LaneVariable was = fresh(scatter.array(), LaneTyping.kept(type));
    made.add(new LaneCode.Gather(was, scatter.array(), scatter.index()));
    return new LaneCode.Scatter(
        scatter.array(), scatter.index(), new LaneValue.Use(was), copy(scatter.mask(), made));
  }

  private LaneVariable fresh(LaneVariable array, Type type) {
    return builder.names.fresh(array.name() + "Was\1", type, true);
  }

  /** The mask as it is now: jumps take lanes out of it. */
  private @Nullable LaneVariable copy(@Nullable LaneVariable mask, List<LaneCode> made) {
    if (mask == null) {
      return null;
    }
    LaneVariable copy = builder.names.fresh("wrote\1", Primitive.BOOLEAN, true);
    made.add(new LaneCode.Declare(copy, new LaneValue.Use(mask)));
    return copy;
  }

  private boolean isFixed(LaneValue index) {
    return index instanceof LaneValue.Counter
        || builder.isInvariant(index)
        || (index instanceof LaneValue.Operation operation
            && operation.operands().stream().allMatch(this::isFixed))
        || (index instanceof LaneValue.Convert convert && isFixed(convert.operand()));
  }

  private NoLanesException refused() {
    return new NoLanesException(
        Code.PL0703,
        "elements are written before it is known whether all indices of the step are inside.",
        span);
  }

  private static boolean has(List<LaneCode> code, Class<? extends LaneCode> kind) {
    return code.stream()
        .anyMatch(
            one ->
                kind.isInstance(one)
                    || (one instanceof LaneCode.If branch
                        && (has(branch.whenTrue(), kind) || has(branch.whenFalse(), kind)))
                    || (one instanceof LaneCode.Loop loop && has(loop.body(), kind)));
  }
}
