package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Stmt;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs loops, statements and methods of the loop model.
 *
 * <p>Every method throws {@link ProgramException} where the program throws, {@link
 * CannotInterpretException} where the model does not say what happens, and {@link
 * StepLimitException} when the limit is reached. Not thread-safe.
 */
public final class Interpreter {
  /** A limit that ends an endless loop within seconds. */
  public static final long DEFAULT_STEP_LIMIT = 10_000_000;

  private final Machine machine;
  private final Executor executor;

  /**
   * An interpreter.
   *
   * @param callees where bodies of called methods come from
   * @param statics the static fields; runs read and change them
   * @param stepLimit how many statements, iterations, calls and array elements all runs of this
   *     interpreter may take together; at most 2^32
   * @param listener told of each access to memory that others can see: elements, fields, and local
   *     variables declared outside the marked loop; null for none
   */
  public Interpreter(
      CalleeSource callees, Statics statics, long stepLimit, @Nullable Consumer<Access> listener) {
    machine = new Machine(callees, statics, stepLimit, listener);
    executor = new Executor(machine);
  }

  /** An interpreter without static fields and listener, with the default limit. */
  public Interpreter(CalleeSource callees) {
    this(callees, new Statics(), DEFAULT_STEP_LIMIT, null);
  }

  /** The value of an expression; null for a call of a void method. */
  public @Nullable Object evaluate(Expr expression, Frame frame) {
    return executor.evaluator().evaluate(expression, frame);
  }

  /** Executes a statement. */
  public Completion execute(Stmt statement, Frame frame) {
    return executor.execute(statement, frame);
  }

  /**
   * Calls a method.
   *
   * @param self the object of {@code this}, null for a static method
   * @param arguments values of exactly the parameters' types
   * @return what it returns; null for a void method
   */
  public @Nullable Object call(
      MethodBody body, @Nullable Object self, List<? extends @Nullable Object> arguments) {
    return executor.evaluator().call(body, self, arguments);
  }

  /**
   * Runs a marked loop serially, as Java does.
   *
   * @param frame the variables declared outside the loop; changed by the run
   * @return normal, or a jump that leaves the loop
   */
  public Completion run(LoopNest nest, Frame frame) {
    try {
      return executor.counted(nest.space(), nest.seconds(), nest.body(), frame, labels(nest), true);
    } finally {
      machine.iteration(Access.OUTSIDE);
    }
  }

  /** Evaluates a marked loop's header once. */
  public Iterations iterations(LoopNest nest, Frame frame) {
    return executor.header(nest.space(), nest.seconds(), frame);
  }

  /**
   * Runs one iteration of a marked loop; iterations may be run in any order.
   *
   * @param iterations the loop's header, evaluated
   * @param ordinal of the iteration, from 0 to below {@link Iterations#count}
   * @param frame the variables declared outside the loop; changed by the run
   * @return normal where the loop would go on with the next iteration, otherwise the jump that
   *     leaves it
   */
  public Completion runIteration(LoopNest nest, Iterations iterations, long ordinal, Frame frame) {
    if (ordinal < 0 || ordinal >= iterations.count()) {
      throw new IndexOutOfBoundsException("no iteration " + ordinal);
    }
    try {
      Completion completion = executor.iteration(iterations, ordinal, nest.body(), frame);
      return completion.continues(labels(nest)) ? Completion.NORMAL : completion;
    } finally {
      machine.iteration(Access.OUTSIDE);
    }
  }

  private static Set<String> labels(LoopNest nest) {
    String label = nest.label();
    return label == null ? Set.of() : Set.of(label);
  }
}
