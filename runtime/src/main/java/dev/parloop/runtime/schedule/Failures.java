package dev.parloop.runtime.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a region threw, as far as it counts: not above a chunk that ends the loop.
 * Safe for use by many threads.
 */
public final class Failures {

  /** Above the number of any chunk. */
  private static final int NONE = Integer.MAX_VALUE;

  /** How many failures beside the lowest are kept. */
  private static final int KEPT = 100;

  private @Nullable List<Throwable> others;

  /**
   * How far the lowest chunk that threw or ended the loop is below {@link #NONE}. It begins as 0,
   * as a volatile field that a constructor writes would cost a fence.
   */
  private volatile int depth;

  /** What it threw; null if it ended the loop. */
  private volatile @Nullable Throwable thrown;

  Failures() {}

  /** Whether a chunk threw that counts. */
  public boolean any() {
    return thrown != null;
  }

  /** The lowest chunk that threw or ended the loop; above all chunks if none did. */
  public int chunk() {
    return NONE - depth;
  }

  /** What the lowest chunk threw, null if none did that counts. */
  public @Nullable Throwable thrown() {
    return thrown;
  }

  /** What other chunks threw. */
  public synchronized List<Throwable> others() {
    return others == null ? List.of() : List.copyOf(others);
  }

  /** Notes that a chunk threw. Chunks above the lowest one need not run any more. */
  synchronized void add(int failed, Throwable failure) {
    Throwable higher = failure;
    if (failed < chunk()) {
      higher = thrown;
      thrown = failure;
      depth = NONE - failed;
    } else if (thrown == null) {
      return; // The loop has ended below.
    }
    if (higher != null) {
      try {
        keep(higher);
      } catch (OutOfMemoryError e) {
        // Memory may be what failed. The lowest failure is what counts, and it is noted.
        return;
      }
    }
  }

  private synchronized void keep(Throwable failure) {
    List<Throwable> kept = others == null ? new ArrayList<>() : others;
    others = kept;
    if (kept.size() < KEPT) {
      kept.add(failure);
    }
  }

  /** Notes that a chunk ended the loop: what those above it threw is forgotten. */
  synchronized void end(int last) {
    if (last < chunk()) {
      thrown = null;
      depth = NONE - last;
      others = null;
    }
  }
}
