package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import dev.parloop.processor.lower.LaneCarry;
import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneOperator;
import dev.parloop.processor.model.Type.Primitive;

/** Writes what goes from lane to lane, and from step to step. */
final class CarryCode {
  private static final int MOST_LANES = 16;

  private final LaneTypes types;
  private final LaneText text;

  CarryCode(LaneTypes types, LaneText text) {
    this.types = types;
    this.text = text;
  }

  /** Adds the parameter that hands in what a chunk begins with, and takes what it ends with. */
  static void addParameter(LaneCarry carry, MethodSpec.Builder method) {
    method.addParameter(
        ArrayTypeName.of(Captures.typeOf(carry.source().type())), carry.source().name() + "\1from");
  }

  /** What stands in front of the steps. */
  Code declaration(LaneCarry carry) {
    Primitive type = (Primitive) carry.source().type();
    if (!carry.value().varying()) {
      return Code.of("# # = #\1from[chunk\1];\n", type, carry.value(), carry.source().name());
    }
    return Code.of(
        "# # = #.broadcast(#, #\1from[chunk\1]);\n",
        LaneTypes.vector(type),
        carry.value(),
        LaneTypes.vector(type),
        types.species(type),
        carry.source().name());
  }

  /** What stands behind them. */
  Code result(LaneCarry carry) {
    String lane = carry.value().varying() ? ".lane(0)" : "";
    return Code.of("#\1from[chunk\1] = ##;\n", carry.source().name(), carry.value(), lane);
  }

  /**
   * What the lanes up to each one combine. In each step every lane takes what the one so many lanes
   * before it has; the distance doubles. How many lanes there are is a constant where it runs.
   */
  Code prefix(LaneCode.Prefix prefix) {
    Primitive type = (Primitive) prefix.variable().type();
    String name = prefix.variable().name();
    Code code =
        Code.of(
            "# # = #;\n", LaneTypes.vector(type), name, LaneText.bare(text.vector(prefix.value())));
    int most = types.lanes().equals("LANES_64") ? MOST_LANES / 2 : MOST_LANES;
    for (int by = 1; by < most; by *= 2) {
      Code step =
          Code.of(
              "# = #.lanewise(#.#, #.rearrange(#), #);\n",
              name,
              name,
              LaneTypes.OPERATORS,
              lanewise(prefix.operator()),
              name,
              text.constants().up(type, by),
              text.constants().from(type, by));
      code =
          code.plus(
              by == 1
                  ? step
                  : Code.of("if (# > #) {\n#}\n", types.lanes(), by, step.indented("  ")));
    }
    return code;
  }

  /** What holds the lanes' values while they are added; in front of the steps. */
  static Code buffer(LaneCode.Running running, Code length) {
    return Code.of(
        "#[] # = new #[#];\n",
        running.next().type(),
        buffer(running),
        running.next().type(),
        length);
  }

  private static String buffer(LaneCode.Running running) {
    return running.next().name() + "\1lanes";
  }

  /** What the lanes before each one combine, one after the other: through an array. */
  Code running(LaneCode.Running running, int copies) {
    Primitive type = (Primitive) running.next().type();
    String next = running.next().name();
    String lanes = buffer(running);
    Code stores = Code.EMPTY;
    Code loads = Code.EMPTY;
    for (int copy = 0; copy < copies; copy++) {
      text.copy(copy);
      String at = copy == 0 ? "0" : types.lanes();
      stores =
          stores.plus(Code.of("#.intoArray(#, #);\n", text.vector(running.value()), lanes, at));
      loads =
          loads.plus(
              Code.of(
                  "# # = #.fromArray(#, #, #);\n",
                  LaneTypes.vector(type),
                  text.name(running.before()),
                  LaneTypes.vector(type),
                  types.species(type),
                  lanes,
                  at));
    }
    text.copy(0);
    Code added =
        Code.of(
            """
            # # = #;
            for (int lane\1 = 0; lane\1 < #; lane\1++) {
              # before\1 = #;
              # = before\1 # #[lane\1];
              #[lane\1] = before\1;
            }
            """,
            type,
            next,
            LaneText.bare(text.uniform(running.from())),
            copies == 1 ? types.lanes() : copies + " * " + types.lanes(),
            type,
            next,
            next,
            running.operator() == LaneOperator.ADD ? "+" : "*",
            lanes,
            lanes);
    return stores.plus(added).plus(loads);
  }

  private static String lanewise(LaneOperator operator) {
    return switch (operator) {
      case ADD -> "ADD";
      case BIT_AND -> "AND";
      case BIT_OR -> "OR";
      case BIT_XOR -> "XOR";
      case MINIMUM -> "MIN";
      case MAXIMUM -> "MAX";
      default -> throw new IllegalStateException("no prefix of " + operator);
    };
  }
}
