package dev.parloop.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.lower.LaneKept;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes how a kernel finds the one lane whose values it leaves behind, where it matters which
 * iteration they come from: each lane has noted its own one's place. Vectors in flight are first
 * made one, and the lane is then found by masks: arrays with a value for each lane would be made in
 * every chunk.
 */
final class ChosenLane {
  private final LaneText text;
  private final int copies;
  private final TypeName maskType;

  /** Per lane the place of the iteration, -1 for none. */
  private final LaneVariable place;

  /** The minimum or maximum that decides; null where the last iteration does. */
  private final @Nullable LaneReduction leader;

  private final List<LaneKept> kept;

  /**
   * A writer.
   *
   * @param copies how many vectors are in flight
   * @param maskType the type of the kernel's masks
   * @param kept what is taken from the same lane
   */
  ChosenLane(
      LaneText text,
      int copies,
      TypeName maskType,
      LaneVariable place,
      @Nullable LaneReduction leader,
      List<LaneKept> kept) {
    this.text = text;
    this.copies = copies;
    this.maskType = maskType;
    this.place = place;
    this.leader = leader;
    this.kept = kept;
  }

  Code write() {
    Code code = Code.EMPTY;
    for (int copy = 1; copy < copies; copy++) {
      code = code.plus(merged(copy));
    }
    code = code.plus(mask("set\1", places("GE", "0")));
    Code found =
        leader == null
            ? Code.of("int at\1 = #.reduceLanes(#.MAX);\n", place, LaneTypes.OPERATORS)
            : first(leader);
    found = found.plus(mask("only\1", places("EQ", "at\1")));
    if (leader != null) {
      found =
          found.plus(
              taken(name(leader), leader.accumulator(), leader.reduction().variable().type()));
    }
    for (LaneKept one : kept) {
      String name = one.kept().variable().name();
      found =
          found
              .plus(taken(name, one.value(), one.kept().variable().type()))
              .plus(Code.of("#\1sets[chunk\1] = true;\n", name));
    }
    code = code.plus(Code.of("if (set\1.anyTrue()) {\n#}\n", found.indented("  ")));
    return Code.of("{\n#}\n", code.indented("  "));
  }

  private static String name(LaneReduction reduction) {
    return reduction.reduction().variable().name();
  }

  private Code mask(String name, Code value) {
    return Code.of("# # = #;\n", maskType, name, value);
  }

  /** A comparison of the places, as a mask of the kernel. */
  private Code places(String operator, String with) {
    return text.asMask(
        Code.of("#.compare(#.#, #)", place, LaneTypes.OPERATORS, operator, with), Primitive.INT);
  }

  /** Takes into the first vector what another one in flight has found that comes before it. */
  private Code merged(int copy) {
    text.copy(copy);
    String otherPlace = text.name(place);
    List<LaneVariable> variables = new ArrayList<>();
    if (leader != null) {
      variables.add(leader.accumulator());
    }
    kept.forEach(one -> variables.add(one.value()));
    variables.add(place);
    List<String> others = variables.stream().map(text::name).toList();
    text.copy(0);
    Code later =
        leader == null
            ? text.asMask(
                Code.of("#.compare(#.GT, #)", otherPlace, LaneTypes.OPERATORS, place),
                Primitive.INT)
            : better(leader, others.get(0), otherPlace);
    Code code = copy == 1 ? mask("better\1", later) : Code.of("better\1 = #;\n", later);
    for (int i = 0; i < others.size(); i++) {
      code = code.plus(blended(variables.get(i), others.get(i)));
    }
    return code;
  }

  private Code better(LaneReduction decides, String other, String otherPlace) {
    LaneVariable value = decides.accumulator();
    Type type = value.type();
    ReductionOperator operator = decides.reduction().operator();
    Code less =
        text.asMask(
            Code.of(
                "#.compare(#.#, #)",
                other,
                LaneTypes.OPERATORS,
                isLeast(operator) ? "LT" : "GT",
                value),
            type);
    Code same = text.asMask(Code.of("#.compare(#.EQ, #)", other, LaneTypes.OPERATORS, value), type);
    Code before =
        text.asMask(
            Code.of(
                "#.compare(#.#, #)",
                otherPlace,
                LaneTypes.OPERATORS,
                isFirst(operator) ? "LT" : "GT",
                place),
            Primitive.INT);
    Code isSet =
        text.asMask(Code.of("#.compare(#.GE, 0)", otherPlace, LaneTypes.OPERATORS), Primitive.INT);
    return Code.of("#.or(#.and(#)).or(#).and(#)", less, same, before, places("LT", "0"), isSet);
  }

  private static boolean isLeast(ReductionOperator operator) {
    return operator == ReductionOperator.MIN_FIRST || operator == ReductionOperator.MIN_LAST;
  }

  private static boolean isFirst(ReductionOperator operator) {
    return operator == ReductionOperator.MIN_FIRST || operator == ReductionOperator.MAX_FIRST;
  }

  private Code blended(LaneVariable variable, String other) {
    return LaneTypes.isMask(variable)
        ? Code.of("# = #.andNot(better\1).or(#.and(better\1));\n", variable, variable, other)
        : Code.of(
            "# = #.blend(#, #);\n",
            variable,
            variable,
            other,
            text.cast(Code.text("better\1"), variable.type()));
  }

  /** The place of the first, or last, of the least, or largest, values. */
  private Code first(LaneReduction decides) {
    LaneVariable value = decides.accumulator();
    ReductionOperator operator = decides.reduction().operator();
    Code most =
        Code.of(
            "#.reduceLanes(#.#, #)",
            value,
            LaneTypes.OPERATORS,
            isLeast(operator) ? "MIN" : "MAX",
            text.cast(Code.text("set\1"), value.type()));
    Code ties =
        Code.of(
            "#.and(set\1)",
            text.asMask(
                Code.of("#.compare(#.EQ, #)", value, LaneTypes.OPERATORS, most), value.type()));
    return mask("ties\1", ties)
        .plus(
            Code.of(
                "int at\1 = #.reduceLanes(#.#, #);\n",
                place,
                LaneTypes.OPERATORS,
                isFirst(operator) ? "MIN" : "MAX",
                text.cast(Code.text("ties\1"), Primitive.INT)));
  }

  /** The value of the one lane, with all its bits. */
  private Code taken(String name, LaneVariable value, Type type) {
    if (LaneTypes.isMask(value)) {
      return Code.of("#\1parts[chunk\1] = #.and(only\1).anyTrue();\n", name, value);
    }
    Primitive kind = (Primitive) value.type();
    boolean isDouble = kind == Primitive.DOUBLE;
    if (!kind.isFloating()) {
      return Code.of("#\1parts[chunk\1] = ##;\n", name, cast(type), bits(value.name(), kind));
    }
    Primitive whole = isDouble ? Primitive.LONG : Primitive.INT;
    return Code.of(
        "#\1parts[chunk\1] = #(#);\n",
        name,
        Code.java(isDouble ? "Double.longBitsToDouble" : "Float.intBitsToFloat"),
        bits(value + (isDouble ? ".reinterpretAsLongs()" : ".reinterpretAsInts()"), whole));
  }

  private Code bits(String vector, Primitive type) {
    return Code.of(
        "#.reduceLanes(#.OR, #)",
        vector,
        LaneTypes.OPERATORS,
        text.cast(Code.text("only\1"), type));
  }

  /** Narrow numbers are ints in lanes. */
  static String cast(Type type) {
    return type == Primitive.BYTE || type == Primitive.SHORT || type == Primitive.CHAR
        ? "(" + type + ") "
        : "";
  }
}
