package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of one loop: its inputs, its partial results, and the static method of a chunk.
 */
final class LoopClassWriter {
  private final LoopEmitter emitter;
  private final AnnotatedMethod method;
  private final MarkedLoop loop;
  private final LoopNest nest;
  private final LoopPlan plan;
  private final Captures captures;
  private final LoopClasses.Named names;
  private final List<ReductionCode> reductions = new ArrayList<>();
  private final List<KeptCode> kept = new ArrayList<>();
  private final List<CopyCode> copies = new ArrayList<>();

  /** Variables whose values nobody can use after the loop. */
  private final List<Variable> temporaries = new ArrayList<>();

  private final LoopShape shape;

  LoopClassWriter(
      LoopEmitter emitter,
      AnnotatedMethod method,
      MarkedLoop loop,
      LoopPlan plan,
      Captures captures,
      LoopClasses.Named names) {
    this.emitter = emitter;
    this.method = method;
    this.loop = loop;
    this.nest = loop.nest();
    this.plan = plan;
    this.captures = captures;
    this.names = names;
    this.shape = LoopShape.of(nest.space());
    for (Reduction reduction : plan.verdict().reductions()) {
      reductions.add(new ReductionCode(reduction));
    }
    for (Kept value : plan.verdict().kept()) {
      if (value.isTemporary()) {
        temporaries.add(value.variable());
      } else {
        kept.add(new KeptCode(value));
      }
    }
    for (PrivateArray copy : plan.verdict().copies()) {
      copies.add(new CopyCode(copy));
    }
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.simpleName())
            .addJavadoc("The loop {@code $L}, $L.\n", nest.id(), LoopEmitter.place(nest))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(names.variables())
            .superclass(Support.PARALLEL_LOOP);
    for (Captures.Capture capture : captures.all()) {
      type.addField(capture.type(), capture.name(), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (ReductionCode reduction : reductions) {
      TypeName partials = ArrayTypeName.of(reduction.type());
      type.addField(
          FieldSpec.builder(partials, reduction.name() + "$parts", Modifier.PRIVATE)
              .initializer("{}")
              .build());
    }
    for (KeptCode value : kept) {
      value.fields().forEach(type::addField);
    }
    copies.forEach(copy -> type.addField(copy.field()));
    for (Variable variable : plan.verdict().privates()) {
      type.addField(Captures.typeOf(variable, method), variable.name() + "$last", Modifier.PRIVATE);
    }
    LaneKernel kernel = emitter.vectors().kernel(nest.id());
    if (kernel != null) {
      emitter.vectors().add(kernel, KernelCall.methodName(names.simpleName()), method);
    }
    type.addMethod(constructor());
    if (!reductions.isEmpty() || !kept.isEmpty() || !copies.isEmpty()) {
      type.addMethod(prepare());
    }
    if (!copies.isEmpty()) {
      type.addMethod(CopyCode.copied(copies));
      CopyCode.results(copies).forEach(type::addMethod);
      copies.forEach(copy -> type.addMethod(copy.method()));
    }
    for (KeptCode value : kept) {
      type.addMethod(value.method());
    }
    return type.addMethod(chunkOverride()).addMethod(chunk()).addMethod(verify()).build();
  }

  private MethodSpec verify() {
    boolean reports = plan.verdict().rerunOnFailure();
    MethodSpec.Builder verify =
        MethodSpec.methodBuilder("verify")
            .addJavadoc("Runs the loop as written and in shuffled chunks, and compares.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(names.variables())
            .returns(reports ? boolean.class : void.class)
            .addParameter(names.type(), "loop$");
    for (Captures.Capture capture : captures.all()) {
      verify.addParameter(capture.type(), capture.name());
    }
    for (ReductionCode reduction : reductions) {
      verify.addParameter(reduction.type(), reduction.name());
    }
    for (KeptCode value : kept) {
      verify.addParameter(value.typeName(), value.name());
    }
    Code code = emitter.constants(nest);
    code = code.plus(Code.of("# verify$ = #.begin(loop$)", Support.VERIFY, Support.VERIFY));
    for (CopyCode copy : copies) {
      if (copy.isRounded()) {
        code = code.plus(Code.of("\n    .combined(#)", copy.name()));
      }
    }
    for (Expr array : exactlyWritten()) {
      code =
          code.plus(
              Code.of(
                  "\n    .written(\"#\", #)", ModelPrinter.print(array), emitter.written(array)));
    }
    code = code.plus(Code.text(";\n"));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.keepPrior());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.keepPrior());
    }
    code =
        code.plus(privateDeclarations(true))
            .plus(
                Code.of(
                    "try {\n#\n} catch (Throwable e$) {\n  verify$.serialFailed(e$);\n}\n",
                    emitter.inOrder(loop).indented("  ")));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.expect());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.expect());
    }
    for (CopyCode copy : copies) {
      if (copy.isRounded()) {
        code = code.plus(copy.expect());
      }
    }
    for (Variable variable : plan.verdict().privates()) {
      String name = variable.name();
      code = code.plus(Code.of("verify$.same(\"#\", #, () -> loop$.#$last);\n", name, name, name));
    }
    code = code.plus(Code.text(reports ? "return verify$.tryRun();\n" : "verify$.run();\n"));
    return verify.addCode(code.toCodeBlock()).build();
  }

  /** The arrays that must hold the very bits that the loop as written leaves there. */
  private List<Expr> exactlyWritten() {
    List<Expr> arrays = new ArrayList<>(plan.verdict().written());
    for (PrivateArray copy : plan.verdict().copies()) {
      if (copy.isRounded()) {
        arrays.removeIf(array -> copy.isHeldBy(array));
      }
    }
    return arrays;
  }

  /**
   * The declarations of variables that each iteration assigns.
   *
   * @param inOrder whether all iterations follow, not those of a chunk
   */
  private Code privateDeclarations(boolean inOrder) {
    Code code = Code.EMPTY;
    Set<Variable> inductions = new HashSet<>();
    for (Induction induction : plan.verdict().inductions()) {
      inductions.add(induction.variable());
      InductionCode text = new InductionCode(induction);
      if (!inOrder) {
        code = code.plus(text.declaration());
      } else if (nest.second(induction.variable()) == null) {
        code = code.plus(text.declarationInOrder());
      }
    }
    List<Variable> declared = new ArrayList<>(plan.verdict().privates());
    declared.removeAll(inductions);
    declared.addAll(temporaries);
    for (Variable variable : declared) {
      TypeName type = Captures.typeOf(variable, method);
      code = code.plus(Code.of("# # = #;\n", type, variable.name(), zero(variable)));
    }
    return code;
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addParameter(long.class, "tripCount$")
            .addStatement("super($N, tripCount$$)", names.site());
    for (Captures.Capture capture : captures.all()) {
      constructor
          .addParameter(capture.type(), capture.name())
          .addStatement("this.$N = $N", capture.name(), capture.name());
    }
    return constructor.build();
  }

  private MethodSpec prepare() {
    MethodSpec.Builder prepare =
        MethodSpec.methodBuilder("prepare")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "chunks$");
    for (ReductionCode reduction : reductions) {
      prepare.addStatement("$L = new $T[chunks$$]", reduction.name() + "$parts", reduction.type());
    }
    kept.forEach(value -> value.prepare(prepare));
    copies.forEach(copy -> copy.prepare(prepare));
    return prepare.build();
  }

  private MethodSpec chunkOverride() {
    Code call =
        shape == LoopShape.DIRECT
            ? Code.of("chunk(this, chunk$, #, ##);\n", valueAt("from$"), valueAt("to$"), captured())
            : Code.of(
                "chunk(this, chunk$, #, (int) (to$ - from$)#);\n", firstOrdinal(), captured());
    return MethodSpec.methodBuilder("chunk")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(int.class, "chunk$")
        .addParameter(long.class, "from$")
        .addParameter(long.class, "to$")
        .addCode(CopyCode.declarations(copies).plus(call).toCodeBlock())
        .build();
  }

  private String captured() {
    return (plan.verdict().inductions().isEmpty() ? "" : ", from$") + captures.arguments();
  }

  /** The variable that the chunk's loop steps by one. */
  private String counter() {
    return shape == LoopShape.DIRECT ? nest.space().variable().name() : "t$";
  }

  private String start() {
    IterationSpace.Range range = (IterationSpace.Range) nest.space();
    Long literal = LoopShape.literal(range.start());
    return literal == null ? "start$" : literal.toString();
  }

  private String step() {
    Long literal = LoopShape.literal(((IterationSpace.Range) nest.space()).step());
    return literal == null ? "step$" : literal.toString();
  }

  /** A number of steps, as what is added to a value: {@code " + from$ * 3"}, {@code " - from$"}. */
  private String times(String steps) {
    return switch (step()) {
      case "1" -> " + " + steps;
      case "-1" -> " - " + steps;
      default -> " + " + steps + " * " + step();
    };
  }

  private static String sum(String start, String offset) {
    return start.equals("0") && offset.startsWith(" + ") ? offset.substring(3) : start + offset;
  }

  /** The counter's value at an ordinal; exact, because the sum is one of {@code long} values. */
  private String valueAt(String ordinal) {
    String value = sum(start(), times(ordinal));
    if (nest.space().variable().type() == Type.Primitive.LONG) {
      return value;
    }
    return "(int) " + (value.contains(" ") ? "(" + value + ")" : value);
  }

  private String firstOrdinal() {
    return nest.space() instanceof IterationSpace.Range ? valueAt("from$") : "(int) from$";
  }

  private MethodSpec chunk() {
    MethodSpec.Builder chunk =
        MethodSpec.methodBuilder("chunk")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(names.variables())
            .addParameter(names.type(), "loop$")
            .addParameter(int.class, "chunk$");
    if (shape == LoopShape.DIRECT) {
      chunk.addParameter(int.class, "from$").addParameter(int.class, "to$");
    } else {
      boolean isLong =
          nest.space() instanceof IterationSpace.Range range
              && range.variable().type() == Type.Primitive.LONG;
      chunk
          .addParameter(isLong ? long.class : int.class, "first$")
          .addParameter(int.class, "count$");
    }
    if (!plan.verdict().inductions().isEmpty()) {
      chunk.addParameter(long.class, "round$");
    }
    for (Captures.Capture capture : captures.all()) {
      chunk.addParameter(capture.type(), capture.name());
    }
    return chunk.addCode(chunkBody().toCodeBlock()).build();
  }

  private Code chunkBody() {
    String counter = counter();
    boolean up = shape == LoopShape.ORDINAL || !step().startsWith("-");
    Code code = emitter.constants(nest);
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.declaration());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.declaration());
    }
    code = code.plus(privateDeclarations(false));
    String header =
        shape == LoopShape.DIRECT
            ? "for (; # " + (up ? "< to$; #++" : "> to$; #--") + "#) {\n"
            : "for (; # < count$; #++#) {\n";
    Code label = nest.label() == null ? Code.EMPTY : Code.text(nest.label() + ":\n");
    Code loopText =
        label.plus(
            Code.of(header + "#}\n", counter, counter, updates(), iteration().indented("  ")));
    code =
        code.plus(
            Code.of(
                """
                int # = #;
                #try {
                #} catch (Throwable e$) {
                #  throw new #(#, e$);
                }
                """,
                counter,
                shape == LoopShape.DIRECT ? "from$" : "0",
                vectors(),
                loopText.indented("  "),
                forgotten(),
                Support.ITERATION_FAILURE,
                index()));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.finish());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.finish());
    }
    if (!plan.verdict().privates().isEmpty()) {
      code = code.plus(lastValues());
    }
    return code;
  }

  /** What a chunk that fails takes back. */
  private Code forgotten() {
    Code code = Code.EMPTY;
    String isFirst = counter() + (shape == LoopShape.DIRECT ? " == from$" : " == 0");
    for (CopyCode copy : copies) {
      if (copy.isScratch()) {
        code = code.plus(copy.forget("chunk$ > 0 && " + isFirst).indented("  "));
      }
    }
    return code;
  }

  /** What moves second counters, after what moves the counter. */
  private Code updates() {
    Code code = Code.EMPTY;
    for (Induction induction : plan.verdict().inductions()) {
      if (nest.second(induction.variable()) != null) {
        code = code.plus(new InductionCode(induction).update());
      }
    }
    return code;
  }

  /** Has the vector form, if there is one and it is wanted, run as many iterations as it can. */
  private Code vectors() {
    VectorClass holder = emitter.vectors();
    LaneKernel kernel = holder.kernel(nest.id());
    if (kernel == null || kernel.isOfLoopInside(nest)) {
      return Code.EMPTY;
    }
    return new KernelCall(kernel, shape, counter())
        .code(
            holder.name(),
            names.simpleName(),
            reductions,
            plan.verdict().inductions(),
            emitter.modelText());
  }

  private Code lastValues() {
    Code stores = Code.EMPTY;
    for (Variable variable : plan.verdict().privates()) {
      stores = stores.plus(Code.of("  loop$.#$last = #;\n", variable.name(), variable.name()));
    }
    return Code.of("if (chunk$ == loop$.chunks() - 1) {\n#}\n", stores);
  }

  /** What a failure names: the counter's value, or the ordinal of a for-each loop. */
  private String index() {
    if (shape == LoopShape.DIRECT) {
      return nest.space().variable().name();
    }
    return nest.space() instanceof IterationSpace.Range
        ? sum("first$", times("(long) t$"))
        : "first$ + t$";
  }

  private Code iteration() {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    List<ReductionCode> copied = new ArrayList<>();
    for (ReductionCode reduction : reductions) {
      if (reduction.usesLanes()) {
        List<Span> uses = reduction.usesOfLane(nest, method.source());
        uses.forEach(use -> edits.add(replaced(use, reduction.lane(counter()))));
        if (uses.isEmpty()) {
          copied.add(reduction);
        }
      }
    }
    kept.forEach(value -> edits.addAll(value.edits()));
    copies.forEach(copy -> edits.addAll(copy.edits()));
    LaneKernel kernel = emitter.vectors().kernel(nest.id());
    if (kernel != null && kernel.isOfLoopInside(nest)) {
      edits.add(vectorStart(kernel));
    }
    List<Span> continues = copied.isEmpty() ? List.of() : Jumps.continuesOf(nest);
    continues.forEach(jump -> edits.add(replaced(jump, Code.text("break body$;"))));
    Code body = emitter.body(loop, edits, continues.isEmpty());
    if (!continues.isEmpty()) {
      body = Code.of("body$:\n#", body);
    }
    Code code = shape == LoopShape.ORDINAL ? variable() : Code.EMPTY;
    for (ReductionCode reduction : copied) {
      code = code.plus(reduction.load(counter()));
    }
    code = code.plus(Code.of("#\n", body));
    for (ReductionCode reduction : copied) {
      code = code.plus(reduction.store(counter()));
    }
    return code;
  }

  /** A loop inside the iteration starts where its vector form has stopped. */
  private SourceEdits.Replacement vectorStart(LaneKernel kernel) {
    IterationSpace.Range range = (IterationSpace.Range) kernel.nest().space();
    Code call =
        new KernelCall(kernel, shape, counter())
            .start(
                emitter.vectors().name(),
                names.simpleName(),
                emitter.slice(range.start()),
                emitter.slice(range.bound()),
                emitter.modelText());
    return replaced(range.start().span(), call);
  }

  private static SourceEdits.Replacement replaced(Span span, Code with) {
    return new SourceEdits.Replacement(span.start(), span.end(), () -> with);
  }

  private Code variable() {
    Variable variable = nest.space().variable();
    TypeName type = Captures.typeOf(variable, method);
    if (nest.space() instanceof IterationSpace.Range) {
      return Code.of("# # = first$#;\n", type, variable.name(), offset(step()));
    }
    return Code.of("# # = array$[first$ + t$];\n", type, variable.name());
  }

  /**
   * From the chunk's first value to the current one; in the counter's type, so that it is exact.
   */
  private String offset(String step) {
    boolean isLong = nest.space().variable().type() == Type.Primitive.LONG;
    return switch (step) {
      case "1" -> " + t$";
      case "-1" -> " - t$";
      case "step$" -> " + t$ * step$";
      default -> " + t$ * " + step + (isLong ? "L" : "");
    };
  }

  private static String zero(Variable variable) {
    if (variable.type() == Type.Primitive.BOOLEAN) {
      return "false";
    }
    return variable.type() instanceof Type.Primitive ? "0" : "null";
  }
}
