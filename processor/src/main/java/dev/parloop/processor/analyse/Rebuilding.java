package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Expressions with other parts. */
final class Rebuilding {

  /** What stands in the place of a part; null if nothing can. */
  interface Part extends Function<Expr, @Nullable Expr> {}

  private Rebuilding() {}

  /**
   * An expression of the same kind with what {@code part} gives for each of its parts; null where
   * it gives none, and for what assigns, creates or is opaque.
   */
  static @Nullable Expr withParts(Expr expr, Part part) {
    if (expr instanceof Expr.Literal || expr instanceof Expr.Read || expr instanceof Expr.This) {
      return expr;
    }
    List<Expr> parts = new ArrayList<>();
    for (var child : Nodes.children(expr)) {
      Expr given = child instanceof Expr inner ? part.apply(inner) : null;
      if (given == null) {
        return null;
      }
      parts.add(given);
    }
    return of(expr, parts);
  }

  private static @Nullable Expr of(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.Binary one) {
      return new Expr.Binary(one.operator(), parts.get(0), parts.get(1), one.type(), one.span());
    } else if (expr instanceof Expr.Logical one) {
      return new Expr.Logical(one.and(), parts.get(0), parts.get(1), one.span());
    } else if (expr instanceof Expr.Unary one) {
      return new Expr.Unary(one.operator(), parts.get(0), one.span());
    } else if (expr instanceof Expr.Convert one) {
      return new Expr.Convert(one.to(), parts.get(0), one.span());
    } else if (expr instanceof Expr.Conditional one) {
      return new Expr.Conditional(parts.get(0), parts.get(1), parts.get(2), one.type(), one.span());
    } else if (expr instanceof Expr.ArrayRead one) {
      return new Expr.ArrayRead(parts.get(0), parts.get(1), one.span());
    } else if (expr instanceof Expr.Length one) {
      return new Expr.Length(parts.get(0), one.span());
    } else if (expr instanceof Expr.FieldRead one) {
      return new Expr.FieldRead(parts.isEmpty() ? null : parts.get(0), one.field(), one.span());
    } else if (expr instanceof Expr.Call one) {
      boolean isStatic = one.receiver() == null;
      return new Expr.Call(
          isStatic ? null : parts.get(0),
          one.method(),
          isStatic ? parts : parts.subList(1, parts.size()),
          one.span());
    }
    return null;
  }
}
