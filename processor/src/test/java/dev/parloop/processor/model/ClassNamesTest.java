package dev.parloop.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Classes and members are told by the names that source text has for them. */
class ClassNamesTest {

  @Test
  void classesOfAnyKind() {
    assertEquals("Map", ClassNames.of("java.util.Map"));
    assertEquals("Map.Entry", ClassNames.of("java.util.Map$Entry"));
    assertEquals("P", ClassNames.of("p.Outer$1P"));
    assertEquals("P.Inner", ClassNames.of("p.Outer$1P$Inner"));
    assertEquals("a class without a name in Outer.Op", ClassNames.of("p.Outer$Op$3"));
    assertEquals("a class without a name", ClassNames.of("p.Outer$Op$3$1"));
    assertEquals("Inner", ClassNames.of("p.Outer$3$Inner"));
  }

  @Test
  void dollarsOfTheUsersOwn() {
    assertEquals("$Gen", ClassNames.of("p.$Gen"));
    assertEquals("A$$B", ClassNames.of("p.A$$B"));
  }

  @Test
  void members() {
    assertEquals("Outer.Op.box", ClassNames.member("p.Outer$Op", "box"));
    assertEquals("new P", ClassNames.member("p.Outer$1P", "<init>"));
    assertEquals(
        "ap (of a class without a name in Outer.Op)", ClassNames.member("p.Outer$Op$3", "ap"));
  }

  @Test
  void fieldsInExpressions() {
    Field field = new Field("p.Outer$Other", "sc", Type.Primitive.INT, true, false, false);
    assertEquals("Outer.Other.sc", ModelPrinter.print(new Expr.FieldRead(null, field, Span.NONE)));
  }

  @Test
  void whatNoExpressionSays() {
    Type.Array ints = new Type.Array(Type.Primitive.INT);
    Variable x = new Variable(1, "x", ints, Variable.Kind.OUTER);
    Span other = new Span("A.java", 3, 4, 1, 3);
    Expr read = new Expr.Read(x, other);
    Expr clone =
        new Expr.Opaque(ints, "clone of an array", java.util.List.<Node>of(read), true, Span.NONE);
    assertEquals("x.clone()", ModelPrinter.print(clone));
    Expr lambda = new Expr.Opaque(Type.VOID, "lambda", java.util.List.<Node>of(), false, Span.NONE);
    assertEquals("(lambda)", ModelPrinter.print(lambda));
  }
}
