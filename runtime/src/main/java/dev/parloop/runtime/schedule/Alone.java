package dev.parloop.runtime.schedule;

/** Runs chunks on the calling thread. */
final class Alone {

  private final Work work;
  private final Claims claims;
  private final Failures failures = new Failures();
  private int completed;
  private boolean interrupted;

  Alone(Work work, Claims claims) {
    this.work = work;
    this.claims = claims;
  }

  /** Runs the chunks in the order of the claims. */
  Outcome run() {
    long begun = System.nanoTime();
    long claim;
    while ((claim = claims.next()) != Claims.NONE && !interrupted) {
      int end = Claims.end(claim);
      for (int place = Claims.first(claim); place < end && !interrupted; place++) {
        runChunk(claims.chunk(place));
      }
    }
    return new Outcome(completed, interrupted, failures, System.nanoTime() - begun);
  }

  private void runChunk(int chunk) {
    if (chunk > failures.chunk()) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      interrupted = true;
      return;
    }
    try {
      work.run(chunk);
      completed++;
      if (work.endsAt(chunk)) {
        failures.end(chunk);
      }
    } catch (Throwable e) {
      failures.add(chunk, e);
    }
  }
}
