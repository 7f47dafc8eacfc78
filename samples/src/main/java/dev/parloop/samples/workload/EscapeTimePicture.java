package dev.parloop.samples.workload;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Draws iteration counts. */
final class EscapeTimePicture {
  private static final double TURNS_PER_DOUBLING = 0.17;

  private EscapeTimePicture() {}

  /**
   * One pixel for each point, the imaginary axis upwards. Points that reached {@code maxIter} are
   * black; the colour of the others follows the logarithm of their count, so that both the plains
   * and the seams show structure.
   *
   * @param counts at least 1 everywhere; the first index goes to the right
   */
  static BufferedImage of(int[][] counts, int maxIter) {
    int width = counts.length;
    int height = counts[0].length;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        int count = counts[x][y];
        image.setRGB(x, height - 1 - y, count >= maxIter ? 0 : colour(count));
      }
    }
    return image;
  }

  private static int colour(int count) {
    double doublings = Math.log(count) / Math.log(2);
    float hue = (float) (0.62 + TURNS_PER_DOUBLING * Math.max(0, doublings - 2));
    float brightness = (float) Math.min(1, 0.25 + 0.2 * doublings);
    return Color.HSBtoRGB(hue, 0.65f, brightness);
  }
}
