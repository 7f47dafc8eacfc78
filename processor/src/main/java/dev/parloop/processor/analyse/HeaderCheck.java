package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Field;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a loop runs over what it seems to run over when it starts. */
final class HeaderCheck {
  private final LoopNest nest;
  private final Purity purity;
  private final Set<Variable> assigned;
  private final Recorder recorder;
  private final List<HeaderChange> changes = new ArrayList<>();

  /**
   * A check.
   *
   * @param assigned variables that the loop assigns
   * @param recorder what a walk over the loop has found
   */
  HeaderCheck(LoopNest nest, CalleeSource callees, Set<Variable> assigned, Recorder recorder) {
    this.nest = nest;
    this.purity = new Purity(callees);
    this.assigned = assigned;
    this.recorder = recorder;
  }

  /** Why the loop's space is not fixed, in source order; empty if it is. */
  List<HeaderChange> changes() {
    IterationSpace space = nest.space();
    for (Node part : Nodes.children(space)) {
      for (Node node : Nodes.all(part)) {
        assignment(node);
      }
    }
    if (space instanceof IterationSpace.Range range) {
      repeated(range.bound(), recorder.listReads);
      for (IterationSpace.Limit limit : range.limits()) {
        repeated(limit.bound(), recorder.listReads);
        if (limit.offset() != null) {
          repeated(limit.offset(), recorder.listReads);
        }
      }
      repeated(range.step(), Set.of());
    }
    for (Map.Entry<Field, Span> read : recorder.headerFields.entrySet()) {
      if (recorder.fields.contains(read.getKey())) {
        change(HeaderChange.Kind.FIELD, read.getKey().name(), read.getValue(), read.getValue());
      }
    }
    if (assigned.contains(space.variable())) {
      change(
          HeaderChange.Kind.COUNTER,
          space.variable().name(),
          space.span(),
          assignmentOf(space.variable()));
    }
    return changes;
  }

  private void change(HeaderChange.Kind kind, String what, Span span, Span cause) {
    // Of a call in another one, the outer is found first: it stands for both.
    for (HeaderChange known : changes) {
      if (known.kind() == kind && known.cause().equals(cause)) {
        return;
      }
    }
    changes.add(new HeaderChange(kind, what, span, cause));
  }

  /** The call that may give another value, of one with others in it: {@code Math.min(f(), 3)}. */
  private Expr cause(Expr call) {
    for (Node child : Nodes.children(call)) {
      if (child instanceof Expr inner && !purity.isPure(inner)) {
        return cause(inner);
      }
    }
    return call;
  }

  private static String nameOf(Expr cause) {
    return cause instanceof Expr.FieldRead read ? read.field().name() : ModelPrinter.print(cause);
  }

  private void assignment(Node node) {
    Expr.Place target = Nodes.target(node);
    if (target != null) {
      String what =
          target instanceof Expr.Read read
              ? read.variable().name()
              : target instanceof Expr.FieldRead read ? read.field().name() : "an element";
      change(HeaderChange.Kind.ASSIGNMENT, what, node.span(), node.span());
    }
  }

  /**
   * A part of the header that is evaluated before every iteration.
   *
   * @param known calls that give the same each time
   */
  private void repeated(Expr expr, Set<Expr> known) {
    for (Node node : Nodes.all(expr)) {
      if (node instanceof Expr.Read read) {
        variable(read);
      } else if (node instanceof Expr.FieldRead read && read.field().isVolatile()) {
        change(HeaderChange.Kind.CALL, read.field().name(), read.span(), read.span());
      } else if (node instanceof Expr.Call call && !known.contains(call) && !purity.isPure(call)) {
        Expr cause = cause(call);
        change(HeaderChange.Kind.CALL, nameOf(cause), call.span(), cause.span());
      } else if (node instanceof Expr.NewObject || node instanceof Expr.Opaque) {
        opaque((Expr) node);
      }
    }
  }

  private void opaque(Expr node) {
    if (!purity.isPure(node)) {
      change(HeaderChange.Kind.CALL, "a " + whatOf(node), node.span(), node.span());
    }
  }

  private static String whatOf(Expr node) {
    return node instanceof Expr.Opaque opaque ? opaque.what() : "object creation";
  }

  private void variable(Expr.Read read) {
    Variable variable = read.variable();
    if (variable.equals(nest.space().variable()) || assigned.contains(variable)) {
      change(HeaderChange.Kind.VARIABLE, variable.name(), read.span(), assignmentOf(variable));
    }
  }

  private Span assignmentOf(Variable variable) {
    for (Node node : Nodes.all(nest.body())) {
      if (variable.equals(Nodes.assigned(node))) {
        return node.span();
      }
    }
    return nest.space().span();
  }
}
