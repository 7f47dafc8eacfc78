package dev.parloop.runtime.schedule;

import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is inside of: bodies with a number of threads of their own, and parallel loops. A
 * worker is in the scope of the chunk that it runs, so that limits reach every depth. Immutable.
 */
public final class Scope {

  /** A cell of the JDK's, so that a thread that is kept by others keeps nothing of ours. */
  private static final ThreadLocal<AtomicReference<@Nullable Scope>> CURRENT =
      new ThreadLocal<>() {
        @Override
        protected AtomicReference<@Nullable Scope> initialValue() {
          return new AtomicReference<>();
        }
      };

  /** A loop that runs on its thread alone and is inside of nothing. */
  private static final Scope LOOP = new Scope(null, null, 0, null, null);

  /** What the thread was inside of before. */
  private final @Nullable Scope around;

  /** The next one outwards that can lower the number of threads further. */
  private final @Nullable Scope outer;

  /** The body's number of threads; 0 for a loop. */
  private final int threads;

  private final @Nullable Crew crew;
  private final @Nullable Region region;

  /** What can stop regions here. */
  private final Stop.@Nullable Chain stops;

  /** Which threads help. */
  private final Workers workers;

  /** Whether it is neither a loop nor a number of threads. */
  private final boolean open;

  private Scope(
      @Nullable Scope around,
      @Nullable Scope outer,
      int threads,
      @Nullable Crew crew,
      @Nullable Region region) {
    this(
        around,
        outer,
        threads,
        crew,
        region,
        around == null ? null : around.stops,
        around == null ? Workers.COMPUTE : around.workers,
        false);
  }

  private Scope(
      @Nullable Scope around,
      @Nullable Scope outer,
      int threads,
      @Nullable Crew crew,
      @Nullable Region region,
      Stop.@Nullable Chain stops,
      Workers workers,
      boolean open) {
    this.around = around;
    this.outer = outer;
    this.threads = threads;
    this.crew = crew;
    this.region = region;
    this.stops = stops;
    this.workers = workers;
    this.open = open;
  }

  /** The thread's scope now, null outside of all. */
  public static @Nullable Scope current() {
    Scope scope = CURRENT.get().getPlain();
    // A stack overflow can have kept a region from restoring the scope; its end is seen here.
    while (scope != null && scope.region != null && scope.region.isFinished()) {
      scope = scope.around;
    }
    return scope;
  }

  /**
   * Puts the thread into a scope.
   *
   * @param scope null to leave all
   */
  public static void set(@Nullable Scope scope) {
    CURRENT.get().setPlain(scope);
  }

  /**
   * Puts the thread into a body with its own number of threads.
   *
   * @param threads 1 or more
   * @return the scope to go back to
   */
  public static @Nullable Scope enterBody(int threads) {
    Scope around = current();
    // Outside of loops the innermost number counts, inside none is above the loop's.
    boolean inLoop = around != null && around.threads == 0 && !around.open;
    Scope loop = around == null || inLoop ? around : around.outer;
    set(
        loop == null
            ? new Scope(around, null, threads, null, null)
            : new Scope(around, loop, threads, loop.crew, loop.region));
    return around;
  }

  /**
   * Puts the thread into a body whose regions can be stopped. Its number of threads is that which
   * holds here.
   *
   * @return the scope to go back to
   */
  public static @Nullable Scope enterBody(Stop stop) {
    Scope around = current();
    enterBody(new Stop.Chain(stop, around == null ? null : around.stops));
    return around;
  }

  /**
   * Puts the thread into a body whose regions can be stopped as those of another thread can, for
   * which it works.
   *
   * @param stops as {@link #stopsHere} gave them on the other thread
   */
  public static void enterBody(Stop.Chain stops) {
    Scope around = current();
    set(
        around == null
            ? new Scope(null, null, 0, null, null, stops, Workers.COMPUTE, true)
            : around.with(stops, around.workers));
  }

  /**
   * Puts the thread into a body whose regions are helped by other threads. Inside a loop that makes
   * no difference: nothing is above its limit.
   *
   * @return the scope to go back to
   */
  public static @Nullable Scope enterBody(Workers workers) {
    Scope around = current();
    set(
        around == null
            ? new Scope(null, null, 0, null, null, null, workers, true)
            : around.with(around.stops, around.crew == null ? workers : around.workers));
    return around;
  }

  /** The same limits inside this scope. */
  private Scope with(Stop.@Nullable Chain changedStops, Workers changedWorkers) {
    return new Scope(this, outer, threads, crew, region, changedStops, changedWorkers, open);
  }

  /**
   * Puts the thread into a loop that runs on it alone. Loops inside have the limit that holds here.
   *
   * @return the scope to go back to
   */
  public static @Nullable Scope enterLoop() {
    Scope around = current();
    if (around == null) {
      set(LOOP);
    } else if (around.open) {
      set(new Scope(around, null, 0, null, null));
    } else if (around.threads > 0) {
      set(new Scope(around, around, 0, around.crew, around.region));
    }
    return around;
  }

  /**
   * Whether a thread that is in a scope runs a loop's iterations.
   *
   * @param scope the scope, or null
   */
  static boolean isInLoop(@Nullable Scope scope) {
    @Nullable Scope inner = scope;
    while (inner != null && (inner.threads > 0 || inner.open)) {
      inner = inner.around;
    }
    return inner != null;
  }

  /** The scope of the chunks of a region, or of a loop with a limit of its own. */
  static Scope of(@Nullable Scope around, Crew crew, @Nullable Region region) {
    if (around == null) {
      return new Scope(null, null, 0, crew, region);
    }
    boolean sameLimit = around.threads == 0 && around.crew == crew;
    Scope outer = sameLimit ? around.outer : around;
    return new Scope(around, outer, 0, crew, region == null ? around.region : region);
  }

  /**
   * How many threads a region may use in a scope.
   *
   * @param scope the scope, or null
   * @param unset the number where neither a scope nor a setting names one
   * @return 1 or more
   * @throws IllegalArgumentException if a setting makes no sense
   */
  public static int threads(@Nullable Scope scope, int unset) {
    int least = Integer.MAX_VALUE;
    for (Scope inner = scope; inner != null; inner = inner.outer) {
      int limit = inner.crew == null ? Integer.MAX_VALUE : inner.crew.limit();
      int own = inner.threads == 0 ? Integer.MAX_VALUE : inner.threads;
      least = Math.min(least, Math.min(limit, own));
      if (inner.threads > 0 && inner.outer == null) {
        return least; // The settings are not needed.
      }
    }
    int named = Settings.threads();
    return Math.min(least, named == 0 ? unset : named);
  }

  /**
   * The number of threads that a region may use here and now.
   *
   * @throws IllegalArgumentException if a setting makes no sense
   */
  public static int threads() {
    return threads(current(), ThreadNumbers.processors());
  }

  /** The crew that the thread works for. */
  @Nullable Crew crew() {
    return crew;
  }

  /** What can stop regions here, null if nothing can. */
  Stop.@Nullable Chain stops() {
    return stops;
  }

  /** Whether something can stop the regions of this thread. */
  public static boolean canStopHere() {
    return stopsHere() != null;
  }

  /** What can stop the regions of this thread, null if nothing can. */
  public static Stop.@Nullable Chain stopsHere() {
    Scope scope = current();
    return scope == null ? null : scope.stops;
  }

  /** Which threads help here where chunks compute. */
  Workers workers() {
    return workers;
  }

  /** The region in whose chunk the thread is. */
  @Nullable Region region() {
    return region;
  }
}
