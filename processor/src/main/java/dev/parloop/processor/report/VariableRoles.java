package dev.parloop.processor.report;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.analyse.Scalars;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each variable of a loop is for, and where it is named. */
final class VariableRoles {
  private final Map<Variable, Role> roles = new LinkedHashMap<>();
  private final List<Use> uses = new ArrayList<>();

  /**
   * The part that a variable plays.
   *
   * @param kind which of the six, as the style sheet names it
   * @param text in words
   */
  record Role(String kind, String text) {}

  /**
   * A place where a variable is named.
   *
   * @param span the name; of a declaration, a stretch in which the name is the first whole word of
   *     this spelling
   */
  record Use(Variable variable, Span span) {}

  /** The roles in one loop. */
  VariableRoles(LoopReport loop) {
    LoopNest nest = loop.verdict().nest();
    roles.put(nest.space().variable(), new Role("counter", "counter"));
    for (SecondCounter second : nest.seconds()) {
      roles.put(
          second.variable(), new Role("private", "computed from the number of the iteration"));
      uses.add(new Use(second.variable(), nest.space().span()));
    }
    Set<Variable> arrays = writtenArrays(nest);
    for (Variable variable : loop.scalars().captured()) {
      roles.put(
          variable,
          arrays.contains(variable)
              ? new Role("array", "array, written")
              : new Role("shared", "read only"));
    }
    for (PrivateArray copy : loop.verdict().copies()) {
      if (copy.array() instanceof Expr.Read array) {
        roles.put(
            array.variable(),
            copy.isScratch()
                ? new Role("private", "array, a copy for each chunk")
                : new Role("reduction", "reduction of elements" + operator(copy.operator())));
      }
    }
    loop.scalars().written().forEach(written -> roles.put(written.variable(), role(written)));
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Stmt.Declare declare) {
        declared(declare.variable(), declare.span());
      } else if (node instanceof Stmt.Counted inner) {
        declared(inner.space().variable(), inner.space().span());
      } else if (node instanceof Expr.Read read) {
        uses.add(new Use(read.variable(), read.span()));
      }
    }
    addHeader(nest.space());
  }

  private void declared(Variable variable, Span span) {
    roles.putIfAbsent(variable, new Role("private", "private to an iteration"));
    uses.add(new Use(variable, span));
  }

  private void addHeader(IterationSpace space) {
    uses.add(new Use(space.variable(), space.span()));
    for (Node part : Nodes.children(space)) {
      for (Node node : Nodes.all(part)) {
        if (node instanceof Expr.Read read) {
          uses.add(new Use(read.variable(), read.span()));
        }
      }
    }
  }

  /** Variables whose elements, or elements of elements, are assigned by name in the loop. */
  private static Set<Variable> writtenArrays(LoopNest nest) {
    Set<Variable> arrays = new LinkedHashSet<>();
    for (Node node : Nodes.all(nest.body())) {
      Node place = Nodes.target(node);
      while (place instanceof Expr.ArrayRead element) {
        place = element.array();
        if (place instanceof Expr.Read array) {
          arrays.add(array.variable());
        }
      }
    }
    return arrays;
  }

  private static Role role(Scalars.Written written) {
    return switch (written.role()) {
      case REDUCTION -> new Role("reduction", "reduction" + operator(written.operator()));
      case PRIVATE -> new Role("private", "private to an iteration, the last value is kept");
      case SCAN -> new Role("reduction", "a running total, computed in two stages");
      case WRAP_AROUND ->
          new Role("private", "a value of an earlier iteration, computed again for each chunk");
      case FOUND -> new Role("private", "assigned where the loop ends");
      case CONDITIONAL ->
          written.kept() == null
              ? new Role("carried", "assigned in some iterations only")
              : written.kept().isTemporary()
                  ? new Role("private", "private to an iteration")
                  : new Role("private", "assigned in some iterations, the last value is kept");
      case CONCATENATION -> new Role("carried", "a text to which iterations add in their order");
      case RUNNING ->
          written.variable().type() == Type.Primitive.BOOLEAN
              ? new Role("carried", "a flag that iterations read and change")
              : new Role("carried", "a running total that iterations read");
      case CLOSED_FORM -> new Role("private", "computed from the number of the iteration");
      case INDUCTION -> new Role("carried", "a second counter");
      case OTHER_OPERATOR -> new Role("carried", "combined by an operator that is no reduction");
      case NARROWING -> new Role("carried", "rounded to a narrower type each time");
      case CARRIED -> new Role("carried", "carried from one iteration to the next");
    };
  }

  private static String operator(@Nullable ReductionOperator operator) {
    return operator == null ? "" : ": " + LoopText.operator(operator);
  }

  /** The variables in order: counter, from outside, from inside. */
  Map<Variable, Role> roles() {
    return roles;
  }

  /** Where they are named. */
  List<Use> uses() {
    return uses;
  }
}
