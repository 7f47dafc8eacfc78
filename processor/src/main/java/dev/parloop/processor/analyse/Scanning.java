package dev.parloop.processor.analyse;

import dev.parloop.processor.analyse.ReductionPatterns.Update;
import dev.parloop.processor.analyse.Scalars.Role;
import dev.parloop.processor.model.CalleeSource;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables that a loop can scan: what an iteration combines into them, and whether it
 * does, depends on none of them. Then one stage can find what each chunk contributes, and another
 * run the chunks from the values that they start with. Wrap-around variables are found beside them:
 * they start with what the last few iterations before a chunk leave in them.
 */
final class Scanning {
  /** So many iterations are run again at most, for each chunk. */
  private static final int MAX_DEPTH = 16;

  private final LoopNest nest;
  private final Purity purity;
  private final CombiningCalls combining;
  private final Influence influence;
  private final Set<Variable> candidates = new LinkedHashSet<>();

  /** Those of the candidates that every iteration assigns, none of them from itself. */
  private final Map<Variable, Integer> wraps = new LinkedHashMap<>();

  private final Set<Variable> reductions = new HashSet<>();
  private final Map<Variable, ReductionOperator> operators = new HashMap<>();
  private final List<Scans.Cut> cuts = new ArrayList<>();

  /** What decides which updates are executed, and with what. */
  private final List<Node> deciding = new ArrayList<>();

  /** What decides which statements are executed, and how often. */
  private final List<Node> turning = new ArrayList<>();

  /** The conditions around the current node. */
  private final Deque<Node> conditions = new ArrayDeque<>();

  /** Variables that get a value with an update in it, and the updated ones. */
  private final Map<Variable, Variable> held = new HashMap<>();

  private final Set<Variable> unfit = new HashSet<>();

  /** Written places that are not the iteration's own. */
  private final Set<Expr> shared = Collections.newSetFromMap(new IdentityHashMap<>());

  private Scanning(LoopNest nest, Scalars scalars, Recorder recorder, CalleeSource callees) {
    this.nest = nest;
    this.purity = new Purity(callees);
    this.combining = new CombiningCalls(callees, purity);
    this.influence = Influence.in(nest.body());
    for (Touch touch : recorder.touches) {
      if (touch.isWrite()) {
        shared.add(touch.place());
      }
    }
    for (Scalars.Written written : scalars.written()) {
      Variable variable = written.variable();
      boolean carried =
          written.role() == Role.INDUCTION
              || written.role() == Role.RUNNING
              || written.role() == Role.CARRIED;
      if (carried && variable.type() instanceof Type.Primitive && !variable.isBlank()) {
        candidates.add(variable);
      } else if (written.role() == Role.REDUCTION) {
        reductions.add(variable);
      }
    }
    findWraps();
  }

  private void findWraps() {
    AssignmentFlow flow = AssignmentFlow.of(nest, candidates);
    for (Variable variable : candidates) {
      if (flow.isAlwaysAssigned(variable) && !influence.of(variable).contains(variable)) {
        wraps.put(variable, 1);
      }
    }
    // What is not one of them may keep a value for ever, and so may what follows from it.
    for (Variable other : candidates) {
      if (!wraps.containsKey(other)) {
        wraps.keySet().removeAll(influence.of(other));
      }
    }
    // Each follows from those before it in a chain without cycles.
    for (int round = 0; round < wraps.size(); round++) {
      for (Variable source : wraps.keySet()) {
        for (Variable target : influence.of(source)) {
          wraps.computeIfPresent(
              target, (key, depth) -> Math.max(depth, wraps.getOrDefault(source, 0) + 1));
        }
      }
    }
    wraps.values().removeIf(depth -> depth > MAX_DEPTH);
  }

  /** The scans of a loop, as far as its variables tell; {@link StageCheck} looks at its memory. */
  static Scans of(LoopNest nest, Scalars scalars, Recorder recorder, CalleeSource callees) {
    Scanning scanning = new Scanning(nest, scalars, recorder, callees);
    return scanning.candidates.isEmpty() || !Jumps.leaving(nest).isEmpty()
        ? Scans.NONE
        : scanning.find();
  }

  private Scans find() {
    for (Node part : Nodes.children(nest.space())) {
      for (Variable variable : candidates) {
        if (Expressions.mentions(part, variable)) {
          return Scans.NONE;
        }
      }
    }
    visit(nest.body());
    Scans stage = new Scans(List.of(), List.of(), cuts);
    for (Node node : Nodes.all(nest.body())) {
      if (node instanceof Expr.Read read && stage.keeps(read.span())) {
        unfit.addAll(heldBy(read.variable()));
      }
    }
    Set<Variable> scanned = new LinkedHashSet<>(candidates);
    scanned.removeAll(wraps.keySet());
    Set<Variable> fit = new LinkedHashSet<>(operators.keySet());
    fit.removeAll(unfit);
    // An iteration that is run for the wrap-around variables starts with any values of them.
    if (!fit.containsAll(scanned)
        || !Collections.disjoint(unfit, wraps.keySet())
        || dependOn(scanned, deciding)
        || dependOn(wraps.keySet(), turning)) {
      return Scans.NONE;
    }
    List<Scan> scans = new ArrayList<>();
    for (Variable variable : scanned) {
      boolean packs = isCounterOnly(variable) && !Packing.placesOf(variable, nest.body()).isEmpty();
      scans.add(new Scan(variable, operators.getOrDefault(variable, ReductionOperator.SUM), packs));
    }
    List<WrapAround> around = new ArrayList<>();
    wraps.forEach((variable, depth) -> around.add(new WrapAround(variable, depth)));
    return new Scans(scans, around, cuts);
  }

  /** Whether some nodes read what follows from some variables. */
  private boolean dependOn(Set<Variable> variables, List<Node> nodes) {
    Set<Variable> influenced = new HashSet<>(variables);
    variables.forEach(variable -> influenced.addAll(influence.of(variable)));
    for (Node node : nodes) {
      for (Node inner : Nodes.all(node)) {
        if (inner instanceof Expr.Read read && influenced.contains(read.variable())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the first stage only moves it, by constants, so that a wider type can count it. */
  private boolean isCounterOnly(Variable variable) {
    Scans stage = new Scans(List.of(), List.of(), cuts);
    Set<Span> moves = new HashSet<>();
    for (Node node : Nodes.all(nest.body())) {
      Expr.Place target = Nodes.target(node);
      if (target != null && !(node instanceof Expr.Assign)) {
        moves.add(target.span());
      } else if (node instanceof Expr.Assign assign && Packing.isMove(assign, variable)) {
        Nodes.all(assign).forEach(part -> moves.add(((Expr) part).span()));
      }
    }
    for (Node node : Nodes.all(nest.body())) {
      boolean other =
          node instanceof Expr.Read read
              && read.variable().equals(variable)
              && stage.keeps(read.span())
              && !moves.contains(read.span());
      if (other) {
        return false;
      }
    }
    return true;
  }

  private void visit(Node node) {
    if (node instanceof Stmt.Evaluate evaluate) {
      evaluate(evaluate);
    } else if (node instanceof Stmt.Block block) {
      block.statements().forEach(statement -> inBlock(statement, block));
    } else if (node instanceof Stmt.If branch) {
      branch(branch);
    } else if (node instanceof Stmt.Opaque opaque) {
      turns(opaque); // It may jump, or not, by whatever it reads.
      unfit.addAll(Nodes.assignedIn(opaque.parts()));
    } else if (node instanceof Stmt.Continue
        || node instanceof Stmt.Break
        || node instanceof Stmt.Throw) {
      turns();
    } else if (node instanceof Stmt.For loop) {
      loop.initial().forEach(this::visit);
      Node header = new Stmt.Block(evaluated(loop), loop.span());
      inside(header, loop.update(), loop.body());
    } else if (node instanceof Stmt.While loop) {
      inside(loop.condition(), List.of(), loop.body());
    } else if (node instanceof Stmt.DoWhile loop) {
      inside(loop.condition(), List.of(), loop.body());
    } else if (node instanceof Stmt.Counted loop) {
      List<Stmt> header = new ArrayList<>();
      for (Node part : Nodes.children(loop.space())) {
        header.add(new Stmt.Evaluate((Expr) part, part.span()));
      }
      inside(new Stmt.Block(header, loop.span()), List.of(), loop.body());
    } else if (node instanceof Stmt.Switch choice) {
      conditions.push(choice.selector());
      choice.cases().forEach(one -> one.body().forEach(this::visit));
      conditions.pop();
      plain(choice.selector());
    } else if (node instanceof Expr expr) {
      plain(expr);
    } else {
      Nodes.children(node).forEach(this::visit);
    }
  }

  /** Notes what decides about the way through an iteration. */
  private void turns(Node... more) {
    for (List<Node> nodes : List.of(deciding, turning)) {
      nodes.addAll(List.of(more));
      nodes.addAll(conditions);
    }
  }

  private static List<Stmt> evaluated(Stmt.For loop) {
    return loop.condition() == null
        ? List.of()
        : List.of(new Stmt.Evaluate(loop.condition(), loop.span()));
  }

  /** A loop: how often it runs must be the same in both stages, whatever it does. */
  private void inside(Node header, List<Expr> updates, Stmt body) {
    for (Node node : Nodes.all(header)) {
      markAssigned(node);
    }
    turns(header);
    conditions.push(header);
    for (Expr one : updates) {
      Update update = combining.matchExpression(one);
      if (update != null && candidates.contains(update.variable())) {
        update(update);
      } else {
        plain(one);
      }
    }
    visit(body);
    conditions.pop();
  }

  private void branch(Stmt.If branch) {
    Update update = combining.match(branch);
    if (update != null && candidates.contains(update.variable())) {
      update(update);
      return;
    }
    plain(branch.condition());
    conditions.push(branch.condition());
    visit(branch.whenTrue());
    if (branch.whenFalse() != null) {
      visit(branch.whenFalse());
    }
    conditions.pop();
  }

  private void evaluate(Stmt.Evaluate evaluate) {
    Expr expr = evaluate.expression();
    Update update = combining.matchExpression(expr);
    if (update != null && candidates.contains(update.variable())) {
      update(update);
    } else if (update != null
        && reductions.contains(update.variable())
        && Nodes.assignedIn(update.rest()).isEmpty()
        && !writesMore(expr)) {
      cuts.add(new Scans.Cut(evaluate.span(), null));
    } else if (Nodes.target(expr) instanceof Expr.ArrayRead place && shared.contains(place)) {
      store(evaluate, place, expr);
    } else {
      plain(expr);
    }
  }

  private Set<Variable> heldBy(Variable variable) {
    Variable updated = held.get(variable);
    return updated == null ? Set.of() : Set.of(updated);
  }

  /**
   * A statement beside others. {@code int at = k++;} is only the update in the first stage, in
   * which nothing may read the variable then: what does is left out, as {@code out[at] = x;} is.
   */
  private void inBlock(Stmt statement, Stmt.Block block) {
    Expr initial = statement instanceof Stmt.Declare declare ? declare.initial() : null;
    Expr part = initial == null ? null : partWithUpdate(initial);
    Update update = part == null ? null : updateIn(part);
    boolean isAlone =
        block.statements().stream()
            .noneMatch(
                other -> other != statement && other.span().start() == statement.span().start());
    if (statement instanceof Stmt.Declare declare && update != null && isAlone) {
      update(update);
      for (Variable variable : Nodes.assignedIn(List.of(declare))) {
        if (!variable.equals(update.variable())) {
          unfit.addAll(candidates);
        }
      }
      held.put(declare.variable(), update.variable());
      cuts.add(new Scans.Cut(statement.span(), bare(part).span()));
    } else {
      visit(statement);
    }
  }

  /** A statement that writes an element; the place or the value may be an update. */
  private void store(Stmt.Evaluate statement, Expr.ArrayRead place, Expr expr) {
    Expr value =
        expr instanceof Expr.Assign assign
            ? assign.value()
            : expr instanceof Expr.Compound compound ? compound.operand() : null;
    Update inIndex = updateIn(place.index());
    Expr part = value == null ? null : partWithUpdate(value);
    Update inValue = part == null ? null : updateIn(part);
    Update update = inIndex != null ? inIndex : inValue;
    plain(place.array());
    if (inIndex == null || inValue != null) {
      plain(place.index()); // Of two updates in one statement only one can stay.
    }
    if (value != null && (inIndex != null || inValue == null)) {
      plain(value);
    }
    if (update != null) {
      update(update);
    }
    boolean assignsMore = writesMore(expr);
    for (Variable variable : Nodes.assignedIn(List.of(expr))) {
      assignsMore |= update == null || !variable.equals(update.variable());
    }
    if (assignsMore) {
      unfit.addAll(candidates); // What else it assigns may be needed.
    }
    cuts.add(
        new Scans.Cut(
            statement.span(),
            update == null ? null : (inIndex != null ? place.index() : bare(part)).span()));
  }

  /**
   * The part of a value that is an update, whose own value may say which element is read: the
   * {@code k++} of {@code 2 * x[k++]}. Null if there is none, or another assignment.
   */
  private @Nullable Expr partWithUpdate(Expr value) {
    if (updateIn(value) != null) {
      return value;
    }
    Expr at = value;
    if (at instanceof Expr.Convert convert) {
      at = convert.operand();
    } else if (at instanceof Expr.ArrayRead read && !assigns(read.array())) {
      at = read.index();
    } else if (at instanceof Expr.Unary unary) {
      at = unary.operand();
    } else if (at instanceof Expr.Binary binary
        && assigns(binary.left()) != assigns(binary.right())) {
      at = assigns(binary.left()) ? binary.left() : binary.right();
    }
    return at.equals(value) ? null : partWithUpdate(at);
  }

  private static boolean assigns(Expr expr) {
    return Nodes.all(expr).stream().anyMatch(node -> Nodes.target(node) != null);
  }

  /** Whether a statement may write memory of the iteration's own beside what it is there for. */
  private boolean writesMore(Expr statement) {
    for (Node node : Nodes.all(statement)) {
      Expr.Place target = Nodes.target(node);
      if ((node instanceof Expr.Opaque opaque && !purity.isPure(opaque))
          || (!node.equals(statement) && target != null && !(target instanceof Expr.Read))) {
        return true;
      }
      boolean takes =
          node instanceof Expr.NewObject creation
              ? StageCheck.anyReference(creation.arguments())
              : node instanceof Expr.Call call
                  && (call.receiver() != null || StageCheck.anyReference(call.arguments()));
      if (takes && !purity.isPure((Expr) node)) {
        return true;
      }
    }
    return false;
  }

  private static Expr bare(@Nullable Expr value) {
    Expr at = value;
    while (at instanceof Expr.Convert convert) {
      at = convert.operand();
    }
    if (at == null) {
      throw new IllegalStateException("no value");
    }
    return at;
  }

  private @Nullable Update updateIn(Expr expr) {
    Update update = combining.matchExpression(bare(expr));
    return update != null && candidates.contains(update.variable()) ? update : null;
  }

  private void update(Update update) {
    Variable variable = update.variable();
    ReductionOperator known = operators.get(variable);
    ReductionOperator operator = update.operator();
    boolean combines = operator != null && operator != ReductionOperator.REDUCER;
    if (!combines || (known != null && known != operator) || !update.skippable().isEmpty()) {
      unfit.add(variable);
      return;
    }
    operators.put(variable, operator);
    deciding.addAll(update.rest());
    deciding.addAll(conditions);
    update.rest().forEach(this::plain);
  }

  /** An expression in which nothing is scanned. */
  private void plain(Expr expr) {
    for (Node node : Nodes.all(expr)) {
      markAssigned(node);
    }
  }

  private void markAssigned(Node node) {
    Variable assigned = Nodes.assigned(node);
    if (assigned != null && candidates.contains(assigned) && !wraps.containsKey(assigned)) {
      unfit.add(assigned);
    }
  }
}
