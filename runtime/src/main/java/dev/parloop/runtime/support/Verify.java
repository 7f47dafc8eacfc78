package dev.parloop.runtime.support;

import dev.parloop.runtime.VerificationError;
import dev.parloop.runtime.schedule.Outcome;
import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.Verification;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares one parallel loop with the loop as written, for {@code parloop.verify}.
 *
 * <p>Generated code tells what the loop writes, runs the loop as written, tells its results, and
 * calls {@link #run}. The parallel loop is then run on the arrays as they were before: in small
 * chunks in random order (in order where one might not end), and, where there are floating-point
 * sums or products, in its own chunks, in order and in random order. An iteration so runs up to
 * five times; what it does beside writing the arrays is done as often.
 *
 * <p>An object is used for one execution, by one thread.
 */
public final class Verify {

  /** So many chunks are tried in random order, where there are as many iterations. */
  private static final int SHUFFLED_CHUNKS = 1 << 14;

  /** Set while the thread runs a chunk that is being compared. */
  private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

  private final ParallelLoop loop;
  private final List<Stored> written = new ArrayList<>();
  private final Snapshot before = new Snapshot();
  private final List<FloatCheck> floats = new ArrayList<>();
  private final List<FloatArrayCheck> floatArrays = new ArrayList<>();
  private final List<ReducerCheck> reducers = new ArrayList<>();
  private final List<ExactCheck> exact = new ArrayList<>();
  private final List<ScanCheck> scans = new ArrayList<>();
  private final Reruns reruns;
  private final FailureCheck failures;

  private Verify(ParallelLoop loop) {
    this.loop = loop;
    failures = new FailureCheck(loop);
    loop.compare();
    reruns = new Reruns(loop, before, floats, floatArrays, reducers);
  }

  /** Runs a chunk, in which no loop is compared. */
  static void inside(Runnable chunk) {
    // A thread that waits in one chunk may be running another.
    boolean outermost = INSIDE.get() == null;
    INSIDE.set(true);
    try {
      chunk.run();
    } finally {
      if (outermost) {
        INSIDE.remove();
      }
    }
  }

  /** A variable that has to have the same bits. */
  private record ExactCheck(String name, @Nullable Object serial, Supplier<?> parallel) {}

  /**
   * Whether the property {@code parloop.verify} asks for it. A loop inside a chunk that is being
   * compared itself is left alone: bringing its arrays back would disturb the other chunks.
   *
   * @param loop the execution, which has not run yet
   * @throws IllegalArgumentException if the property makes no sense
   */
  public static boolean isOn(ParallelLoop loop) {
    // What runs in order is never cut.
    return !loop.site().inOrder()
        && switch (Settings.verify()) {
          case NEVER -> false;
          case SAMPLED -> INSIDE.get() == null && Verification.samples(loop.site().nextSample());
          case ALWAYS -> INSIDE.get() == null;
        };
  }

  /**
   * Begins; to be followed by the arrays that are written, the loop as written, its results, and
   * the run.
   *
   * @param loop the execution, which has not run yet
   */
  public static Verify begin(ParallelLoop loop) {
    return new Verify(loop);
  }

  /**
   * An array that the loop writes. Its contents are kept now, down to the innermost arrays.
   *
   * @param name as the user wrote it
   * @param array null is allowed
   */
  public Verify written(String name, @Nullable Object array) {
    return written(new Stored.Elements(name, array));
  }

  /**
   * A field of the objects in an array that the loop writes, or the array in it. Its values are
   * kept now.
   *
   * @param name of the array, as the user wrote it
   * @param array of objects, or of such arrays; null is allowed
   * @param field the field's name
   * @param handle the field, of a primitive type or of an array's
   */
  public Verify written(String name, @Nullable Object array, String field, VarHandle handle) {
    return written(
        handle.varType().isArray()
            ? new Stored.HeldElements(name, array, field, handle)
            : new Stored.Fields(name, array, field, handle));
  }

  private Verify written(Stored place) {
    written.add(place);
    place.keepIn(before);
    return this;
  }

  /**
   * An array into whose elements the loop sums or multiplies floating-point values; {@link #summed}
   * or {@link #multiplied} follows behind the loop as written.
   *
   * @param array null is allowed
   */
  public Verify combined(@Nullable Object array) {
    before.add(array);
    return this;
  }

  /**
   * The elements of an array are sums, compared within a bound.
   *
   * @param name as the user wrote it
   * @param array as {@link #combined} took it, after the loop as written
   * @param parts gives the copies of the chunks of the last run
   */
  public void summed(
      String name, @Nullable Object array, Supplier<? extends @Nullable Object[]> parts) {
    check(name, array, true, parts);
  }

  /** As {@link #summed}, where the elements are products. */
  public void multiplied(
      String name, @Nullable Object array, Supplier<? extends @Nullable Object[]> parts) {
    check(name, array, false, parts);
  }

  private void check(
      String name,
      @Nullable Object array,
      boolean sum,
      Supplier<? extends @Nullable Object[]> parts) {
    if (array != null) {
      double[] prior = before.elements(array);
      floatArrays.add(new FloatArrayCheck(name, array, prior, sum, parts::get));
    }
  }

  /**
   * Chunks must be begun in order: behind the match of a search one might not end before the match
   * is found.
   */
  public void ascending() {
    reruns.ascending();
  }

  /**
   * The loop as written threw. The parallel loop has to throw the same class of exception.
   *
   * @param thrown what it threw
   */
  public void serialFailed(Throwable thrown) {
    failures.ofSerial(thrown);
  }

  /**
   * A sum, compared within a bound.
   *
   * @param name of the variable
   * @param prior value before the loop
   * @param serial value after the loop as written
   * @param parts gives the partial results of the last run
   */
  public void sum(String name, double prior, double serial, Supplier<double[]> parts) {
    floats.add(
        new FloatCheck(
            name, true, false, prior, serial, parts, () -> Combine.sum(prior, parts.get())));
  }

  /** As {@link #sum(String, double, double, Supplier)}. */
  public void sum(String name, float prior, float serial, Supplier<float[]> parts) {
    floats.add(
        new FloatCheck(
            name,
            true,
            true,
            prior,
            serial,
            () -> FloatCheck.widen(parts.get()),
            () -> Combine.sum(prior, parts.get())));
  }

  /**
   * A product, compared within a bound.
   *
   * @param name of the variable
   * @param prior value before the loop
   * @param serial value after the loop as written
   * @param parts gives the partial results of the last run
   */
  public void product(String name, double prior, double serial, Supplier<double[]> parts) {
    floats.add(
        new FloatCheck(
            name, false, false, prior, serial, parts, () -> Combine.product(prior, parts.get())));
  }

  /** As {@link #product(String, double, double, Supplier)}. */
  public void product(String name, float prior, float serial, Supplier<float[]> parts) {
    floats.add(
        new FloatCheck(
            name,
            false,
            true,
            prior,
            serial,
            () -> FloatCheck.widen(parts.get()),
            () -> Combine.product(prior, parts.get())));
  }

  /**
   * A running total whose rounding depends on the order, compared within a bound. What else the
   * loop computes may follow from it, and is compared between runs of the parallel loop alone.
   *
   * @param name of the variable
   * @param serial value after the loop as written
   * @param parts gives what the chunks of the last run have contributed
   * @param last gives the value after the last run
   */
  public void scan(String name, double serial, Supplier<double[]> parts, DoubleSupplier last) {
    scans.add(new ScanCheck(name, serial, false, parts, last));
  }

  /** As {@link #scan(String, double, Supplier, DoubleSupplier)}. */
  public void scanOfFloats(
      String name, float serial, Supplier<float[]> parts, DoubleSupplier last) {
    scans.add(new ScanCheck(name, serial, true, () -> FloatCheck.widen(parts.get()), last));
  }

  /**
   * A variable that a method of the user's combines, compared up to rounding; what the method
   * promises is tested on the partial results.
   *
   * @param name of the variable
   * @param prior value before the loop
   * @param serial value after the loop as written
   * @param parts gives the partial results of the last run
   * @param identity the neutral value
   * @param combine combines two accumulators
   */
  @SuppressWarnings("unchecked") // It is given nothing but what it has itself made or been given.
  public <T> void reduced(
      String name, T prior, T serial, Supplier<T[]> parts, T identity, BinaryOperator<T> combine) {
    reducers.add(
        new ReducerCheck(
            name, prior, serial, parts::get, identity, (BinaryOperator<Object>) combine));
  }

  /** As {@link #reduced(String, Object, Object, Supplier, Object, BinaryOperator)}. */
  public void reduced(
      String name,
      int prior,
      int serial,
      Supplier<int[]> parts,
      int identity,
      IntBinaryOperator combine) {
    this.<Integer>reduced(
        name,
        prior,
        serial,
        () -> Arrays.stream(parts.get()).boxed().toArray(Integer[]::new),
        identity,
        (a, b) -> combine.applyAsInt(a, b));
  }

  /** As {@link #reduced(String, Object, Object, Supplier, Object, BinaryOperator)}. */
  public void reduced(
      String name,
      long prior,
      long serial,
      Supplier<long[]> parts,
      long identity,
      LongBinaryOperator combine) {
    this.<Long>reduced(
        name,
        prior,
        serial,
        () -> Arrays.stream(parts.get()).boxed().toArray(Long[]::new),
        identity,
        (a, b) -> combine.applyAsLong(a, b));
  }

  /** As {@link #reduced(String, Object, Object, Supplier, Object, BinaryOperator)}. */
  public void reduced(
      String name,
      double prior,
      double serial,
      Supplier<double[]> parts,
      double identity,
      DoubleBinaryOperator combine) {
    this.<Double>reduced(
        name,
        prior,
        serial,
        () -> Arrays.stream(parts.get()).boxed().toArray(Double[]::new),
        identity,
        (a, b) -> combine.applyAsDouble(a, b));
  }

  /**
   * Tests what a method of the user's promises on partial results of a loop that has run.
   *
   * @param loop the execution
   * @param name what it computes
   * @param identity the neutral value
   * @param parts the partial results
   * @param combine combines two accumulators
   * @throws VerificationError if it is not associative, or the value is not neutral
   */
  public static void testReducer(
      ParallelLoop loop,
      String name,
      @Nullable Object identity,
      @Nullable Object[] parts,
      BinaryOperator<Object> combine) {
    ReducerCheck check = new ReducerCheck(name, identity, identity, () -> parts, identity, combine);
    Difference difference = check.testPromises();
    if (difference != null) {
      throw difference.asError(loop.site(), null);
    }
  }

  /**
   * Any other variable: both values have to be the same, bit for bit.
   *
   * @param name of the variable
   * @param serial value after the loop as written
   * @param parallel gives the value after the last run, of the same type
   */
  public void same(String name, @Nullable Object serial, Supplier<?> parallel) {
    exact.add(new ExactCheck(name, serial, parallel));
  }

  /**
   * Runs the parallel loop and compares. Afterwards the arrays and the loop are as after {@link
   * ParallelLoop#run}, and what an iteration threw is thrown.
   *
   * @throws VerificationError if the parallel loop did something else than the loop as written
   */
  public void run() {
    failures.check(runAndCompare(false));
  }

  /**
   * As {@link #run}, for {@link ParallelLoop#tryRun}: the parallel loop may throw where the loop as
   * written does not.
   *
   * @return whether all iterations are complete
   * @throws VerificationError if they are, and the results differ
   */
  public boolean tryRun() {
    return loop.completes(runAndCompare(true)) && !loop.stages().areUnstarted();
  }

  /**
   * As {@link #run}, for {@link ParallelLoop#runStaged}.
   *
   * @return whether the loop has been run in parallel
   * @throws VerificationError if it has, and did something else than the loop as written
   */
  public boolean runStaged() {
    Outcome outcome = runAndCompare(false);
    if (!loop.stages().areUnstarted()) {
      failures.check(outcome);
    }
    return loop.ends(outcome);
  }

  private Outcome runAndCompare(boolean mayFail) {
    Snapshot after = new Snapshot();
    written.forEach(place -> place.keepIn(after));
    long trips = loop.tripCount();
    int count = loop.plannedChunks();
    long most = Math.min(SHUFFLED_CHUNKS, LoopSite.MAX_COPIED / Math.max(1, loop.elements()));
    Outcome outcome = reruns.shuffled((int) Math.max(count, Math.min(trips, most)));
    if (loop.stages().areUnstarted() || !failures.agree(outcome, mayFail)) {
      return outcome;
    }
    if (!scans.isEmpty()) {
      scans.forEach(check -> require(check.compare(trips)));
      return compareOrders(count);
    }
    compareExactly(after);
    reducers.forEach(check -> require(check.testPromises()));
    if (!floats.isEmpty() || !floatArrays.isEmpty() || !reducers.isEmpty()) {
      // In a loop of two stages no iteration can be run alone, to see what it adds.
      boolean terms = loop.firstStage(2) == 0;
      if (terms) {
        reruns.byIteration();
      }
      reruns.inOrder(count);
      outcome = reruns.shuffled(count);
      if (failures.agree(outcome, mayFail)) {
        floats.forEach(check -> require(check.compareBits()));
        floatArrays.forEach(check -> require(check.compareBits()));
        if (terms) {
          floats.forEach(check -> require(check.compareValue(trips)));
          floatArrays.forEach(check -> require(check.compareValue(trips)));
        }
        reducers.forEach(check -> require(check.compareParts()));
        reducers.forEach(check -> require(check.compareValue()));
        compareExactly(after);
      }
    }
    return outcome;
  }

  /** Compares a run in order on this thread with one in random order, bit for bit. */
  private Outcome compareOrders(int count) {
    reruns.inOrder(count);
    Snapshot inOrder = new Snapshot();
    written.forEach(place -> place.keepIn(inOrder));
    List<@Nullable Object> values = new ArrayList<>();
    exact.forEach(check -> values.add(check.parallel().get()));
    List<Double> totals = new ArrayList<>();
    scans.forEach(check -> totals.add(check.last().getAsDouble()));
    Outcome outcome = reruns.shuffled(count);
    if (failures.agree(outcome, false)) {
      written.forEach(place -> require(place.differs(inOrder)));
      for (int i = 0; i < values.size(); i++) {
        ExactCheck check = exact.get(i);
        require(Difference.of(check.name(), values.get(i), check.parallel().get()));
      }
      for (int i = 0; i < totals.size(); i++) {
        ScanCheck check = scans.get(i);
        require(Difference.of(check.name(), totals.get(i), check.last().getAsDouble()));
      }
      floats.forEach(check -> require(check.compareBits()));
      reducers.forEach(check -> require(check.testPromises()));
      reducers.forEach(check -> require(check.compareParts()));
    }
    return outcome;
  }

  private void compareExactly(Snapshot after) {
    written.forEach(place -> require(place.differs(after)));
    exact.forEach(
        check -> require(Difference.of(check.name(), check.serial(), check.parallel().get())));
  }

  private void require(@Nullable Difference difference) {
    if (difference != null) {
      throw difference.asError(loop.site(), null);
    }
  }
}
