package dev.parloop.runtime.schedule;

import dev.parloop.runtime.settings.Settings;
import dev.parloop.runtime.settings.ThreadNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has entered: bodies with a number of threads of their own, and chunks. A worker is
 * in the scope of the chunk that it runs, so that limits reach every depth. Immutable.
 */
public final class Scope {

  private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

  private final @Nullable Scope outer;
  private final int threads;
  private final @Nullable Crew crew;
  private final @Nullable Region region;

  private Scope(@Nullable Scope outer, int threads, @Nullable Crew crew, @Nullable Region region) {
    this.outer = outer;
    this.threads = threads;
    this.crew = crew;
    this.region = region;
  }

  /** The thread's scope now, null outside of all. */
  public static @Nullable Scope current() {
    Scope scope = CURRENT.get();
    // A stack overflow can have kept a region from restoring the scope; its end is seen here.
    while (scope != null && scope.region != null && scope.region.isFinished()) {
      scope = scope.outer;
    }
    return scope;
  }

  /**
   * Puts the thread into a scope.
   *
   * @param scope null to leave all
   */
  public static void set(@Nullable Scope scope) {
    if (scope == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(scope);
    }
  }

  /**
   * The scope of a body with its own number of threads.
   *
   * @param outer the scope around it
   * @param threads 1 or more
   */
  public static Scope withThreads(@Nullable Scope outer, int threads) {
    return outer == null
        ? new Scope(null, threads, null, null)
        : new Scope(outer, threads, outer.crew, outer.region);
  }

  /** The scope of the chunks of a region, or of a loop that runs on its caller. */
  static Scope of(@Nullable Scope outer, Crew crew, @Nullable Region region) {
    return new Scope(outer, outer == null ? 0 : outer.threads, crew, region);
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
    int threads = scope == null ? 0 : scope.threads;
    if (threads == 0) {
      threads = Settings.threads();
    }
    if (threads == 0) {
      threads = unset;
    }
    Crew crew = scope == null ? null : scope.crew;
    return crew == null ? threads : Math.min(threads, crew.limit());
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

  /** The region in whose chunk the thread is. */
  @Nullable Region region() {
    return region;
  }
}
