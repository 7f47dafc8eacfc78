package dev.parloop.processor.differential;

import dev.parloop.processor.differential.LoopPatternExpressions.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes random methods whose loops compose what the processor recognises: reductions of every
 * spelling, places of extremes, last values, inductions, wrap-around variables, running totals,
 * packing, histograms, scratch arrays, searches, in any order and with the results of one in
 * another.
 */
final class LoopPatternGenerator {
  /** What the methods use beside their parameters. */
  static final String MEMBERS =
      """
        static int[] table = new int[16];
        static long[] slots = new long[4];
      """;

  private final Random random;
  private final LoopPatternExpressions of;
  private final LoopPatternVariables variables;
  private final boolean hasCopies;
  private final boolean hasElement;
  private final boolean hasCounter;
  private final String header;

  private LoopPatternGenerator(Random random) {
    this.random = random;
    int kind = random.nextInt(20);
    boolean hasMargin = kind < 4;
    boolean isLong = random.nextInt(6) == 0;
    hasElement = kind == 19;
    hasCounter = kind == 18;
    of = new LoopPatternExpressions(random, isLong && !hasElement ? "(int) i" : "i", hasMargin);
    // What has copies of arrays in its chunks cannot have running totals beside them.
    hasCopies = of.chance(30);
    of.hideScalars(hasCopies && of.chance(85));
    variables = new LoopPatternVariables(random, of, !hasCopies);
    String type = isLong ? "long" : "int";
    header =
        switch (kind) {
          case 0, 1 -> type + " i = 1; i < n - 1; i++";
          case 2 -> type + " i = n - 2; i > 0; i--";
          case 3 -> type + " i = 1; i <= n - 2; i += " + of.pick("1", "2", "step");
          case 4, 5 -> type + " i = n - 1; i >= 0; i--";
          case 6 -> type + " i = n - 1; i >= 0; i -= 2";
          case 7 -> type + " i = 0; i < n; i += " + of.pick("2", "3", "step");
          case 8 -> type + " i = 0; i != n; i++";
          case 9 -> type + " i = p & 3; i < n; i++";
          case 10 -> type + " i = 0; i < a.length; i++";
          case 18 -> type + " i = 0, q = 5; i < n; i++, q " + of.pick("+= 3", "-= 1", "+= p");
          case 19 -> "int v : a";
          default -> type + " i = 0; i < n; i++";
        };
  }

  /** The method of a seed. */
  static LoopPattern of(long seed, String name) {
    return new LoopPatternGenerator(new Random(seed * 0x9E3779B97F4A7C15L + 11)).pattern(name);
  }

  private LoopPattern pattern(String name) {
    List<Supplier<String>> parts = new ArrayList<>();
    boolean isSearch = random.nextInt(6) == 0;
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      variables.declare(parts);
    }
    for (int k = random.nextInt(isSearch ? 2 : 3); k > 0; k--) {
      parts.add(isSearch && of.chance(90) ? this::local : use());
    }
    for (int k = random.nextInt(3); k > 0; k--) {
      parts.add(of.chance(70) ? this::local : this::inner);
    }
    if (of.chance(8)) {
      parts.add(() -> "if (" + of.condition(1) + ") continue;");
    }
    if (isSearch) {
      parts.add(this::exit);
    }
    Collections.shuffle(parts, random);
    List<String> body = new ArrayList<>();
    if (hasElement) {
      of.declare(new Variable("int", "v"));
    }
    if (hasCounter) {
      of.declare(new Variable(header.startsWith("long") ? "long" : "int", "q"));
    }
    while (!parts.isEmpty()) {
      body.add(next(parts));
    }
    if (hasElement) {
      variables.before().add("int i = 0;");
      body.add("i++;");
    }
    String annotation =
        "@Parallel(%s, serialBelow = 0)"
            .formatted(of.pick("chunks = 5", "chunks = 2", "chunks = 7", "chunkSize = 3"));
    return new LoopPattern(name, annotation, variables.before(), header, body, variables.results());
  }

  /** The next part, or a choice between several. */
  private String next(List<Supplier<String>> parts) {
    Supplier<String> first = parts.remove(0);
    if (parts.isEmpty() || !of.chance(12)) {
      of.read(of.scalars().size());
      return first.get();
    }
    of.read(of.scalars().size());
    int scope = of.scope();
    if (of.chance(15)) {
      return choice(first, parts);
    }
    String text = "if (" + of.condition(1) + ") {\n        " + first.get();
    if (of.chance(50) && parts.size() > 1) {
      text += "\n        " + parts.remove(0).get();
    }
    of.leave(scope);
    if (of.chance(40)) {
      text += "\n      } else {\n        " + parts.remove(0).get();
      of.leave(scope);
    }
    return text + "\n      }";
  }

  private String choice(Supplier<String> first, List<Supplier<String>> parts) {
    int scope = of.scope();
    boolean isOld = of.chance(50);
    String end = isOld ? (of.chance(70) ? " break; }" : " }") : " }";
    String text = "switch (" + of.leaf("int") + " & 3) {\n        ";
    text += (isOld ? "case 1: { " : "case 1, 3 -> { ") + first.get() + end;
    of.leave(scope);
    if (!parts.isEmpty()) {
      text +=
          "\n        " + (isOld ? "default: { " : "default -> { ") + parts.remove(0).get() + " }";
      of.leave(scope);
    }
    return text + "\n      }";
  }

  private Supplier<String> use() {
    if (hasCopies && of.chance(60)) {
      return of.chance(70) ? histogram() : scratch();
    }
    return store();
  }

  private Supplier<String> store() {
    Variable out = of.output();
    return () -> {
      String i = of.index();
      String at =
          switch (random.nextInt(20)) {
            case 0, 1 -> "n - 1 - " + i;
            case 2, 3 -> i + " + 1";
            case 4 -> i + of.pick(" / 2", " * 2", " ^ 1");
            case 5 -> of.pick("index[" + i + "]", of.leaf("int"));
            default -> i;
          };
      String place = out.name() + "[" + at + "]";
      String e = out.isFloating() ? of.value(out.type(), 1) : of.value(out.type(), 2);
      int kind = random.nextInt(out.type().equals("boolean") ? 2 : 6);
      return variables.guarded(
          switch (kind) {
            case 0 -> place + " = " + e + ";";
            case 1 -> place + (out.isFloating() ? " = " + of.leaf("int") : " ^= " + e) + ";";
            case 2 -> place + " += " + (out.isFloating() ? of.leaf(out.type()) : e) + ";";
            case 3 -> place + of.pick("++;", "--;");
            default -> place + " = " + e + ";";
          });
    };
  }

  private Supplier<String> histogram() {
    String name = of.pick("table", "slots", variables.fresh("h"));
    String type = name.equals("slots") ? "long" : "int";
    if (name.startsWith("h")) {
      variables.before().add("int[] " + name + " = new int[8];");
      variables.results().add("java.util.Arrays.toString(" + name + ")");
    }
    String mask = name.equals("slots") ? " & 3]" : name.equals("table") ? " & 15]" : " & 7]";
    return () -> {
      String place = name + "[(int) " + of.leaf(of.pick("int", "int", "char")) + mask;
      String e = of.value(type, 1);
      return variables.guarded(
          switch (random.nextInt(6)) {
            case 0, 1 -> place + "++;";
            case 2 -> place + " += " + e + ";";
            case 3 -> "%1$s = Math.max(%1$s, %2$s);".formatted(place, e);
            case 4 -> "if (%2$s < %1$s) { %1$s = %2$s; }".formatted(place, of.leaf(type));
            default ->
                "for (int j = 0; j < 4; j++) { "
                    + name
                    + "[j] "
                    + of.pick("+=", "^=")
                    + " "
                    + e
                    + "; }";
          });
    };
  }

  private Supplier<String> scratch() {
    String name = variables.fresh("t");
    variables.before().add("int[] " + name + " = new int[4];");
    if (of.chance(60)) {
      variables.results().add("java.util.Arrays.toString(" + name + ")");
    }
    return () -> {
      String text =
          "for (int j = 0; j < 4; j++) { %s[j] = %s + j; }".formatted(name, of.value("int", 1));
      of.declare(new Variable("int", name + "[" + of.pick("1", "3", "(p & 3)") + "]"));
      return text;
    };
  }

  private String local() {
    String type = of.chance(15) ? "boolean" : variables.anyType();
    String name = variables.fresh("l");
    String text = type + " " + name + " = " + of.value(type, 2) + ";";
    of.declare(new Variable(type, name));
    if (of.chance(20)) {
      text += " if (" + of.condition(0) + ") " + name + " = " + of.value(type, 1) + ";";
    }
    return text;
  }

  private String inner() {
    String name = variables.fresh("l");
    String start = of.leaf("int");
    String term = of.value("int", 1);
    String jump =
        of.chance(50) ? "if (" + of.condition(0) + ") " + of.pick("break; ", "continue; ") : "";
    of.declare(new Variable("int", name));
    if (of.chance(20)) {
      of.declare(new Variable("int", name + "t[1]"));
      return "int[] %1$st = new int[3]; for (int j = 0; j < 3; j++) { %1$st[j] = %2$s + j; } int %1$s = %1$st[2];"
          .formatted(name, term);
    }
    if (of.chance(40)) {
      String also = of.chance(50) ? "if (" + name + " == 5) break; " : "";
      return "int %1$s = %2$s & 31; while (%1$s > 0) { %3$s%1$s >>= 1; }"
          .formatted(name, start, also);
    }
    return "int %1$s = 0; for (int j = 0; j < (%2$s & 7); j++) { %3$s%1$s += %4$s ^ j; }"
        .formatted(name, start, jump, term);
  }

  private String exit() {
    String condition =
        of.chance(60) ? of.leaf("int") + " == " + of.pick("5", "-7", "3") : of.condition(1);
    return "if ("
        + condition
        + ") "
        + (of.chance(50)
            ? "break;"
            : "return \"at \" + " + of.leaf(of.pick("int", "long", "double")) + ";");
  }
}
