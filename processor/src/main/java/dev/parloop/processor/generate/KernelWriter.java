package dev.parloop.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.lower.LaneCode;
import dev.parloop.processor.lower.LaneInterchange;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.lower.LaneTile;
import dev.parloop.processor.lower.LaneTyping;
import dev.parloop.processor.lower.LaneValue;
import dev.parloop.processor.lower.LaneVariable;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type.Primitive;
import dev.parloop.processor.names.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes one kernel: a static method that runs iterations of a loop several at a time. */
final class KernelWriter {
  private final LaneKernel kernel;
  private final String name;
  private final String source;
  private final LaneTypes types;
  private final LaneText text;
  private final KernelShape shape;

  /** The form for several iterations of the loop around that is written; null for the other. */
  private final @Nullable LaneTile tile;

  private final KernelResults results;
  private final ScatteredCode scattered;
  private boolean leaves;

  /**
   * A writer.
   *
   * @param name of the method
   * @param source the text of the user's file
   * @param tile the kernel's form to be written; null for that of one iteration
   */
  KernelWriter(LaneKernel kernel, String name, String source, @Nullable LaneTile tile) {
    this.kernel = kernel;
    this.tile = tile;
    this.name = name;
    this.source = source;
    this.types = new LaneTypes(kernel);
    this.shape = KernelShape.of(kernel);
    this.text =
        new LaneText(
            types,
            kernel.counter(),
            kernel.entry(),
            this::isInvariant,
            CopySuffixes.of(kernel.names()),
            tile,
            CopySuffixes.ofIterations(kernel.names(), iterations()));
    this.scattered = new ScatteredCode(types, text, this::typeOf);
    this.results = new KernelResults(kernel, types, text, shape, this::typeOf);
  }

  private boolean isInvariant(LaneValue value) {
    if (value instanceof LaneValue.Use use) {
      return use.variable().equals(kernel.start())
          || kernel.isInFront(use.variable())
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

  /** The shuffles and masks that are used. */
  LaneConstants constants() {
    return text.constants();
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
                "{@code $L}, $L: iterations from $L to before $L, ",
                kernel.nest().id(),
                LoopEmitter.place(kernel.nest()),
                "from\1",
                border())
            .addModifiers(Modifier.STATIC)
            .returns(int.class)
            .addParameter(int.class, "from\1")
            .addParameter(int.class, "to\1");
    if (tile == null) {
      method.addJavadoc("as many as can be run in lanes.\n");
    } else {
      method
          .addJavadoc(
              "in lanes, for $L iterations of the loop around from $L on; none of them if one"
                  + " before $L may fail.\n",
              iterations(),
              tile.counter(),
              "to\1")
          .addParameter(int.class, "until\1");
    }
    method.addJavadoc("\n@return the first iteration that was not run\n");
    for (LaneKernel.Parameter parameter : kernel.parameters()) {
      method.addParameter(
          Captures.typeOf(parameter.variable().type()), parameter.variable().name());
    }
    Code body = body();
    KernelResults.addParameters(kernel, method);
    return method.addCode(body.toCodeBlock()).build();
  }

  private Code body() {
    Code loops = KernelShape.keepsOrder(kernel) ? loopsInOrder() : loops();
    Code front = statements(kernel.front(), 1);
    int accumulators = kernel.carries().isEmpty() ? shape.copies() : 1;
    Code identities = eachVector(accumulators, results::identities);
    return new KernelChecks(kernel, types, text, shape, iterations())
        .code()
        .plus(warmUp())
        .plus(front)
        .plus(scattered.buffers())
        .plus(totals())
        .plus(text.declarations())
        .plus(identities)
        .plus(loops)
        .plus(results.results())
        .plus(Code.of("return #;\n", end()));
  }

  /** Where values are while they are added one after the other. */
  private Code totals() {
    Code code = Code.EMPTY;
    for (LaneCode statement : step()) {
      if (statement instanceof LaneCode.Running running) {
        code = code.plus(CarryCode.buffer(running, Code.text(shape.step(types))));
      }
    }
    return code;
  }

  /** The empty loop that {@code WarmUp} tells of. */
  private static Code warmUp() {
    return Code.of(
        """
        for (int turn\1 = #.turns(); turn\1 > 0; turn\1--) {
          // HotSpot counts these turns, and so compiles this method sooner.
        }
        """,
        Support.WARM_UP);
  }

  /** How many iterations of the loop around are in step. */
  private int iterations() {
    return tile == null ? 1 : LaneTile.ITERATIONS;
  }

  /** What one step is. */
  private List<LaneCode> step() {
    return tile == null ? kernel.body() : tile.body();
  }

  /** The variable that is the first iteration not to be run. */
  private String border() {
    return tile == null ? "to\1" : "until\1";
  }

  private Code end() {
    String counter = kernel.counter().name();
    if (kernel.entry() != null) {
      return leaves ? Code.of("Math.min(#, to\1)", counter) : Code.text(border());
    }
    return KernelShape.keepsOrder(kernel) ? Code.of("Math.max(from\1, end\1)") : Code.text(counter);
  }

  /** What {@code part} prints, for each of some vectors. */
  private Code eachVector(int copies, Supplier<Code> part) {
    Code code = Code.EMPTY;
    for (int copy = 0; copy < copies; copy++) {
      text.copy(copy);
      code = code.plus(part.get());
    }
    text.copy(0);
    return code;
  }

  /** As {@link #eachVector}, for each of the iterations in step that has such a statement. */
  private Code each(LaneCode statement, int copies, Supplier<Code> part) {
    if (tile == null || !tile.dependsOnIteration(statement)) {
      return eachVector(copies, part);
    }
    Code code = Code.EMPTY;
    for (int iteration = 0; iteration < iterations(); iteration++) {
      text.iteration(iteration);
      code = code.plus(eachVector(copies, part));
    }
    text.iteration(0);
    return code;
  }

  /** A loop over several vectors at a time, and what does the rest, one vector at a time. */
  private Code loops() {
    Code code = Code.of("int # = from\1;\n", kernel.counter());
    LaneInterchange interchange = kernel.interchange();
    if (interchange != null && tile == null) {
      text.begin(1);
      return new InterchangeCode(kernel, types, text).loops(interchange, mask(), this::vector);
    } else if (kernel.entry() != null) {
      return code.plus(loop(border(), shape.copies()));
    } else if (shape.copies() > 1) {
      code = code.plus(loop("many\1", shape.copies()));
    }
    return code.plus(loop("end\1", 1));
  }

  private Code loop(String end, int copies) {
    String counter = kernel.counter().name();
    String step = (copies == 1 ? "" : copies + " * ") + types.lanes();
    Code bound =
        end.equals(border())
            ? Code.EMPTY
            : Code.of(
                "int # = to\1 - (to\1 - from\1) % #;\n",
                end, copies == 1 ? step : "(" + step + ")");
    text.begin(copies);
    Code inside =
        eachVector(copies, this::mask)
            .plus(eachVector(copies, () -> results.loads()))
            .plus(statements(step(), copies))
            .plus(eachVector(copies, () -> results.stores()));
    return bound.plus(
        Code.of(
            "#for (; # < #; # += #) {\n#}\n",
            leaves ? "steps\1:\n" : "",
            counter,
            end,
            counter,
            step,
            inside.indented("  ")));
  }

  private Code mask() {
    LaneVariable entry = kernel.entry();
    return entry == null
        ? Code.EMPTY
        : Code.of(
            "# # = #.indexInRange(#, #);\n",
            maskType(),
            text.name(entry),
            types.species(types.element()),
            text.counter(),
            border());
  }

  /**
   * Every iteration has its place among the chunk's 32 lanes. Some of these are kept in vectors
   * while all iterations that belong there are run, then the next ones.
   */
  private Code loopsInOrder() {
    String counter = kernel.counter().name();
    int copies = shape.copies();
    text.begin(copies);
    return Code.of(
        """
        int end\1 = to\1 - (to\1 - from\1) % 32;
        for (int place\1 = 0; place\1 < 32; place\1 += #) {
        #  for (int # = from\1 + place\1; # < end\1; # += 32) {
        #  }
        #}
        """,
        (copies == 1 ? "" : copies + " * ") + types.lanes(),
        eachVector(copies, () -> results.loads()).indented("  "),
        counter,
        counter,
        counter,
        statements(kernel.body(), copies).indented("    "),
        eachVector(copies, () -> results.stores()).indented("  "));
  }

  private TypeName maskType() {
    return LaneTypes.maskOf(types.element());
  }

  private TypeName typeOf(LaneVariable variable) {
    if (!variable.varying()) {
      return Captures.typeOf(variable.type());
    }
    Primitive type = (Primitive) variable.type();
    return type == Primitive.BOOLEAN ? maskType() : LaneTypes.vector(type);
  }

  private Code vector(List<LaneCode> statements) {
    return statements(statements, 1);
  }

  /** Statements for some vectors: what varies once for each, everything else once for all. */
  private Code statements(List<LaneCode> statements, int copies) {
    Code code = Code.EMPTY;
    for (LaneCode statement : statements) {
      code = code.plus(statement(statement, copies));
    }
    return code;
  }

  private Code statement(LaneCode statement, int copies) {
    if (statement instanceof LaneCode.Source from) {
      return comment(from.span());
    } else if (statement instanceof LaneCode.Declare declare) {
      LaneVariable variable = declare.variable();
      return each(
          statement, variable.varying() ? copies : 1, () -> declaration(variable, declare.value()));
    } else if (statement instanceof LaneCode.Assign assign) {
      return each(statement, assign.variable().varying() ? copies : 1, () -> assignment(assign));
    } else if (statement instanceof LaneCode.Store store) {
      return each(statement, copies, () -> store(store));
    } else if (ScatteredCode.isScattered(statement)) {
      return scattered.code(statement);
    } else if (statement instanceof LaneCode.Prefix prefix) {
      return new CarryCode(types, text).prefix(prefix);
    } else if (statement instanceof LaneCode.Running running) {
      return new CarryCode(types, text).running(running, copies);
    } else if (statement instanceof LaneCode.Complete rest) {
      return eachVector(copies, () -> completion(rest));
    } else if (statement instanceof LaneCode.Leave leave) {
      leaves = true;
      return Code.of(
          "if (#) {\n#  break steps\1;\n}\n",
          LaneText.bare(text.uniform(leave.condition())),
          statements(leave.undo(), 1).indented("  "));
    } else if (statement instanceof LaneCode.If branch) {
      Code otherwise =
          branch.whenFalse().isEmpty()
              ? Code.EMPTY
              : Code.of(" else {\n#}", statements(branch.whenFalse(), copies).indented("  "));
      return Code.of(
          "if (#) {\n#}#\n",
          LaneText.bare(text.uniform(branch.condition())),
          statements(branch.whenTrue(), copies).indented("  "),
          otherwise);
    }
    LaneCode.Loop loop = (LaneCode.Loop) statement;
    Code condition = LaneText.bare(text.uniform(loop.condition()));
    Code body = statements(loop.body(), copies).indented("  ");
    return loop.testFirst()
        ? Code.of("while (#) {\n#}\n", condition, body)
        : Code.of("do {\n#} while (#);\n", body, condition);
  }

  /** The first line of a statement of the source. */
  private Code comment(Span span) {
    String stretch = source.substring(span.start(), span.end());
    String first = stretch.lines().findFirst().orElse("").strip();
    // A backslash and a u would be read as a character, in comments too.
    return Code.text(Marks.escaped("// " + first.replace("\\", "\\ ") + "\n"));
  }

  private Code declaration(LaneVariable variable, @Nullable LaneValue value) {
    if (value == null) {
      // Assigned before it is read, but a masked assignment needs something to keep.
      Primitive type = (Primitive) variable.type();
      return variable.varying() && type != Primitive.BOOLEAN
          ? Code.of(
              "# # = #.zero(#);\n",
              typeOf(variable),
              text.name(variable),
              LaneTypes.vector(type),
              types.species(type))
          : Code.of(
              "# # = #;\n",
              typeOf(variable),
              text.name(variable),
              variable.varying()
                  ? Code.of("#.maskAll(false)", types.species(types.element()))
                  : type == Primitive.BOOLEAN ? "false" : "0");
    }
    return Code.of("# # = #;\n", typeOf(variable), text.name(variable), printed(variable, value));
  }

  private Code printed(LaneVariable variable, LaneValue value) {
    return LaneText.bare(variable.varying() ? text.vector(value) : text.uniform(value));
  }

  private Code assignment(LaneCode.Assign assign) {
    String variable = text.name(assign.variable());
    Code value = printed(assign.variable(), assign.value());
    LaneVariable lanes = assign.mask();
    if (lanes == null) {
      return Code.of("# = #;\n", variable, value);
    }
    String mask = text.name(lanes);
    if (assign.variable().type() != Primitive.BOOLEAN) {
      Code only = text.cast(Code.text(mask), assign.variable().type());
      Code masked = text.masked(assign.variable(), assign.value(), only);
      return masked != null
          ? Code.of("# = #;\n", variable, masked)
          : Code.of("# = #.blend(#, #);\n", variable, variable, value, only);
    } else if (assign.value() instanceof LaneValue.Constant constant) {
      String change = constant.value().equals(true) ? "or" : "andNot";
      return Code.of("# = #.#(#);\n", variable, variable, change, mask);
    }
    return Code.of("# = #.andNot(#).or(#.and(#));\n", variable, variable, mask, value, mask);
  }

  /** Lanes go through arrays, which C2 keeps out of the common way. */
  private Code completion(LaneCode.Complete rest) {
    LaneVariable mask = rest.mask();
    String variable = text.name(rest.variable());
    String common = text.name(rest.common());
    Code condition =
        mask == null
            ? Code.of("!#.allTrue()", common)
            : Code.of("#.andNot(#).anyTrue()", text.name(mask), common);
    Code lanes = Code.of("new double[#]", types.lanes());
    Code results = Code.of("#values", variable);
    Code code = Code.EMPTY;
    List<Code> arguments = new ArrayList<>();
    for (int i = 0; i < rest.arguments().size(); i++) {
      Code name = Code.of("#arguments#", variable, i + 1);
      Code vector = text.vector(rest.arguments().get(i));
      code = code.plus(Code.of("double[] # = #;\n#.intoArray(#, 0);\n", name, lanes, vector, name));
      arguments.add(Code.of("#[lane\1]", name));
    }
    Code done = Code.of("#done", variable);
    code =
        code.plus(Code.of("double[] # = #;\n", results, lanes))
            .plus(Code.of("#.intoArray(#, 0);\n", variable, results))
            .plus(Code.of("long # = #.toLong();\n", done, common))
            .plus(
                Code.of(
                    """
                    for (int lane\1 = 0; lane\1 < #; lane\1++) {
                      if ((# >>> lane\1 & 1) == 0) {
                        #[lane\1] = #.#(#);
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
                    variable,
                    LaneTypes.vector(Primitive.DOUBLE),
                    types.species(Primitive.DOUBLE),
                    results));
    return Code.of("if (#) {\n#}\n", condition, code.indented("  "));
  }

  private Code store(LaneCode.Store store) {
    Primitive type = ScatteredCode.elementOf(store.array());
    Primitive vector = LaneTyping.inMemory(type);
    Code value = text.element(store.value(), type);
    if (store.stride() < 0) {
      value = text.turned(value, vector);
    }
    LaneVariable mask = store.mask();
    Code only =
        mask == null ? Code.EMPTY : Code.of(", #", text.cast(Code.text(text.name(mask)), vector));
    return Code.of(
        "#.#(#, ##);\n",
        value,
        switch (type) {
          case BOOLEAN -> "intoBooleanArray";
          case CHAR -> "intoCharArray";
          default -> "intoArray";
        },
        text.name(store.array()),
        text.place(store.index(), store.stride()),
        only);
  }
}
