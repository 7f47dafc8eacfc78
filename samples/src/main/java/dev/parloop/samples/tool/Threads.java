package dev.parloop.samples.tool;

import dev.parloop.runtime.Mode;
import dev.parloop.runtime.Parloop;
import dev.parloop.samples.workload.UsageException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The number of threads that the user asked for. */
final class Threads {
  private Threads() {}

  /**
   * Runs the body under a thread limit.
   *
   * @param threads null for the current setting, else as joblib counts: -1 all cores, -2 all but
   *     one
   * @throws UsageException if the number makes no sense
   */
  static <T> T with(@Nullable Integer threads, Supplier<T> body) {
    if (threads == null) {
      return body.get();
    }
    if (threads == 0) {
      throw new UsageException("--threads 0: say 1 or more, -1 for all cores, -2 for all but one");
    }
    return Parloop.withThreads(threads, body::get);
  }

  /** How many threads a loop may use now. */
  static int now() {
    return Parloop.threads();
  }

  /** {@code 2 threads}, and the mode unless it is the usual one. */
  static String text() {
    int threads = now();
    Mode mode = Parloop.mode();
    return threads
        + (threads == 1 ? " thread" : " threads")
        + (mode == Mode.AUTO ? "" : ", mode " + mode.text());
  }
}
