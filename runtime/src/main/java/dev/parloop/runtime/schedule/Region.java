package dev.parloop.runtime.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One parallel execution: the chunks, the threads that are inside, and how it ends. The calling
 * thread works too and waits for the helpers that have entered, never for one that may yet come.
 *
 * <p>A thread that waits for a region may help the regions inside it, and nothing else. So whoever
 * waits, waits for a region that is younger than all that the thread is inside of, and no circle of
 * waiting threads can form.
 *
 * <p>What threads tell one another is kept in few fields of this one object: each line of memory
 * that has to go from one processor to another costs about as much as a hundred instructions, and
 * on that depends what an empty region takes. So volatile fields begin as 0 and null: to write one
 * in the constructor would cost a fence.
 */
final class Region {

  /** How far up the callers of outer regions are asked for help. */
  private static final int ASKED = 16;

  private static final AtomicLongFieldUpdater<Region> COUNTS =
      AtomicLongFieldUpdater.newUpdater(Region.class, "counts");

  private static final AtomicIntegerFieldUpdater<Region> SEATS =
      AtomicIntegerFieldUpdater.newUpdater(Region.class, "seats");

  private static final AtomicIntegerFieldUpdater<Region> WOKEN =
      AtomicIntegerFieldUpdater.newUpdater(Region.class, "woken");

  private static final AtomicIntegerFieldUpdater<Region> FINISHED =
      AtomicIntegerFieldUpdater.newUpdater(Region.class, "finished");

  private static final AtomicIntegerFieldUpdater<Region> SKIPPED =
      AtomicIntegerFieldUpdater.newUpdater(Region.class, "skipped");

  /** One complete chunk in {@link #counts}. */
  private static final long ONE_COMPLETE = 1L << 32;

  /** How many calls a thread must be able to make before it begins what it has to end. */
  private static final int STACK = 30;

  private final Workers workers;
  private final Job job;
  private final Work work;
  private final Claims claims;
  private final Crew crew;
  private final int maxHelpers;
  private final @Nullable Region outer;
  private final @Nullable Scope around;
  private final Scope scope;
  private final Thread caller;
  private final @Nullable ClassLoader loader;
  private final boolean spins;
  private final Stop.@Nullable Chain stops;

  private final Failures failures = new Failures();

  /** How long each seat's thread ran chunks; null if nobody wants to know. */
  private final @Nullable AtomicLongArray busy;

  /** Who sits where. Those who come again find no seat left, and are not listed. */
  private final AtomicReferenceArray<@Nullable Thread> seated;

  /** How many seats were taken, but for the caller's, which is the first. */
  private volatile int seats;

  /** How many helpers were woken. */
  private volatile int woken;

  /** How far the lowest chunk that was skipped is below the largest number; 0 if none was. */
  private volatile int skipped;

  /**
   * How many helpers are inside, in the low half; above, how many chunks are complete. This and the
   * next one are read and written without calls where the calling thread is out of stack.
   */
  private volatile long counts;

  private volatile boolean closed;

  /** 1 when nobody is inside any more, nor ever will be. */
  private volatile int finished;

  /** What the calling thread has not added to the counts. Written before the region is closed. */
  private int callersLast;

  /** Set where chunks are not to be begun any more: why. */
  private volatile @Nullable Ending ending;

  /** What stopped a helper outside of its chunks: want of memory or stack. */
  private volatile @Nullable Throwable broken;

  private volatile @Nullable Thread waiter;
  private volatile @Nullable Region offered;

  /**
   * A region of the calling thread.
   *
   * @param threads how many threads may be inside at once, 2 or more
   */
  Region(Workers workers, Job job, Crew crew, int threads, @Nullable Scope around) {
    this.workers = workers;
    this.job = job;
    this.work = job.work();
    this.claims = job.claims();
    this.crew = crew;
    this.maxHelpers = threads - 1;
    this.around = around;
    this.outer = around == null ? null : around.region();
    this.scope = Scope.of(around, crew, this);
    this.caller = Thread.currentThread();
    this.loader = caller.getContextClassLoader();
    this.spins = Spin.pays(crew.limit());
    this.stops = around == null ? null : around.stops();
    this.busy = job.timed() ? new AtomicLongArray(threads) : null;
    this.seated = new AtomicReferenceArray<>(threads);
    seated.setPlain(0, caller);
  }

  /** Runs the region on the calling thread, with helpers. */
  Outcome run() {
    Stack.reserve(STACK);
    long begun = busy == null ? 0 : System.nanoTime();
    int slot = -1;
    boolean worked = false;
    try {
      // Before helpers have the counter in their caches.
      long first = claims.next(0);
      Stop.Chain.begin(stops, this);
      slot = workers.publish(this);
      offerOutwards();
      workers.wake(this);
      Scope.set(scope);
      callersLast = work(0, first);
      worked = true;
    } finally {
      if (!worked) {
        ending = Ending.INTERRUPTED;
      }
      try {
        end();
      } catch (StackOverflowError e) {
        // No stack for a call: wait without one. The helpers inside use arrays of the caller.
        closed = true;
        while ((int) counts != 0) {}
      }
      try {
        workers.retire(slot);
        FINISHED.lazySet(this, 1);
      } finally {
        if (finished == 0) {
          finished = 1; // No stack for a call.
        }
      }
      Stop.Chain.end(stops, this);
      Scope.set(around);
    }
    Throwable lost = broken;
    if (lost != null) {
      failures.add(0, lost);
    }
    return outcome(begun);
  }

  private Outcome outcome(long begun) {
    @Nullable Ending asked = ending;
    boolean matters = Integer.MAX_VALUE - skipped < failures.chunk();
    Ending end = matters && asked != null ? asked : Ending.COMPLETE;
    AtomicLongArray spent = busy;
    if (spent == null) {
      return Outcome.untimed(completed(), end, failures);
    }
    long[] nanos = new long[Math.min(seats + 1, spent.length())];
    for (int seat = 0; seat < nanos.length; seat++) {
      nanos[seat] = spent.get(seat);
    }
    return new Outcome(completed(), end, failures, begun, System.nanoTime() - begun, nanos);
  }

  private void end() {
    closed = true;
    if (await()) {
      caller.interrupt();
    }
  }

  /** How far it is, as a sentence. */
  String progress() {
    return job.loop()
        + " was asked to stop and goes on: "
        + completed()
        + " of "
        + job.chunks()
        + " chunks are complete.";
  }

  /** The threads that are inside, without those that came a second time. */
  List<Thread> inside() {
    List<Thread> threads = new ArrayList<>();
    for (int seat = 0; seat < seated.length(); seat++) {
      Thread thread = seated.get(seat);
      if (thread != null) {
        threads.add(thread);
      }
    }
    return threads;
  }

  /** Whether nobody is inside any more, nor ever will be. */
  boolean isFinished() {
    return finished != 0;
  }

  private int completed() {
    return (int) (counts >>> 32) + callersLast;
  }

  /** How many workers there may be at most for this region and those around it. */
  int mostWorkers() {
    return crew.mostWorkers();
  }

  /** Whether a thread would be let in, as far as can be told without entering. */
  boolean wouldAdmit(Thread thread) {
    return hasRoom() && crew.wouldAdmit(thread);
  }

  /** Whether one more helper would find something to do. */
  boolean hasRoom() {
    return isOpen() && (int) counts < maxHelpers;
  }

  private boolean isOpen() {
    return !closed && ending == null && !claims.exhausted();
  }

  /** Takes the right to wake one more helper. */
  boolean takeWake() {
    return woken < maxHelpers && isOpen() && WOKEN.getAndIncrement(this) < maxHelpers;
  }

  /** Works for the region if it wants the thread, which then ends and leaves its place. */
  void helpOnce() {
    try {
      help(null);
    } finally {
      crew.release(Thread.currentThread());
    }
  }

  /**
   * Works for the region if it wants the thread; returns whether it did.
   *
   * @param idle the calling worker, if it is not inside of another region
   */
  boolean help(@Nullable Worker idle) {
    Thread thread = Thread.currentThread();
    if (!wouldAdmit(thread)) {
      return false;
    }
    if (idle == null) {
      Stack.reserve(STACK); // Who is counted as inside must be able to leave.
    }
    int count = (int) COUNTS.incrementAndGet(this);
    int done = 0;
    boolean begun = false;
    try {
      if (count > maxHelpers || closed || !crew.admit(thread)) {
        return false;
      }
      boolean told = idle != null && idle.begins();
      begun = idle != null;
      workers.wake(this);
      if (told) {
        workers.passOn(this);
      }
      done = takeSeat(thread);
    } catch (Throwable e) {
      broken = e; // A chunk may be lost. Chunks themselves do not throw here.
    } finally {
      if (idle != null && begun) {
        idle.ends();
      }
      leave(done);
    }
    return true;
  }

  private int takeSeat(Thread thread) {
    int seat = SEATS.incrementAndGet(this);
    boolean free = seat <= maxHelpers;
    if (free) {
      seated.setRelease(seat, thread);
    }
    try {
      return workInScope(thread, seat);
    } finally {
      if (free) {
        seated.setRelease(seat, null);
      }
    }
  }

  private int workInScope(Thread thread, int seat) {
    @Nullable Scope before = Scope.current();
    @Nullable ClassLoader usual = thread.getContextClassLoader();
    Scope.set(scope);
    if (usual != loader) {
      thread.setContextClassLoader(loader);
    }
    try {
      return work(seat, claims.next(seat));
    } finally {
      if (thread.getContextClassLoader() != usual) {
        thread.setContextClassLoader(usual);
      }
      Scope.set(before);
    }
  }

  private void leave(int done) {
    if ((int) COUNTS.addAndGet(this, done * ONE_COMPLETE - 1) == 0 && closed) {
      Thread waiting = waiter;
      if (waiting != null) {
        LockSupport.unpark(waiting);
      }
    }
  }

  /**
   * Runs chunks until there are none.
   *
   * @param first the chunks to begin with
   * @return how many are complete and not counted yet
   */
  private int work(int seat, long first) {
    AtomicLongArray spent = busy;
    long begun = spent == null ? 0 : System.nanoTime();
    int done = 0;
    for (long claim = first; claim != Claims.NONE; claim = claims.next(seat)) {
      if (done > 0) {
        COUNTS.addAndGet(this, done * ONE_COMPLETE);
        done = 0;
      }
      int end = Claims.end(claim);
      for (int place = Claims.first(claim); place < end; place++) {
        if (runChunk(claims.chunk(place))) {
          done++;
        }
      }
    }
    if (spent != null) {
      spent.addAndGet(Math.min(seat, maxHelpers), System.nanoTime() - begun);
    }
    return done;
  }

  private boolean runChunk(int chunk) {
    if (Thread.currentThread() == caller && caller.isInterrupted()) {
      ending = Ending.INTERRUPTED;
    } else if (stops != null && ending == null) {
      Ending asked = Stop.Chain.ending(stops);
      if (asked != Ending.COMPLETE) {
        ending = asked;
      }
    }
    if (chunk > failures.chunk()) {
      return false;
    }
    if (ending != null) {
      SKIPPED.accumulateAndGet(this, Integer.MAX_VALUE - chunk, Math::max);
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
    boolean warned = false;
    long stoppedAt = 0;
    @Nullable Region helped = null;
    Spin spin = new Spin(spins ? Spin.WAIT_NANOS : 0);
    while ((int) counts != 0) {
      @Nullable Region inner = offered;
      if (inner != null && inner != helped) {
        helped = inner;
        inner.help(null);
        spin = new Spin(spins ? Spin.WAIT_NANOS : 0);
      } else if (!spin.again()) {
        boolean watched = ending == Ending.INTERRUPTED && !warned;
        if (watched && stoppedAt == 0) {
          stoppedAt = System.nanoTime();
        }
        park(helped, watched ? Watchdog.patienceNanos() : Long.MAX_VALUE);
        if (Thread.interrupted()) {
          interrupted = true;
          ending = Ending.INTERRUPTED;
        }
        if (watched && System.nanoTime() - stoppedAt >= Watchdog.patienceNanos()) {
          warned = true;
          Watchdog.look(List.of(this));
        }
      }
    }
    return interrupted;
  }

  private void park(@Nullable Region helped, long nanos) {
    waiter = Thread.currentThread();
    if ((int) counts != 0 && offered == helped) {
      if (nanos == Long.MAX_VALUE) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
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
