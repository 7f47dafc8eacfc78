package dev.parloop.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneTyping;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Type.Primitive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes one kernel: a static method that runs iterations of a loop several at a time. */
final class KernelWriter {
  private final LaneKernel kernel;
  private final String name;
  private final String source;
  private final LaneTypes types;
  private final LaneText text;
  private final Set<Primitive> buffers = new TreeSet<>();
  private boolean usesRows;
  private boolean leaves;

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
      return use.variable().equals(kernel.start())
          || kernel.parameters().stream()
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

  /** The types of vectors that are turned around. */
  Set<Primitive> reversed() {
    return text.reversed();
  }

  /** Types of vectors besides those that hold values of the source. */
  Set<Primitive> more() {
    return text.more();
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
    Code body = body();
    KernelResults.addParameters(kernel, method);
    return method.addCode(body.toCodeBlock()).build();
  }

  private Code body() {
    String counter = kernel.counter().name();
    String lanes = types.lanes();
    LaneVariable entry = kernel.entry();
    KernelResults results = new KernelResults(kernel, types, this::typeOf);
    Code step = statements(kernel.body());
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
    Code inside = mask.plus(results.loads()).plus(step).plus(results.stores());
    String label = leaves ? "steps$:\n" : "";
    Code loop =
        entry != null
            ? Code.of(
                "#for (; # < to$; # += #) {\n#}\n",
                label,
                counter,
                counter,
                lanes,
                inside.indented("  "))
            : Code.of(
                "int end$ = to$ - (to$ - from$) % #;\n#for (; # < end$; # += #) {\n#}\n",
                lanes, label, counter, counter, lanes, inside.indented("  "));
    String done = entry == null ? counter : leaves ? "Math.min(" + counter + ", to$)" : "to$";
    return new KernelChecks(kernel, types, text)
        .code()
        .plus(buffers())
        .plus(text.declarations())
        .plus(results.identities())
        .plus(Code.of("int # = from$;\n", counter))
        .plus(loop)
        .plus(results.results())
        .plus(Code.of("return #;\n", done));
  }

  /** Arrays of one vector's size, for what vectors cannot do. */
  private Code buffers() {
    Code code = Code.EMPTY;
    if (text.usesIndices()) {
      code = code.plus(Code.of("int[] lane$at = new int[#];\n", types.lanes()));
    }
    if (usesRows) {
      code = code.plus(Code.of("int[] lane$row = new int[#];\n", types.lanes()));
    }
    for (Primitive type : buffers) {
      code = code.plus(Code.of("#[] # = new #[#];\n", type, buffer(type), type, types.lanes()));
    }
    return code;
  }

  private static String buffer(Primitive type) {
    return "lane$" + type;
  }

  private TypeName maskType() {
    return ParameterizedTypeName.get(LaneTypes.MASK, LaneTypes.box(types.element()));
  }

  private TypeName typeOf(LaneVariable variable) {
    if (!variable.varying()) {
      return Captures.typeOf(variable.type());
    }
    Primitive type = (Primitive) variable.type();
    return type == Primitive.BOOLEAN ? maskType() : LaneTypes.vector(type);
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
    } else if (statement instanceof LaneCode.Gather gather) {
      return gather(gather);
    } else if (statement instanceof LaneCode.GatherRows gather) {
      return gather(gather);
    } else if (statement instanceof LaneCode.Scatter scatter) {
      return scatter(scatter);
    } else if (statement instanceof LaneCode.Leave leave) {
      leaves = true;
      return Code.of(
          "if (#) {\n#  break steps$;\n}\n",
          LaneText.bare(text.uniform(leave.condition())),
          statements(leave.undo()).indented("  "));
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

  private Code store(LaneCode.Store store) {
    Primitive type = elementOf(store.array());
    Primitive vector = LaneTyping.inMemory(type);
    Code value = text.element(store.value(), type);
    if (store.stride() < 0) {
      value = text.turned(value, vector);
    }
    LaneVariable mask = store.mask();
    Code only =
        mask == null ? Code.EMPTY : Code.of(", #", text.cast(Code.text(mask.name()), vector));
    return Code.of(
        "#.#(#, ##);\n",
        value,
        switch (type) {
          case BOOLEAN -> "intoBooleanArray";
          case CHAR -> "intoCharArray";
          default -> "intoArray";
        },
        store.array(),
        text.place(store.index(), store.stride()),
        only);
  }

  private static Primitive elementOf(LaneVariable array) {
    return (Primitive) ((Type.Array) array.type()).element();
  }

  /** Whether vectors of a type can be gathered and scattered; others go by single elements. */
  private static boolean isGathered(Primitive type) {
    return LaneTyping.inMemory(type) == type && type != Primitive.BYTE && type != Primitive.SHORT;
  }

  private Code gather(LaneCode.Gather gather) {
    Primitive type = elementOf(gather.array());
    Code indices = text.indices(gather.index());
    if (isGathered(type)) {
      return Code.of(
          "## # = #.fromArray(#, #, 0, lane$at, 0);\n",
          indices,
          typeOf(gather.variable()),
          gather.variable(),
          LaneTypes.vector(type),
          types.species(type),
          gather.array());
    }
    Code element = Code.of("#[lane$at[lane$]]", gather.array());
    return indices.plus(lanewise(assigned(type, element))).plus(loaded(gather.variable(), type));
  }

  /** A loop over the lanes, one at a time. */
  private Code lanewise(Code statement) {
    return Code.of(
        "for (int lane$ = 0; lane$ < #; lane$++) {\n#}\n", types.lanes(), statement.indented("  "));
  }

  private Code assigned(Primitive type, Code element) {
    Primitive kept = kept(type);
    buffers.add(kept);
    return Code.of(
        "#[lane$] = ##;\n", buffer(kept), element, type == Primitive.BOOLEAN ? " ? 1 : 0" : "");
  }

  /** What the buffer of a type keeps: booleans and narrow numbers are ints there. */
  private static Primitive kept(Primitive type) {
    return isGathered(type) ? type : Primitive.INT;
  }

  /** Declares a variable with what the loop over the lanes has found. */
  private Code loaded(LaneVariable variable, Primitive type) {
    Primitive kept = kept(type);
    Code loaded =
        Code.of("#.fromArray(#, #, 0)", LaneTypes.vector(kept), types.species(kept), buffer(kept));
    text.more().add(kept);
    return Code.of(
        "# # = #;\n",
        typeOf(variable),
        variable,
        type == Primitive.BOOLEAN ? text.isNotZero(loaded) : loaded);
  }

  private Code gather(LaneCode.GatherRows gather) {
    usesRows = true;
    Type row = ((Type.Array) gather.rows().type()).element();
    Primitive type = (Primitive) ((Type.Array) row).element();
    Code one =
        Code.of(
            """
            #[] lane$of = #[lane$row[lane$]];
            if (lane$of == null || lane$at[lane$] < 0 || lane$at[lane$] >= lane$of.length) {
              # = true;
            } else {
            #}
            """,
            type,
            gather.rows(),
            gather.missing(),
            assigned(type, Code.text("lane$of[lane$at[lane$]]")).indented("  "));
    return text.indices(gather.index())
        .plus(Code.of("#.intoArray(lane$row, 0);\n", text.vector(gather.row())))
        .plus(Code.of("boolean # = false;\n", gather.missing()))
        .plus(lanewise(one))
        .plus(loaded(gather.variable(), type));
  }

  private Code scatter(LaneCode.Scatter scatter) {
    Primitive type = elementOf(scatter.array());
    Code indices = text.indices(scatter.index());
    LaneVariable mask = scatter.mask();
    if (isGathered(type)) {
      Code only =
          mask == null ? Code.EMPTY : Code.of(", #", text.cast(Code.text(mask.name()), type));
      return Code.of(
          "##.intoArray(#, 0, lane$at, 0#);\n",
          indices,
          text.vector(scatter.value()),
          scatter.array(),
          only);
    }
    buffers.add(Primitive.INT);
    text.more().add(Primitive.INT);
    boolean isFlag = type == Primitive.BOOLEAN;
    Code value =
        isFlag
            ? Code.of(
                "#.zero(#).blend(1, #)",
                LaneTypes.vector(Primitive.INT),
                types.species(Primitive.INT),
                text.cast(text.vector(scatter.value()), Primitive.INT))
            : text.vector(scatter.value());
    Code one =
        isFlag
            ? Code.of("#[lane$at[lane$]] = lane$int[lane$] != 0;\n", scatter.array())
            : Code.of("#[lane$at[lane$]] = (#) lane$int[lane$];\n", scatter.array(), type);
    if (mask != null) {
      one = Code.of("if ((lane$on >>> lane$ & 1) != 0) {\n#}\n", one.indented("  "));
    }
    Code bits = mask == null ? Code.EMPTY : Code.of("long lane$on = #.toLong();\n", mask);
    Code block =
        indices.plus(Code.of("#.intoArray(lane$int, 0);\n", value)).plus(bits).plus(lanewise(one));
    return Code.of("{\n#}\n", block.indented("  "));
  }
}
