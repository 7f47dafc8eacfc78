package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parloop.processor.analyse.Induction;
import dev.parloop.processor.analyse.Kept;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.lower.LaneKernel;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.IterationSpace;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Type;
import dev.parloop.processor.model.Variable;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of one loop: its inputs, its partial results, and the static method of a chunk.
 */
final class LoopClassWriter {
  /** The method that runs a chunk. */
  private static final String CHUNK = "chunk";

  /** The method that runs the first stage of a chunk. */
  private static final String FIRST = "total";

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

  private final LoopShape shape;
  private final SearchCode search;
  private final PrivateCode privates;
  private final ScanCode scans;

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
    this.privates = new PrivateCode(method, plan.verdict(), emitter.modelText());
    this.scans = new ScanCode(emitter, method, plan.verdict());
    for (Reduction reduction : plan.verdict().reductions()) {
      reductions.add(new ReductionCode(reduction));
    }
    reductions.addAll(ReductionCode.besides(plan.verdict()));
    for (Kept value : plan.verdict().kept()) {
      if (!value.isTemporary()) {
        kept.add(new KeptCode(value, plan.verdict().rewriting()));
      }
    }
    copies.addAll(CopyCode.all(plan.verdict().copies()));
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.simpleName())
            .addJavadoc("The loop {@code $L}, $L.\n", nest.id(), LoopEmitter.place(nest))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(names.variables())
            .superclass(Support.PARALLEL_LOOP);
    for (Captures.Capture capture : captures.all()) {
      type.addField(capture.type(), capture.name(), Modifier.PRIVATE);
    }
    for (ReductionCode reduction : reductions) {
      TypeName partials = ArrayTypeName.of(reduction.type());
      type.addField(
          FieldSpec.builder(partials, reduction.name() + "\1parts", Modifier.PRIVATE)
              .initializer("{}")
              .build());
    }
    for (KeptCode value : kept) {
      value.fields().forEach(type::addField);
    }
    copies.forEach(copy -> type.addField(copy.field()));
    privates.fields().forEach(type::addField);
    scans.fields().forEach(type::addField);
    search.fields().forEach(type::addField);
    LaneKernel kernel = emitter.vectors().kernel(nest.id());
    if (kernel != null) {
      emitter.vectors().add(kernel, KernelCall.methodName(names.simpleName()), method);
    }
    ObjectCode object = new ObjectCode(names, captures);
    type.addMethod(object.constructor()).addMethod(object.factory());
    List<MethodSpec> clear = ObjectCode.clear(type.build().fieldSpecs());
    type.addMethods(clear);
    if (!clear.isEmpty()) {
      type.addJavadoc("Between executions its fields are null.\n")
          .addAnnotation(ObjectCode.NULL_BETWEEN_EXECUTIONS);
    }
    if (search.isSearch()) {
      type.addMethod(search.method());
    }
    if (!reductions.isEmpty() || !kept.isEmpty() || !copies.isEmpty() || scans.isStaged()) {
      type.addMethod(prepare());
      if (search.isSearch()) {
        type.addMethod(shorten());
      }
    }
    if (!copies.isEmpty()) {
      type.addMethod(CopyCode.copied(copies));
      CopyCode.results(copies).forEach(type::addMethod);
      copies.forEach(copy -> type.addMethod(copy.method()));
    }
    for (KeptCode value : kept) {
      type.addMethod(value.method());
    }
    if (scans.isStaged()) {
      type.addMethod(scans.firstStage())
          .addMethod(override(FIRST))
          .addMethod(chunk(FIRST))
          .addMethod(scans.start());
    }
    VerifyWriter verify =
        new VerifyWriter(
            emitter, loop, plan, captures, names, reductions, kept, copies, privates, search);
    return type.addMethod(override(CHUNK))
        .addMethod(chunk(CHUNK))
        .addMethod(verify.write())
        .build();
  }

  private MethodSpec prepare() {
    MethodSpec.Builder prepare =
        MethodSpec.methodBuilder("prepare")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "chunks\1");
    for (ReductionCode reduction : reductions) {
      prepare.addStatement(ObjectCode.room(reduction.name() + "\1parts", reduction.type()));
    }
    kept.forEach(value -> value.prepare(prepare));
    copies.forEach(copy -> copy.prepare(prepare));
    scans.prepare(prepare);
    return prepare.build();
  }

  private MethodSpec shorten() {
    MethodSpec.Builder shorten =
        MethodSpec.methodBuilder("shorten")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(int.class, "chunks\1");
    for (ReductionCode reduction : reductions) {
      shortened(shorten, reduction.name() + "\1parts");
    }
    for (KeptCode value : kept) {
      shortened(shorten, value.name() + "\1parts");
      shortened(shorten, value.name() + "\1sets");
    }
    return shorten.build();
  }

  private static void shortened(MethodSpec.Builder shorten, String array) {
    shorten.addStatement("$L = $T.copyOf($L, chunks\1)", array, Arrays.class, array);
  }

  private MethodSpec override(String name) {
    boolean earlier = name.equals(FIRST) && scans.runsEarlier();
    String begin = earlier ? "begin\1" : "from\1";
    Code captured = captured();
    if (earlier && scans.runsAll()) {
      String own = shape == LoopShape.DIRECT ? valueAt(begin) : "(int) (" + begin + " - from\1)";
      captured = Code.of(", ##", own, captured);
    }
    Code call =
        shape == LoopShape.DIRECT
            ? Code.of(
                "#(this, chunk\1, #, ##);\n", name, valueAt("from\1"), valueAt("to\1"), captured)
            : Code.of(
                "#(this, chunk\1, #, (int) (to\1 - from\1)#);\n", name, firstOrdinal(), captured);
    if (earlier) {
      call = scans.earlier().plus(call);
    }
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(int.class, "chunk\1")
        .addParameter(long.class, begin)
        .addParameter(long.class, "to\1")
        .addCode(CopyCode.declarations(copies).plus(call).toCodeBlock())
        .build();
  }

  private Code captured() {
    return Code.of(
        "##", plan.verdict().inductions().isEmpty() ? "" : ", from\1", captures.arguments());
  }

  /** The variable that the chunk's loop steps by one. */
  private String counter() {
    return shape == LoopShape.DIRECT ? nest.space().variable().name() : "t\1";
  }

  private String start() {
    IterationSpace.Range range = (IterationSpace.Range) nest.space();
    Long literal = LoopShape.literal(range.start());
    return literal == null ? "start\1" : literal.toString();
  }

  private String step() {
    Long literal = LoopShape.literal(((IterationSpace.Range) nest.space()).step());
    return literal == null ? "step\1" : literal.toString();
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
    return nest.space() instanceof IterationSpace.Range ? valueAt("from\1") : "(int) from\1";
  }

  private MethodSpec chunk(String name) {
    MethodSpec.Builder chunk =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(names.variables())
            .addParameter(names.type(), "loop\1")
            .addParameter(int.class, "chunk\1");
    if (shape == LoopShape.DIRECT) {
      chunk.addParameter(int.class, "from\1").addParameter(int.class, "to\1");
    } else {
      boolean isLong =
          nest.space() instanceof IterationSpace.Range range
              && range.variable().type() == Type.Primitive.LONG;
      chunk
          .addParameter(isLong ? long.class : int.class, "first\1")
          .addParameter(int.class, "count\1");
    }
    if (name.equals(FIRST) && scans.runsEarlier() && scans.runsAll()) {
      chunk.addParameter(int.class, "begin\1");
    }
    if (!plan.verdict().inductions().isEmpty()) {
      chunk.addParameter(long.class, "round\1");
    }
    for (Captures.Capture capture : captures.all()) {
      chunk.addParameter(capture.type(), capture.name());
    }
    Code body =
        name.equals(FIRST)
            ? scans
                .declarations()
                .plus(privates.staged(scans))
                .plus(iterations(stagedIteration(), Code.EMPTY))
                .plus(scans.finish())
            : declarations().plus(iterations(iteration(), vectors())).plus(end());
    return chunk.addCode(emitter.constants(nest).plus(body).toCodeBlock()).build();
  }

  /** What stands in front of the iterations of a chunk. */
  private Code declarations() {
    Code code = Code.EMPTY;
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.declaration());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.declaration());
    }
    return code.plus(privates.declarations(false)).plus(search.declarations());
  }

  /** The iterations of a chunk. */
  private Code iterations(Code iteration, Code vectors) {
    String counter = counter();
    boolean up = shape == LoopShape.ORDINAL || !step().startsWith("-");
    String header =
        shape == LoopShape.DIRECT
            ? "for (; # " + (up ? "< to\1; #++" : "> to\1; #--") + "#) {\n"
            : "for (; # < count\1; #++#) {\n";
    Code label = nest.label() == null ? search.labelled() : Code.text(nest.label() + ":\n");
    Code loopText =
        label.plus(Code.of(header + "#}\n", counter, counter, updates(), iteration.indented("  ")));
    return Code.of(
        """
                int # = #;
                #try {
                #} catch (Throwable e\1) {
                #  throw new #(#, e\1);
                }
                """,
        counter,
        shape == LoopShape.DIRECT ? "from\1" : "0",
        vectors,
        loopText.indented("  "),
        forgotten(),
        Support.ITERATION_FAILURE,
        index());
  }

  /** What stands behind the iterations of a chunk. */
  private Code end() {
    Code code = Code.EMPTY;
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.finish());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.finish());
    }
    if (scans.isStaged() && plan.exact() && emitter.vectors().kernel(nest.id()) != null) {
      code = code.plus(scans.handOn());
    }
    return code.plus(
        search.isSearch() ? search.lastValues(privates.stores()) : privates.lastValues());
  }

  /** What a chunk that fails takes back. */
  private Code forgotten() {
    Code code = Code.EMPTY;
    String isFirst = counter() + (shape == LoopShape.DIRECT ? " == from\1" : " == 0");
    for (CopyCode copy : copies) {
      if (copy.isScratch()) {
        code = code.plus(copy.forget("chunk\1 > 0 && " + isFirst).indented("  "));
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
      return kernel != null && kernel.tile() != null ? InnerKernelCall.tiles() : Code.EMPTY;
    }
    return new KernelCall(kernel, shape, counter())
        .code(
            holder.name(),
            names.simpleName(),
            reductions,
            plan.verdict().inductions(),
            emitter.modelText());
  }

  /** What a failure names: the counter's value, or the ordinal of a for-each loop. */
  private String index() {
    if (shape == LoopShape.DIRECT) {
      return nest.space().variable().name();
    }
    return nest.space() instanceof IterationSpace.Range
        ? sum("first\1", times("(long) t\1"))
        : "first\1 + t\1";
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
    List<List<SourceEdits.Replacement>> watches = search.watches(emitter.replaced(loop.inner()));
    edits.addAll(watches.get(0));
    kept.forEach(value -> edits.addAll(value.edits(emitter::slice)));
    edits.addAll(ApartCode.edits(plan.verdict().rewriting()));
    copies.forEach(copy -> edits.addAll(copy.edits()));
    edits.addAll(watches.get(1));
    Code stores = Code.EMPTY;
    for (ReductionCode reduction : copied) {
      stores = stores.plus(reduction.store(counter()));
    }
    LaneKernel kernel = emitter.vectors().kernel(nest.id());
    Code tile = Code.EMPTY;
    if (kernel != null && kernel.isOfLoopInside(nest)) {
      InnerKernelCall call = inner(kernel);
      edits.add(
          replaced(((IterationSpace.Range) kernel.nest().space()).start().span(), call.begin()));
      tile = call.tile();
    }
    List<Span> continues = copied.isEmpty() ? List.of() : Jumps.continuesOf(nest);
    List<SourceEdits.Replacement> jumps = new ArrayList<>(search.jumps(oneLine(stores)));
    continues.forEach(jump -> jumps.add(replaced(jump, Code.text("break body\1;"))));
    Code body = emitter.body(loop, edits, jumps, continues.isEmpty());
    if (!continues.isEmpty()) {
      body = Code.of("body\1:\n#", body);
    }
    Code code = shape == LoopShape.ORDINAL ? variable() : tile;
    for (ReductionCode reduction : copied) {
      code = code.plus(reduction.load(counter()));
    }
    return code.plus(Code.of("#\n", body)).plus(stores);
  }

  /** An iteration in the first stage. */
  private Code stagedIteration() {
    Code code = scans.forget(counter()).plus(shape == LoopShape.ORDINAL ? variable() : Code.EMPTY);
    return code.plus(Code.of("#\n", emitter.body(loop, scans.cuts(), List.of(), true)));
  }

  private static Code oneLine(Code stores) {
    return Code.text(stores.toString().replace('\n', ' '));
  }

  /** The call of the vector form of a loop inside the iteration. */
  private InnerKernelCall inner(LaneKernel kernel) {
    IterationSpace.Range range = (IterationSpace.Range) kernel.nest().space();
    return new InnerKernelCall(
        new KernelCall(kernel, shape, counter()),
        emitter.vectors().name(),
        KernelCall.methodName(names.simpleName()),
        emitter.slice(range.start()),
        emitter.slice(range.bound()),
        emitter.modelText());
  }

  private static SourceEdits.Replacement replaced(Span span, Code with) {
    return new SourceEdits.Replacement(span.start(), span.end(), () -> with);
  }

  private Code variable() {
    Variable variable = nest.space().variable();
    TypeName type = Captures.typeOf(variable, method);
    if (nest.space() instanceof IterationSpace.Range) {
      boolean isWide =
          variable.type() == Type.Primitive.INT || variable.type() == Type.Primitive.LONG;
      return isWide
          ? Code.of("# # = first\1#;\n", type, variable.name(), offset(step()))
          : Code.of("# # = (#) (first\1#);\n", type, variable.name(), type, offset(step()));
    }
    return Code.of("# # = array\1[first\1 + t\1];\n", type, variable.name());
  }

  /**
   * From the chunk's first value to the current one; in the counter's type, so that it is exact.
   */
  private String offset(String step) {
    boolean isLong = nest.space().variable().type() == Type.Primitive.LONG;
    return switch (step) {
      case "1" -> " + t\1";
      case "-1" -> " - t\1";
      case "step\1" -> " + t\1 * step\1";
      default -> " + t\1 * " + step + (isLong ? "L" : "");
    };
  }
}
