package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * The target of a read or an assignment, its operands already evaluated. Null and bounds are
 * checked by {@link #read} and {@link #write}, because Java checks them only after the right-hand
 * side of a simple assignment.
 */
abstract class Cell {
  private final Machine machine;
  private final Span span;

  private Cell(Machine machine, Span span) {
    this.machine = machine;
    this.span = span;
  }

  /** Checks, tells the listener, and reads. */
  final @Nullable Object read() {
    Location location = location();
    if (location != null) {
      machine.access(location, false, span);
    }
    return get();
  }

  /** Checks, tells the listener, and writes a value of exactly the cell's type. */
  final void write(@Nullable Object value) {
    Location location = location();
    set(value);
    if (location != null) {
      machine.access(location, true, span);
    }
  }

  /** Checks that the cell exists; null where nobody else can see it. */
  abstract @Nullable Location location();

  abstract @Nullable Object get();

  abstract void set(@Nullable Object value);

  /** A local variable. */
  static final class Local extends Cell {
    private final Frame frame;
    private final Variable variable;

    Local(Machine machine, Frame frame, Variable variable, Span span) {
      super(machine, span);
      this.frame = frame;
      this.variable = variable;
    }

    @Override
    @Nullable Location location() {
      return switch (variable.kind()) {
        case PARAMETER, OUTER -> new Location.Local(variable);
        default -> null;
      };
    }

    @Override
    @Nullable Object get() {
      return frame.get(variable);
    }

    @Override
    void set(@Nullable Object value) {
      frame.set(variable, value);
    }
  }

  /** A static field. */
  static final class StaticField extends Cell {
    private final Statics statics;
    private final Field field;
    private final Span span;

    StaticField(Machine machine, Field field, Span span) {
      super(machine, span);
      this.statics = machine.statics;
      this.field = field;
      this.span = span;
    }

    @Override
    Location location() {
      return new Location.StaticField(field);
    }

    @Override
    @Nullable Object get() {
      if (!statics.contains(field)) {
        throw new CannotInterpretException("static field " + field + " without a value", span);
      }
      return statics.get(field);
    }

    @Override
    void set(@Nullable Object value) {
      statics.set(field, value);
    }
  }

  /** A field of an object. */
  static final class InstanceField extends Cell {
    private final @Nullable Object receiver;
    private final Field field;
    private final Span span;

    InstanceField(Machine machine, @Nullable Object receiver, Field field, Span span) {
      super(machine, span);
      this.receiver = receiver;
      this.field = field;
      this.span = span;
    }

    @Override
    Location location() {
      return new Location.InstanceField(object(), field);
    }

    @Override
    @Nullable Object get() {
      return object().get(field);
    }

    @Override
    void set(@Nullable Object value) {
      object().set(field, value);
    }

    private Instance object() {
      if (ProgramException.nonNull(receiver) instanceof Instance instance) {
        return instance;
      }
      throw new CannotInterpretException("field " + field + " of a class without source", span);
    }
  }

  /** An element of an array. */
  static final class Element extends Cell {
    private final @Nullable Object array;
    private final int index;

    Element(Machine machine, @Nullable Object array, int index, Span span) {
      super(machine, span);
      this.array = array;
      this.index = index;
    }

    @Override
    Location location() {
      return new Location.Element(array(), index);
    }

    @Override
    @Nullable Object get() {
      Object checked = array();
      return checked instanceof Object[] objects ? objects[index] : Array.get(checked, index);
    }

    @Override
    void set(@Nullable Object value) {
      Object checked = array();
      if (!(checked instanceof Object[] objects)) {
        Array.set(checked, index, value);
        return;
      }
      try {
        objects[index] = value;
      } catch (ArrayStoreException e) {
        throw new ProgramException(e);
      }
    }

    private Object array() {
      Object checked = ProgramException.nonNull(array);
      int length = Array.getLength(checked);
      if (index < 0 || index >= length) {
        throw new ProgramException(
            new ArrayIndexOutOfBoundsException(
                "Index " + index + " out of bounds for length " + length));
      }
      return checked;
    }
  }
}
