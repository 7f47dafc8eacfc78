package dev.parloop.samples.workload;

import java.util.Optional;

/** What the layouts of {@link VelocityWorkload} share: the fields, and the check. */
abstract class VelocityJob extends ArrayJob {
  private static final double UNIT_ROUNDOFF = 0x1p-53;

  final Grid grid;

  VelocityJob(Grid grid) {
    this.grid = grid;
  }

  /** A spherical grid. */
  static final class Grid {
    private final double[] latitude;
    private final double[] radius;
    private final double[] longitude;

    /**
     * A grid of all combinations.
     *
     * @param latitude degrees
     * @param radius kilometres
     * @param longitude degrees
     */
    Grid(double[] latitude, double[] radius, double[] longitude) {
      this.latitude = latitude;
      this.radius = radius;
      this.longitude = longitude;
    }

    double[] latitude() {
      return latitude;
    }

    double[] radius() {
      return radius;
    }

    double[] longitude() {
      return longitude;
    }

    /** {@code n} values from the first to the last, both included. */
    static double[] evenly(double first, double last, int n) {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = first + i * ((last - first) / (n - 1));
      }
      return values;
    }

    /** The lateral component, the same all around. */
    double vlat(int i) {
      return legendre3(latitude[i] / 90);
    }

    /** The longitudinal component, the same from pole to pole. */
    double vlon(int k) {
      double x = longitude[k] / 180 - 1;
      return (3 * x * x - 1) / 2;
    }

    /** The radial component, the same on each sphere. */
    double vrad(int j) {
      return legendre3((radius[j] - 4928) / 1443);
    }

    private static double legendre3(double x) {
      return (5 * x * x - 3) * x / 2;
    }
  }

  /**
   * An element of an output.
   *
   * @param axis 0 to 2: x, y, z
   */
  abstract double element(int axis, int i, int j, int k);

  /**
   * Sines and cosines of StrictMath, which differ from those of the loop by a few units in the last
   * place. Each component is a sum of three products of at most two of them and a velocity.
   */
  @Override
  final Optional<String> check() {
    for (int i = 0; i < grid.latitude().length; i++) {
      double lat = StrictMath.toRadians(grid.latitude()[i]);
      for (int k = 0; k < grid.longitude().length; k++) {
        double lon = StrictMath.toRadians(grid.longitude()[k]);
        double[] north = {
          -StrictMath.sin(lat) * StrictMath.cos(lon),
          -StrictMath.sin(lat) * StrictMath.sin(lon),
          StrictMath.cos(lat)
        };
        double[] east = {-StrictMath.sin(lon), StrictMath.cos(lon), 0};
        double[] up = {
          StrictMath.cos(lat) * StrictMath.cos(lon),
          StrictMath.cos(lat) * StrictMath.sin(lon),
          StrictMath.sin(lat)
        };
        Optional<String> fault = checkColumn(i, k, north, east, up);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> checkColumn(int i, int k, double[] north, double[] east, double[] up) {
    double vlat = grid.vlat(i);
    double vlon = grid.vlon(k);
    for (int j = 0; j < grid.radius().length; j++) {
      double vrad = grid.vrad(j);
      double bound = 16 * UNIT_ROUNDOFF * (Math.abs(vlat) + Math.abs(vlon) + Math.abs(vrad));
      for (int axis = 0; axis < 3; axis++) {
        double expected = vlat * north[axis] + vlon * east[axis] + vrad * up[axis];
        double value = element(axis, i, j, k);
        if (!(Math.abs(value - expected) <= bound)) {
          return wrong("component %d at (%d, %d, %d)".formatted(axis, i, j, k), value, expected);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public final String trusted() {
    return "every component within 16 roundings of the spherical unit vectors by StrictMath";
  }
}
