package dev.parloop.processor.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes random methods with one marked nest of one to four loops, whose headers, conditions and
 * subscripts are affine in the counters, but for products with parameters (flattened indices,
 * symbolic strides), divisions and remainders, and packed triangles. The methods have the
 * parameters of {@link AffineLoops}.
 */
final class AffineNests {
  /** What is known of the parameters, so that it can be decided by trying whether nests clash. */
  private static final Map<String, int[]> RANGES =
      new TreeMap<>(
          Map.of(
              "n", new int[] {0, 8},
              "m", new int[] {0, 7},
              "p", new int[] {-2, 6},
              "q", new int[] {-2, 6}));

  /** As many values of the parameters are tried, about. */
  private static final int MAX_ARGUMENTS = 250;

  /**
   * Where not all are tried: none divides the numbers of values, so that each comes with different
   * others.
   */
  private static final int[] STEPS = {1, 5, 11, 13, 17, 19, 23};

  /** All subscripts start there, so that none is negative. */
  private static final String BASE = "60 + ";

  /** The number behind those of the kinds of triangles. */
  private static final int NO_TRIANGLE = 6;

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> counters = new ArrayList<>();

  /** For a flattened index: how many values the counter of each depth has, or null. */
  private final List<String> widths = new ArrayList<>();

  /** Which kind of packed triangle the one array is. */
  private final int triangle;

  /** What divides a number into the row and the column of the matrix; null if nothing does. */
  private final @Nullable String width;

  private AffineNests(Random random) {
    this.random = random;
    this.triangle = Math.min(NO_TRIANGLE, random.nextInt(48));
    this.width = random.nextInt(6) == 0 ? divisor() : null;
  }

  /** A method of this name. */
  static String method(Random random, String name) {
    AffineNests writer = new AffineNests(random);
    writer
        .out
        .append("  static void ")
        .append(name)
        .append('(')
        .append(AffineLoops.PARAMETERS)
        .append(") {\n");
    writer.out.append("    if (").append(limits()).append(") {\n");
    writer.nest(1 + random.nextInt(4));
    writer.out.append("    }\n");
    return writer.out.append("  }\n").toString();
  }

  private static String limits() {
    List<String> limits = new ArrayList<>();
    RANGES.forEach(
        (name, range) -> {
          limits.add(range[0] + " <= " + name);
          limits.add(name + " <= " + range[1]);
        });
    return String.join(" && ", limits);
  }

  /**
   * All values that the parameters of a nest can have, as far as it uses them: the largest first,
   * with which iterations clash if they ever do. Where these are very many, a part of them.
   *
   * @param method what {@link #method} has written
   */
  static List<Map<String, Object>> arguments(String method) {
    String nest = method.substring(method.indexOf("for ("));
    List<Map<String, Object>> all = List.of(Map.of());
    for (Map.Entry<String, int[]> range : RANGES.entrySet()) {
      if (!Pattern.compile("\\b" + range.getKey() + "\\b").matcher(nest).find()) {
        continue;
      }
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> known : all) {
        for (int value = range.getValue()[1]; value >= range.getValue()[0]; value--) {
          Map<String, Object> one = new HashMap<>(known);
          one.put(range.getKey(), value);
          more.add(one);
        }
      }
      all = more;
    }
    int number = 0;
    while (number < STEPS.length - 1 && all.size() > MAX_ARGUMENTS * STEPS[number]) {
      number++;
    }
    int step = STEPS[number];
    List<Map<String, Object>> some = new ArrayList<>();
    for (int at = 0; at < all.size(); at += step) {
      some.add(all.get(at));
    }
    return some;
  }

  private void nest(int levels) {
    String counter = String.valueOf("ijkl".charAt(counters.size()));
    boolean isLong = random.nextInt(10) == 0;
    line(
        "for ("
            + (counters.isEmpty() ? "@dev.parloop.Parallel " : "")
            + (isLong ? "long " : "int ")
            + counter
            + header(isLong).replace("$", counter)
            + ") {");
    counters.add(isLong ? "(int) " + counter : counter);
    if (levels > 1) {
      if (random.nextInt(6) == 0) {
        statement();
      }
      nest(levels - 1);
      if (random.nextInt(6) == 0) {
        statement();
      }
    } else {
      int count = 1 + random.nextInt(2);
      for (int k = 0; k < count; k++) {
        statement();
      }
    }
    counters.remove(counters.size() - 1);
    widths.remove(widths.size() - 1);
    line("}");
  }

  private void line(String text) {
    out.append("  ".repeat(3 + counters.size())).append(text).append('\n');
  }

  /** From behind the counter's name to the parenthesis; few iterations. */
  private String header(boolean isLong) {
    String size = pick("n", "n", "m", "4", "3");
    boolean first = counters.isEmpty();
    String outer = first ? "1" : counters.get(random.nextInt(counters.size()));
    int kind = random.nextInt(first ? 7 : 20);
    widths.add(kind <= 3 ? size : kind == 12 ? "4" : null);
    return switch (kind) {
      case 0, 1, 2 -> " = 0; $ < " + size + "; $++";
      case 3 -> " = " + size + " - 1; $ >= 0; $--";
      case 4 -> " = 1; $ <= " + size + "; $++";
      case 5 -> " = 0; $ < " + pick("n", "9", "2 * m") + "; $ += " + pick("2", "3");
      case 6 -> " = 2; $ < " + size + " + 3; $++";
      case 7 -> " = 0; $ < " + outer + "; $++";
      case 8 -> " = " + outer + "; $ < " + size + "; $++";
      case 9 -> " = " + outer + " + 1; $ <= " + size + "; $++";
      case 10 -> " = 0; $ < Math.min(" + size + ", " + outer + " + 2); $++";
      case 11 -> " = Math.max(0, " + outer + " - 1); $ < " + size + "; $++";
      case 12 -> " = 4 * " + outer + "; $ < 4 * " + outer + " + 4; $++";
      case 13 -> " = " + outer + "; $ >= 0; $ -= " + pick("1", "2");
      case 14, 15 -> " = 0; $ <= " + pick("", "", "2 * ") + outer + "; $++";
      default -> strided(outer);
    };
  }

  /** A header whose step is mostly no constant; many are those of the values of another counter. */
  private String strided(String outer) {
    String first = counters.get(0);
    String width = widths.get(0);
    String step =
        width != null && random.nextInt(3) != 0
            ? pick(width, width, width, "2 * " + width)
            : pick("m", "n", "m + 1", "(m + 1) * 2", "p", "(q & 1) + 1", first + " + 1");
    String start = pick(first, first, first, outer, first + " * m", "2 * " + first, "0");
    return random.nextInt(3) == 0
        ? " = " + pick("n + 5", "2 * m", "9") + " - " + start + "; $ >= 0; $ -= " + step
        : " = "
            + start
            + "; $ < "
            + pick("n + 5", "3 * m", "12", start + " + m")
            + "; $ += "
            + step;
  }

  private void statement() {
    String condition = random.nextInt(4) != 0 ? "" : "if (" + condition() + ") ";
    boolean matrix = random.nextInt(3) == 0;
    String array = matrix ? "x[" + BASE + affine() + "]" : "a";
    String index = matrix ? affine() : subscript();
    if (matrix && width != null) {
      array = "x[" + BASE + "(" + index + " + 20) / " + width + "]";
      index = "(" + index + " + 20) % " + width;
    }
    String target = array + "[" + BASE + index + "]";
    String source =
        switch (random.nextInt(6)) {
          case 0 -> "b[" + BASE + affine() + "]";
          case 1, 2 -> target;
          case 3 -> array + "[" + BASE + index + pick(" + 1", " - 1", " + 2", " + p") + "]";
          case 4 ->
              matrix && width == null ? "x[" + BASE + affine() + "][" + BASE + index + "]" : target;
          default -> array + "[" + BASE + (matrix ? affine() : subscript()) + "]";
        };
    line(condition + target + " = " + source + " + 1;");
  }

  private String condition() {
    String other = counters.size() > 1 ? counters.get(1) : "p";
    return pick(
        counters.get(0) + pick(" < ", " > ", " != ", " == ", " <= ") + other,
        counter() + pick(" < ", " > ", " != ") + pick("p", "2", "n - 1"),
        counter() + " % 2 == " + pick("0", "1"),
        "(" + counter() + " & 1) == 0");
  }

  private String subscript() {
    String first = counters.get(0);
    if (triangle < NO_TRIANGLE) {
      return triangle() + pick("", "", "", " + 1");
    }
    return switch (random.nextInt(22)) {
      case 0, 1, 2, 3 -> flattened() + pick("", "", " + 1", " + 2");
      case 4 -> first + " + " + pick("p", "q", "n", "m");
      case 5 -> first + " * " + pick("p", "q");
      case 6 -> "(" + affine() + " + 40) / " + pick("2", "3");
      case 7 -> "(" + affine() + " + 40) % " + pick("2", "3", "16");
      case 8 -> first + " / 2 * 2 + " + first + " % 2";
      case 9 -> "n - 1 - " + first;
      case 10 -> "(" + affine() + " >> 1)";
      case 11 -> first + " * " + pick("(p * q)", "n * m", "(p * (m + 1))") + pick("", plusInner());
      case 12 -> "(" + pick(flattened(), affine()) + " + 40) " + pick("/ ", "% ") + divisor();
      default -> affine();
    };
  }

  /** What may divide: never zero. */
  private String divisor() {
    return pick("2", "3", "(n + 1)", "(m + 1)", "(m + 2)", "-2", "(-1 - n)");
  }

  private String plusInner() {
    return counters.size() < 2 ? " + 1" : " + " + counters.get(1);
  }

  /** An index of a triangle in one array, or nearly. */
  private String triangle() {
    String i = counters.get(random.nextInt(4) == 0 ? counters.size() - 1 : 0);
    String j = counters.get(random.nextInt(4) == 0 ? 0 : counters.size() - 1);
    return switch (triangle) {
      case 0 -> i + " * (" + i + " + 1) / 2 + " + j;
      case 1 -> i + " * (" + i + " - 1) / 2 + " + j;
      case 2 -> "(" + i + " * (" + i + " + 1) >> 1) + " + j;
      case 3 -> "n * " + i + " - " + i + " * (" + i + " + 1) / 2 + " + j;
      case 4 -> i + " * " + i + " + " + j;
      default -> i + " * (" + i + " + 3) / 2 - " + j;
    };
  }

  /** An index of a matrix in one array, in as many dimensions as have a width. */
  private String flattened() {
    String index = counters.get(0);
    for (int level = 1; level < counters.size(); level++) {
      String width = widths.get(level);
      if (width == null) {
        width = pick("5", "6");
      }
      index = "(" + index + ") * " + width + " + " + counters.get(level);
    }
    return index;
  }

  /** Small multiples of the counters, and a small constant. */
  private String affine() {
    StringBuilder sum = new StringBuilder(pick("", "", "2 * ", "4 * ", "-1 * ") + counters.get(0));
    for (int level = 1; level < counters.size(); level++) {
      if (random.nextInt(2) == 0) {
        sum.append(pick(" + ", " + ", " - ", " + 2 * ", " + 3 * ")).append(counters.get(level));
      }
    }
    return sum + pick("", "", "", " + 1", " - 1", " + 2");
  }

  private String counter() {
    return counters.get(random.nextInt(2) == 0 ? 0 : random.nextInt(counters.size()));
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
