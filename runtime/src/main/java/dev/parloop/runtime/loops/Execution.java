package dev.parloop.runtime.loops;

import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.StandIn;
import dev.parloop.runtime.settings.ThreadNumbers;
import dev.parloop.runtime.support.Initializers;
import dev.parloop.runtime.support.IterationFailure;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One execution of a loop of {@code Loops}, which measures what it costs. */
abstract class Execution extends ParallelLoop {

  /** So little work is not worth another thread, whatever it does. */
  private static final double LITTLE_NANOS = 8_000;

  /** A look at the stack is next to nothing beside it. */
  private static final double LONG_NANOS = 500_000;

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong iterations = new AtomicLong();
  private final Pieces pieces;
  private final int first;

  /**
   * An execution.
   *
   * @param pieces the pieces, which are what is scheduled
   * @param first the index of the first iteration
   */
  Execution(LoopSite site, Pieces pieces, int first) {
    super(site, pieces.count());
    this.pieces = pieces;
    this.first = first;
  }

  /** How an execution is made for a description. */
  interface Maker<X extends Execution> {
    /** Makes an execution. */
    X make(LoopSite site);
  }

  /**
   * Runs a loop.
   *
   * @param body its class tells what the loop costs
   * @return the execution, which is complete
   */
  static <X extends Execution> X run(
      Object body, LoopOptions options, Pieces pieces, Maker<X> maker) {
    Cost cost = Cost.of(body);
    double nanos = (double) cost.nanosPerIteration() * pieces.length();
    if (nanos < LITTLE_NANOS || options.isBlocking()) {
      return runHere(cost, options, pieces, options.threads(), maker);
    }
    if ((nanos >= LONG_NANOS || !cost.isMeasured()) && Initializers.onStack()) {
      // Other threads may wait for the class to be initialised.
      return runHere(cost, options, pieces, 1, maker);
    }
    int own = options.threads() == 0 ? 0 : ThreadNumbers.resolve(options.threads());
    return StandIn.isWanted(own)
        ? runElsewhere(cost, options, pieces, maker)
        : runHere(cost, options, pieces, options.threads(), maker);
  }

  private static <X extends Execution> X runElsewhere(
      Cost cost, LoopOptions options, Pieces pieces, Maker<X> maker) {
    @Nullable Tracker tracker = Tracker.current();
    AtomicReference<@Nullable X> done = new AtomicReference<>();
    Runnable run = () -> done.set(runHere(cost, options, pieces, options.threads(), maker));
    StandIn.run(() -> Tracker.with(tracker, run));
    return Objects.requireNonNull(done.get());
  }

  private static <X extends Execution> X runHere(
      Cost cost, LoopOptions options, Pieces pieces, int threads, Maker<X> maker) {
    double perPiece = (double) cost.nanosPerIteration() * pieces.length() / pieces.count();
    X execution = maker.make(site(cost, options, perPiece, threads));
    if (execution.runsSerially(Variant.AUTO)) {
      execution = maker.make(site(cost, options, perPiece, 1));
    }
    execution.run(Variant.AUTO);
    Execution done = execution;
    cost.measured(Math.max(1, done.iterations.get()), done.nanos.get());
    return execution;
  }

  private static LoopSite site(Cost cost, LoopOptions options, double nanos, int threads) {
    return LoopSite.named(options.name().isEmpty() ? cost.name() : options.name())
        .serialBelow(0)
        .nanosPerIteration(nanos)
        .chunkSize(options.chunkSize() > 0 ? 1 : 0)
        .schedule(options.schedule().name())
        .threads(threads)
        .blocking(options.isBlocking())
        .build();
  }

  @Override
  protected final void chunk(int chunk, long from, long to) {
    long begun = System.nanoTime();
    for (int piece = (int) from; piece < to; piece++) {
      piece(piece, pieces.border(piece), pieces.border(piece + 1));
    }
    nanos.addAndGet(System.nanoTime() - begun);
    iterations.addAndGet(pieces.border((int) to) - pieces.border((int) from));
  }

  @Override
  protected final long items(long ordinal) {
    return pieces.border((int) ordinal);
  }

  /**
   * Runs the iterations of a piece, in order.
   *
   * @param piece its number, from 0
   * @param from ordinal of the first iteration
   * @param to ordinal after the last one
   * @throws IterationFailure if one throws
   */
  abstract void piece(int piece, int from, int to);

  /** The index of an iteration. */
  final int index(int ordinal) {
    return first + ordinal;
  }

  /** What to throw where an iteration threw. */
  final IterationFailure failure(int ordinal, Throwable thrown) {
    return new IterationFailure(index(ordinal), thrown);
  }
}
