package dev.parloop.processor.model.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Writes random Java methods that compile, always end, and use what the loop model can say:
 * expressions of all types, loops of all kinds, jumps, switches, calls.
 */
final class ProgramGenerator {
  /** The parameters of every method. */
  static final String PARAMETERS =
      "int n, int p, long q, float f, double d, byte b, short s, char c, boolean z, int[] a,"
          + " long[] w, float[] g, double[] e, byte[] bs, short[] ss, char[] cs, boolean[] zs,"
          + " int[][] m, double[][] mm";

  /** Arguments of the right types, to write a call. */
  static final String NO_ARGUMENTS =
      "0, 0, 0L, 0f, 0.0, (byte) 0, (short) 0, 'a', false, null, null, null, null, null, null,"
          + " null, null, null, null";

  /** Methods that the generated ones call. */
  static final String HELPERS =
      """
        static int fact(int k) { return k <= 1 || k > 20 ? 1 : k * fact(k - 1); }
        static double mix(double x, float y, long k) {
          double r = x;
          for (long i = 0; i < (k & 3); i++) { if (r > 100) return i; r = r * y - i; }
          return r;
        }
        static long touch(int[] a, int k) { a[k & 3] += k; return a[k & 1] - 1L; }
        static boolean odd(int k) { return (k & 1) != 0; }
        static byte low(int k) { return (byte) k; }
        static void swap(double[] e) { double t = e[0]; e[0] = e[1]; e[1] = t; }
      """;

  private static final String[] NUMERIC = {
    "byte", "short", "char", "int", "long", "float", "double"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final Deque<List<Local>> scopes = new ArrayDeque<>();
  private final Deque<Loop> loops = new ArrayDeque<>();
  private String returned = "int";
  private int names;
  private int depth;

  private record Local(String type, String name, boolean isAssignable) {}

  /** A loop around the current statement; a switch is one too that {@code continue} ignores. */
  private record Loop(String label, boolean isSwitch) {}

  private ProgramGenerator(Random random) {
    this.random = random;
    List<Local> parameters = new ArrayList<>();
    for (String parameter : PARAMETERS.split(", ?", -1)) {
      String[] parts = parameter.split(" ", 2);
      parameters.add(new Local(parts[0], parts[1], !parts[0].endsWith("]")));
    }
    scopes.push(parameters);
  }

  /** A method of this name that returns a value. */
  static String method(Random random, String name) {
    ProgramGenerator generator = new ProgramGenerator(random);
    String result = random.nextInt(8) == 0 ? "boolean" : NUMERIC[random.nextInt(7)];
    generator.out.append("  static ").append(result).append(' ').append(name).append('(');
    generator.out.append(PARAMETERS).append(") {\n    int fuel = 60;\n");
    generator.returned = result;
    generator.statements(3 + random.nextInt(5));
    generator.line("return " + generator.value(result, 3) + ";");
    return generator.out.append("  }\n").toString();
  }

  private void statements(int count) {
    for (int i = 0; i < count; i++) {
      statement();
    }
  }

  private void block(String head, Runnable body, String tail) {
    line(head + " {");
    scopes.push(new ArrayList<>());
    depth++;
    body.run();
    depth--;
    scopes.pop();
    line("}" + tail);
  }

  private void line(String text) {
    out.append("    ").append("  ".repeat(depth)).append(text).append('\n');
  }

  private void statement() {
    int kind = depth > 3 ? random.nextInt(7) : random.nextInt(16);
    switch (kind) {
      case 0, 1 -> declaration();
      case 2, 3, 4, 5 -> line(effect() + ";");
      case 6 -> jump();
      case 7, 8, 9 -> choice();
      case 10 -> counted();
      case 11 -> elements();
      case 12 -> conditional();
      case 13 -> selection();
      case 14 -> general();
      default -> block("", () -> statements(2), "");
    }
  }

  private void declaration() {
    String name = "v" + names++;
    if (random.nextInt(6) == 0) {
      String text =
          switch (random.nextInt(3)) {
            case 0 -> "new int[(" + value("int", 1) + ") & 7]";
            case 1 -> "{" + value("int", 2) + ", " + value("int", 1) + ", 3, 4}";
            default -> "a";
          };
      line("int[] " + name + " = " + text + ";");
      declare(new Local("int[]", name, false));
      return;
    }
    String type = type();
    line(type + " " + name + " = " + value(type, 3) + ";");
    declare(new Local(type, name, true));
  }

  private void declare(Local local) {
    scopes.getFirst().add(local);
  }

  private String effect() {
    return switch (random.nextInt(12)) {
      case 0 -> "swap(" + array("double[]") + ")";
      case 1 -> "touch(" + array("int[]") + ", " + value("int", 2) + ")";
      case 2 -> step();
      case 3 -> booleanCompound(2);
      case 4, 5, 6, 7 -> compound(3);
      default -> {
        String type = type();
        yield place(type) + " = " + value(type, 4);
      }
    };
  }

  private void jump() {
    String condition = "if (" + value("boolean", 2) + ") ";
    int kind = random.nextInt(5);
    List<Loop> targets = loops.stream().filter(loop -> !loop.isSwitch()).toList();
    if (kind == 0) {
      line(condition + "return " + value(returned, 2) + ";");
    } else if (kind == 1 && random.nextInt(3) == 0) {
      line(condition + "throw new IllegalStateException();");
    } else if (!targets.isEmpty() && kind < 4) {
      Loop target = targets.get(random.nextInt(targets.size()));
      String name = random.nextBoolean() ? "" : " " + target.label();
      line(condition + (random.nextBoolean() ? "break" : "continue") + name + ";");
    } else {
      line(effect() + ";");
    }
  }

  private void choice() {
    boolean both = random.nextBoolean();
    block("if (" + value("boolean", 3) + ")", () -> statements(2), both ? " else {" : "");
    if (both) {
      scopes.push(new ArrayList<>());
      depth++;
      statements(1);
      depth--;
      scopes.pop();
      line("}");
    }
  }

  private void loop(String head, String tail) {
    String label = "l" + names++;
    loops.push(new Loop(label, false));
    block(label + ": " + head, () -> statements(1 + random.nextInt(3)), tail);
    loops.pop();
  }

  private void counted() {
    String name = "v" + names++;
    String type = random.nextInt(4) == 0 ? "long" : "int";
    int step = 1 + random.nextInt(3);
    String head =
        switch (random.nextInt(5)) {
          case 0 -> "%1$s = %2$d; %1$s >= 0; %1$s -= " + step;
          case 1 -> "%1$s = -1; %1$s <= %2$d; %1$s = %1$s + " + step;
          case 2 -> "%1$s = %2$d; %1$s != 0; %1$s--";
          case 3 -> "%1$s = 0; %1$s < (n & 7); %1$s++";
          default -> "%1$s = 0; %2$d > %1$s; %1$s += " + step;
        };
    scopes.push(new ArrayList<>(List.of(new Local(type, name, false))));
    loop("for (" + type + " " + head.formatted(name, random.nextInt(7)) + ")", "");
    scopes.pop();
  }

  private void elements() {
    String name = "v" + names++;
    String head =
        switch (random.nextInt(5)) {
          case 0 -> "int %s : a";
          case 1 -> "double %s : g";
          case 2 -> "long %s : cs";
          case 3 -> "byte %s : bs";
          default -> "float %s : mm[1] == null ? new float[2] : g";
        };
    String type = head.substring(0, head.indexOf(' '));
    scopes.push(new ArrayList<>(List.of(new Local(type, name, true))));
    loop("for (" + head.formatted(name) + ")", "");
    scopes.pop();
  }

  private void conditional() {
    String condition = "fuel-- > 0 && " + value("boolean", 2);
    if (random.nextBoolean()) {
      loop("while (" + condition + ")", "");
    } else {
      loop("do", " while (" + condition + ");");
    }
  }

  private void general() {
    String i = "v" + names++;
    String j = "v" + names++;
    String start = value("int", 2);
    scopes.push(new ArrayList<>(List.of(new Local("int", j, true))));
    String head = "for (int %s = 0, %s = %s; %1$s < 6 && fuel-- > 0; %1$s++, %s)";
    loop(head.formatted(i, j, start, compound(2)), "");
    scopes.pop();
  }

  private void selection() {
    String[] selectors = {"(%s) & 3", "(byte) (%s)", "(char) ((%s) & 3)", "(short) ((%s) %% 3)"};
    String selector = selectors[random.nextInt(selectors.length)].formatted(value("int", 3));
    boolean arrows = random.nextBoolean();
    List<String> labels =
        new ArrayList<>(List.of("case 0", "case 1, 2", "default", "case 3", "case 'a'"));
    java.util.Collections.shuffle(labels, random);
    loops.push(new Loop("", true));
    block(
        "switch (" + selector + ")",
        () -> {
          for (String label : labels.subList(0, 1 + random.nextInt(labels.size()))) {
            if (arrows) {
              block(label + " ->", () -> statements(2), "");
            } else {
              line(label + ":");
              // A block of its own, so that no declaration is jumped over.
              block("", () -> statements(1), "");
              if (random.nextBoolean()) {
                line("break;");
              }
            }
          }
        },
        "");
    loops.pop();
  }

  private String type() {
    return random.nextInt(6) == 0 ? "boolean" : NUMERIC[random.nextInt(7)];
  }

  /** An expression that can be assigned to a variable of the type. */
  private String value(String type, int size) {
    if (type.equals("boolean")) {
      return condition(size);
    }
    return "(" + type + ") (" + numeric(size) + ")";
  }

  /** An expression of any numeric type. */
  private String numeric(int size) {
    if (size <= 0) {
      return random.nextInt(3) == 0 ? literal() : place(NUMERIC[random.nextInt(7)]);
    }
    return switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> operation(size);
      case 4 -> shift(size);
      case 5 -> (random.nextBoolean() ? "-(" : "+(") + numeric(size - 1) + ")";
      case 6 -> "~(" + integral(size - 1) + ")";
      case 7 ->
          "(%s ? %s : %s)".formatted(condition(size - 1), numeric(size - 1), numeric(size - 1));
      case 8 -> value(NUMERIC[random.nextInt(7)], size - 1);
      case 9 -> "(" + compound(size - 1) + ")";
      case 10 -> "(" + (random.nextBoolean() ? step() : assignment(size - 1)) + ")";
      case 11 -> call(size);
      case 12 -> array("int[]") + ".length";
      default -> local(NUMERIC[random.nextInt(7)]).name();
    };
  }

  private String operation(int size) {
    String operator = pick("+", "-", "*", "/", "%", "&", "|", "^");
    if ("&|^".contains(operator)) {
      return "(" + integral(size - 1) + " " + operator + " " + integral(size - 1) + ")";
    }
    String left = numeric(size - 1);
    if ("/%".contains(operator) && random.nextInt(4) != 0) {
      return "(" + left + " " + operator + " (" + integral(size - 1) + " | 1))";
    }
    return "(" + left + " " + operator + " " + numeric(size - 1) + ")";
  }

  private String shift(int size) {
    String operator = pick("<<", ">>", ">>>");
    return "(" + integral(size - 1) + " " + operator + " " + integral(size - 1) + ")";
  }

  private String integral(int size) {
    return random.nextInt(3) == 0
        ? place(pick("byte", "char", "short", "int", "long"))
        : value(pick("byte", "char", "short", "int", "int", "long"), size);
  }

  private String condition(int size) {
    if (size <= 0) {
      return random.nextInt(6) == 0 ? pick("true", "false") : place("boolean");
    }
    return switch (random.nextInt(10)) {
      case 0 -> "(" + condition(size - 1) + pick(" && ", " || ") + condition(size - 1) + ")";
      case 1 ->
          "("
              + condition(size - 1)
              + pick(" & ", " | ", " ^ ", " == ", " != ")
              + condition(size - 1)
              + ")";
      case 2 -> "!" + condition(size - 1);
      case 3 ->
          "(%s ? %s : %s)".formatted(condition(size - 1), condition(size - 1), condition(size - 1));
      case 4 -> "odd(" + value("int", size - 1) + ")";
      case 5 -> pick("(a == m[0])", "(m[1] != null)", "(e == mm[2])", "(a != null)");
      case 6 -> place("boolean");
      case 7 -> "(" + booleanCompound(size - 1) + ")";
      default ->
          "("
              + numeric(size - 1)
              + pick(" < ", " <= ", " > ", " >= ", " == ", " != ")
              + numeric(size - 1)
              + ")";
    };
  }

  private String call(int size) {
    String inner = numeric(size - 1);
    return switch (random.nextInt(12)) {
      case 0 -> "fact((int) (" + inner + ") & 7)";
      case 1 -> "mix(" + inner + ", " + value("float", size - 1) + ", 3)";
      case 2 -> "touch(" + array("int[]") + ", " + value("int", size - 1) + ")";
      case 3 -> "low((int) (" + inner + "))";
      case 4 -> "Math.max(" + inner + ", " + numeric(size - 1) + ")";
      case 5 -> "Math.min(" + inner + ", " + numeric(size - 1) + ")";
      case 6 -> "Math.abs(" + inner + ")";
      case 7 -> pick("Math.sqrt(", "Math.floor(", "Math.sin(", "Math.rint(") + inner + ")";
      case 8 -> "Math.floorMod(" + value("int", size - 1) + ", " + value("int", size - 1) + ")";
      case 9 -> "Math.addExact(" + value("int", size - 1) + ", " + value("int", 0) + ")";
      case 10 -> "Long.rotateLeft(" + value("long", size - 1) + ", 5)";
      default -> "Integer.bitCount(" + value("int", size - 1) + ")";
    };
  }

  private String assignment(int size) {
    String type = NUMERIC[random.nextInt(7)];
    return place(type) + " = " + value(type, size);
  }

  private String compound(int size) {
    return switch (random.nextInt(3)) {
      case 0 ->
          place(pick("byte", "char", "short", "int", "long"))
              + pick(" <<= ", " >>= ", " >>>= ", " &= ", " |= ", " ^= ")
              + integral(size);
      case 1 ->
          place(NUMERIC[random.nextInt(7)]) + pick(" /= ", " %= ") + "(" + integral(size) + " | 1)";
      default -> place(NUMERIC[random.nextInt(7)]) + pick(" += ", " -= ", " *= ") + numeric(size);
    };
  }

  private String booleanCompound(int size) {
    return place("boolean") + pick(" &= ", " |= ", " ^= ") + condition(size);
  }

  private String step() {
    String place = place(NUMERIC[random.nextInt(7)]);
    return switch (random.nextInt(4)) {
      case 0 -> place + "++";
      case 1 -> place + "--";
      case 2 -> "++" + place;
      default -> "--" + place;
    };
  }

  /** A variable or an element of the type, one that can be assigned to. */
  private String place(String type) {
    List<Local> locals =
        scopes.stream()
            .flatMap(List::stream)
            .filter(local -> local.isAssignable() && local.type().equals(type))
            .toList();
    if (!locals.isEmpty() && random.nextInt(3) != 0) {
      return locals.get(random.nextInt(locals.size())).name();
    }
    if (type.equals("int") && random.nextInt(3) == 0) {
      return "m[" + index(3) + "][" + index(7) + "]";
    } else if (type.equals("double") && random.nextInt(3) == 0) {
      return "mm[" + index(3) + "][" + index(7) + "]";
    }
    return array(type + "[]") + "[" + index(7) + "]";
  }

  private String array(String type) {
    return local(type).name();
  }

  private Local local(String type) {
    List<Local> locals =
        scopes.stream().flatMap(List::stream).filter(l -> l.type().equals(type)).toList();
    return locals.get(random.nextInt(locals.size()));
  }

  /** Mostly within bounds; a counter of a loop where there is one. */
  private String index(int mask) {
    Local local = local("int");
    String name = local.name();
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> Integer.toString(random.nextInt(mask + 1));
      case 3 -> name;
      case 4 -> "(" + name + (local.isAssignable() ? "++" : "") + ") & " + mask;
      default -> "(" + name + " + " + random.nextInt(9) + ") & " + mask;
    };
  }

  private String literal() {
    return switch (random.nextInt(9)) {
      case 0 -> Integer.toString(random.nextInt(10));
      case 1 -> pick("Integer.MAX_VALUE", "Integer.MIN_VALUE", "0x7f", "-1", "65536");
      case 2 -> pick("1L", "Long.MIN_VALUE", "Long.MAX_VALUE", "-7L", "0xffffffffL");
      case 3 -> pick("0.5f", "1e30f", "Float.NaN", "Float.MIN_VALUE", "16777217f");
      case 4 -> pick("0.1", "-0.0", "1e300", "Double.NaN", "Double.NEGATIVE_INFINITY");
      case 5 -> pick("'a'", "'\\uffff'", "'\\0'");
      case 6 -> pick("(byte) 200", "(short) -1");
      default -> Integer.toString(random.nextInt(5) - 2);
    };
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
