package demo;

import dev.parloop.Parallel;

class Input {
  private int[] bins = new int[8];

  static void histogram(double[] h, int[] b, double[] w) {
    for (@Parallel int i = 0; i < b.length; i++) {
      h[b[i]] += w[i]; // whichever element
    }
  }

  void images(short[][] image, byte[] least, byte[] x) {
    for (@Parallel int i = 0; i < x.length; i++) {
      bins[x[i] & 7]++;
      image[x[i] & 1][i % 3] *= x[i];
      if (x[i] < least[i & 3]) {
        least[i & 3] = x[i];
      }
    }
  }

  static void scratch(float[] out, float[] tmp, int m) {
    for (@Parallel int i = 0; i < out.length; i++) {
      for (int j = 0; j < m; j++) {
        tmp[j] = i / (float) j;
      }
      for (int j = 0; j < m; j++) {
        out[i] += tmp[j];
      }
    }
  }
}
