package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Executes statements. */
final class Executor {
  private final Machine machine;
  private final Evaluator evaluator;

  Executor(Machine machine) {
    this.machine = machine;
    this.evaluator = new Evaluator(machine, this);
  }

  /** Evaluates the expressions of what this executes. */
  Evaluator evaluator() {
    return evaluator;
  }

  /** Executes a statement that has no label. */
  Completion execute(Stmt statement, Frame frame) {
    return execute(statement, frame, Set.of());
  }

  private Completion execute(Stmt statement, Frame frame, Set<String> labels) {
    machine.step(1);
    if (statement instanceof Stmt.Evaluate evaluate) {
      evaluator.evaluate(evaluate.expression(), frame);
      return Completion.NORMAL;
    } else if (statement instanceof Stmt.Declare declare) {
      if (declare.initial() != null) {
        frame.set(declare.variable(), evaluator.evaluate(declare.initial(), frame));
      }
      return Completion.NORMAL;
    } else if (statement instanceof Stmt.Block block) {
      return sequence(block.statements(), frame);
    } else if (statement instanceof Stmt.If choice) {
      if (evaluator.condition(choice.condition(), frame)) {
        return execute(choice.whenTrue(), frame);
      }
      Stmt otherwise = choice.whenFalse();
      return otherwise == null ? Completion.NORMAL : execute(otherwise, frame);
    } else if (statement instanceof Stmt.Labeled labeled) {
      return labeled(labeled, frame, labels);
    } else if (statement instanceof Stmt.Switch choice) {
      return choose(choice, frame).leaving();
    } else if (statement instanceof Stmt.Opaque opaque) {
      throw new CannotInterpretException(opaque.what(), opaque.span());
    }
    Completion loop = loop(statement, frame, labels);
    return loop != null ? loop : jump(statement, frame);
  }

  private @Nullable Completion loop(Stmt statement, Frame frame, Set<String> labels) {
    if (statement instanceof Stmt.Counted counted) {
      return counted(counted.space(), List.of(), counted.body(), frame, labels, false);
    } else if (statement instanceof Stmt.For loop) {
      return general(loop, frame, labels);
    } else if (statement instanceof Stmt.While loop) {
      while (evaluator.condition(loop.condition(), frame)) {
        Completion body = execute(loop.body(), frame);
        if (!body.continues(labels)) {
          return body.leaving();
        }
      }
      return Completion.NORMAL;
    } else if (statement instanceof Stmt.DoWhile loop) {
      do {
        Completion body = execute(loop.body(), frame);
        if (!body.continues(labels)) {
          return body.leaving();
        }
      } while (evaluator.condition(loop.condition(), frame));
      return Completion.NORMAL;
    }
    return null;
  }

  private Completion jump(Stmt statement, Frame frame) {
    if (statement instanceof Stmt.Break jump) {
      return new Completion(Completion.Kind.BREAK, jump.label(), null);
    } else if (statement instanceof Stmt.Continue jump) {
      return new Completion(Completion.Kind.CONTINUE, jump.label(), null);
    } else if (statement instanceof Stmt.Return jump) {
      Expr value = jump.value();
      Object result = value == null ? null : evaluator.evaluate(value, frame);
      return new Completion(Completion.Kind.RETURN, null, result);
    }
    Stmt.Throw jump = (Stmt.Throw) statement;
    Object thrown = evaluator.evaluate(jump.exception(), frame);
    throw new ProgramException(ProgramException.nonNull(thrown));
  }

  private Completion sequence(List<Stmt> statements, Frame frame) {
    for (Stmt statement : statements) {
      Completion completion = execute(statement, frame);
      if (!completion.isNormal()) {
        return completion;
      }
    }
    return Completion.NORMAL;
  }

  private Completion labeled(Stmt.Labeled labeled, Frame frame, Set<String> labels) {
    Set<String> all = new HashSet<>(labels);
    all.add(labeled.label());
    Completion completion = execute(labeled.body(), frame, all);
    boolean ends =
        completion.kind() == Completion.Kind.BREAK && labeled.label().equals(completion.label());
    return ends ? Completion.NORMAL : completion;
  }

  private Completion choose(Stmt.Switch choice, Frame frame) {
    int value = (Integer) evaluator.primitive(choice.selector(), frame);
    int selected = -1;
    for (int i = 0; i < choice.cases().size(); i++) {
      Stmt.Case branch = choice.cases().get(i);
      if (branch.labels().contains(value)) {
        selected = i;
        break;
      } else if (branch.isDefault()) {
        selected = i;
      }
    }
    if (selected < 0) {
      return Completion.NORMAL;
    }
    int end = choice.arrows() ? selected + 1 : choice.cases().size();
    for (Stmt.Case branch : choice.cases().subList(selected, end)) {
      Completion completion = sequence(branch.body(), frame);
      if (!completion.isNormal()) {
        return completion;
      }
    }
    return Completion.NORMAL;
  }

  private Completion general(Stmt.For loop, Frame frame, Set<String> labels) {
    Completion initial = sequence(loop.initial(), frame);
    if (!initial.isNormal()) {
      throw new IllegalStateException("a jump in the initialisation of a loop");
    }
    while (loop.condition() == null || evaluator.condition(loop.condition(), frame)) {
      Completion body = execute(loop.body(), frame);
      if (!body.continues(labels)) {
        return body.leaving();
      }
      for (Expr update : loop.update()) {
        evaluator.evaluate(update, frame);
      }
    }
    return Completion.NORMAL;
  }

  /**
   * Runs a counted loop as Java does: bound and step are evaluated again for each iteration.
   *
   * @param others second counters of its header
   * @param marked whether accesses belong to this loop's iterations
   */
  Completion counted(
      IterationSpace space,
      List<SecondCounter> others,
      Stmt body,
      Frame frame,
      Set<String> labels,
      boolean marked) {
    if (space instanceof IterationSpace.Elements elements) {
      return elements(elements, body, frame, labels, marked);
    }
    if (!(space instanceof IterationSpace.Range range)) {
      throw new CannotInterpretException("a loop that is not counted", space.span());
    }
    Variable variable = range.variable();
    frame.set(variable, evaluator.evaluate(range.start(), frame));
    Type.Primitive type = (Type.Primitive) variable.type();
    List<Iterations.Counter> seconds = seconds(others, frame);
    for (long ordinal = 0; goesOn(range, frame); ordinal++) {
      machine.step(1);
      mark(marked, ordinal);
      Completion completion = execute(body, frame);
      mark(marked, Access.OUTSIDE);
      if (!completion.continues(labels)) {
        return completion.leaving();
      }
      Object step = evaluator.primitive(range.step(), frame);
      Object counter = integer(frame.get(variable));
      Object next = Arithmetic.binary(BinaryOperator.ADD, counter, step);
      frame.set(variable, Arithmetic.convert(next, type));
      for (Iterations.Counter second : seconds) {
        frame.set(second.variable(), second.value(ordinal + 1));
      }
    }
    return Completion.NORMAL;
  }

  private Completion elements(
      IterationSpace.Elements space, Stmt body, Frame frame, Set<String> labels, boolean marked) {
    Iterations.Elements elements = header(space, frame);
    for (long ordinal = 0; ordinal < elements.count(); ordinal++) {
      machine.step(1);
      mark(marked, ordinal);
      bind(elements, ordinal, frame);
      Completion completion = execute(body, frame);
      mark(marked, Access.OUTSIDE);
      if (!completion.continues(labels)) {
        return completion.leaving();
      }
    }
    return Completion.NORMAL;
  }

  /** The second counters, set to their first values. */
  private List<Iterations.Counter> seconds(List<SecondCounter> others, Frame frame) {
    List<Iterations.Counter> seconds = new ArrayList<>();
    for (SecondCounter other : others) {
      Object start = integer(evaluator.evaluate(other.start(), frame));
      Object step = integer(evaluator.evaluate(other.step(), frame));
      frame.set(other.variable(), start);
      seconds.add(new Iterations.Counter(other.variable(), start, step, 0, List.of()));
    }
    return seconds;
  }

  /** Evaluates a loop's header once, and counts the iterations by running the counter alone. */
  Iterations header(IterationSpace space, List<SecondCounter> others, Frame frame) {
    if (space instanceof IterationSpace.Elements elements) {
      return header(elements, frame);
    }
    if (!(space instanceof IterationSpace.Range range)) {
      throw new CannotInterpretException("a loop that is not counted", space.span());
    }
    Object start = integer(evaluator.evaluate(range.start(), frame));
    List<Iterations.Counter> seconds = seconds(others, frame);
    Object step = integer(evaluator.evaluate(range.step(), frame));
    Object counter = start;
    long count = 0;
    while (goesOn(range, counter, frame)) {
      machine.step(1);
      count++;
      for (Iterations.Counter second : seconds) {
        frame.set(second.variable(), second.value(count));
      }
      counter = Arithmetic.binary(BinaryOperator.ADD, counter, step);
    }
    return new Iterations.Counter(range.variable(), start, step, count, seconds);
  }

  /** Runs one iteration of the marked loop. */
  Completion iteration(Iterations iterations, long ordinal, Stmt body, Frame frame) {
    machine.iteration(ordinal);
    if (iterations instanceof Iterations.Elements elements) {
      bind(elements, ordinal, frame);
    } else if (iterations instanceof Iterations.Counter counter) {
      frame.set(counter.variable(), counter.value(ordinal));
      for (Iterations.Counter second : counter.seconds()) {
        frame.set(second.variable(), second.value(ordinal));
      }
    }
    return execute(body, frame);
  }

  private Iterations.Elements header(IterationSpace.Elements space, Frame frame) {
    Object array = ProgramException.nonNull(evaluator.evaluate(space.array(), frame));
    return new Iterations.Elements(space.variable(), array, space.span());
  }

  private void bind(Iterations.Elements elements, long ordinal, Frame frame) {
    int index = (int) ordinal;
    machine.access(new Location.Element(elements.array(), index), false, elements.span());
    Object value = Array.get(elements.array(), index);
    boolean primitive = elements.variable().type() instanceof Type.Primitive;
    frame.set(
        elements.variable(),
        primitive
            ? Arithmetic.convert(
                ProgramException.nonNull(value), (Type.Primitive) elements.variable().type())
            : value);
  }

  private boolean goesOn(IterationSpace.Range range, Frame frame) {
    return goesOn(range, integer(frame.get(range.variable())), frame);
  }

  private boolean goesOn(IterationSpace.Range range, Object counter, Frame frame) {
    if (range.limits().isEmpty()) {
      return holds(range.relation(), counter, range.bound(), frame);
    }
    for (IterationSpace.Limit limit : range.limits()) {
      Object compared =
          limit.offset() == null
              ? counter
              : Arithmetic.binary(
                  BinaryOperator.ADD, counter, integer(evaluator.evaluate(limit.offset(), frame)));
      if (!holds(limit.relation(), compared, limit.bound(), frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(
      IterationSpace.Relation relation, Object compared, Expr bound, Frame frame) {
    long value = ((Number) evaluator.primitive(bound, frame)).longValue();
    return Iterations.holds(relation, ((Number) compared).longValue(), value);
  }

  private void mark(boolean marked, long ordinal) {
    if (marked) {
      machine.iteration(ordinal);
    }
  }

  private static Object integer(@Nullable Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return value;
    }
    if (value instanceof Byte || value instanceof Short || value instanceof Character) {
      return Arithmetic.convert(value, Type.Primitive.INT);
    }
    throw new IllegalStateException("a counter that is not a whole number: " + value);
  }
}
