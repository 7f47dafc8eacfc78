package dev.parloop.runtime.support;

import dev.parloop.runtime.record.Recorder;
import org.jspecify.annotations.Nullable;

/** What is noted of an execution as written. Used by the calling thread. */
final class Written {

  private boolean measured;
  private Reason reason = Reason.FEW_ITERATIONS;
  private @Nullable Object recorded;
  private long begun;

  /** As before any execution. */
  void clear() {
    measured = false;
  }

  /**
   * An execution begins.
   *
   * @param why it runs as written
   * @param asked whether somebody wants to know how long it takes, beside those who always do
   */
  void begin(LoopSite site, Reason why, boolean asked) {
    recorded = Recorder.begin();
    measured = asked || recorded != null || site.cost(false).wantsSample();
    reason = why;
    begun = measured ? System.nanoTime() : 0;
  }

  /** It has ended. */
  void end(ParallelLoop loop) {
    if (!measured) {
      return;
    }
    long nanos = System.nanoTime() - begun;
    LoopSite site = loop.site();
    long iterations = Math.max(0, loop.tripCount());
    // A search may have found something; the time then tells nothing of its iterations.
    if (iterations > 0 && !loop.endsEarly()) {
      site.learn(iterations, nanos, false);
      loop.vectors().ranAsWritten(iterations, nanos);
      loop.threadUse().ran(loop, nanos);
    }
    site.ranAlone(iterations, 1, reason, false, nanos);
    Object event = recorded;
    if (event != null) {
      recorded = null;
      Sample sample = new Sample(iterations, 1, reason, false, nanos, 1);
      Recorder.end(event, sample.execution(site, new long[] {nanos}));
    }
  }
}
