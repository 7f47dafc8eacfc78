package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Definite assignment within one iteration, as the language specification defines it, or stricter:
 * what is definitely assigned here is so for javac, too.
 */
final class AssignmentFlow {

  /** What happens to variables up to one point of an iteration. */
  private static final class State {
    /** Assigned on every path that comes here; null where no path does. */
    @Nullable BitSet always;

    /** Assigned on some path. */
    final BitSet sometimes;

    State(@Nullable BitSet always, BitSet sometimes) {
      this.always = always == null ? null : (BitSet) always.clone();
      this.sometimes = (BitSet) sometimes.clone();
    }

    State copy() {
      return new State(always, sometimes);
    }

    boolean has(int variable) {
      return always == null || always.get(variable);
    }

    void join(State other) {
      sometimes.or(other.sometimes);
      if (always == null) {
        always = other.always == null ? null : (BitSet) other.always.clone();
      } else if (other.always != null) {
        always.and(other.always);
      }
    }
  }

  /** A statement that a jump can leave or continue. */
  private static final class Target {
    final @Nullable String label;
    final boolean isLoop;
    final boolean takesPlainBreak;
    final List<State> breaks = new ArrayList<>();
    final List<State> continues = new ArrayList<>();

    Target(@Nullable String label, boolean isLoop, boolean takesPlainBreak) {
      this.label = label;
      this.isLoop = isLoop;
      this.takesPlainBreak = takesPlainBreak;
    }
  }

  private final List<Variable> variables;
  private final Expr.@Nullable Read[] exposed;
  private final BitSet certainlyExposed = new BitSet();
  private final Deque<Target> targets = new ArrayDeque<>();
  private State state = new State(new BitSet(), new BitSet());
  private boolean certain = true;

  /** Whether a jump may have skipped everything that follows in the iteration. */
  private boolean skipped;

  private BitSet atEnd = new BitSet();

  /** Where jumps leave the loop. */
  private final List<State> exits = new ArrayList<>();

  /** Whether an iteration may end so that another one follows. */
  private boolean goesOn;

  private AssignmentFlow(Set<Variable> variables) {
    this.variables = List.copyOf(variables);
    this.exposed = new Expr.Read[this.variables.size()];
  }

  /** Follows one iteration of the loop for the given variables. */
  static AssignmentFlow of(LoopNest nest, Set<Variable> variables) {
    AssignmentFlow flow = new AssignmentFlow(variables);
    Target self = new Target(nest.label(), true, true);
    flow.targets.push(self);
    flow.statement(nest.body());
    State end = flow.state;
    for (State other : self.continues) {
      end.join(other);
    }
    flow.goesOn = end.always != null;
    flow.atEnd = end.always == null ? new BitSet() : end.always;
    flow.exits.addAll(self.breaks);
    return flow;
  }

  /** The first read that may see the value of an earlier iteration, or null if there is none. */
  Expr.@Nullable Read exposedRead(Variable variable) {
    return exposed[variables.indexOf(variable)];
  }

  /** Whether every iteration reads the variable before any assignment of its own. */
  boolean isAlwaysReadFirst(Variable variable) {
    return certainlyExposed.get(variables.indexOf(variable));
  }

  /** Whether every iteration that ends has assigned the variable, one that leaves the loop too. */
  boolean isAlwaysAssigned(Variable variable) {
    int index = variables.indexOf(variable);
    return atEnd.get(index) && exits.stream().allMatch(exit -> exit.has(index));
  }

  /** Whether another iteration may follow one. */
  boolean mayGoOn() {
    return goesOn;
  }

  private void read(Expr.Read read) {
    int index = variables.indexOf(read.variable());
    if (index < 0 || state.has(index)) {
      return;
    }
    if (exposed[index] == null) {
      exposed[index] = read;
    }
    if (certain && !skipped && !state.sometimes.get(index)) {
      certainlyExposed.set(index);
    }
  }

  private void assign(Variable variable) {
    int index = variables.indexOf(variable);
    if (index >= 0) {
      state.sometimes.set(index);
      if (state.always != null) {
        state.always.set(index);
      }
    }
  }

  /** Runs what is executed perhaps; the caller puts the state right afterwards. */
  private void perhaps(List<? extends Node> nodes) {
    boolean before = certain;
    certain = false;
    all(nodes);
    certain = before;
  }

  private void all(List<? extends Node> nodes) {
    for (Node child : nodes) {
      node(child);
    }
  }

  private void node(@Nullable Node node) {
    if (node instanceof Expr expr) {
      expression(expr);
    } else if (node instanceof Stmt stmt) {
      statement(stmt);
    }
  }

  private void expression(Expr expr) {
    if (expr instanceof Expr.Read read) {
      read(read);
    } else if (expr instanceof Expr.Assign assign) {
      place(assign.target());
      expression(assign.value());
      assignPlace(assign.target());
    } else if (expr instanceof Expr.Compound || expr instanceof Expr.Step) {
      for (Node child : Nodes.children(expr)) {
        node(child);
      }
      assignPlace(Nodes.target(expr));
    } else if (expr instanceof Expr.Logical logical) {
      expression(logical.left());
      State before = state.copy();
      perhaps(List.of(logical.right()));
      state.join(before);
    } else if (expr instanceof Expr.Conditional conditional) {
      expression(conditional.condition());
      branches(conditional.whenTrue(), conditional.whenFalse());
    } else if (expr instanceof Expr.Opaque opaque) {
      opaque(opaque.parts());
    } else {
      for (Node child : Nodes.children(expr)) {
        node(child);
      }
    }
  }

  /** What is evaluated before a place is assigned. */
  private void place(Expr.Place place) {
    if (!(place instanceof Expr.Read)) {
      for (Node child : Nodes.children(place)) {
        node(child);
      }
    }
  }

  private void assignPlace(Expr.@Nullable Place place) {
    if (place instanceof Expr.Read read) {
      assign(read.variable());
    }
  }

  private void branches(Node whenTrue, @Nullable Node whenFalse) {
    State before = state.copy();
    boolean wasCertain = certain;
    certain = false;
    node(whenTrue);
    State afterTrue = state;
    state = before;
    node(whenFalse);
    // A branch that jumps away makes the rest uncertain.
    certain = wasCertain && afterTrue.always != null && state.always != null;
    state.join(afterTrue);
  }

  /** Parts run in any order, each perhaps never, perhaps often. */
  private void opaque(List<Node> parts) {
    State before = state.copy();
    Set<Variable> assigned = Nodes.assignedIn(parts);
    for (Variable variable : assigned) {
      int index = variables.indexOf(variable);
      if (index >= 0) {
        before.sometimes.set(index);
      }
    }
    for (Node part : parts) {
      state = before.copy();
      perhaps(List.of(part));
    }
    state = before;
  }

  private void statement(Stmt stmt) {
    if (stmt instanceof Stmt.Block block) {
      all(block.statements());
    } else if (stmt instanceof Stmt.Declare declare) {
      node(declare.initial());
      if (declare.initial() != null) {
        assign(declare.variable());
      }
    } else if (stmt instanceof Stmt.If branch) {
      expression(branch.condition());
      branches(branch.whenTrue(), branch.whenFalse());
    } else if (stmt instanceof Stmt.Labeled labeled) {
      labeled(labeled);
    } else if (stmt instanceof Stmt.Switch selection) {
      selection(selection);
    } else if (stmt instanceof Stmt.Opaque opaque) {
      opaque(opaque.parts());
    } else if (stmt instanceof Stmt.Return || stmt instanceof Stmt.Throw) {
      for (Node child : Nodes.children(stmt)) {
        node(child);
      }
      if (stmt instanceof Stmt.Return) {
        exits.add(state.copy());
        skipped = true;
      }
      state.always = null;
    } else if (stmt instanceof Stmt.Break || stmt instanceof Stmt.Continue) {
      jump(stmt);
    } else if (stmt instanceof Stmt.Evaluate evaluate) {
      expression(evaluate.expression());
    } else {
      loop(stmt, null);
    }
  }

  private void jump(Stmt stmt) {
    String label =
        stmt instanceof Stmt.Break leave ? leave.label() : ((Stmt.Continue) stmt).label();
    boolean leaves = stmt instanceof Stmt.Break;
    for (Target target : targets) {
      boolean meant =
          label != null
              ? label.equals(target.label)
              : leaves ? target.takesPlainBreak : target.isLoop;
      if (meant) {
        (leaves ? target.breaks : target.continues).add(state.copy());
        skipped |= label != null || target == targets.peekLast();
        state.always = null;
        return;
      }
    }
    exits.add(state.copy());
    skipped = true;
    state.always = null;
  }

  private void labeled(Stmt.Labeled labeled) {
    if (isLoop(labeled.body())) {
      loop(labeled.body(), labeled.label());
      return;
    }
    Target target = new Target(labeled.label(), false, false);
    targets.push(target);
    statement(labeled.body());
    targets.pop();
    for (State other : target.breaks) {
      state.join(other);
    }
  }

  private static boolean isLoop(Stmt stmt) {
    return stmt instanceof Stmt.Counted
        || stmt instanceof Stmt.For
        || stmt instanceof Stmt.While
        || stmt instanceof Stmt.DoWhile;
  }

  private void loop(Stmt stmt, @Nullable String label) {
    for (Variable variable : Nodes.assignedIn(List.of(stmt))) {
      int index = variables.indexOf(variable);
      if (index >= 0) {
        state.sometimes.set(index);
      }
    }
    Target target = new Target(label, true, true);
    if (stmt instanceof Stmt.DoWhile loop) {
      body(target, loop.body());
      perhaps(List.of(loop.condition()));
      leave(target, loop.condition());
    } else if (stmt instanceof Stmt.While loop) {
      expression(loop.condition());
      State after = state.copy();
      body(target, loop.body());
      state = after;
      leave(target, loop.condition());
    } else if (stmt instanceof Stmt.For loop) {
      all(loop.initial());
      node(loop.condition());
      State after = state.copy();
      body(target, loop.body());
      perhaps(loop.update());
      state = after;
      leave(target, loop.condition());
    } else {
      counted((Stmt.Counted) stmt, target);
    }
  }

  private void counted(Stmt.Counted loop, Target target) {
    IterationSpace space = loop.space();
    if (space instanceof IterationSpace.Range range) {
      expression(range.start());
      assign(range.variable());
      expression(range.bound());
    } else {
      for (Node child : Nodes.children(space)) {
        node(child);
      }
    }
    State after = state.copy();
    assign(space.variable());
    body(target, loop.body());
    if (space instanceof IterationSpace.Range range) {
      perhaps(List.of(range.step()));
    }
    state = after;
    for (State other : target.breaks) {
      state.join(other);
    }
  }

  /** Runs a loop's body and what follows its continue statements. */
  private void body(Target target, Stmt body) {
    targets.push(target);
    perhaps(List.of(body));
    targets.pop();
    for (State other : target.continues) {
      state.join(other);
    }
  }

  /** The state after a loop that ends when its condition is false, or by a break. */
  private void leave(Target target, @Nullable Expr condition) {
    if (condition == null || Expressions.isLiteral(condition, true)) {
      state.always = null;
    }
    for (State other : target.breaks) {
      state.join(other);
    }
  }

  private void selection(Stmt.Switch selection) {
    expression(selection.selector());
    State entry = state.copy();
    Target target = new Target(null, false, true);
    targets.push(target);
    boolean hasDefault = false;
    State through = new State(null, entry.sometimes);
    State end = new State(null, entry.sometimes);
    boolean wasCertain = certain;
    certain = false;
    for (Stmt.Case one : selection.cases()) {
      hasDefault |= one.isDefault();
      state = entry.copy();
      if (!selection.arrows()) {
        state.join(through);
      }
      all(one.body());
      if (selection.arrows()) {
        end.join(state);
      } else {
        through = state;
      }
    }
    targets.pop();
    state = selection.arrows() ? end : through;
    if (!hasDefault) {
      state.join(entry);
    }
    for (State other : target.breaks) {
      state.join(other);
    }
    certain = wasCertain;
  }
}
