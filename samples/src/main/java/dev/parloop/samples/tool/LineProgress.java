package dev.parloop.samples.tool;

import java.io.PrintWriter;

/** A line for each part, which grows with each variant: for logs. */
final class LineProgress implements Progress {
  private final PrintWriter out;

  LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String part) {
    out.printf("  %s:", part);
  }

  @Override
  public void ran(String variant, double nanos) {
    out.printf("  %s %s", variant, Durations.text(nanos));
    out.flush();
  }

  @Override
  public void end() {
    out.println();
  }

  @Override
  public void close() {
    out.flush();
  }
}
