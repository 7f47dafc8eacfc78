package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what both the test of a loop and the round after it need.
 *
 * <p>In {@code while (k % 10 != 9) k /= 10} the quotient is part of the remainder. The test stands
 * in front of the loop and at the end of each round; a variable that both set then has the quotient
 * when a round begins. C2 shares values only inside a round.
 */
final class SharedTests {
  /** What is as cheap as keeping it is not shared. */
  private static final int LEAST_OPERATIONS = 2;

  private final LaneNames names;

  private SharedTests(LaneNames names) {
    this.names = names;
  }

  /**
   * The code with values shared.
   *
   * @param names gives the new variables their names
   */
  static List<LaneCode> apply(List<LaneCode> code, LaneNames names) {
    return new SharedTests(names).statements(code);
  }

  private List<LaneCode> statements(List<LaneCode> code) {
    List<LaneCode> made = new ArrayList<>();
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.If branch) {
        made.add(
            new LaneCode.If(
                branch.condition(), statements(branch.whenTrue()), statements(branch.whenFalse())));
      } else if (statement instanceof LaneCode.Loop loop) {
        List<LaneCode> body = statements(loop.body());
        made.add(
            new LaneCode.Loop(
                loop.condition(), loop.testFirst() ? shared(body, made) : body, loop.testFirst()));
      } else {
        made.add(statement);
      }
    }
    return made;
  }

  /**
   * A loop's body, with variables for what its test has computed.
   *
   * @param before the statements in front of the loop, the last of which are the same test
   */
  private List<LaneCode> shared(List<LaneCode> body, List<LaneCode> before) {
    int length = testLength(body, before);
    List<LaneCode> test = List.copyOf(body.subList(body.size() - length, body.size()));
    List<LaneCode> rest = body.subList(0, body.size() - length);
    for (LaneValue value : values(test)) {
      List<LaneCode> changed = new ArrayList<>(rest);
      LaneVariable kept = names.fresh("shared\1", value.type(), true);
      if (!replaceAtStart(changed, value, kept)) {
        continue;
      }
      List<LaneCode> shorter = new ArrayList<>();
      test.forEach(statement -> shorter.add(with(statement, value, kept)));
      before.subList(before.size() - length, before.size()).clear();
      before.add(new LaneCode.Declare(kept, value));
      before.addAll(shorter);
      changed.add(new LaneCode.Assign(kept, value, null));
      changed.addAll(shorter);
      return changed;
    }
    return body;
  }

  /** How many statements at the end of a body stand in front of the loop too, and only test. */
  private static int testLength(List<LaneCode> body, List<LaneCode> before) {
    int length = 0;
    while (length < Math.min(body.size(), before.size())) {
      LaneCode last = body.get(body.size() - 1 - length);
      boolean isTest =
          last instanceof LaneCode.Assign assign
              && assign.mask() == null
              && assign.variable().type() == Primitive.BOOLEAN
              && last.equals(before.get(before.size() - 1 - length));
      if (!isTest) {
        break;
      }
      length++;
    }
    return length;
  }

  /** What of a test can be kept, the largest first: masks change within it. */
  private static List<LaneValue> values(List<LaneCode> test) {
    Set<LaneValue> found = new LinkedHashSet<>();
    for (LaneCode statement : test) {
      if (statement instanceof LaneCode.Assign assign) {
        collect(assign.value(), found);
      }
    }
    Set<LaneVariable> masks = new HashSet<>();
    test.forEach(statement -> masks.add(((LaneCode.Assign) statement).variable()));
    return found.stream()
        .filter(value -> operations(value) >= LEAST_OPERATIONS && !reads(value, masks))
        .sorted((left, right) -> Integer.compare(operations(right), operations(left)))
        .toList();
  }

  private static void collect(LaneValue value, Set<LaneValue> found) {
    if (value instanceof LaneValue.Operation operation) {
      if (operation.type() != Primitive.BOOLEAN && operation.varying()) {
        found.add(operation);
      }
      operation.operands().forEach(operand -> collect(operand, found));
    } else if (value instanceof LaneValue.Convert convert) {
      collect(convert.operand(), found);
    }
  }

  private static boolean reads(LaneValue value, Set<LaneVariable> variables) {
    Set<LaneVariable> inputs = new HashSet<>();
    LaneReads.value(value, inputs::add);
    return inputs.stream().anyMatch(variables::contains);
  }

  private static int operations(LaneValue value) {
    if (value instanceof LaneValue.Operation operation) {
      return 1 + operation.operands().stream().mapToInt(SharedTests::operations).sum();
    }
    return value instanceof LaneValue.Convert convert ? 1 + operations(convert.operand()) : 0;
  }

  /**
   * Replaces a value in the first statements, as long as nothing assigns what it is made of.
   *
   * @return whether it was there
   */
  private static boolean replaceAtStart(List<LaneCode> code, LaneValue value, LaneVariable kept) {
    Set<LaneVariable> inputs = new HashSet<>();
    LaneReads.value(value, inputs::add);
    boolean found = false;
    for (int i = 0; i < code.size(); i++) {
      LaneCode statement = code.get(i);
      LaneCode changed = with(statement, value, kept);
      found |= !changed.equals(statement);
      code.set(i, changed);
      if (!isSimple(statement) || inputs.contains(target(statement))) {
        break;
      }
    }
    return found;
  }

  private static boolean isSimple(LaneCode statement) {
    return statement instanceof LaneCode.Source || target(statement) != null;
  }

  private static @Nullable LaneVariable target(LaneCode statement) {
    if (statement instanceof LaneCode.Declare declare) {
      return declare.variable();
    }
    return statement instanceof LaneCode.Assign assign ? assign.variable() : null;
  }

  /** A declaration or assignment with a variable in the place of a value. */
  private static LaneCode with(LaneCode statement, LaneValue value, LaneVariable kept) {
    UnaryOperator<LaneValue> change = old -> with(old, value, kept);
    if (statement instanceof LaneCode.Declare declare && declare.value() != null) {
      return new LaneCode.Declare(declare.variable(), change.apply(declare.value()));
    } else if (statement instanceof LaneCode.Assign assign) {
      return new LaneCode.Assign(assign.variable(), change.apply(assign.value()), assign.mask());
    }
    return statement;
  }

  private static LaneValue with(LaneValue old, LaneValue value, LaneVariable kept) {
    if (old.equals(value)) {
      return new LaneValue.Use(kept);
    } else if (old instanceof LaneValue.Operation operation) {
      return new LaneValue.Operation(
          operation.operator(),
          operation.type(),
          operation.operands().stream().map(operand -> with(operand, value, kept)).toList());
    } else if (old instanceof LaneValue.Convert convert) {
      return new LaneValue.Convert(convert.type(), with(convert.operand(), value, kept));
    }
    return old;
  }
}
