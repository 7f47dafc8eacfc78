package dev.parloop.runtime.schedule;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One parallel execution: the chunks, the threads that are inside, and how it ends. The calling
 * thread works too and waits for the helpers that have entered, never for one that may yet come.
 *
 * <p>A thread that waits for a region may help the regions inside it, and nothing else. So whoever
 * waits, waits for a region that is younger than all that the thread is inside of, and no circle of
 * waiting threads can form.
 */
final class Region {

  /** How far up the callers of outer regions are asked for help. */
  private static final int ASKED = 16;

  private static final AtomicIntegerFieldUpdater<Region> INSIDE =
      AtomicIntegerFieldUpdater.newUpdater(Region.class, "inside");

  /** How many calls a thread must be able to make before it begins what it has to end. */
  private static final int STACK = 30;

  private final Workers workers;
  private final Work work;
  private final Claims claims;
  private final Crew crew;
  private final int maxHelpers;
  private final @Nullable Region outer;
  private final Scope scope;
  private final Thread caller;
  private final @Nullable ClassLoader loader;
  private final boolean spins;

  private final Failures failures = new Failures();
  private final AtomicInteger completed = new AtomicInteger();
  private final AtomicInteger lowestSkipped = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicLong busyNanos = new AtomicLong();

  /** How many more helpers to wake. */
  private final AtomicInteger toWake;

  // These are read and written without calls where the calling thread is out of stack.
  private volatile int inside;
  private volatile boolean closed;

  private volatile boolean finished;

  private volatile boolean cancelled;

  /** What stopped a helper outside of its chunks: want of memory or stack. */
  private volatile @Nullable Throwable broken;

  private volatile @Nullable Thread waiter;
  private volatile @Nullable Region offered;

  /**
   * A region of the calling thread.
   *
   * @param threads how many threads may be inside at once, 2 or more
   */
  Region(
      Workers workers, Work work, Claims claims, Crew crew, int threads, @Nullable Scope around) {
    this.workers = workers;
    this.work = work;
    this.claims = claims;
    this.crew = crew;
    this.maxHelpers = threads - 1;
    this.outer = around == null ? null : around.region();
    this.scope = Scope.of(around, crew, this);
    this.caller = Thread.currentThread();
    this.loader = caller.getContextClassLoader();
    this.spins = Spin.pays(crew.limit());
    this.toWake = new AtomicInteger(maxHelpers);
  }

  /** Runs the region on the calling thread, with helpers. */
  Outcome run() {
    @Nullable Scope around = Scope.current();
    Stack.reserve(STACK);
    int slot = -1;
    boolean worked = false;
    try {
      slot = workers.publish(this);
      offerOutwards();
      workers.wake(this);
      Scope.set(scope);
      work();
      worked = true;
    } finally {
      cancelled |= !worked;
      try {
        end();
      } catch (StackOverflowError e) {
        // No stack for a call: wait without one. The helpers inside use arrays of the caller.
        closed = true;
        while (inside != 0) {}
      }
      finished = true;
      workers.retire(slot, this);
      Scope.set(around);
    }
    Throwable lost = broken;
    if (lost != null) {
      failures.add(0, lost);
    }
    // Where threads outnumber the processors, time says little about the work.
    return new Outcome(
        completed.get(),
        lowestSkipped.get() < failures.chunk(),
        failures,
        spins ? busyNanos.get() : 0);
  }

  private void end() {
    closed = true;
    if (await()) {
      caller.interrupt();
    }
  }

  /** Whether nobody is inside any more, nor ever will be. */
  boolean isFinished() {
    return finished;
  }

  /** How many workers there may be at most for this region and those around it. */
  int mostWorkers() {
    return crew.mostWorkers();
  }

  /** Whether a thread would be let in, as far as can be told without entering. */
  boolean wouldAdmit(Thread thread) {
    return isOpen() && inside < maxHelpers && crew.wouldAdmit(thread);
  }

  private boolean isOpen() {
    return !closed && !cancelled && !claims.exhausted();
  }

  /** Takes the right to wake one more helper. */
  boolean takeWake() {
    return toWake.get() > 0 && isOpen() && toWake.getAndDecrement() > 0;
  }

  /** Works for the region if it wants the thread, which then ends and leaves its place. */
  void helpOnce() {
    try {
      help();
    } finally {
      crew.release(Thread.currentThread());
    }
  }

  /** Works for the region if it wants the thread; returns whether it did. */
  boolean help() {
    Thread thread = Thread.currentThread();
    if (!wouldAdmit(thread)) {
      return false;
    }
    Stack.reserve(STACK); // Who is counted as inside must be able to leave.
    int count = INSIDE.incrementAndGet(this);
    try {
      if (count > maxHelpers || !isOpen() || !crew.admit(thread)) {
        return false;
      }
      workers.wake(this);
      workInScope(thread);
    } catch (Throwable e) {
      broken = e; // A chunk may be lost. Chunks themselves do not throw here.
    } finally {
      leave();
    }
    return true;
  }

  private void workInScope(Thread thread) {
    @Nullable Scope around = Scope.current();
    @Nullable ClassLoader before = thread.getContextClassLoader();
    Scope.set(scope);
    thread.setContextClassLoader(loader);
    try {
      work();
    } finally {
      thread.setContextClassLoader(before);
      Scope.set(around);
    }
  }

  private void leave() {
    if (INSIDE.decrementAndGet(this) == 0 && closed) {
      Thread waiting = waiter;
      if (waiting != null) {
        LockSupport.unpark(waiting);
      }
    }
  }

  /** Runs chunks until there are none. */
  private void work() {
    long begun = System.nanoTime();
    int done = 0;
    long claim;
    while ((claim = claims.next()) != Claims.NONE) {
      int end = Claims.end(claim);
      for (int place = Claims.first(claim); place < end; place++) {
        if (runChunk(claims.chunk(place))) {
          done++;
        }
      }
    }
    completed.addAndGet(done);
    busyNanos.addAndGet(System.nanoTime() - begun);
  }

  private boolean runChunk(int chunk) {
    if (Thread.currentThread() == caller && caller.isInterrupted()) {
      cancelled = true;
    }
    if (chunk > failures.chunk()) {
      return false;
    }
    if (cancelled) {
      lowestSkipped.accumulateAndGet(chunk, Math::min);
      return false;
    }
    try {
      work.run(chunk);
      if (work.endsAt(chunk)) {
        failures.end(chunk);
      }
      return true;
    } catch (Throwable e) {
      failures.add(chunk, e);
      return false;
    }
  }

  /** Waits until no helper is inside; returns whether the thread was interrupted meanwhile. */
  private boolean await() {
    boolean interrupted = false;
    @Nullable Region helped = null;
    long deadline = 0;
    int rounds = 0;
    while (inside != 0) {
      @Nullable Region inner = offered;
      if (inner != null && inner != helped) {
        helped = inner;
        inner.help();
        deadline = 0;
      } else if (spins && ++rounds < Spin.ROUNDS) {
        Thread.onSpinWait();
      } else if (spins && deadline == 0) {
        deadline = System.nanoTime() + Spin.WAIT_NANOS;
        rounds = 0;
      } else if (spins && System.nanoTime() - deadline < 0) {
        rounds = 0;
      } else {
        park(helped);
        interrupted |= Thread.interrupted();
        cancelled |= interrupted;
      }
    }
    return interrupted;
  }

  private void park(@Nullable Region helped) {
    waiter = Thread.currentThread();
    if (inside != 0 && offered == helped) {
      LockSupport.park(this);
    }
    waiter = null;
  }

  /** Asks the callers of the outer regions, who may be waiting, to help here. */
  private void offerOutwards() {
    Region asked = outer;
    for (int up = 0; asked != null && up < ASKED; up++) {
      asked.offered = this;
      Thread waiting = asked.waiter;
      if (waiting != null) {
        LockSupport.unpark(waiting);
      }
      asked = asked.outer;
    }
  }
}
