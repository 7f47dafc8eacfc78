package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneCheck;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what a kernel proves before its first iteration. */
final class KernelChecks {
  private final LaneKernel kernel;
  private final LaneText text;
  private final LaneTypes types;
  private final KernelShape shape;

  KernelChecks(LaneKernel kernel, LaneText text, LaneTypes types, KernelShape shape) {
    this.shape = shape;
    this.kernel = kernel;
    this.text = text;
    this.types = types;
  }

  /** Returns from the kernel where something does not hold, and declares rows of arrays. */
  Code code() {
    Code code = Code.EMPTY;
    List<Code> failing = new ArrayList<>();
    failing.add(Code.text("from$ >= to$"));
    // The counter may go beyond the end, and must not wrap around there.
    if (kernel.entry() != null) {
      failing.add(Code.of("to$ > Integer.MAX_VALUE - #", shape.step(types)));
    } else if (KernelShape.keepsOrder(kernel)) {
      failing.add(Code.text("to$ > Integer.MAX_VALUE - 64"));
    }
    for (LaneCheck check : kernel.checks()) {
      if (check instanceof LaneCheck.NotNegative) {
        failing.add(Code.text("from$ < 0"));
      } else if (check instanceof LaneCheck.NotNull array) {
        failing.add(Code.of("# == null", array.array()));
      } else if (check instanceof LaneCheck.Distinct pair) {
        failing.add(Code.of("# == #", pair.left(), pair.right()));
      } else if (check instanceof LaneCheck.Inside inside) {
        failing.addAll(outside(inside));
      } else if (check instanceof LaneCheck.Row row) {
        code = code.plus(refusal(failing));
        failing.clear();
        code =
            code.plus(
                Code.of(
                    "# # = #[#];\n",
                    Captures.typeOf(row.row().type()),
                    row.row(),
                    row.rows(),
                    LaneText.bare(text.uniform(row.index()))));
      }
    }
    return code.plus(refusal(failing));
  }

  /**
   * Conditions of which one holds if an index is not inside: it is linear in each counter, so it is
   * largest and smallest where all of them are at an end.
   */
  private List<Code> outside(LaneCheck.Inside inside) {
    List<Map<LaneVariable, LaneValue>> corners = new ArrayList<>(List.of(Map.of()));
    for (LaneCheck.Range range : inside.ranges()) {
      List<Map<LaneVariable, LaneValue>> more = new ArrayList<>();
      for (Map<LaneVariable, LaneValue> corner : corners) {
        for (LaneValue end : List.of(range.first(), range.last())) {
          Map<LaneVariable, LaneValue> next = new HashMap<>(corner);
          next.put(range.counter(), end);
          more.add(next);
        }
      }
      corners = more;
    }
    List<Code> conditions = new ArrayList<>();
    for (Map<LaneVariable, LaneValue> corner : corners) {
      conditions.add(
          Code.of(
              "!inside(#.length, #, #)",
              inside.array(),
              LaneText.bare(text.exact(inside.index(), "from$", corner)),
              LaneText.bare(text.exact(inside.index(), "(to$ - 1)", corner))));
    }
    return conditions;
  }

  private static Code refusal(List<Code> failing) {
    return failing.isEmpty()
        ? Code.EMPTY
        : Code.of("if (#) {\n  return from$;\n}\n", Code.join("\n    || ", failing));
  }
}
