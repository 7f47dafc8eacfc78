package dev.parloop.processor.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random methods with one marked loop that reads and writes arrays at subscripts that are
 * affine, nearly affine, or affine only at first sight.
 */
final class AffineLoops {
  /** The parameters of every method; arrays of one type may be one array, rows may be shared. */
  static final String PARAMETERS =
      "int n, int m, int p, int q, long r, int[] a, int[] b, double[] c, double[] d, int[] idx,"
          + " int[][] x, int[][] y, double[][] g, byte[] h, Node[] o";

  /** Arguments of the right types, to write a call. */
  static final String NO_ARGUMENTS =
      "0, 0, 0, 0, 0L, null, null, null, null, null, null, null, null, null, null";

  /** Other members of the class. */
  static final String HELPERS =
      """
        static int total;
        static int[] table = new int[64];
        static int[] other = new int[64];
        static final class Node {
          int v; Node next; int[] w; int[] u;
          int put(int k, int v) { w[k] = v; return u[k]; }
          void add(Node other, int k) { int[] to = w; to[k] += other.w[k]; }
        }
        static int twice(int k) { return 2 * k; }
        static int look(int[] a, int k) { return a[k & 31]; }
        static int put(int[] a, int k, int v) { a[k] = v; return v; }
        static int count(int k) { total += k; return total; }
        static double area(double w, double v) { double r = w * v; if (r < 0) return -r; return r; }
      """;

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> counters = new ArrayList<>();
  private final List<String> integers = new ArrayList<>();
  private int names;
  private int depth = 2;

  /** Whether most statements are about objects. */
  private final boolean isOfObjects;

  private AffineLoops(Random random) {
    this.random = random;
    this.isOfObjects = random.nextInt(8) == 0;
  }

  /** A method of this name. */
  static String method(Random random, String name) {
    AffineLoops writer = new AffineLoops(random);
    writer.out.append("  static void ").append(name).append('(').append(PARAMETERS).append(") {\n");
    writer.line(
        "int s = 3; int w = 1; double t = 0.5; boolean z = " + writer.pick("true", "false"));
    if (random.nextInt(6) == 0) {
      writer.line("int[] e = " + writer.pick("a", "b", "new int[64]", "x[1]"));
    } else {
      writer.line("int[] e = a");
    }
    writer.line("int u = " + writer.pick("p", "p + 1", "2 * q", "q - p", "1 << p"));
    writer.loop("@dev.parloop.Parallel ", 3);
    return writer.out.append("  }\n").toString();
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text).append(";\n");
  }

  private void open(String head) {
    out.append("  ".repeat(depth++)).append(head).append(" {\n");
  }

  private void close() {
    out.append("  ".repeat(--depth)).append("}\n");
  }

  private void loop(String annotation, int levels) {
    String counter = String.valueOf("ijkl".charAt(counters.size()));
    String type = random.nextInt(12) == 0 ? "long" : "int";
    if (annotation.isEmpty() || random.nextInt(14) != 0) {
      open("for (" + annotation + type + " " + counter + header().replace("$", counter) + ")");
    } else {
      open("for (" + annotation + "int " + counter + " : " + pick("idx", "a") + ")");
      type = "int";
    }
    int size = integers.size();
    counters.add(type.equals("long") ? "(int) " + counter : counter);
    integers.add(counters.get(counters.size() - 1));
    int count = 1 + random.nextInt(annotation.isEmpty() ? 2 : 3);
    for (int k = 0; k < count; k++) {
      statement(levels);
    }
    counters.remove(counters.size() - 1);
    integers.subList(size, integers.size()).clear();
    close();
  }

  /** From behind the counter's name to the parenthesis; at most some ten iterations. */
  private String header() {
    String outer = counters.isEmpty() ? "1" : counter();
    return switch (random.nextInt(16)) {
      case 0 -> " = n - 1; $ >= 0; $--";
      case 1 -> " = 1; $ <= n; $++";
      case 2 -> " = 0; $ < " + outer + "; $++";
      case 3 -> " = " + outer + "; $ < m; $++";
      case 4 -> " = 0; $ < 2 * n; $ += 2";
      case 5 -> " = 0; $ < 8 + n; $ += " + pick("3", "4", "4", "8");
      case 6 -> " = 0; $ != n; $++";
      case 7 -> " = p & 3; $ < m + 2; $++";
      case 8 ->
          random.nextInt(3) == 0 ? " = Integer.MAX_VALUE - n; $ > 0; $++" : " = 0; $ < m; $++";
      case 9 -> " = 0; $ < 7; $ += " + pick("(q & 1) + 1", "p & 3", "p", "(int) r");
      case 10 -> " = n; $ > 0; $ -= 2";
      case 11 -> " = " + outer + "; $ < n + 9; $ += " + pick("m", "n", "(p & 3) + 1", "q", "u");
      case 12 -> " = n + 9 - " + outer + "; $ > 0; $ -= " + pick("m", "n", "p", "(int) r");
      default -> " = 0; $ < " + pick("n", "n", "m", "5") + "; $++";
    };
  }

  private void statement(int levels) {
    boolean isObject = isOfObjects && random.nextInt(4) != 0;
    switch (isObject ? 22 : random.nextInt(levels > 1 ? 30 : 26)) {
      case 0, 1, 2, 3, 4 -> line(place(intArray()) + " = " + value(2));
      case 5 -> line(place(intArray()) + pick(" += ", " -= ", " *= ", " ^= ") + value(1));
      case 6 -> line(doublePlace() + " = " + doubleValue(2));
      case 7 -> line(doublePlace() + pick(" += ", " *= ") + doubleValue(1));
      case 8, 9 -> scalar();
      case 10, 11 -> local();
      case 12, 13 -> choice(levels);
      case 14 -> line("h[" + subscript() + "] = (byte) (" + value(1) + ")");
      case 15 -> row();
      case 16 -> privateArray();
      case 17 -> call();
      case 18 -> line("table[" + subscript() + "] = " + value(1));
      case 19 -> swap();
      case 20 -> line("if (" + condition() + ") continue");
      case 21 -> line(place("x[" + counter() + "]") + " = " + value(1));
      case 22 -> object();
      case 23 -> linear();
      case 24 -> rare();
      case 25 -> narrow();
      default -> loop("", levels - 1);
    }
  }

  private void object() {
    if (random.nextInt(isOfObjects ? 2 : 3) == 0) {
      heldArray();
      return;
    }
    String node = "o[" + small() + "]";
    String other = "o[" + small() + "]";
    String local = "t" + names++;
    line(
        switch (random.nextInt(13)) {
          case 0 -> node + ".v = " + value(1);
          case 1 -> node + ".v += " + value(0);
          case 2 -> node + ".w[" + subscript() + "] = " + value(1);
          case 3 -> node + ".next.v = " + node + ".v + 1";
          case 4, 5 -> node + ".v = " + other + ".v";
          case 6 -> "Node " + local + " = " + node + "; " + local + ".v += " + value(1);
          case 7 -> "if (" + condition() + ") " + node + ".v++";
          case 8 -> "{ " + node + " = " + pick(other, "new Node()") + "; " + other + ".v = 3; }";
          case 9 -> node + ".v += " + other + ".next.v";
          case 10, 11 ->
              "{ %s = %s; for (int %s = 0; %s < 2; %s++) %s.v += %s; }"
                  .formatted(
                      node, pick("o[3]", other, "new Node()"), local, local, local, node, value(0));
          default -> place(intArray()) + " = " + node + ".v";
        });
  }

  /** Arrays that objects hold. */
  private void heldArray() {
    String node = "o[" + small() + "]";
    String other = pick(node, "o[" + small() + "]");
    String to = node + pick(".w[", ".w[", ".u[") + subscript() + "]";
    String from = other + pick(".w[", ".u[") + subscript() + "]";
    String local = "t" + names++;
    line(
        switch (random.nextInt(18)) {
          case 0, 1, 2 -> to + " = " + value(1);
          case 3, 4 -> to + " += " + from;
          case 5 -> "int[] %s = %s.w; %s[%s]++".formatted(local, node, local, subscript());
          case 6 -> "Node %s = %s; %s.w[0] = %s.u[0]".formatted(local, node, local, local);
          case 7 -> node + ".put(" + subscript() + ", " + value(1) + ")";
          case 8 -> node + ".add(" + other + ", " + subscript() + ")";
          case 9, 10 ->
              "for (int %s = 0; %s < %s.w.length; %s++) %s.w[%s] += %s"
                  .formatted(local, local, node, local, node, local, pick(value(0), from));
          case 11, 12 -> place(intArray()) + " = " + from;
          case 13 -> node + ".next.w[" + subscript() + "] = " + from;
          case 14 -> node + ".w = " + pick("new int[64]", "a", other + ".u") + "; " + to + "++";
          case 15 ->
              "{ Node %s = new Node(); %s.w = %s; %s = %s; %s++; }"
                  .formatted(local, local, pick("a", "o[3].w"), node, local, to);
          case 16 -> "{ " + node + " = " + pick(other, "o[3]", "o[3].next") + "; " + to + "++; }";
          default -> "(" + condition() + " ? " + node + " : " + other + ").w[3]++";
        });
  }

  /** A row of a matrix in one array: right, or one too long, or one too few apart. */
  private void linear() {
    String row = counters.get(0);
    String j = "j" + names++;
    String width = pick("m", "n", "8", "4");
    String end = pick(" < ", " < ", " < ", " <= ") + pick(width, width, width, row, "4");
    open(
        "for (int "
            + j
            + " = "
            + pick("0", "0", "0", "1", row)
            + "; "
            + j
            + end
            + "; "
            + j
            + "++)");
    String index =
        pick(
            row + " * " + width + " + " + j,
            row + " * " + width + " + " + j,
            j + " * " + width + " + " + row,
            row + " * (" + row + " + 1) / 2 + " + j,
            "(" + row + " + 1) * " + width + " - " + j);
    line(pick("a", "a", "b") + "[" + index + pick("", "", " + 1") + "] = " + value(1));
    close();
  }

  /** What changes something that looks as if it did not. */
  private void rare() {
    line(
        switch (random.nextInt(14)) {
          case 0 -> "n = n - 1";
          case 1 -> "p++";
          case 2 -> "u += 2";
          case 3 -> "u = " + counter() + " + 1";
          case 4 -> "e = " + pick("b", "x[24]", "new int[64]");
          case 5 -> "table = " + pick("b", "other", "new int[64]");
          case 6 -> "x[" + small() + "] = " + pick("b", "new int[64]", "x[" + small() + "]");
          case 7 -> "other[" + subscript() + "] = " + value(1);
          case 8 -> "other[" + subscript() + "] = table[" + subscript() + "]";
          case 9 -> "(" + condition() + " ? a : b)[" + subscript() + "] = " + value(0);
          case 10 ->
              "if (" + counter() + " == " + pick("2", "p", "n - 1") + ") a[24] = " + value(0);
          case 11 -> "a[u + 20] = b[(u = " + counter() + ") + 20]";
          case 12 -> "a[w++ & 63] = " + value(0);
          default -> "o[" + small() + "] = o[" + small() + "].next";
        });
  }

  /** A subscript that goes through a narrow type. */
  private void narrow() {
    String name = "v" + names++;
    String type = pick("byte", "short", "char", "byte");
    String factor = pick("1", "64", "32", "128", "16384", "32768", "8192");
    line(type + " " + name + " = (" + type + ") (" + counter() + " * " + factor + ")");
    line("a[(" + name + pick("", " / 16", " >> 4", " & 15") + ") + 24] = " + value(0));
  }

  private void scalar() {
    switch (random.nextInt(16)) {
      case 0 -> line("s += " + value(1));
      case 1 -> line("s = s + " + value(1));
      case 2 -> line("t += " + doubleValue(1));
      case 3 -> line("if (" + value(0) + " < s) s = " + value(0));
      case 4 -> line("s = Math.max(s, " + value(0) + ")");
      case 5 -> line("w = " + value(1));
      case 6 -> line("if (" + condition() + ") w = " + value(1));
      case 7 -> line("z |= " + condition());
      case 8 -> line("z = z && " + condition());
      case 9 -> line("if (" + condition() + ") s++");
      case 10 -> line("s = " + value(0) + " > s ? " + value(0) + " : s");
      case 11 -> line("s -= " + value(1));
      case 12 -> line("w++");
      case 13 -> line("t = Math.min(" + doubleValue(0) + ", t)");
      case 14 -> {
        String value = "v" + names++;
        line("int " + value + " = " + value(1));
        line("if (" + value + pick(" < ", " > ", " <= ", " >= ") + "s) s = " + value);
      }
      default -> line("if (" + condition() + ") z = " + pick("true", "false"));
    }
  }

  private void local() {
    String name = "v" + names++;
    String value =
        switch (random.nextInt(4)) {
          case 0 -> affine();
          case 1 -> subscript();
          default -> value(1);
        };
    line("int " + name + " = " + value);
    integers.add(name);
    if (random.nextInt(5) == 0) {
      line(name + pick(" += ", " = -", " *= ") + pick("1", "p", counter()));
    }
  }

  private void choice(int levels) {
    open("if (" + condition() + ")");
    int size = integers.size();
    statement(levels - 1);
    integers.subList(size, integers.size()).clear();
    close();
    if (random.nextInt(3) == 0) {
      open("else");
      statement(levels - 1);
      integers.subList(size, integers.size()).clear();
      close();
    }
  }

  private void row() {
    String name = "v" + names++;
    line("int[] " + name + " = " + pick("x", "y") + "[" + small() + "]");
    line(name + "[" + subscript() + "] = " + value(1));
  }

  private void privateArray() {
    String name = "v" + names++;
    line("int[] " + name + " = " + pick("new int[64]", "new int[64]", "a", "idx", "e"));
    line(name + "[" + subscript() + "] = " + value(1));
    line(place(intArray()) + " = " + name + "[" + subscript() + "]");
  }

  private void call() {
    switch (random.nextInt(6)) {
      case 0 -> line("put(" + intArray() + ", " + subscript() + ", " + value(1) + ")");
      case 1 -> line(place(intArray()) + " = count(" + counter() + ")");
      case 2 -> line(place(intArray()) + " = look(" + intArray() + ", " + subscript() + ")");
      case 3 -> line("total += " + value(1));
      case 4 -> line(doublePlace() + " = area(" + doubleValue(1) + ", 2)");
      default -> line(place(intArray()) + " = twice(" + value(1) + ")");
    }
  }

  private void swap() {
    String name = "v" + names++;
    String first = place(intArray());
    String second = place(intArray());
    line("int " + name + " = " + first);
    line(first + " = " + second);
    line(second + " = " + name);
  }

  private String place(String array) {
    return array + "[" + subscript() + "]";
  }

  private String intArray() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> "a";
      case 4, 5, 6 -> "b";
      case 7 -> "e";
      case 8 -> "y[" + small() + "]";
      default -> "x[" + small() + "]";
    };
  }

  private String doublePlace() {
    return pick("c", "c", "d", "g[" + small() + "]") + "[" + subscript() + "]";
  }

  /** An index of a row: rows are 64, as elements are. */
  private String small() {
    return subscript();
  }

  /** Mostly affine around 24, so that accesses meet and stay within bounds. */
  private String subscript() {
    return switch (random.nextInt(50)) {
      case 0 -> "idx[" + affine() + "]";
      case 1 -> "(" + affine() + ") & " + pick("7", "31", "63", "62", "1");
      case 2 -> "(" + affine() + ") % " + pick("7", "m", "64");
      case 3 -> "(" + affine() + ") / 2";
      case 4 -> "(" + affine() + ") >> 1";
      case 5 -> counter() + " * " + counter() + " + 3";
      case 6 -> "Math.abs(" + counter() + " - 3)";
      case 7 -> "Math.min(" + affine() + ", 20)";
      case 8 -> counter() + " * (1 << " + pick("29", "30", "31", "28") + ") + 16";
      case 9 -> "(" + counter() + " << " + pick("1", "2", "29", "30", "p") + ") + 16";
      case 10 -> "(byte) (" + counter() + " * 64) + 16";
      case 11 -> "(char) (" + affine() + ") & 63";
      case 12 -> "(int) (r * " + counter() + ") + 16";
      case 13 -> counter() + " * p + 16";
      case 14 -> counter() + " * n + " + counter();
      case 15 -> counter() + " * m + " + counter() + " + 2";
      case 16 -> "n - 1 - " + counter() + " + 20";
      case 17 -> "~" + counter() + " + 24";
      case 18 -> "(" + condition() + " ? " + affine() + " : " + affine() + ")";
      case 19 -> "w + 20";
      case 20 -> "s & 63";
      case 21 -> "(int) (" + counter() + " * 0.5) + 16";
      case 22 -> "(short) (" + counter() + " * 16384) * 0 + " + affine();
      case 23, 24 -> counter();
      case 25, 26 -> counter() + " + p + 20";
      case 27 -> counter() + " * u + 24";
      case 28 -> "u + 24";
      case 29 -> integers.get(random.nextInt(integers.size())) + " + 20";
      case 30 -> "(int) ((long) " + counter() + " * p) + 24";
      case 31 -> "4 * " + counter() + " * p + 16";
      case 32 -> "(byte) (" + counter() + " * 64) / 16 + 24";
      case 33 -> counter() + " * (" + counter() + " + 1) / 2 + " + counter();
      case 34, 35, 36, 37, 38 -> wide();
      default -> affine();
    };
  }

  /** What is large or wraps around where parameters are, but a subscript for all that. */
  private String wide() {
    String i = counter();
    String by = pick("p", "q", "(q - 1)", "(p * q)", "(p | 1)", "(int) r", "-1", "-3");
    return switch (random.nextInt(12)) {
      case 0 -> i + " * p * q + 16";
      case 1 -> "p * q * " + i + " + " + counter() + " + 16";
      case 2 -> "(" + i + " * p / " + by + ") + 24";
      case 3 -> "(" + i + " * p % " + by + ") + 24";
      case 4 -> "(p << 16) * (q << 16) * " + i + " + 16";
      case 5 -> "((" + i + " + p) * (" + i + " + p + 1) / 2 & 63)";
      case 6 -> "(" + i + " + p) * (" + i + " + p + 1) / 2 - p * (p + 1) / 2 + 16";
      case 7 -> "((" + i + " * " + i + " * p + " + counter() + ") >> 1 & 63)";
      case 8 -> i + " / " + by + " + 24";
      case 9 -> i + " % " + by + " + 24";
      case 10 -> "(" + i + " * n + " + counter() + ") / " + by + " % 20 + 24";
      default -> "(int) ((long) " + i + " * p * q >> 4) + 16";
    };
  }

  private String affine() {
    String base = Integer.toString(22 + random.nextInt(4));
    return switch (random.nextInt(12)) {
      case 0 -> "2 * " + counter() + " + " + base;
      case 1 -> counter() + " + " + counter() + " + " + base;
      case 2 -> counter() + " - " + counter() + " + " + base;
      case 3 -> "3 * " + counter() + " - " + base + " + 45";
      case 4 -> base + " - " + counter();
      case 5 -> counter() + " * 4 + " + counter() + " * 2 + " + base;
      case 6 -> base;
      case 7 -> counter() + " + " + base + " - n";
      default -> counter() + " + " + base;
    };
  }

  private String counter() {
    // The outer one more often: it is the one that is judged.
    return random.nextInt(3) != 0 ? counters.get(0) : counters.get(random.nextInt(counters.size()));
  }

  private String value(int size) {
    if (size == 0) {
      return switch (random.nextInt(9)) {
        case 0 -> integers.get(random.nextInt(integers.size()));
        case 1 -> pick("p", "q", "n", "w", "p", "q", "s");
        case 2 -> Integer.toString(random.nextInt(9));
        case 3 -> "table[" + subscript() + "]";
        case 4 -> counter();
        default -> place(intArray());
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> value(0);
      case 1 -> "(" + value(size - 1) + " * " + value(0) + ")";
      case 2 -> "(" + value(size - 1) + " - " + value(0) + ")";
      case 3 -> "h[" + subscript() + "]";
      default -> "(" + value(size - 1) + " + " + value(0) + ")";
    };
  }

  private String doubleValue(int size) {
    if (size == 0) {
      return pick(
          "c[" + subscript() + "]", "d[" + subscript() + "]", doublePlace(), "1.5", value(0));
    }
    return "(" + doubleValue(size - 1) + pick(" + ", " - ") + doubleValue(0) + ")";
  }

  private String condition() {
    return switch (random.nextInt(12)) {
      case 0, 8, 9 -> place(intArray()) + pick(" > ", " == ", " < ") + value(0);
      case 1 -> counter() + pick(" > ", " == ", " != ") + value(0);
      case 2, 10 -> "(" + counter() + " & 1) == 0";
      case 3 -> doubleValue(0) + " < " + doubleValue(0);
      case 4 -> counter() + " < " + pick("p", "2", "n - 1");
      case 5 -> pick("z", "s > w", "!z");
      default -> value(0) + " != " + pick("0", "p");
    };
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
