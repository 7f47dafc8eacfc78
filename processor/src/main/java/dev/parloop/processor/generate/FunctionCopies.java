package dev.parloop.processor.generate;

import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.CallUse;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.plan.LoopPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that the loops of one class call in all variants but the serial one: the runtime's
 * in the place of those of {@code Math}, and copies of the user's methods that call such functions.
 */
final class FunctionCopies {
  private static final String STRICT = "STRICT";

  private final MemberAccess access;
  private final Map<String, LoopPlan> plans;

  /** The methods of which copies are called, by their keys. */
  private final Map<String, AnnotatedMethod> wanted = new LinkedHashMap<>();

  /**
   * For one class.
   *
   * @param plans by loop id, of the loops that are to run in parallel
   */
  FunctionCopies(MemberAccess access, Map<String, LoopPlan> plans) {
    this.access = access;
    this.plans = plans;
  }

  /** The edits for text of a method where its loops call these functions. */
  SourceEdits in(AnnotatedMethod method, SourceEdits edits) {
    return edits.calling(
        use -> isReplaced(method.loops(), use.call(), false) ? name(use, method.copied()) : null);
  }

  /** Whether any loop of a method calls such a function. */
  boolean anyIn(AnnotatedMethod method) {
    return method.calls().stream().anyMatch(use -> isReplaced(method.loops(), use.call(), false));
  }

  /** The innermost marked loop around a call decides. */
  private boolean isReplaced(List<MarkedLoop> loops, Span call, boolean around) {
    for (MarkedLoop loop : loops) {
      if (loop.nest().span().contains(call)) {
        return isReplaced(loop.inner(), call, isReplaced(loop, call, around));
      }
    }
    return around;
  }

  private boolean isReplaced(MarkedLoop loop, Span call, boolean around) {
    boolean strict = loop.nest().directive().rounding().equals(STRICT);
    boolean inside =
        plans.containsKey(loop.nest().id()) && loop.nest().body().span().contains(call);
    return !strict && (around || inside);
  }

  private Code name(CallUse use, List<AnnotatedMethod.Copied> copied) {
    Method function = ElementaryFunctions.inPlaceOf(use.method());
    if (function != null) {
      return Code.of("#.#", Support.LANE_MATH, function.name());
    }
    AnnotatedMethod text = text(use.method(), copied);
    if (text == null) {
      throw new IllegalStateException("no copy of " + use.method());
    }
    if (wanted.putIfAbsent(use.method().key(), text) == null) {
      text.calls().forEach(call -> name(call, copied));
    }
    return Code.text(copyName(text.name()));
  }

  private static @Nullable AnnotatedMethod text(
      Method method, List<AnnotatedMethod.Copied> copied) {
    for (AnnotatedMethod.Copied copy : copied) {
      if (copy.method().key().equals(method.key())) {
        return copy.text();
      }
    }
    return null;
  }

  private static String copyName(String method) {
    return "copy\1" + method;
  }

  /** Adds the copies that are called to the generated class. */
  void addTo(TypeSpec.Builder type) {
    for (AnnotatedMethod method : wanted.values()) {
      SourceEdits edits =
          new SourceEdits(method, access, "self")
              .calling(
                  use ->
                      ElementaryFunctions.inPlaceOf(use.method()) != null
                          ? name(use, List.of())
                          : Code.text(copyName(use.method().name())));
      type.addMethod(
          new CompanionGenerator.Signature(method, "self")
              .copy(copyName(method.name()))
              .addJavadoc(
                  "{@code $L} with the functions that parallel loops call.\n", method.name())
              .addCode(Code.of("#\n", edits.inside(method.body(), List.of())).toCodeBlock())
              .build());
    }
  }
}
