package dev.parloop.runtime;

import dev.parloop.Schedule;
import dev.parloop.runtime.settings.ThreadNumbers;

/**
 * How a loop of {@link Loops} runs, where it is not to run as by default. None of it changes a
 * result, but {@link #chunkSize} the bits of a floating-point sum. Immutable: each method gives a
 * changed copy.
 *
 * <pre>{@code
 * Loops.map(files, Beam::process, LoopOptions.named("beams").threads(-2));
 * }</pre>
 */
public final class LoopOptions {

  private static final LoopOptions DEFAULTS = new LoopOptions("", 0, false, Schedule.AUTO, 0, 0);

  private final String name;
  private final int threads;
  private final boolean blocking;
  private final Schedule schedule;
  private final int chunkSize;
  private final int inFlight;

  private LoopOptions(
      String name, int threads, boolean blocking, Schedule schedule, int chunkSize, int inFlight) {
    this.name = name;
    this.threads = threads;
    this.blocking = blocking;
    this.schedule = schedule;
    this.chunkSize = chunkSize;
    this.inFlight = inFlight;
  }

  /** What holds where nothing is said. */
  public static LoopOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The default options with a name.
   *
   * @param name what failures and progress call the loop; by default its class
   */
  public static LoopOptions named(String name) {
    return new LoopOptions(name, 0, false, Schedule.AUTO, 0, 0);
  }

  /**
   * At most so many threads.
   *
   * @param threads n for n, -1 for all cores, -2 for all but one, and so on
   * @throws IllegalArgumentException if the number is 0
   */
  public LoopOptions threads(int threads) {
    ThreadNumbers.check(threads);
    return new LoopOptions(name, threads, blocking, schedule, chunkSize, inFlight);
  }

  /**
   * Iterations wait (for the network, say) rather than compute. They run on threads made for that,
   * at most 256 at once where no other number is said.
   */
  public LoopOptions blocking() {
    return new LoopOptions(name, threads, true, schedule, chunkSize, inFlight);
  }

  /**
   * How chunks come to threads.
   *
   * @param schedule as in the annotation
   */
  public LoopOptions schedule(Schedule schedule) {
    return new LoopOptions(name, threads, blocking, schedule, chunkSize, inFlight);
  }

  /**
   * So many neighbouring iterations are one piece of work. By default the number comes from what
   * iterations cost when they were last measured, and for a reduction from the length of the range.
   *
   * @param iterations 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public LoopOptions chunkSize(int iterations) {
    return new LoopOptions(
        name, threads, blocking, schedule, positive("chunkSize", iterations), inFlight);
  }

  /**
   * For results that are taken one by one: at most so many items are begun and not yet taken. By
   * default there is no bound for a collection, and twice the number of threads for what can only
   * be iterated over.
   *
   * @param items 1 or more
   * @throws IllegalArgumentException if it is less
   */
  public LoopOptions inFlight(int items) {
    return new LoopOptions(
        name, threads, blocking, schedule, chunkSize, positive("inFlight", items));
  }

  private static int positive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " is " + number + ", and has to be 1 or more");
    }
    return number;
  }

  /** The loop's name; empty for none. */
  public String name() {
    return name;
  }

  /** At most so many threads, as joblib counts; 0 for no limit but those of {@link Parloop}. */
  public int threads() {
    return threads;
  }

  /** Whether iterations wait rather than compute. */
  public boolean isBlocking() {
    return blocking;
  }

  /** How chunks come to threads. */
  public Schedule schedule() {
    return schedule;
  }

  /** Iterations per piece of work; 0 for unset. */
  public int chunkSize() {
    return chunkSize;
  }

  /** How many items may be begun and not yet taken; 0 for unset. */
  public int inFlight() {
    return inFlight;
  }
}
