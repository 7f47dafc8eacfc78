package dev.parloop.benchmarks.peers;

/** Velocities on a spherical grid, in flat arrays as the sample velocity has them. */
final class Grid {
  final double[] latitude;
  final double[] longitude;
  final int radii;
  final double[] vlat;
  final double[] vlon;
  final double[] vrad;
  final double[] vx;
  final double[] vy;
  final double[] vz;

  /** A grid of 5 n latitudes, 3 n radii and 8 n longitudes. */
  Grid(int n) {
    latitude = Data.evenly(-90, 90, 5 * n);
    longitude = Data.evenly(0, 360, 8 * n);
    double[] radius = Data.evenly(3485, 6371, 3 * n);
    radii = radius.length;
    int points = latitude.length * radii * longitude.length;
    vlat = new double[points];
    vlon = new double[points];
    vrad = new double[points];
    vx = new double[points];
    vy = new double[points];
    vz = new double[points];
    for (int i = 0; i < latitude.length; i++) {
      for (int j = 0; j < radii; j++) {
        for (int k = 0; k < longitude.length; k++) {
          int p = (i * radii + j) * longitude.length + k;
          double x = longitude[k] / 180 - 1;
          vlat[p] = legendre3(latitude[i] / 90);
          vlon[p] = (3 * x * x - 1) / 2;
          vrad[p] = legendre3((radius[j] - 4928) / 1443);
        }
      }
    }
  }

  private static double legendre3(double x) {
    return (5 * x * x - 3) * x / 2;
  }

  double[][] result() {
    return new double[][] {vx, vy, vz};
  }

  /** As written, from one latitude to before another: every angle anew at every point. */
  void naive(int from, int to) {
    int longitudes = longitude.length;
    for (int i = from; i < to; i++) {
      for (int k = 0; k < longitudes; k++) {
        for (int j = 0; j < radii; j++) {
          double lat = Math.toRadians(latitude[i]);
          double lon = Math.toRadians(longitude[k]);
          int p = (i * radii + j) * longitudes + k;
          vx[p] =
              -Math.sin(lon) * vlon[p]
                  - Math.sin(lat) * Math.cos(lon) * vlat[p]
                  + Math.cos(lat) * Math.cos(lon) * vrad[p];
          vy[p] =
              Math.cos(lon) * vlon[p]
                  - Math.sin(lat) * Math.sin(lon) * vlat[p]
                  + Math.cos(lat) * Math.sin(lon) * vrad[p];
          vz[p] = Math.cos(lat) * vlat[p] + Math.sin(lat) * vrad[p];
        }
      }
    }
  }

  /** As written, from one latitude to before another: every angle once. */
  void hoisted(int from, int to) {
    int longitudes = longitude.length;
    for (int i = from; i < to; i++) {
      double lat = Math.toRadians(latitude[i]);
      double sinlat = Math.sin(lat);
      double coslat = Math.cos(lat);
      for (int k = 0; k < longitudes; k++) {
        double lon = Math.toRadians(longitude[k]);
        double sinlon = Math.sin(lon);
        double coslon = Math.cos(lon);
        for (int j = 0; j < radii; j++) {
          int p = (i * radii + j) * longitudes + k;
          vx[p] = -sinlon * vlon[p] - sinlat * coslon * vlat[p] + coslat * coslon * vrad[p];
          vy[p] = coslon * vlon[p] - sinlat * sinlon * vlat[p] + coslat * sinlon * vrad[p];
          vz[p] = coslat * vlat[p] + sinlat * vrad[p];
        }
      }
    }
  }
}
