package dev.parloop.processor.lower;

import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether several iterations of a loop may go through the vector form of the loop inside it
 * together, so that what all of them read is loaded once: unroll and jam (D. Callahan, S. Carr, K.
 * Kennedy, "Improving register allocation for subscripted variables", 1990). In a product of
 * matrices four rows of the result share each element of the second matrix, which comes from
 * memory.
 *
 * <p>The iterations are independent, so any order of their parts is right; the kernel has proved
 * that none of them can fail.
 */
final class RowTiling {
  /** More variables for each vector of each iteration do not stay in registers. */
  private static final int MOST_KEPT = 1;

  /** How many vectors each iteration has in flight at most. */
  private static final int VECTORS = 2;

  private final LaneNames names;
  private final Set<LaneVariable> dependent = new HashSet<>();

  /** Whether anything is loaded inside a loop that all iterations use. */
  private boolean shares;

  private RowTiling(LaneNames names) {
    this.names = names;
  }

  /**
   * The form for several iterations.
   *
   * @param around the loop around, whose iterations are independent
   * @param nest the loop of the kernel
   * @param body one step of it
   * @return null if there is none, or it would not be faster
   */
  static @Nullable LaneTile of(
      Verdict around, LoopNest nest, LaneBuilder builder, List<LaneCode> body, LaneNames names) {
    Variable counter = around.nest().space().variable();
    LaneVariable parameter = parameter(builder, counter);
    if (parameter == null || !isOnlyStatement(around.nest(), nest) || !isSame(nest, counter)) {
      return null;
    }
    RowTiling tiling = new RowTiling(names);
    tiling.dependent.add(parameter);
    for (LaneCheck check : builder.checks()) {
      if (check instanceof LaneCheck.Row row
          && (tiling.depends(row.index()) || tiling.dependent.contains(row.rows()))) {
        tiling.dependent.add(row.row());
      }
    }
    int before;
    do {
      before = tiling.dependent.size();
      tiling.spread(builder.front());
      tiling.spread(body);
    } while (tiling.dependent.size() > before);
    if (!tiling.suits(body) || tiling.kept(body) > MOST_KEPT) {
      return null;
    }
    List<LaneCode> shared = tiling.shared(body, false);
    return tiling.shares && !isTooLarge(shared)
        ? new LaneTile(parameter, tiling.dependent, shared)
        : null;
  }

  private static boolean isTooLarge(List<LaneCode> body) {
    List<LaneCode> all = new ArrayList<>();
    for (int copy = 0; copy < LaneTile.ITERATIONS * VECTORS; copy++) {
      all.addAll(body);
    }
    return LaneSize.isTooLarge(all);
  }

  private static @Nullable LaneVariable parameter(LaneBuilder builder, Variable counter) {
    for (LaneKernel.Parameter parameter : builder.parameters()) {
      if (parameter.source() instanceof Expr.Read read && read.variable().equals(counter)) {
        return parameter.variable();
      }
    }
    return null;
  }

  /** Whether an iteration is nothing but the loop inside it. */
  private static boolean isOnlyStatement(LoopNest around, LoopNest nest) {
    Stmt body = around.body();
    while (body instanceof Stmt.Block block && block.statements().size() == 1) {
      body = block.statements().get(0);
    }
    return LaneCounters.countsByItself(around)
        && around.seconds().isEmpty()
        && body instanceof Stmt.Counted loop
        && loop.span().equals(nest.span());
  }

  /** Whether the loop inside has the same iterations in all iterations of that around. */
  private static boolean isSame(LoopNest nest, Variable counter) {
    IterationSpace.Range range = (IterationSpace.Range) nest.space();
    List<Node> nodes = new ArrayList<>(Nodes.all(range.start()));
    nodes.addAll(Nodes.all(range.bound()));
    return nodes.stream()
        .noneMatch(
            node ->
                (node instanceof Expr.Read read && read.variable().equals(counter))
                    || node instanceof Expr.ArrayRead
                    || node instanceof Expr.FieldRead);
  }

  private boolean depends(LaneValue value) {
    Set<LaneVariable> read = new HashSet<>();
    LaneReads.value(value, read::add);
    return read.stream().anyMatch(dependent::contains);
  }

  private boolean depends(@Nullable LaneVariable variable) {
    return variable != null && dependent.contains(variable);
  }

  /** Finds variables that get what depends on the iteration. */
  private void spread(List<LaneCode> code) {
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.Declare declare) {
        if (declare.value() != null && depends(declare.value())) {
          dependent.add(declare.variable());
        }
      } else if (statement instanceof LaneCode.Assign assign) {
        if (depends(assign.value()) || depends(assign.mask())) {
          dependent.add(assign.variable());
        }
      } else if (statement instanceof LaneCode.If branch) {
        spread(branch.whenTrue());
        spread(branch.whenFalse());
      } else if (statement instanceof LaneCode.Loop loop) {
        spread(loop.body());
      }
    }
  }

  /** Whether all iterations take the same way, and each stores elements of its own. */
  private boolean suits(List<LaneCode> code) {
    for (LaneCode statement : code) {
      boolean suits;
      if (statement instanceof LaneCode.Store store) {
        suits = depends(store.array()) || depends(store.index());
      } else if (statement instanceof LaneCode.If branch) {
        suits =
            !depends(branch.condition()) && suits(branch.whenTrue()) && suits(branch.whenFalse());
      } else if (statement instanceof LaneCode.Loop loop) {
        suits = !depends(loop.condition()) && suits(loop.body());
      } else {
        suits =
            statement instanceof LaneCode.Source
                || statement instanceof LaneCode.Declare
                || statement instanceof LaneCode.Assign;
      }
      if (!suits) {
        return false;
      }
    }
    return true;
  }

  /** How many vectors of each iteration a loop inside uses in all of its rounds. */
  private int kept(List<LaneCode> body) {
    int declared = 0;
    int kept = 0;
    for (LaneCode code : body) {
      if (code instanceof LaneCode.Declare declare
          && declare.variable().varying()
          && dependent.contains(declare.variable())) {
        declared++;
      } else if (code instanceof LaneCode.Loop) {
        kept = declared;
      }
    }
    return kept;
  }

  /** The code with declarations of what all iterations load. */
  private List<LaneCode> shared(List<LaneCode> code, boolean isInLoop) {
    List<LaneCode> made = new ArrayList<>();
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.If branch) {
        made.add(
            new LaneCode.If(
                branch.condition(),
                shared(branch.whenTrue(), isInLoop),
                shared(branch.whenFalse(), isInLoop)));
      } else if (statement instanceof LaneCode.Loop loop) {
        made.add(new LaneCode.Loop(loop.condition(), shared(loop.body(), true), loop.testFirst()));
      } else if (statement instanceof LaneCode.Declare declare
          && declare.value() != null
          && dependent.contains(declare.variable())) {
        made.add(new LaneCode.Declare(declare.variable(), bound(declare.value(), made, isInLoop)));
      } else if (statement instanceof LaneCode.Assign assign
          && dependent.contains(assign.variable())) {
        LaneValue value = bound(assign.value(), made, isInLoop);
        made.add(new LaneCode.Assign(assign.variable(), value, assign.mask()));
      } else if (statement instanceof LaneCode.Store store) {
        LaneValue value = bound(store.value(), made, isInLoop);
        made.add(
            new LaneCode.Store(store.array(), store.index(), store.stride(), value, store.mask()));
      } else {
        made.add(statement);
      }
    }
    return made;
  }

  /** A value in which variables stand for what all iterations load. */
  private LaneValue bound(LaneValue value, List<LaneCode> before, boolean isInLoop) {
    LaneVariable array = loaded(value);
    if (array != null && value.varying() && !depends(value) && isWide(value)) {
      shares |= isInLoop;
      LaneVariable bound = names.fresh(array.name() + "Lanes", value.type(), true);
      before.add(new LaneCode.Declare(bound, value));
      return new LaneValue.Use(bound);
    } else if (value instanceof LaneValue.Operation operation) {
      return new LaneValue.Operation(
          operation.operator(),
          operation.type(),
          operation.operands().stream().map(part -> bound(part, before, isInLoop)).toList());
    } else if (value instanceof LaneValue.Convert convert) {
      return new LaneValue.Convert(convert.type(), bound(convert.operand(), before, isInLoop));
    }
    return value;
  }

  /** An array of which a value is made, null if there is none. */
  private static @Nullable LaneVariable loaded(LaneValue value) {
    if (value instanceof LaneValue.Element element) {
      return element.varying() ? element.array() : null;
    } else if (value instanceof LaneValue.Operation operation) {
      for (LaneValue operand : operation.operands()) {
        LaneVariable array = loaded(operand);
        if (array != null) {
          return array;
        }
      }
    }
    return value instanceof LaneValue.Convert convert ? loaded(convert.operand()) : null;
  }

  /** Whether lanes hold such values in variables: narrow elements they hold as ints. */
  private static boolean isWide(LaneValue value) {
    return value.type() instanceof Primitive type && LaneTyping.kept(type) == type;
  }
}
