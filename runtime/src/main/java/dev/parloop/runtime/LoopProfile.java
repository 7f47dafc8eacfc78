package dev.parloop.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a recording of the flight recorder tells of parallel loops: the events {@code
 * dev.parloop.Loop}, one for each execution that took a millisecond or more (or what the settings
 * of the recording say), added up for each loop. Needs the module {@code jdk.jfr}. Immutable.
 *
 * <pre>
 * java -XX:StartFlightRecording:filename=run.jfr ...
 * System.out.println(LoopProfile.of(Path.of("run.jfr")));
 * </pre>
 */
public final class LoopProfile {

  private static final String EVENT = "dev.parloop.Loop";

  /** How many loops the text names in each of its parts. */
  private static final int SHOWN = 10;

  private final List<Loop> loops;

  private LoopProfile(List<Loop> loops) {
    this.loops = loops;
  }

  /**
   * All recorded executions of one loop.
   *
   * @param name the loop's name
   * @param position where it stands, {@code Series.java:14}; may be empty
   * @param executions how many were recorded
   * @param alone how many of them used one thread
   * @param nanos how long all took
   * @param busyNanos how long all threads together ran chunks
   * @param availableNanos the sum of each execution's time on each thread that took part
   * @param lostNanos how much sooner all executions would have ended, had every thread of each
   *     worked equally long
   * @param reason why the execution that took longest ran as it did
   */
  public record Loop(
      String name,
      String position,
      long executions,
      long alone,
      long nanos,
      long busyNanos,
      long availableNanos,
      long lostNanos,
      String reason) {

    /** How much of the loop's time was lost because threads did not work equally long; 0 to 1. */
    public double imbalance() {
      return nanos == 0 ? 0 : (double) lostNanos / nanos;
    }

    /** The average number of threads that ran chunks. */
    public double threads() {
      return nanos == 0 ? 0 : (double) busyNanos / nanos;
    }
  }

  /** Adds up. */
  private static final class Sum {
    private String position = "";
    private long executions;
    private long alone;
    private long nanos;
    private long busy;
    private long available;
    private long lost;
    private long longest = -1;
    private String reason = "";

    void add(RecordedEvent event) {
      long wall = event.getDuration().toNanos();
      long most = 0;
      long total = 0;
      int threads = 0;
      for (String text : event.getString("busy").split(",", -1)) {
        if (!text.isEmpty()) {
          long one = Long.parseLong(text);
          most = Math.max(most, one);
          total += one;
          threads++;
        }
      }
      executions++;
      alone += threads <= 1 ? 1 : 0;
      nanos += wall;
      busy += total;
      available += wall * threads;
      lost += threads == 0 ? 0 : most - total / threads;
      position = event.getString("position");
      if (wall > longest) {
        longest = wall;
        reason = event.getString("reason");
      }
    }

    Loop toLoop(String name) {
      return new Loop(name, position, executions, alone, nanos, busy, available, lost, reason);
    }
  }

  /**
   * Reads a recording.
   *
   * @param recording a file that the flight recorder wrote
   * @throws IOException if it cannot be read
   */
  public static LoopProfile of(Path recording) throws IOException {
    Map<String, Sum> sums = new TreeMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals(EVENT)) {
          sums.computeIfAbsent(event.getString("loop"), name -> new Sum()).add(event);
        }
      }
    }
    List<Loop> loops = new ArrayList<>();
    sums.forEach((name, sum) -> loops.add(sum.toLoop(name)));
    return new LoopProfile(List.copyOf(loops));
  }

  /** The loops, the one with most time first. */
  public List<Loop> byTime() {
    return loops.stream().sorted(Comparator.comparingLong(Loop::nanos).reversed()).toList();
  }

  /** The loops, the one that lost most time to threads without work first. */
  public List<Loop> byLoss() {
    return loops.stream().sorted(Comparator.comparingLong(Loop::lostNanos).reversed()).toList();
  }

  /** Two tables: the ten loops with most time, and the ten with the worst balance. */
  @Override
  public String toString() {
    if (loops.isEmpty()) {
      return "no parallel loop of a millisecond or more was recorded\n";
    }
    StringBuilder text = new StringBuilder();
    table(text, "most time", byTime());
    table(text, "worst balance", byLoss().stream().filter(loop -> loop.lostNanos > 0).toList());
    return text.toString();
  }

  private static void table(StringBuilder text, String title, List<Loop> rows) {
    if (rows.isEmpty()) {
      return;
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%-40s %8s %12s %8s %10s  %s%n",
            title,
            "runs",
            "time",
            "threads",
            "imbalance",
            "why"));
    for (Loop loop : rows.subList(0, Math.min(SHOWN, rows.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-40s %8d %9.1f ms %8.2f %8.1f %%  %s%n",
              loop.name() + (loop.position().isEmpty() ? "" : " (" + loop.position() + ")"),
              loop.executions(),
              loop.nanos() / 1e6,
              loop.threads(),
              100 * loop.imbalance(),
              loop.reason()));
    }
  }
}
