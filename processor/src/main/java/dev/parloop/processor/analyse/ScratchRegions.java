package dev.parloop.processor.analyse;

import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether each iteration writes what it reads of an array, before it does, and the same elements as
 * every other iteration. Then each chunk may have an array of its own, and the last one's is what
 * the loop leaves behind.
 *
 * <p>It goes through the body in the order of evaluation, and keeps the regions that have certainly
 * been written; what the subscripts are, the symbolic walk has found out.
 */
final class ScratchRegions {
  private final IdentityHashMap<Node, List<Touch>> touches = new IdentityHashMap<>();
  private final IdentityHashMap<Stmt, Rounds> rounds;
  private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Touch> writes = new ArrayList<>();
  private final Set<Polynomial> needs = new LinkedHashSet<>();

  /** Counters of the loops around. */
  private final Set<Symbol> around = new LinkedHashSet<>();

  /** What has certainly been written here. */
  private List<Region> written = new ArrayList<>();

  /** Whether reads are looked at: not while only the writes of a loop are collected. */
  private boolean checks = true;

  private boolean holds = true;

  private ScratchRegions(List<Touch> touches, IdentityHashMap<Stmt, Rounds> rounds) {
    this.rounds = rounds;
    for (Touch touch : touches) {
      List<Touch> here = this.touches.get(touch.place());
      if (here == null) {
        here = new ArrayList<>();
        this.touches.put(touch.place(), here);
      }
      here.add(touch);
    }
  }

  /**
   * What must fit in an int for an array to be one that every iteration starts anew.
   *
   * @param touches all accesses of the array
   * @param rounds of inner loops, by their bodies
   * @return null if it is none
   */
  static @Nullable Set<Polynomial> needs(
      LoopNest nest, List<Touch> touches, IdentityHashMap<Stmt, Rounds> rounds) {
    try {
      ScratchRegions regions = new ScratchRegions(touches, rounds);
      return regions.isStartedAnew(nest.body()) ? regions.needs : null;
    } catch (Polynomial.TooLargeException e) {
      return null;
    }
  }

  private boolean isStartedAnew(Stmt body) {
    if (mayEndEarly(body)) {
      return false;
    }
    execute(body);
    holds &= met.containsAll(touches.keySet());
    for (Touch write : writes) {
      holds &= isIn(write, true);
    }
    return holds;
  }

  /** Whether some statements of an iteration may be left out by a jump, but for rounds of loops. */
  private static boolean mayEndEarly(Node node) {
    boolean is =
        node instanceof Stmt.Continue
            || node instanceof Stmt.Labeled
            || (node instanceof Stmt.Break leave && leave.label() != null);
    for (Node child : Nodes.children(node)) {
      boolean inLoop = node instanceof Stmt stmt && InnerLoops.isLoop(stmt);
      is |=
          inLoop
              ? Nodes.all(child).stream().anyMatch(ScratchRegions::isFarJump)
              : mayEndEarly(child);
    }
    return is;
  }

  /** Whether it may be a jump to a statement around a loop. */
  private static boolean isFarJump(Node node) {
    return node instanceof Stmt.Labeled
        || (node instanceof Stmt.Continue next && next.label() != null)
        || (node instanceof Stmt.Break leave && leave.label() != null);
  }

  private boolean isIn(Touch touch, boolean invariant) {
    Set<Polynomial> least = null;
    for (Region region : written) {
      Set<Polynomial> more = invariant && !region.isInvariant() ? null : region.contains(touch);
      least = more == null || (least != null && least.size() <= more.size()) ? least : more;
    }
    if (least != null) {
      needs.addAll(least);
    }
    return least != null;
  }

  private void execute(Node node) {
    if (node instanceof Stmt.Block block) {
      executeAll(block.statements());
    } else if (node instanceof Stmt.If branch) {
      execute(branch.condition());
      branch(branch);
    } else if (node instanceof Stmt.Counted loop) {
      executeAll(Nodes.children(loop.space()));
      loop(loop.body(), null, List.of());
    } else if (node instanceof Stmt.For loop) {
      executeAll(loop.initial());
      loop(loop.body(), loop.condition(), loop.update());
    } else if (node instanceof Stmt.While
        || node instanceof Stmt.DoWhile
        || node instanceof Stmt.Switch) {
      perhaps(Nodes.children(node));
    } else if (node instanceof Expr.Logical logical) {
      execute(logical.left());
      perhaps(List.of(logical.right()));
    } else if (node instanceof Expr.Conditional choice) {
      execute(choice.condition());
      perhaps(List.of(choice.whenTrue()));
      perhaps(List.of(choice.whenFalse()));
    } else if (node instanceof Stmt.Opaque || node instanceof Expr.Opaque) {
      holds &= Nodes.all(node).stream().noneMatch(touches::containsKey);
    } else {
      evaluate(node);
    }
  }

  private void executeAll(List<? extends Node> nodes) {
    for (Node node : nodes) {
      execute(node);
    }
  }

  private void evaluate(Node node) {
    Expr.Place target = Nodes.target(node);
    if (target instanceof Expr.ArrayRead element) {
      executeAll(Nodes.children(element));
      if (!(node instanceof Expr.Assign)) {
        read(element);
      }
      if (node instanceof Expr.Assign assign) {
        execute(assign.value());
      } else if (node instanceof Expr.Compound compound) {
        execute(compound.operand());
      }
      write(element);
      return;
    }
    executeAll(Nodes.children(node));
    read(node);
    if (node instanceof Expr.Call call) {
      write(call);
    }
  }

  private void read(Node node) {
    met.add(node);
    for (Touch touch : touches.getOrDefault(node, List.of())) {
      if (!touch.isWrite() && touch.type().element() instanceof Type.Primitive && checks) {
        holds &= isIn(touch, false);
      }
    }
  }

  private void write(Expr node) {
    met.add(node);
    for (Touch touch : touches.getOrDefault(node, List.of())) {
      if (touch.isWrite()) {
        writes.add(touch);
        holds &= touch.type().element() instanceof Type.Primitive;
        Region region =
            node instanceof Expr.Call call
                ? fills(call) && touch.path().size() == 1 ? Region.ALL : null
                : Region.point(touch);
        if (region != null) {
          written.add(region);
        }
      }
    }
  }

  /** {@code Arrays.fill(array, value)} of an array that is no row. */
  private boolean fills(Expr.Call call) {
    return call.arguments().size() == 2
        && JdkMethods.behaviour(call.method()) == JdkMethods.Behaviour.WRITES_FIRST
        && !(call.arguments().get(0) instanceof Expr.ArrayRead);
  }

  /** Parts of which each may be left out, and what they write with them. */
  private void perhaps(List<Node> parts) {
    List<Region> before = List.copyOf(written);
    for (Node part : parts) {
      execute(part);
      written = new ArrayList<>(before);
    }
  }

  private void branch(Stmt.If branch) {
    List<Region> before = List.copyOf(written);
    execute(branch.whenTrue());
    List<Region> one = written;
    written = new ArrayList<>(before);
    if (branch.whenFalse() != null) {
      execute(branch.whenFalse());
    }
    written.retainAll(one);
  }

  private void loop(Stmt body, @Nullable Expr condition, List<Expr> updates) {
    Rounds counted = rounds.get(body);
    List<Region> before = List.copyOf(written);
    List<Region> each = List.of();
    if (counted != null && Nodes.all(body).stream().noneMatch(ScratchRegions::isJump)) {
      around.add(counted.counter());
      each = writtenBy(body, before);
      addEarlier(counted, each);
    }
    if (condition != null) {
      execute(condition);
    }
    execute(body);
    executeAll(updates);
    if (counted != null) {
      around.remove(counted.counter());
    }
    written = new ArrayList<>(before);
    if (counted != null) {
      for (Region region : each) {
        add(known(region.over(counted, counted.low(), counted.high())));
      }
    }
  }

  private static boolean isJump(Node node) {
    return node instanceof Stmt.Break || node instanceof Stmt.Continue;
  }

  /** What each round of a loop certainly writes. */
  private List<Region> writtenBy(Stmt body, List<Region> before) {
    boolean outer = checks;
    int count = writes.size();
    checks = false;
    execute(body);
    checks = outer;
    writes.subList(count, writes.size()).clear();
    List<Region> each = new ArrayList<>(written);
    each.removeAll(before);
    written = new ArrayList<>(before);
    return each;
  }

  /** Adds what the rounds before one have written. */
  private void addEarlier(Rounds counted, List<Region> each) {
    Polynomial current = Polynomial.of(counted.counter());
    for (Region region : each) {
      add(
          known(
              counted.up()
                  ? region.over(counted, counted.low(), current.plus(-1))
                  : region.over(counted, current.plus(1), counted.high())));
    }
  }

  /** The region, unless it follows from what may have another value in another round. */
  private @Nullable Region known(@Nullable Region region) {
    return region != null && region.isOver(around) ? region : null;
  }

  /** Adds a region, and what it makes together with those that end where it begins. */
  private void add(@Nullable Region region) {
    if (region == null) {
      return;
    }
    List<Region> more = new ArrayList<>();
    for (Region known : written) {
      Region behind = known.followedBy(region);
      Region before = region.followedBy(known);
      if (behind != null) {
        more.add(behind);
      }
      if (before != null) {
        more.add(before);
      }
    }
    written.add(region);
    written.addAll(more);
  }
}
