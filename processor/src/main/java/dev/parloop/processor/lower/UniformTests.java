package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tests counters of loops that lanes leave one by one once for all lanes.
 *
 * <p>A counter that is the same in all lanes when such a loop begins, and that each round changes
 * by the same amount in all lanes that are still there, is the same in all of these. A test of it
 * against a bound that all lanes share then holds for all of them or for none, so it ends the loop
 * and takes no vectors. The lanes' own counters stay: those that have left keep their number.
 */
final class UniformTests {
  private final LaneNames names;
  private final Map<LaneVariable, Integer> uses = new HashMap<>();

  private UniformTests(LaneNames names) {
    this.names = names;
  }

  /**
   * The code with uniform tests where they are possible.
   *
   * @param names gives the new counters their names
   */
  static List<LaneCode> apply(List<LaneCode> code, LaneNames names) {
    UniformTests pass = new UniformTests(names);
    LaneReads.forEach(code, variable -> pass.uses.merge(variable, 1, Integer::sum));
    return pass.statements(code);
  }

  private List<LaneCode> statements(List<LaneCode> code) {
    List<LaneCode> made = new ArrayList<>();
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.If branch) {
        made.add(
            new LaneCode.If(
                branch.condition(), statements(branch.whenTrue()), statements(branch.whenFalse())));
      } else if (statement instanceof LaneCode.Loop loop) {
        loop(new LaneCode.Loop(loop.condition(), statements(loop.body()), loop.testFirst()), made);
      } else {
        made.add(statement);
      }
    }
    return made;
  }

  /** Adds a loop to what stands before it. */
  private void loop(LaneCode.Loop loop, List<LaneCode> before) {
    LaneCode.Loop changed = loop;
    LaneVariable live = mask(loop.condition());
    if (live != null && isOnlyHere(live, loop, before)) {
      for (LaneCode statement : loop.body()) {
        Test test = test(statement, live);
        LaneCode.Loop next = test == null ? null : without(test, statement, changed, before);
        changed = next == null ? changed : next;
      }
    }
    before.add(changed);
  }

  /** The mask of the lanes that a loop waits for. */
  private static @Nullable LaneVariable mask(LaneValue condition) {
    if (condition instanceof LaneValue.Any any) {
      return any.mask();
    }
    return condition instanceof LaneValue.Operation operation
            && operation.operator() == LaneOperator.AND
        ? mask(operation.operands().get(1))
        : null;
  }

  /** Whether nothing but the loop and the tests before it reads a mask. */
  private boolean isOnlyHere(LaneVariable live, LaneCode.Loop loop, List<LaneCode> before) {
    int[] reads = new int[1];
    List<LaneCode> here = new ArrayList<>(testsBefore(live, before));
    here.add(loop);
    LaneReads.forEach(here, variable -> reads[0] += variable.equals(live) ? 1 : 0);
    return uses.getOrDefault(live, 0) == reads[0];
  }

  /** The statements directly before a loop that only take lanes out of its mask. */
  private static List<LaneCode> testsBefore(LaneVariable live, List<LaneCode> before) {
    int from = before.size();
    while (from > 0 && isTest(before.get(from - 1), live)) {
      from--;
    }
    return before.subList(from, before.size());
  }

  private static boolean isTest(LaneCode statement, LaneVariable live) {
    return statement instanceof LaneCode.Assign assign
        && assign.variable().equals(live)
        && assign.mask() == null
        && assign.value() instanceof LaneValue.Operation and
        && and.operator() == LaneOperator.AND
        && and.operands().get(1).equals(new LaneValue.Use(live));
  }

  /**
   * A comparison of a counter.
   *
   * @param condition what live lanes fulfil
   */
  private record Test(LaneVariable counter, LaneValue.Operation condition) {}

  private static @Nullable Test test(LaneCode statement, LaneVariable live) {
    if (!isTest(statement, live)
        || !(((LaneCode.Assign) statement).value() instanceof LaneValue.Operation and)
        || !(and.operands().get(0) instanceof LaneValue.Operation condition)
        || !condition.operator().isComparison()) {
      return null;
    }
    LaneValue left = condition.operands().get(0);
    LaneValue right = condition.operands().get(1);
    LaneValue counter = left.varying() ? left : right;
    LaneValue bound = left.varying() ? right : left;
    return counter instanceof LaneValue.Use use
            && use.varying()
            && !bound.varying()
            && isPlain(bound)
        ? new Test(use.variable(), condition)
        : null;
  }

  private static boolean isPlain(LaneValue value) {
    return value instanceof LaneValue.Constant || value instanceof LaneValue.Use;
  }

  /**
   * The loop with a uniform test in the place of one of lanes.
   *
   * @param statement the test at the end of a round
   * @param before where the same test before the first round is taken out, and the counter declared
   * @return null if the counter may differ between the lanes that are still there
   */
  private LaneCode.@Nullable Loop without(
      Test test, LaneCode statement, LaneCode.Loop loop, List<LaneCode> before) {
    LaneVariable live = ((LaneCode.Assign) statement).variable();
    LaneVariable counter = test.counter();
    int at = loop.body().indexOf(statement);
    int step = step(loop.body(), counter, live);
    LaneValue start = start(counter, before);
    boolean isLast =
        loop.body().subList(at, loop.body().size()).stream().allMatch(next -> isTest(next, live));
    if (!isLast
        || step < 0
        || step > at
        || start == null
        || !(loop.testFirst() && testsBefore(live, before).contains(statement))
        || assigned(loop.body()).removeAll(bounds(test))) {
      return null;
    }
    LaneCode.Assign change = (LaneCode.Assign) loop.body().get(step);
    LaneVariable together = names.fresh(counter.name() + "All", counter.type(), false);
    before.remove(before.lastIndexOf(statement));
    before.add(
        before.size() - testsBefore(live, before).size(), new LaneCode.Declare(together, start));
    List<LaneCode> body = new ArrayList<>(loop.body());
    body.remove(at);
    body.add(
        step + 1, new LaneCode.Assign(together, replaced(change.value(), counter, together), null));
    LaneValue condition =
        new LaneValue.Operation(
            LaneOperator.AND,
            Primitive.BOOLEAN,
            List.of(replaced(test.condition(), counter, together), loop.condition()));
    return new LaneCode.Loop(condition, body, true);
  }

  /**
   * Where a round changes a counter by the same amount in all lanes that are there.
   *
   * @return -1 if it does not, or changes it more than once
   */
  private static int step(List<LaneCode> body, LaneVariable counter, LaneVariable live) {
    int found = -1;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof LaneCode.Assign assign && assign.variable().equals(counter)) {
        boolean isStep =
            live.equals(assign.mask())
                && assign.value() instanceof LaneValue.Operation change
                && (change.operator() == LaneOperator.ADD
                    || change.operator() == LaneOperator.SUBTRACT)
                && change.operands().get(0).equals(new LaneValue.Use(counter))
                && change.operands().get(1) instanceof LaneValue.Constant;
        if (!isStep || found >= 0) {
          return -1;
        }
        found = i;
      } else if (assigned(List.of(body.get(i))).contains(counter)) {
        return -1;
      }
    }
    return found;
  }

  /** The uniform value of a counter where a loop begins, or null. */
  private static @Nullable LaneValue start(LaneVariable counter, List<LaneCode> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      LaneCode statement = before.get(i);
      if (statement instanceof LaneCode.Declare declare && declare.variable().equals(counter)) {
        LaneValue value = declare.value();
        return value instanceof LaneValue.Constant ? value : null;
      } else if (assigned(List.of(statement)).contains(counter)) {
        return null;
      }
    }
    return null;
  }

  private static Set<LaneVariable> assigned(List<LaneCode> code) {
    Set<LaneVariable> found = new HashSet<>();
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.Assign assign) {
        found.add(assign.variable());
      } else if (statement instanceof LaneCode.Complete rest) {
        found.add(rest.variable());
      } else if (statement instanceof LaneCode.If branch) {
        found.addAll(assigned(branch.whenTrue()));
        found.addAll(assigned(branch.whenFalse()));
      } else if (statement instanceof LaneCode.Loop loop) {
        found.addAll(assigned(loop.body()));
      } else if (statement instanceof LaneCode.Declare declare) {
        found.add(declare.variable());
      }
    }
    return found;
  }

  private static Set<LaneVariable> bounds(Test test) {
    Set<LaneVariable> found = new HashSet<>();
    for (LaneValue operand : test.condition().operands()) {
      if (operand instanceof LaneValue.Use use && !use.varying()) {
        found.add(use.variable());
      }
    }
    return found;
  }

  private static LaneValue replaced(LaneValue value, LaneVariable old, LaneVariable by) {
    if (value.equals(new LaneValue.Use(old))) {
      return new LaneValue.Use(by);
    } else if (value instanceof LaneValue.Operation operation) {
      return new LaneValue.Operation(
          operation.operator(),
          operation.type(),
          operation.operands().stream().map(operand -> replaced(operand, old, by)).toList());
    }
    return value;
  }
}
