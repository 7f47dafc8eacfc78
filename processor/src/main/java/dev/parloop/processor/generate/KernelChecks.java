package dev.parloop.processor.generate;

import dev.parloop.processor.lower.LaneCheck;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes what a kernel proves before its first iteration. */
final class KernelChecks {
  private final LaneKernel kernel;
  private final LaneTypes types;
  private final LaneText text;
  private final KernelShape shape;
  private final int iterations;

  /**
   * Checks.
   *
   * @param iterations of the loop around for which they are made
   */
  KernelChecks(
      LaneKernel kernel, LaneTypes types, LaneText text, KernelShape shape, int iterations) {
    this.shape = shape;
    this.iterations = iterations;
    this.kernel = kernel;
    this.types = types;
    this.text = text;
  }

  /** The checks; where one does not hold, the kernel runs nothing. */
  Code code() {
    Code code = Code.EMPTY;
    List<Code> failing = new ArrayList<>();
    failing.add(Code.text("from\1 >= to\1"));
    // The counter may go beyond the end, and must not wrap around there.
    if (kernel.entry() != null) {
      failing.add(Code.of("to\1 > Integer.MAX_VALUE - #", shape.step(types)));
    } else if (KernelShape.keepsOrder(kernel)) {
      failing.add(Code.java("to\1 > Integer.MAX_VALUE - 64"));
    }
    for (LaneCheck check : kernel.checks()) {
      if (check instanceof LaneCheck.Row || check instanceof LaneCheck.InsideRows) {
        code = code.plus(refusal(failing));
        failing.clear();
        for (Code statement : each(() -> List.of(statement(check)))) {
          code = code.plus(statement);
        }
      } else {
        failing.addAll(each(() -> conditions(check)));
      }
    }
    return code.plus(refusal(failing));
  }

  /** What {@code part} prints for each of the iterations of the loop around, each text once. */
  private Collection<Code> each(Supplier<List<Code>> part) {
    Map<String, Code> printed = new LinkedHashMap<>();
    for (int iteration = 0; iteration < iterations; iteration++) {
      text.iteration(iteration);
      part.get().forEach(code -> printed.putIfAbsent(code.toString(), code));
    }
    text.iteration(0);
    return printed.values();
  }

  /** Conditions of which one holds if a check does not. */
  private List<Code> conditions(LaneCheck check) {
    if (check instanceof LaneCheck.NotNegative) {
      return List.of(Code.text("from\1 < 0"));
    } else if (check instanceof LaneCheck.NotNull array) {
      return List.of(Code.of("# == null", text.name(array.array())));
    } else if (check instanceof LaneCheck.Distinct pair) {
      return List.of(Code.of("# == #", text.name(pair.left()), text.name(pair.right())));
    } else if (check instanceof LaneCheck.NotEmpty array) {
      return List.of(Code.of("#.length == 0", text.name(array.array())));
    } else if (check instanceof LaneCheck.NotZero divisor) {
      return List.of(Code.of("# == 0", text.uniform(divisor.value())));
    } else if (check instanceof LaneCheck.AtLeastZero number) {
      return List.of(Code.of("# < 0", text.uniform(number.value())));
    } else if (check instanceof LaneCheck.Exact exact) {
      return List.of(wraps(exact, "from\1"), wraps(exact, "(to\1 - 1)"));
    } else if (check instanceof LaneCheck.NoWrap subscript) {
      return List.of(wraps(subscript));
    } else if (check instanceof LaneCheck.Width width) {
      return List.of(Code.text("BITS < " + width.bits()));
    }
    return outside((LaneCheck.Inside) check);
  }

  /** A check that is a statement. */
  private Code statement(LaneCheck check) {
    if (check instanceof LaneCheck.Row row) {
      return Code.of(
          "# # = #[#];\n",
          Captures.typeOf(row.row().type()),
          text.name(row.row()),
          text.name(row.rows()),
          LaneText.bare(text.uniform(row.index())));
    }
    return rows((LaneCheck.InsideRows) check);
  }

  /** Whether a value is no int in one iteration. */
  private Code wraps(LaneCheck.Exact exact, String at) {
    Code value = text.exact(exact.value(), at, Map.of());
    return Code.of("# != (int) #", LaneText.bare(value), value);
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
    return outside(text.name(inside.array()), inside.index(), inside.ranges(), Map.of(), null);
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
              LaneText.bare(text.exact(index, at == null ? "from\1" : at, corner)),
              LaneText.bare(text.exact(index, at == null ? "(to\1 - 1)" : at, corner))));
    }
    return conditions;
  }

  /** Proves an index for each of the rows of a loop. */
  private Code rows(LaneCheck.InsideRows inside) {
    LaneCheck.Range range = inside.range();
    if (range == null) {
      String at = kernel.counter().name() + "\1";
      return Code.of(
          "for (int # = from\1; # < to\1; #++) {\n#}\n",
          at,
          at,
          at,
          refusal(row(inside, at, Map.of())).indented("  "));
    }
    LaneVariable at = new LaneVariable(-1, range.counter().name() + "\1", Primitive.LONG, false);
    Map<LaneVariable, LaneValue> known = Map.of(range.counter(), new LaneValue.Use(at));
    return Code.of(
        "for (long # = #; # # #; ##) {\n#}\n",
        at,
        end(range.first(), range.up() ? "min" : "max"),
        at,
        range.up() ? "<=" : ">=",
        end(range.last(), range.up() ? "max" : "min"),
        at,
        range.up() ? "++" : "--",
        refusal(row(inside, null, known)).indented("  "));
  }

  /** The end of an inner loop's range in all iterations: it may move, as that of {@code j < i}. */
  private Code end(LaneValue end, String choice) {
    Code first = LaneText.bare(text.exact(end, "from\1", Map.of()));
    Code last = LaneText.bare(text.exact(end, "(to\1 - 1)", Map.of()));
    return first.toString().equals(last.toString())
        ? first
        : Code.of("Math.#(#, #)", choice, first, last);
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
            text.name(inside.rows()),
            text.exact(inside.row(), at == null ? "from\1" : at, known));
    List<Code> failing = new ArrayList<>();
    failing.add(Code.of("# == null", row));
    failing.addAll(outside(row.toString(), inside.index(), inside.ranges(), known, at));
    return failing;
  }

  private static Code refusal(List<Code> failing) {
    return failing.isEmpty()
        ? Code.EMPTY
        : Code.of("if (#) {\n  return from\1;\n}\n", Code.join("\n    || ", failing));
  }
}
