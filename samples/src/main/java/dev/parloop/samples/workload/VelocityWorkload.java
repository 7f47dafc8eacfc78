package dev.parloop.samples.workload;

import dev.parloop.samples.loops.Velocity;
import dev.parloop.samples.loops.VelocityNested;
import java.util.List;

/** Velocities on a spherical grid: a loop over points, written in three ways for two layouts. */
final class VelocityWorkload implements Workload {

  @Override
  public String name() {
    return "velocity";
  }

  @Override
  public String summary() {
    return "velocities on a spherical grid, from spherical to Cartesian components";
  }

  @Override
  public List<Class<?>> loops() {
    return List.of(Velocity.class, VelocityNested.class);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        Parameter.number("nlat", 50, 500, 2, 10_000),
        Parameter.number("nr", 30, 300, 2, 10_000),
        Parameter.number("nlon", 80, 800, 2, 10_000),
        Parameter.choice("form", List.of("naive", "hoisted", "product")),
        Parameter.choice("arrays", List.of("flat", "nested")));
  }

  @Override
  public long heapBytes(Size size) {
    return 6 * points(size) * Double.BYTES;
  }

  private static long points(Size size) {
    return size.longValue("nlat") * size.longValue("nr") * size.longValue("nlon");
  }

  @Override
  public Job<?> prepare(Size size) {
    if (size.text("arrays").equals("nested")) {
      return new VelocityNestedJob(grid(size), size.text("form"));
    }
    if (points(size) > Integer.MAX_VALUE - 8) {
      throw new UsageException("velocity: that many points fit no flat array; say arrays=nested");
    }
    return new VelocityFlatJob(grid(size), size.text("form"));
  }

  private static VelocityJob.Grid grid(Size size) {
    return new VelocityJob.Grid(
        VelocityJob.Grid.evenly(-90, 90, size.intValue("nlat")),
        VelocityJob.Grid.evenly(3485, 6371, size.intValue("nr")),
        VelocityJob.Grid.evenly(0, 360, size.intValue("nlon")));
  }
}
