package dev.parloop.samples.workload;

import java.util.concurrent.Callable;

/** Runs tasks that wait. */
final class Waiting {

  private Waiting() {}

  /**
   * Calls what nobody interrupts.
   *
   * @throws IllegalStateException if somebody does, or the call fails
   */
  static <T> T call(Callable<T> tasks) {
    try {
      return tasks.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
