package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneCheck;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a kernel proves before its first iteration. */
final class KernelChecks {
  private final LaneKernel kernel;
  private final LaneTypes types;
  private final LaneText text;
  private final KernelShape shape;

  KernelChecks(LaneKernel kernel, LaneTypes types, LaneText text, KernelShape shape) {
    this.shape = shape;
    this.kernel = kernel;
    this.types = types;
    this.text = text;
  }

  /** The checks; where one does not hold, the kernel runs nothing. */
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
      } else if (check instanceof LaneCheck.NotEmpty array) {
        failing.add(Code.of("#.length == 0", array.array()));
      } else if (check instanceof LaneCheck.NotZero divisor) {
        failing.add(Code.of("# == 0", text.uniform(divisor.value())));
      } else if (check instanceof LaneCheck.NoWrap subscript) {
        failing.add(wraps(subscript));
      } else if (check instanceof LaneCheck.Width width) {
        failing.add(Code.text("BITS < " + width.bits()));
      } else if (check instanceof LaneCheck.InsideRows inside) {
        code = code.plus(refusal(failing)).plus(rows(inside));
        failing.clear();
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

  private Code wraps(LaneCheck.NoWrap subscript) {
    Code arguments = Code.text(subscript.constant() + "L");
    for (LaneValue factor : subscript.factors()) {
      arguments = arguments.plus(Code.of(", #", LaneText.bare(text.uniform(factor))));
    }
    return Code.of("!#.noWrap(#)", Support.GUARDS, arguments);
  }

  /**
   * Conditions of which one holds if an index is not inside: it is linear in each counter, so it is
   * largest and smallest where all of them are at an end.
   */
  private List<Code> outside(LaneCheck.Inside inside) {
    return outside(inside.array().name(), inside.index(), inside.ranges(), Map.of(), null);
  }

  /**
   * The same.
   *
   * @param array the array's text
   * @param known what stands for some counters
   * @param at stands for the kernel's counter; null for both its ends
   */
  private List<Code> outside(
      String array,
      LaneValue index,
      List<LaneCheck.Range> ranges,
      Map<LaneVariable, LaneValue> known,
      @Nullable String at) {
    List<Map<LaneVariable, LaneValue>> corners = new ArrayList<>(List.of(known));
    for (LaneCheck.Range range : ranges) {
      if (known.containsKey(range.counter())) {
        continue;
      }
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
              array,
              LaneText.bare(text.exact(index, at == null ? "from$" : at, corner)),
              LaneText.bare(text.exact(index, at == null ? "(to$ - 1)" : at, corner))));
    }
    return conditions;
  }

  /** Proves an index for each of the rows of a loop. */
  private Code rows(LaneCheck.InsideRows inside) {
    LaneCheck.Range range = inside.range();
    if (range == null) {
      String at = kernel.counter().name() + "$";
      return Code.of(
          "for (int # = from$; # < to$; #++) {\n#}\n",
          at,
          at,
          at,
          refusal(row(inside, at, Map.of())).indented("  "));
    }
    LaneVariable at = new LaneVariable(-1, range.counter().name() + "$", Primitive.LONG, false);
    Map<LaneVariable, LaneValue> known = Map.of(range.counter(), new LaneValue.Use(at));
    return Code.of(
        "for (long # = #; # # #; ##) {\n#}\n",
        at,
        LaneText.bare(text.exact(range.first(), "from$", Map.of())),
        at,
        range.up() ? "<=" : ">=",
        LaneText.bare(text.exact(range.last(), "from$", Map.of())),
        at,
        range.up() ? "++" : "--",
        refusal(row(inside, null, known)).indented("  "));
  }

  /**
   * Conditions of which one holds if an index is not inside one row.
   *
   * @param at stands for the kernel's counter, null where the row does not follow from it
   */
  private List<Code> row(
      LaneCheck.InsideRows inside, @Nullable String at, Map<LaneVariable, LaneValue> known) {
    Code row =
        Code.of(
            "#[(int) #]",
            inside.rows(),
            text.exact(inside.row(), at == null ? "from$" : at, known));
    List<Code> failing = new ArrayList<>();
    failing.add(Code.of("# == null", row));
    failing.addAll(outside(row.toString(), inside.index(), inside.ranges(), known, at));
    return failing;
  }

  private static Code refusal(List<Code> failing) {
    return failing.isEmpty()
        ? Code.EMPTY
        : Code.of("if (#) {\n  return from$;\n}\n", Code.join("\n    || ", failing));
  }
}
