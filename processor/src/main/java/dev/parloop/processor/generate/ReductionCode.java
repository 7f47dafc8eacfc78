package dev.parloop.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text that one reduction needs inside a chunk and where chunks combine. */
final class ReductionCode {
  private final Reduction reduction;
  private final String name;
  private final Type type;

  /** The method that combines, as an owner and a name; null where an operator does. */
  private final @Nullable Method reducer;

  /** Whether the loop as written has no such variable. */
  private final boolean isBeside;

  ReductionCode(Reduction reduction) {
    this(reduction, false);
  }

  private ReductionCode(Reduction reduction, boolean isBeside) {
    this.reduction = reduction;
    this.isBeside = isBeside;
    this.name = reduction.variable().name();
    this.type = reduction.variable().type();
    this.reducer = reduction.reducer();
  }

  /** The text for the values that a loop keeps beside positions. */
  static List<ReductionCode> besides(Verdict verdict) {
    List<ReductionCode> codes = new ArrayList<>();
    for (Reduction reduction : verdict.besides()) {
      codes.add(new ReductionCode(reduction, true));
    }
    return codes;
  }

  /**
   * Whether the chunk keeps 32 partial values by iteration ordinal: sums and products whose
   * rounding depends on their order.
   */
  boolean usesLanes() {
    return type instanceof Type.Primitive primitive
        && primitive.isFloating()
        && (reduction.operator() == ReductionOperator.SUM
            || reduction.operator() == ReductionOperator.PRODUCT);
  }

  String name() {
    return name;
  }

  /** The erased type of the variable. */
  TypeName type() {
    return Captures.typeOf(type);
  }

  /** The declaration in front of a chunk's loop. */
  Code declaration() {
    if (usesLanes()) {
      String kind = reduction.operator() == ReductionOperator.SUM ? "Sum" : "Product";
      return Code.of("#[] #\1lanes = #.##();\n", type(), name, Support.LANES, type, kind);
    }
    return Code.of("# # = #;\n", type(), name, start());
  }

  private Code start() {
    Method method = reducer;
    return method == null
        ? new IdentityCode(reduction.operator(), (Type.Primitive) type).code()
        : Code.of("#.#", ownerOf(method), method.identity());
  }

  /** The class of a reducer, to be imported if its name looks like one. */
  private static Object ownerOf(Method reducer) {
    String canonical = reducer.owner().replace('$', '.');
    try {
      return ClassName.bestGuess(canonical);
    } catch (IllegalArgumentException e) {
      return canonical;
    }
  }

  /** The declaration of a variable that starts from nothing, and in which no lanes are kept. */
  Code plainDeclaration() {
    return Code.of("# # = #;\n", type(), name, nothing());
  }

  /** What changes no value that it is combined with, zeros of either sign included. */
  Code nothing() {
    return usesLanes() && reduction.operator() == ReductionOperator.SUM
        ? Code.text(type == Type.Primitive.FLOAT ? "-0.0f" : "-0.0")
        : start();
  }

  /** What is combined in front of a chunk: what is in front of the one before, and its own. */
  Code before(String chunk) {
    return Code.of(
        "#.#(#\1from[# - 1], new #[] {#\1parts[# - 1]})",
        support(),
        combiner(),
        name,
        chunk,
        type(),
        name,
        chunk);
  }

  private TypeName support() {
    boolean narrow =
        type == Type.Primitive.BYTE || type == Type.Primitive.SHORT || type == Type.Primitive.CHAR;
    return narrow ? Support.NARROW_COMBINE : Support.COMBINE;
  }

  /**
   * The partial value of an iteration, where {@link #usesLanes}.
   *
   * @param counter an int variable that changes by one from iteration to iteration of a chunk
   */
  Code lane(String counter) {
    return Code.of("#\1lanes[# & 31]", name, counter);
  }

  /** The start of an iteration that works on a copy of its partial value. */
  Code load(String counter) {
    return Code.of("# # = #;\n", type(), name, lane(counter));
  }

  /** The end of such an iteration. */
  Code store(String counter) {
    return Code.of("# = #;\n", lane(counter), name);
  }

  /** Where an iteration works on its partial value itself: see {@link LaneUses}. */
  List<Span> usesOfLane(LoopNest nest, String source) {
    return LaneUses.of(nest, reduction.variable(), source);
  }

  /** The end of a chunk. */
  Code finish() {
    Code value =
        usesLanes() ? Code.of("#.#(#\1lanes)", Support.LANES, combiner(), name) : Code.text(name);
    return Code.of("loop\1.#\1parts[chunk\1] = #;\n", name, value);
  }

  /** After the loop: the prior value and those of the chunks, in order. */
  Code combine(String loop) {
    return Code.of("# = #;\n", name, combined(name, loop));
  }

  private Code combined(String prior, String loop) {
    Method method = reducer;
    if (method != null) {
      return Code.of(
          "#.reduce(#, #.#\1parts, #::#)",
          Support.COMBINE,
          prior,
          loop,
          name,
          ownerOf(method),
          method.name());
    }
    return Code.of("#.#(#, #.#\1parts)", support(), combiner(), prior, loop, name);
  }

  /** In verify mode: keeps the prior value. */
  Code keepPrior() {
    return Code.of("# #\1prior = #;\n", type(), name, name);
  }

  /** In verify mode: what the serial loop left in the variable, and what the parallel one gives. */
  Code expect() {
    if (isBeside) {
      return Code.EMPTY; // That of the position tells.
    }
    if (usesLanes()) {
      return Code.of(
          "verify\1.#(\"#\", #\1prior, #, () -> loop\1.#\1parts);\n",
          combiner(),
          name,
          name,
          name,
          name);
    }
    Method method = reducer;
    if (method != null) {
      return Code.of(
          "verify\1.reduced(\"#\", #\1prior, #, () -> loop\1.#\1parts, #.#, #::#);\n",
          name,
          name,
          name,
          name,
          ownerOf(method),
          method.identity(),
          ownerOf(method),
          method.name());
    }
    return Code.of(
        "verify\1.same(\"#\", #, () -> #);\n", name, name, combined(name + "\1prior", "loop\1"));
  }

  private String combiner() {
    return switch (reduction.operator()) {
      case MIN_FIRST -> "minFirst";
      case MIN_LAST -> "minLast";
      case MAX_FIRST -> "maxFirst";
      case MAX_LAST -> "maxLast";
      default -> reduction.operator().name().toLowerCase(Locale.ROOT);
    };
  }

  /** What a partial value starts from, in lanes. */
  Code identity() {
    return new IdentityCode(reduction.operator(), (Type.Primitive) type).code();
  }
}
