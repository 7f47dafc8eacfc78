package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.schedule.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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

  /** The same in scalar code where the vector form may be several times faster. */
  private static final double LANES_CHUNK_NANOS = 3 * CHUNK_NANOS;

  /** Under this much estimated work, lanes and chunks do not pay for themselves. */
  private static final double SERIAL_NANOS = 200;

  /** How many elements the copies of all chunks have together at most. */
  static final long MAX_COPIED = 1L << 24;

  /** What a copy of an array costs for each element, with all that comes with it. */
  private static final double COPY_NANOS = 8;

  /** Copies take this part of the work at most: what is known of its cost is an estimate. */
  private static final int COPY_PART = 8;

  /** How many iterations a loop runs in vectors at a time before they are compiled. */
  private static final int PLAIN_PIECE = 256;

  /** The same where a few iterations may already be long. */
  private static final int MASKED_PIECE = 8;

  /** Under this much measured work exact loops run as written. */
  private static final double MEASURED_SERIAL_NANOS = 1_000;

  /** However cheap an iteration seems to be, so many are not too few. */
  private static final double MAX_MEASURED_SERIAL = 1 << 20;

  /** Short loops are cut into this many chunks at most, each at least so long. */
  private static final int FEW_CHUNKS = 8;

  private static final double SHORTEST_CHUNK_NANOS = 5_000;

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
  private final boolean exact;
  private final boolean settled;

  private final long serialBelow;

  /** What measured cost says instead, for exact loops without a number of their own. */
  private long measuredSerialBelow;

  private final Cost cost;
  private final Cost vectorCost;

  /** What an iteration costs where loops in it of which nobody knows the length are short. */
  private final double leastNanos;

  private final int chunks;
  private final long chunkSize;
  private final boolean sizeGiven;

  /** The least size of a chunk where the estimate sets it. */
  private final long shortChunk;

  private final int maxChunks;
  private final Schedule schedule;
  private final int threads;
  private final ThreadKind kind;
  private final Vectors vectors;
  private final VectorTrial trial;

  /** How it ran when that was last measured. Written without order: any of the last will do. */
  private @Nullable Sample last;

  /** How many executions were candidates of a sample. */
  private final AtomicInteger samples = new AtomicInteger();

  private LoopSite(Builder builder) {
    id = builder.id;
    file = builder.file;
    line = builder.line;
    cost = new Cost(builder.nanosPerIteration);
    vectorCost = new Cost(builder.nanosPerIteration);
    leastNanos =
        builder.leastNanosPerIteration > 0
            ? builder.leastNanosPerIteration
            : builder.nanosPerIteration;
    serialBelow =
        builder.serialBelow >= 0
            ? builder.serialBelow
            : builder.kind != ThreadKind.COMPUTE
                ? 0
                : (long) Math.min(1024, Math.ceil(SERIAL_NANOS / builder.nanosPerIteration));
    vectors = builder.vectors;
    exact = builder.exact;
    settled = builder.settled;
    measuredSerialBelow = serialBelow;
    chunks = builder.chunks;
    sizeGiven = builder.chunkSize > 0;
    chunkSize =
        sizeGiven
            ? Math.min(builder.chunkSize, MAX_CHUNK_SIZE)
            : chunkSize(builder, vectors == Vectors.NONE ? CHUNK_NANOS : LANES_CHUNK_NANOS);
    shortChunk = sizeGiven ? chunkSize : chunkSize(builder, SHORTEST_CHUNK_NANOS);
    maxChunks = sizeGiven ? MAX_CHUNKS : MAX_ESTIMATED_CHUNKS;
    schedule = builder.schedule;
    threads = builder.threads;
    kind = builder.kind;
    trial = new VectorTrial(new JvmMeter(), vectors == Vectors.MASKED ? MASKED_PIECE : PLAIN_PIECE);
  }

  private static long chunkSize(Builder builder, double nanos) {
    // What waits is not told by its cost.
    double size = builder.kind != ThreadKind.COMPUTE ? 1 : nanos / builder.nanosPerIteration;
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

  /**
   * As {@link #serialBelow}, but corrected by what was measured where no bit depends on it. Counts
   * only where the run time is to choose.
   */
  long measuredSerialBelow() {
    return measuredSerialBelow;
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
    if (chunks == 0 && tripCount <= shortChunk) {
      // Small loops do not divide; but what was found to be dear after all can, where no bit
      // depends on it.
      return exact && !sizeGiven ? (int) Math.min(FEW_CHUNKS, tripCount) : 1;
    }
    long wanted = chunks > 0 ? Math.min(chunks, tripCount) : chunksOfSize(tripCount);
    return (int) Math.min(MAX_CHUNKS, Math.max(wanted, ceil(tripCount, MAX_CHUNK_SIZE)));
  }

  private long chunksOfSize(long tripCount) {
    long full = Math.min(maxChunks, ceil(tripCount, chunkSize));
    if (sizeGiven || full >= FEW_CHUNKS) {
      return full;
    }
    return Math.max(full, Math.min(FEW_CHUNKS, exact ? tripCount : tripCount / shortChunk));
  }

  /**
   * As {@link #chunks(long)}, for a loop of which every chunk has copies of arrays: so few that the
   * copies cost a small part of the work, where the annotation does not say how many, and that they
   * fit in memory. Measured cost has a say in exact loops alone: the bits of others depend on the
   * answer.
   *
   * @param elements how many elements the copies of one chunk have
   * @return 1 also where copies do not pay at all
   */
  int chunks(long tripCount, long elements) {
    int count = chunks(tripCount);
    if (elements <= 0) {
      return count;
    }
    long most = MAX_COPIED / elements;
    if (!sizeGiven && chunks == 0) {
      double measured = exact ? cost.measured() : 0;
      double work = (measured > 0 ? measured : leastNanos) * tripCount;
      most = Math.min(most, (long) (work / (COPY_PART * COPY_NANOS * elements)));
    }
    boolean isEnough = most >= ceil(tripCount, MAX_CHUNK_SIZE);
    return isEnough ? (int) Math.max(1, Math.min(count, most)) : 1;
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

  /** What finds out whether the vector form is worth using. */
  VectorTrial trial() {
    return trial;
  }

  /** Whether this loop uses vectors where nobody asks for them, and why, for people. */
  String vectorReason() {
    return dev.parloop.runtime.support.Vectors.reason(this);
  }

  /** Whether all ways to run the loop have the same bits. */
  boolean exact() {
    return exact;
  }

  /** Whether the annotation says from which trip count on threads are used. */
  boolean settled() {
    return settled;
  }

  /** Whether executions below the cut-off may move it, and this one is to be timed. */
  boolean learnsBelow() {
    return exact && !settled && !blocking() && cost.wantsSample();
  }

  /**
   * Corrects what is known of the cost.
   *
   * @param iterations how many were measured, at least 1
   * @param nanos how long they took on one thread
   * @param inVectors whether in the vector form
   */
  void learn(long iterations, long nanos, boolean inVectors) {
    cost(inVectors).add(iterations, nanos);
    if (inVectors) {
      trial.ran(vectorCost.nanos());
    }
    if (exact && !settled && !blocking()) {
      double below = Math.ceil(MEASURED_SERIAL_NANOS / cost.nanos());
      measuredSerialBelow = (long) Math.max(1, Math.min(MAX_MEASURED_SERIAL, below));
    }
  }

  /** What vector form the loop has. */
  Vectors vectors() {
    return vectors;
  }

  /** Whether the annotation gives the number of iterations of a chunk. */
  boolean sizeGiven() {
    return sizeGiven;
  }

  /** What the annotation settles, in words; empty if nothing. */
  String settings() {
    List<String> words = new ArrayList<>();
    if (settled) {
      words.add("serialBelow = " + serialBelow);
    }
    if (threads != 0) {
      words.add("threads = " + threads);
    }
    if (chunks > 0) {
      words.add("chunks = " + chunks);
    }
    if (sizeGiven) {
      words.add("chunkSize = " + chunkSize);
    }
    if (schedule != Schedule.AUTO) {
      words.add("schedule = " + schedule);
    }
    return String.join(", ", words);
  }

  /** What an iteration costs, in the scalar or in the vector form. */
  Cost cost(boolean vectors) {
    return vectors ? vectorCost : cost;
  }

  /** How it ran when that was last measured; null before. */
  @Nullable Sample last() {
    return last;
  }

  /** Notes how it ran. */
  void ran(Sample sample) {
    last = sample;
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
    private double leastNanosPerIteration;
    private int chunks;
    private long chunkSize;
    private Schedule schedule = Schedule.AUTO;
    private int threads;
    private ThreadKind kind = ThreadKind.COMPUTE;
    private Vectors vectors = Vectors.NONE;
    private boolean exact;
    private boolean settled;

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
     * What an iteration costs even if loops inside it whose length is not known are short. Copies
     * of arrays are weighed against that.
     *
     * @param nanos above 0; the default is the estimate itself
     */
    public Builder leastNanosPerIteration(double nanos) {
      this.leastNanosPerIteration = nanos;
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

    /**
     * Whether all ways to run the loop have the same bits: as written, and cut into any number of
     * chunks. Measured cost then moves the trip count under which it runs as written.
     *
     * @param exact the compiler's answer
     */
    public Builder exact(boolean exact) {
      this.exact = exact;
      return this;
    }

    /**
     * Whether the number of {@link #serialBelow} is the annotation's: from there on threads are
     * used.
     *
     * @param settled the annotation's answer
     */
    public Builder settled(boolean settled) {
      this.settled = settled;
      return this;
    }

    /** The description. */
    public LoopSite build() {
      LoopSite site = new LoopSite(this);
      if (!file.isEmpty()) {
        // Others are made for one execution, and nobody could ask for them.
        Sites.add(site);
      }
      return site;
    }
  }
}
