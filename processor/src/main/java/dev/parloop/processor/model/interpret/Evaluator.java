package dev.parloop.processor.model.interpret;

import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Type;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions, operands from left to right. */
final class Evaluator {
  /** Called by constructors, and does nothing. */
  private static final String OBJECT_CONSTRUCTOR = "java.lang.Object.<init>()V";

  private final Machine machine;
  private final Executor executor;
  private final Map<String, Optional<java.lang.reflect.Method>> javaMethods = new HashMap<>();

  Evaluator(Machine machine, Executor executor) {
    this.machine = machine;
    this.executor = executor;
  }

  /** The value of an expression; null for a call of a void method. */
  @Nullable Object evaluate(Expr expression, Frame frame) {
    if (expression instanceof Expr.Place place) {
      return cell(place, frame).read();
    } else if (expression instanceof Expr.Literal literal) {
      // The JVM's constants are interned, and == can tell.
      return literal.value() instanceof String text ? text.intern() : literal.value();
    } else if (expression instanceof Expr.Binary binary) {
      return binary(binary, frame);
    } else if (expression instanceof Expr.Unary unary) {
      return Arithmetic.unary(unary.operator(), primitive(unary.operand(), frame));
    } else if (expression instanceof Expr.Convert convert) {
      return Arithmetic.convert(primitive(convert.operand(), frame), convert.to());
    } else if (expression instanceof Expr.Logical logical) {
      return condition(logical.left(), frame) == logical.and()
          ? condition(logical.right(), frame)
          : !logical.and();
    } else if (expression instanceof Expr.Conditional choice) {
      return condition(choice.condition(), frame)
          ? evaluate(choice.whenTrue(), frame)
          : evaluate(choice.whenFalse(), frame);
    } else if (expression instanceof Expr.This) {
      return frame.self();
    } else if (expression instanceof Expr.Length length) {
      return Array.getLength(ProgramException.nonNull(evaluate(length.array(), frame)));
    }
    return effect(expression, frame);
  }

  /** The value of a boolean expression. */
  boolean condition(Expr expression, Frame frame) {
    return (Boolean) primitive(expression, frame);
  }

  /** The value of an expression of primitive type. */
  Object primitive(Expr expression, Frame frame) {
    Object value = evaluate(expression, frame);
    if (value == null) {
      throw new IllegalStateException("no value: " + ModelPrinter.print(expression));
    }
    return value;
  }

  /** Runs the parsed body of a method or constructor. */
  @Nullable Object call(
      MethodBody body, @Nullable Object self, List<? extends @Nullable Object> arguments) {
    return call(body, new Frame(self), arguments);
  }

  private @Nullable Object call(
      MethodBody body, Frame frame, List<? extends @Nullable Object> arguments) {
    machine.enter();
    try {
      for (int i = 0; i < body.parameters().size(); i++) {
        frame.set(body.parameters().get(i), arguments.get(i));
      }
      return executor.execute(body.body(), frame).value();
    } finally {
      machine.leave();
    }
  }

  /** Evaluates the operands of a place. */
  private Cell cell(Expr.Place place, Frame frame) {
    if (place instanceof Expr.Read read) {
      return new Cell.Local(machine, frame, read.variable(), read.span());
    } else if (place instanceof Expr.ArrayRead read) {
      Object array = evaluate(read.array(), frame);
      int index = (Integer) primitive(read.index(), frame);
      return new Cell.Element(machine, array, index, read.span());
    }
    Expr.FieldRead read = (Expr.FieldRead) place;
    if (read.field().isStatic()) {
      if (read.receiver() != null) {
        evaluate(read.receiver(), frame);
      }
      return new Cell.StaticField(machine, read.field(), read.span());
    }
    Object receiver = read.receiver() == null ? frame.self() : evaluate(read.receiver(), frame);
    return new Cell.InstanceField(machine, receiver, read.field(), read.span());
  }

  private Object binary(Expr.Binary binary, Frame frame) {
    Object left = evaluate(binary.left(), frame);
    Object right = evaluate(binary.right(), frame);
    if (binary.left().type() instanceof Type.Primitive
        && left != null
        && right != null
        && binary.right().type() instanceof Type.Primitive) {
      return Arithmetic.binary(binary.operator(), left, right);
    }
    return (left == right) == (binary.operator() == BinaryOperator.EQUAL);
  }

  private @Nullable Object effect(Expr expression, Frame frame) {
    if (expression instanceof Expr.Assign assign) {
      Cell cell = cell(assign.target(), frame);
      Object value = evaluate(assign.value(), frame);
      cell.write(value);
      return value;
    } else if (expression instanceof Expr.Compound compound) {
      return compound(compound, frame);
    } else if (expression instanceof Expr.Step step) {
      return step(step, frame);
    } else if (expression instanceof Expr.Call call) {
      return call(call, frame);
    } else if (expression instanceof Expr.NewObject creation) {
      return create(creation, frame);
    } else if (expression instanceof Expr.NewArray creation) {
      return create(creation, frame);
    }
    Expr.Opaque opaque = (Expr.Opaque) expression;
    if (opaque.what().equals("lambda") && !opaque.unknownEffect()) {
      return new Instance(opaque.type().toString()); // To make one runs nothing of it.
    }
    throw new CannotInterpretException(opaque.what(), opaque.span());
  }

  /** The target is checked and read before the right-hand side is evaluated. */
  private Object compound(Expr.Compound compound, Frame frame) {
    Cell cell = cell(compound.target(), frame);
    Object old = required(cell.read(), compound);
    Object operand = primitive(compound.operand(), frame);
    Object left = Arithmetic.convert(old, compound.operation());
    Object result = Arithmetic.binary(compound.operator(), left, operand);
    Object value = Arithmetic.convert(result, (Type.Primitive) compound.type());
    cell.write(value);
    return value;
  }

  private Object step(Expr.Step step, Frame frame) {
    Type.Primitive type = (Type.Primitive) step.type();
    Cell cell = cell(step.target(), frame);
    Object old = required(cell.read(), step);
    Type.Primitive promoted = type.compareTo(Type.Primitive.INT) < 0 ? Type.Primitive.INT : type;
    Object sum =
        Arithmetic.binary(
            BinaryOperator.ADD,
            Arithmetic.convert(old, promoted),
            Arithmetic.convert(step.delta(), promoted));
    Object value = Arithmetic.convert(sum, type);
    cell.write(value);
    return step.prefix() ? value : old;
  }

  private static Object required(@Nullable Object value, Expr where) {
    if (value == null) {
      throw new IllegalStateException("no value to change: " + ModelPrinter.print(where));
    }
    return value;
  }

  private @Nullable Object call(Expr.Call call, Frame frame) {
    Method method = call.method();
    Object receiver = call.receiver() == null ? frame.self() : evaluate(call.receiver(), frame);
    List<@Nullable Object> arguments = values(call.arguments(), frame);
    if (!method.isStatic()) {
      ProgramException.nonNull(receiver);
    }
    if (method.key().equals(OBJECT_CONSTRUCTOR)) {
      return null;
    }
    Optional<java.lang.reflect.Method> known =
        javaMethods.computeIfAbsent(method.key(), k -> JavaClasses.find(method));
    if (known.isPresent()) {
      machine.step(1);
      return JavaClasses.invoke(known.get(), receiver, arguments.toArray());
    }
    MethodBody body =
        body(method, receiver)
            .orElseThrow(
                () -> new CannotInterpretException("call of " + method.key(), call.span()));
    return method.isFunction()
        ? call(body, frame.copy(), arguments)
        : call(body, method.isStatic() ? null : receiver, arguments);
  }

  /** What a call on this object runs. */
  private Optional<MethodBody> body(Method method, @Nullable Object receiver) {
    if (method.isBound()) {
      return machine.callees.body(method);
    }
    if (!(receiver instanceof Instance object)) {
      return Optional.empty();
    }
    Optional<MethodBody> overriding = machine.callees.bodyIn(method, object.className());
    return overriding.isEmpty() && object.className().equals(method.owner())
        ? machine.callees.body(method)
        : overriding;
  }

  private Object create(Expr.NewObject creation, Frame frame) {
    List<@Nullable Object> arguments = values(creation.arguments(), frame);
    Optional<MethodBody> body = machine.callees.body(creation.constructor());
    if (body.isEmpty()) {
      return JavaClasses.create(creation, arguments.toArray());
    }
    Instance object = new Instance(creation.constructor().owner());
    call(body.get(), object, arguments);
    return object;
  }

  private Object create(Expr.NewArray creation, Frame frame) {
    List<Expr> elements = creation.elements();
    if (elements != null) {
      machine.step(elements.size());
      Object array =
          Array.newInstance(
              JavaClasses.of(creation.type().element(), creation.span()), elements.size());
      for (int i = 0; i < elements.size(); i++) {
        // No listener: nobody else has seen the array.
        Array.set(array, i, evaluate(elements.get(i), frame));
      }
      return array;
    }
    int[] lengths = new int[creation.dimensions().size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (Integer) primitive(creation.dimensions().get(i), frame);
    }
    for (int length : lengths) {
      if (length < 0) {
        throw new ProgramException(new NegativeArraySizeException(Integer.toString(length)));
      }
    }
    long size = 1;
    Type part = creation.type();
    for (int length : lengths) {
      // The limit stops the product long before it could overflow.
      size *= length;
      machine.step(size);
      part = ((Type.Array) part).element();
    }
    return Array.newInstance(JavaClasses.of(part, creation.span()), lengths);
  }

  private List<@Nullable Object> values(List<Expr> expressions, Frame frame) {
    List<@Nullable Object> values = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      values.add(evaluate(expression, frame));
    }
    return values;
  }
}
