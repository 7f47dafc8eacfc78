package dev.parloop.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.ReductionOperator;
import dev.parloop.processor.lower.LaneCheck;
import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneReduction;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes one kernel: a static method that runs iterations of a loop several at a time. */
final class KernelWriter {
  private final LaneKernel kernel;
  private final String name;
  private final String source;
  private final LaneTypes types;
  private final LaneText text;

  /**
   * A writer.
   *
   * @param name of the method
   * @param source the text of the user's file
   */
  KernelWriter(LaneKernel kernel, String name, String source) {
    this.kernel = kernel;
    this.name = name;
    this.source = source;
    this.types = new LaneTypes(kernel);
    this.text = new LaneText(types, kernel.counter(), kernel.entry(), this::isInvariant);
  }

  private boolean isInvariant(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      return kernel.parameters().stream()
          .anyMatch(parameter -> parameter.variable().equals(use.variable()));
    } else if (value instanceof LaneValue.Operation operation) {
      return operation.operands().stream().allMatch(this::isInvariant);
    } else if (value instanceof LaneValue.Convert convert) {
      return isInvariant(convert.operand());
    }
    return value instanceof LaneValue.Constant;
  }

  /** The types of which 0, 1, 2 ... is used. */
  Set<Primitive> iotas() {
    return text.iotas();
  }

  /** The types that have vectors. */
  LaneTypes types() {
    return types;
  }

  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(
                "{@code $L}, $L: iterations from $L to before $L, as many as can be run in lanes.\n",
                kernel.nest().id(),
                LoopEmitter.place(kernel.nest()),
                "from$",
                "to$")
            .addJavadoc("\n@return the first iteration that was not run\n")
            .addModifiers(Modifier.STATIC)
            .returns(int.class)
            .addParameter(int.class, "from$")
            .addParameter(int.class, "to$");
    for (LaneKernel.Parameter parameter : kernel.parameters()) {
      method.addParameter(
          Captures.typeOf(parameter.variable().type()), parameter.variable().name());
    }
    for (LaneReduction reduction : kernel.reductions()) {
      ReductionCode code = new ReductionCode(reduction.reduction());
      TypeName array = com.palantir.javapoet.ArrayTypeName.of(code.type());
      method.addParameter(array, code.name() + (reduction.ordered() ? "$lanes" : "$parts"));
    }
    if (kernel.reductions().stream().anyMatch(reduction -> !reduction.ordered())) {
      method.addParameter(int.class, "chunk$");
    }
    return method.addCode(body().toCodeBlock()).build();
  }

  private Code body() {
    String counter = kernel.counter().name();
    String lanes = types.lanes();
    LaneVariable entry = kernel.entry();
    Code step = statements(kernel.body());
    Code loads = Code.EMPTY;
    Code stores = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (reduction.ordered()) {
        loads = loads.plus(load(reduction));
        stores = stores.plus(store(reduction));
      }
    }
    Code mask = Code.EMPTY;
    if (entry != null) {
      mask =
          Code.of(
              "# # = #.indexInRange(#, to$);\n",
              maskType(),
              entry,
              types.species(types.element()),
              counter);
    }
    Code inside = mask.plus(loads).plus(step).plus(stores);
    Code accumulators = Code.EMPTY;
    Code results = Code.EMPTY;
    for (LaneReduction reduction : kernel.reductions()) {
      if (!reduction.ordered()) {
        accumulators = accumulators.plus(identity(reduction));
        results = results.plus(result(reduction));
      }
    }
    Code loop =
        entry != null
            ? Code.of(
                "for (; # < to$; # += #) {\n#}\n", counter, counter, lanes, inside.indented("  "))
            : Code.of(
                "int end$ = to$ - (to$ - from$) % #;\nfor (; # < end$; # += #) {\n#}\n",
                lanes, counter, counter, lanes, inside.indented("  "));
    return checks()
        .plus(text.declarations())
        .plus(accumulators)
        .plus(Code.of("int # = from$;\n", counter))
        .plus(loop)
        .plus(results)
        .plus(Code.of("return #;\n", entry != null ? "to$" : counter));
  }

  private Code checks() {
    Code code = Code.EMPTY;
    List<Code> failing = new ArrayList<>();
    failing.add(Code.text("from$ >= to$"));
    if (kernel.entry() != null) {
      // The counter goes beyond the end, and must not wrap around there.
      failing.add(Code.of("to$ > Integer.MAX_VALUE - #", types.lanes()));
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

  private TypeName maskType() {
    return ParameterizedTypeName.get(LaneTypes.MASK, LaneTypes.box(types.element()));
  }

  private TypeName typeOf(LaneVariable variable) {
    Primitive type = (Primitive) variable.type();
    if (!variable.varying()) {
      return Captures.typeOf(type);
    }
    return type == Primitive.BOOLEAN ? maskType() : LaneTypes.vector(type);
  }

  private Code load(LaneReduction reduction) {
    LaneVariable variable = reduction.accumulator();
    Primitive type = (Primitive) variable.type();
    return Code.of(
        "# # = #.fromArray(#, #$lanes, #);\n",
        typeOf(variable),
        variable,
        LaneTypes.vector(type),
        types.species(type),
        new ReductionCode(reduction.reduction()).name(),
        place());
  }

  private Code store(LaneReduction reduction) {
    return Code.of(
        "#.intoArray(#$lanes, #);\n",
        reduction.accumulator(),
        new ReductionCode(reduction.reduction()).name(),
        place());
  }

  private Code place() {
    return Code.of("(# - from$) & 31", kernel.counter());
  }

  private Code identity(LaneReduction reduction) {
    LaneVariable variable = reduction.accumulator();
    Primitive type = (Primitive) variable.type();
    return Code.of(
        "# # = #.broadcast(#, #);\n",
        typeOf(variable),
        variable,
        LaneTypes.vector(type),
        types.species(type),
        new ReductionCode(reduction.reduction()).identity());
  }

  private Code result(LaneReduction reduction) {
    ReductionCode code = new ReductionCode(reduction.reduction());
    ReductionOperator operator = reduction.reduction().operator();
    String lanewise =
        switch (operator) {
          case SUM -> "ADD";
          case PRODUCT -> "MUL";
          case MIN, MIN_FIRST, MIN_LAST -> "MIN";
          case MAX, MAX_FIRST, MAX_LAST -> "MAX";
          default -> operator.name();
        };
    Code reduced =
        Code.of("#.reduceLanes(#.#)", reduction.accumulator(), LaneTypes.OPERATORS, lanewise);
    Code parts = Code.of("#$parts[chunk$]", code.name());
    return switch (lanewise) {
      case "ADD" -> Code.of("# += #;\n", parts, reduced);
      case "MUL" -> Code.of("# *= #;\n", parts, reduced);
      case "AND" -> Code.of("# &= #;\n", parts, reduced);
      case "OR" -> Code.of("# |= #;\n", parts, reduced);
      case "XOR" -> Code.of("# ^= #;\n", parts, reduced);
      case "MIN" -> Code.of("# = Math.min(#, #);\n", parts, parts, reduced);
      default -> Code.of("# = Math.max(#, #);\n", parts, parts, reduced);
    };
  }

  private Code statements(List<LaneCode> statements) {
    Code code = Code.EMPTY;
    for (LaneCode statement : statements) {
      code = code.plus(statement(statement));
    }
    return code;
  }

  private Code statement(LaneCode statement) {
    if (statement instanceof LaneCode.Source from) {
      return comment(from.span());
    } else if (statement instanceof LaneCode.Declare declare) {
      return declaration(declare.variable(), declare.value());
    } else if (statement instanceof LaneCode.Assign assign) {
      return assignment(assign);
    } else if (statement instanceof LaneCode.Store store) {
      return store(store);
    } else if (statement instanceof LaneCode.Complete rest) {
      return completion(rest);
    } else if (statement instanceof LaneCode.If branch) {
      Code otherwise =
          branch.whenFalse().isEmpty()
              ? Code.EMPTY
              : Code.of(" else {\n#}", statements(branch.whenFalse()).indented("  "));
      return Code.of(
          "if (#) {\n#}#\n",
          LaneText.bare(text.uniform(branch.condition())),
          statements(branch.whenTrue()).indented("  "),
          otherwise);
    }
    LaneCode.Loop loop = (LaneCode.Loop) statement;
    Code condition = LaneText.bare(text.uniform(loop.condition()));
    Code body = statements(loop.body()).indented("  ");
    return loop.testFirst()
        ? Code.of("while (#) {\n#}\n", condition, body)
        : Code.of("do {\n#} while (#);\n", body, condition);
  }

  /** The first line of a statement of the source. */
  private Code comment(Span span) {
    String stretch = source.substring(span.start(), span.end());
    String first = stretch.lines().findFirst().orElse("").strip();
    // A backslash and a u would be read as a character, in comments too.
    return Code.text("// " + first.replace("\\", "\\ ") + "\n");
  }

  private Code declaration(LaneVariable variable, @Nullable LaneValue value) {
    if (value == null) {
      // Assigned before it is read, but a masked assignment needs something to keep.
      Primitive type = (Primitive) variable.type();
      return variable.varying() && type != Primitive.BOOLEAN
          ? Code.of(
              "# # = #.zero(#);\n",
              typeOf(variable),
              variable,
              LaneTypes.vector(type),
              types.species(type))
          : Code.of(
              "# # = #;\n",
              typeOf(variable),
              variable,
              variable.varying()
                  ? Code.of("#.maskAll(false)", types.species(types.element()))
                  : type == Primitive.BOOLEAN ? "false" : "0");
    }
    return Code.of("# # = #;\n", typeOf(variable), variable, printed(variable, value));
  }

  private Code printed(LaneVariable variable, LaneValue value) {
    return LaneText.bare(variable.varying() ? text.vector(value) : text.uniform(value));
  }

  private Code assignment(LaneCode.Assign assign) {
    LaneVariable variable = assign.variable();
    Code value = printed(variable, assign.value());
    LaneVariable mask = assign.mask();
    if (mask == null) {
      return Code.of("# = #;\n", variable, value);
    } else if (variable.type() == Primitive.BOOLEAN
        && assign.value() instanceof LaneValue.Constant constant) {
      String change = constant.value().equals(true) ? "or" : "andNot";
      return Code.of("# = #.#(#);\n", variable, variable, change, mask);
    } else if (variable.type() == Primitive.BOOLEAN) {
      return Code.of("# = #.andNot(#).or(#.and(#));\n", variable, variable, mask, value, mask);
    }
    return Code.of(
        "# = #.blend(#, #);\n",
        variable,
        variable,
        value,
        text.cast(Code.text(mask.name()), variable.type()));
  }

  /** Lanes go through arrays, which C2 keeps out of the common way. */
  private Code completion(LaneCode.Complete rest) {
    LaneVariable mask = rest.mask();
    Code condition =
        mask == null
            ? Code.of("!#.allTrue()", rest.common())
            : Code.of("#.andNot(#).anyTrue()", mask, rest.common());
    Code lanes = Code.of("new double[#]", types.lanes());
    Code results = Code.of("#values", rest.variable());
    Code code = Code.EMPTY;
    List<Code> arguments = new ArrayList<>();
    for (int i = 0; i < rest.arguments().size(); i++) {
      Code name = Code.of("#arguments#", rest.variable(), i + 1);
      Code vector = text.vector(rest.arguments().get(i));
      code = code.plus(Code.of("double[] # = #;\n", name, lanes));
      code = code.plus(Code.of("#.intoArray(#, 0);\n", vector, name));
      arguments.add(Code.of("#[lane$]", name));
    }
    Code done = Code.of("#done", rest.variable());
    code =
        code.plus(Code.of("double[] # = #;\n", results, lanes))
            .plus(Code.of("#.intoArray(#, 0);\n", rest.variable(), results))
            .plus(Code.of("long # = #.toLong();\n", done, rest.common()))
            .plus(
                Code.of(
                    """
                    for (int lane$ = 0; lane$ < #; lane$++) {
                      if ((# >>> lane$ & 1) == 0) {
                        #[lane$] = #.#(#);
                      }
                    }
                    """,
                    types.lanes(),
                    done,
                    results,
                    Support.LANE_MATH,
                    rest.function(),
                    Code.join(", ", arguments)))
            .plus(
                Code.of(
                    "# = #.fromArray(#, #, 0);\n",
                    rest.variable(),
                    LaneTypes.vector(Primitive.DOUBLE),
                    types.species(Primitive.DOUBLE),
                    results));
    return Code.of("if (#) {\n#}\n", condition, code.indented("  "));
  }

  private Code store(LaneCode.Store store) {
    Code index = LaneText.bare(text.uniform(store.index()));
    LaneVariable mask = store.mask();
    Code only =
        mask == null
            ? Code.EMPTY
            : Code.of(", #", text.cast(Code.text(mask.name()), store.value().type()));
    return Code.of("#.intoArray(#, ##);\n", text.vector(store.value()), store.array(), index, only);
  }
}
