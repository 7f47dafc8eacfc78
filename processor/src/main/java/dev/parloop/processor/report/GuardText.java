package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.model.ClassNames;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.ModelPrinter;
import java.util.List;
import java.util.stream.Stream;

/** Guards as the Java text of their checks. */
final class GuardText {

  private GuardText() {}

  /** What must hold: {@code a != b}. */
  static String of(Guard guard) {
    if (guard instanceof Guard.NotSame check) {
      return text(check.left()) + " != " + text(check.right());
    }
    if (guard instanceof Guard.NotZero check) {
      return text(check.value()) + " != 0";
    }
    if (guard instanceof Guard.NotNegative check) {
      return text(check.value()) + " >= 0";
    }
    if (guard instanceof Guard.InBounds check) {
      return text(check.index()) + " < " + text(check.array()) + ".length";
    }
    if (guard instanceof Guard.Ordered check) {
      return text(check.low()) + " <= " + text(check.high());
    }
    if (guard instanceof Guard.DistinctRows check) {
      return call(
          "distinctRows",
          Stream.concat(Stream.of(check.written()), check.others().stream())
              .map(Guard.Rows::text)
              .toList());
    }
    if (guard instanceof Guard.ExactClass check) {
      return text(check.value())
          + "[*]".repeat(check.levels())
          + ".getClass() == "
          + ClassNames.of(check.className())
          + ".class";
    }
    if (guard instanceof Guard.PlainList check) {
      return call("plainList", List.of(text(check.value())));
    }
    if (guard instanceof Guard.DistinctElements check) {
      return call(
          check.isLimited() ? "distinctLimited" : "distinctElements",
          List.of(text(check.array()), text(check.first()), text(check.last())));
    }
    if (guard instanceof Guard.Ascending check) {
      return call(
          "ascending", List.of(text(check.array()), text(check.first()), text(check.last())));
    }
    if (guard instanceof Guard.Apart check) {
      return call("apart", List.of(text(check.offset()), text(check.reach())));
    }
    if (guard instanceof Guard.NoMultiple check) {
      return call(
          "noMultiple", List.of(text(check.offset()), text(check.stride()), text(check.reach())));
    }
    Guard.NoWrap check = (Guard.NoWrap) guard;
    Stream<String> terms =
        check.terms().stream().flatMap(t -> Stream.of(text(t.coefficient()), text(t.span())));
    return call(
        "noWrap", Stream.concat(Stream.of(Long.toString(check.constant())), terms).toList());
  }

  private static String call(String method, List<String> arguments) {
    return "Guards." + method + "(" + String.join(", ", arguments) + ")";
  }

  private static String text(Expr expr) {
    return ModelPrinter.print(expr);
  }
}
