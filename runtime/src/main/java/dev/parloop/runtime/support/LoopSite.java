package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.schedule.ThreadKind;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is known about one parallel loop before it runs: its name, its settings from the annotation,
 * the estimated cost of an iteration, and, corrected by every run, the measured one.
 *
 * <p>Everything but the measured cost is constant. Into how many chunks the loop is cut depends on
 * the constants and the trip count alone. Safe for use by many threads.
 */
public final class LoopSite {

  /** No chunk has more iterations, so that an {@code int} counts them. */
  static final long MAX_CHUNK_SIZE = 1L << 30;

  /** There are never more chunks: more would only cost memory. */
  static final int MAX_CHUNKS = 1 << 24;

  /** Above this trip count a loop cannot be cut within both limits, and runs as written. */
  static final long MAX_TRIP_COUNT = MAX_CHUNK_SIZE * MAX_CHUNKS;

  /** How many chunks the cost estimate may ask for. */
  private static final int MAX_ESTIMATED_CHUNKS = 1024;

  /** How long a chunk is meant to run: long against claiming it, short against a whole loop. */
  private static final double CHUNK_NANOS = 20_000;

  /** Under this much estimated work, lanes and chunks do not pay for themselves. */
  private static final double SERIAL_NANOS = 200;

  /** How much one run moves the measured cost. */
  private static final double WEIGHT = 0.25;

  /** What vector form a loop has. */
  enum Vectors {
    /** None. */
    NONE,
    /** One that is not known to be faster than the scalar form. */
    ON_REQUEST,
    /** A faster one, without masks. */
    PLAIN,
    /** A faster one, if masks are fast. */
    MASKED
  }

  private final String id;
  private final String file;
  private final int line;
  private final long serialBelow;
  private final double estimatedNanos;
  private final int chunks;
  private final long chunkSize;
  private final int maxChunks;
  private final Schedule schedule;
  private final int threads;
  private final ThreadKind kind;
  private final Vectors vectors;

  /** Nanoseconds per iteration, 0 until measured. A float, because its writes never tear. */
  private float measuredNanos;

  /** How many executions were candidates of a sample. */
  private final AtomicInteger samples = new AtomicInteger();

  private LoopSite(Builder builder) {
    id = builder.id;
    file = builder.file;
    line = builder.line;
    estimatedNanos = builder.nanosPerIteration;
    serialBelow =
        builder.serialBelow >= 0
            ? builder.serialBelow
            : (long) Math.min(1024, Math.ceil(SERIAL_NANOS / estimatedNanos));
    chunks = builder.chunks;
    boolean sizeGiven = builder.chunkSize > 0;
    chunkSize =
        sizeGiven ? Math.min(builder.chunkSize, MAX_CHUNK_SIZE) : estimatedChunkSize(builder);
    maxChunks = sizeGiven ? MAX_CHUNKS : MAX_ESTIMATED_CHUNKS;
    schedule = builder.schedule;
    threads = builder.threads;
    kind = builder.kind;
    vectors = builder.vectors;
  }

  private static long estimatedChunkSize(Builder builder) {
    // What waits is not told by its cost.
    double size = builder.kind != ThreadKind.COMPUTE ? 1 : CHUNK_NANOS / builder.nanosPerIteration;
    return Math.max(1, Math.min(MAX_CHUNK_SIZE, Math.round(size)));
  }

  /**
   * Starts the description of a loop.
   *
   * @param id the loop's name, {@code Series.trig#1}
   */
  public static Builder named(String id) {
    return new Builder(id);
  }

  /** The loop's name, {@code Series.trig#1}. */
  public String id() {
    return id;
  }

  /** Where the loop stands in the source, {@code Series.java:14}; empty where it is not known. */
  public String position() {
    return file.isEmpty() ? "" : file + ":" + line;
  }

  /** Under this trip count the loop runs as written. */
  public long serialBelow() {
    return serialBelow;
  }

  @Override
  public String toString() {
    return file.isEmpty() ? id : id + " (" + position() + ")";
  }

  /**
   * Into how many chunks the loop is cut: a function of the trip count and compile-time constants.
   *
   * @param tripCount from 1 to {@link #MAX_TRIP_COUNT}
   */
  int chunks(long tripCount) {
    if (chunks == 0 && tripCount <= chunkSize) {
      return 1; // Small loops do not divide.
    }
    long wanted =
        chunks > 0 ? Math.min(chunks, tripCount) : Math.min(maxChunks, ceil(tripCount, chunkSize));
    return (int) Math.min(MAX_CHUNKS, Math.max(wanted, ceil(tripCount, MAX_CHUNK_SIZE)));
  }

  private static long ceil(long dividend, long divisor) {
    return (dividend - 1) / divisor + 1;
  }

  /** Whether the annotation limits the threads of this loop or of loops inside it. */
  boolean limitsThreads() {
    return threads != 0;
  }

  /** The annotation's number of threads, 0 for none. */
  int threads() {
    return threads;
  }

  /** The annotation's schedule. */
  Schedule schedule() {
    return schedule;
  }

  /** Whether iterations wait rather than compute. */
  boolean blocking() {
    return kind != ThreadKind.COMPUTE;
  }

  /** Which threads run the chunks. */
  ThreadKind kind() {
    return kind;
  }

  /** What vector form the loop has. */
  Vectors vectors() {
    return vectors;
  }

  /** Nanoseconds per iteration: as measured, or as estimated by the compiler before any run. */
  double nanosPerIteration() {
    float measured = measuredNanos;
    return measured > 0 ? measured : estimatedNanos;
  }

  /**
   * Corrects the measured cost by one run. Racing runs may lose each other's correction; the next
   * one makes it again.
   *
   * @param iterations how many iterations were measured, at least 1
   * @param nanos how long they took on one thread
   */
  void measured(long iterations, long nanos) {
    // A pause of the thread must not look like a dear loop: one run at most doubles the cost.
    double before = nanosPerIteration();
    double sample = Math.min((double) nanos / iterations, 2 * before);
    measuredNanos = (float) Math.max(1e-3, before + WEIGHT * (sample - before));
  }

  /** The number of one more execution that may be verified, from 1. */
  int nextSample() {
    return samples.updateAndGet(number -> number == Integer.MAX_VALUE ? number : number + 1);
  }

  /** Collects the description of a loop. Not safe for use by many threads. */
  public static final class Builder {
    private final String id;
    private String file = "";
    private int line;
    private long serialBelow = -1;
    private double nanosPerIteration = 10;
    private int chunks;
    private long chunkSize;
    private Schedule schedule = Schedule.AUTO;
    private int threads;
    private ThreadKind kind = ThreadKind.COMPUTE;
    private Vectors vectors = Vectors.NONE;

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Where the loop stands.
     *
     * @param file the source file's simple name
     * @param line the line of the loop, from 1
     */
    public Builder at(String file, int line) {
      this.file = file;
      this.line = line;
      return this;
    }

    /**
     * Under which trip count the loop runs as written, in all variants.
     *
     * @param trips 0 or more; -1, and the default, for a count derived from the estimated cost
     */
    public Builder serialBelow(long trips) {
      this.serialBelow = trips;
      return this;
    }

    /**
     * The compiler's estimate of what an iteration costs.
     *
     * @param nanos above 0
     */
    public Builder nanosPerIteration(double nanos) {
      this.nanosPerIteration = Math.max(1e-3, nanos);
      return this;
    }

    /**
     * The annotation's number of chunks.
     *
     * @param chunks 0 for none
     */
    public Builder chunks(int chunks) {
      this.chunks = chunks;
      return this;
    }

    /**
     * The annotation's iterations per chunk.
     *
     * @param iterations 0 for none
     */
    public Builder chunkSize(long iterations) {
      this.chunkSize = iterations;
      return this;
    }

    /**
     * The annotation's schedule.
     *
     * @param schedule the name of a constant of {@link Schedule}
     * @throws IllegalArgumentException if there is no such constant
     */
    public Builder schedule(String schedule) {
      this.schedule = Schedule.valueOf(schedule);
      return this;
    }

    /**
     * The annotation's number of threads.
     *
     * @param threads n for at most n, -1 for all cores, -2 for all but one; 0 for none
     */
    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    /**
     * Whether iterations wait rather than compute.
     *
     * @param blocking the annotation's value
     */
    public Builder blocking(boolean blocking) {
      this.kind = blocking ? ThreadKind.BLOCKING : ThreadKind.COMPUTE;
      return this;
    }

    /**
     * Which threads run the chunks, where the annotation knows no word for it.
     *
     * @param kind instead of what {@link #blocking} says
     */
    public Builder threadKind(ThreadKind kind) {
      this.kind = kind;
      return this;
    }

    /**
     * That the loop has a vector form, and when it pays.
     *
     * @param vectors {@code ON_REQUEST}: it is not known to; {@code PLAIN}: it does; {@code
     *     MASKED}: it does if masks are fast
     * @throws IllegalArgumentException if there is no such constant
     */
    public Builder vectors(String vectors) {
      this.vectors = Vectors.valueOf(vectors);
      return this;
    }

    /** The description. */
    public LoopSite build() {
      return new LoopSite(this);
    }
  }
}
