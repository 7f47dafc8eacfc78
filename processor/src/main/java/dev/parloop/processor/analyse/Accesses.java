package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is told of accesses that the walk has come to. */
final class Accesses {
  private Accesses() {}

  /** An access of which nobody asks on which fields it depends. */
  static Access of(Touch touch) {
    return of(touch, Set.of());
  }

  /** An access with the fields that decide which array it is to, and which element. */
  static Access of(Touch touch, Symbols symbols) {
    Set<Field> fields = new LinkedHashSet<>();
    Origin.Shared root = touch.root();
    add(root == null ? null : root.key(), symbols, fields);
    for (Polynomial subscript : touch.path()) {
      add(subscript, symbols, fields);
    }
    return of(touch, fields);
  }

  /** Adds the fields in what a symbol or an array is known by. */
  private static void add(@Nullable Object key, Symbols symbols, Set<Field> fields) {
    if (key instanceof Field field) {
      fields.add(field);
    } else if (key instanceof Polynomial form) {
      form.symbols().forEach(symbol -> add(symbols.key(symbol), symbols, fields));
    } else if (key instanceof List<?> parts) {
      parts.forEach(part -> add(part, symbols, fields));
    }
  }

  private static Access of(Touch touch, Set<Field> fields) {
    Touch.Where where = touch.where();
    CallerTerms terms = where.terms();
    Expr many = where.many();
    return new Access(
        touch.place(),
        touch.isWrite(),
        touch.isCertain(),
        where.isConditional(),
        isAffine(touch),
        touch.site(),
        terms == null ? touch.place() : terms.of(touch.place()),
        terms == null ? "" : terms.method(),
        terms == null || many == null ? many : terms.of(many),
        fields);
  }

  /** Whether all subscripts of both are affine forms of counters and invariants. */
  static boolean areAffine(Touch one, Touch other) {
    return isAffine(one) && isAffine(other);
  }

  private static boolean isAffine(Touch touch) {
    for (Polynomial subscript : touch.path()) {
      if (subscript == null) {
        return false;
      }
      for (Symbol symbol : subscript.symbols()) {
        boolean known = symbol.kind() != Symbol.Kind.VARYING || touch.loops().contains(symbol);
        if (!known || subscript.coefficient(symbol) == null) {
          return false;
        }
      }
    }
    return true;
  }
}
