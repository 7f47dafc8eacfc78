package dev.parloop.processor.lower;

import dev.parloop.processor.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether the rounds of a loop inside a kernel may each run for many vectors in a row, and
 * whether that is better: where one vector after the other goes through {@code x[j * n + k]} along
 * {@code j}, it reads a line of memory here and there, and the next vector the lines beside them,
 * when these are long out of the caches.
 *
 * <p>The iterations of the kernel's loop are independent, so any order is right that keeps that
 * within each of them; the kernel has proved that none can fail.
 */
final class Interchange {
  /** More variables cost more than they save. */
  private static final int MOST_KEPT = 4;

  private final LaneNames names;
  private final @Nullable LaneVariable entry;
  private final List<LaneCode> first = new ArrayList<>();
  private final List<LaneCode> before = new ArrayList<>();
  private final List<LaneCode> header = new ArrayList<>();
  private final List<LaneCode> round = new ArrayList<>();
  private final List<LaneCode> next = new ArrayList<>();

  /** Varying variables that a vector has in front of the loop. */
  private final Set<LaneVariable> own = new LinkedHashSet<>();

  /** Uniform variables that may be others for the next vector. */
  private final Set<LaneVariable> unsteady = new HashSet<>();

  private Interchange(LaneNames names, @Nullable LaneVariable entry) {
    this.names = names;
    this.entry = entry;
  }

  /**
   * The form with the loop outside.
   *
   * @param body one step of a kernel without reductions and last values
   * @param entry the mask with which a step begins
   * @return null if there is none, or it would not be faster
   */
  static @Nullable LaneInterchange of(
      List<LaneCode> body, @Nullable LaneVariable entry, LaneNames names) {
    int at = onlyLoop(body);
    return at < 0 ? null : new Interchange(names, entry).form(body, at);
  }

  /** Where in a body its only loop is; below 0 if there is none, or more. */
  private static int onlyLoop(List<LaneCode> body) {
    int found = -1;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof LaneCode.Loop) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private @Nullable LaneInterchange form(List<LaneCode> body, int at) {
    LaneCode.Loop loop = (LaneCode.Loop) body.get(at);
    List<LaneCode> after = body.subList(at + 1, body.size());
    if (!body.stream().allMatch(Interchange::isRegular)) {
      return null;
    }
    splitFront(body.subList(0, at));
    splitRound(loop.body());
    Set<LaneVariable> inRound = declared(round);
    Set<LaneVariable> counters = assigned(next);
    boolean isSteady =
        !isUnsteady(loop.condition())
            && inRound.containsAll(assigned(round))
            && next.stream().noneMatch(this::isUnsteady)
            && readIn(next).stream().noneMatch(inRound::contains)
            && assigned(before).stream().noneMatch(declared(first)::contains)
            && assigned(after).stream().noneMatch(declared(first)::contains)
            && new Far(counters, next).isIn(round);
    Set<LaneVariable> later = readIn(round);
    later.addAll(readIn(after));
    later.addAll(assigned(after));
    List<LaneInterchange.Kept> kept = new ArrayList<>();
    for (LaneVariable variable : own) {
      if (later.contains(variable)) {
        Type array = new Type.Array(variable.type());
        kept.add(
            new LaneInterchange.Kept(variable, names.fresh(variable.name() + "Row", array, false)));
        isSteady &= variable.type() != Type.Primitive.BOOLEAN;
      }
    }
    boolean suits =
        isSteady && kept.size() <= MOST_KEPT && later.stream().noneMatch(unsteady::contains);
    return suits
        ? new LaneInterchange(
            first,
            before,
            header,
            round,
            whole(body),
            new LaneCode.Loop(loop.condition(), next, loop.testFirst()),
            after,
            kept)
        : null;
  }

  /** A round of whole vectors; null if a method with both kinds of rounds would be too large. */
  private @Nullable List<LaneCode> whole(List<LaneCode> body) {
    List<LaneCode> whole = WholeVectors.of(round, entry);
    List<LaneCode> all = new ArrayList<>(body);
    all.addAll(whole == null ? List.of() : whole);
    return LaneSize.isTooLarge(all) ? null : whole;
  }

  /** Takes what is the same for all vectors out of the code in front of the loop. */
  private void splitFront(List<LaneCode> code) {
    for (LaneCode statement : code) {
      if (statement instanceof LaneCode.Declare declare && !declare.variable().varying()) {
        if (declare.value() == null || !isUnsteady(declare.value())) {
          first.add(declare);
          continue;
        }
        unsteady.add(declare.variable());
      } else if (statement instanceof LaneCode.Declare declare) {
        own.add(declare.variable());
      }
      before.add(statement);
    }
    int last = before.size() - 1;
    if (last >= 0 && before.get(last) instanceof LaneCode.Source) {
      header.add(before.remove(last));
    }
  }

  /** Takes what is done once for each round out of the end of the loop's body. */
  private void splitRound(List<LaneCode> code) {
    int end = code.size();
    while (end > 0 && isOnce(code.get(end - 1))) {
      end--;
    }
    round.addAll(code.subList(0, end));
    next.addAll(code.subList(end, code.size()));
  }

  private static boolean isOnce(LaneCode code) {
    return code instanceof LaneCode.Source
        || (code instanceof LaneCode.Assign assign && !assign.variable().varying());
  }

  /** Whether a uniform value may be another one for the next vector. */
  private boolean isUnsteady(LaneValue value) {
    if (value instanceof LaneValue.Operation operation) {
      return operation.operands().stream().anyMatch(this::isUnsteady);
    } else if (value instanceof LaneValue.Convert convert) {
      return isUnsteady(convert.operand());
    } else if (value instanceof LaneValue.Function function) {
      return function.arguments().stream().anyMatch(this::isUnsteady);
    } else if (value instanceof LaneValue.Use use) {
      return unsteady.contains(use.variable());
    }
    // An element may be what another vector has stored.
    return !(value instanceof LaneValue.Constant
        || value instanceof LaneValue.Length
        || value instanceof LaneValue.LaneCount
        || value instanceof LaneValue.IsNull);
  }

  private boolean isUnsteady(LaneCode code) {
    return code instanceof LaneCode.Assign assign && isUnsteady(assign.value());
  }

  private static boolean isRegular(LaneCode code) {
    if (code instanceof LaneCode.If branch) {
      return branch.whenTrue().stream().allMatch(Interchange::isRegular)
          && branch.whenFalse().stream().allMatch(Interchange::isRegular);
    } else if (code instanceof LaneCode.Loop loop) {
      return loop.body().stream().allMatch(Interchange::isRegular);
    }
    return code instanceof LaneCode.Source
        || code instanceof LaneCode.Declare
        || code instanceof LaneCode.Assign
        || code instanceof LaneCode.Complete
        || code instanceof LaneCode.Store
        || code instanceof LaneCode.ScatterRows;
  }

  /** What statements read, but for the mask with which a step begins. */
  private Set<LaneVariable> readIn(List<LaneCode> code) {
    Set<LaneVariable> read = new HashSet<>();
    LaneReads.forEach(code, read::add);
    if (entry != null) {
      read.remove(entry);
    }
    return read;
  }

  private static Set<LaneVariable> declared(List<LaneCode> code) {
    Set<LaneVariable> found = new HashSet<>();
    each(
        code,
        statement -> {
          if (statement instanceof LaneCode.Declare declare) {
            found.add(declare.variable());
          }
        });
    return found;
  }

  private static Set<LaneVariable> assigned(List<LaneCode> code) {
    Set<LaneVariable> found = new HashSet<>();
    each(
        code,
        statement -> {
          if (statement instanceof LaneCode.Assign assign) {
            found.add(assign.variable());
          } else if (statement instanceof LaneCode.Complete rest) {
            found.add(rest.variable());
          }
        });
    return found;
  }

  private static void each(List<LaneCode> code, java.util.function.Consumer<LaneCode> visitor) {
    for (LaneCode statement : code) {
      visitor.accept(statement);
      if (statement instanceof LaneCode.If branch) {
        each(branch.whenTrue(), visitor);
        each(branch.whenFalse(), visitor);
      } else if (statement instanceof LaneCode.Loop loop) {
        each(loop.body(), visitor);
      }
    }
  }
}
