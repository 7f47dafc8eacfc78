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
   * @param kind which threads help
   * @return how it ended; no chunk is being run any more, and the effects of all are visible
   */
  public static Outcome run(int chunks, Work work, Claims claims, int limit, ThreadKind kind) {
    @Nullable Scope around = Scope.current();
    Crew crew = crew(around, limit);
    int threads = Math.min(crew.limit(), Math.min(limit, chunks));
    return new Region(Workers.of(kind), work, claims, crew, threads, around).run();
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
    @Nullable Scope around;
    if (limit == 0) {
      around = Scope.enterLoop();
    } else {
      around = Scope.current();
      Scope.set(Scope.of(around, crew(around, limit), null));
    }
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
