package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.LoopAnalysis;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Judge;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the vector form of planned loops. Stateless, safe for any thread. */
public final class Lowering {
  private static final int MOST_VARIABLES = 1_000;

  private final LoopPlan plan;
  private final CalleeSource callees;
  private final LaneNames names = new LaneNames();

  private Lowering(LoopPlan plan, CalleeSource callees) {
    this.plan = plan;
    this.callees = callees;
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
   */
  public static Result lower(LoopPlan plan, CalleeSource callees) {
    try {
      return new Result(new Lowering(plan, callees).kernel(), null);
    } catch (NoLanesException e) {
      LaneKernel inner = inner(plan, callees);
      return new Result(inner, inner == null ? e.problem() : null);
    }
  }

  /** The vector form of a loop inside the loop, where the loop itself has none. */
  private static @Nullable LaneKernel inner(LoopPlan plan, CalleeSource callees) {
    for (LoopNest nest : InnerNests.of(plan.verdict().nest())) {
      Verdict verdict = Judge.judge(nest, LoopAnalysis.analyse(nest, callees));
      if (verdict.status() == Verdict.Status.PROVED && verdict.reductions().isEmpty()) {
        try {
          return new Lowering(new LoopPlan(verdict, 0, 0, false, 0), callees).kernel();
        } catch (NoLanesException e) {
          // The next one may have one.
        }
      }
    }
    return null;
  }

  private LaneKernel kernel() {
    Verdict verdict = plan.verdict();
    if (!verdict.exits().isEmpty()) {
      throw refused("a jump leaves the loop");
    }
    if (!verdict.privates().isEmpty()) {
      Variable variable = verdict.privates().get(0);
      throw refused(variable + " keeps the value of the last iteration");
    }
    if (!verdict.kept().isEmpty()) {
      throw refused("a variable keeps the value of the last iteration that assigns it");
    }
    if (!verdict.inductions().isEmpty() || !verdict.nest().seconds().isEmpty()) {
      throw refused("a second variable counts with the loop's own");
    }
    boolean masked = false;
    for (int attempt = 0; attempt < MOST_VARIABLES; attempt++) {
      names.restart();
      try {
        LaneKernel kernel = attempt(masked);
        if (masked || kernel.body().stream().noneMatch(Lowering::hasLoop)) {
          return kernel;
        }
        // Too long a body for a scalar loop to do the rest of a range.
        masked = true;
      } catch (LaneNames.VariesException e) {
        // Once more, with what is known now.
      }
    }
    throw refused("the loop is too large");
  }

  private NoLanesException refused(String why) {
    return new NoLanesException(Code.PL0704, why + ".", plan.verdict().nest().span());
  }

  private LaneKernel attempt(boolean masked) {
    LoopNest nest = plan.verdict().nest();
    LaneBuilder builder = new LaneBuilder(names);
    List<LaneReduction> reductions = new ArrayList<>();
    for (Reduction reduction : plan.verdict().reductions()) {
      reductions.add(reduction(reduction, builder));
    }
    LaneStatements statements =
        new LaneStatements(
            builder,
            callees,
            nest.body(),
            new LaneStatements.Outer() {
              @Override
              public LaneValue read(Expr.Read read) {
                return new LaneValue.Use(builder.parameter(read.variable()));
              }

              @Override
              public @Nullable LaneVariable accumulator(Variable variable) {
                for (LaneReduction reduction : reductions) {
                  if (reduction.reduction().variable().equals(variable)) {
                    return reduction.accumulator();
                  }
                }
                return null;
              }
            });
    LaneVariable counter = counter(nest, statements);
    LaneVariable entry = masked ? names.fresh("lanes$", Primitive.BOOLEAN, true) : null;
    builder.enter(new LaneScope(builder.scope(), LaneScope.Kind.BODY, entry, null, null));
    statements.statement(nest.body());
    Set<Primitive> types = builder.types();
    types.remove(Primitive.BOOLEAN);
    return new LaneKernel(
        nest,
        counter,
        builder.parameters(),
        builder.checks(),
        builder.code(),
        reductions,
        types.contains(Primitive.LONG) || types.contains(Primitive.DOUBLE),
        entry,
        types,
        false);
  }

  private static boolean hasLoop(LaneCode code) {
    return code instanceof LaneCode.Loop
        || (code instanceof LaneCode.If branch
            && (branch.whenTrue().stream().anyMatch(Lowering::hasLoop)
                || branch.whenFalse().stream().anyMatch(Lowering::hasLoop)));
  }

  /** Declares the loop's variable by what it is for the kernel's counter. */
  private LaneVariable counter(LoopNest nest, LaneStatements statements) {
    LaneValue.Counter ordinal = new LaneValue.Counter(Primitive.INT);
    if (nest.space() instanceof IterationSpace.Range range
        && range.variable().type() == Primitive.INT
        && InnerNests.isOne(range.step())) {
      return statements.counter(range.variable(), ordinal);
    }
    throw new NoLanesException(
        Code.PL0701,
        "a loop that counts like this one has no vector form yet.",
        nest.space().span());
  }

  private LaneReduction reduction(Reduction reduction, LaneBuilder builder) {
    Variable variable = reduction.variable();
    if (reduction.reducer() != null || !(variable.type() instanceof Primitive type)) {
      throw refused("a method of yours combines " + variable);
    }
    boolean ordered =
        type.isFloating()
            && (reduction.operator() == ReductionOperator.SUM
                || reduction.operator() == ReductionOperator.PRODUCT);
    if (!ordered && (type.isFloating() || !isWhole(type))) {
      throw refused("the reduction of " + variable);
    }
    LaneVariable accumulator = names.fresh(variable.name(), type, true);
    builder.declareOutside(accumulator);
    return new LaneReduction(reduction, accumulator, ordered);
  }

  private static boolean isWhole(Type type) {
    return type == Primitive.INT || type == Primitive.LONG;
  }
}
