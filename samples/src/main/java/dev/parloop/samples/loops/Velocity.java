package dev.parloop.samples.loops;

import dev.parloop.Parallel;

/**
 * Velocities on a spherical grid, from lateral, longitudinal and radial components to Cartesian
 * ones, in flat arrays.
 *
 * <p>Angles are in degrees. The point with the latitude i, the radius j and the longitude k is at
 * (i * radii + j) * longitudes + k.
 */
public final class Velocity {

  private Velocity() {}

  /** Every angle anew at every point. */
  public static void naive(
      double[] latitude,
      double[] longitude,
      int radii,
      double[] vlat,
      double[] vlon,
      double[] vrad,
      double[] vx,
      double[] vy,
      double[] vz) {
    int longitudes = longitude.length;
    for (@Parallel int i = 0; i < latitude.length; i++) {
      for (int k = 0; k < longitudes; k++) {
        for (int j = 0; j < radii; j++) {
          int p = (i * radii + j) * longitudes + k;
          vx[p] =
              -Math.sin(Math.toRadians(longitude[k])) * vlon[p]
                  - Math.sin(Math.toRadians(latitude[i]))
                      * Math.cos(Math.toRadians(longitude[k]))
                      * vlat[p]
                  + Math.cos(Math.toRadians(latitude[i]))
                      * Math.cos(Math.toRadians(longitude[k]))
                      * vrad[p];
          vy[p] =
              Math.cos(Math.toRadians(longitude[k])) * vlon[p]
                  - Math.sin(Math.toRadians(latitude[i]))
                      * Math.sin(Math.toRadians(longitude[k]))
                      * vlat[p]
                  + Math.cos(Math.toRadians(latitude[i]))
                      * Math.sin(Math.toRadians(longitude[k]))
                      * vrad[p];
          vz[p] =
              Math.cos(Math.toRadians(latitude[i])) * vlat[p]
                  + Math.sin(Math.toRadians(latitude[i])) * vrad[p];
        }
      }
    }
  }

  /** Every angle once. */
  public static void hoisted(
      double[] latitude,
      double[] longitude,
      int radii,
      double[] vlat,
      double[] vlon,
      double[] vrad,
      double[] vx,
      double[] vy,
      double[] vz) {
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
          int p = (i * radii + j) * longitudes + k;
          vx[p] = -sinlon * vlon[p] - sinlat * coslon * vlat[p] + coslat * coslon * vrad[p];
          vy[p] = coslon * vlon[p] - sinlat * sinlon * vlat[p] + coslat * sinlon * vrad[p];
          vz[p] = coslat * vlat[p] + sinlat * vrad[p];
        }
      }
    }
  }

  /** A matrix and a vector made at every point, and multiplied. */
  public static void product(
      double[] latitude,
      double[] longitude,
      int radii,
      double[] vlat,
      double[] vlon,
      double[] vrad,
      double[] vx,
      double[] vy,
      double[] vz) {
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
          int p = (i * radii + j) * longitudes + k;
          double[][] rot = {
            {-sinlon, -sinlat * coslon, coslat * coslon},
            {coslon, -sinlat * sinlon, coslat * sinlon},
            {0, coslat, sinlat}
          };
          double[] spherical = {vlon[p], vlat[p], vrad[p]};
          double[] cartesian = times(rot, spherical);
          vx[p] = cartesian[0];
          vy[p] = cartesian[1];
          vz[p] = cartesian[2];
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
