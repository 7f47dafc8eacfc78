package dev.parloop.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.analyse.Reduction;
import dev.parloop.processor.analyse.Scan;
import dev.parloop.processor.analyse.Scans;
import dev.parloop.processor.analyse.WrapAround;
import dev.parloop.processor.judge.Verdict;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import dev.parloop.processor.model.Variable;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The text of a loop in two stages: the first finds what each chunk combines into the variables
 * that iterations read, or leaves in them, then it is known with which values the chunks start.
 */
final class ScanCode {
  private final LoopEmitter emitter;
  private final AnnotatedMethod method;
  private final Verdict verdict;
  private final List<Scan> scans;
  private final List<WrapAround> wraps;

  /** The text for one loop. */
  ScanCode(LoopEmitter emitter, AnnotatedMethod method, Verdict verdict) {
    this.emitter = emitter;
    this.method = method;
    this.verdict = verdict;
    this.scans = verdict.scans().all();
    this.wraps = verdict.scans().wraps();
  }

  boolean isStaged() {
    return !verdict.scans().isEmpty();
  }

  private static ReductionCode reduction(Scan scan) {
    return new ReductionCode(new Reduction(scan.variable(), scan.operator()));
  }

  /** The type in which a chunk's contribution is counted: wide enough where it must not wrap. */
  private static TypeName countType(Scan scan) {
    return scan.packs() ? TypeName.LONG : Captures.typeOf(scan.variable().type());
  }

  /** What each chunk contributes, and with what it starts. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    for (Scan scan : scans) {
      String name = scan.variable().name();
      fields.add(field(countType(scan), name + "\1parts"));
      fields.add(field(Captures.typeOf(scan.variable().type()), name + "\1from"));
    }
    for (WrapAround wrap : wraps) {
      String name = wrap.variable().name();
      fields.add(field(Captures.typeOf(wrap.variable().type()), name + "\1parts"));
      fields.add(field(Captures.typeOf(wrap.variable().type()), name + "\1from"));
    }
    return fields;
  }

  private static FieldSpec field(TypeName element, String name) {
    return FieldSpec.builder(ArrayTypeName.of(element), name, Modifier.PRIVATE)
        .initializer("{}")
        .build();
  }

  /** Makes room for the chunks' values. */
  void prepare(MethodSpec.Builder prepare) {
    for (Scan scan : scans) {
      String name = scan.variable().name();
      TypeName type = Captures.typeOf(scan.variable().type());
      prepare.addStatement("$L = new $T[chunks\1]", name + "\1parts", countType(scan));
      prepare.addStatement("$L = new $T[chunks\1]", name + "\1from", type);
    }
    for (WrapAround wrap : wraps) {
      String name = wrap.variable().name();
      TypeName type = Captures.typeOf(wrap.variable().type());
      prepare.addStatement("$L = new $T[chunks\1]", name + "\1parts", type);
      prepare.addStatement("$L = new $T[chunks\1]", name + "\1from", type);
    }
  }

  /** The declarations in the first stage of a chunk. */
  Code declarations() {
    Code code = Code.EMPTY;
    for (Scan scan : scans) {
      code =
          code.plus(Code.of("# # = #;\n", countType(scan), scan.variable().name(), nothing(scan)));
    }
    for (WrapAround wrap : wraps) {
      Variable variable = wrap.variable();
      TypeName type = Captures.typeOf(variable.type());
      code = code.plus(Code.of("# # = #;\n", type, variable.name(), InductionCode.first(variable)));
    }
    for (Reduction reduction : verdict.reductions()) {
      if (isNamed(reduction.variable())) {
        code = code.plus(new ReductionCode(reduction).plainDeclaration());
      }
    }
    return code;
  }

  /** What a chunk contributes without iterations. */
  private static Code nothing(Scan scan) {
    return scan.packs() ? Code.text("0") : reduction(scan).nothing();
  }

  /** Whether there are wrap-around variables, for which a chunk runs iterations before its own. */
  boolean runsEarlier() {
    return !wraps.isEmpty();
  }

  /** Whether a chunk, besides, runs all of its own. */
  boolean runsAll() {
    return !scans.isEmpty();
  }

  /**
   * The iteration from which the first stage of a chunk runs, that of {@code begin$} to {@code
   * to$}.
   */
  Code earlier() {
    return Code.of(
        "long from\1 = Math.max(0, # - #);\n",
        runsAll() ? "begin\1" : "to\1",
        Integer.toString(verdict.scans().depth()));
  }

  /** What forgets the contributions of the iterations before a chunk's own. */
  Code forget(String counter) {
    if (!runsEarlier() || !runsAll()) {
      return Code.EMPTY;
    }
    Code code = Code.EMPTY;
    for (Scan scan : scans) {
      code = code.plus(Code.of("  # = #;\n", scan.variable().name(), nothing(scan)));
    }
    return Code.of("if (# == begin\1) {\n#}\n", counter, code);
  }

  /** Whether the text of the first stage names a variable. */
  boolean isNamed(Variable variable) {
    for (Node node : Nodes.all(verdict.nest().body())) {
      if (node instanceof Expr.Read read
          && read.variable().equals(variable)
          && verdict.scans().keeps(read.span())) {
        return true;
      }
    }
    return false;
  }

  /** What the first stage leaves out of an iteration. */
  List<SourceEdits.Replacement> cuts() {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    Span body = verdict.nest().body().span();
    int begin = body.start() + 1;
    for (Scans.Cut cut : verdict.scans().cuts()) {
      boolean vanishes = cut.kept() == null && isInBlock(cut);
      int start = vanishes ? startOfLine(cut.statement().start()) : cut.statement().start();
      int end = cut.statement().end();
      if (vanishes && start <= begin) {
        // The text of the body begins with the statement, not with the end of the line before it.
        start = cut.statement().start();
        end = startOfNext(end, body.end() - 1);
        begin = end;
      }
      edits.add(new SourceEdits.Replacement(start, end, () -> rest(cut, vanishes)));
    }
    return edits;
  }

  /** Where the statement behind another one starts; where there is none, where that one ends. */
  private int startOfNext(int end, int endOfBlock) {
    int at = end;
    while (at < endOfBlock && Character.isWhitespace(method.source().charAt(at))) {
      at++;
    }
    return at < endOfBlock ? at : end;
  }

  private Code rest(Scans.Cut cut, boolean vanishes) {
    Span kept = cut.kept();
    if (kept == null) {
      return Code.text(vanishes ? "" : "{}");
    }
    return emitter.text(kept.start(), kept.end()).plus(Code.text(";"));
  }

  private boolean isInBlock(Scans.Cut cut) {
    for (Node node : Nodes.all(verdict.nest().body())) {
      if (node instanceof Stmt.Block block) {
        for (Stmt stmt : block.statements()) {
          if (stmt.span().equals(cut.statement())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The end of the line before, where there is nothing but space in between. */
  private int startOfLine(int start) {
    int at = start;
    while (at > 0 && Character.isWhitespace(method.source().charAt(at - 1))) {
      at--;
    }
    return method.source().substring(at, start).contains("\n") ? at : start;
  }

  /** The end of the first stage of a chunk. */
  Code finish() {
    Code code = Code.EMPTY;
    for (Scan scan : scans) {
      String name = scan.variable().name();
      code = code.plus(Code.of("loop\1.#\1parts[chunk\1] = #;\n", name, name));
    }
    for (WrapAround wrap : wraps) {
      String name = wrap.variable().name();
      code = code.plus(Code.of("loop\1.#\1parts[chunk\1] = #;\n", name, name));
    }
    return code;
  }

  /** The end of a chunk where the chunks run in order, without a first stage. */
  Code handOn() {
    Code code = Code.EMPTY;
    for (Variable variable : verdict.scans().variables()) {
      String name = variable.name();
      code = code.plus(Code.of("  loop\1.#\1from[chunk\1 + 1] = #;\n", name, name));
    }
    return Code.of("if (loop\1.handsOn(chunk\1)) {\n#}\n", code);
  }

  /** For how many chunks the first stage is run. */
  MethodSpec firstStage() {
    boolean all = scans.stream().anyMatch(Scan::packs);
    return MethodSpec.methodBuilder("firstStage")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(int.class)
        .addParameter(int.class, "chunks\1")
        .addStatement(all ? "return chunks\1 == 1 ? 0 : chunks\1" : "return chunks\1 - 1")
        .build();
  }

  /** Computes with what each chunk starts. */
  MethodSpec start() {
    Code code = Code.EMPTY;
    List<Code> fits = new ArrayList<>();
    for (Scan scan : scans) {
      String name = scan.variable().name();
      String first = InductionCode.first(scan.variable());
      if (scan.packs()) {
        fits.add(Code.of("# == (int) #", name, name));
        code =
            code.plus(
                Code.of(
                    """
                    long # = #;
                    for (int chunk\1 = 0; chunk\1 < #\1from.length; chunk\1++) {
                      #\1from[chunk\1] = (int) #;
                      # += #\1parts[chunk\1];
                    }
                    """,
                    name,
                    first,
                    name,
                    name,
                    name,
                    name,
                    name));
      } else {
        code =
            code.plus(
                Code.of(
                    """
                    #\1from[0] = #;
                    for (int chunk\1 = 1; chunk\1 < #\1from.length; chunk\1++) {
                      #\1from[chunk\1] = #;
                    }
                    """,
                    name,
                    first,
                    name,
                    name,
                    reduction(scan).before("chunk\1")));
      }
    }
    for (WrapAround wrap : wraps) {
      String name = wrap.variable().name();
      code =
          code.plus(
              Code.of(
                  """
                  #\1from[0] = #;
                  System.arraycopy(#\1parts, 0, #\1from, 1, #\1from.length - 1);
                  """,
                  name,
                  InductionCode.first(wrap.variable()),
                  name,
                  name,
                  name));
    }
    code = code.plus(Code.of("return #;\n", fits.isEmpty() ? "true" : Code.join(" && ", fits)));
    return MethodSpec.methodBuilder("start")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addCode(code.toCodeBlock())
        .build();
  }
}
