package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Endless;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Judge;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the vector form of planned loops. Stateless, safe for any thread. */
public final class Lowering {
  private static final int MOST_VARIABLES = 1_000;

  /** Vectors whose lanes can be compressed, which the compiler's own JDK must know. */
  private static final boolean HAS_COMPRESS = Runtime.version().feature() >= 19;

  private final LoopPlan plan;
  private final CalleeSource callees;
  private final ReplacedFunctions functions;

  /** What the kernel itself has to ask. */
  private final List<Guard> guards;

  private final boolean scattered;

  /** The loop around the one of the kernel; null if that is the marked loop itself. */
  private final @Nullable Verdict around;

  private final LaneNames names = new LaneNames();
  private final SharedCalls shared;

  private Lowering(
      LoopPlan plan,
      CalleeSource callees,
      ReplacedFunctions functions,
      List<Guard> guards,
      List<Guard> known,
      boolean scattered,
      @Nullable Verdict around) {
    this.plan = plan;
    this.around = around;
    this.callees = callees;
    this.functions = functions;
    this.guards = guards;
    this.scattered = scattered;
    LoopNest nest = plan.verdict().nest();
    // In stages statements are translated more than once, and some are left out.
    boolean staged = !plan.verdict().scans().isEmpty();
    this.shared = staged ? SharedCalls.none(nest) : SharedCalls.of(nest, known);
  }

  /**
   * What became of a loop.
   *
   * @param kernel its vector form, or that of a loop inside it; null if it has none
   * @param problem why not, null if it has one
   */
  public record Result(@Nullable LaneKernel kernel, @Nullable Problem problem) {}

  /**
   * The vector form of a loop.
   *
   * @param callees where the bodies of called methods are found
   * @param functions where the loop's other variants call functions of the runtime
   */
  public static Result lower(LoopPlan written, CalleeSource callees, ReplacedFunctions functions) {
    LoopPlan plan = written.with(written.verdict().rewritten());
    NoLanesException reason;
    try {
      return new Result(whole(plan, callees, functions, false), null);
    } catch (NoLanesException e) {
      reason = e;
    }
    LaneKernel inner = inner(plan, callees, functions, false);
    if (inner != null) {
      return new Result(inner, null);
    }
    try {
      return new Result(whole(plan, callees, functions, true), null);
    } catch (NoLanesException e) {
      inner = inner(plan, callees, functions, true);
      return new Result(inner, inner == null ? reason.problem() : null);
    }
  }

  private static LaneKernel whole(
      LoopPlan plan, CalleeSource callees, ReplacedFunctions functions, boolean scattered) {
    List<Guard> known = plan.verdict().guards();
    return new Lowering(plan, callees, functions, List.of(), known, scattered, null).kernel();
  }

  /** The vector form of a loop inside the loop, where the loop itself has none. */
  private static @Nullable LaneKernel inner(
      LoopPlan plan, CalleeSource callees, ReplacedFunctions functions, boolean scattered) {
    // A field is no longer what the loop combines into, and a kernel would name the field.
    if (plan.verdict().copies().stream().anyMatch(copy -> !copy.uses().isEmpty())) {
      return null;
    }
    for (LoopNest nest : InnerNests.of(plan.verdict().nest())) {
      Verdict verdict = Judge.judge(nest, LoopAnalysis.analyse(nest, callees));
      boolean holds =
          verdict.status() == Verdict.Status.PROVED || verdict.status() == Verdict.Status.GUARDED;
      boolean isBounded = plan.verdict().exits().isEmpty() || !mayRunOn(nest);
      if (holds && isBounded && isPlain(verdict)) {
        try {
          List<Guard> known = new ArrayList<>(plan.verdict().guards());
          known.addAll(verdict.guards());
          List<Guard> guards = new ArrayList<>(verdict.guards());
          guards.removeIf(guard -> InnerGuards.follows(guard, plan.verdict().guards()));
          LoopPlan part = new LoopPlan(verdict, 0, 0, 0, false, 0, false);
          Verdict marked = isPlain(plan.verdict()) ? plan.verdict() : null;
          return new Lowering(part, callees, functions, guards, known, scattered, marked).kernel();
        } catch (NoLanesException e) {
          // The next one may have one.
        }
      }
    }
    return null;
  }

  private static boolean mayRunOn(LoopNest nest) {
    return Nodes.all(nest.body()).stream().anyMatch(Endless::isLoop);
  }

  /** Whether iterations leave nothing behind but elements. */
  private static boolean isPlain(Verdict verdict) {
    return verdict.exits().isEmpty()
        && verdict.reductions().isEmpty()
        && verdict.kept().isEmpty()
        && verdict.privates().isEmpty()
        && verdict.inductions().isEmpty()
        && verdict.copies().isEmpty()
        && verdict.scans().isEmpty();
  }

  /** Their values would have to be converted each time. */
  private static void refuseNarrowCounters(LoopNest nest) {
    List<IterationSpace> spaces = new ArrayList<>(List.of(nest.space()));
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Stmt.Counted loop) {
        spaces.add(loop.space());
      }
    }
    for (IterationSpace space : spaces) {
      if (space instanceof IterationSpace.Range range
          && range.variable().type() != Primitive.INT
          && range.variable().type() != Primitive.LONG) {
        throw new NoLanesException(
            Code.PL0701, range.variable().name() + " is no int or long.", space.span());
      }
    }
  }

  private LaneKernel kernel() {
    Verdict verdict = plan.verdict();
    refuseNarrowCounters(verdict.nest());
    if (!verdict.copies().isEmpty()) {
      throw new NoLanesException(
          Code.PL0704,
          "each chunk has a copy of " + verdict.copies().get(0).name() + ".",
          verdict.nest().span());
    } else if (!verdict.exits().isEmpty() && mayRunOn(verdict.nest())) {
      // In vectors nobody looks whether a lower iteration has left the loop meanwhile.
      throw new NoLanesException(
          Code.PL0704,
          "a jump leaves the loop, and a loop inside it may run on behind the match.",
          verdict.exits().get(0).span());
    }
    SearchVariables.check(verdict);
    LaneStaging.check(verdict);
    if (HAS_COMPRESS && !LaneStaging.packs(verdict).isEmpty()) {
      try {
        return kernel(true);
      } catch (NoLanesException e) {
        // Elements that are found by their index, one by one, may do.
      }
    }
    return kernel(false);
  }

  private LaneKernel kernel(boolean packs) {
    boolean masked = false;
    for (int attempt = 0; attempt < MOST_VARIABLES; attempt++) {
      names.restart();
      try {
        LaneKernel kernel = attempt(masked, packs);
        boolean staged = !kernel.carries().isEmpty();
        if (masked || staged || kernel.body().stream().noneMatch(Lowering::hasLoop)) {
          return kernel;
        }
        // Too long a body for a scalar loop to do the rest of a range.
        masked = true;
      } catch (LaneNames.VariesException e) {
        // Once more, with what is known now.
      }
    }
    throw new NoLanesException(Code.PL0704, "the loop is too large.", plan.verdict().nest().span());
  }

  private LaneKernel attempt(boolean masked, boolean packs) {
    Verdict verdict = plan.verdict();
    LoopNest nest = verdict.nest();
    LaneBuilder builder = new LaneBuilder(names, scattered);
    LaneVariable start = builder.constant("from\1", Primitive.INT);
    LaneVariable counter = names.fresh(counterName(nest), Primitive.INT, false);
    LaneResults results = new LaneResults(verdict, builder);
    LaneStatements statements =
        new LaneStatements(
            builder,
            callees,
            functions,
            nest,
            shared,
            new Around(verdict, start, builder, results));
    LaneVariable entry = masked ? names.fresh("lanes\1", Primitive.BOOLEAN, true) : null;
    if (entry != null && LaneCounters.mayBeNegative(nest)) {
      // The mask of the lanes before the end holds no negative counter.
      builder.check(new LaneCheck.NotNegative());
    }
    builder.enter(new LaneScope(builder.scope(), LaneScope.Kind.BODY, entry, null, null));
    LaneCounters counters = new LaneCounters(builder, statements, nest, start);
    LaneStaging staging = new LaneStaging(builder, statements, verdict, packs);
    staging.begin(() -> counters.declare(verdict));
    InnerGuards checks = new InnerGuards(builder, statements.expressions());
    checks.check(guards);
    checks.check(shared.asked());
    statements.loops().iteration(nest.body(), nest.label());
    staging.end();
    Set<LaneVariable> needed = new HashSet<>(results.all());
    results.reductions().forEach(reduction -> needed.add(reduction.accumulator()));
    staging.carries().forEach(carry -> needed.add(carry.value()));
    if (entry != null) {
      needed.add(entry);
    }
    List<LaneCode> whole =
        new StepUndoing(builder, nest.span()).apply(builder.code(), results.all());
    List<LaneCode> body =
        DeadCode.remove(SharedTests.apply(UniformTests.apply(whole, names), names), needed);
    if (LaneSize.isTooLarge(body)) {
      throw new NoLanesException(
          Code.PL0701, "HotSpot compiles no method as large as its vector form.", nest.span());
    }
    if (staging.addsInOrder() && !TotalsWorth.mayPay(body)) {
      throw new NoLanesException(
          Code.PL0704, "totals are added one after the other, and do little else.", nest.span());
    }
    if (!RowsWorth.mayPay(body)) {
      throw new NoLanesException(Code.PL0703, "each lane would write to another row.", nest.span());
    }
    LaneInterchange interchange =
        results.reductions().isEmpty() && results.kept().isEmpty() && staging.carries().isEmpty()
            ? Interchange.of(body, entry, names)
            : null;
    LaneTile tile =
        around == null || entry == null || interchange != null
            ? null
            : RowTiling.of(around, nest, builder, body, names);
    Set<Primitive> types = builder.types();
    types.remove(Primitive.BOOLEAN);
    boolean wide = types.contains(Primitive.LONG) || types.contains(Primitive.DOUBLE);
    return new LaneKernel(
        nest,
        counter,
        start,
        builder.parameters(),
        checks(builder, wide),
        builder.front(),
        body,
        results.reductions(),
        results.kept(),
        staging.carries(),
        !verdict.scans().variables().containsAll(verdict.privates()),
        wide,
        entry,
        types,
        names.all(),
        builder.isFused(),
        !results.kept().isEmpty()
            || !staging.carries().isEmpty()
            || LaneWorth.mayPay(body, results.reductions()),
        tile,
        interchange);
  }

  private static String counterName(LoopNest nest) {
    return LaneCounters.countsByItself(nest) ? nest.space().variable().name() : "t\1";
  }

  /** The checks; vectors of small elements have too many lanes where the large ones have few. */
  private static List<LaneCheck> checks(LaneBuilder builder, boolean wide) {
    List<LaneCheck> checks = new ArrayList<>(builder.checks());
    int bits = builder.leastElementBits();
    int least = bits >= Integer.SIZE ? 0 : Long.SIZE * (wide ? Long.SIZE : Integer.SIZE) / bits;
    if (least > 128) {
      checks.add(0, new LaneCheck.Width(least));
    }
    return checks;
  }

  private static boolean hasLoop(LaneCode code) {
    return code instanceof LaneCode.Loop
        || (code instanceof LaneCode.If branch
            && (branch.whenTrue().stream().anyMatch(Lowering::hasLoop)
                || branch.whenFalse().stream().anyMatch(Lowering::hasLoop)));
  }

  /** What a body sees of what stands around it. */
  private record Around(
      Verdict verdict, LaneVariable start, LaneBuilder builder, LaneResults results)
      implements LaneOuter {
    @Override
    public LaneValue read(Expr.Read read) {
      return new LaneValue.Use(builder.parameter(read.variable()));
    }

    @Override
    public @Nullable LaneVariable accumulator(Variable variable) {
      return results.value(variable);
    }

    @Override
    public @Nullable LaneVariable place(LaneVariable accumulator) {
      return results.place(accumulator);
    }

    @Override
    public LaneValue ordinal() {
      return LaneCounters.ordinal(verdict.nest(), start);
    }

    @Override
    public boolean leaves(Stmt jump) {
      return verdict.exits().contains(jump);
    }
  }
}
