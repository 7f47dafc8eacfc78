package dev.parloop.processor.analyse;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A compile-time guess of what one iteration costs, in nanoseconds on a current core. Only its
 * order of magnitude matters: it sets chunk sizes and the trip count below which a loop stays
 * serial; the run time corrects the choice of threads by what it measures.
 */
public final class CostModel {
  private static final double SIMPLE = 0.3;
  private static final double MEMORY = 0.5;
  private static final double DIVISION = 4;

  /** Of whole numbers by a constant: C2 multiplies instead. */
  private static final double CONSTANT_DIVISION = 1;

  private static final double ALLOCATION = 15;
  private static final double UNKNOWN_CALL = 20;
  private static final double ELEMENTARY_FUNCTION = 12;

  /** Usually assumed trip count of an inner loop whose bounds are not constants. */
  private static final double UNKNOWN_TRIPS = 64;

  private static final Set<String> CHEAP_FUNCTIONS =
      Set.of("abs", "min", "max", "sqrt", "fma", "signum", "copySign", "floor", "ceil", "rint");

  private final CalleeSource callees;
  private final Scans scans;
  private final Set<String> active = new HashSet<>();
  private final double unknownTrips;

  /**
   * A model that looks into called methods.
   *
   * @param callees where their bodies are found
   */
  public CostModel(CalleeSource callees) {
    this(callees, UNKNOWN_TRIPS, Scans.NONE);
  }

  /**
   * A model with a guess of its own about loops of which nothing is known.
   *
   * @param unknownTrips trip count of an inner loop whose bounds are not constants
   */
  public CostModel(CalleeSource callees, double unknownTrips) {
    this(callees, unknownTrips, Scans.NONE);
  }

  /**
   * A model of a loop's first stage.
   *
   * @param callees where bodies of called methods are found
   * @param scans what that stage leaves out
   */
  public CostModel(CalleeSource callees, Scans scans) {
    this(callees, UNKNOWN_TRIPS, scans);
  }

  private CostModel(CalleeSource callees, double unknownTrips, Scans scans) {
    this.callees = callees;
    this.unknownTrips = unknownTrips;
    this.scans = scans;
  }

  /** Estimated nanoseconds of one execution of {@code body}, at least 0.3. */
  public double nanos(Stmt body) {
    return Math.max(SIMPLE, statement(body));
  }

  private double statement(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      return all(block.statements());
    } else if (stmt instanceof Stmt.Declare declare) {
      return declare.initial() == null ? 0 : expression(declare.initial());
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      return evaluated(evaluate);
    } else if (stmt instanceof Stmt.If branch) {
      double otherwise = branch.whenFalse() == null ? 0 : statement(branch.whenFalse());
      return SIMPLE
          + expression(branch.condition())
          + Math.max(statement(branch.whenTrue()), otherwise);
    } else if (stmt instanceof Stmt.Counted loop) {
      return SIMPLE + trips(loop.space()) * (SIMPLE + statement(loop.body()));
    } else if (stmt instanceof Stmt.For loop) {
      double condition = loop.condition() == null ? 0 : expression(loop.condition());
      return all(loop.initial())
          + rounds(loop.body(), loop.update())
              * (condition + all(loop.update()) + statement(loop.body()));
    } else if (stmt instanceof Stmt.While loop) {
      return rounds(loop.body(), List.of())
          * (expression(loop.condition()) + statement(loop.body()));
    } else if (stmt instanceof Stmt.DoWhile loop) {
      return rounds(loop.body(), List.of())
          * (expression(loop.condition()) + statement(loop.body()));
    }
    return jumpOrOther(stmt);
  }

  private double rounds(Stmt body, List<Expr> update) {
    return Math.min(unknownTrips, ShrinkingLoops.rounds(body, update).orElse(unknownTrips));
  }

  private double evaluated(Stmt.Evaluate evaluate) {
    for (Scans.Cut cut : scans.cuts()) {
      if (cut.statement().equals(evaluate.span())) {
        return cut.kept() == null ? 0 : SIMPLE;
      }
    }
    return expression(evaluate.expression());
  }

  private double jumpOrOther(Stmt stmt) {
    if (stmt instanceof Stmt.Labeled labeled) {
      return statement(labeled.body());
    } else if (stmt instanceof Stmt.Switch choice) {
      double longest = 0;
      for (Stmt.Case branch : choice.cases()) {
        longest = Math.max(longest, all(branch.body()));
      }
      return expression(choice.selector()) + 2 * SIMPLE + longest;
    } else if (stmt instanceof Stmt.Return result) {
      return result.value() == null ? 0 : expression(result.value());
    } else if (stmt instanceof Stmt.Opaque opaque) {
      return UNKNOWN_CALL + all(opaque.parts());
    }
    return 0;
  }

  private double all(List<? extends Node> nodes) {
    double sum = 0;
    for (Node node : nodes) {
      sum += node instanceof Stmt stmt ? statement(stmt) : expression((Expr) node);
    }
    return sum;
  }

  private double trips(IterationSpace space) {
    if (space instanceof IterationSpace.Range range
        && range.start() instanceof Expr.Literal start
        && range.bound() instanceof Expr.Literal bound
        && range.step() instanceof Expr.Literal step
        && start.value() instanceof Number from
        && bound.value() instanceof Number to
        && step.value() instanceof Number by
        && by.longValue() != 0) {
      return Math.max(0, Math.abs((to.doubleValue() - from.doubleValue()) / by.doubleValue()));
    }
    return unknownTrips;
  }

  private double expression(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return operation(binary.operator(), binary.type(), binary.right())
          + expression(binary.left())
          + expression(binary.right());
    } else if (expr instanceof Expr.ArrayRead read) {
      return MEMORY + expression(read.array()) + expression(read.index());
    } else if (expr instanceof Expr.FieldRead read) {
      return MEMORY + (read.receiver() == null ? 0 : expression(read.receiver()));
    } else if (expr instanceof Expr.Length length) {
      return MEMORY + expression(length.array());
    } else if (expr instanceof Expr.Unary unary) {
      return SIMPLE + expression(unary.operand());
    } else if (expr instanceof Expr.Convert convert) {
      return SIMPLE + expression(convert.operand());
    } else if (expr instanceof Expr.Logical logical) {
      return SIMPLE + expression(logical.left()) + expression(logical.right());
    } else if (expr instanceof Expr.Conditional choice) {
      return SIMPLE
          + expression(choice.condition())
          + Math.max(expression(choice.whenTrue()), expression(choice.whenFalse()));
    }
    return effect(expr);
  }

  private double effect(Expr expr) {
    if (expr instanceof Expr.Assign assign) {
      return expression(assign.target()) + expression(assign.value());
    } else if (expr instanceof Expr.Compound compound) {
      return operation(compound.operator(), compound.operation(), compound.operand())
          + expression(compound.target())
          + expression(compound.operand());
    } else if (expr instanceof Expr.Step step) {
      return SIMPLE + expression(step.target());
    } else if (expr instanceof Expr.Call call) {
      double receiver = call.receiver() == null ? 0 : expression(call.receiver());
      return receiver + all(call.arguments()) + call(call);
    } else if (expr instanceof Expr.NewObject creation) {
      return ALLOCATION + all(creation.arguments());
    } else if (expr instanceof Expr.NewArray creation) {
      List<Expr> elements = creation.elements();
      return ALLOCATION + all(creation.dimensions()) + (elements == null ? 0 : all(elements));
    } else if (expr instanceof Expr.Opaque opaque) {
      return UNKNOWN_CALL + all(opaque.parts());
    }
    return 0;
  }

  private double call(Expr.Call call) {
    if (call.method().owner().equals("java.lang.Math")
        || call.method().owner().equals("java.lang.StrictMath")
        || call.method().owner().equals(ElementaryFunctions.OWNER)) {
      if (CHEAP_FUNCTIONS.contains(call.method().name())) {
        return 1;
      }
      return ELEMENTARY_FUNCTION;
    }
    String key = call.method().key();
    if (!active.add(key)) {
      return UNKNOWN_CALL;
    }
    try {
      return callees
          .body(call.method())
          .map(body -> 1 + statement(body.body()))
          .orElse(UNKNOWN_CALL);
    } finally {
      active.remove(key);
    }
  }

  private static double operation(BinaryOperator operator, Type type, Expr right) {
    if (operator != BinaryOperator.DIVIDE && operator != BinaryOperator.REMAINDER) {
      return SIMPLE;
    }
    boolean whole = type == Type.Primitive.INT || type == Type.Primitive.LONG;
    return whole && right instanceof Expr.Literal ? CONSTANT_DIVISION : DIVISION;
  }
}
