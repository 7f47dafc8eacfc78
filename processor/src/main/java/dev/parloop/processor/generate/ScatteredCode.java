package dev.parloop.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneTyping;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes reads and writes of elements that are not neighbours: through vectors' gathers and
 * scatters, or one lane after the other where there are none.
 */
final class ScatteredCode {
  private final LaneTypes types;
  private final LaneText text;
  private final Function<LaneVariable, TypeName> typeOf;
  private final Set<Primitive> buffers = new TreeSet<>();
  private boolean usesRows;

  /**
   * A writer.
   *
   * @param typeOf gives the type of a variable in the kernel's text
   */
  ScatteredCode(LaneTypes types, LaneText text, Function<LaneVariable, TypeName> typeOf) {
    this.types = types;
    this.text = text;
    this.typeOf = typeOf;
  }

  /** Arrays of one vector's size, for what vectors cannot do. */
  Code buffers() {
    Code code = Code.EMPTY;
    if (text.usesIndices()) {
      code = code.plus(Code.of("int[] lane\1at = new int[#];\n", types.lanes()));
    }
    if (usesRows) {
      code = code.plus(Code.of("int[] lane\1row = new int[#];\n", types.lanes()));
    }
    for (Primitive type : buffers) {
      code = code.plus(Code.of("#[] # = new #[#];\n", type, buffer(type), type, types.lanes()));
    }
    return code;
  }

  private static String buffer(Primitive type) {
    return "lane\1" + type;
  }

  /** The type of an array's elements. */
  static Primitive elementOf(LaneVariable array) {
    return (Primitive) ((Type.Array) array.type()).element();
  }

  /** Whether vectors of a type can be gathered and scattered; others go by single elements. */
  private static boolean isGathered(Primitive type) {
    return LaneTyping.inMemory(type) == type && type != Primitive.BYTE && type != Primitive.SHORT;
  }

  /** Whether a statement reads or writes elements that are not neighbours. */
  static boolean isScattered(LaneCode statement) {
    return statement instanceof LaneCode.Gather
        || statement instanceof LaneCode.GatherRows
        || statement instanceof LaneCode.Scatter
        || statement instanceof LaneCode.ScatterRows;
  }

  /** One of those statements. */
  Code code(LaneCode statement) {
    if (statement instanceof LaneCode.Gather gather) {
      return gather(gather);
    } else if (statement instanceof LaneCode.GatherRows gather) {
      return gather(gather);
    }
    return statement instanceof LaneCode.Scatter scatter
        ? scatter(scatter)
        : scatter((LaneCode.ScatterRows) statement);
  }

  /** Reads elements from anywhere in an array. */
  private Code gather(LaneCode.Gather gather) {
    Primitive type = elementOf(gather.array());
    Code indices = text.indices(gather.index());
    if (isGathered(type)) {
      return Code.of(
          "## # = #.fromArray(#, #, 0, lane\1at, 0);\n",
          indices,
          typeOf.apply(gather.variable()),
          gather.variable(),
          LaneTypes.vector(type),
          types.species(type),
          gather.array());
    }
    Code element = Code.of("#[lane\1at[lane\1]]", gather.array());
    return indices.plus(lanewise(assigned(type, element))).plus(loaded(gather.variable(), type));
  }

  /** A loop over the lanes, one at a time. */
  private Code lanewise(Code statement) {
    return Code.of(
        "for (int lane\1 = 0; lane\1 < #; lane\1++) {\n#}\n",
        types.lanes(),
        statement.indented("  "));
  }

  private Code assigned(Primitive type, Code element) {
    Primitive kept = kept(type);
    buffers.add(kept);
    return Code.of(
        "#[lane\1] = ##;\n", buffer(kept), element, type == Primitive.BOOLEAN ? " ? 1 : 0" : "");
  }

  /** What the buffer of a type keeps: booleans and narrow numbers are ints there. */
  private static Primitive kept(Primitive type) {
    return isGathered(type) ? type : Primitive.INT;
  }

  /** Declares a variable with what the loop over the lanes has found. */
  private Code loaded(LaneVariable variable, Primitive type) {
    Primitive kept = kept(type);
    Code loaded =
        Code.of("#.fromArray(#, #, 0)", LaneTypes.vector(kept), types.species(kept), buffer(kept));
    text.more().add(kept);
    return Code.of(
        "# # = #;\n",
        typeOf.apply(variable),
        variable,
        type == Primitive.BOOLEAN ? text.isNotZero(loaded) : loaded);
  }

  /** Reads elements of rows, one by one. */
  private Code gather(LaneCode.GatherRows gather) {
    usesRows = true;
    Primitive type = (Primitive) ((Type.Array) rowOf(gather.rows())).element();
    Code one =
        Code.of(
            """
            #[] lane\1of = #[lane\1row[lane\1]];
            if (lane\1of == null || lane\1at[lane\1] < 0 || lane\1at[lane\1] >= lane\1of.length) {
              # = true;
            } else {
            #}
            """,
            type,
            gather.rows(),
            gather.missing(),
            assigned(type, Code.text("lane\1of[lane\1at[lane\1]]")).indented("  "));
    return text.indices(gather.index())
        .plus(Code.of("#.intoArray(lane\1row, 0);\n", text.vector(gather.row())))
        .plus(Code.of("boolean # = false;\n", gather.missing()))
        .plus(lanewise(one))
        .plus(loaded(gather.variable(), type));
  }

  /** Assigns to elements anywhere in an array. */
  private Code scatter(LaneCode.Scatter scatter) {
    Primitive type = elementOf(scatter.array());
    Code indices = text.indices(scatter.index());
    LaneVariable mask = scatter.mask();
    if (isGathered(type)) {
      Code only =
          mask == null ? Code.EMPTY : Code.of(", #", text.cast(Code.text(mask.name()), type));
      return Code.of(
          "##.intoArray(#, 0, lane\1at, 0#);\n",
          indices,
          text.vector(scatter.value()),
          scatter.array(),
          only);
    }
    Code place = Code.of("#[lane\1at[lane\1]]", scatter.array());
    return indices.plus(stored(type, scatter.value(), place, mask));
  }

  /** Assigns to elements of rows, one by one. */
  private Code scatter(LaneCode.ScatterRows scatter) {
    usesRows = true;
    Primitive type = (Primitive) ((Type.Array) rowOf(scatter.rows())).element();
    Code place = Code.of("#[lane\1row[lane\1]][lane\1at[lane\1]]", scatter.rows());
    return text.indices(scatter.index())
        .plus(Code.of("#.intoArray(lane\1row, 0);\n", text.vector(scatter.row())))
        .plus(stored(type, scatter.value(), place, scatter.mask()));
  }

  private static Type rowOf(LaneVariable rows) {
    return ((Type.Array) rows.type()).element();
  }

  /**
   * Assigns lane by lane.
   *
   * @param type of the elements
   * @param place an element of the lane
   */
  private Code stored(Primitive type, LaneValue value, Code place, @Nullable LaneVariable mask) {
    Primitive kept = kept(type);
    buffers.add(kept);
    text.more().add(kept);
    boolean isFlag = type == Primitive.BOOLEAN;
    Code lanes =
        isFlag
            ? Code.of(
                "#.zero(#).blend(1, #)",
                LaneTypes.vector(Primitive.INT),
                types.species(Primitive.INT),
                text.cast(text.vector(value), Primitive.INT))
            : text.vector(value);
    Code one =
        Code.of(
            "# = ##[lane\1]#;\n",
            place,
            isFlag || kept == type ? Code.EMPTY : Code.of("(#) ", type),
            buffer(kept),
            isFlag ? " != 0" : "");
    if (mask != null) {
      one = Code.of("if ((lane\1on >>> lane\1 & 1) != 0) {\n#}\n", one.indented("  "));
    }
    Code bits = mask == null ? Code.EMPTY : Code.of("long lane\1on = #.toLong();\n", mask);
    Code block =
        Code.of("#.intoArray(#, 0);\n", lanes, buffer(kept)).plus(bits).plus(lanewise(one));
    return Code.of("{\n#}\n", block.indented("  "));
  }
}
