package dev.parloop.runtime.record;

import java.util.Arrays;
import java.util.stream.Collectors;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Records executions of loops for the flight recorder, if that is there and on. Safe for use by
 * many threads.
 */
public final class Recorder {

  /** A Java image may come without the recorder; its classes must not be touched then. */
  private static final boolean PRESENT =
      ModuleLayer.boot().findModule("jdk.jfr").isPresent()
          && Recorder.class.getModule().canRead(ModuleLayer.boot().findModule("jdk.jfr").get());

  private Recorder() {}

  /**
   * What is told of an execution.
   *
   * @param loop the loop's name
   * @param position where it stands
   * @param variant how it ran: serial, simd, forkjoin or forkjoin-simd
   * @param iterations how many
   * @param chunks into how many it was cut; 1 as written
   * @param busy nanoseconds that each thread worked, the caller first
   * @param reason why it ran so
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
  public record Execution(
      String loop,
      String position,
      String variant,
      long iterations,
      int chunks,
      long[] busy,
      String reason) {}

  /** Whether executions are being recorded. */
  public static boolean isOn() {
    return PRESENT && Events.isOn();
  }

  /**
   * An execution begins.
   *
   * @return to be given back at its end; null if it is not recorded
   */
  public static @Nullable Object begin() {
    return PRESENT ? Events.begin() : null;
  }

  /**
   * An execution has ended.
   *
   * @param begun what {@link #begin} returned, not null
   * @param execution is told if it took long enough
   */
  public static void end(Object begun, Execution execution) {
    Events.end(begun, execution);
  }

  /** How much longer the busiest thread worked than the average one, 0 for not at all. */
  public static double imbalance(long[] busy) {
    long most = Arrays.stream(busy).max().orElse(0);
    double average = Arrays.stream(busy).average().orElse(0);
    return average > 0 ? most / average - 1 : 0;
  }

  /** What touches the classes of the recorder. */
  private static final class Events {

    private Events() {}

    /**
     * Whether there may be a recording. To load the class of an event makes the recorder look at
     * it, which takes a quarter of a second on a small machine: too much for who records nothing.
     */
    private static boolean isInUse() {
      return FlightRecorder.isInitialized();
    }

    static boolean isOn() {
      return isInUse() && new LoopEvent().isEnabled();
    }

    static @Nullable Object begin() {
      if (!isInUse()) {
        return null;
      }
      LoopEvent event = new LoopEvent();
      if (!event.isEnabled()) {
        return null;
      }
      event.begin();
      return event;
    }

    static void end(Object begun, Execution execution) {
      LoopEvent event = (LoopEvent) begun;
      event.end();
      if (!event.shouldCommit()) {
        return;
      }
      event.loop = execution.loop();
      event.position = execution.position();
      event.variant = execution.variant();
      event.iterations = execution.iterations();
      event.chunks = execution.chunks();
      event.threads = execution.busy().length;
      event.busy =
          Arrays.stream(execution.busy()).mapToObj(Long::toString).collect(Collectors.joining(","));
      event.imbalance = (float) imbalance(execution.busy());
      event.reason = execution.reason();
      event.commit();
    }
  }
}
