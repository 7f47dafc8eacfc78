package dev.parloop.processor.judge;

import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.model.interpret.Access;
import dev.parloop.processor.model.interpret.AccessLog;
import dev.parloop.processor.model.interpret.CannotInterpretException;
import dev.parloop.processor.model.interpret.Completion;
import dev.parloop.processor.model.interpret.Frame;
import dev.parloop.processor.model.interpret.Interpreter;
import dev.parloop.processor.model.interpret.Iterations;
import dev.parloop.processor.model.interpret.Location;
import dev.parloop.processor.model.interpret.ProgramException;
import dev.parloop.processor.model.interpret.StepLimitException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Runs one loop on several arguments, and compares what happens with what its verdict promises. */
final class LoopCheck {
  private static final int SHUFFLES = 2;

  private final PreparedLoop loop;
  private final Verdict verdict;
  private final Set<Variable> handled = new HashSet<>();
  private boolean memoryConflict;
  private boolean writesVariables;
  private int untold;
  private LongFunction<LoopArguments> makeArguments = LoopArguments::new;

  /** A check of a verdict; {@link #run} does it. */
  LoopCheck(PreparedLoop loop, Verdict verdict) {
    this.loop = loop;
    this.verdict = verdict;
    handled.addAll(verdict.privates());
    verdict.reductions().forEach(reduction -> handled.add(reduction.variable()));
    verdict.kept().forEach(kept -> handled.add(kept.variable()));
  }

  /** Whether two iterations clashed in memory other than variables, in any run. */
  boolean memoryConflict() {
    return memoryConflict;
  }

  /** Whether an iteration wrote a variable declared outside the loop, in any run. */
  boolean writesVariables() {
    return writesVariables;
  }

  /** On how many arguments the loop ran too long, or could not be run. */
  int untold() {
    return untold;
  }

  /** Runs the loop on some arguments; returns the first broken promise, or null. */
  @Nullable String run(int arguments) {
    return run(0, arguments, LoopArguments::new);
  }

  /** As {@link #run(int)}, with arguments for {@link AffineNests}. */
  @Nullable String runBounded(int arguments) {
    return run(0, arguments, LoopArguments::bounded);
  }

  /** As {@link #runBounded}, where no array has two names. */
  @Nullable String runDistinct(int first, int end) {
    return run(first, end, LoopArguments::distinct);
  }

  private @Nullable String run(int first, int end, LongFunction<LoopArguments> maker) {
    makeArguments = maker;
    for (long seed = first; seed < end; seed++) {
      try {
        String problem = run(seed);
        if (problem != null) {
          return "arguments " + seed + ": " + problem;
        }
      } catch (StepLimitException | CannotInterpretException e) {
        // Too long or too odd to tell.
        untold++;
      }
    }
    return null;
  }

  private @Nullable String run(long seed) {
    LoopArguments arguments = makeArguments.apply(seed);
    Frame frame = loop.frame(arguments);
    AccessLog log = new AccessLog();
    Serial serial = serial(loop.interpreter(arguments, log), frame, log);
    memoryConflict |= log.conflict(location -> location instanceof Location.Local).isPresent();
    writesVariables |=
        log.accesses().stream()
            .anyMatch(a -> a.isWrite() && a.location() instanceof Location.Local);
    if (!verdict.status().isParallel() || !guardsHold(seed) || wraps(seed)) {
      return null;
    }
    Optional<AccessLog.Conflict> conflict = log.conflict(this::isHandled);
    if (conflict.isPresent()) {
      return conflict.get().toString();
    }
    if (verdict.rerunOnFailure() && log.accesses().stream().anyMatch(LoopCheck::isMemoryWrite)) {
      return "a loop that may be rerun writes memory";
    }
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      String problem = compare(seed, shuffle, serial, arguments, frame);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  /**
   * How the serial loop ended.
   *
   * @param failed the iteration that threw, or -1
   * @param exception the class of what it threw, or null
   * @param exit normal, or how it went on behind the loop
   */
  private record Serial(long failed, @Nullable String exception, Completion exit) {}

  private Serial serial(Interpreter interpreter, Frame frame, AccessLog log) {
    try {
      Completion completion = interpreter.run(loop.nest(), frame);
      return new Serial(-1, null, completion);
    } catch (ProgramException e) {
      long last = log.accesses().stream().mapToLong(Access::ordinal).max().orElse(-1);
      return new Serial(last, e.className(), Completion.NORMAL);
    }
  }

  /** Whether the counter wraps around its type: the runtime runs such a loop as written. */
  private boolean wraps(long seed) {
    LoopArguments arguments = makeArguments.apply(seed);
    Iterations iterations;
    try {
      iterations = loop.interpreter(arguments, null).iterations(loop.nest(), loop.frame(arguments));
    } catch (ProgramException e) {
      return false;
    }
    if (!(iterations instanceof Iterations.Counter counter)) {
      return false;
    }
    BigInteger end =
        BigInteger.valueOf(((Number) counter.step()).longValue())
            .multiply(BigInteger.valueOf(counter.count()))
            .add(BigInteger.valueOf(((Number) counter.start()).longValue()));
    int bits = counter.start() instanceof Integer ? Integer.SIZE : Long.SIZE;
    return end.bitLength() >= bits;
  }

  private boolean guardsHold(long seed) {
    if (verdict.guards().isEmpty()) {
      return true;
    }
    LoopArguments arguments = makeArguments.apply(seed);
    GuardEvaluator evaluator =
        new GuardEvaluator(loop.interpreter(arguments, null), loop.frame(arguments));
    return verdict.guards().stream().allMatch(evaluator::holds);
  }

  private @Nullable String compare(
      long seed, int shuffle, Serial serial, LoopArguments serialMemory, Frame serialFrame) {
    LoopArguments arguments = makeArguments.apply(seed);
    Frame frame = loop.frame(arguments);
    ParallelRun.Outcome outcome;
    try {
      outcome =
          new ParallelRun(loop, verdict, new Random(seed + shuffle))
              .run(arguments, frame, new LoopArguments(seed));
    } catch (ProgramException e) {
      return serial.failed < 0 && e.className().equals(serial.exception)
          ? null
          : "the header throws " + e.className() + " instead of " + serial;
    }
    if (outcome.problem() != null) {
      return outcome.problem();
    }
    if (outcome.failed() >= 0 && verdict.rerunOnFailure()) {
      return null;
    }
    if (outcome.failed() != serial.failed
        || !Objects.equals(outcome.exception(), serial.exception)) {
      return outcome + " instead of " + serial;
    }
    if (serial.exception != null) {
      return null;
    }
    Completion exit = behind(outcome.exit());
    if (!exit.equals(serial.exit)) {
      return exit + " instead of " + serial.exit;
    }
    if (!Arrays.deepEquals(serialMemory.memory(), arguments.memory())) {
      return "arrays differ after the loop";
    }
    for (Variable variable : loop.variables()) {
      boolean array = variable.type() instanceof Type.Array;
      if (!array && !Objects.equals(serialFrame.get(variable), frame.get(variable))) {
        return variable + " is " + frame.get(variable) + " instead of " + serialFrame.get(variable);
      }
    }
    return null;
  }

  /** How a method goes on behind the loop when an iteration has ended so. */
  private Completion behind(@Nullable Completion iteration) {
    boolean own =
        iteration == null
            || (iteration.kind() == Completion.Kind.BREAK
                && (iteration.label() == null || iteration.label().equals(loop.nest().label())));
    return own ? Completion.NORMAL : iteration;
  }

  private boolean isHandled(Location location) {
    return location instanceof Location.Local local && handled.contains(local.variable());
  }

  private static boolean isMemoryWrite(Access access) {
    return access.isWrite() && !(access.location() instanceof Location.Local);
  }
}
