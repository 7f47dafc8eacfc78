package dev.parloop.runtime.schedule;

import org.jspecify.annotations.Nullable;

/** Runs the chunks of a loop. */
public final class Scheduler {

  private Scheduler() {}

  /**
   * Runs chunks on the calling thread and on workers.
   *
   * @param job what to run
   * @param limit how many threads, the caller included; 1 or more. It holds for the regions inside
   *     too
   * @param kind which threads help
   * @return how it ended; no chunk is being run any more, and the effects of all are visible
   */
  public static Outcome run(Job job, int limit, ThreadKind kind) {
    @Nullable Scope around = Scope.current();
    Workers workers = kind == ThreadKind.COMPUTE ? Workers.here(around) : Workers.of(kind);
    Crew crew = crew(around, limit, workers);
    int threads = Math.min(crew.limit(), Math.min(limit, job.chunks()));
    return new Region(workers, job, crew, threads, around).run();
  }

  /**
   * Runs chunks on the calling thread.
   *
   * @param job what to run
   * @param limit how many threads the regions inside may use; 0 for what holds here
   * @return how it ended
   */
  public static Outcome runAlone(Job job, int limit) {
    @Nullable Scope around;
    if (limit == 0) {
      around = Scope.enterLoop();
    } else {
      around = Scope.current();
      Scope.set(Scope.of(around, crew(around, limit, Workers.here(around)), null));
    }
    try {
      return new Alone(job, around == null ? null : around.stops()).run();
    } finally {
      Scope.set(around);
    }
  }

  /**
   * Whether a thread that computes would come to a region of this thread without being woken, which
   * would take long; and the processors are there for it.
   */
  public static boolean isAwake() {
    return Workers.here(Scope.current()).isAwake() && !Spin.crowded();
  }

  /** Whether the calling thread is one that helps others. */
  public static boolean isWorker() {
    return Thread.currentThread() instanceof Worker;
  }

  /** Whether others want the processors, as far as waiting threads have felt lately. */
  public static boolean isCrowded() {
    return Spin.crowded();
  }

  /** Whether time says something about work when so many threads are at work. */
  public static boolean timeTells(int threads) {
    return Spin.pays(threads) && !Spin.crowded();
  }

  /**
   * The threads that may work for what a thread is about to begin.
   *
   * @param limit how many, the calling thread included; 1 or more
   * @param workers which threads help
   */
  static Crew crew(@Nullable Scope around, int limit, Workers workers) {
    @Nullable Crew outer = around == null ? null : around.crew();
    if (outer == null) {
      return workers.crew(limit);
    }
    return outer.limit() <= limit ? outer : new Crew(outer, limit);
  }
}
