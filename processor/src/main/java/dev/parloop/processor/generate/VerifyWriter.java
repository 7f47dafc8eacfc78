package dev.parloop.processor.generate;

import com.palantir.javapoet.MethodSpec;
import dev.parloop.processor.analyse.PrivateArray;
import dev.parloop.processor.analyse.WrittenField;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.MarkedLoop;
import dev.parloop.processor.model.ModelPrinter;
import dev.parloop.processor.plan.LoopPlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the method that runs a loop as written and in chunks, and compares. */
final class VerifyWriter {
  private final LoopEmitter emitter;
  private final MarkedLoop loop;
  private final LoopNest nest;
  private final LoopPlan plan;
  private final Captures captures;
  private final LoopClasses.Named names;
  private final List<ReductionCode> reductions;
  private final List<KeptCode> kept;
  private final List<CopyCode> copies;
  private final PrivateCode privates;
  private final SearchCode search;

  VerifyWriter(
      LoopEmitter emitter,
      MarkedLoop loop,
      LoopPlan plan,
      Captures captures,
      LoopClasses.Named names,
      List<ReductionCode> reductions,
      List<KeptCode> kept,
      List<CopyCode> copies,
      PrivateCode privates,
      SearchCode search) {
    this.emitter = emitter;
    this.loop = loop;
    this.nest = loop.nest();
    this.plan = plan;
    this.captures = captures;
    this.names = names;
    this.reductions = reductions;
    this.kept = kept;
    this.copies = copies;
    this.privates = privates;
    this.search = search;
  }

  MethodSpec write() {
    String tried = LoopEmitter.tried(plan.verdict());
    MethodSpec.Builder verify =
        MethodSpec.methodBuilder("verify")
            .addJavadoc("Runs the loop as written and in shuffled chunks, and compares.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariables(names.variables())
            .returns(tried != null ? boolean.class : void.class)
            .addParameter(names.type(), "loop\1");
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
    code = code.plus(Code.of("# verify\1 = #.begin(loop\1)", Support.VERIFY, Support.VERIFY));
    for (CopyCode copy : copies) {
      if (copy.isRounded()) {
        code = code.plus(Code.of("\n    .combined(#)", copy.name()));
      }
    }
    for (CopyCode copy : copies) {
      if (copy.isNumber() && !copy.isRounded()) {
        code = code.plus(Code.of("\n    .written(\"#\", #)", copy.text(), copy.name()));
      }
    }
    for (Expr array : exactlyWritten()) {
      code =
          code.plus(Code.of("\n    .written(\"#\", #)", ModelPrinter.print(array), ifThere(array)));
    }
    for (WrittenField written : plan.verdict().writtenFields()) {
      code =
          code.plus(
              Code.of(
                  "\n    .written(\"#\", #, \"#\", #)",
                  ModelPrinter.print(written.array()),
                  ifThere(written.array()),
                  written.field().name(),
                  emitter.modelText().handle(written)));
    }
    code = code.plus(Code.text(";\n"));
    for (ReductionCode reduction : reductions) {
      code = code.plus(reduction.keepPrior());
    }
    for (KeptCode value : kept) {
      code = code.plus(value.keepPrior());
    }
    code =
        code.plus(privates.declarations(true))
            .plus(search.declarations())
            .plus(
                Code.of(
                    "try {\n#\n} catch (Throwable e\1) {\n  verify\1.serialFailed(e\1);\n}\n",
                    search
                        .labelled()
                        .plus(emitter.inOrder(loop, search.jumps(Code.EMPTY)))
                        .indented("  ")));
    code = code.plus(CellCode.asWritten(copies, emitter.modelText()));
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
    code = code.plus(privates.expect()).plus(search.expect());
    code =
        code.plus(
            Code.of(
                tried != null ? "return verify\1.#();\n" : "verify\1.#();\n",
                tried != null ? tried : "run"));
    return verify.addCode(code.toCodeBlock()).build();
  }

  /** An array, or null where the loop would find none: no iteration may come to use it. */
  private Code ifThere(Expr array) {
    List<Code> missing = new ArrayList<>();
    Expr holder = holder(array);
    while (holder != null) {
      missing.add(0, Code.of("# == null", emitter.written(holder)));
      holder = holder(holder);
    }
    Code value = emitter.written(array);
    return missing.isEmpty() ? value : Code.of("# ? null : #", Code.join(" || ", missing), value);
  }

  /** The object of which something is a field, if it may be null. */
  private static @Nullable Expr holder(Expr value) {
    return value instanceof Expr.FieldRead read && !(read.receiver() instanceof Expr.This)
        ? read.receiver()
        : null;
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
}
