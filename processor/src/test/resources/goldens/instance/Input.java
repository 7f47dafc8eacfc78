package demo;

import dev.parloop.Parallel;

final class Input {
  private final double[] data;
  private double scale;
  private int calls;

  Input(double[] data) {
    this.data = data;
  }

  double total(double offset) {
    calls++;
    double s = 0;
    for (@Parallel int i = 0; i < data.length; i++) {
      s += weighted(data[i]) + this.scale + offset;
    }
    scale = s / Math.max(1, calls);
    return s;
  }

  private double weighted(double x) {
    return x * x;
  }
}
