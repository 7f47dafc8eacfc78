package dev.parloop.runtime.schedule;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that helps whatever region wants it, looks around for a short while, and parks. It has a
 * pool of its own, for what iterations fork.
 */
final class Worker extends ForkJoinWorkerThread {

  private static final int BUSY = 0;

  /** Looks around: it will see a region without being woken. */
  private static final int LOOKING = 1;

  private static final int PARKED = 2;

  /** Was told to look for a region, and was not there yet. */
  private static final int SUMMONED = 3;

  private static final int GONE = 4;

  private final Workers workers;
  private final int index;
  private final boolean spins;
  private final AtomicInteger state = new AtomicInteger(BUSY);

  /** What it is to do before it looks for a region. */
  private final AtomicReference<@Nullable Runnable> given;

  /** How long it looks around next time; used by itself only. */
  private long patience = Spin.IDLE_NANOS;

  private Worker(
      ForkJoinPool pool,
      Workers workers,
      String prefix,
      int index,
      boolean spins,
      @Nullable Runnable task) {
    super(pool);
    this.workers = workers;
    this.index = index;
    this.spins = spins;
    this.given = new AtomicReference<>(task);
    PoolOfOne.settle(this, prefix + (index + 1));
  }

  /**
   * Starts a worker.
   *
   * @param prefix of its name
   * @param index its number among the workers, from 0
   * @param spins whether it looks around before it parks
   * @param task what it does first, null for nothing
   * @throws OutOfMemoryError if no thread can be had
   */
  static Worker start(
      Workers workers, String prefix, int index, boolean spins, @Nullable Runnable task) {
    Start start = new Start(workers, prefix, index, spins, task);
    PoolOfOne.of(start, Long.MAX_VALUE).execute(start);
    Worker worker = start.worker;
    if (worker == null || worker.getState() == State.NEW) {
      throw new OutOfMemoryError("no thread for " + prefix + (index + 1));
    }
    return worker;
  }

  /** Makes one worker, and is what it does. A class, because lambdas take their time at first. */
  private static final class Start implements PoolOfOne.Maker, Runnable {
    private final Workers workers;
    private final String prefix;
    private final int index;
    private final boolean spins;

    /** Only until the worker has it: this object is there as long as the worker. */
    private volatile @Nullable Runnable task;

    private volatile @Nullable Worker worker;

    Start(Workers workers, String prefix, int index, boolean spins, @Nullable Runnable task) {
      this.workers = workers;
      this.prefix = prefix;
      this.index = index;
      this.spins = spins;
      this.task = task;
    }

    @Override
    public @Nullable ForkJoinWorkerThread make(ForkJoinPool pool) {
      if (worker != null) {
        return null; // The pool's only thread was that.
      }
      Worker made = new Worker(pool, workers, prefix, index, spins, task);
      task = null;
      worker = made;
      return made;
    }

    @Override
    public void run() {
      ((Worker) Thread.currentThread()).helpOthers();
    }
  }

  /** All that it does while it lives. */
  private void helpOthers() {
    while (state.get() != GONE && !workers.isClosed()) {
      Spin spin = new Spin(spins ? patience : 0);
      boolean helped;
      do {
        helped = looks();
      } while (!helped && spin.again());
      long pause = spin.nanos();
      adapt(helped ? pause : pause + park());
    }
    do {
      state.set(GONE);
    } while (doGiven()); // Whoever gave it something then saw that it was still there.
    workers.remove(this);
    getPool().shutdown();
  }

  /** Looks for a region once, and helps; returns whether there was one. */
  private boolean looks() {
    int told = state.get();
    boolean helped = help();
    if (!helped && told != LOOKING) {
      // Only now: a region that has told this thread must not count on it a second time.
      state.compareAndSet(told, LOOKING);
    }
    return helped;
  }

  private boolean help() {
    try {
      boolean helped = doGiven() || workers.helpAny(this);
      if (helped) {
        PoolOfOne.runForked();
      }
      return helped;
    } catch (Throwable e) {
      // What chunks throw belongs to their region, and what tasks throw to the handler. This is
      // want of memory around it; the region does without this thread, which has to stay usable.
      return false;
    } finally {
      // An interrupt of one region's chunk must not reach the next region.
      Thread.interrupted();
    }
  }

  /** Does what it was given, if anything; returns whether there was something. */
  private boolean doGiven() {
    Runnable task = given.get();
    if (task == null || !given.compareAndSet(task, null)) {
      return false;
    }
    if (state.getAndSet(BUSY) == SUMMONED) {
      workers.passOn(null);
    }
    try {
      task.run();
    } catch (Throwable e) {
      getUncaughtExceptionHandler().uncaughtException(this, e);
    }
    return true;
  }

  /**
   * Gives it something to do, which it does at once.
   *
   * @return false if it is busy, or was told to look for a region
   */
  boolean give(Runnable task) {
    if (!given.compareAndSet(null, task)) {
      return false;
    }
    // Where it is busy, it may have seen the task meanwhile.
    return summon() || !given.compareAndSet(task, null);
  }

  /** Told by the calling thread itself: whether it has something else to do than to help. */
  boolean hasTask() {
    return given.get() != null;
  }

  /**
   * Told by the calling thread itself: it is inside of a region.
   *
   * @return whether it was told to look for one, perhaps for another one
   */
  boolean begins() {
    return state.getAndSet(BUSY) == SUMMONED;
  }

  /**
   * Told by the calling thread itself: it is about to leave, and will look around. Whoever sees
   * that it has left sees this too, so that a caller's next region does not take it for busy.
   */
  void ends() {
    state.setRelease(LOOKING);
  }

  /** Looks around for twice as long as the last pause was, if pauses are short; else for less. */
  private void adapt(long pause) {
    long adapted =
        pause <= Spin.LONGEST_IDLE_NANOS
            ? Math.min(Spin.LONGEST_IDLE_NANOS, Math.max(patience, 2 * pause))
            : Math.max(Spin.SHORTEST_IDLE_NANOS, patience / 2);
    if (adapted != patience) {
      patience = adapted; // Callers read what is beside it: no write without need.
    }
  }

  /** Parks until it is told to look, or is gone; returns for how many nanoseconds. */
  private long park() {
    // Either this sees a region that was published before, or its caller sees that this is parked.
    if (!state.compareAndSet(LOOKING, PARKED) || workers.wants(this)) {
      return 0;
    }
    long begun = System.nanoTime();
    while (state.get() == PARKED && !workers.isClosed()) {
      long keepAlive = workers.keepAliveNanos();
      LockSupport.parkNanos(this, keepAlive);
      if (System.nanoTime() - begun >= keepAlive) {
        workers.letGo(this);
      }
      Thread.interrupted();
    }
    return System.nanoTime() - begun;
  }

  /** Has it end if it sleeps; returns whether it does. */
  boolean goes() {
    return state.compareAndSet(PARKED, GONE);
  }

  /** Whether it has ended, or is about to, and helps nobody any more. */
  boolean isGone() {
    return state.get() == GONE;
  }

  /** Whether it is one of these. */
  boolean isOf(Workers some) {
    return workers == some;
  }

  /** Its number among the workers, from 0. No two that live have the same. */
  int index() {
    return index;
  }

  /** Whether it looks around, and would see a region without being woken. */
  boolean isLooking() {
    return state.get() == LOOKING;
  }

  /** Whether it would come if it were woken. */
  boolean isIdle() {
    int now = state.get();
    return now == LOOKING || now == PARKED;
  }

  /**
   * Tells it to look for a region; returns false if it is busy or was told already.
   *
   * @param only whether no other worker could come to the region: then one that looks around sees
   *     it without being told, and nobody counts it a second time
   */
  boolean wake(boolean only) {
    return (only && isLooking()) || summon();
  }

  /** Has it look once more, and wakes it if it sleeps; returns false if it is busy. */
  private boolean summon() {
    if (state.compareAndSet(LOOKING, SUMMONED)) {
      return true;
    }
    if (state.compareAndSet(PARKED, SUMMONED)) {
      LockSupport.unpark(this);
      return true;
    }
    return false;
  }
}
