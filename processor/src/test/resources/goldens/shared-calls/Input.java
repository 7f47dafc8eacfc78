package demo;

import dev.parloop.Parallel;

class Input {
  static void rotate(double[] lat, double[] lon, double[] v, double[][] x, double[][] y) {
    for (@Parallel int i = 0; i < lat.length; i++) {
      for (int j = 0; j < lon.length; j++) {
        x[i][j] = Math.cbrt(lat[i]) * v[j] + Math.cbrt(lon[j]);
        y[i][j] = Math.cbrt(lat[i]) - Math.cbrt(lon[j]) * Math.cbrt(lon[j]);
      }
    }
  }
}
