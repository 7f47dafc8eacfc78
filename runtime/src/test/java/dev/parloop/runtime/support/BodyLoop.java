package dev.parloop.runtime.support;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A loop over ordinals whose iterations are a lambda, and which notes who ran it. */
final class BodyLoop extends ParallelLoop {

  /** One iteration. */
  interface Body {
    /** Runs it. */
    void run(long ordinal) throws Throwable;
  }

  private final Body body;
  private final Set<String> threads = ConcurrentHashMap.newKeySet();

  BodyLoop(LoopSite site, long tripCount, Body body) {
    super(site, tripCount);
    this.body = body;
  }

  /** A loop of as many chunks as iterations, run with as many threads as allowed. */
  static BodyLoop run(int tripCount, Body body) {
    LoopSite site = LoopSite.named("Test.body#1").at("Test.java", 7).chunks(tripCount).build();
    return run(site, tripCount, body);
  }

  static BodyLoop run(LoopSite site, long tripCount, Body body) {
    BodyLoop loop = new BodyLoop(site, tripCount, body);
    loop.run(Variant.FORK_JOIN);
    return loop;
  }

  /** The names of the threads that ran chunks. */
  Set<String> threads() {
    return threads;
  }

  @Override
  protected void chunk(int chunk, long from, long to) {
    threads.add(Thread.currentThread().getName());
    long ordinal = from;
    try {
      for (; ordinal < to; ordinal++) {
        body.run(ordinal);
      }
    } catch (Throwable e) {
      throw new IterationFailure(ordinal, e);
    }
  }
}
