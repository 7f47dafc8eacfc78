package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the arrays into whose elements a loop only combines values, all with one operator: {@code
 * h[b[i]]++}, {@code row[j] += a[i][j]}, {@code if (x < m[k]) m[k] = x}. And the fields of numbers,
 * of {@code this} or of a class, with which it does that: {@code total += x[i]}. Reductions of
 * single elements are recognised as those of variables are: the element is taken for one.
 */
final class ArrayUpdates {

  /**
   * Such an array, as far as the text of the loop tells.
   *
   * @param array the variable or field; or the field into which values are combined
   * @param operator how values are combined
   * @param places the elements, and the rows that lead to them, as the updates name them; compared
   *     by identity
   * @param update the first update
   */
  record Candidate(Expr.Place array, ReductionOperator operator, Set<Node> places, Span update) {

    /** Whether it is a field of a number, and no array. */
    boolean isNumber() {
      return array.type() instanceof Type.Primitive;
    }

    /** Where the updates name the array, or the field. */
    List<Span> names() {
      List<Span> names = new ArrayList<>();
      if (isNumber()) {
        places.forEach(place -> names.add(place.span()));
      }
      for (Node place : places) {
        if (place instanceof Expr.ArrayRead read && !(read.array() instanceof Expr.ArrayRead)) {
          names.add(read.array().span());
        }
      }
      return names;
    }
  }

  /** What is known of one array. */
  private static final class Uses {
    final Expr.Place array;
    final Set<Node> places = Collections.newSetFromMap(new IdentityHashMap<>());
    final Span update;
    @Nullable ReductionOperator operator;
    boolean mixed;

    Uses(Expr.Place array, Span update) {
      this.array = array;
      this.update = update;
    }
  }

  private final Purity purity;
  private final CombiningCalls combining;
  private final Map<Object, Uses> uses = new LinkedHashMap<>();

  /** Variables that are also used in other ways: what stands for them must not be seen there. */
  private final Set<Variable> shown = new HashSet<>();

  private ArrayUpdates(CalleeSource callees) {
    this.purity = new Purity(callees);
    this.combining = new CombiningCalls(callees, purity);
  }

  /** The arrays of a loop, in order of first update. */
  static List<Candidate> in(LoopNest nest, Set<Variable> inside, CalleeSource callees) {
    ArrayUpdates updates = new ArrayUpdates(callees);
    Nodes.children(nest.space()).forEach(updates::visit);
    for (SecondCounter second : nest.seconds()) {
      updates.visit(second.start());
      updates.visit(second.step());
    }
    updates.visit(nest.body());
    List<Candidate> found = new ArrayList<>();
    for (Uses one : updates.uses.values()) {
      boolean hidden =
          one.array instanceof Expr.Read read
              && (updates.shown.contains(read.variable()) || inside.contains(read.variable()));
      if (one.operator != null && !one.mixed && !hidden) {
        found.add(new Candidate(one.array, one.operator, one.places, one.update));
      }
    }
    return found;
  }

  private void visit(Node node) {
    if (node instanceof Stmt.Opaque || node instanceof Expr.Opaque) {
      // What is opaque may run at another time.
      Nodes.all(node).forEach(this::show);
    } else if (node instanceof Stmt.Evaluate || node instanceof Stmt.If) {
      statement((Stmt) node);
    } else if (node instanceof Stmt.For loop) {
      loop.initial().forEach(this::visit);
      if (loop.condition() != null) {
        visit(loop.condition());
      }
      for (Expr update : loop.update()) {
        statement(new Stmt.Evaluate(update, update.span()));
      }
      visit(loop.body());
    } else if (node instanceof Expr.Length length) {
      lengthOf(length);
    } else {
      show(node);
      Nodes.children(node).forEach(this::visit);
    }
  }

  private void show(Node node) {
    if (node instanceof Expr.Read read) {
      shown.add(read.variable());
    }
  }

  /** A length of the array or of one of its rows; a copy has the same. */
  private void lengthOf(Expr.Length length) {
    Expr at = length.array();
    while (at instanceof Expr.ArrayRead row) {
      visit(row.index());
      at = row.array();
    }
    if (!(at instanceof Expr.Read)) {
      visit(at);
    }
  }

  private void statement(Stmt statement) {
    Expr.Place element = element(statement);
    ElementVariable substitution = element == null ? null : new ElementVariable(element);
    Update update = substitution == null ? null : combining.match(substitution.in(statement));
    if (substitution == null || update == null || !isReduction(update, substitution)) {
      Nodes.children(statement).forEach(this::visit);
      return;
    }
    add(substitution, update.operator());
    update.rest().forEach(this::visit);
  }

  /** The element or field that a statement assigns, if it assigns no more than one. */
  private static Expr.@Nullable Place element(Stmt statement) {
    Stmt at = statement;
    while (at instanceof Stmt.If || at instanceof Stmt.Block) {
      if (at instanceof Stmt.Block block && block.statements().size() == 1) {
        at = block.statements().get(0);
      } else if (at instanceof Stmt.If branch && at == statement && branch.whenFalse() == null) {
        at = branch.whenTrue();
      } else {
        return null;
      }
    }
    Expr.Place place =
        at instanceof Stmt.Evaluate evaluate ? Nodes.target(evaluate.expression()) : null;
    boolean isElement =
        place instanceof Expr.ArrayRead
            || (place instanceof Expr.FieldRead read
                && !read.field().isFinal()
                && !read.field().isVolatile());
    return place != null
            && isElement
            && place.type() instanceof Type.Primitive
            && rootOf(place) != null
        ? place
        : null;
  }

  /** The local variable, or the field of a class or of {@code this}, that leads to an element. */
  private static Expr.@Nullable Place rootOf(Expr.Place element) {
    Expr at = element;
    while (at instanceof Expr.ArrayRead read) {
      at = read.array();
    }
    if (at instanceof Expr.FieldRead read) {
      return read.receiver() == null || read.receiver() instanceof Expr.This ? read : null;
    }
    return at instanceof Expr.Read read ? read : null;
  }

  private boolean isReduction(Update update, ElementVariable substitution) {
    if (update.operator() == null
        || update.reducer() != null
        || !update.variable().equals(substitution.variable())) {
      return false;
    }
    for (Expr rest : update.rest()) {
      if (Expressions.mentions(rest, update.variable())) {
        return false;
      }
    }
    for (Expr operand : update.skippable()) {
      if (Expressions.mayThrow(operand) || !purity.isPure(operand)) {
        return false;
      }
    }
    return update.node() instanceof Expr.Compound
        || update.node() instanceof Expr.Step
        || isRepeatable(update, substitution.element());
  }

  /** Whether an element that is named more than once is the same each time. */
  private boolean isRepeatable(Update update, Expr.Place element) {
    boolean is = purity.isPure(element);
    for (Expr rest : update.rest()) {
      is &= purity.isPure(rest);
    }
    return is;
  }

  private void add(ElementVariable substitution, @Nullable ReductionOperator operator) {
    Expr.Place root = rootOf(substitution.element());
    if (root == null || operator == null) {
      throw new IllegalStateException("no reduction of an element");
    }
    Object key = root instanceof Expr.FieldRead read ? read.field() : ((Expr.Read) root).variable();
    Uses known = uses.computeIfAbsent(key, k -> new Uses(root, substitution.element().span()));
    ReductionOperator both = known.operator == null ? operator : known.operator.common(operator);
    known.mixed |= both == null;
    known.operator = both == null ? known.operator : both;
    for (Expr.Place place : substitution.places()) {
      if (place instanceof Expr.FieldRead) {
        known.places.add(place);
      }
      Expr at = place;
      while (at instanceof Expr.ArrayRead read) {
        known.places.add(read);
        at = read.array();
      }
    }
    // Subscripts are like any other expression.
    for (Expr.Place place : substitution.places()) {
      for (Expr at = place; at instanceof Expr.ArrayRead read; at = read.array()) {
        visit(read.index());
      }
    }
  }
}
