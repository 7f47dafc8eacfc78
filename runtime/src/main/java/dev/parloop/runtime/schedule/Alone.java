package dev.parloop.runtime.schedule;

import org.jspecify.annotations.Nullable;

/** Runs chunks on the calling thread. */
final class Alone {

  private final Job job;
  private final Stop.@Nullable Chain stops;
  private final Failures failures = new Failures();
  private int completed;
  private Ending ending = Ending.COMPLETE;

  Alone(Job job, Stop.@Nullable Chain stops) {
    this.job = job;
    this.stops = stops;
  }

  /** Runs the chunks in the order of the claims. */
  Outcome run() {
    long begun = job.timed() ? System.nanoTime() : 0;
    Claims claims = job.claims();
    long claim;
    while (ending == Ending.COMPLETE && (claim = claims.next(0)) != Claims.NONE) {
      int end = Claims.end(claim);
      for (int place = Claims.first(claim); place < end && ending == Ending.COMPLETE; place++) {
        runChunk(claims.chunk(place));
      }
    }
    if (!job.timed()) {
      return Outcome.untimed(completed, ending, failures);
    }
    long nanos = System.nanoTime() - begun;
    return new Outcome(completed, ending, failures, begun, nanos, new long[] {nanos});
  }

  private void runChunk(int chunk) {
    if (chunk > failures.chunk()) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      ending = Ending.INTERRUPTED;
      return;
    }
    if (stops != null) {
      ending = Stop.Chain.ending(stops);
      if (ending != Ending.COMPLETE) {
        return;
      }
    }
    try {
      job.work().run(chunk);
      completed++;
      if (job.work().endsAt(chunk)) {
        failures.end(chunk);
      }
    } catch (Throwable e) {
      failures.add(chunk, e);
    }
  }
}
