package dev.parloop.runtime.support;

/**
 * Into how many chunks a loop is cut: a function of compile-time constants and of what one
 * execution has to do, never of threads. Immutable.
 */
final class Cutting {

  /** How many chunks the cost estimate may ask for. */
  private static final int MAX_ESTIMATED_CHUNKS = 1024;

  /** How long a chunk is meant to run: long against claiming it, short against a whole loop. */
  private static final double CHUNK_NANOS = 20_000;

  /** The same in scalar code where the vector form may be several times faster. */
  private static final double LANES_CHUNK_NANOS = 3 * CHUNK_NANOS;

  /** Short loops are cut into this many chunks at most, each at least so long. */
  private static final int FEW_CHUNKS = 8;

  private static final double SHORTEST_CHUNK_NANOS = 5_000;

  /** Chunks have so many groups of iterations that run in step, or more. */
  private static final long LEAST_GROUPS = 2;

  /** What a copy of an array costs for each element, with all that comes with it. */
  private static final double COPY_NANOS = 8;

  /** Copies take this part of the work at most: what is known of its cost is an estimate. */
  private static final int COPY_PART = 8;

  /** The annotation's number of chunks; 0 for none. */
  private final int chunks;

  private final long size;
  private final boolean sizeGiven;

  /** The least size of a chunk where the estimate sets it. */
  private final long shortSize;

  private final double leastNanos;
  private final boolean exact;

  /** No more chunks are made than there are groups of so many iterations. */
  private final int together;

  private Cutting(
      int chunks,
      long size,
      boolean sizeGiven,
      long shortSize,
      double leastNanos,
      boolean exact,
      int together) {
    this.chunks = chunks;
    this.size = size;
    this.sizeGiven = sizeGiven;
    this.shortSize = shortSize;
    this.leastNanos = leastNanos;
    this.exact = exact;
    this.together = together;
  }

  /**
   * Chunks whose size the annotation gives.
   *
   * @param chunks how many it asks for; 0 for none
   * @param size iterations of a chunk, at least 1
   * @param leastNanos what an iteration costs where loops in it of unknown length are short
   */
  static Cutting bySize(int chunks, long size, double leastNanos) {
    long given = Math.min(size, LoopSite.MAX_CHUNK_SIZE);
    return new Cutting(chunks, given, true, given, leastNanos, false, 1);
  }

  /**
   * Chunks of about the same cost.
   *
   * @param chunks how many the annotation asks for; 0 for none
   * @param nanos what an iteration costs; infinite if a chunk is to have one
   * @param leastNanos the same where loops in it of unknown length are short
   * @param exact whether no bit depends on the number of chunks
   * @param lanes whether the loop has a vector form
   * @param together how many iterations that runs in step, at least 1
   */
  static Cutting byCost(
      int chunks, double nanos, double leastNanos, boolean exact, boolean lanes, int together) {
    long size = sizeOf(lanes ? LANES_CHUNK_NANOS : CHUNK_NANOS, nanos);
    if (together > 1) {
      // The iterations that are left over run one by one: at most a part of each chunk.
      size = Math.max(LEAST_GROUPS, ceil(size, together)) * together;
    }
    long shortSize = sizeOf(SHORTEST_CHUNK_NANOS, nanos);
    return new Cutting(chunks, size, false, shortSize, leastNanos, exact, together);
  }

  private static long sizeOf(double chunk, double iteration) {
    return Math.max(1, Math.min(LoopSite.MAX_CHUNK_SIZE, Math.round(chunk / iteration)));
  }

  /**
   * How many chunks there are.
   *
   * @param tripCount from 1 to {@link LoopSite#MAX_TRIP_COUNT}
   */
  int chunks(long tripCount) {
    if (chunks == 0 && tripCount <= shortSize) {
      // Small loops do not divide; but what was found to be dear after all can, where no bit
      // depends on it.
      return exact ? (int) Math.min(FEW_CHUNKS, groups(tripCount)) : 1;
    }
    long wanted = chunks > 0 ? Math.min(chunks, tripCount) : ofSize(tripCount);
    long least = ceil(tripCount, LoopSite.MAX_CHUNK_SIZE);
    return (int) Math.min(LoopSite.MAX_CHUNKS, Math.max(wanted, least));
  }

  private long ofSize(long tripCount) {
    long most = sizeGiven ? LoopSite.MAX_CHUNKS : MAX_ESTIMATED_CHUNKS;
    long full = Math.min(most, ceil(tripCount, size));
    if (sizeGiven || full >= FEW_CHUNKS) {
      return full;
    }
    return Math.max(full, Math.min(FEW_CHUNKS, exact ? groups(tripCount) : tripCount / shortSize));
  }

  /**
   * As {@link #chunks(long)}, where each chunk has copies of arrays.
   *
   * @param elements how many elements the copies of one chunk have
   * @param measured what an iteration was found to cost, in nanoseconds; 0 where nobody knows, or
   *     where it must not matter
   */
  int chunks(long tripCount, long elements, double measured) {
    int count = chunks(tripCount);
    if (elements <= 0) {
      return count;
    }
    long most = LoopSite.MAX_COPIED / elements;
    if (!sizeGiven && chunks == 0) {
      double work = (measured > 0 ? measured : leastNanos) * tripCount;
      most = Math.min(most, (long) (work / (COPY_PART * COPY_NANOS * elements)));
    }
    boolean isEnough = most >= ceil(tripCount, LoopSite.MAX_CHUNK_SIZE);
    return isEnough ? (int) Math.max(1, Math.min(count, most)) : 1;
  }

  private long groups(long tripCount) {
    return Math.max(1, tripCount / together);
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend - 1) / divisor + 1;
  }
}
