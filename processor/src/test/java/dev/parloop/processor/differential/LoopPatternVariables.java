package dev.parloop.processor.differential;

import dev.parloop.processor.differential.LoopPatternExpressions.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Writes what loops do with variables from in front of them: reductions, places of extremes, last
 * values, inductions, and counters of elements that are packed. A statement is written when its
 * turn has come.
 */
final class LoopPatternVariables {
  private final Random random;
  private final LoopPatternExpressions of;
  private final boolean packs;
  private final List<String> before = new ArrayList<>();
  private final List<String> results = new ArrayList<>();
  private int names;

  /**
   * For one loop.
   *
   * @param packs whether it may pack elements
   */
  LoopPatternVariables(Random random, LoopPatternExpressions of, boolean packs) {
    this.random = random;
    this.of = of;
    this.packs = packs;
  }

  /** The declarations, which stand in front of the loop. */
  List<String> before() {
    return before;
  }

  /** What is known of the variables behind the loop. */
  List<String> results() {
    return results;
  }

  /** A name that nothing has. */
  String fresh(String start) {
    return start + names++;
  }

  private String scalarName(String type, String start) {
    String name = fresh("s");
    before.add(type + " " + name + " = " + start + ";");
    if (!of.chance(12)) {
      results.add(name);
    }
    return name;
  }

  private Variable scalar(String type, String start) {
    Variable made = new Variable(type, scalarName(type, start));
    of.scalars().add(made);
    return made;
  }

  /** Declares a variable, or those of one pattern, and adds what an iteration does with them. */
  void declare(List<Supplier<String>> parts) {
    int before = of.scalars().size();
    switch (random.nextInt(12)) {
      case 0, 1 -> parts.add(limited(before, sum()));
      case 2 -> parts.add(limited(before, extreme()));
      case 3 -> parts.add(limited(before, flag()));
      case 4 -> parts.add(limited(before, count()));
      case 5 -> parts.add(limited(before, chosen()));
      case 6, 7 -> parts.add(limited(before, last()));
      case 8 -> parts.add(induction());
      case 9, 10 -> parts.add(limited(before, packs ? pack() : sum()));
      default -> parts.add(limited(before, product()));
    }
  }

  /** What a variable is computed from comes from those before it. */
  private Supplier<String> limited(int limit, Supplier<String> part) {
    return () -> {
      of.read(limit);
      String text = part.get();
      of.read(of.scalars().size());
      return text;
    };
  }

  /** A numeric type. */
  String anyType() {
    return of.pick("int", "int", "int", "long", "double", "float", "byte", "short", "char");
  }

  private String start(String type) {
    if (type.equals("float") || type.equals("double")) {
      return of.pick("0", "0", "-0f", "1", "-5", "32", type.equals("float") ? "-0f" : "1 / 0.0");
    }
    return type.equals("boolean")
        ? of.pick("true", "false")
        : "(" + type + ") (" + of.pick("0", "0", "1", "-1", "7", "p", "n", "-5") + ")";
  }

  private Supplier<String> sum() {
    String type = anyType();
    Variable s = scalar(type, start(type));
    boolean isNarrow = List.of("byte", "short", "char").contains(s.type());
    boolean isBits = !s.isFloating() && of.chance(25);
    String spelling =
        of.pick("%s += %s;", "%1$s = %1$s + %2$s;", "%s -= %s;", "%1$s = %2$s + %1$s;");
    if (isBits) {
      spelling = of.pick("%s ^= %s;", "%s |= %s;", "%s &= %s;", "%1$s = %1$s ^ %2$s;");
    }
    if (isNarrow && spelling.contains("$")) {
      spelling = "%s += %s;";
    }
    String form = spelling;
    boolean isInner = of.chance(12);
    boolean isStored = !isNarrow && !s.isFloating() && of.chance(12);
    Variable out = isStored ? of.output() : s;
    return () -> {
      String term = s.isFloating() ? of.small(s.type()) : of.value(s.type(), 2);
      String text = form.formatted(s.name(), isBits ? "(" + term + ")" : term);
      if (isStored && !out.type().equals("boolean")) {
        String value = "(" + out.type() + ") (" + text.replace(";", ");");
        return out.name() + "[" + of.index() + "] = " + value;
      }
      return guarded(isInner ? innerHead() + " " + text : text);
    };
  }

  /** The head of a loop of a few rounds. */
  String innerHead() {
    return "for (int j = 0; j < " + of.pick("3", "(" + of.leaf("int") + " & 3)", "2") + "; j++)";
  }

  /** A statement, perhaps under a condition. */
  String guarded(String text) {
    return of.chance(25) ? "if (" + of.condition(1) + ") " + text : text;
  }

  private Supplier<String> product() {
    String type = of.pick("int", "long", "double", "float", "short");
    Variable s = scalar(type, "1");
    return () ->
        guarded(
            s.name()
                + " *= "
                + (s.isFloating()
                    ? "(" + of.condition(0) + " ? -1 : 1)"
                    : "(" + of.value(type.equals("short") ? "int" : type, 1) + " | 1)")
                + ";");
  }

  private Supplier<String> extreme() {
    String type = of.pick("int", "long", "double", "float", "int");
    Variable s = scalar(type, start(type));
    return () -> guarded(extreme(s, of.leaf(type)));
  }

  private String extreme(Variable s, String e) {
    String name = s.name();
    return switch (random.nextInt(6)) {
      case 0 -> "%1$s = Math.max(%1$s, %2$s);".formatted(name, e);
      case 1 -> "%1$s = Math.min(%2$s, %1$s);".formatted(name, e);
      case 2 -> "%1$s = %2$s > %1$s ? %2$s : %1$s;".formatted(name, e);
      case 3 -> "%1$s = %1$s <= %2$s ? %1$s : %2$s;".formatted(name, e);
      case 4 -> "if (%2$s < %1$s) %1$s = %2$s;".formatted(name, e);
      default -> "if (%1$s <= %2$s) %1$s = %2$s;".formatted(name, e);
    };
  }

  private Supplier<String> flag() {
    Variable s = scalar("boolean", of.pick("true", "false"));
    return () -> {
      String c = of.condition(1);
      return switch (random.nextInt(7)) {
        case 0 -> s.name() + " |= " + c + ";";
        case 1 -> s.name() + " &= " + c + ";";
        case 2 -> "%1$s = %1$s || %2$s;".formatted(s.name(), c);
        case 3 -> "%1$s = %1$s && %2$s;".formatted(s.name(), c);
        case 4 -> "if (" + c + ") " + s.name() + " = true;";
        case 5 -> "if (!(" + c + ")) " + s.name() + " = false;";
        default -> s.name() + " ^= " + c + ";";
      };
    };
  }

  private Supplier<String> count() {
    Variable s = scalar(of.pick("int", "int", "long", "short", "byte"), "0");
    return () -> {
      String c = of.condition(1);
      return switch (random.nextInt(5)) {
        case 0 -> "if (" + c + ") " + s.name() + "++;";
        case 4 -> takesNext(s, c);
        case 1 -> s.name() + " += " + c + " ? 1 : 0;";
        case 2 -> "if (" + c + ") { " + s.name() + " += 2; }";
        default -> "if (" + c + ") --" + s.name() + ";";
      };
    };
  }

  /** The elements of one array, in order, go to some iterations. */
  private String takesNext(Variable s, String condition) {
    String name = fresh("l");
    String element = of.input().name() + "[(int) " + s.name() + "++]";
    boolean isTruth = element.startsWith("zs");
    of.declare(new Variable(isTruth ? "boolean" : "double", name));
    return "%s %s = %s ? %s : %s;"
        .formatted(
            isTruth ? "boolean" : "double", name, condition, element, isTruth ? "true" : "-1");
  }

  /** The place of an extreme, and perhaps something else from there. */
  private Supplier<String> chosen() {
    String type = of.pick("int", "int", "long", "double", "float");
    String at = of.pick("int", "int", "long");
    Variable best = scalar(type, start(type));
    Variable place = scalar(at, "-1");
    Variable other = of.chance(40) ? scalar(type, "0") : null;
    return () -> {
      String e = of.leaf(type);
      String test = best.name() + of.pick(" < ", " <= ", " > ", " >= ") + e;
      if (of.chance(50)) {
        test = e + of.pick(" < ", " <= ", " > ", " >= ") + best.name();
      }
      List<String> inside = new ArrayList<>();
      inside.add(best.name() + " = " + e + ";");
      inside.add(place.name() + " = " + of.index() + ";");
      if (other != null) {
        inside.add(other.name() + " = " + of.leaf(type) + ";");
      }
      Collections.shuffle(inside, random);
      return "if (" + test + ") { " + String.join(" ", inside) + " }";
    };
  }

  /** A last value; a wrap-around variable where something reads it before. */
  private Supplier<String> last() {
    String type = of.chance(10) ? "boolean" : anyType();
    Variable s = scalar(type, start(type));
    boolean isChain = of.chance(30);
    String from = isChain ? scalarOf(type, s) : "";
    boolean isChoice = of.chance(15);
    return () -> {
      String value = from.isEmpty() ? of.value(type, 1) : from;
      return isChoice
          ? "%1$s = %2$s ? %3$s : %1$s;".formatted(s.name(), of.condition(1), value)
          : guarded(s.name() + " = " + value + ";");
    };
  }

  private String scalarOf(String type, Variable but) {
    return of.scalars().stream()
        .filter(one -> one.type().equals(type) && !one.equals(but))
        .map(Variable::name)
        .findFirst()
        .orElse("");
  }

  private Supplier<String> induction() {
    Variable s = scalar(of.pick("int", "int", "long", "short"), of.pick("0", "3", "-2"));
    String change = of.pick(" += 2;", " -= 1;", "++;", " += 3;", "--;", " += p;", " += 1;");
    return () -> s.name() + change;
  }

  private Supplier<String> pack() {
    boolean isDown = of.chance(15);
    Variable k = scalar("int", isDown ? "n" : of.pick("0", "0", "0", "1"));
    Variable out = of.output();
    String step = of.pick("1", "1", "1", "2");
    boolean isInner = of.chance(10);
    return () -> {
      String c = of.condition(1);
      String e = of.value(out.type(), 1);
      of.read(of.scalars().size());
      String name = out.name() + "[" + k.name();
      String text =
          switch (random.nextInt(4)) {
            case 0 -> "if (" + c + ") { " + name + "] = " + e + "; " + k.name() + " += 1; }";
            case 1 -> name + "] = " + e + "; if (" + c + ") " + k.name() + "++;";
            default -> "if (" + c + ") " + name + "++] = " + e + ";";
          };
      if (random.nextInt(4) == 0) {
        String at = k.name() + "At";
        String places = out.name() + "[" + at + "] = " + e + ";";
        text = "if (" + c + ") { int " + at + " = " + k.name() + "++; " + places + " }";
      }
      if (isDown) {
        text = "if (" + c + ") " + out.name() + "[--" + k.name() + "] = " + e + ";";
      } else if (step.equals("2")) {
        String second = name + " + 1] = " + of.value(out.type(), 0) + "; ";
        text = "if (" + c + ") { " + name + "] = " + e + "; " + second + k.name() + " += 2; }";
      }
      return isInner ? innerHead() + " { " + text + " }" : text;
    };
  }
}
