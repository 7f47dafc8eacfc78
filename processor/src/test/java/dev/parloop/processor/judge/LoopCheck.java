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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private int failed;
  private int compared;
  private LongFunction<Arguments> makeArguments = LoopArguments::new;

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

  /** On how many arguments two iterations or more were run as the verdict allows. */
  int compared() {
    return compared;
  }

  /** On how many arguments the loop as written failed, so that not all iterations were run. */
  int failed() {
    return failed;
  }

  /**
   * Runs the loop on some arguments; returns the first broken promise, or null. A loop that stays
   * serial promises nothing: it is run until two iterations clash.
   */
  @Nullable String run(int arguments) {
    return run(0, arguments, LoopArguments::new);
  }

  /** As {@link #run(int)}, with other arguments for each seed. */
  @Nullable String run(int arguments, LongFunction<Arguments> maker) {
    return run(0, arguments, maker);
  }

  /** As {@link #run(int)}, with arguments for {@link AffineNests}. */
  @Nullable String runBounded(int arguments) {
    return run(0, arguments, LoopArguments::bounded);
  }

  /** As {@link #runBounded}, where no array has two names. */
  @Nullable String runDistinct(int first, int end) {
    return run(first, end, LoopArguments::distinct);
  }

  /**
   * Runs the loop with these values of parameters, on arrays that have one name each, until two
   * iterations clash.
   */
  @Nullable String runExact(List<Map<String, Object>> values) {
    LongFunction<Arguments> maker = at -> LoopArguments.exact(values.get((int) at));
    String problem = null;
    for (int at = 0; at < values.size() && problem == null && !memoryConflict; at++) {
      problem = run(at, at + 1, maker);
    }
    return problem;
  }

  private @Nullable String run(int first, int end, LongFunction<Arguments> maker) {
    makeArguments = maker;
    boolean promises = verdict.status().isParallel();
    for (long seed = first; seed < end && (promises || !memoryConflict); seed++) {
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
    Arguments arguments = makeArguments.apply(seed);
    Frame frame = loop.frame(arguments);
    if (!isReached(arguments, frame)) {
      return null;
    }
    AccessLog log = new AccessLog();
    Serial serial = serial(loop.interpreter(arguments, log), frame, log);
    failed += serial.exception == null ? 0 : 1;
    memoryConflict |= log.conflict(location -> location instanceof Location.Local).isPresent();
    writesVariables |=
        log.accesses().stream()
            .anyMatch(a -> a.isWrite() && a.location() instanceof Location.Local);
    if (!verdict.status().isParallel() || !guardsHold(seed) || wraps(seed)) {
      return null;
    }
    if (log.accesses().stream().anyMatch(access -> access.ordinal() > 0)) {
      compared++;
    }
    Set<Object> copied = new ArrayCopies(verdict, arguments).originals(frame);
    Optional<AccessLog.Conflict> conflict =
        log.conflict(location -> isHandled(location) || ArrayCopies.isIn(location, copied));
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

  /** Whether what is known where the loop begins holds. */
  private boolean isReached(Arguments arguments, Frame frame) {
    Interpreter interpreter = loop.interpreter(arguments, null);
    try {
      return loop.nest().known().stream()
          .allMatch(fact -> Boolean.TRUE.equals(interpreter.evaluate(fact, frame)));
    } catch (ProgramException e) {
      return false;
    }
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
      return new Serial(-1, null, behind(completion));
    } catch (ProgramException e) {
      long last = log.accesses().stream().mapToLong(Access::ordinal).max().orElse(-1);
      return new Serial(last, e.className(), Completion.NORMAL);
    }
  }

  /** Whether the counter wraps around its type: the runtime runs such a loop as written. */
  private boolean wraps(long seed) {
    Arguments arguments = makeArguments.apply(seed);
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
    Arguments arguments = makeArguments.apply(seed);
    GuardEvaluator evaluator =
        new GuardEvaluator(loop.interpreter(arguments, null), loop.frame(arguments));
    return verdict.guards().stream().allMatch(evaluator::holds);
  }

  private @Nullable String compare(
      long seed, int shuffle, Serial serial, Arguments serialMemory, Frame serialFrame) {
    Arguments arguments = makeArguments.apply(seed);
    Frame frame = loop.frame(arguments);
    ParallelRun.Outcome outcome;
    try {
      outcome =
          new ParallelRun(loop, verdict, new Random(seed + shuffle))
              .run(arguments, frame, () -> makeArguments.apply(seed));
    } catch (ProgramException e) {
      return serial.failed < 0 && e.className().equals(serial.exception)
          ? null
          : "the header throws " + e.className() + " instead of " + serial;
    }
    if (outcome == ParallelRun.Outcome.AS_WRITTEN) {
      return null;
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
    Set<Object> rounded = new ArrayCopies(verdict, arguments).rounded(frame);
    if (!areSame(serialMemory.memory(), arguments.memory(), rounded)) {
      return "arrays differ after the loop";
    }
    for (Variable variable : loop.variables()) {
      boolean isPlain = variable.type() instanceof Type.Primitive;
      if (isPlain && !isEqual(serialFrame.get(variable), frame.get(variable))) {
        return variable + " is " + frame.get(variable) + " instead of " + serialFrame.get(variable);
      }
    }
    return null;
  }

  /**
   * Whether arrays hold the same, but for the rounding of numbers that were combined in another
   * order.
   *
   * @param rounded the arrays among the second that may differ by that
   */
  private static boolean areSame(@Nullable Object a, @Nullable Object b, Set<Object> rounded) {
    if (a instanceof @Nullable Object[] left && b instanceof @Nullable Object[] right) {
      boolean same = left.length == right.length;
      for (int k = 0; same && k < left.length; k++) {
        same = areSame(left[k], right[k], rounded);
      }
      return same;
    } else if (a instanceof double[] left && b instanceof double[] right && rounded.contains(b)) {
      boolean same = left.length == right.length;
      for (int k = 0; same && k < left.length; k++) {
        same = left[k] == right[k] || isRounded(left[k], right[k]);
      }
      return same;
    }
    return Objects.deepEquals(a, b);
  }

  /**
   * Whether two numbers are one that was rounded in different ways. Sums of whole numbers are not
   * rounded unless they are very large; the largest overflow in one order alone.
   */
  private static boolean isRounded(double a, double b) {
    double most = Math.max(Math.abs(a), Math.abs(b));
    if (!(most <= Double.MAX_VALUE)) {
      return true;
    }
    boolean whole = a == Math.rint(a) && b == Math.rint(b);
    double precision = !whole ? 1e-9 * Math.max(1, most) : most >= 1L << 53 ? 1e-12 * most : 0;
    return Math.abs(a - b) <= precision;
  }

  /** Whether values are equal, or are sums that were rounded in another order. */
  private static boolean isEqual(@Nullable Object serial, @Nullable Object parallel) {
    if (!(serial instanceof Double || serial instanceof Float) || parallel == null) {
      return Objects.equals(serial, parallel);
    }
    double a = ((Number) serial).doubleValue();
    double b = ((Number) parallel).doubleValue();
    double precision = serial instanceof Double ? 1e-9 : 1e-4;
    return Double.compare(a, b) == 0 || Math.abs(a - b) <= precision * Math.max(1, Math.abs(a));
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
