package dev.parloop.runtime;

/** Hears how far loops have come. See {@link Parloop#withProgress}. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * A loop has come further, or is over. Called on any thread that works for the loop, never twice
   * at the same time for one loop. What it throws goes to the thread's handler of uncaught
   * exceptions, and the loop is not reported any more; the loop itself does not suffer. Loops of
   * the listener's own are reported to nobody.
   *
   * @param progress how far; the number of complete iterations never falls from call to call
   */
  void progress(Progress progress);
}
