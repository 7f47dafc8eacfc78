package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;

/** The reads that a for-each loop over an array does by itself. */
final class ElementReads {
  private static final Variable ORDINAL =
      new Variable(-1, "...", Type.Primitive.INT, Variable.Kind.INNER);

  private ElementReads() {}

  /** The element as messages name it. */
  static Expr.ArrayRead of(IterationSpace.Elements space) {
    return new Expr.ArrayRead(
        space.array(), new Expr.Read(ORDINAL, space.span()), space.array().span());
  }

  /** The loop variable's value for an element's value. */
  static Value converted(Value element, IterationSpace.Elements space, Arithmetic arithmetic) {
    Type from = ((Type.Array) space.array().type()).element();
    Type to = space.variable().type();
    if (!from.equals(to) && (from instanceof Type.Primitive || to instanceof Type.Primitive)) {
      return from instanceof Type.Primitive && to instanceof Type.Primitive target
          ? arithmetic.convert(element, from, target)
          : arithmetic.unknown(to);
    }
    return element;
  }
}
