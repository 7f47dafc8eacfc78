package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneCarry;
import dev.parloop.processor.lower.LaneKept;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes how a kernel keeps partial and last values, and what it makes of them at its end. */
final class KernelResults {
  private final LaneKernel kernel;
  private final LaneTypes types;
  private final LaneText text;
  private final KernelShape shape;
  private final Function<LaneVariable, TypeName> typeOf;

  /**
   * A writer.
   *
   * @param typeOf gives the type of a variable in the kernel's text
   */
  KernelResults(
      LaneKernel kernel,
      LaneTypes types,
      LaneText text,
      KernelShape shape,
      Function<LaneVariable, TypeName> typeOf) {
    this.kernel = kernel;
    this.types = types;
    this.text = text;
    this.shape = shape;
    this.typeOf = typeOf;
  }

  /** Adds the parameters that take the results. */
  static void addParameters(LaneKernel kernel, MethodSpec.Builder method) {
    boolean parts = !kernel.kept().isEmpty() || !kernel.carries().isEmpty();
    for (LaneReduction reduction : kernel.reductions()) {
      ReductionCode code = new ReductionCode(reduction.reduction());
      TypeName array = ArrayTypeName.of(code.type());
      method.addParameter(array, code.name() + (reduction.ordered() ? "\1lanes" : "\1parts"));
      parts |= !reduction.ordered();
    }
    for (LaneKept kept : kernel.kept()) {
      KeptCode code = new KeptCode(kept.kept());
      method.addParameter(ArrayTypeName.of(code.typeName()), code.name() + "\1parts");
      method.addParameter(ArrayTypeName.of(TypeName.BOOLEAN), code.name() + "\1sets");
    }
    kernel.carries().forEach(carry -> CarryCode.addParameter(carry, method));
    if (parts) {
      method.addParameter(int.class, "chunk\1");
    }
  }

  /** The start of a step: what depends on the order of additions. */
  Code loads() {
    Code code = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (reduction.ordered()) {
        Primitive type = (Primitive) reduction.accumulator().type();
        code =
            code.plus(
                Code.of(
                    "# # = #.fromArray(#, #\1lanes, #);\n",
                    typeOf.apply(reduction.accumulator()),
                    text.name(reduction.accumulator()),
                    LaneTypes.vector(type),
                    types.species(type),
                    name(reduction),
                    place()));
      }
    }
    return code;
  }

  /** The end of a step. */
  Code stores() {
    Code code = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (reduction.ordered()) {
        code =
            code.plus(
                Code.of(
                    "#.intoArray(#\1lanes, #);\n",
                    text.name(reduction.accumulator()),
                    name(reduction),
                    place()));
      }
    }
    return code;
  }

  private static String name(LaneReduction reduction) {
    return reduction.reduction().variable().name();
  }

  private Code place() {
    return KernelShape.keepsOrder(kernel)
        ? Code.of("place\1#", text.offset())
        : Code.of("(# - from\1) & 31", text.counter());
  }

  /** What stands in front of the loop, for one of the vectors in flight. */
  Code identities() {
    Code code = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (!reduction.ordered()) {
        Code identity = new ReductionCode(reduction.reduction()).identity();
        code = code.plus(declared(reduction.accumulator(), identity));
        code = code.plus(place(reduction.place()));
      }
    }
    for (LaneKept kept : kernel.kept()) {
      code =
          code.plus(
              declared(
                  kept.value(),
                  Code.text(kept.value().type() == Primitive.BOOLEAN ? "false" : "0")));
      if (leader(kept) == null) {
        code = code.plus(place(kept.place()));
      }
    }
    for (LaneCarry carry : kernel.carries()) {
      code = code.plus(new CarryCode(types, text).declaration(carry));
    }
    return code;
  }

  private Code place(@Nullable LaneVariable place) {
    return place == null ? Code.EMPTY : declared(place, Code.text("-1"));
  }

  private Code declared(LaneVariable variable, Code value) {
    Primitive type = (Primitive) variable.type();
    Code made =
        type == Primitive.BOOLEAN
            ? Code.of("#.maskAll(#)", types.species(types.element()), value)
            : Code.of("#.broadcast(#, #)", LaneTypes.vector(type), types.species(type), value);
    return Code.of("# # = #;\n", typeOf.apply(variable), text.name(variable), made);
  }

  private @Nullable LaneReduction leader(LaneKept kept) {
    for (LaneReduction reduction : kernel.reductions()) {
      if (kept.place().equals(reduction.place())) {
        return reduction;
      }
    }
    return null;
  }

  /** What stands behind the loop. */
  Code results() {
    Code code = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (!reduction.ordered()) {
        code =
            code.plus(
                reduction.place() == null
                    ? result(reduction)
                    : chosen(reduction.place(), reduction, followers(reduction)));
      }
    }
    for (LaneKept kept : kernel.kept()) {
      if (leader(kept) == null) {
        code = code.plus(chosen(kept.place(), null, List.of(kept)));
      }
    }
    for (LaneCarry carry : kernel.carries()) {
      code = code.plus(new CarryCode(types, text).result(carry));
    }
    return code;
  }

  private List<LaneKept> followers(LaneReduction reduction) {
    List<LaneKept> found = new ArrayList<>();
    for (LaneKept kept : kernel.kept()) {
      if (reduction.equals(leader(kept))) {
        found.add(kept);
      }
    }
    return found;
  }

  private Code chosen(
      LaneVariable place, @Nullable LaneReduction leader, List<LaneKept> followers) {
    TypeName maskType = LaneTypes.maskOf(types.element());
    return new ChosenLane(text, shape.copies(), maskType, place, leader, followers).write();
  }

  private Code result(LaneReduction reduction) {
    ReductionCode code = new ReductionCode(reduction.reduction());
    Code parts = Code.of("#\1parts[chunk\1]", code.name());
    if (reduction.accumulator().type() == Primitive.BOOLEAN) {
      return flag(reduction, parts);
    }
    String lanewise =
        switch (reduction.reduction().operator()) {
          case SUM -> "ADD";
          case PRODUCT -> "MUL";
          case MIN, MIN_FIRST, MIN_LAST -> "MIN";
          case MAX, MAX_FIRST, MAX_LAST -> "MAX";
          default -> reduction.reduction().operator().name();
        };
    Code all = Code.text(reduction.accumulator().name());
    for (int copy = 1; copy < shape.copies(); copy++) {
      text.copy(copy);
      String other = text.name(reduction.accumulator());
      all = Code.of("#.lanewise(#.#, #)", all, LaneTypes.OPERATORS, lanewise, other);
    }
    text.copy(0);
    Code reduced = Code.of("#.reduceLanes(#.#)", all, LaneTypes.OPERATORS, lanewise);
    return switch (lanewise) {
      case "ADD" -> Code.of("# += #;\n", parts, reduced);
      case "MUL" -> Code.of("# *= #;\n", parts, reduced);
      case "AND" -> Code.of("# &= #;\n", parts, reduced);
      case "OR" -> Code.of("# |= #;\n", parts, reduced);
      case "XOR" -> Code.of("# ^= #;\n", parts, reduced);
      default ->
          Code.of(
              "# = #Math.#(#, #);\n",
              parts,
              ChosenLane.cast(reduction.reduction().variable().type()),
              lanewise.equals("MIN") ? "min" : "max",
              parts,
              reduced);
    };
  }

  private static Code flag(LaneReduction reduction, Code parts) {
    LaneVariable mask = reduction.accumulator();
    return switch (reduction.reduction().operator()) {
      case ALL, AND -> Code.of("# &= #.allTrue();\n", parts, mask);
      case XOR -> Code.of("# ^= (#.trueCount() & 1) == 1;\n", parts, mask);
      default -> Code.of("# |= #.anyTrue();\n", parts, mask);
    };
  }
}
