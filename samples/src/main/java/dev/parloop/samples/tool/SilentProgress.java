package dev.parloop.samples.tool;

/** Shows nothing. */
final class SilentProgress implements Progress {

  @Override
  public void begin(String part) {}

  @Override
  public void ran(String variant, double nanos) {}

  @Override
  public void end() {}

  @Override
  public void close() {}
}
