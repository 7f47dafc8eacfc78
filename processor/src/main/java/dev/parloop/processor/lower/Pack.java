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
 * A counter of what a loop keeps that grows by one in one place, beside the statements that keep
 * something: {@code if (x[i] > 0) out[k++] = x[i]}. The lanes that keep something then write
 * elements next to each other, so nothing has to be known of a lane but whether it does.
 *
 * @param counter of type int
 * @param places where something is kept, in source order
 */
record Pack(Variable counter, List<Place> places) {
  Pack {
    places = List.copyOf(places);
  }

  /**
   * An element that is written.
   *
   * @param isBehind whether the counter has grown by then
   */
  record Place(Expr.ArrayRead element, boolean isBehind) {}

  /** The counter of a loop in this form, or null if it has another one. */
  static @Nullable Pack of(Scan scan, Stmt body) {
    Variable counter = scan.variable();
    if (!scan.packs() || counter.type() != Primitive.INT) {
      return null;
    }
    List<Stmt> around = around(body, counter);
    return around == null ? null : new Search(counter, around).in(mentions(body, counter));
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
        if (here > 0 && !(stmt instanceof Stmt.Evaluate evaluate && isKnown(evaluate))) {
          return null;
        }
        boolean isBetween = found > 0 && found < mentions;
        if (isBetween && !(stmt instanceof Stmt.Evaluate || stmt instanceof Stmt.Declare)) {
          // A jump would take lanes out between two uses.
          return null;
        }
        found += here;
      }
      return found == mentions && grew && !places.isEmpty() ? new Pack(counter, places) : null;
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
      } else if (expr instanceof Expr.Assign assign
          && assign.target() instanceof Expr.ArrayRead element
          && isElement(element)
          && !Expressions.mentions(assign.value(), counter)
          && !Expressions.mentions(element.array(), counter)) {
        Variable before = old;
        boolean isOld = before != null && Nodes.isRead(element.index(), before);
        places.add(new Place(element, grew && !isOld));
        return isOld || Nodes.isRead(element.index(), counter);
      }
      return !Expressions.mentions(expr, counter);
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
