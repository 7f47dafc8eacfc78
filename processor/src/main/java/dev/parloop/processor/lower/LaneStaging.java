package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.analyse.WrapAround;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.lower.LaneValue.Moved.Movement;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each lane the values of variables that those before it leave: the lanes run the loop's
 * first stage in front of the iteration, which tells what each leaves in a wrap-around variable or
 * combines into a scan. A wrap-around variable then is what the lane before has left; a scan is
 * what the step began with and the lanes before have combined, by a prefix sum in log2(lanes)
 * additions (Hillis and Steele, Data Parallel Algorithms, CACM 1986), or, where bits depend on the
 * order, one after the other ({@link RunningTotal}).
 *
 * <p>A counter of what the loop keeps needs no first stage where it only says where lanes write
 * ({@link Pack}).
 *
 * <p>What no lane before has is in a vector that goes from step to step. It changes at the very end
 * of a step, so one that ends early leaves it as it was.
 */
final class LaneStaging {
  private final LaneBuilder builder;
  private final LaneStatements statements;
  private final LoopNest nest;
  private final Scans scans;
  private final List<Pack> packs;
  private final Map<Variable, LaneVariable> carries = new HashMap<>();

  /** How the totals combine whose bits depend on the order. */
  private final Map<Variable, LaneOperator> totals = new HashMap<>();

  /** What each variable is when the iteration begins, as far as it is known by now. */
  private final Map<Variable, LaneValue> known = new HashMap<>();

  /** What goes to the next step. */
  private final Map<Variable, LaneValue> next = new HashMap<>();

  /**
   * The variables of a loop.
   *
   * @param packs whether lanes write what they keep next to each other, where they can
   */
  LaneStaging(LaneBuilder builder, LaneStatements statements, Verdict verdict, boolean packs) {
    this.builder = builder;
    this.statements = statements;
    this.nest = verdict.nest();
    this.scans = verdict.scans();
    this.packs = packs ? packs(verdict) : List.of();
    scans.all().forEach(scan -> addTotal(scan));
    for (Variable variable : scans.variables()) {
      boolean varying = !isPack(variable) && !totals.containsKey(variable);
      LaneVariable carry =
          builder.names.fresh(variable.name() + "\1carry", variable.type(), varying);
      builder.declareOutside(carry);
      carries.put(variable, carry);
    }
  }

  /**
   * Refuses what has no such form.
   *
   * @throws NoLanesException if it has none
   */
  static void check(Verdict verdict) {
    Scans scans = verdict.scans();
    for (Scan scan : scans.all()) {
      if (operator(scan) == null && RunningTotal.operator(scan, verdict.nest().body()) == null) {
        throw refused(scan.variable(), verdict);
      }
    }
    for (WrapAround wrap : scans.wraps()) {
      if (!isWhole(wrap.variable()) && !isFloating(wrap.variable())) {
        throw refused(wrap.variable(), verdict);
      }
    }
    if (scans.isEmpty()) {
      return;
    } else if (!verdict.exits().isEmpty()) {
      throw refused(scans.variables().get(0), verdict);
    }
    List<Variable> results = new ArrayList<>();
    verdict.reductions().forEach(reduction -> results.add(reduction.variable()));
    verdict.kept().stream()
        .filter(kept -> !kept.isTemporary())
        .forEach(kept -> results.add(kept.variable()));
    for (Node node : Nodes.all(StageBody.of(verdict.nest().body(), scans))) {
      Variable assigned = Nodes.assigned(node);
      if (assigned != null && results.contains(assigned)) {
        throw refused(scans.variables().get(0), verdict);
      }
    }
  }

  private void addTotal(Scan scan) {
    LaneOperator total = RunningTotal.operator(scan, nest.body());
    if (total != null) {
      totals.put(scan.variable(), total);
    }
  }

  /**
   * Whether values are added one after the other, which takes as long as in the loop as written.
   */
  boolean addsInOrder() {
    return !totals.isEmpty();
  }

  private static NoLanesException refused(Variable variable, Verdict verdict) {
    return new NoLanesException(
        Code.PL0704,
        "each iteration reads " + variable + " as those before it have left it.",
        verdict.nest().span());
  }

  private static boolean isWhole(Variable variable) {
    return variable.type() == Primitive.INT || variable.type() == Primitive.LONG;
  }

  private static boolean isFloating(Variable variable) {
    return variable.type() == Primitive.FLOAT || variable.type() == Primitive.DOUBLE;
  }

  /** How values combine, in any grouping with the same bits; null if they do not. */
  private static @Nullable LaneOperator operator(Scan scan) {
    boolean whole = isWhole(scan.variable());
    if (!whole && !isFloating(scan.variable())) {
      return null;
    }
    return switch (scan.operator()) {
      case SUM -> whole ? LaneOperator.ADD : null;
      case AND -> whole ? LaneOperator.BIT_AND : null;
      case OR -> whole ? LaneOperator.BIT_OR : null;
      case XOR -> whole ? LaneOperator.BIT_XOR : null;
      case MIN -> LaneOperator.MINIMUM;
      case MAX -> LaneOperator.MAXIMUM;
      // Of numbers that are equal and differ, as 0.0 and -0.0 do, it matters which came first.
      case MIN_FIRST, MIN_LAST -> whole ? LaneOperator.MINIMUM : null;
      case MAX_FIRST, MAX_LAST -> whole ? LaneOperator.MAXIMUM : null;
      default -> null;
    };
  }

  /** What the kernel carries from step to step. */
  List<LaneCarry> carries() {
    return scans.variables().stream()
        .map(variable -> new LaneCarry(variable, carry(variable)))
        .toList();
  }

  private LaneVariable carry(Variable variable) {
    LaneVariable found = carries.get(variable);
    if (found == null) {
      throw new IllegalStateException(variable + " is not carried");
    }
    return found;
  }

  /**
   * Has the first stage run, and declares the variables for the iteration.
   *
   * @param counters declares all else that an iteration starts with
   */
  void begin(Runnable counters) {
    for (int depth = 1; depth <= scans.depth(); depth++) {
      round(counters);
      for (WrapAround wrap : scans.wraps()) {
        if (wrap.depth() == depth) {
          turn(wrap.variable());
        }
      }
    }
    List<Scan> combined = scans.all().stream().filter(scan -> !isPack(scan.variable())).toList();
    if (!combined.isEmpty()) {
      round(counters);
      combined.forEach(this::combine);
    }
    counters.run();
    for (Variable variable : scans.variables()) {
      if (!isPack(variable)) {
        statements.declare(variable, known(variable));
      }
    }
    for (Pack pack : packs) {
      statements.packs().begin(pack, new LaneValue.Use(carry(pack.counter())));
    }
  }

  private boolean isPack(Variable variable) {
    return packs.stream().anyMatch(pack -> pack.counter().equals(variable));
  }

  /** The counters of what the loop keeps that lanes need no values of. */
  static List<Pack> packs(Verdict verdict) {
    List<Pack> found = new ArrayList<>();
    for (Scan scan : verdict.scans().all()) {
      Pack pack = Pack.of(scan, verdict.nest().body());
      if (pack != null) {
        found.add(pack);
      }
    }
    return found;
  }

  /** Ends a step. */
  void end() {
    packs.forEach(pack -> next.put(pack.counter(), statements.packs().end(pack)));
    for (Variable variable : scans.variables()) {
      builder.emit(new LaneCode.Assign(carry(variable), known(next, variable), null));
    }
  }

  private LaneValue known(Variable variable) {
    return known(known, variable);
  }

  private static LaneValue known(Map<Variable, LaneValue> values, Variable variable) {
    LaneValue value = values.get(variable);
    if (value == null) {
      throw new IllegalStateException(variable + " is not known");
    }
    return value;
  }

  private void round(Runnable counters) {
    counters.run();
    for (WrapAround wrap : scans.wraps()) {
      // Of those that are not known yet only the first lane is right: nothing that counts follows.
      LaneValue carried = new LaneValue.Use(carry(wrap.variable()));
      statements.declare(wrap.variable(), known.getOrDefault(wrap.variable(), carried));
    }
    for (Scan scan : scans.all()) {
      statements.declare(scan.variable(), nothing(scan));
    }
    statements.loops().iteration(StageBody.of(nest.body(), scans), nest.label());
  }

  private LaneValue left(Variable variable) {
    return statements.read(new Expr.Read(variable, nest.span()));
  }

  /** Every lane gets what the one before has left, the first one what the last step has left. */
  private void turn(Variable variable) {
    LaneValue turned =
        builder.bound(variable.name() + "\1turned", moved(left(variable), Movement.UP));
    next.put(variable, turned);
    LaneValue first = new LaneValue.Use(carry(variable));
    known.put(
        variable,
        builder.bound(
            variable.name() + "\1before",
            turned.varying() ? new LaneValue.FirstFrom(first, turned) : first));
  }

  private static LaneValue moved(LaneValue value, Movement movement) {
    return value.varying() ? new LaneValue.Moved(value, movement) : value;
  }

  /** Every lane gets what the last step has left, combined with what the lanes before add. */
  private void combine(Scan scan) {
    Variable variable = scan.variable();
    Primitive type = (Primitive) variable.type();
    LaneOperator total = totals.get(variable);
    if (total != null) {
      addInOrder(variable, total);
      return;
    }
    LaneOperator operator = operator(scan);
    if (operator == null) {
      throw new IllegalStateException("a scan that was refused");
    }
    LaneValue part = left(variable);
    LaneVariable all = builder.names.fresh(variable.name() + "\1upTo", type, true);
    builder.declareBy(all, new LaneCode.Prefix(all, part, operator));
    LaneValue carried = new LaneValue.Use(carry(variable));
    LaneValue use = new LaneValue.Use(all);
    LaneValue before =
        new LaneValue.FirstFrom(nothing(scan), new LaneValue.Moved(use, Movement.UP));
    known.put(
        variable,
        builder.bound(
            variable.name() + "\1before",
            new LaneValue.Operation(operator, type, List.of(carried, before))));
    LaneValue last = new LaneValue.Moved(use, Movement.LAST);
    next.put(variable, new LaneValue.Operation(operator, type, List.of(carried, last)));
  }

  private void addInOrder(Variable variable, LaneOperator operator) {
    LaneVariable before = builder.names.fresh(variable.name() + "\1before", variable.type(), true);
    LaneVariable behind = builder.names.fresh(variable.name() + "\1next", variable.type(), false);
    builder.declareOutside(behind);
    LaneValue carried = new LaneValue.Use(carry(variable));
    builder.declareBy(
        before, new LaneCode.Running(before, behind, carried, left(variable), operator));
    known.put(variable, new LaneValue.Use(before));
    next.put(variable, new LaneValue.Use(behind));
  }

  /** What an iteration that adds nothing adds. */
  private LaneValue nothing(Scan scan) {
    Primitive type = (Primitive) scan.variable().type();
    LaneOperator total = totals.get(scan.variable());
    if (total != null) {
      return RunningTotal.nothing(type, total);
    }
    boolean most =
        switch (scan.operator()) {
          case MIN, MIN_FIRST, MIN_LAST -> true;
          default -> false;
        };
    boolean least =
        switch (scan.operator()) {
          case MAX, MAX_FIRST, MAX_LAST -> true;
          default -> false;
        };
    long ones = scan.operator() == ReductionOperator.AND ? -1 : 0;
    Object value =
        switch (type) {
          case INT -> most ? Integer.MAX_VALUE : least ? Integer.MIN_VALUE : (int) ones;
          case LONG -> most ? Long.MAX_VALUE : least ? Long.MIN_VALUE : ones;
          case FLOAT -> most ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
          default -> most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        };
    return new LaneValue.Constant(type, value);
  }
}
