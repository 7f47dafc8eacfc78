package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/**
 * Velocities on a spherical grid, from lateral, longitudinal and radial components to Cartesian
 * ones, in {@code double[][][]}.
 *
 * <p>Angles are in degrees. The first index goes with the latitude, the second with the radius, the
 * third with the longitude.
 */
public final class VelocityNested {

  private VelocityNested() {}

  /** Every angle anew at every point. */
  public static void naive(
      double[] latitude,
      double[] longitude,
      int radii,
      double[][][] vlat,
      double[][][] vlon,
      double[][][] vrad,
      double[][][] vx,
      double[][][] vy,
      double[][][] vz) {
    int longitudes = longitude.length;
    for (@Parallel int i = 0; i < latitude.length; i++) {
      for (int k = 0; k < longitudes; k++) {
        for (int j = 0; j < radii; j++) {
          vx[i][j][k] =
              -Math.sin(Math.toRadians(longitude[k])) * vlon[i][j][k]
                  - Math.sin(Math.toRadians(latitude[i]))
                      * Math.cos(Math.toRadians(longitude[k]))
                      * vlat[i][j][k]
                  + Math.cos(Math.toRadians(latitude[i]))
                      * Math.cos(Math.toRadians(longitude[k]))
                      * vrad[i][j][k];
          vy[i][j][k] =
              Math.cos(Math.toRadians(longitude[k])) * vlon[i][j][k]
                  - Math.sin(Math.toRadians(latitude[i]))
                      * Math.sin(Math.toRadians(longitude[k]))
                      * vlat[i][j][k]
                  + Math.cos(Math.toRadians(latitude[i]))
                      * Math.sin(Math.toRadians(longitude[k]))
                      * vrad[i][j][k];
          vz[i][j][k] =
              Math.cos(Math.toRadians(latitude[i])) * vlat[i][j][k]
                  + Math.sin(Math.toRadians(latitude[i])) * vrad[i][j][k];
        }
      }
    }
  }

  /** Every angle once. */
  public static void hoisted(
      double[] latitude,
      double[] longitude,
      int radii,
      double[][][] vlat,
      double[][][] vlon,
      double[][][] vrad,
      double[][][] vx,
      double[][][] vy,
      double[][][] vz) {
    int longitudes = longitude.length;
    for (@Parallel int i = 0; i < latitude.length; i++) {
      double lat = Math.toRadians(latitude[i]);
      double sinlat = Math.sin(lat);
      double coslat = Math.cos(lat);
      for (int k = 0; k < longitudes; k++) {
        double lon = Math.toRadians(longitude[k]);
        double sinlon = Math.sin(lon);
        double coslon = Math.cos(lon);
        for (int j = 0; j < radii; j++) {
          vx[i][j][k] =
              -sinlon * vlon[i][j][k]
                  - sinlat * coslon * vlat[i][j][k]
                  + coslat * coslon * vrad[i][j][k];
          vy[i][j][k] =
              coslon * vlon[i][j][k]
                  - sinlat * sinlon * vlat[i][j][k]
                  + coslat * sinlon * vrad[i][j][k];
          vz[i][j][k] = coslat * vlat[i][j][k] + sinlat * vrad[i][j][k];
        }
      }
    }
  }

  /** A matrix and a vector made at every point, and multiplied. */
  public static void product(
      double[] latitude,
      double[] longitude,
      int radii,
      double[][][] vlat,
      double[][][] vlon,
      double[][][] vrad,
      double[][][] vx,
      double[][][] vy,
      double[][][] vz) {
    int longitudes = longitude.length;
    for (@Parallel int i = 0; i < latitude.length; i++) {
      double lat = Math.toRadians(latitude[i]);
      double sinlat = Math.sin(lat);
      double coslat = Math.cos(lat);
      for (int k = 0; k < longitudes; k++) {
        double lon = Math.toRadians(longitude[k]);
        double sinlon = Math.sin(lon);
        double coslon = Math.cos(lon);
        for (int j = 0; j < radii; j++) {
          double[][] rot = {
            {-sinlon, -sinlat * coslon, coslat * coslon},
            {coslon, -sinlat * sinlon, coslat * sinlon},
            {0, coslat, sinlat}
          };
          double[] spherical = {vlon[i][j][k], vlat[i][j][k], vrad[i][j][k]};
          double[] cartesian = times(rot, spherical);
          vx[i][j][k] = cartesian[0];
          vy[i][j][k] = cartesian[1];
          vz[i][j][k] = cartesian[2];
        }
      }
    }
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        product[row] += matrix[row][column] * vector[column];
      }
    }
    return product;
  }
}
