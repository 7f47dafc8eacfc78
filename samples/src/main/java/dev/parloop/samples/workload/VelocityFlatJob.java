package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelVelocity;
import dev.parloop.samples.loops.Velocity;
import java.util.List;

/** {@link Velocity}. */
final class VelocityFlatJob extends VelocityJob {
  private final String form;
  private final int radii;
  private final double[] latitude;
  private final double[] longitude;
  private final double[] vlat;
  private final double[] vlon;
  private final double[] vrad;
  private final double[] vx;
  private final double[] vy;
  private final double[] vz;

  VelocityFlatJob(Grid grid, String form) {
    super(grid);
    this.form = form;
    latitude = grid.latitude();
    longitude = grid.longitude();
    radii = grid.radius().length;
    int points = latitude.length * radii * longitude.length;
    vlat = new double[points];
    vlon = new double[points];
    vrad = new double[points];
    vx = new double[points];
    vy = new double[points];
    vz = new double[points];
    output(new double[][] {vx, vy, vz});
    for (int i = 0; i < latitude.length; i++) {
      for (int j = 0; j < radii; j++) {
        for (int k = 0; k < longitude.length; k++) {
          int p = index(i, j, k);
          vlat[p] = grid.vlat(i);
          vlon[p] = grid.vlon(k);
          vrad[p] = grid.vrad(j);
        }
      }
    }
  }

  @Override
  public List<Variant<ArrayAnswer>> variants() {
    return switch (form) {
      case "naive" ->
          variants(
              () ->
                  ParallelVelocity.naiveSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () -> Velocity.naive(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocity.naiveForkJoin(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz));
      case "hoisted" ->
          variants(
              () ->
                  ParallelVelocity.hoistedSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () -> Velocity.hoisted(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocity.hoistedForkJoin(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocity.hoistedSimd(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocity.hoistedForkJoinSimd(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz));
      default ->
          variants(
              () ->
                  ParallelVelocity.productSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () -> Velocity.product(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocity.productForkJoin(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz));
    };
  }

  private List<Variant<ArrayAnswer>> variants(
      Runnable serial, Runnable inPlace, Runnable forkJoin) {
    return List.of(
        variant(Variant.SERIAL, serial),
        variant(Variant.IN_PLACE, inPlace),
        variant(Variant.FORK_JOIN, forkJoin));
  }

  private List<Variant<ArrayAnswer>> variants(
      Runnable serial, Runnable inPlace, Runnable forkJoin, Runnable simd, Runnable forkJoinSimd) {
    return List.of(
        variant(Variant.SERIAL, serial),
        variant(Variant.IN_PLACE, inPlace),
        variant(Variant.FORK_JOIN, forkJoin),
        variant(Variant.SIMD, simd),
        variant(Variant.FORK_JOIN_SIMD, forkJoinSimd));
  }

  private int index(int i, int j, int k) {
    return (i * radii + j) * longitude.length + k;
  }

  @Override
  double element(int axis, int i, int j, int k) {
    double[] component = axis == 0 ? vx : axis == 1 ? vy : vz;
    return component[index(i, j, k)];
  }
}
