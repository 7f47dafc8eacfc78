package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.Value.Reference;
import dev.parloop.processor.analyse.Value.Whole;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions symbolically, in Java's order. */
final class Evaluator {
  private final Walk walk;

  Evaluator(Walk walk) {
    this.walk = walk;
  }

  Value evaluate(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    } else if (expr instanceof Expr.Read read) {
      return walk.valueOf(read);
    } else if (expr instanceof Expr.This) {
      return walk.frame().self;
    } else if (expr instanceof Expr.FieldRead read) {
      return walk.memory.readField(receiver(read), read);
    } else if (expr instanceof Expr.ArrayRead read) {
      Value array = walk.evaluate(read.array());
      Value index = walk.evaluate(read.index());
      return walk.memory.readElement(array, index, read, typeOf(read));
    } else if (expr instanceof Expr.Length length) {
      return walk.memory.length(walk.evaluate(length.array()), length);
    } else if (expr instanceof Expr.Unary unary) {
      Value operand = walk.evaluate(unary.operand());
      return operand instanceof Value.Truth truth
          ? truth.negated()
          : walk.arithmetic.unary(unary.operator(), operand, unary.type());
    } else if (expr instanceof Expr.Binary binary) {
      Value left = walk.evaluate(binary.left());
      Value right = walk.evaluate(binary.right());
      if (binary.operator().isComparison()) {
        return comparison(binary.operator(), left, right);
      }
      return walk.arithmetic.binary(binary.operator(), left, right, binary.type());
    } else if (expr instanceof Expr.Convert convert) {
      Value operand = walk.evaluate(convert.operand());
      return walk.arithmetic.convert(operand, convert.operand().type(), convert.to());
    }
    return evaluateMore(expr);
  }

  private Value evaluateMore(Expr expr) {
    if (expr instanceof Expr.Logical logical) {
      return logical(logical);
    } else if (expr instanceof Expr.Conditional conditional) {
      return conditional(conditional);
    } else if (expr instanceof Expr.Call call) {
      return walk.calls.call(call);
    } else if (expr instanceof Expr.NewObject creation) {
      return walk.calls.create(creation);
    } else if (expr instanceof Expr.NewArray creation) {
      return newArray(creation);
    } else if (expr instanceof Expr.Assign assign) {
      return assign(assign);
    } else if (expr instanceof Expr.Compound compound) {
      return update(compound.target(), compound.operator(), compound, compound.operand());
    } else if (expr instanceof Expr.Step step) {
      return update(step.target(), BinaryOperator.ADD, step, null);
    }
    return opaque((Expr.Opaque) expr);
  }

  private static Type.Array typeOf(Expr.ArrayRead read) {
    return (Type.Array) read.array().type();
  }

  private Value literal(Expr.Literal literal) {
    Long constant = Expressions.constant(literal);
    if (constant != null) {
      return Whole.of(constant);
    }
    if (literal.type() instanceof Type.Primitive) {
      return Value.Other.VALUE;
    }
    return literal.value() == null ? new Reference(new Origin.Null()) : Reference.UNKNOWN;
  }

  private @Nullable Value receiver(Expr.FieldRead read) {
    return read.receiver() == null
        ? walk.initialisation.holderOf(read.field())
        : walk.evaluate(read.receiver());
  }

  /** {@code &&} tells what both operands do where it is true, {@code ||} where it is false. */
  private Value logical(Expr.Logical logical) {
    Value left = walk.evaluate(logical.left());
    State before = walk.state;
    int jumps = walk.jumps;
    walk.state = before.branch(Value.facts(left, logical.and()));
    walk.conditions++;
    Value right = walk.evaluate(logical.right());
    walk.conditions--;
    merge(before, before, walk.state, jumps);
    List<Fact> both = new ArrayList<>(Value.facts(left, logical.and()));
    both.addAll(Value.facts(right, logical.and()));
    return logical.and() ? new Value.Truth(both, List.of()) : new Value.Truth(List.of(), both);
  }

  /** A comparison of integers tells something about them. */
  private Value comparison(BinaryOperator operator, Value left, Value right) {
    return left instanceof Whole a && right instanceof Whole b
        ? new Value.Truth(Fact.of(operator, a, b), Fact.of(Fact.negated(operator), a, b))
        : Value.Other.VALUE;
  }

  private Value conditional(Expr.Conditional conditional) {
    Value condition = walk.evaluate(conditional.condition());
    State before = walk.state;
    int jumps = walk.jumps;
    walk.conditions++;
    walk.state = before.branch(Value.facts(condition, true));
    Value whenTrue = walk.evaluate(conditional.whenTrue());
    State afterTrue = walk.state;
    walk.state = before.branch(Value.facts(condition, false));
    Value whenFalse = walk.evaluate(conditional.whenFalse());
    walk.conditions--;
    merge(before, afterTrue, walk.state, jumps);
    return walk.arithmetic.either(
        whenTrue, Value.facts(condition, true), whenFalse, Value.facts(condition, false));
  }

  private void merge(State before, State a, State b, int jumps) {
    boolean certain = before.certain && walk.jumps == jumps;
    walk.state = State.join(a, b, walk.arithmetic).copy();
    walk.state.certain = certain;
  }

  private Value newArray(Expr.NewArray creation) {
    List<Value> lengths = new ArrayList<>();
    for (Expr dimension : creation.dimensions()) {
      lengths.add(walk.evaluate(dimension));
    }
    Value length = lengths.isEmpty() ? null : lengths.get(0);
    if (creation.elements() != null) {
      for (Expr element : creation.elements()) {
        Value value = walk.evaluate(element);
        if (Types.holdsReferences(creation.type())) {
          walk.memory.store(creation.type(), value, element.type());
        }
      }
      length = Whole.of(creation.elements().size());
    }
    Origin.Fresh fresh = walk.fresh(null, false);
    if (length != null) {
      walk.state.cells.put(new State.Cell(fresh, State.LENGTH), length);
    }
    return new Reference(fresh);
  }

  private Value assign(Expr.Assign assign) {
    Expr.Place target = assign.target();
    if (target instanceof Expr.Read read) {
      Value value = walk.evaluate(assign.value());
      walk.state.variables.put(read.variable(), value);
      return value;
    } else if (target instanceof Expr.FieldRead read) {
      Value receiver = receiver(read);
      Value value = walk.evaluate(assign.value());
      walk.memory.writeField(receiver, value, read);
      return value;
    }
    Expr.ArrayRead read = (Expr.ArrayRead) target;
    Value array = walk.evaluate(read.array());
    Value index = walk.evaluate(read.index());
    Value value = walk.evaluate(assign.value());
    walk.memory.writeElement(array, index, value, read, typeOf(read));
    return value;
  }

  /** {@code target op= operand}, or {@code ++} and {@code --} where there is no operand. */
  private Value update(
      Expr.Place target, BinaryOperator operator, Expr update, @Nullable Expr operand) {
    if (target instanceof Expr.Read read) {
      Value old = walk.valueOf(read);
      Value value = updated(old, operator, update, operand);
      walk.state.variables.put(read.variable(), value);
      return result(update, old, value);
    } else if (target instanceof Expr.FieldRead read) {
      Value receiver = receiver(read);
      Value old = walk.memory.readField(receiver, read);
      Value value = updated(old, operator, update, operand);
      walk.memory.writeField(receiver, value, read);
      return result(update, old, value);
    }
    Expr.ArrayRead read = (Expr.ArrayRead) target;
    Value array = walk.evaluate(read.array());
    Value index = walk.evaluate(read.index());
    Value old = walk.memory.readElement(array, index, read, typeOf(read));
    Value value = updated(old, operator, update, operand);
    walk.memory.writeElement(array, index, value, read, typeOf(read));
    return result(update, old, value);
  }

  private static Value result(Expr update, Value old, Value value) {
    return update instanceof Expr.Step step && !step.prefix() ? old : value;
  }

  private Value updated(Value old, BinaryOperator operator, Expr update, @Nullable Expr operand) {
    Type type = update.type();
    if (!(type instanceof Type.Primitive primitive)) {
      return Reference.UNKNOWN;
    }
    Type.Primitive operation = type == Type.Primitive.LONG ? primitive : Type.Primitive.INT;
    Value right;
    if (update instanceof Expr.Compound compound && operand != null) {
      operation = compound.operation();
      right = walk.evaluate(operand);
    } else {
      right = Whole.of(((Expr.Step) update).delta());
    }
    Value left = walk.arithmetic.convert(old, type, operation);
    Value exact = walk.arithmetic.binary(operator, left, right, operation);
    return walk.arithmetic.convert(exact, operation, primitive);
  }

  private Value opaque(Expr.Opaque opaque) {
    Expr cloned = Opaques.cloned(opaque);
    if (cloned != null && cloned.type() instanceof Type.Array type) {
      walk.memory.touchAll(false, walk.evaluate(cloned), cloned, opaque);
      return new Reference(walk.fresh(null, Types.holdsReferences(type)));
    }
    if (Opaques.isNewArray(opaque)) {
      return new Reference(walk.fresh(null, true));
    }
    Expr passedOn = Opaques.passedOn(opaque);
    if (passedOn != null) {
      Value value = walk.evaluate(passedOn);
      return value instanceof Reference ? value : walk.arithmetic.unknown(opaque.type());
    }
    Expr created = Opaques.created(opaque);
    if (created != null && opaque.parts().get(0) instanceof Expr outer) {
      walk.evaluate(outer);
      return walk.evaluate(created);
    }
    if (Opaques.isUnknown(opaque)) {
      walk.effect(Opaques.kindOf(opaque.what()), Opaques.nameOf(opaque), opaque.span());
      walk.state.forgetCells();
    }
    anyOrder(opaque.parts());
    return Opaques.isFunction(opaque)
        ? walk.functions.made(opaque)
        : walk.arithmetic.unknown(opaque.type());
  }

  /** Evaluates parts that run in any order, each perhaps never, perhaps often. */
  void anyOrder(List<Node> parts) {
    State before = walk.state;
    int jumps = walk.jumps;
    walk.forget(Nodes.assignedIn(parts));
    if (Stores.mayStore(parts)) {
      walk.state.forgetCells();
    }
    State entry = before.branch();
    walk.conditions++;
    for (Node part : parts) {
      walk.state = entry.copy();
      if (part instanceof Expr expr) {
        walk.evaluate(expr);
      } else {
        walk.execute((Stmt) part);
      }
    }
    walk.conditions--;
    walk.state = before.copy();
    walk.state.certain = before.certain && walk.jumps == jumps;
    walk.forget(Nodes.assignedIn(parts));
  }
}
