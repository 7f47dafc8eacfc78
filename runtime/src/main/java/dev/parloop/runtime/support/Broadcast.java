package dev.parloop.runtime.support;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * Shapes of the operands of element-wise methods, by NumPy's rules: along each dimension the
 * lengths are equal, or one of them is 1, and then that one value stands for all.
 *
 * <p>An operand has one dimension, or is rectangular with two. All methods throw an {@code
 * IllegalArgumentException} that names the shapes that do not fit, and a {@code
 * NullPointerException} for a null operand or row.
 */
public final class Broadcast {
  private Broadcast() {}

  /**
   * The common length of one-dimensional operands.
   *
   * @param names the operands' names, with a comma and a space between them
   */
  public static int length(String names, int... lengths) {
    return common(names, lengths, i -> "(" + lengths[i] + ",)");
  }

  /**
   * How far apart neighbouring elements of an operand are that goes along with a result.
   *
   * @param name the operand's
   * @return 1, or 0 where the operand is one value for all elements
   */
  public static int step(String name, int length, int resultLength) {
    if (length == resultLength) {
      return 1;
    }
    if (length != 1) {
      throw misfit(name, "(" + length + ",)", "(" + resultLength + ",)");
    }
    return 0;
  }

  /** The common number of rows of operands of two dimensions. */
  public static int rows(String names, Object[][] operands) {
    return common(
        names,
        Arrays.stream(operands).mapToInt(operand -> operand.length).toArray(),
        i -> shape(operands[i]));
  }

  /** The common number of columns of operands of two dimensions. */
  public static int columns(String names, Object[][] operands) {
    int[] columns = new int[operands.length];
    String[] all = names.split(", ", -1);
    for (int i = 0; i < operands.length; i++) {
      columns[i] = columns(all[i], operands[i]);
    }
    return common(names, columns, i -> shape(operands[i]));
  }

  /**
   * The number of columns of one operand; 1, which goes with any, where it has no rows.
   *
   * @param name the operand's
   */
  public static int columns(String name, Object[] operand) {
    if (operand.length == 0) {
      return 1;
    }
    int columns = Array.getLength(operand[0]);
    for (int i = 1; i < operand.length; i++) {
      int other = Array.getLength(operand[i]);
      if (other != columns) {
        throw new IllegalArgumentException(
            "'%s' is not rectangular: row 0 has length %d and row %d has length %d"
                .formatted(name, columns, i, other));
      }
    }
    return columns;
  }

  /** How far apart the rows of an operand are: 1, or 0 where one row stands for all. */
  public static int down(String name, Object[] operand, Object[] result) {
    if (operand.length != result.length && operand.length != 1) {
      throw misfit(name, shape(operand), shape(result));
    }
    return operand.length == result.length ? 1 : 0;
  }

  /** How far apart the elements of a row are: 1, or 0 where one stands for the whole row. */
  public static int across(String name, Object[] operand, Object[] result) {
    int columns = columns(name, operand);
    int wanted = columns("result", result);
    if (columns != wanted && columns != 1 && result.length > 0) {
      throw misfit(name, shape(operand), shape(result));
    }
    return columns == wanted ? 1 : 0;
  }

  private static int common(
      String names, int[] lengths, java.util.function.IntFunction<String> shapes) {
    int chosen = 0;
    for (int i = 1; i < lengths.length; i++) {
      if (lengths[i] != lengths[chosen] && lengths[i] != 1) {
        if (lengths[chosen] != 1) {
          String[] all = names.split(", ", -1);
          throw new IllegalArgumentException(
              "'%s' of shape %s and '%s' of shape %s do not fit: lengths must be equal, or one of"
                      .formatted(all[chosen], shapes.apply(chosen), all[i], shapes.apply(i))
                  + " them 1");
        }
        chosen = i;
      }
    }
    return lengths[chosen];
  }

  private static IllegalArgumentException misfit(String name, String shape, String result) {
    return new IllegalArgumentException(
        "'%s' of shape %s does not fit the result of shape %s: lengths must be equal, or the operand's 1"
            .formatted(name, shape, result));
  }

  private static String shape(Object[] operand) {
    int columns = operand.length == 0 ? 0 : Array.getLength(operand[0]);
    return "(" + operand.length + ", " + columns + ")";
  }
}
