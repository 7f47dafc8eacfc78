package dev.parloop.samples.tool;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/** The charts of a comparison, as pictures with two pixels per unit of the page. */
final class Charts {
  /** As wide as a phone, in units of the page. */
  static final int WIDTH = 400;

  static final int HEIGHT = 300;

  /** The colour of what was measured. */
  static final Color MEASURED = new Color(0x0b57a4);

  private static final Color IDEAL = new Color(0x9a9a94);
  private static final int SCALE = 2;

  private Charts() {}

  /** A bar for each median, from 0, with a line for the spread about it. */
  static BufferedImage bars(List<Measurement> measurements) {
    double longest = measurements.stream().mapToDouble(Measurement::median).max().orElse(1);
    Unit unit = Unit.of(longest);
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).yAxisTitle(unit.text()).build();
    style(chart.getStyler());
    chart.getStyler().setYAxisMin(0.0).setLegendVisible(false);
    chart.getStyler().setAvailableSpaceFill(0.6);
    List<String> names = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    List<Double> spreads = new ArrayList<>();
    for (Measurement measurement : measurements) {
      names.add(measurement.variant());
      medians.add(measurement.median() / unit.nanos());
      spreads.add(measurement.spread() / unit.nanos());
    }
    chart.addSeries("median", names, medians, spreads).setFillColor(MEASURED);
    return draw(chart);
  }

  /** How many times as fast as on one thread, beside what would be ideal. */
  static BufferedImage scaling(List<Scaling.Point> points) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle("threads")
            .yAxisTitle("times as fast as one")
            .build();
    style(chart.getStyler());
    int most = points.get(points.size() - 1).threads();
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(most + 0.5).setYAxisMin(0.0);
    chart.getStyler().setxAxisTickLabelsFormattingFunction(Charts::whole);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
    double one = points.get(0).measurement().median();
    double[] threads = points.stream().mapToDouble(Scaling.Point::threads).toArray();
    double[] speedUps = points.stream().mapToDouble(p -> one / p.measurement().median()).toArray();
    colour(chart.addSeries("ideal", threads, threads), IDEAL);
    colour(chart.addSeries("measured", threads, speedUps), MEASURED);
    return draw(chart);
  }

  /** Threads are whole numbers: no label between them. */
  private static String whole(double number) {
    return number == Math.rint(number) ? Long.toString(Math.round(number)) : "";
  }

  private static void colour(XYSeries series, Color colour) {
    series.setLineColor(colour);
    series.setMarkerColor(colour);
  }

  private static void style(AxesChartStyler styler) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    styler.setAxisTickLabelsFont(font).setAxisTitleFont(font);
    styler.setLegendFont(font).setChartTitleVisible(false);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
  }

  private static BufferedImage draw(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return image;
  }

  /** In what times are given. */
  private enum Unit {
    SECONDS("seconds", 1e9),
    MILLISECONDS("milliseconds", 1e6),
    MICROSECONDS("microseconds", 1e3),
    NANOSECONDS("nanoseconds", 1);

    private final String text;
    private final double nanos;

    Unit(String text, double nanos) {
      this.text = text;
      this.nanos = nanos;
    }

    static Unit of(double nanos) {
      for (Unit unit : values()) {
        if (nanos >= unit.nanos) {
          return unit;
        }
      }
      return NANOSECONDS;
    }

    String text() {
      return text;
    }

    double nanos() {
      return nanos;
    }
  }
}
