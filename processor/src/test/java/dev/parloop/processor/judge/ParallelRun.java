package dev.parloop.processor.judge;

import dev.parloop.processor.analyse.Beside;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.analyse.Turn;
import dev.parloop.processor.analyse.WrapAround;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.model.interpret.Completion;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.model.interpret.Iterations;
import dev.parloop.processor.model.interpret.ProgramException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a loop as a verdict allows: iterations in chunks, each with its own copy of the variables,
 * chunks in random order, partial results combined in the order of the chunks.
 */
final class ParallelRun {
  private final PreparedLoop loop;
  private final Verdict verdict;
  private final List<Beside> besides;
  private final Random random;

  /** A way to run {@code loop}. */
  ParallelRun(PreparedLoop loop, Verdict verdict, Random random) {
    this.loop = loop;
    this.verdict = verdict.rewritten();
    this.besides = verdict.rewriting().besides();
    this.random = random;
  }

  /**
   * What a run came to.
   *
   * @param failed the lowest iteration that threw, or -1
   * @param exception the class of what it threw
   * @param exit the jump out of the loop that the lowest iteration took that took one
   * @param problem what must never happen in a chunk, or null
   */
  record Outcome(
      long failed,
      @Nullable String exception,
      @Nullable Completion exit,
      @Nullable String problem) {
    private static final Outcome COMPLETE = new Outcome(-1, null, null, null);

    /** A first stage has thrown. */
    static final Outcome AS_WRITTEN = new Outcome(-1, null, null, "as written");

    static Outcome wrong(String problem) {
      return new Outcome(-1, null, null, problem);
    }
  }

  /** One chunk: its iterations, and its variables, before and after. */
  private record Chunk(long from, long to, Frame frame, List<@Nullable Object> arrays) {}

  /**
   * Runs the loop; afterwards {@code frame} holds what the serial loop would have left there.
   *
   * @param again gives equal arguments, for the first stage of a loop that has two
   */
  Outcome run(Arguments arguments, Frame frame, Supplier<Arguments> again) {
    Interpreter interpreter = loop.interpreter(arguments, null);
    Iterations iterations = interpreter.iterations(loop.nest(), frame);
    for (Beside beside : besides) {
      Object value = interpreter.evaluate(beside.value(), frame);
      frame.set(beside.best(), Objects.requireNonNull(value));
    }
    ArrayCopies copies = new ArrayCopies(verdict, arguments);
    List<@Nullable Object> originals = copies.seen(frame);
    List<Chunk> chunks = chunks(interpreter, iterations.count(), frame, copies);
    if (!verdict.scans().isEmpty()) {
      start(chunks, again.get());
      if (!wrapsAround(chunks, again)) {
        return Outcome.AS_WRITTEN;
      }
    }
    List<Chunk> shuffled = new ArrayList<>(chunks);
    Collections.shuffle(shuffled, random);
    Chunk last = null;
    Outcome lowest = Outcome.COMPLETE;
    for (Chunk chunk : shuffled) {
      copies.put(chunk.arrays, chunk.frame);
      Outcome outcome = run(interpreter, iterations, chunk);
      copies.take(chunk.arrays, chunk.frame);
      copies.put(originals, chunk.frame);
      boolean stops = outcome.failed >= 0 || outcome.exit != null;
      if (outcome.problem != null) {
        return outcome;
      } else if (stops && (last == null || chunk.from < last.from)) {
        last = chunk;
        lowest = outcome;
      }
    }
    if (lowest.failed >= 0) {
      return lowest;
    }
    List<Chunk> counted = last == null ? chunks : chunks.subList(0, chunks.indexOf(last) + 1);
    counted.forEach(chunk -> copies.combine(chunk.arrays, frame));
    String problem = combine(counted, frame);
    return problem == null ? lowest : Outcome.wrong(problem);
  }

  private List<Chunk> chunks(Interpreter interpreter, long count, Frame frame, ArrayCopies copies) {
    List<Chunk> chunks = new ArrayList<>();
    long from = 0;
    while (from < count) {
      long to = Math.min(count, from + 1 + random.nextInt(3));
      Frame own = frame.copy();
      for (Reduction reduction : verdict.reductions()) {
        own.set(reduction.variable(), Reductions.identity(reduction));
      }
      for (Variable variable : verdict.privates()) {
        if (!verdict.found().contains(variable)) {
          own.set(variable, poison(variable.type()));
        }
      }
      for (Induction induction : verdict.inductions()) {
        own.set(induction.variable(), start(interpreter, induction, from, frame));
      }
      for (Kept kept : verdict.kept()) {
        own.set(kept.variable(), poison(kept.variable().type()));
      }
      chunks.add(new Chunk(from, to, own, copies.make(frame)));
      from = to;
    }
    return chunks;
  }

  /** Gives the chunks the values that the iterations before them have combined. */
  private void start(List<Chunk> chunks, Arguments arguments) {
    Frame serial = loop.frame(arguments);
    Interpreter interpreter = loop.interpreter(arguments, null);
    Iterations iterations = interpreter.iterations(loop.nest(), serial);
    for (Chunk chunk : chunks) {
      for (Scan scan : verdict.scans().all()) {
        chunk.frame.set(scan.variable(), serial.get(scan.variable()));
      }
      for (long ordinal = chunk.from; ordinal < chunk.to; ordinal++) {
        try {
          interpreter.runIteration(loop.nest(), iterations, ordinal, serial);
        } catch (ProgramException e) {
          return; // What follows does not count.
        }
      }
    }
  }

  /**
   * Gives the chunks what the few iterations before them leave in wrap-around variables; false if
   * one throws.
   */
  private boolean wrapsAround(List<Chunk> chunks, Supplier<Arguments> again) {
    if (verdict.scans().wraps().isEmpty()) {
      return true;
    }
    for (Chunk chunk : chunks) {
      Arguments arguments = again.get();
      Frame frame = loop.frame(arguments);
      Interpreter interpreter = loop.interpreter(arguments, null);
      Iterations iterations = interpreter.iterations(loop.nest(), frame);
      long first = Math.max(0, chunk.from - verdict.scans().depth());
      for (Induction induction : verdict.inductions()) {
        frame.set(induction.variable(), start(interpreter, induction, first, frame));
      }
      for (long ordinal = first; ordinal < chunk.from; ordinal++) {
        try {
          interpreter.runIteration(loop.nest(), iterations, ordinal, frame);
        } catch (ProgramException e) {
          return false;
        }
      }
      for (WrapAround wrap : verdict.scans().wraps()) {
        chunk.frame.set(wrap.variable(), frame.get(wrap.variable()));
      }
    }
    return true;
  }

  private Outcome run(Interpreter interpreter, Iterations iterations, Chunk chunk) {
    for (long ordinal = chunk.from; ordinal < chunk.to; ordinal++) {
      try {
        Completion completion =
            interpreter.runIteration(verdict.nest(), iterations, ordinal, chunk.frame);
        if (!completion.isNormal()) {
          return verdict.exits().isEmpty()
              ? Outcome.wrong("iteration " + ordinal + " leaves the loop")
              : new Outcome(-1, null, completion, null);
        }
      } catch (ProgramException e) {
        return new Outcome(ordinal, e.className(), null, null);
      }
    }
    return Outcome.COMPLETE;
  }

  /** Puts the chunks' results into the method's variables; says what is wrong with them. */
  private @Nullable String combine(List<Chunk> chunks, Frame frame) {
    for (Variable variable : outer()) {
      for (Chunk chunk : chunks) {
        if (!Objects.equals(frame.get(variable), chunk.frame.get(variable))) {
          return "captured variable " + variable + " is written";
        }
      }
    }
    for (Kept kept : verdict.kept()) {
      keep(kept, chunks, frame);
    }
    for (Reduction reduction : verdict.reductions()) {
      for (Chunk chunk : chunks) {
        Object value = Objects.requireNonNull(chunk.frame.get(reduction.variable()));
        Object prior = Objects.requireNonNull(frame.get(reduction.variable()));
        frame.set(reduction.variable(), Reductions.combine(reduction, prior, value));
      }
    }
    if (!chunks.isEmpty()) {
      for (Variable variable : verdict.privates()) {
        frame.set(variable, chunks.get(chunks.size() - 1).frame.get(variable));
      }
    }
    return null;
  }

  private static Object start(
      Interpreter interpreter, Induction induction, long round, Frame frame) {
    Turn turn = induction.turn();
    if (turn != null) {
      Frame own = frame.copy();
      for (long k = 0; k < round; k++) {
        own.set(induction.variable(), interpreter.evaluate(turn.next(), own));
      }
      return Objects.requireNonNull(own.get(induction.variable()));
    }
    Number first = (Number) Objects.requireNonNull(frame.get(induction.variable()));
    Number step = (Number) Objects.requireNonNull(interpreter.evaluate(induction.step(), frame));
    long value = first.longValue() + round * step.longValue();
    return first instanceof Integer ? (Object) (int) value : value;
  }

  /** Leaves in the frame what the last chunk assigned, or the last one that decided. */
  private static void keep(Kept kept, List<Chunk> chunks, Frame frame) {
    Reduction leader = kept.leader();
    Object best = leader == null ? null : frame.get(leader.variable());
    for (Chunk chunk : chunks) {
      Object value = chunk.frame.get(kept.variable());
      boolean isSet = !Objects.equals(value, poison(kept.variable().type()));
      if (isSet && leader != null) {
        Object mine = Objects.requireNonNull(chunk.frame.get(leader.variable()));
        isSet = wins(leader.operator(), mine, Objects.requireNonNull(best));
        best = isSet ? mine : best;
      }
      if (isSet) {
        frame.set(kept.variable(), value);
      }
    }
  }

  private static boolean wins(ReductionOperator operator, Object chunk, Object best) {
    double a = ((Number) chunk).doubleValue();
    double b = ((Number) best).doubleValue();
    return switch (operator) {
      case MIN_FIRST -> a < b;
      case MIN_LAST -> a <= b;
      case MAX_FIRST -> a > b;
      case MAX_LAST -> a >= b;
      default -> throw new AssertionError(operator);
    };
  }

  /** The method's variables that the verdict says nobody writes. */
  private List<Variable> outer() {
    Set<Variable> written = new HashSet<>(verdict.privates());
    verdict.reductions().forEach(reduction -> written.add(reduction.variable()));
    verdict.kept().forEach(kept -> written.add(kept.variable()));
    return loop.variables().stream().filter(v -> !written.contains(v)).toList();
  }

  /** A value that no test produces, so that reading it shows. */
  private static @Nullable Object poison(Type type) {
    if (!(type instanceof Type.Primitive primitive)) {
      return null;
    }
    return switch (primitive) {
      case BOOLEAN -> true;
      case BYTE -> (byte) 77;
      case SHORT -> (short) 7777;
      case CHAR -> (char) 7777;
      case INT -> 777_777;
      case LONG -> 777_777L;
      case FLOAT -> 777.75f;
      case DOUBLE -> 777.75;
    };
  }
}
