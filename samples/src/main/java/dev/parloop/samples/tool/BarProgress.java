package dev.parloop.samples.tool;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar in one line, with the time that is left: for people. */
final class BarProgress implements Progress {
  private static final int WIDTH = 100;
  private static final int UPDATE_MILLIS = 500;

  private final PrintWriter out;
  private final ProgressBar bar;

  /** Whether the bar shows the loop that runs, rather than how often a variant was run. */
  private final boolean loops;

  /**
   * Shows the bar.
   *
   * @param task what is being done
   * @param steps how often a variant will be run; -1 where that is one call, whose loops then move
   *     the bar
   */
  BarProgress(PrintWriter out, String task, int steps) {
    this.out = out;
    this.loops = steps < 0;
    bar =
        ProgressBar.builder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
            .build();
  }

  private void show(String line) {
    out.print("\r" + line);
    out.flush();
  }

  @Override
  public void begin(String part) {
    bar.setExtraMessage(part);
  }

  @Override
  public void ran(String variant, double nanos) {
    if (!loops) {
      bar.step();
    }
  }

  @Override
  public void reached(long done, long total) {
    if (loops) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void end() {
    bar.setExtraMessage("");
  }

  /** Takes the bar away, so that what is printed next begins a line. */
  @Override
  public void close() {
    bar.close();
    out.print("\r" + " ".repeat(WIDTH) + "\r");
    out.flush();
  }
}
