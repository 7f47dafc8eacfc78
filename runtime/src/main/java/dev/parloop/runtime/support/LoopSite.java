package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.schedule.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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

  /** Under this much estimated work, lanes and chunks do not pay for themselves. */
  private static final double SERIAL_NANOS = 200;

  /** How many elements the copies of all chunks have together at most. */
  static final long MAX_COPIED = 1L << 24;

  /** How many iterations a loop runs in vectors at a time before they are compiled. */
  private static final int PLAIN_PIECE = 256;

  /** The same where a few iterations may already be long. */
  private static final int MASKED_PIECE = 8;

  /** Under this much measured work exact loops run as written. */
  private static final double MEASURED_SERIAL_NANOS = 1_000;

  /** However cheap an iteration seems to be, so many are not too few. */
  private static final double MAX_MEASURED_SERIAL = 1 << 20;

  /** So much longer than the executions of no account is the shortest that is not few. */
  private static final int FEW_PART = 4;

  private static final int MAX_FEW = 1 << 30;

  /** Of the executions of no account, one in so many is looked at; a power of two. */
  private static final int LOOKED_AT = 32;

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
  private final double firstStage;

  private final long serialBelow;

  /** What measured cost says instead, for exact loops without a number of their own. */
  private long measuredSerialBelow;

  /** Under this trip count an execution is of no account: nothing is to be learned or settled. */
  private int few;

  private final Cost cost;
  private final Cost vectorCost;

  private final int chunks;
  private final long chunkSize;
  private final Cutting cutting;
  private final Schedule schedule;
  private final int threads;
  private final ThreadKind kind;
  private final Vectors vectors;
  private final boolean fused;
  private final boolean compressed;
  private final boolean inOrder;
  private final VectorTrial trial;

  /** By the order of magnitude of the work. Racing threads may lose one of two new ones. */
  private final @Nullable ThreadTrial[] threadTrials = new ThreadTrial[Long.SIZE];

  /** How it ran when that was last measured. Written without order: any of the last will do. */
  private @Nullable Sample last;

  private final Spares spares = new Spares();

  /** How many executions were candidates of a sample. */
  private final AtomicInteger samples = new AtomicInteger();

  LoopSite(LoopSiteBuilder builder) {
    id = builder.id;
    file = builder.file;
    line = builder.line;
    cost = new Cost(builder.nanosPerIteration);
    vectorCost = new Cost(builder.nanosPerIteration);
    serialBelow =
        builder.serialBelow >= 0
            ? builder.serialBelow
            : builder.kind != ThreadKind.COMPUTE
                ? 0
                : (long) Math.min(1024, Math.ceil(SERIAL_NANOS / builder.nanosPerIteration));
    vectors = builder.vectors;
    exact = builder.exact;
    settled = builder.settled;
    firstStage = builder.firstStage;
    measuredSerialBelow = serialBelow;
    kind = builder.kind;
    few = learns() ? 0 : (int) Math.min(MAX_FEW, serialBelow);
    chunks = builder.chunks;
    chunkSize = Math.min(builder.chunkSize, MAX_CHUNK_SIZE);
    cutting = cutting(builder);
    schedule = builder.schedule;
    threads = builder.threads;
    fused = builder.fused;
    compressed = builder.compressed;
    inOrder = builder.inOrder;
    trial = new VectorTrial(new JvmMeter(), vectors == Vectors.MASKED ? MASKED_PIECE : PLAIN_PIECE);
  }

  private static Cutting cutting(LoopSiteBuilder builder) {
    // What waits is not told by its cost.
    double nanos =
        builder.kind == ThreadKind.COMPUTE ? builder.nanosPerIteration : Double.POSITIVE_INFINITY;
    double least =
        builder.leastNanosPerIteration > 0
            ? builder.leastNanosPerIteration
            : builder.nanosPerIteration;
    return builder.chunkSize > 0
        ? Cutting.bySize(builder.chunks, builder.chunkSize, least)
        : Cutting.byCost(
            builder.chunks,
            nanos,
            least,
            builder.exact,
            builder.vectors != Vectors.NONE,
            builder.together);
  }

  /**
   * Starts the description of a loop.
   *
   * @param id the loop's name, {@code Series.trig#1}
   */
  public static LoopSiteBuilder named(String id) {
    return new LoopSiteBuilder(id);
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

  /**
   * Whether an execution has so few iterations that it runs as written whatever the settings are,
   * and nothing is to be learned from it. The others are asked {@link ParallelLoop#runsSerially},
   * which may come to the same answer.
   *
   * @param tripCount as {@link TripCount} gives it
   */
  public boolean isFew(long tripCount) {
    return tripCount < few
        && tripCount >= 0
        && (!learns() || (ThreadLocalRandom.current().nextInt() & (LOOKED_AT - 1)) != 0);
  }

  /**
   * Takes the object of an execution that has ended, so that nobody else gets it. Executions inside
   * one another and on several threads do not share it: one of them takes it, the others find none.
   *
   * @param <L> the loop's class; the objects of one loop have no other
   * @return null if there is none
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // A loop has one class.
  public <L extends ParallelLoop> @Nullable L take() {
    return (L) spares.take();
  }

  /** Keeps the object of an execution that has ended. */
  void keep(ParallelLoop ended) {
    spares.keep(ended);
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
    return cutting.chunks(tripCount);
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
    return cutting.chunks(tripCount, elements, exact ? cost.measured() : 0);
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

  /**
   * What finds out whether threads make executions of this size faster.
   *
   * @param nanos how long they take on one thread, from 1 to 2^63
   */
  ThreadTrial threadTrial(double nanos) {
    int magnitude = Math.min(Math.getExponent(nanos), Long.SIZE - 1);
    @Nullable ThreadTrial known = threadTrials[magnitude];
    if (known == null) {
      known = new ThreadTrial();
      threadTrials[magnitude] = known;
    }
    return known;
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
    return learns() && cost.wantsSample();
  }

  /** Whether measured cost moves the cut-off. */
  private boolean learns() {
    return exact && !settled && !blocking();
  }

  /** What part of an iteration's cost the first of two stages costs again; 0 for one stage. */
  double firstStage() {
    return firstStage;
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
    if (learns()) {
      double below = Math.ceil(MEASURED_SERIAL_NANOS / cost.nanos());
      long cutOff = (long) Math.max(1, Math.min(MAX_MEASURED_SERIAL, below));
      int least = cost.isKnown() ? (int) (Math.min(serialBelow, cutOff) / FEW_PART) : 0;
      // All threads read them all the time: no write without need.
      if (measuredSerialBelow != cutOff || few != least) {
        measuredSerialBelow = cutOff;
        few = least;
      }
    }
  }

  /** What vector form the loop has. */
  Vectors vectors() {
    return vectors;
  }

  /** Whether the vector form needs a fused multiply-add. */
  boolean fused() {
    return fused;
  }

  /** Whether the vector form compresses lanes. */
  boolean compressed() {
    return compressed;
  }

  /** Whether a loop in two stages never runs both. */
  boolean inOrder() {
    return inOrder;
  }

  /** Whether the annotation gives the number of iterations of a chunk. */
  boolean sizeGiven() {
    return chunkSize > 0;
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
    if (sizeGiven()) {
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

  /**
   * Notes how it ran on the calling thread. Where it ran like that before, only the time is new.
   */
  void ranAlone(long iterations, int count, Reason reason, boolean inVectors, long nanos) {
    Sample before = last;
    if (before != null && before.isLike(iterations, count, reason, inVectors)) {
      before.repeat(nanos);
    } else {
      last = new Sample(iterations, count, reason, inVectors, nanos, 1);
    }
  }

  /** The number of one more execution that may be verified, from 1. */
  int nextSample() {
    return samples.updateAndGet(number -> number == Integer.MAX_VALUE ? number : number + 1);
  }
}
