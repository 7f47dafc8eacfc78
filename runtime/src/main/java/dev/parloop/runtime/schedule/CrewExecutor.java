package dev.parloop.runtime.schedule;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on the threads that may work for the loop which it was made in: on one that has
 * nothing to do, else at once on the thread that brings the task. So no task ever waits for a
 * thread, and threads that wait for tasks do not wait for one another. Safe for use by many
 * threads.
 */
public final class CrewExecutor implements Executor {

  private final Workers workers;
  private final Crew crew;
  private final Scope scope;
  private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();

  /**
   * An executor for what the calling thread is inside of.
   *
   * @param limit how many threads may work here, the calling one included
   */
  public CrewExecutor(int limit) {
    @Nullable Scope around = Scope.current();
    this.workers = Workers.here(around);
    this.crew = Scheduler.crew(around, limit, workers);
    this.scope = Scope.of(around, crew, null);
  }

  @Override
  public void execute(Runnable task) {
    Runnable inScope = () -> run(task);
    if (!workers.handOff(crew, inScope)) {
      inScope.run();
    }
  }

  private void run(Runnable task) {
    Thread thread = Thread.currentThread();
    @Nullable Scope before = Scope.current();
    @Nullable ClassLoader usual = thread.getContextClassLoader();
    Scope.set(scope);
    thread.setContextClassLoader(loader);
    try {
      task.run();
    } finally {
      thread.setContextClassLoader(usual);
      Scope.set(before);
    }
  }
}
