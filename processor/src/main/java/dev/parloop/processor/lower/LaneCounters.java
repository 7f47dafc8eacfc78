package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.diagnostics.Code;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the variables that an iteration starts with are in terms of the kernel's counter. */
final class LaneCounters {
  private final LaneBuilder builder;
  private final LaneStatements statements;
  private final LoopNest nest;
  private final LaneVariable start;

  /**
   * The variables of a loop.
   *
   * @param start the counter's first value
   */
  LaneCounters(LaneBuilder builder, LaneStatements statements, LoopNest nest, LaneVariable start) {
    this.builder = builder;
    this.statements = statements;
    this.nest = nest;
    this.start = start;
  }

  /** Whether a loop's own variable can be a kernel's counter: an int that grows by one. */
  static boolean isPlain(IterationSpace.Range range) {
    return range.variable().type() == Primitive.INT
        && Long.valueOf(1).equals(Literals.ofInt(range.step()));
  }

  /** Whether a kernel counts with the loop's own variable. */
  static boolean countsByItself(LoopNest nest) {
    return nest.space() instanceof IterationSpace.Range range && isPlain(range);
  }

  /** Whether a kernel's counter may be below 0. */
  static boolean mayBeNegative(LoopNest nest) {
    if (!(nest.space() instanceof IterationSpace.Range range) || !isPlain(range)) {
      return false;
    }
    Long first = Literals.ofInt(range.start());
    return first == null || first < 0;
  }

  /** The number of an iteration, from 0. */
  static LaneValue ordinal(LoopNest nest, LaneVariable start) {
    LaneValue counter = new LaneValue.Counter(Primitive.INT);
    return countsByItself(nest)
        ? operation(LaneOperator.SUBTRACT, counter, new LaneValue.Use(start))
        : counter;
  }

  /** Declares all that an iteration starts with, but for what those before it leave to it. */
  void declare(Verdict verdict) {
    Variable variable = nest.space().variable();
    if (nest.space() instanceof IterationSpace.Range range) {
      statements.alias(variable, counter(range));
    } else if (nest.space() instanceof IterationSpace.Elements elements) {
      element(elements);
    } else {
      throw LaneStatements.refused("such a loop", nest.space().span());
    }
    Set<Variable> inductions = new HashSet<>();
    for (Induction induction : verdict.inductions()) {
      if (induction.turn() != null) {
        throw new NoLanesException(
            Code.PL0704,
            induction.variable() + " is no sum that follows from the number of the iteration.",
            nest.span());
      }
      inductions.add(induction.variable());
      LaneValue value = induction(induction);
      if (nest.second(induction.variable()) == null) {
        statements.declare(induction.variable(), value);
      } else {
        statements.alias(induction.variable(), value);
      }
    }
    for (Kept kept : verdict.kept()) {
      if (kept.isTemporary()) {
        temporary(kept.variable());
      }
    }
    List<Variable> scanned = verdict.scans().variables();
    for (Variable last : verdict.privates()) {
      if (!(last.type() instanceof Primitive)) {
        throw new NoLanesException(
            Code.PL0704, last + " keeps an object of the last iteration.", nest.span());
      } else if (!inductions.contains(last) && !scanned.contains(last)) {
        statements.declare(last, null);
      }
    }
  }

  /** What an iteration reads it has assigned before. */
  private void temporary(Variable variable) {
    if (!(variable.type() instanceof Primitive)) {
      throw LaneStatements.refused("a variable of type " + variable.type(), nest.span());
    }
    statements.declare(variable, null);
  }

  private LaneValue counter(IterationSpace.Range range) {
    if (isPlain(range)) {
      return new LaneValue.Counter(Primitive.INT);
    }
    Primitive type = (Primitive) range.variable().type();
    LaneValue first = new LaneValue.Use(builder.border("first\1", type));
    Long literal = Literals.ofInt(range.step());
    LaneValue step =
        literal == null ? new LaneValue.Use(builder.border("step\1", type)) : number(type, literal);
    return moved(first, new LaneValue.Counter(type), step, literal);
  }

  /**
   * A start and a number of steps.
   *
   * @param literal the step, if it is a literal
   */
  private static LaneValue moved(
      LaneValue first, LaneValue steps, LaneValue step, @Nullable Long literal) {
    if (literal != null && literal == 1) {
      return operation(LaneOperator.ADD, first, steps);
    } else if (literal != null && literal == -1) {
      return operation(LaneOperator.SUBTRACT, first, steps);
    }
    return operation(LaneOperator.ADD, first, operation(LaneOperator.MULTIPLY, steps, step));
  }

  private void element(IterationSpace.Elements elements) {
    Variable variable = elements.variable();
    if (!(variable.type() instanceof Primitive type)
        || !(((Type.Array) elements.array().type()).element() instanceof Primitive)) {
      throw LaneStatements.refused("a variable of type " + variable.type(), elements.span());
    }
    LaneVariable array = builder.border("array\1", elements.array().type());
    LaneValue first = new LaneValue.Use(builder.border("first\1", Primitive.INT));
    LaneValue index = operation(LaneOperator.ADD, first, new LaneValue.Counter(Primitive.INT));
    builder.check(new LaneCheck.NotNull(array));
    builder.check(new LaneCheck.Inside(array, index, List.of()));
    LaneValue element = new LaneValue.Element(array, index, 1);
    builder.holdsElements((Primitive) element.type());
    statements.declare(variable, LaneTyping.converted(LaneTyping.kept(element), type));
  }

  private LaneValue induction(Induction induction) {
    Variable variable = induction.variable();
    Primitive type = (Primitive) variable.type();
    LaneValue first = new LaneValue.Use(builder.parameter(variable));
    Long literal = Literals.ofInt(induction.step());
    if (literal != null && literal == 0) {
      return first;
    }
    LaneValue step =
        literal == null
            ? LaneTyping.converted(
                new LaneValue.Use(builder.border(variable.name() + "\1step", Primitive.LONG)), type)
            : number(type, literal);
    LaneValue ordinal = LaneTyping.converted(ordinal(nest, start), type);
    return moved(first, ordinal, step, literal);
  }

  private static LaneValue number(Primitive type, long value) {
    return new LaneValue.Constant(type, type == Primitive.INT ? (Object) (int) value : value);
  }

  private static LaneValue operation(LaneOperator operator, LaneValue left, LaneValue right) {
    return new LaneValue.Operation(operator, (Primitive) left.type(), List.of(left, right));
  }
}
