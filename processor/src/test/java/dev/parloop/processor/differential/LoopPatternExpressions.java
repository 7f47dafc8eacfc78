package dev.parloop.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random expressions of the body of a loop: elements of some arrays, and the variables that
 * are visible where the expression stands.
 *
 * <p>All floating-point values are whole numbers, so small that a sum of them has the same bits in
 * any order; or NaN, an infinity, a zero of either sign.
 */
final class LoopPatternExpressions {
  /** Arrays that are only read, with the types of their elements. */
  private static final List<Variable> INPUTS =
      List.of(
          new Variable("int", "a"),
          new Variable("int", "b"),
          new Variable("int", "c"),
          new Variable("long", "w"),
          new Variable("double", "x"),
          new Variable("double", "y"),
          new Variable("float", "f"),
          new Variable("byte", "bs"),
          new Variable("short", "ss"),
          new Variable("char", "cs"),
          new Variable("boolean", "zs"));

  private final Random random;

  /** The arrays that this loop reads. */
  private final List<Variable> inputs = new ArrayList<>();

  /** The arrays that it writes. */
  private final List<Variable> outputs = new ArrayList<>();

  /** Variables of this iteration. */
  private final List<Variable> locals = new ArrayList<>();

  /** Variables from in front of the loop, each computed from those before it. */
  private final List<Variable> scalars = new ArrayList<>();

  /** How the counter is written as an index. */
  private final String index;

  /** Whether {@code i - 1} and {@code i + 1} are iterations' elements as well. */
  private final boolean hasMargin;

  /** How many of the scalars an expression may read; some are read all the same. */
  private int readable;

  private boolean isHidden;

  /** A variable, or an array by the type of its elements. */
  record Variable(String type, String name) {
    boolean isFloating() {
      return type.equals("float") || type.equals("double");
    }
  }

  /**
   * For one loop.
   *
   * @param index the counter as an index
   * @param hasMargin whether the elements beside that of the counter are there too
   */
  LoopPatternExpressions(Random random, String index, boolean hasMargin) {
    this.random = random;
    this.index = index;
    this.hasMargin = hasMargin;
    inputs.add(INPUTS.get(0));
    for (int k = random.nextInt(4); k >= 0; k--) {
      inputs.add(INPUTS.get(random.nextInt(INPUTS.size())));
    }
  }

  String pick(String... all) {
    return all[random.nextInt(all.length)];
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String index() {
    return index;
  }

  Variable input() {
    return inputs.get(random.nextInt(inputs.size()));
  }

  /** An array of this loop to write, perhaps one that it reads. */
  Variable output() {
    if (!outputs.isEmpty() && chance(30)) {
      return outputs.get(random.nextInt(outputs.size()));
    }
    String type = pick("int", "int", "int", "long", "double", "float", "byte", "short", "char");
    Variable array = chance(20) ? input() : new Variable(type, outputName(type, outputs.size()));
    outputs.add(array);
    return array;
  }

  /** The name of an array that is only written. */
  static String outputName(String type, int number) {
    return type + "s" + number;
  }

  List<Variable> scalars() {
    return scalars;
  }

  /** Makes all scalars readable, or those before one. */
  void read(int limit) {
    readable = limit;
  }

  /** Whether scalars are read by nothing but what they are computed from. */
  void hideScalars(boolean hide) {
    isHidden = hide;
  }

  void declare(Variable local) {
    locals.add(local);
  }

  int scope() {
    return locals.size();
  }

  void leave(int scope) {
    locals.subList(scope, locals.size()).clear();
  }

  /** A value of a type. */
  String value(String type, int depth) {
    return switch (type) {
      case "boolean" -> condition(depth);
      case "int", "long" -> chance(40) ? leaf(type) : cast(type, whole(depth));
      case "float", "double" -> chance(60) ? leaf(type) : cast(type, whole(1) + " % 64");
      default -> chance(40) ? leaf(type) : cast(type, whole(depth));
    };
  }

  /** A value whose sums are exact in any order. */
  String small(String type) {
    List<Variable> exact = new ArrayList<>();
    for (Variable array : inputs) {
      boolean isWritten = outputs.stream().anyMatch(out -> out.type().equals(array.type()));
      if (array.type().equals(type) && !isWritten) {
        exact.add(array);
      }
    }
    if (exact.isEmpty() || chance(30)) {
      return cast(type, whole(1) + " % 8");
    }
    String element = element(exact.get(random.nextInt(exact.size())));
    return chance(70) ? element : element + pick(" * 2", " - 1", " + 3");
  }

  private String cast(String type, String value) {
    return "(" + type + ") (" + value + ")";
  }

  /** Something of exactly this type, evaluated without a failure but for a bound. */
  String leaf(String type) {
    List<Variable> arrays = inputs.stream().filter(one -> one.type().equals(type)).toList();
    List<Variable> here = locals.stream().filter(one -> one.type().equals(type)).toList();
    String carried = carried(type);
    int kind = random.nextInt(10);
    if (kind < 2 && carried != null) {
      return carried;
    } else if (kind < 5 && !here.isEmpty()) {
      return here.get(random.nextInt(here.size())).name();
    } else if (!arrays.isEmpty()) {
      return element(arrays.get(random.nextInt(arrays.size())));
    } else if (type.equals("boolean")) {
      return element(inputs.get(0)) + pick(" > 0", " % 3 == 0", " < 2");
    }
    return switch (type) {
      case "int" -> pick(index, "p", element(inputs.get(0)));
      case "float", "double" -> cast(type, element(inputs.get(0)) + " % 32");
      default -> cast(type, pick(index, "p", element(inputs.get(0))));
    };
  }

  private @org.jspecify.annotations.Nullable String carried(String type) {
    // What comes later in the order may depend on what is asked: mostly a recurrence.
    int limit = chance(2) ? scalars.size() : isHidden ? 0 : readable;
    List<Variable> all =
        scalars.subList(0, limit).stream().filter(one -> one.type().equals(type)).toList();
    return all.isEmpty() ? null : all.get(random.nextInt(all.size())).name();
  }

  String element(Variable array) {
    if (outputs.contains(array)) {
      return array.name() + "[" + index + "]";
    }
    String at =
        switch (random.nextInt(12)) {
          case 0 -> hasMargin ? index + pick(" + 1", " - 1") : index;
          case 1 -> "n - 1 - " + index;
          case 2 -> chance(50) ? "index[" + index + "]" : index;
          case 3 -> chance(20) ? index + " + 1" : index;
          case 4 -> chance(30) ? index + " / 2" : index;
          default -> index;
        };
    return array.name() + "[" + at + "]";
  }

  /** An int or a long. */
  String whole(int depth) {
    if (depth <= 0 || chance(25)) {
      return atom();
    }
    String left = whole(depth - 1);
    return switch (random.nextInt(11)) {
      case 0, 1, 2 -> "(" + left + pick(" + ", " - ", " * ") + whole(depth - 1) + ")";
      case 3 -> "(" + left + pick(" & ", " | ", " ^ ") + atom() + ")";
      case 4 -> "(" + left + pick(" >> 1", " << 2", " >>> 3", " % 7", " / 3", " & 15") + ")";
      case 5 -> "(" + condition(0) + " ? " + left + " : " + atom() + ")";
      case 6 -> pick("Math.min(", "Math.max(") + left + ", " + atom() + ")";
      case 7 -> "Math.abs(" + left + ")";
      case 8 -> chance(25) ? "(" + left + pick(" / ", " % ") + atom() + ")" : left;
      default -> atom();
    };
  }

  private String atom() {
    return switch (random.nextInt(10)) {
      case 0 -> pick("1", "-3", "2", "p", "(p & 7)", index);
      case 1 -> cast("int", leaf(pick("double", "float", "long", "byte", "short", "char")));
      case 2 -> leaf("long");
      case 3 -> leaf(pick("byte", "short", "char"));
      default -> leaf("int");
    };
  }

  String condition(int depth) {
    if (depth > 0 && chance(15)) {
      return "(" + condition(0) + pick(" && ", " || ", " ^ ") + condition(depth - 1) + ")";
    }
    return switch (random.nextInt(9)) {
      case 0 -> leaf("boolean");
      case 1 -> "!(" + leaf("boolean") + ")";
      case 2 -> leaf("int") + " % " + pick("2", "3", "5") + pick(" == 0", " != 1");
      case 3 -> compared(pick("double", "float"));
      case 4 -> compared("long");
      default -> compared("int");
    };
  }

  private String compared(String type) {
    String operator = pick(" < ", " <= ", " > ", " >= ", " == ", " != ");
    return leaf(type) + operator + (chance(50) ? pick("0", "1", "-2", "3") : leaf(type));
  }
}
