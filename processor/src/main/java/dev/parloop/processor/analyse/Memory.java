package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.State.Cell;
import dev.parloop.processor.analyse.Symbol.Bound;
import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes of fields and elements during a symbolic walk. */
final class Memory {
  private final Walk walk;

  Memory(Walk walk) {
    this.walk = walk;
  }

  private static Origin origin(Value value) {
    return value instanceof Reference reference ? reference.origin() : new Origin.Unknown();
  }

  /** The value of an element. */
  Value readElement(Value array, Value index, Expr place, Type.Array type) {
    Origin origin = origin(array);
    Polynomial subscript = subscript(index);
    if (!origin.isPrivate()) {
      touch(false, origin, type, subscript, place);
    }
    return slot(origin, subscript, type);
  }

  /** What an element holds, without noting that it is read. */
  Value slot(Origin origin, @Nullable Polynomial subscript, Type.Array type) {
    if (subscript != null) {
      Value known = walk.state.cells.get(new Cell(origin, subscript));
      if (known != null) {
        return known;
      }
    }
    if (type.element() instanceof Type.Primitive) {
      return number(origin, subscript, type.element());
    }
    if (Types.canBeArray(type.element())) {
      if (!walk.taken.rows()) {
        return Reference.UNKNOWN;
      }
      walk.recorder.rowIsRead(type);
    }
    if (origin.isPrivate() && !Types.isValue(type.element())) {
      if (!walk.taken.rows()) {
        return Reference.UNKNOWN;
      }
      walk.recorder.objectIsTaken(type);
    }
    return new Reference(row(origin, subscript, type));
  }

  /** An element that is a number: a new symbol, which tells where it was read. */
  private Value number(Origin origin, @Nullable Polynomial subscript, Type type) {
    Value value = walk.arithmetic.unknown(type);
    Symbol symbol = value instanceof Whole whole ? whole.form().asSymbol() : null;
    if (symbol != null && subscript != null && origin instanceof Origin.Shared array) {
      symbol.isElement(new Symbol.Element(array, subscript));
    }
    return value;
  }

  private static Origin row(Origin origin, @Nullable Polynomial subscript, Type.Array type) {
    if (origin instanceof Origin.Unknown || origin.isShallow()) {
      return new Origin.Unknown();
    }
    return origin.isPrivate()
        ? new Origin.SomeFresh(false)
        : new Origin.Element(origin, subscript, type);
  }

  /** An assignment to an element. */
  void writeElement(Value array, Value index, Value value, Expr place, Type.Array type) {
    Origin origin = origin(array);
    Polynomial subscript = subscript(index);
    if (!origin.isPrivate()) {
      touch(true, origin, type, subscript, place);
    }
    if (Types.holdsReferences(type)) {
      store(type, value, place.type());
      walk.state.forgetSlots();
      boolean isOne = origin instanceof Origin.Fresh || origin instanceof Origin.Shared;
      if (isOne && subscript != null) {
        walk.state.cells.put(new Cell(origin, subscript), value);
      }
    }
  }

  /** Notes that a reference of a type gets into an array. */
  void store(Type.Array into, Value value, Type type) {
    walk.recorder.stores(into, origin(value), type);
  }

  private static @Nullable Polynomial subscript(Value index) {
    return index instanceof Whole whole ? whole.form() : null;
  }

  /** Notes an access to an array that others may see. */
  void touch(
      boolean isWrite, Origin origin, Type.Array type, @Nullable Polynomial subscript, Expr place) {
    touch(isWrite, origin, type, subscript, null, place, null);
  }

  private void touch(
      boolean isWrite,
      Origin origin,
      Type.Array type,
      @Nullable Polynomial subscript,
      @Nullable Field field,
      Expr place,
      @Nullable Expr many) {
    if (walk.initialisation.isUnderWay() && !walk.initialisation.touches(isWrite, origin, place)) {
      return;
    }
    walk.recorder.touches.add(
        new Touch(
            isWrite,
            place,
            origin,
            type,
            subscript,
            field,
            walk.state.certain && !walk.state.dead,
            walk.inHeader,
            new ArrayList<>(walk.loops),
            walk.state.facts,
            walk.where(place.span(), many)));
  }

  /**
   * A read or write of neighbouring elements by a method of the JDK.
   *
   * @param many the array as the call names it
   * @param from the first of them
   * @param count how many there are
   */
  void touchPart(boolean isWrite, Value array, Expr many, Value from, Value count, Expr place) {
    Bound high = count instanceof Whole number ? Bounds.above(number) : null;
    Polynomial first = subscript(from);
    if (high == null || first == null) {
      touchAll(isWrite, array, many, place);
      return;
    }
    Type.Array type = (Type.Array) many.type();
    Symbol offset = walk.symbols.varying("offset", Interval.SUBSCRIPT, false);
    offset.isAtMost(high.plus(-1));
    walk.loops.push(offset);
    if (!origin(array).isPrivate()) {
      Polynomial subscript = first.plus(Polynomial.of(offset));
      touch(isWrite, origin(array), type, subscript, null, place, many);
    }
    walk.loops.pop();
    if (isWrite && Types.holdsReferences(type)) {
      walk.state.forgetSlots();
    }
  }

  /**
   * A read or write of all elements by a method of the JDK.
   *
   * @param many the array as the call names it
   */
  void touchAll(boolean isWrite, Value array, Expr many, Expr place) {
    Type.Array type = (Type.Array) many.type();
    Origin origin = origin(array);
    if (!origin.isPrivate()) {
      touch(isWrite, origin, type, null, null, place, many);
    }
    if (isWrite && Types.holdsReferences(type)) {
      walk.state.forgetSlots();
    }
  }

  /** The length of an array. */
  Value length(Value array, Expr.Length place) {
    Origin origin = origin(array);
    Value known = walk.state.cells.get(new Cell(origin, State.LENGTH));
    if (known != null) {
      return known;
    }
    if (origin instanceof Origin.Shared shared) {
      List<Origin.Shared> nonNull = new ArrayList<>(shared.nonNull());
      nonNull.add(shared);
      return Whole.of(
          walk.symbols.invariant(
              List.of(State.LENGTH, shared.key()),
              "length",
              Interval.LENGTH,
              false,
              new Symbols.Source(new Expr.Length(shared.expr(), place.span()), nonNull)));
    }
    return Whole.of(walk.symbols.varying("length", Interval.LENGTH, false));
  }

  /** The value of a field. */
  Value readField(@Nullable Value receiver, Expr.FieldRead place) {
    Field field = place.field();
    noteField(receiver, field, place);
    if (receiver == null) {
      return !walk.callees.names(place, walk.owner)
          ? walk.arithmetic.unknown(field.type())
          : invariant(List.of(field), place, List.of());
    }
    Origin origin = origin(receiver);
    boolean mayBeTouched = !walk.initialisation.isUnderWay();
    if (!origin.isPrivate() && !(mayBeTouched && touchField(false, origin, place))) {
      walk.recorder.fieldsElsewhere.add(field);
    }
    Value known = walk.state.cells.get(new Cell(origin, field));
    if (known != null) {
      return known;
    }
    if (origin instanceof Origin.Element element && isHeld(field, element)) {
      return new Reference(new Origin.Held(element, field));
    }
    if (origin instanceof Origin.Shared shared) {
      List<Origin.Shared> nonNull = new ArrayList<>(shared.nonNull());
      if (!(shared.expr() instanceof Expr.This)) {
        nonNull.add(shared);
      }
      Expr.FieldRead inLoop = new Expr.FieldRead(shared.expr(), field, place.span());
      return walk.callees.names(inLoop, walk.owner)
          ? invariant(List.of(field, shared.key()), inLoop, nonNull)
          : walk.arithmetic.unknown(field.type());
    }
    return walk.arithmetic.unknown(field.type());
  }

  /**
   * Whether the arrays that a field holds, of all objects in an array, can be looked at in front of
   * the loop: those of numbers, of objects that are surely no arrays.
   */
  private boolean isHeld(Field field, Origin.Element object) {
    return field.type() instanceof Type.Array type
        && Types.holdsNumbers(type)
        && !field.isVolatile()
        && object.type().element() instanceof Type.Reference of
        && !Types.canBeArray(of)
        && walk.callees.reaches(field.owner(), field, walk.owner);
  }

  /** The value of a field that the loop does not change: one that it writes is refused anyway. */
  private Value invariant(Object key, Expr.FieldRead place, List<Origin.Shared> nonNull) {
    Field field = place.field();
    if (field.isVolatile()) {
      return walk.arithmetic.unknown(field.type());
    }
    if (Value.isWhole(field.type())) {
      return Whole.of(
          walk.symbols.invariant(
              key,
              field.name(),
              Value.rangeOf(field.type()),
              field.type() == Type.Primitive.LONG,
              new Symbols.Source(place, nonNull)));
    }
    return field.type() instanceof Type.Primitive
        ? Value.Other.VALUE
        : new Reference(new Origin.Shared(key, place, nonNull));
  }

  /**
   * Notes an access to a field of an object that an array holds. Only of numbers: what else a field
   * refers to is not followed.
   *
   * @return false if it is not known to be one
   */
  private boolean touchField(boolean isWrite, Origin origin, Expr.FieldRead place) {
    Field field = place.field();
    Type of = origin instanceof Origin.Element element ? element.type().element() : Type.VOID;
    boolean isMember =
        of instanceof Type.Reference type
            && (type.name().equals(field.owner()) || walk.callees.inherits(type.name(), field));
    if (!isMember
        || field.isVolatile()
        || !(field.type() instanceof Type.Primitive)
        || !walk.callees.reaches(((Type.Reference) of).name(), field, walk.owner)) {
      return false;
    }
    if (isWrite) {
      walk.recorder.fields.add(field);
    }
    touch(isWrite, origin, new Type.Array(field.type()), Polynomial.ZERO, field, place, null);
    return true;
  }

  private void noteField(@Nullable Value receiver, Field field, Expr.FieldRead place) {
    if (receiver != null && field.isStatic()) {
      walk.initialisation.use(field.owner(), place); // Of a class that is being initialised.
      return;
    }
    walk.recorder.uses(field, place);
    if (receiver == null || !origin(receiver).isPrivate()) {
      walk.initialisation.uses(field);
    }
    if (field.isStatic()) {
      walk.recorder.classes.add(field.owner());
      walk.initialisation.useField(field, place);
    }
    if (walk.inHeader) {
      walk.recorder.headerFields.putIfAbsent(field, walk.site(place.span()));
    }
    if (field.isVolatile()) {
      walk.effect(Effect.Kind.VOLATILE, field.toString(), place.span());
    }
  }

  /** An assignment to a field. */
  void writeField(@Nullable Value receiver, Value value, Expr.FieldRead place) {
    noteField(receiver, place.field(), place);
    Origin origin = receiver == null ? new Origin.Unknown() : origin(receiver);
    boolean mayBeTouched = !walk.initialisation.isUnderWay();
    if (!origin.isPrivate() && !(mayBeTouched && touchField(true, origin, place))) {
      boolean isOneObject = receiver == null || origin instanceof Origin.Shared;
      walk.recorder.fieldsElsewhere.add(place.field());
      walk.fieldWrite(place.field(), isOneObject, place.span());
    }
    if (origin instanceof Origin.Fresh) {
      walk.state.cells.put(new Cell(origin, place.field()), value);
    } else {
      walk.state.cells.keySet().removeIf(cell -> cell.at().equals(place.field()));
    }
  }
}
