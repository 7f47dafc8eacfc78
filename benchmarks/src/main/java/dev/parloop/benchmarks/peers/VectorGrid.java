package dev.parloop.benchmarks.peers;

import static jdk.incubator.vector.VectorOperators.COS;
import static jdk.incubator.vector.VectorOperators.SIN;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Velocities with the Vector API by hand: vectors go along the longitudes, which lie together. */
final class VectorGrid {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final double RADIAN = Math.PI / 180;

  private VectorGrid() {}

  /** From one latitude to before another: every angle anew at every point. */
  static void naive(Grid g, int from, int to) {
    int longitudes = g.longitude.length;
    for (int i = from; i < to; i++) {
      for (int j = 0; j < g.radii; j++) {
        int row = (i * g.radii + j) * longitudes;
        int k = 0;
        for (; k <= longitudes - LANES; k += LANES) {
          DoubleVector lat = DoubleVector.broadcast(SPECIES, g.latitude[i] * RADIAN);
          DoubleVector lon = DoubleVector.fromArray(SPECIES, g.longitude, k).mul(RADIAN);
          rotate(
              g,
              row + k,
              lat.lanewise(SIN),
              lat.lanewise(COS),
              lon.lanewise(SIN),
              lon.lanewise(COS));
        }
        for (; k < longitudes; k++) {
          double lat = g.latitude[i] * RADIAN;
          double lon = g.longitude[k] * RADIAN;
          rotate(g, row + k, Math.sin(lat), Math.cos(lat), Math.sin(lon), Math.cos(lon));
        }
      }
    }
  }

  /** From one latitude to before another: every angle once, those of the longitudes in a table. */
  static void hoisted(Grid g, int from, int to) {
    int longitudes = g.longitude.length;
    double[] sinlon = Arrays.stream(g.longitude).map(lon -> Math.sin(lon * RADIAN)).toArray();
    double[] coslon = Arrays.stream(g.longitude).map(lon -> Math.cos(lon * RADIAN)).toArray();
    for (int i = from; i < to; i++) {
      double sinlat = Math.sin(g.latitude[i] * RADIAN);
      double coslat = Math.cos(g.latitude[i] * RADIAN);
      for (int j = 0; j < g.radii; j++) {
        row(g, (i * g.radii + j) * longitudes, sinlat, coslat, sinlon, coslon);
      }
    }
  }

  private static void row(
      Grid g, int row, double sinlat, double coslat, double[] sinlon, double[] coslon) {
    DoubleVector sin = DoubleVector.broadcast(SPECIES, sinlat);
    DoubleVector cos = DoubleVector.broadcast(SPECIES, coslat);
    int k = 0;
    for (; k <= sinlon.length - LANES; k += LANES) {
      rotate(
          g,
          row + k,
          sin,
          cos,
          DoubleVector.fromArray(SPECIES, sinlon, k),
          DoubleVector.fromArray(SPECIES, coslon, k));
    }
    for (; k < sinlon.length; k++) {
      rotate(g, row + k, sinlat, coslat, sinlon[k], coslon[k]);
    }
  }

  private static void rotate(
      Grid g,
      int p,
      DoubleVector sinlat,
      DoubleVector coslat,
      DoubleVector sinlon,
      DoubleVector coslon) {
    DoubleVector vlat = DoubleVector.fromArray(SPECIES, g.vlat, p);
    DoubleVector vlon = DoubleVector.fromArray(SPECIES, g.vlon, p);
    DoubleVector vrad = DoubleVector.fromArray(SPECIES, g.vrad, p);
    // The part that points away from the axis is the same for x and y.
    DoubleVector out = coslat.mul(vrad).sub(sinlat.mul(vlat));
    coslon.mul(out).sub(sinlon.mul(vlon)).intoArray(g.vx, p);
    sinlon.mul(out).add(coslon.mul(vlon)).intoArray(g.vy, p);
    coslat.mul(vlat).add(sinlat.mul(vrad)).intoArray(g.vz, p);
  }

  private static void rotate(
      Grid g, int p, double sinlat, double coslat, double sinlon, double coslon) {
    double out = coslat * g.vrad[p] - sinlat * g.vlat[p];
    g.vx[p] = coslon * out - sinlon * g.vlon[p];
    g.vy[p] = sinlon * out + coslon * g.vlon[p];
    g.vz[p] = coslat * g.vlat[p] + sinlat * g.vrad[p];
  }
}
