package dev.parloop.runtime.support;

import dev.parloop.runtime.record.Recorder;
import org.jspecify.annotations.Nullable;

/** One execution of a loop as written, of which somebody wants to know how long it takes. */
final class Written {

  private final LoopSite site;
  private final Reason reason;
  private final @Nullable Object recorded;
  private final long begun;

  private Written(LoopSite site, Reason reason, @Nullable Object recorded) {
    this.site = site;
    this.reason = reason;
    this.recorded = recorded;
    this.begun = System.nanoTime();
  }

  /**
   * An execution begins.
   *
   * @param reason why it runs as written
   * @return null if nobody wants to know
   */
  static @Nullable Written begin(LoopSite site, Reason reason) {
    @Nullable Object recorded = Recorder.begin();
    return recorded != null || site.cost(false).wantsSample()
        ? new Written(site, reason, recorded)
        : null;
  }

  /**
   * It has ended.
   *
   * @param all whether all iterations have certainly run, so that the time tells their cost
   */
  void end(long tripCount, boolean all) {
    long nanos = System.nanoTime() - begun;
    if (tripCount > 0 && all) {
      site.learn(tripCount, nanos, false);
    }
    Sample sample = new Sample(Math.max(0, tripCount), 1, reason, false, nanos, new long[] {nanos});
    site.ran(sample);
    if (recorded != null) {
      Recorder.end(recorded, sample.execution(site));
    }
  }
}
