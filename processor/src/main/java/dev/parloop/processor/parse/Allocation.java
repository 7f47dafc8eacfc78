package dev.parloop.processor.parse;

import dev.parloop.processor.names.Names;
import dev.parloop.processor.range.Bound;
import dev.parloop.processor.range.Dimension;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** How many indices the dimensions of a kernel have, as Java text. */
final class Allocation {
  private static final Pattern LENGTH = Pattern.compile("[\\w$.\\[\\]]+\\.length");
  private static final Pattern NAME = Pattern.compile("[\\w$]+");

  private final Kernel kernel;
  private final Function<Bound, String> text;

  /** Lengths of the arrays that a kernel fills; {@code text} writes a bound. */
  Allocation(Kernel kernel, Function<Bound, String> text) {
    this.kernel = kernel;
    this.text = text;
  }

  /** The length along a dimension, of type int. */
  String of(int dimension) {
    Dimension one = kernel.range().dimensions().get(dimension);
    boolean plain =
        one.step() == null && Objects.equals(one.from().value(), one.closed() ? 1L : 0L);
    String to = text.apply(one.to());
    if (plain && LENGTH.matcher(to).matches()) {
      return to;
    }
    if (plain && isInt(one.to())) {
      return one.to().value() != null && one.to().value() >= 0 ? to : "Math.max(" + to + ", 0)";
    }
    return counted(dimension);
  }

  /** The same in the general form, by the runtime, which knows about overflow and steps of 0. */
  String counted(int dimension) {
    Dimension one = kernel.range().dimensions().get(dimension);
    String to = text.apply(one.to());
    String relation = (one.downwards() ? "GREATER" : "LESS") + (one.closed() ? "_OR_EQUAL" : "");
    Bound step = one.step();
    return "%s.length(%s, %s.%s, %s, %s)"
        .formatted(
            Names.TRIP_COUNT,
            text.apply(one.from()),
            Names.RELATION,
            relation,
            to,
            step == null ? "1" : text.apply(step));
  }

  /** Whether a bound is a literal or a parameter of type int. */
  private boolean isInt(Bound bound) {
    if (bound.value() != null) {
      return bound.value() == bound.value().intValue()
          && !text.apply(bound).toLowerCase(java.util.Locale.ROOT).endsWith("l");
    }
    if (bound.names().size() != 1 || !NAME.matcher(text.apply(bound)).matches()) {
      return false;
    }
    String name = bound.names().get(0).text();
    for (VariableElement parameter : kernel.element().getParameters()) {
      if (parameter.getSimpleName().contentEquals(name)) {
        return parameter.asType().getKind() == TypeKind.INT;
      }
    }
    return kernel.added().stream()
        .anyMatch(added -> added.name().equals(name) && added.type().equals("int"));
  }
}
