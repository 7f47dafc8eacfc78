package dev.parloop.runtime.support;

import dev.parloop.Schedule;
import dev.parloop.runtime.schedule.ThreadKind;

/** Collects the description of a loop. Not safe for use by many threads. */
public final class LoopSiteBuilder {
  final String id;
  String file = "";
  int line;
  long serialBelow = -1;
  double nanosPerIteration = 10;
  double leastNanosPerIteration;
  int chunks;
  long chunkSize;
  Schedule schedule = Schedule.AUTO;
  int threads;
  ThreadKind kind = ThreadKind.COMPUTE;
  LoopSite.Vectors vectors = LoopSite.Vectors.NONE;
  boolean fused;
  boolean compressed;
  boolean inOrder;
  int together = 1;
  boolean exact;
  boolean settled;
  double firstStage;

  LoopSiteBuilder(String id) {
    this.id = id;
  }

  /**
   * Where the loop stands.
   *
   * @param file the source file's simple name
   * @param line the line of the loop, from 1
   */
  public LoopSiteBuilder at(String file, int line) {
    this.file = file;
    this.line = line;
    return this;
  }

  /**
   * Under which trip count the loop runs as written, in all variants.
   *
   * @param trips 0 or more; -1, and the default, for a count derived from the estimated cost
   */
  public LoopSiteBuilder serialBelow(long trips) {
    this.serialBelow = trips;
    return this;
  }

  /**
   * The compiler's estimate of what an iteration costs.
   *
   * @param nanos above 0
   */
  public LoopSiteBuilder nanosPerIteration(double nanos) {
    this.nanosPerIteration = Math.max(1e-3, nanos);
    return this;
  }

  /**
   * What an iteration costs even if loops inside it whose length is not known are short. Copies of
   * arrays are weighed against that.
   *
   * @param nanos above 0; the default is the estimate itself
   */
  public LoopSiteBuilder leastNanosPerIteration(double nanos) {
    this.leastNanosPerIteration = nanos;
    return this;
  }

  /**
   * What part of an iteration's cost the first of two stages costs again.
   *
   * @param part 0, and the default, for a loop of one stage
   */
  public LoopSiteBuilder firstStage(double part) {
    this.firstStage = part;
    return this;
  }

  /**
   * The annotation's number of chunks.
   *
   * @param chunks 0 for none
   */
  public LoopSiteBuilder chunks(int chunks) {
    this.chunks = chunks;
    return this;
  }

  /**
   * The annotation's iterations per chunk.
   *
   * @param iterations 0 for none
   */
  public LoopSiteBuilder chunkSize(long iterations) {
    this.chunkSize = iterations;
    return this;
  }

  /**
   * The annotation's schedule.
   *
   * @param schedule the name of a constant of {@link Schedule}
   * @throws IllegalArgumentException if there is no such constant
   */
  public LoopSiteBuilder schedule(String schedule) {
    this.schedule = constant(Schedule.values(), schedule);
    return this;
  }

  /**
   * The annotation's number of threads.
   *
   * @param threads n for at most n, -1 for all cores, -2 for all but one; 0 for none
   */
  public LoopSiteBuilder threads(int threads) {
    this.threads = threads;
    return this;
  }

  /**
   * Whether iterations wait rather than compute.
   *
   * @param blocking the annotation's value
   */
  public LoopSiteBuilder blocking(boolean blocking) {
    this.kind = blocking ? ThreadKind.BLOCKING : ThreadKind.COMPUTE;
    return this;
  }

  /**
   * Which threads run the chunks, where the annotation knows no word for it.
   *
   * @param kind instead of what {@link #blocking} says
   */
  public LoopSiteBuilder threadKind(ThreadKind kind) {
    this.kind = kind;
    return this;
  }

  /**
   * That the loop has a vector form, and when it pays.
   *
   * @param vectors {@code ON_REQUEST}: it is not known to; {@code PLAIN}: it does; {@code MASKED}:
   *     it does if masks are fast
   * @throws IllegalArgumentException if there is no such constant
   */
  public LoopSiteBuilder vectors(String vectors) {
    this.vectors = constant(LoopSite.Vectors.values(), vectors);
    return this;
  }

  /**
   * Whether the vector form has fused multiply-adds; it is not used where the machine has none.
   *
   * @param fused the compiler's answer
   */
  public LoopSiteBuilder fused(boolean fused) {
    this.fused = fused;
    return this;
  }

  /**
   * Whether the vector form writes values of some lanes next to each other; it is not used before
   * Java 19, which cannot do that.
   *
   * @param compressed the compiler's answer
   */
  public LoopSiteBuilder compressed(boolean compressed) {
    this.compressed = compressed;
    return this;
  }

  /**
   * Whether a loop in two stages never runs both: its chunks run in order, in vectors, or it runs
   * as written, with the same bits.
   *
   * @param inOrder the compiler's answer
   */
  public LoopSiteBuilder inOrder(boolean inOrder) {
    this.inOrder = inOrder;
    return this;
  }

  /**
   * How many iterations the vector form runs in step. Chunks are of so many, or a multiple, where
   * the trip count allows.
   *
   * @param iterations at least 1, and the default is 1
   */
  public LoopSiteBuilder together(int iterations) {
    this.together = iterations;
    return this;
  }

  /**
   * Whether all ways to run the loop have the same bits: as written, and cut into any number of
   * chunks. Measured cost then moves the trip count under which it runs as written.
   *
   * @param exact the compiler's answer
   */
  public LoopSiteBuilder exact(boolean exact) {
    this.exact = exact;
    return this;
  }

  /**
   * Whether the number of {@link #serialBelow} is the annotation's: from there on threads are used.
   *
   * @param settled the annotation's answer
   */
  public LoopSiteBuilder settled(boolean settled) {
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

  /** A constant by its name. {@link Enum#valueOf} is by reflection, and slow in a young process. */
  private static <E extends Enum<E>> E constant(E[] constants, String name) {
    for (E constant : constants) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no such constant: " + name);
  }
}
