package dev.parloop.samples.lessons;

import dev.parloop.Elementwise;
import java.util.Arrays;
import java.util.List;

/**
 * A method of single values, called with arrays of one or two dimensions in any mixture. Shapes
 * combine by NumPy's rules: along each dimension lengths are equal, or one of them is 1 and
 * stretched.
 */
final class Lesson08Elementwise implements Lesson {

  @Override
  public String title() {
    return "element-wise methods and broadcasting";
  }

  @Elementwise
  static double distance(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  /** Wrong: three rows of two do not go with a row of three. */
  static String wrong() {
    double[][] threeByTwo = {{3, 0}, {6, 0}, {5, 0}};
    double[] three = {4, 8, 12};
    try {
      return ParallelLesson08Elementwise.distance(threeByTwo, three).length + " rows";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Right: a column of three with a row of two, both stretched to three by two. */
  static double[][] right() {
    double[][] column = {{3}, {6}, {5}};
    double[] row = {4, 0};
    return ParallelLesson08Elementwise.distance(column, row);
  }

  @Override
  public List<String> run() {
    double[] x = {3, 6, 5};
    double[] y = {4, 8, 12};
    return List.of(
        "wrong: " + wrong(),
        "right: " + Arrays.deepToString(right()),
        "two arrays: " + Arrays.toString(ParallelLesson08Elementwise.distance(x, y)));
  }
}
