package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Shape;
import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Method;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.SecondCounter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the role of every local variable that is declared outside the loop and used in it. */
final class ScalarAnalysis {

  /** How one outer variable is used. */
  private static final class Uses {
    final List<Update> updates = new ArrayList<>();

    /** Uses outside recognised updates. */
    final List<Expr> reads = new ArrayList<>();

    final List<Expr> writes = new ArrayList<>();

    /** Minima and maxima together with which it is assigned. */
    final List<Update> leaders = new ArrayList<>();

    /** Comparisons of positions with which it is assigned. */
    final List<ChosenPlaces.Choice> choices = new ArrayList<>();
  }

  private final LoopNest nest;
  private final CalleeSource callees;
  private final Purity purity;
  private final CombiningCalls combining;
  private final Set<Variable> inside;
  private final ChosenPlaces places;
  private final ApartChoices apart;
  private final boolean rewrites;
  private final Set<Variable> order = new LinkedHashSet<>();
  private final Map<Variable, Uses> uses = new HashMap<>();

  private final Endings endings;
  private Influence influence = Influence.in(new Stmt.Block(List.of(), Span.NONE));

  private ScalarAnalysis(LoopNest nest, CalleeSource callees, boolean rewrites) {
    this.nest = nest;
    this.callees = callees;
    this.rewrites = rewrites;
    this.purity = new Purity(callees);
    this.combining = new CombiningCalls(callees, purity);
    this.endings = Endings.of(nest);
    this.inside = Nodes.declaredIn(nest.body());
    this.inside.add(nest.space().variable());
    nest.seconds().forEach(second -> inside.add(second.variable()));
    this.places = new ChosenPlaces(nest, inside, purity);
    this.apart = new ApartChoices(purity, places);
  }

  /**
   * The roles of the outer variables of a loop.
   *
   * @param rewrites whether chunks may do something in another way than the loop as written
   */
  static Scalars of(LoopNest nest, CalleeSource callees, boolean rewrites) {
    return new ScalarAnalysis(nest, callees, rewrites).analyse();
  }

  private Scalars analyse() {
    List<Node> header = new ArrayList<>(Nodes.children(nest.space()));
    for (SecondCounter second : nest.seconds()) {
      header.add(second.start());
      header.add(second.step());
    }
    header.forEach(part -> inside.addAll(Nodes.declaredIn(part)));
    header.forEach(this::collect);
    collect(nest.body());
    List<Variable> captured = new ArrayList<>();
    Set<Variable> written = new LinkedHashSet<>();
    for (Variable variable : order) {
      Uses use = usesOf(variable);
      if (use.writes.isEmpty() && use.updates.isEmpty()) {
        captured.add(variable);
      } else {
        written.add(variable);
      }
    }
    AssignmentFlow flow = AssignmentFlow.of(nest, written);
    influence = Influence.in(nest.body());
    List<Scalars.Written> roles = new ArrayList<>();
    for (Variable variable : written) {
      roles.add(role(variable, usesOf(variable), flow));
    }
    if (!places.areKept(roles) || !apart.areReductions(roles)) {
      return new ScalarAnalysis(nest, callees, false).analyse();
    }
    List<Guard> guards = new ArrayList<>(places.guards());
    guards.addAll(apart.guards());
    return new Scalars(captured, roles, new Rewriting(places.besides(), apart.found(), guards));
  }

  private Uses usesOf(Variable variable) {
    order.add(variable);
    Uses known = uses.get(variable);
    if (known == null) {
      known = new Uses();
      uses.put(variable, known);
    }
    return known;
  }

  private boolean isOuter(Variable variable) {
    return !inside.contains(variable);
  }

  private void collect(Node node) {
    Update update = null;
    if (node instanceof Stmt stmt) {
      update = combining.match(stmt);
    }
    if (update != null && isOuter(update.variable())) {
      collect(update);
      return;
    }
    if (node instanceof Stmt.If branch && collectChoice(branch)) {
      return;
    }
    if (node instanceof Stmt.For loop) {
      for (Stmt statement : loop.initial()) {
        collect(statement);
      }
      if (loop.condition() != null) {
        collect(loop.condition());
      }
      for (Expr one : loop.update()) {
        collectUnused(one);
      }
      collect(loop.body());
      return;
    }
    collectPlain(node);
  }

  /** Whether a branch is a minimum or maximum with what belongs to it, or two of them. */
  private boolean collectChoice(Stmt.If branch) {
    Update leading = leading(branch);
    ChosenPlaces.Choice choice = leading == null && rewrites ? places.match(branch) : null;
    List<Stmt.If> both = leading == null && choice == null && rewrites ? apart.match(branch) : null;
    if (leading != null) {
      collectLeading(leading);
    } else if (choice != null) {
      places.add(choice);
      for (Stmt.Evaluate place : choice.places()) {
        Expr.Assign assign = (Expr.Assign) place.expression();
        Uses use = usesOf(((Expr.Read) assign.target()).variable());
        use.choices.add(choice);
        use.writes.add(assign);
        collect(assign.value());
      }
      choice.others().forEach(this::collect);
      collect(choice.taken());
    } else if (both != null) {
      both.forEach(this::collect);
    }
    return leading != null || choice != null || both != null;
  }

  /** A minimum with what belongs to it, all of it variables from outside and in a fit form. */
  private @Nullable Update leading(Stmt.If branch) {
    Update update = combining.matchWithFollowers(branch);
    if (update == null || !isOuter(update.variable())) {
      return null;
    }
    Set<Variable> assigned = new LinkedHashSet<>();
    assigned.add(update.variable());
    for (Expr.Assign follower : update.followers()) {
      Variable variable = Nodes.assigned(follower);
      if (variable == null || !isOuter(variable) || !assigned.add(variable)) {
        return null;
      }
    }
    for (Expr.Assign follower : update.followers()) {
      for (Variable variable : assigned) {
        if (Expressions.mentions(follower.value(), variable)) {
          return null;
        }
      }
    }
    return update;
  }

  private void collectLeading(Update update) {
    collect(update);
    for (Expr.Assign follower : update.followers()) {
      Uses use = usesOf(((Expr.Read) follower.target()).variable());
      use.leaders.add(update);
      use.writes.add(follower);
      collect(follower.value());
    }
  }

  /** An expression whose value is not used. */
  private void collectUnused(Expr expr) {
    Update update = combining.matchExpression(expr);
    if (update != null && isOuter(update.variable())) {
      collect(update);
    } else {
      collect(expr);
    }
  }

  private void collect(Update update) {
    usesOf(update.variable()).updates.add(update);
    for (Expr one : update.rest()) {
      collect(one);
    }
  }

  private void collectPlain(Node node) {
    if (node instanceof Expr.Read read && isOuter(read.variable())) {
      usesOf(read.variable()).reads.add(read);
      return;
    }
    Variable assigned = Nodes.assigned(node);
    if (assigned == null || !isOuter(assigned)) {
      for (Node child : Nodes.children(node)) {
        collect(child);
      }
      return;
    }
    Uses use = usesOf(assigned);
    use.writes.add((Expr) node);
    if (node instanceof Expr.Assign assign) {
      collect(assign.value());
    } else {
      use.reads.add((Expr) node);
      if (node instanceof Expr.Compound compound) {
        collect(compound.operand());
      }
    }
  }

  private Scalars.Written role(Variable variable, Uses use, AssignmentFlow flow) {
    if (isFound(variable, use)) {
      return new Scalars.Written(
          variable,
          Scalars.Role.FOUND,
          null,
          null,
          false,
          false,
          false,
          influence.of(variable),
          null,
          firstWrite(use),
          null);
    }
    if (use.reads.isEmpty() && use.writes.isEmpty()) {
      Scalars.Written reduction = reduction(variable, use.updates, flow);
      if (reduction != null) {
        return reduction;
      }
    }
    Kept place = place(variable, use);
    Expr.Read exposed = place == null ? flow.exposedRead(variable) : null;
    boolean certain = flow.isAlwaysReadFirst(variable) && flow.isAlwaysAssigned(variable);
    Span write = firstWrite(use);
    if (exposed == null) {
      boolean always = place == null && flow.isAlwaysAssigned(variable);
      Kept kept = always || place != null ? place : kept(variable, use, flow);
      Scalars.Role role = always ? Scalars.Role.PRIVATE : Scalars.Role.CONDITIONAL;
      return new Scalars.Written(
          variable,
          role,
          null,
          null,
          false,
          false,
          false,
          influence.of(variable),
          kept,
          write,
          null);
    }
    Scalars.Role role = isInduction(use) ? Scalars.Role.INDUCTION : Scalars.Role.CARRIED;
    if (role == Scalars.Role.CARRIED && isRunning(use)) {
      role = Scalars.Role.RUNNING;
    }
    Shape only = onlyShape(use);
    if (only == Shape.OTHER_OPERATOR) {
      role = Scalars.Role.OTHER_OPERATOR;
    } else if (only == Shape.NARROWING) {
      role = Scalars.Role.NARROWING;
    }
    if (role == Scalars.Role.CARRIED && isConcatenation(variable, use)) {
      role = Scalars.Role.CONCATENATION;
    }
    return new Scalars.Written(
        variable,
        role,
        null,
        null,
        false,
        false,
        certain,
        influence.of(variable),
        null,
        write,
        firstRead(use, exposed));
  }

  /** Whether only an iteration that leaves the loop assigns it. */
  private boolean isFound(Variable variable, Uses use) {
    if (variable.kind() == Variable.Kind.BLANK) {
      return false; // Whether it has a value before the loop, to be kept, is not known.
    }
    List<Expr> all = new ArrayList<>(use.writes);
    use.updates.forEach(update -> all.add(update.node()));
    return endings.containsAll(all);
  }

  /** How the last value is found of a position that is only compared with others, or null. */
  private @Nullable Kept place(Variable variable, Uses use) {
    List<Span> writes = new ArrayList<>();
    Nodes.addStatements(nest.body(), use.writes, writes);
    return use.choices.isEmpty() || !use.reads.isEmpty() || !use.updates.isEmpty()
        ? null
        : places.kept(
            variable, use.choices, writes.size() == use.writes.size() ? writes : List.of());
  }

  /** How the last value of a variable is found that some iterations do not assign. */
  private @Nullable Kept kept(Variable variable, Uses use, AssignmentFlow flow) {
    if (variable.kind() == Variable.Kind.TEMPORARY && endings.isEmpty()) {
      // Some path through the loop does not assign it, so nobody may read it afterwards.
      return new Kept(variable, null, List.of());
    }
    // Where no iteration assigns it, it keeps the value that it must have before the loop.
    if (!(variable.type() instanceof Type.Primitive)
        || variable.isBlank()
        || !use.updates.isEmpty()) {
      return null;
    }
    List<Span> writes = new ArrayList<>();
    Nodes.addStatements(nest.body(), use.writes, writes);
    if (writes.size() != use.writes.size()) {
      return null;
    }
    if (use.leaders.isEmpty()) {
      return new Kept(variable, null, writes);
    }
    Variable leader = use.leaders.get(0).variable();
    Uses leading = usesOf(leader);
    Scalars.Written reduction =
        leading.reads.isEmpty() && leading.writes.isEmpty()
            ? reduction(leader, leading.updates, flow)
            : null;
    boolean together =
        use.leaders.size() == use.writes.size() && use.leaders.equals(leading.updates);
    return reduction == null || reduction.operator() == null || !together
        ? null
        : new Kept(variable, new Reduction(leader, reduction.operator()), writes);
  }

  private static Span firstWrite(Uses use) {
    return use.writes.isEmpty() ? use.updates.get(0).node().span() : use.writes.get(0).span();
  }

  /** The most telling read: one outside the updates, if there is one. */
  private static Span firstRead(Uses use, Expr.Read exposed) {
    return use.reads.isEmpty() ? exposed.span() : use.reads.get(0).span();
  }

  private static @Nullable Shape onlyShape(Uses use) {
    if (!use.reads.isEmpty() || !use.writes.isEmpty()) {
      return null;
    }
    for (Update update : use.updates) {
      if (update.shape() == Shape.OTHER_OPERATOR || update.shape() == Shape.NARROWING) {
        return update.shape();
      }
    }
    return null;
  }

  /** Whether it is a reduction but for reads, as a running sum is. */
  private static boolean isRunning(Uses use) {
    ReductionOperator operator = null;
    for (Update update : use.updates) {
      if (update.operator() == null || (operator != null && operator != update.operator())) {
        return false;
      }
      operator = update.operator();
    }
    return operator != null && use.writes.isEmpty();
  }

  /** Whether it is a text, and what is assigned begins with, ends with or holds what it was. */
  private static boolean isConcatenation(Variable variable, Uses use) {
    boolean is = variable.type().toString().equals("java.lang.String") && !use.writes.isEmpty();
    for (Expr write : use.writes) {
      is &=
          write instanceof Expr.Assign assign
              && assign.value() instanceof Expr.Opaque text
              && Opaques.isConcatenation(text)
              && Expressions.mentions(text, variable);
    }
    return is;
  }

  private static boolean isInduction(Uses use) {
    boolean steps = !use.reads.isEmpty();
    for (Update update : use.updates) {
      steps &=
          update.shape() == Shape.REDUCTION
              && update.operator() == ReductionOperator.SUM
              && update.rest().stream().allMatch(e -> Expressions.constant(e) != null);
    }
    for (Expr write : use.writes) {
      steps &=
          write instanceof Expr.Step
              || (write instanceof Expr.Compound compound
                  && (compound.operator() == BinaryOperator.ADD
                      || compound.operator() == BinaryOperator.SUBTRACT)
                  && Expressions.constant(compound.operand()) != null);
    }
    return steps;
  }

  private Scalars.@Nullable Written reduction(
      Variable variable, List<Update> updates, AssignmentFlow flow) {
    ReductionOperator operator = null;
    boolean skippable = false;
    boolean effects = false;
    boolean isFlag = true;
    SureReads reads = new SureReads(nest.body());
    Method reducer = updates.isEmpty() ? null : updates.get(0).reducer();
    for (Update update : updates) {
      ReductionOperator here = update.operator();
      if (here == null || !Objects.equals(update.reducer(), reducer)) {
        return null;
      }
      isFlag &= update.shape() == Shape.FLAG;
      operator = operator == null ? here : operator.common(here);
      if (operator == null) {
        return null;
      }
      for (Expr rest : update.rest()) {
        if (Expressions.mentions(rest, variable)) {
          return null;
        }
      }
      if (update.repeats() && !update.rest().stream().allMatch(purity::isRepeatable)) {
        return null;
      }
      for (Expr operand : update.skippable()) {
        skippable |= reads.mayThrow(operand) || !purity.isPure(operand);
        effects |= !purity.isPure(operand);
      }
    }
    if (operator == null || (isFlag && flow.isAlwaysAssigned(variable))) {
      // A flag that every iteration sets is a last value.
      return null;
    }
    return new Scalars.Written(
        variable,
        Scalars.Role.REDUCTION,
        operator,
        reducer,
        skippable,
        effects,
        false,
        Set.of(),
        null,
        updates.get(0).node().span(),
        null);
  }
}
