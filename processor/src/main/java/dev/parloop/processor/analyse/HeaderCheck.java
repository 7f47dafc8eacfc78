package dev.parloop.processor.analyse;

import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
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
    Nodes.children(space).forEach(part -> Nodes.visit(part, this::assignment));
    if (space instanceof IterationSpace.Range range) {
      repeated(range.bound());
      repeated(range.step());
    }
    recorder.headerFields.forEach(
        (field, span) -> {
          if (recorder.fields.contains(field)) {
            change(HeaderChange.Kind.FIELD, field.name(), span, span);
          }
        });
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
    changes.add(new HeaderChange(kind, what, span, cause));
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

  /** A part of the header that is evaluated before every iteration. */
  private void repeated(Expr expr) {
    Nodes.visit(
        expr,
        node -> {
          if (node instanceof Expr.Read read) {
            variable(read);
          } else if (node instanceof Expr.Call call && !purity.isPure(call)) {
            change(HeaderChange.Kind.CALL, call.method().toString(), call.span(), call.span());
          } else if (node instanceof Expr.NewObject || node instanceof Expr.Opaque) {
            opaque((Expr) node);
          }
        });
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
    Span[] found = {nest.space().span()};
    Nodes.visit(
        nest.body(),
        node -> {
          if (variable.equals(Nodes.assigned(node)) && found[0].equals(nest.space().span())) {
            found[0] = node.span();
          }
        });
    return found[0];
  }
}
