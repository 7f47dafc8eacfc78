package dev.parloop.runtime.schedule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that help, and the regions that are open to them. Threads are daemons, are started
 * when a region has room for one more than there are, and end when they have had nothing to do for
 * a while: where a program that brings this library is unloaded, nothing else would end them.
 *
 * <p>Not one ForkJoinPool: a region calls back the very threads that have a place in its crew,
 * which a pool's queue cannot, and a region that has ended leaves nothing in a queue.
 */
public final class Workers {

  /** How long threads stay that have nothing to do. */
  private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** How long those stay of which there may be hundreds. */
  private static final long MANY_KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** For chunks that compute. */
  static final Workers COMPUTE = new Workers("parloop-", "worker-", KEEP_ALIVE_NANOS, true, false);

  /** More regions than this at once get no help. */
  private static final int SLOTS = 64;

  /** How many threads one thread wakes; each of them wakes as many again. */
  private static final int FAN_OUT = 2;

  private final String prefix;
  private final StandIn standIn;
  private final boolean spinning;

  /** Whether a thread is started for one region, and does not outlive it. */
  private final boolean virtual;

  private final AtomicLong virtualStarted = new AtomicLong();
  private final AtomicReferenceArray<Region> open = new AtomicReferenceArray<>(SLOTS);

  /** How many slots were ever used; those above are empty. */
  private final AtomicInteger usedSlots = new AtomicInteger();

  /** The last crews of outermost regions, by their callers. Any of them may be lost. */
  private final AtomicReferenceArray<@Nullable Crew> crews = new AtomicReferenceArray<>(SLOTS);

  private final Object lock = new Object();
  private volatile Worker[] workers = {};

  private volatile boolean closed;

  /** Not constant, so that tests need not wait. */
  private volatile long keepAliveNanos;

  private Workers(
      String prefix, String role, long keepAliveNanos, boolean spinning, boolean virtual) {
    this.prefix = prefix + role;
    this.standIn = new StandIn(prefix + "caller-");
    this.keepAliveNanos = keepAliveNanos;
    this.spinning = spinning;
    this.virtual = virtual;
  }

  /** What a virtual thread does. The thread may be known for longer than it lives. */
  private static final class HelpOnce implements Runnable {
    private @Nullable Region region;

    HelpOnce(Region region) {
      this.region = region;
    }

    @Override
    public void run() {
      @Nullable Region helped = region;
      region = null;
      if (helped != null) {
        helped.helpOnce();
      }
    }
  }

  /** Not touched before it is needed: to find virtual threads takes time. */
  private static final class Waiting {

    /** For chunks that wait. */
    static final Workers BLOCKING =
        new Workers("parloop-", "blocking-", MANY_KEEP_ALIVE_NANOS, false, VirtualThreads.exist());

    /** For chunks that compute and wait for others: virtual threads do not share processors. */
    static final Workers BACKGROUND =
        new Workers("parloop-", "stream-", MANY_KEEP_ALIVE_NANOS, false, false);
  }

  /** Those of a kind. */
  static Workers of(ThreadKind kind) {
    return switch (kind) {
      case COMPUTE -> COMPUTE;
      case BLOCKING -> Waiting.BLOCKING;
      case BACKGROUND -> Waiting.BACKGROUND;
    };
  }

  /** Those that help in a scope where chunks compute. */
  static Workers here(@Nullable Scope scope) {
    return scope == null ? COMPUTE : scope.workers();
  }

  /** Threads that run loops in their callers' place. */
  StandIn standIn() {
    return standIn;
  }

  /**
   * Threads of somebody's own, beside the shared ones.
   *
   * @param name of the threads, after the project's
   */
  public static Workers named(String name) {
    return new Workers("parloop-" + name + "-", "", KEEP_ALIVE_NANOS, true, false);
  }

  /**
   * A crew for an outermost region of the calling thread. Where chunks compute, it is the crew of
   * the region before, if that fits: who has a place there need not take it again.
   *
   * @param limit how many threads, the caller included; 1 or more
   */
  Crew crew(int limit) {
    if (!spinning) {
      return new Crew(null, limit);
    }
    Thread caller = Thread.currentThread();
    int place = System.identityHashCode(caller) % SLOTS;
    @Nullable Crew known = crews.get(place);
    if (known != null && known.fits(caller, limit)) {
      return known;
    }
    Crew crew = Crew.toKeep(limit, this);
    crews.set(place, crew);
    return crew;
  }

  /** Does not keep a crew any longer. */
  void forget(Crew crew) {
    for (int place = 0; place < SLOTS; place++) {
      crews.compareAndSet(place, crew, null);
    }
  }

  /** Lets the threads end as soon as they have nothing to do. There will be no others. */
  public void close() {
    synchronized (lock) {
      closed = true;
      for (Worker worker : workers) {
        LockSupport.unpark(worker);
      }
    }
    standIn.close();
  }

  /** How long a thread stays that has nothing to do. */
  long keepAliveNanos() {
    return keepAliveNanos;
  }

  /** For tests. */
  void setKeepAliveNanos(long nanos) {
    keepAliveNanos = nanos;
  }

  /** Whether threads are to end. */
  boolean isClosed() {
    return closed;
  }

  /** Whether some thread would come without being woken. */
  boolean isAwake() {
    for (Worker worker : workers) {
      if (worker.isLooking()) {
        return true;
      }
    }
    return false;
  }

  /** Makes a region visible; returns its slot, -1 if there is none left. */
  int publish(Region region) {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (open.get(slot) == null && open.compareAndSet(slot, null, region)) {
        if (slot >= usedSlots.get()) {
          use(slot);
        }
        return slot;
      }
    }
    return -1;
  }

  private void use(int slot) {
    int used = usedSlots.get();
    while (used <= slot && !usedSlots.compareAndSet(used, slot + 1)) {
      used = usedSlots.get();
    }
  }

  /**
   * Forgets a region that is not finished yet: nobody else does so before it is.
   *
   * @param slot as {@link #publish} gave it
   */
  void retire(int slot) {
    if (slot >= 0) {
      open.setRelease(slot, null);
    }
  }

  /** Wakes or starts a few threads for a region, as long as it wants more. */
  void wake(Region region) {
    for (int woken = 0; woken < FAN_OUT; woken++) {
      if (!region.takeWake()) {
        return;
      }
      if (!wakeOne(region) && !startOne(region)) {
        return;
      }
    }
  }

  /**
   * Gives a task to a thread that has nothing to do and may work for a crew, or to a new one.
   *
   * @return whether there was one; it keeps its place in the crew
   */
  boolean handOff(Crew crew, Runnable task) {
    for (Worker worker : workers) {
      if (worker.isIdle() && crew.admit(worker) && worker.give(task)) {
        return true;
      }
    }
    return workers.length < crew.mostWorkers() && start(task, crew, null);
  }

  /**
   * Wakes or starts a thread for each region that has room, but for the one that the calling thread
   * has entered: it may have been woken for one of them, which counts on it.
   *
   * @param entered null for none
   */
  void passOn(@Nullable Region entered) {
    int used = usedSlots.get();
    for (int slot = 0; slot < used; slot++) {
      Region region = open.get(slot);
      if (region != null && region != entered && region.hasRoom() && !wakeOne(region)) {
        startOne(region);
      }
    }
  }

  private boolean wakeOne(Region region) {
    boolean only = region.mostWorkers() == 1;
    for (Worker worker : workers) {
      if (worker.isIdle() && region.wouldAdmit(worker) && worker.wake(only)) {
        return true;
      }
    }
    return false;
  }

  private boolean startOne(Region region) {
    return virtual ? startVirtual(region) : startWorker(region);
  }

  private boolean startVirtual(Region region) {
    try {
      VirtualThreads.start(prefix + virtualStarted.incrementAndGet(), new HelpOnce(region));
      return true;
    } catch (OutOfMemoryError e) {
      return false; // No more threads to be had: those that are there do the work.
    }
  }

  private boolean startWorker(Region region) {
    return workers.length < region.mostWorkers() && start(null, region.crew(), region);
  }

  /**
   * Starts a thread.
   *
   * @param task what it does first
   * @param crew which it is to be of
   * @param region for which it is of use only as long as that has room; null for none
   */
  private boolean start(@Nullable Runnable task, Crew crew, @Nullable Region region) {
    synchronized (lock) {
      int index = lowestFreeIndex();
      if (closed || !crew.hasPlaceFor(index) || (region != null && !region.hasRoom())) {
        return false;
      }
      boolean spins = spinning && Spin.pays(index + 2);
      Worker worker;
      try {
        worker = Worker.start(this, prefix, index, spins, task);
      } catch (OutOfMemoryError e) {
        return false; // No more threads to be had: those that are there do the work.
      }
      int count = workers.length;
      Worker[] more = Arrays.copyOf(workers, count + 1);
      more[count] = worker;
      workers = more;
      return true;
    }
  }

  private int lowestFreeIndex() {
    BitSet taken = new BitSet();
    for (Worker worker : workers) {
      taken.set(worker.index());
    }
    return taken.nextClearBit(0);
  }

  /** Has a thread end that sleeps, before anybody could find that there are enough threads. */
  void letGo(Worker worker) {
    synchronized (lock) {
      if (worker.goes()) {
        remove(worker);
      }
    }
  }

  /** Forgets a thread that ends. */
  void remove(Worker worker) {
    synchronized (lock) {
      Worker[] all = workers;
      workers = Arrays.stream(all).filter(other -> other != worker).toArray(Worker[]::new);
    }
  }

  /** Lets the calling worker work for a region that wants it; returns whether there was one. */
  boolean helpAny(Worker worker) {
    int used = usedSlots.get();
    for (int slot = 0; slot < used; slot++) {
      Region region = open.get(slot);
      if (region != null) {
        if (region.isFinished()) {
          // Its caller had no stack to forget it.
          open.compareAndSet(slot, region, null);
        } else if (region.help(worker)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a region wants a worker. */
  boolean wants(Worker worker) {
    int used = usedSlots.get();
    for (int slot = 0; slot < used; slot++) {
      Region region = open.get(slot);
      if (region != null && region.wouldAdmit(worker)) {
        return true;
      }
    }
    return false;
  }
}
