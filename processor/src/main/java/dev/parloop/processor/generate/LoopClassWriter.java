package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
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
import java.util.Arrays;
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
  private final LoopShape shape;
  private final SearchCode search;

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
    this.search = new SearchCode(emitter, method, nest, plan.verdict().exits());
    for (Reduction reduction : plan.verdict().reductions()) {
      reductions.add(new ReductionCode(reduction));
    }
    for (Kept value : plan.verdict().kept()) {
      kept.add(new KeptCode(value));
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
      TypeName partials = ArrayTypeName.of(Captures.typeOf(reduction.type()));
      type.addField(
          FieldSpec.builder(partials, reduction.name() + "$parts", Modifier.PRIVATE)
              .initializer("{}")
              .build());
    }
    for (KeptCode value : kept) {
      value.fields().forEach(type::addField);
    }
    for (Variable variable : plan.verdict().privates()) {
      type.addField(Captures.typeOf(variable, method), variable.name() + "$last", Modifier.PRIVATE);
    }
    search.fields().forEach(type::addField);
    type.addMethod(constructor());
    if (!reductions.isEmpty() || !kept.isEmpty()) {
      type.addMethod(prepare());
      if (search.isSearch()) {
        type.addMethod(shorten());
      }
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
      verify.addParameter(Captures.typeOf(reduction.type()), reduction.name());
    }
    for (KeptCode value : kept) {
      verify.addParameter(value.typeName(), value.name());
    }
    Code code = emitter.constants(nest);
    code = code.plus(Code.of("# verify$ = #.begin(loop$)", Support.VERIFY, Support.VERIFY));
    for (Expr array : plan.verdict().written()) {
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
            .plus(search.declarations())
            .plus(
                Code.of(
                    "try {\n#\n} catch (Throwable e$) {\n  verify$.serialFailed(e$);\n}\n",
                    search
                        .labelled()
                        .plus(emitter.inOrder(loop, search.jumps(Code.EMPTY)))
                        .indented("  ")));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.expect());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.expect());
    }
    for (Variable variable : plan.verdict().privates()) {
      String name = variable.name();
      code = code.plus(Code.of("verify$.same(\"#\", #, () -> loop$.#$last);\n", name, name, name));
    }
    code = code.plus(search.expect());
    code = code.plus(Code.text(reports ? "return verify$.tryRun();\n" : "verify$.run();\n"));
    return verify.addCode(code.toCodeBlock()).build();
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
    for (Variable variable : plan.verdict().privates()) {
      if (inductions.contains(variable)) {
        continue;
      }
      TypeName type = Captures.typeOf(variable, method);
      boolean found =
          plan.verdict().found().contains(variable) && variable.kind() != Variable.Kind.BLANK;
      String first = found ? InductionCode.first(variable) : zero(variable);
      code = code.plus(Code.of("# # = #;\n", type, variable.name(), first));
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
      prepare.addStatement("$L = new $L[chunks$$]", reduction.name() + "$parts", reduction.type());
    }
    kept.forEach(value -> value.prepare(prepare));
    return prepare.build();
  }

  private MethodSpec shorten() {
    MethodSpec.Builder shorten =
        MethodSpec.methodBuilder("shorten")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "chunks$");
    for (ReductionCode reduction : reductions) {
      shortened(shorten, reduction.name() + "$parts");
    }
    for (KeptCode value : kept) {
      shortened(shorten, value.name() + "$parts");
      shortened(shorten, value.name() + "$sets");
    }
    return shorten.build();
  }

  private static void shortened(MethodSpec.Builder shorten, String array) {
    shorten.addStatement("$L = $T.copyOf($L, chunks$$)", array, Arrays.class, array);
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
        .addCode(call.toCodeBlock())
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
    code = code.plus(privateDeclarations(false)).plus(search.declarations());
    String header =
        shape == LoopShape.DIRECT
            ? "for (; # " + (up ? "< to$; #++" : "> to$; #--") + "#) {\n"
            : "for (; # < count$; #++#) {\n";
    Code label = nest.label() == null ? search.labelled() : Code.text(nest.label() + ":\n");
    Code loopText =
        label.plus(
            Code.of(header + "#}\n", counter, counter, updates(), iteration().indented("  ")));
    code =
        code.plus(
            Code.of(
                """
                int # = #;
                try {
                #} catch (Throwable e$) {
                  throw new #(#, e$);
                }
                """,
                counter,
                shape == LoopShape.DIRECT ? "from$" : "0",
                loopText.indented("  "),
                Support.ITERATION_FAILURE,
                index()));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.finish());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.finish());
    }
    if (search.isSearch() || !plan.verdict().privates().isEmpty()) {
      code = code.plus(lastValues());
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

  private Code lastValues() {
    Code stores = Code.EMPTY;
    for (Variable variable : plan.verdict().privates()) {
      stores = stores.plus(Code.of("  loop$.#$last = #;\n", variable.name(), variable.name()));
    }
    if (search.isSearch()) {
      return search.lastValues(stores);
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
    edits.addAll(search.watches().get(0));
    kept.forEach(value -> edits.addAll(value.edits()));
    edits.addAll(search.watches().get(1));
    Code stores = Code.EMPTY;
    for (ReductionCode reduction : copied) {
      stores = stores.plus(reduction.store(counter()));
    }
    List<Span> continues = copied.isEmpty() ? List.of() : Jumps.continuesOf(nest);
    List<SourceEdits.Replacement> jumps = new ArrayList<>(search.jumps(oneLine(stores)));
    continues.forEach(jump -> jumps.add(replaced(jump, Code.text("break body$;"))));
    Code body = emitter.body(loop, edits, jumps, continues.isEmpty());
    if (!continues.isEmpty()) {
      body = Code.of("body$:\n#", body);
    }
    Code code = shape == LoopShape.ORDINAL ? variable() : Code.EMPTY;
    for (ReductionCode reduction : copied) {
      code = code.plus(reduction.load(counter()));
    }
    return code.plus(Code.of("#\n", body)).plus(stores);
  }

  private static Code oneLine(Code stores) {
    return Code.text(stores.toString().replace('\n', ' '));
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
