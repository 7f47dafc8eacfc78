package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Guard;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.ElementaryFunctions;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of elementary functions are computed once for all that are alike, in front of the
 * loops on which they do not depend.
 *
 * <p>In {@code for (j...) x[j] = sin(lat[i]) * a[j] + sin(lat[i])} the sine is computed once, in
 * front of the inner loop. C2 does neither: an inlined function is a hundred operations with a
 * branch, and the stores to {@code x} might change {@code lat}. What a call would need that the
 * kernel cannot give, it could not give later either, so an early call changes nothing but time.
 *
 * <p>The statements of a block are cut into stretches within which nothing changes what a call is
 * made of. The first statement of a stretch that computes such a call in any case has it in front.
 */
final class SharedCalls {
  private final LoopNest nest;
  private final List<Guard> guards;
  private final IdentityHashMap<Expr.Call, Variable> variables = new IdentityHashMap<>();
  private final IdentityHashMap<Stmt, List<Expr.Call>> before = new IdentityHashMap<>();
  private final List<Guard> asked = new ArrayList<>();
  private int made;

  private SharedCalls(LoopNest nest, List<Guard> guards) {
    this.nest = nest;
    this.guards = guards;
  }

  /**
   * The shared calls of a loop.
   *
   * @param guards what holds whenever the loop runs in lanes
   */
  static SharedCalls of(LoopNest nest, List<Guard> guards) {
    SharedCalls shared = new SharedCalls(nest, guards);
    shared.statements(List.of(nest.body()));
    return shared;
  }

  /** None: every call of a loop is computed where it stands. */
  static SharedCalls none(LoopNest nest) {
    return new SharedCalls(nest, List.of());
  }

  /** The variable that has the value of a call, or null if the call is computed where it stands. */
  @Nullable Variable variable(Expr.Call call) {
    return variables.get(call);
  }

  /** The calls that are computed in front of a statement. */
  List<Expr.Call> before(Stmt stmt) {
    return before.getOrDefault(stmt, List.of());
  }

  /** Whether a call has one value throughout the loop. */
  boolean isOuter(Expr.Call call) {
    return !changes(nest.body(), call)
        && !Expressions.mentions(call, nest.space().variable())
        && nest.seconds().stream()
            .noneMatch(second -> Expressions.mentions(call, second.variable()));
  }

  /** Which arrays must not be one: what an early call reads would change before its place. */
  List<Guard> asked() {
    return List.copyOf(asked);
  }

  private void statements(List<Stmt> block) {
    if (block.size() == 1 && block.get(0) instanceof Stmt.Block inner) {
      statements(inner.statements());
      return;
    }
    List<Expr.Call> calls = new ArrayList<>();
    block.forEach(stmt -> calls.addAll(calls(stmt)));
    if (calls.isEmpty()) {
      return;
    }
    // What stands inside another call is declared in front of it.
    calls.sort(Comparator.comparingInt(call -> Nodes.all(call).size()));
    for (Expr.Call call : calls) {
      if (!variables.containsKey(call)) {
        stretches(call, block);
      }
    }
    for (Stmt stmt : block) {
      blocks(stmt).forEach(this::statements);
    }
  }

  /** The elementary functions that a statement computes, of values that it can read anywhere. */
  private static List<Expr.Call> calls(Stmt stmt) {
    List<Expr.Call> calls = new ArrayList<>();
    for (Node node : Nodes.all(stmt)) {
      if (node instanceof Expr.Call call && isElementary(call) && isPlain(call)) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static boolean isElementary(Expr.Call call) {
    return ElementaryFunctions.isOne(call.method())
        || ElementaryFunctions.inPlaceOf(call.method()) != null;
  }

  private static boolean isPlain(Expr expr) {
    for (Node node : Nodes.all(expr)) {
      boolean known =
          node instanceof Expr.Literal
              || node instanceof Expr.Read
              || node instanceof Expr.This
              || node instanceof Expr.FieldRead
              || node instanceof Expr.Length
              || node instanceof Expr.ArrayRead
              || node instanceof Expr.Unary
              || node instanceof Expr.Binary
              || node instanceof Expr.Convert
              || (node instanceof Expr.Call call && isFunction(call));
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** Whether a node calls a method that may write to arrays. */
  private static boolean isUnknown(Node node) {
    return node instanceof Expr.Call call && !isFunction(call);
  }

  private static boolean isFunction(Expr.Call call) {
    return isElementary(call) || LaneFunctions.isLibrary(call.method().owner());
  }

  /** Shares a call, and all that are like it, within the stretches of a block. */
  private void stretches(Expr.Call call, List<Stmt> block) {
    int from = 0;
    for (int at = 0; at < block.size(); at++) {
      Stmt stmt = block.get(at);
      if (!changes(stmt, call)) {
        continue;
      }
      // In x[i] = f(x[i]) * f(x[i]) all calls come before the change.
      stretch(call, block.subList(from, isAssignment(stmt) ? at + 1 : at));
      from = at + 1;
    }
    stretch(call, block.subList(from, block.size()));
  }

  private static boolean isAssignment(Stmt stmt) {
    Expr expr = stmt instanceof Stmt.Evaluate evaluate ? evaluate.expression() : null;
    Expr.Place target = expr == null ? null : Nodes.target(expr);
    return target != null
        && Nodes.all(stmt).stream()
                .filter(node -> Nodes.target(node) != null || isUnknown(node))
                .count()
            == 1;
  }

  private void stretch(Expr.Call call, List<Stmt> stretch) {
    int first = 0;
    while (first < stretch.size() && !always(stretch.get(first), call)) {
      first++;
    }
    List<Expr.Call> alike = new ArrayList<>();
    boolean repeats = false;
    for (Stmt stmt : stretch.subList(first, stretch.size())) {
      for (Expr.Call other : calls(stmt)) {
        if (!variables.containsKey(other) && Expressions.same(call, other)) {
          alike.add(other);
          repeats |= (isRepeated(stmt, other) || isOuter(other)) && canMove(other);
        }
      }
    }
    if (alike.size() > 1 || repeats) {
      share(call, alike, stretch.get(first), stretch.subList(first, stretch.size()));
    }
  }

  private void share(Expr.Call call, List<Expr.Call> alike, Stmt first, List<Stmt> stretch) {
    if (isOuter(call)) {
      ask(nest.body(), call);
    }
    int last = stretch.size() - 1;
    // After an assignment at the end nothing reads what the call is made of: x and y may be one
    // array in y[i] = f(x[i]) * f(x[i]).
    stretch
        .subList(0, isAssignment(stretch.get(last)) ? last : last + 1)
        .forEach(stmt -> ask(stmt, call));
    // No variable of the source has such a number, nor one of a choice between two calls.
    int id = Integer.MIN_VALUE / 2 + made++;
    Variable variable =
        new Variable(id, call.method().name() + "\1", call.type(), Variable.Kind.CALLEE_LOCAL);
    alike.forEach(other -> variables.put(other, variable));
    before.computeIfAbsent(first, any -> new ArrayList<>()).add(alike.get(0));
  }

  /** Whether a statement computes such a call whenever it runs; loops are taken to have rounds. */
  private static boolean always(Node node, Expr.Call call) {
    if (node instanceof Expr.Call other && Expressions.same(call, other)) {
      return true;
    } else if (node instanceof Stmt.If branch) {
      return always(branch.condition(), call);
    } else if (node instanceof Expr.Conditional choice) {
      return always(choice.condition(), call);
    } else if (node instanceof Expr.Logical logical) {
      return always(logical.left(), call);
    } else if (node instanceof Stmt.Switch choice) {
      return always(choice.selector(), call);
    }
    return Nodes.children(node).stream().anyMatch(child -> always(child, call));
  }

  /** Whether a call stands in a loop inside a statement. */
  private static boolean isRepeated(Node node, Expr.Call call) {
    for (Node child : Nodes.children(node)) {
      if (Nodes.all(child).stream().anyMatch(inner -> inner == call)) {
        return isLoop(node) || isRepeated(child, call);
      }
    }
    return false;
  }

  private static boolean isLoop(Node node) {
    return node instanceof Stmt.Counted
        || node instanceof Stmt.For
        || node instanceof Stmt.While
        || node instanceof Stmt.DoWhile;
  }

  /** An index out of an array may be one only where the loop has a round. */
  private static boolean canMove(Expr.Call call) {
    return Nodes.all(call).stream()
        .noneMatch(
            node ->
                node instanceof Expr.ArrayRead read
                    && Nodes.all(read.index()).stream()
                        .anyMatch(inner -> inner instanceof Expr.ArrayRead));
  }

  /** Whether a statement may change what a call is made of, even if arrays are as asked. */
  private boolean changes(Stmt stmt, Expr.Call call) {
    boolean reads = Nodes.all(call).stream().anyMatch(node -> node instanceof Expr.ArrayRead);
    for (Node node : Nodes.all(stmt)) {
      Variable variable = variable(node);
      if ((variable != null && Expressions.mentions(call, variable))
          || (reads && isUnknown(node))
          || (Nodes.target(node) instanceof Expr.ArrayRead written && meets(written, call))) {
        return true;
      }
    }
    return false;
  }

  /** The variable that a node declares or assigns, or null. */
  private static @Nullable Variable variable(Node node) {
    if (node instanceof Stmt.Declare declare) {
      return declare.variable();
    }
    return node instanceof Stmt.Counted loop ? loop.space().variable() : Nodes.assigned(node);
  }

  private boolean meets(Expr.ArrayRead written, Expr.Call call) {
    return reads(call, written).stream()
        .anyMatch(
            read ->
                isSameArray(read, written) || !(isApart(read, written) || canAsk(read, written)));
  }

  /** Whether two arrays are not one, as far as is known where the loop runs in lanes. */
  private boolean isApart(Expr.ArrayRead left, Expr.ArrayRead right) {
    Guard.NotSame pair = new Guard.NotSame(left.array(), right.array());
    return InnerGuards.follows(pair, guards)
        || guards.stream().anyMatch(guard -> isLike(guard, pair));
  }

  private boolean canAsk(Expr.ArrayRead left, Expr.ArrayRead right) {
    return isOuter(left) && isOuter(right);
  }

  /** What a call reads of arrays of the type of another element. */
  private static List<Expr.ArrayRead> reads(Expr.Call call, Expr.ArrayRead written) {
    List<Expr.ArrayRead> reads = new ArrayList<>();
    for (Node node : Nodes.all(call)) {
      if (node instanceof Expr.ArrayRead read && read.type().equals(written.type())) {
        reads.add(read);
      }
    }
    return reads;
  }

  private static boolean isSameArray(Expr.ArrayRead left, Expr.ArrayRead right) {
    return Expressions.same(left.array(), right.array());
  }

  /** Whether an array is a variable that the loop does not change. */
  private boolean isOuter(Expr.ArrayRead read) {
    return read.array() instanceof Expr.Read array
        && Nodes.all(nest.body()).stream()
            .map(SharedCalls::variable)
            .noneMatch(array.variable()::equals);
  }

  /** Asks that what a statement writes is none of the arrays that a call reads. */
  private void ask(Stmt stmt, Expr.Call call) {
    for (Node node : Nodes.all(stmt)) {
      if (Nodes.target(node) instanceof Expr.ArrayRead written) {
        for (Expr.ArrayRead read : reads(call, written)) {
          Guard.NotSame pair = new Guard.NotSame(read.array(), written.array());
          boolean known =
              isSameArray(read, written)
                  || isApart(read, written)
                  || asked.stream().anyMatch(one -> isLike(one, pair));
          if (!known && canAsk(read, written)) {
            asked.add(pair);
          }
        }
      }
    }
  }

  private static boolean isLike(Guard guard, Guard.NotSame pair) {
    return guard instanceof Guard.NotSame one
        && (isPair(one, pair.left(), pair.right()) || isPair(one, pair.right(), pair.left()));
  }

  private static boolean isPair(Guard.NotSame pair, Expr left, Expr right) {
    return Expressions.same(pair.left(), left) && Expressions.same(pair.right(), right);
  }

  /** The blocks directly inside a statement. */
  private static List<List<Stmt>> blocks(Stmt stmt) {
    List<List<Stmt>> blocks = new ArrayList<>();
    if (stmt instanceof Stmt.Block block) {
      blocks.add(block.statements());
    } else if (stmt instanceof Stmt.Switch choice) {
      choice.cases().forEach(one -> blocks.add(one.body()));
    } else {
      for (Node child : Nodes.children(stmt)) {
        if (child instanceof Stmt inner) {
          blocks.add(List.of(inner));
        }
      }
    }
    return blocks;
  }
}
