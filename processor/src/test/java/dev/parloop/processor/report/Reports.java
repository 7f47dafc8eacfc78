package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.diagnostics.Problem;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Directive;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.List;

/** Loops to report on. */
final class Reports {
  private static final Span AT = new Span("Series.java", 200, 260, 14, 5);
  private static final Span LATER = new Span("Series.java", 240, 248, 16, 9);
  private static final Problem NO_VECTORS =
      Problem.of(Code.PL0702, "Math.cos has no vector form.", Span.NONE);

  private static final Scalars NO_SCALARS = new Scalars(List.of(), List.of());

  private Reports() {}

  private static Variable variable(int id, String name, Type type) {
    return new Variable(id, name, type, Variable.Kind.OUTER);
  }

  private static Expr read(int id, String name, Type type) {
    return new Expr.Read(variable(id, name, type), LATER);
  }

  private static LoopNest nest(String owner, String method) {
    Variable counter = new Variable(0, "i", Type.Primitive.INT, Variable.Kind.COUNTER);
    IterationSpace space =
        new IterationSpace.Range(
            counter,
            new Expr.Literal(Type.Primitive.INT, 0, AT),
            IterationSpace.Relation.LESS,
            read(1, "n", Type.Primitive.INT),
            new Expr.Literal(Type.Primitive.INT, 1, AT),
            AT);
    return new LoopNest(
        owner.substring(owner.lastIndexOf('.') + 1) + "." + method + "#1",
        owner,
        method,
        space,
        new Stmt.Block(List.of(), AT),
        null,
        Directive.defaults(true),
        List.of(),
        AT);
  }

  /** Proved, with a sum and a minimum. */
  static LoopReport proved() {
    Verdict verdict =
        new Verdict(
            nest("com.example.Series", "trig"),
            Verdict.Status.PROVED,
            List.of(),
            List.of(
                new Reduction(variable(2, "s", Type.Primitive.DOUBLE), ReductionOperator.SUM),
                new Reduction(variable(3, "m", Type.Primitive.INT), ReductionOperator.MIN_FIRST)),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of());
    return new LoopReport(
        verdict,
        NO_SCALARS,
        List.of("serial", "forkjoin"),
        12,
        17,
        false,
        null,
        NO_VECTORS,
        "com.example.ParallelSeries");
  }

  /** Guarded by one check of each kind, with a private variable and a note. */
  static LoopReport guarded() {
    Type doubles = new Type.Array(Type.Primitive.DOUBLE);
    Expr a = read(4, "a", doubles);
    Expr b = read(5, "b", doubles);
    Expr n = read(1, "n", Type.Primitive.INT);
    Verdict verdict =
        new Verdict(
            nest("com.example.Series", "shift"),
            Verdict.Status.GUARDED,
            List.of(),
            List.of(),
            List.of(variable(6, "t", Type.Primitive.DOUBLE)),
            List.of(
                new Guard.NotSame(a, b),
                new Guard.NotZero(n),
                new Guard.DistinctRows(new Guard.Rows(a, null), List.of(new Guard.Rows(b, null))),
                new Guard.NoWrap(List.of(new Guard.Term(n, n)), 3)),
            List.of(a),
            false,
            List.of(Problem.of(Code.PL0603, "independence is assumed.", LATER)));
    return new LoopReport(
        verdict,
        NO_SCALARS,
        List.of("serial", "forkjoin"),
        0.75,
        267,
        false,
        null,
        NO_VECTORS,
        "com.example.ParallelSeries");
  }

  /** Unproved, with a reason that has everything that needs an escape. */
  static LoopReport unproved() {
    Verdict verdict =
        new Verdict(
            nest("com.example.Series", "gather"),
            Verdict.Status.UNPROVED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            List.of(
                Problem.of(
                    Code.PL0302, "the subscript \"p[i]\\\" is not affine;\nserial.", LATER)));
    return new LoopReport(verdict, NO_SCALARS, List.of("serial"), 0, 0, false, null, null, "");
  }
}
