package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.MethodBody;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What places in a called method are in terms of the loop that the calls stand in: arguments in
 * place of parameters, for messages. A parameter that the method assigns, or whose argument does
 * something, keeps its name.
 */
final class CallerTerms {
  /** How many nodes a place may have that is to be read. */
  private static final int MAX_NODES = 30;

  /** The terms of the method with the call, null for the loop itself. */
  private final @Nullable CallerTerms outer;

  private final MethodBody body;
  private final Expr call;

  /** The variables that the method assigns; null until somebody asks. */
  private @Nullable Set<Variable> assigned;

  CallerTerms(@Nullable CallerTerms outer, MethodBody body, Expr call) {
    this.outer = outer;
    this.body = body;
    this.call = call;
  }

  /** The name of the method; empty where it has none of its own. */
  String method() {
    return body.method().isFunction() || body.method().isInitialiser()
        ? ""
        : body.method().name().equals("<init>") ? body.method().toString() : body.method().name();
  }

  /** A place in the method, in terms of the loop as far as it can be said. */
  Expr of(Expr place) {
    Expr there = substitute(place);
    if (Nodes.all(there).size() > MAX_NODES) {
      return place;
    }
    return outer == null ? there : outer.of(there);
  }

  private Expr substitute(Expr expr) {
    if (expr instanceof Expr.Read read) {
      return argument(read);
    } else if (expr instanceof Expr.This) {
      Expr receiver = call instanceof Expr.Call one ? one.receiver() : null;
      return receiver == null || !isPlain(receiver) ? expr : receiver;
    } else if (expr instanceof Expr.ArrayRead read) {
      return new Expr.ArrayRead(substitute(read.array()), substitute(read.index()), read.span());
    } else if (expr instanceof Expr.FieldRead read && read.receiver() != null) {
      return new Expr.FieldRead(substitute(read.receiver()), read.field(), read.span());
    } else if (expr instanceof Expr.Length length) {
      return new Expr.Length(substitute(length.array()), length.span());
    } else if (expr instanceof Expr.Unary unary) {
      return new Expr.Unary(unary.operator(), substitute(unary.operand()), unary.span());
    } else if (expr instanceof Expr.Binary binary) {
      return new Expr.Binary(
          binary.operator(),
          substitute(binary.left()),
          substitute(binary.right()),
          binary.type(),
          binary.span());
    } else if (expr instanceof Expr.Convert convert) {
      Expr operand = substitute(convert.operand());
      boolean implied = convert.span().equals(convert.operand().span());
      return new Expr.Convert(convert.to(), operand, implied ? operand.span() : convert.span());
    } else if (expr instanceof Expr.Call inner) {
      List<Expr> arguments = new ArrayList<>();
      inner.arguments().forEach(argument -> arguments.add(substitute(argument)));
      Expr receiver = inner.receiver() == null ? null : substitute(inner.receiver());
      return new Expr.Call(receiver, inner.method(), arguments, inner.span());
    }
    return expr;
  }

  private Expr argument(Expr.Read read) {
    int at = body.parameters().indexOf(read.variable());
    List<Expr> arguments = arguments();
    if (at < 0 || at >= arguments.size() || isAssigned(read.variable())) {
      return read;
    }
    Expr argument = arguments.get(at);
    return isPlain(argument) ? argument : read;
  }

  private List<Expr> arguments() {
    if (call instanceof Expr.Call one) {
      return one.arguments();
    }
    return call instanceof Expr.NewObject creation ? creation.arguments() : List.of();
  }

  private boolean isAssigned(Variable parameter) {
    if (assigned == null) {
      assigned = Nodes.assignedIn(List.of(body.body()));
    }
    return assigned.contains(parameter);
  }

  /** Whether an expression reads the same wherever it is put, and is short. */
  private static boolean isPlain(Expr expr) {
    return Nodes.all(expr).stream()
        .allMatch(
            node ->
                node instanceof Expr.Place
                    || node instanceof Expr.Literal
                    || node instanceof Expr.This
                    || node instanceof Expr.Length
                    || node instanceof Expr.Unary
                    || node instanceof Expr.Binary
                    || node instanceof Expr.Convert);
  }
}
