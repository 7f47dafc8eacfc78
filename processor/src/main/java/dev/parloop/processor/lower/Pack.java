package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Expressions;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.model.BinaryOperator;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A counter of what a loop keeps or takes that grows by one in one place, beside the statements
 * that do so: {@code if (x[i] > 0) out[k++] = x[i]}, {@code if (x[i] > 0) y[i] = in[k++]}. The
 * lanes that keep or take something then write or read elements next to each other, so nothing has
 * to be known of a lane but whether it does.
 *
 * @param counter of type int
 * @param places where something is kept, in source order
 * @param takes what is taken, in source order, each whenever the counter grows
 */
record Pack(Variable counter, List<Place> places, List<Place> takes) {
  Pack {
    places = List.copyOf(places);
    takes = List.copyOf(takes);
  }

  /**
   * An element that is written or read.
   *
   * @param isBehind whether the counter has grown by then
   */
  record Place(Expr.ArrayRead element, boolean isBehind) {}

  /** The counter of a loop in this form, or null if it has another one. */
  static @Nullable Pack of(Scan scan, Stmt body) {
    Variable counter = scan.variable();
    if (counter.type() != Primitive.INT) {
      return null;
    }
    List<Stmt> around = around(body, counter);
    Pack pack = around == null ? null : new Search(counter, around).in(mentions(body, counter));
    // That written elements are each iteration's own is known of such scans alone.
    return pack == null || (!pack.places().isEmpty() && !scan.packs()) ? null : pack;
  }

  /** The statements beside the one that changes a variable; null if they may run several times. */
  private static @Nullable List<Stmt> around(Stmt stmt, Variable counter) {
    if (stmt instanceof Stmt.Block block) {
      for (Stmt inner : block.statements()) {
        if (inner instanceof Stmt.Evaluate && changes(inner, counter)) {
          return block.statements();
        }
        List<Stmt> found = around(inner, counter);
        if (found != null) {
          return found;
        }
      }
    } else if (stmt instanceof Stmt.If branch) {
      List<Stmt> found = around(branch.whenTrue(), counter);
      Stmt otherwise = branch.whenFalse();
      return found != null || otherwise == null ? found : around(otherwise, counter);
    } else if (stmt instanceof Stmt.Labeled labeled && labeled.body() instanceof Stmt.Block) {
      return around(labeled.body(), counter);
    } else if (stmt instanceof Stmt.Evaluate && changes(stmt, counter)) {
      return List.of(stmt);
    }
    return null;
  }

  private static boolean changes(Stmt stmt, Variable counter) {
    return Nodes.all(stmt).stream().anyMatch(node -> counter.equals(Nodes.assigned(node)));
  }

  private static long mentions(Stmt stmt, Variable counter) {
    return Nodes.all(stmt).stream()
        .filter(node -> node instanceof Expr.Read read && read.variable().equals(counter))
        .count();
  }

  /** Whether an expression adds one to a variable. */
  static boolean isGrowth(Expr expr, Variable counter) {
    if (expr instanceof Expr.Step step) {
      return step.delta() == 1 && Nodes.isRead(step.target(), counter);
    } else if (expr instanceof Expr.Compound compound) {
      return compound.operator() == BinaryOperator.ADD
          && Nodes.isRead(compound.target(), counter)
          && isOne(compound.operand());
    }
    return expr instanceof Expr.Assign assign
        && Nodes.isRead(assign.target(), counter)
        && assign.value() instanceof Expr.Binary sum
        && sum.operator() == BinaryOperator.ADD
        && Nodes.isRead(sum.left(), counter)
        && isOne(sum.right());
  }

  private static boolean isOne(Expr expr) {
    return Long.valueOf(1).equals(Literals.ofInt(expr));
  }

  /** Goes through the statements beside the one that changes a counter. */
  private static final class Search {
    private final Variable counter;
    private final List<Stmt> around;
    private final List<Place> places = new ArrayList<>();
    private final List<Place> takes = new ArrayList<>();

    /** What the statements assign or declare: arrays that are named so are not known before. */
    private final Set<Variable> changed = new HashSet<>();

    private @Nullable Variable old;
    private boolean grew;

    Search(Variable counter, List<Stmt> around) {
      this.counter = counter;
      this.around = around;
      for (Stmt stmt : around) {
        for (Node node : Nodes.all(stmt)) {
          Variable assigned = Nodes.assigned(node);
          if (assigned != null) {
            changed.add(assigned);
          } else if (node instanceof Stmt.Declare declare) {
            changed.add(declare.variable());
          }
        }
      }
    }

    /**
     * The form of the statements.
     *
     * @param mentions how often the loop's body names the counter
     */
    @Nullable Pack in(long mentions) {
      long found = 0;
      for (Stmt stmt : around) {
        long here = mentions(stmt, counter);
        if (here > 0 && !isKnown(stmt)) {
          return null;
        }
        boolean isBetween = found > 0 && found < mentions;
        if (isBetween && !(stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Declare)) {
          // A jump would take lanes out between two uses.
          return null;
        }
        found += here;
      }
      return found == mentions && grew && !(places.isEmpty() && takes.isEmpty())
          ? new Pack(counter, places, takes)
          : null;
    }

    private boolean isKnown(Stmt stmt) {
      if (stmt instanceof Stmt.Declare declare) {
        return declare.initial() != null && isTaking(declare.initial());
      }
      return stmt instanceof Stmt.Evaluate evaluate && isKnown(evaluate);
    }

    private boolean isKnown(Stmt.Evaluate evaluate) {
      for (Stmt part : EmbeddedUpdate.apart(evaluate)) {
        if (part instanceof Stmt.Declare declare) {
          old = declare.variable();
        } else if (!(part instanceof Stmt.Evaluate one && isKnown(one.expression()))) {
          return false;
        }
      }
      return true;
    }

    private boolean isKnown(Expr expr) {
      if (isGrowth(expr, counter)) {
        boolean isFirst = !grew;
        grew = true;
        return isFirst;
      } else if (expr instanceof Expr.Assign assign && isTaking(assign.value())) {
        if (assign.target() instanceof Expr.ArrayRead element && isAtCounter(element)) {
          places.add(place(element));
          return true;
        }
        return !names(assign.target());
      } else if (expr instanceof Expr.Compound compound) {
        return !names(compound.target()) && isTaking(compound.operand());
      }
      return !names(expr);
    }

    private boolean names(Expr expr) {
      Variable before = old;
      return Expressions.mentions(expr, counter)
          || (before != null && Expressions.mentions(expr, before));
    }

    /** Whether an expression names the counter at most where it takes an element. */
    private boolean isTaking(Expr expr) {
      if (!names(expr)) {
        return true;
      } else if (expr instanceof Expr.ArrayRead element && isAtCounter(element)) {
        takes.add(place(element));
        return true;
      } else if (expr instanceof Expr.Binary binary) {
        return isTaking(binary.left()) && isTaking(binary.right());
      } else if (expr instanceof Expr.Call call) {
        return call.receiver() == null && call.arguments().stream().allMatch(this::isTaking);
      }
      // Of a choice not all lanes may want the element.
      return expr instanceof Expr.Convert convert
          ? isTaking(convert.operand())
          : expr instanceof Expr.Unary unary && isTaking(unary.operand());
    }

    private Place place(Expr.ArrayRead element) {
      Variable before = old;
      boolean isOld = before != null && Nodes.isRead(element.index(), before);
      return new Place(element, grew && !isOld);
    }

    private boolean isAtCounter(Expr.ArrayRead element) {
      Variable before = old;
      return (Nodes.isRead(element.index(), counter)
              || (before != null && Nodes.isRead(element.index(), before)))
          && !names(element.array())
          && isElement(element);
    }

    /**
     * Whether elements are numbers, as booleans in lanes are masks, of an array that is the same
     * all along: not {@code rows[r][k]} between other uses of the counter where {@code r} changes.
     */
    private boolean isElement(Expr.ArrayRead element) {
      return element.type() instanceof Type.Primitive type
          && type != Primitive.BOOLEAN
          && changed.stream().noneMatch(other -> Expressions.mentions(element.array(), other));
    }
  }
}
