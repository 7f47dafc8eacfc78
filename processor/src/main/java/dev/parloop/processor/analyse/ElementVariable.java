package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * A variable in place of one element of an array, or of one field, wherever an expression names
 * that in the same way. Whether these are one element, the caller has to see.
 */
final class ElementVariable {
  /** Not the number of any variable of a program. */
  private static final int ID = -1;

  private final Expr.Place element;
  private final Variable variable;
  private final List<Expr.Place> places = new ArrayList<>();

  ElementVariable(Expr.Place element) {
    this.element = element;
    this.variable = new Variable(ID, "element", element.type(), Variable.Kind.OUTER);
  }

  Expr.Place element() {
    return element;
  }

  Variable variable() {
    return variable;
  }

  /** Where the element was named. */
  List<Expr.Place> places() {
    return places;
  }

  /** The statement with the variable in it. */
  Stmt in(Stmt stmt) {
    if (stmt instanceof Stmt.Evaluate evaluate) {
      return new Stmt.Evaluate(in(evaluate.expression()), evaluate.span());
    } else if (stmt instanceof Stmt.If branch && branch.whenFalse() == null) {
      return new Stmt.If(in(branch.condition()), in(branch.whenTrue()), null, branch.span());
    } else if (stmt instanceof Stmt.Block block) {
      List<Stmt> statements = new ArrayList<>();
      block.statements().forEach(one -> statements.add(in(one)));
      return new Stmt.Block(statements, block.span());
    }
    return stmt;
  }

  /** What creates, what is opaque, and subscripts are left alone. */
  private Expr in(Expr expr) {
    if (expr instanceof Expr.ArrayRead || expr instanceof Expr.FieldRead) {
      Expr.Place read = (Expr.Place) expr;
      return read.equals(element) || Expressions.same(read, element) ? named(read) : read;
    } else if (expr instanceof Expr.Assign assign) {
      return new Expr.Assign(place(assign.target()), in(assign.value()), assign.span());
    } else if (expr instanceof Expr.Compound compound) {
      return new Expr.Compound(
          place(compound.target()),
          compound.operator(),
          in(compound.operand()),
          compound.operation(),
          compound.span());
    } else if (expr instanceof Expr.Step step) {
      return new Expr.Step(place(step.target()), step.delta(), step.prefix(), step.span());
    } else if (expr instanceof Expr.Binary binary) {
      return new Expr.Binary(
          binary.operator(), in(binary.left()), in(binary.right()), binary.type(), binary.span());
    } else if (expr instanceof Expr.Logical logical) {
      return new Expr.Logical(
          logical.and(), in(logical.left()), in(logical.right()), logical.span());
    } else if (expr instanceof Expr.Convert convert) {
      return new Expr.Convert(convert.to(), in(convert.operand()), convert.span());
    } else if (expr instanceof Expr.Unary unary) {
      return new Expr.Unary(unary.operator(), in(unary.operand()), unary.span());
    } else if (expr instanceof Expr.Conditional choice) {
      return new Expr.Conditional(
          in(choice.condition()),
          in(choice.whenTrue()),
          in(choice.whenFalse()),
          choice.type(),
          choice.span());
    } else if (expr instanceof Expr.Call call && call.receiver() == null) {
      List<Expr> arguments = new ArrayList<>();
      call.arguments().forEach(argument -> arguments.add(in(argument)));
      return new Expr.Call(null, call.method(), arguments, call.span());
    }
    return expr;
  }

  private Expr.Place place(Expr.Place target) {
    return (Expr.Place) in(target);
  }

  private Expr.Place named(Expr.Place read) {
    places.add(read);
    Span span = read.span();
    return new Expr.Read(variable, span);
  }
}
