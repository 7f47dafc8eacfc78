package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneInterchange;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.Type.Primitive;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the loops of a kernel whose inner loop is outside, around the vectors of a block. */
final class InterchangeCode {
  private final LaneKernel kernel;
  private final LaneTypes types;
  private final LaneText text;

  InterchangeCode(LaneKernel kernel, LaneTypes types, LaneText text) {
    this.kernel = kernel;
    this.types = types;
    this.text = text;
  }

  /**
   * The loops.
   *
   * @param mask declares the mask of the lanes before the end
   * @param statements prints statements for one vector
   */
  Code loops(LaneInterchange form, Code mask, Function<List<LaneCode>, Code> statements) {
    Code before =
        isIdle(form.before())
            ? Code.EMPTY
            : vectors(mask.plus(statements.apply(form.before())).plus(stores(form)));
    Code loads = loads(form);
    Code after =
        isIdle(form.after())
            ? Code.EMPTY
            : vectors(mask.plus(loads).plus(statements.apply(form.after())));
    Code rounds =
        round(form, mask.plus(loads), loads, statements)
            .plus(statements.apply(form.loop().body()))
            .indented("  ");
    Code condition = LaneText.bare(text.uniform(form.loop().condition()));
    Code loop =
        form.loop().testFirst()
            ? Code.of("while (#) {\n#}\n", condition, rounds)
            : Code.of("do {\n#} while (#);\n", rounds, condition);
    return arrays(form)
        .plus(
            Code.of(
                """
                int blockEnd\1;
                for (int block\1 = from\1; block\1 < to\1; block\1 = blockEnd\1) {
                  blockEnd\1 = block\1 + Math.min(to\1 - block\1, #.LENGTH);
                ##}
                """,
                Support.SCRATCH,
                whole(form),
                statements
                    .apply(form.first())
                    .plus(before)
                    .plus(statements.apply(form.header()))
                    .plus(loop)
                    .plus(after)
                    .indented("  ")));
  }

  /** A round: whole vectors without a mask, as there are many of them, then the rest. */
  private Code round(
      LaneInterchange form, Code some, Code all, Function<List<LaneCode>, Code> statements) {
    Code rest = some.plus(statements.apply(form.round()));
    List<LaneCode> whole = form.whole();
    if (whole == null) {
      return vectors(rest);
    }
    text.wholeVectors(true);
    Code most = all.plus(statements.apply(whole));
    text.wholeVectors(false);
    String counter = kernel.counter().name();
    return Code.of(
        """
        int # = block\1;
        for (; # < whole\1; # += #) {
        #}
        if (# < blockEnd\1) {
        #}
        """,
        counter,
        counter,
        counter,
        types.lanes(),
        most.indented("  "),
        counter,
        rest.indented("  "));
  }

  /** Whether nothing but comments is there. */
  private static boolean isIdle(List<LaneCode> code) {
    return code.stream().allMatch(LaneCode.Source.class::isInstance);
  }

  private Code vectors(Code inside) {
    String counter = kernel.counter().name();
    return Code.of(
        "for (int # = block\1; # < blockEnd\1; # += #) {\n#}\n",
        counter,
        counter,
        counter,
        types.lanes(),
        inside.indented("  "));
  }

  private Code whole(LaneInterchange form) {
    return form.whole() == null
        ? Code.EMPTY
        : Code.of("  int whole\1 = blockEnd\1 - (blockEnd\1 - block\1) % #;\n", types.lanes());
  }

  private Code place() {
    return Code.of("# - block\1", kernel.counter().name());
  }

  private static Primitive type(LaneInterchange.Kept kept) {
    return (Primitive) kept.variable().type();
  }

  private Code arrays(LaneInterchange form) {
    Code code = Code.EMPTY;
    Map<Primitive, Integer> places = new EnumMap<>(Primitive.class);
    for (LaneInterchange.Kept kept : form.kept()) {
      Primitive type = type(kept);
      int place = places.merge(type, 1, Integer::sum) - 1;
      code =
          code.plus(
              Code.of(
                  "#[] # = #.#s(#);\n", type, kept.array().name(), Support.SCRATCH, type, place));
    }
    return code;
  }

  private Code stores(LaneInterchange form) {
    Code code = Code.EMPTY;
    for (LaneInterchange.Kept kept : form.kept()) {
      code =
          code.plus(
              Code.of(
                  "#.intoArray(#, #);\n", kept.variable().name(), kept.array().name(), place()));
    }
    return code;
  }

  private Code loads(LaneInterchange form) {
    Code code = Code.EMPTY;
    for (LaneInterchange.Kept kept : form.kept()) {
      Primitive type = type(kept);
      code =
          code.plus(
              Code.of(
                  "# # = #.fromArray(#, #, #);\n",
                  LaneTypes.vector(type),
                  kept.variable().name(),
                  LaneTypes.vector(type),
                  types.species(type),
                  kept.array().name(),
                  place()));
    }
    return code;
  }
}
