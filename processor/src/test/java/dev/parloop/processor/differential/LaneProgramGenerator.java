package dev.parloop.processor.differential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Writes random marked loops whose iterations are independent: expressions of all primitive types,
 * and control flow that differs from iteration to iteration. Inputs are read anywhere, outputs only
 * at the loop's variable.
 */
final class LaneProgramGenerator {
  /** The parameters of every method. */
  static final String PARAMETERS =
      "int n, int p, long q, float f, double d, boolean z, byte[] bs, short[] ss, char[] cs,"
          + " int[] a, long[] w, float[] g, double[] e, boolean[] zs, byte[] obs, short[] oss,"
          + " char[] ocs, int[] oa, long[] ow, float[] og, double[] oe, boolean[] ozs, int[] at";

  /** Methods that the loops call. */
  static final String HELPERS =
      """
        static int steps(int k, int most) {
          int x = k & 1023;
          for (int j = 0; j < most; j++) {
            if (x <= 1) {
              return j;
            }
            x = (x & 1) == 0 ? x >> 1 : 3 * x + 1;
          }
          return -x;
        }
        static double bent(double x, float y) {
          if (x < y) {
            return y - x;
          }
          return x * 0.5;
        }
      """;

  private static final String[] NUMERIC = {
    "byte", "short", "char", "int", "long", "float", "double"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final Deque<List<Local>> scopes = new ArrayDeque<>();
  private final Deque<String> loops = new ArrayDeque<>();

  /** Counters of inner loops that are places of elements. */
  private final Deque<String> places = new ArrayDeque<>();

  private int names;
  private int depth;

  private record Local(String type, String name, boolean isAssignable) {}

  private LaneProgramGenerator(Random random) {
    this.random = random;
    scopes.push(
        new ArrayList<>(
            List.of(
                new Local("int", "p", false),
                new Local("long", "q", false),
                new Local("float", "f", false),
                new Local("double", "d", false),
                new Local("boolean", "z", false),
                new Local("int", "i", false))));
  }

  /** A method of this name. */
  static String method(Random random, String name) {
    LaneProgramGenerator generator = new LaneProgramGenerator(random);
    generator.out.append("  static void ").append(name).append('(').append(PARAMETERS);
    generator.out.append(") {\n");
    String header =
        switch (random.nextInt(4)) {
          case 0 -> "int i = n - 1; i >= 0; i--";
          case 1 -> "int i = 1; i < n; i += 2";
          default -> "int i = 0; i < n; i++";
        };
    generator.out.append("    for (@Parallel ").append(header).append(") {\n");
    generator.depth = 2;
    generator.statements(2 + random.nextInt(4));
    return generator.out.append("    }\n  }\n").toString();
  }

  private void statements(int count) {
    for (int k = 0; k < count; k++) {
      statement();
    }
  }

  private void line(String text) {
    out.append("  ".repeat(depth + 1)).append(text).append('\n');
  }

  private void block(String head, Runnable body) {
    line(head + " {");
    scopes.push(new ArrayList<>());
    depth++;
    body.run();
    depth--;
    scopes.pop();
    line("}");
  }

  private void statement() {
    int kind = depth > 4 ? random.nextInt(6) : random.nextInt(12);
    switch (kind) {
      case 0, 1 -> declaration();
      case 2, 3 -> line(assignment() + ";");
      case 4 -> line(store() + ";");
      case 5 -> jump();
      case 6, 7 -> {
        block("if (" + condition(2) + ")", () -> statements(2));
        if (random.nextBoolean()) {
          block("else", () -> statements(1));
        }
      }
      case 8 -> selection();
      case 9 -> counted();
      case 10 -> conditional();
      default -> line(store() + ";");
    }
  }

  private void declaration() {
    String type = random.nextInt(6) == 0 ? "boolean" : pick(NUMERIC);
    String name = "v" + names++;
    line(type + " " + name + " = " + value(type, 2) + ";");
    scopes.getFirst().add(new Local(type, name, true));
  }

  private String assignment() {
    List<Local> all = new ArrayList<>();
    scopes.forEach(scope -> scope.stream().filter(Local::isAssignable).forEach(all::add));
    if (all.isEmpty()) {
      return store();
    }
    Local local = all.get(random.nextInt(all.size()));
    return change(local.type(), local.name());
  }

  private String change(String type, String place) {
    if (type.equals("boolean")) {
      return place + pick(" = ", " &= ", " |= ", " ^= ") + condition(2);
    }
    boolean whole = !type.equals("float") && !type.equals("double");
    return switch (random.nextInt(4)) {
      case 0 -> place + pick(" += ", " -= ", " *= ") + numeric(2);
      case 1 -> whole ? place + pick(" <<= ", " >>>= ", " ^= ") + whole(1) : place + "++";
      case 2 -> place + "--";
      default -> place + " = " + value(type, 2);
    };
  }

  private String store() {
    int kind = random.nextInt(8);
    String type = kind == 7 ? "boolean" : NUMERIC[kind];
    String array = new String[] {"obs", "oss", "ocs", "oa", "ow", "og", "oe", "ozs"}[kind];
    return change(type, array + "[i]");
  }

  private void jump() {
    if (loops.isEmpty()) {
      line("if (" + condition(1) + ") continue;");
    } else {
      String label = random.nextBoolean() ? "" : " " + loops.peek();
      line("if (" + condition(1) + ") " + pick("break", "continue") + label + ";");
    }
  }

  private void selection() {
    boolean arrows = random.nextBoolean();
    block(
        "switch ((int) " + whole(2) + " & 3)",
        () -> {
          List<String> labels = new ArrayList<>(List.of("case 0", "case 1, 2", "default"));
          java.util.Collections.shuffle(labels, random);
          for (String label : labels.subList(0, 1 + random.nextInt(3))) {
            if (arrows) {
              block(label + " ->", () -> statements(1));
            } else {
              line(label + ":");
              block("", () -> line(store() + ";"));
              if (random.nextBoolean()) {
                line("break;");
              }
            }
          }
        });
  }

  private void inside(String head, String name) {
    String label = "l" + names++;
    loops.push(label);
    scopes.push(new ArrayList<>(List.of(new Local("int", name, false))));
    block(label + ": " + head, () -> statements(1 + random.nextInt(2)));
    scopes.pop();
    loops.pop();
  }

  private void counted() {
    String name = "v" + names++;
    int kind = random.nextInt(4);
    String head =
        switch (kind) {
          case 0 -> "%1$s = 0; %1$s < (p & 3); %1$s++";
          case 1 -> "%1$s = 3; %1$s >= 0; %1$s -= 2";
          case 2 -> "%1$s = i; %1$s < Math.min(n, 40); %1$s++";
          default -> "%1$s = 0; %1$s < (a[i] & 3); %1$s++";
        };
    if (kind == 2) {
      places.push(name);
    }
    inside("for (int " + head.formatted(name) + ")", name);
    places.remove(name);
  }

  private void conditional() {
    String fuel = "v" + names++;
    line("int " + fuel + " = " + random.nextInt(5) + ";");
    inside("while (" + fuel + " > 0)", fuel);
    // The loop has to end whatever its body does.
    int start = out.lastIndexOf("while (" + fuel);
    out.insert(out.indexOf("{", start) + 1, "\n" + "  ".repeat(depth + 2) + fuel + "--;");
  }

  private String value(String type, int size) {
    return type.equals("boolean") ? condition(size) : "(" + type + ") (" + numeric(size) + ")";
  }

  private String pick(String... all) {
    return all[random.nextInt(all.length)];
  }

  private String numeric(int size) {
    if (size <= 0) {
      return leaf();
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 ->
          "(" + numeric(size - 1) + pick(" + ", " - ", " * ") + numeric(size - 1) + ")";
      case 4 -> "(" + whole(size - 1) + pick(" & ", " | ", " ^ ") + whole(size - 1) + ")";
      case 5 -> "(" + whole(size - 1) + pick(" << ", " >> ", " >>> ") + whole(size - 1) + ")";
      case 6 -> "(" + condition(size - 1) + " ? " + numeric(size - 1) + " : " + numeric(0) + ")";
      case 7 -> value(pick(NUMERIC), size - 1);
      case 8 -> quotient(size);
      case 9, 10 -> call(size);
      default -> pick("-", "~").equals("-") ? "-(" + numeric(size - 1) + ")" : "~" + whole(0);
    };
  }

  private String quotient(int size) {
    return switch (random.nextInt(4)) {
      case 0 -> "(" + whole(size - 1) + pick(" / ", " % ") + pick("7", "-3", "1000L") + ")";
      case 1 -> "(" + whole(size - 1) + pick(" / ", " % ") + "(" + value("int", 0) + " | 1))";
      case 2 -> "(w[i] == 0 ? 1 : " + whole(size - 1) + pick(" / ", " % ") + "w[i])";
      default -> "(" + value("double", size - 1) + " / " + numeric(size - 1) + ")";
    };
  }

  private String call(int size) {
    String inner = numeric(size - 1);
    return switch (random.nextInt(9)) {
      case 0 -> pick("Math.min(", "Math.max(") + inner + ", " + numeric(size - 1) + ")";
      case 1 -> "Math.abs(" + inner + ")";
      case 2 -> pick("Math.sqrt(", "Math.floor(", "Math.ceil(", "Math.rint(") + inner + ")";
      case 3 -> "Math.round((double) (" + inner + "))";
      case 4 -> "Math.signum((double) (" + inner + "))";
      case 5 -> "steps(" + value("int", size - 1) + ", 5)";
      case 6 -> "bent(" + inner + ", " + value("float", size - 1) + ")";
      case 7 ->
          pick("Integer.bitCount(", "Integer.numberOfLeadingZeros(", "Integer.reverse(")
              + value("int", size - 1)
              + ")";
      default -> "Long.rotateLeft(" + value("long", size - 1) + ", " + value("int", 0) + ")";
    };
  }

  private String whole(int size) {
    return value(pick("byte", "short", "char", "int", "int", "long"), size);
  }

  private String condition(int size) {
    if (size <= 0) {
      return pick("zs[i]", "z", "ozs[i]", local("boolean"));
    }
    return switch (random.nextInt(7)) {
      case 0 -> "(" + condition(size - 1) + pick(" && ", " || ") + condition(size - 1) + ")";
      case 1 -> "(" + condition(0) + pick(" & ", " | ", " ^ ", " == ") + condition(size - 1) + ")";
      case 2 -> "!" + condition(size - 1);
      case 3 -> "Double.isNaN(" + numeric(size - 1) + ")";
      default ->
          "("
              + numeric(size - 1)
              + pick(" < ", " <= ", " > ", " >= ", " == ", " != ")
              + numeric(size - 1)
              + ")";
    };
  }

  private String leaf() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return local(pick(NUMERIC));
    } else if (kind == 3) {
      return pick("1", "-7", "100000", "3L", "0.5", "2.5f", "'c'", "-0.0", "0x7fffffff");
    }
    String array = pick("bs", "ss", "cs", "a", "w", "g", "e", "oa", "ow", "oe", "ocs", "obs");
    if (array.startsWith("o")) {
      return array + "[i]";
    }
    if (!places.isEmpty() && random.nextBoolean()) {
      return array + "[" + places.peek() + pick("]", "]", " - i]");
    }
    return array + pick("[i]", "[i]", "[i]", "[n - 1 - i]", "[at[i]]", "[p & 7]", "[a[i] & 7]");
  }

  private String local(String type) {
    List<Local> all = new ArrayList<>();
    for (List<Local> scope : scopes) {
      scope.stream().filter(one -> one.type().equals(type)).forEach(all::add);
    }
    if (all.isEmpty()) {
      return type.equals("boolean") ? "(i > 9)" : "(" + type + ") i";
    }
    return all.get(random.nextInt(all.size())).name();
  }
}
