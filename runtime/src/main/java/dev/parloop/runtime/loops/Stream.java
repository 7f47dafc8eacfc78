package dev.parloop.runtime.loops;

import dev.parloop.runtime.LoopCancelled;
import dev.parloop.runtime.LoopInterrupted;
import dev.parloop.runtime.LoopOptions;
import dev.parloop.runtime.progress.Tracked;
import dev.parloop.runtime.progress.Tracker;
import dev.parloop.runtime.schedule.Ending;
import dev.parloop.runtime.schedule.Scope;
import dev.parloop.runtime.schedule.StandIn;
import dev.parloop.runtime.schedule.Stop;
import dev.parloop.runtime.schedule.ThreadKind;
import dev.parloop.runtime.settings.ThreadNumbers;
import dev.parloop.runtime.support.Initializers;
import dev.parloop.runtime.support.LoopSite;
import dev.parloop.runtime.support.ParallelLoop;
import dev.parloop.runtime.support.Variant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Items that are computed in the background, and results that wait to be taken.
 *
 * <p>A few pumps, one for each thread, take an item from the source, compute it, put the result
 * down, and so on. A pump may have to wait until results are taken, so pumps are not helped by the
 * threads that compute for all.
 *
 * @param <R> the results
 */
public final class Stream<R> {

  /** How many items that wait rather than compute are in flight where no number is given. */
  private static final int MAX_BLOCKING = 256;

  private final Iterator<?> source;
  private final Compute<R> compute;
  private final boolean ordered;
  private final String name;
  private final ThreadKind kind;
  private final int threads;
  private final int pumps;
  private final int bound;
  private final @Nullable Tracked tracked;

  /** What can stop loops where the stream was made. */
  private final Stop.@Nullable Chain stops = Scope.stopsHere();

  /** Whether items are computed when they are taken, by who takes them. */
  private final boolean lazy;

  /** Held while the source is asked, which may take its time. */
  private final ReentrantLock asking = new ReentrantLock();

  /** Guards all that follows. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition changed = lock.newCondition();
  private final Map<Integer, R> ready = new HashMap<>();
  private int begun;
  private int computed;
  private int taken;
  private boolean closed;
  private boolean over;
  private @Nullable Throwable broken;

  /**
   * Computes the result of an item, and never throws.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Compute<R> {
    /**
     * Computes.
     *
     * @param index the item's number, from 0
     * @param item the item
     */
    R of(int index, @Nullable Object item);
  }

  /**
   * A stream; nothing is computed before {@link #produce}.
   *
   * @param items where the items come from
   * @param body the user's code, whose class is the loop's name where it has none
   * @param ordered whether results are taken in the order of the items
   */
  public Stream(
      Iterable<?> items, Object body, Compute<R> compute, LoopOptions options, boolean ordered) {
    boolean finite = items instanceof Collection<?>;
    int size = finite ? ((Collection<?>) items).size() : Integer.MAX_VALUE;
    this.source = items.iterator();
    this.compute = compute;
    this.ordered = ordered;
    this.name = options.name().isEmpty() ? Cost.of(body).name() : options.name();
    this.kind = options.isBlocking() ? ThreadKind.BLOCKING : ThreadKind.BACKGROUND;
    this.threads = threads(options);
    this.pumps = Math.max(1, Math.min(threads, size));
    // In the background they might wait for a class that the taker initialises.
    this.lazy = Initializers.onStack();
    int unset = finite ? Integer.MAX_VALUE : 2 * threads;
    this.bound = options.inFlight() > 0 ? options.inFlight() : unset;
    @Nullable Tracker tracker = finite ? Tracker.current() : null;
    this.tracked = tracker == null ? null : new Tracked(tracker, name, size);
  }

  private static int threads(LoopOptions options) {
    int named = options.threads() == 0 ? 0 : ThreadNumbers.resolve(options.threads());
    int blocking = named > 0 ? named : MAX_BLOCKING;
    int unset = options.isBlocking() ? blocking : ThreadNumbers.processors();
    int here = Scope.threads(Scope.current(), unset);
    return named > 0 ? Math.min(named, here) : here;
  }

  /** Whether there is nothing to be done in the background. */
  public boolean isLazy() {
    return lazy;
  }

  /** Computes all items; called once, in the background. */
  public void produce() {
    Tracker.forget(); // It is the items that are reported.
    try {
      if (stops != null) {
        Scope.enterBody(stops);
      }
      // A pump on this thread would let the streams in its items out of the limit.
      StandIn.run(() -> new Pumps().run(Variant.FORK_JOIN));
    } catch (Throwable e) {
      fail(e);
    } finally {
      finish();
    }
  }

  private final class Pumps extends ParallelLoop {
    Pumps() {
      super(
          LoopSite.named(name)
              .serialBelow(0)
              .chunks(pumps)
              .threads(threads)
              .threadKind(kind)
              .build(),
          pumps);
    }

    @Override
    protected void chunk(int chunk, long from, long to) {
      while (pump()) {
        // An interrupt was meant for the item.
        Thread.interrupted();
      }
    }
  }

  /** Computes one item; returns false if there is none any more. */
  private boolean pump() {
    int index;
    Object item;
    asking.lock();
    try {
      if (!awaitRoom() || isStopped() || !source.hasNext()) {
        return false;
      }
      item = source.next();
      index = begin();
    } catch (Throwable e) {
      fail(e);
      return false;
    } finally {
      asking.unlock();
    }
    put(index, compute.of(index, item));
    if (tracked != null) {
      tracked.done(1);
    }
    return true;
  }

  private boolean isStopped() {
    Ending ending = Stop.Chain.ending(stops);
    if (ending == Ending.COMPLETE) {
      return false;
    }
    fail(new LoopCancelled(name, completed(), begun, ending == Ending.LATE));
    return true;
  }

  /** Waits until one more item may be begun; returns false if none ever may. */
  private boolean awaitRoom() {
    lock.lock();
    try {
      while (!closed && broken == null && begun - taken >= bound) {
        changed.awaitUninterruptibly();
      }
      return !closed && broken == null;
    } finally {
      lock.unlock();
    }
  }

  private int begin() {
    lock.lock();
    try {
      return begun++;
    } finally {
      lock.unlock();
    }
  }

  private void put(int index, R result) {
    lock.lock();
    try {
      // In the order of arrival, or of the items.
      ready.put(ordered ? index : computed, result);
      computed++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(Throwable failure) {
    lock.lock();
    try {
      if (broken == null) {
        broken = failure;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void finish() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (tracked != null) {
      tracked.end();
    }
  }

  /**
   * The next result, for which it waits.
   *
   * @return null if there is none any more
   * @throws LoopInterrupted if the thread is interrupted
   */
  public @Nullable R peek() {
    if (lazy && !isReady() && !pump()) {
      finish();
    }
    lock.lock();
    try {
      while (!closed && !over && !ready.containsKey(taken)) {
        changed.await();
      }
      R next = closed ? null : ready.get(taken);
      if (next == null && !closed && broken != null) {
        Stream.<RuntimeException>throwAs(broken);
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoopInterrupted(name, computed, begun);
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("unchecked") // The type is erased: no cast takes place.
  private static <T extends Throwable> void throwAs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  private boolean isReady() {
    lock.lock();
    try {
      return closed || over || ready.containsKey(taken);
    } finally {
      lock.unlock();
    }
  }

  /** The result was taken. */
  public void taken() {
    lock.lock();
    try {
      ready.remove(taken);
      taken++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many items are computed. */
  public int completed() {
    lock.lock();
    try {
      return computed;
    } finally {
      lock.unlock();
    }
  }

  /** Begins no further item. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      ready.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
