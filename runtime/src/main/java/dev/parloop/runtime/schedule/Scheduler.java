package dev.parloop.runtime.schedule;

import org.jspecify.annotations.Nullable;

/** Runs the chunks of a loop. */
public final class Scheduler {

  private Scheduler() {}

  /**
   * Runs chunks on the calling thread and on workers.
   *
   * @param chunks how many chunks there are, 1 or more
   * @param work what a chunk does
   * @param claims how threads take chunks
   * @param limit how many threads, the caller included; 1 or more. It holds for the regions inside
   *     too
   * @param blocking whether chunks wait rather than compute
   * @return how it ended; no chunk is being run any more, and the effects of all are visible
   */
  public static Outcome run(int chunks, Work work, Claims claims, int limit, boolean blocking) {
    @Nullable Scope around = Scope.current();
    Crew crew = crew(around, limit);
    int threads = Math.min(crew.limit(), Math.min(limit, chunks));
    if (threads > 1) {
      Workers workers = blocking ? Workers.BLOCKING : Workers.COMPUTE;
      return new Region(workers, work, claims, crew, threads, around).run();
    }
    return alone(work, claims, around, crew);
  }

  /**
   * Runs chunks on the calling thread.
   *
   * @param work what a chunk does
   * @param claims in which order
   * @param limit how many threads the regions inside may use; 0 for what holds here
   * @return how it ended
   */
  public static Outcome runAlone(Work work, Claims claims, int limit) {
    if (limit == 0) {
      return new Alone(work, claims).run();
    }
    @Nullable Scope around = Scope.current();
    return alone(work, claims, around, crew(around, limit));
  }

  private static Outcome alone(Work work, Claims claims, @Nullable Scope around, Crew crew) {
    Scope.set(Scope.of(around, crew, around == null ? null : around.region()));
    try {
      return new Alone(work, claims).run();
    } finally {
      Scope.set(around);
    }
  }

  private static Crew crew(@Nullable Scope around, int limit) {
    @Nullable Crew outer = around == null ? null : around.crew();
    return outer != null && outer.limit() <= limit ? outer : new Crew(outer, limit);
  }
}
