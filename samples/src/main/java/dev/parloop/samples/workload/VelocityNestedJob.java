package dev.parloop.samples.workload;

import dev.parloop.samples.loops.ParallelVelocityNested;
import dev.parloop.samples.loops.VelocityNested;
import java.util.List;

/** {@link VelocityNested}. */
final class VelocityNestedJob extends VelocityJob {
  private final String form;
  private final int radii;
  private final double[] latitude;
  private final double[] longitude;
  private final double[][][] vlat;
  private final double[][][] vlon;
  private final double[][][] vrad;
  private final double[][][] vx;
  private final double[][][] vy;
  private final double[][][] vz;

  VelocityNestedJob(Grid grid, String form) {
    super(grid);
    this.form = form;
    latitude = grid.latitude();
    longitude = grid.longitude();
    radii = grid.radius().length;
    vlat = new double[latitude.length][radii][longitude.length];
    vlon = new double[latitude.length][radii][longitude.length];
    vrad = new double[latitude.length][radii][longitude.length];
    vx = new double[latitude.length][radii][longitude.length];
    vy = new double[latitude.length][radii][longitude.length];
    vz = new double[latitude.length][radii][longitude.length];
    for (int i = 0; i < latitude.length; i++) {
      output(vx[i]);
      output(vy[i]);
      output(vz[i]);
    }
    for (int i = 0; i < latitude.length; i++) {
      for (int j = 0; j < radii; j++) {
        for (int k = 0; k < longitude.length; k++) {
          vlat[i][j][k] = grid.vlat(i);
          vlon[i][j][k] = grid.vlon(k);
          vrad[i][j][k] = grid.vrad(j);
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
                  ParallelVelocityNested.naiveSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () -> VelocityNested.naive(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocityNested.naiveForkJoin(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz));
      case "hoisted" ->
          variants(
              () ->
                  ParallelVelocityNested.hoistedSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  VelocityNested.hoisted(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocityNested.hoistedForkJoin(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocityNested.hoistedSimd(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocityNested.hoistedForkJoinSimd(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz));
      default ->
          variants(
              () ->
                  ParallelVelocityNested.productSerial(
                      latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  VelocityNested.product(latitude, longitude, radii, vlat, vlon, vrad, vx, vy, vz),
              () ->
                  ParallelVelocityNested.productForkJoin(
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

  @Override
  double element(int axis, int i, int j, int k) {
    double[][][] component = axis == 0 ? vx : axis == 1 ? vy : vz;
    return component[i][j][k];
  }
}
