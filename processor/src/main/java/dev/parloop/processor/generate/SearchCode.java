package dev.parloop.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.parloop.processor.analyse.Endless;
import dev.parloop.processor.analyse.Nodes;
import dev.parloop.processor.model.AnnotatedMethod;
import dev.parloop.processor.model.Expr;
import dev.parloop.processor.model.LoopNest;
import dev.parloop.processor.model.Node;
import dev.parloop.processor.model.Span;
import dev.parloop.processor.model.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * The text that a loop needs which jumps leave: a jump notes its number, and what it returns, and
 * ends the chunk; behind the loop the jump is taken.
 */
final class SearchCode {
  /** What can be returned from behind the loop as well. */
  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?[0-9][0-9A-Za-z_.]*|\"[^\"\\\\]*\"|'[^'\\\\]'");

  private final LoopEmitter emitter;
  private final AnnotatedMethod method;
  private final LoopNest nest;
  private final List<Stmt> exits;

  /**
   * The text for one loop.
   *
   * @param exits the jumps that leave it, in source order; none if it is no search
   */
  SearchCode(LoopEmitter emitter, AnnotatedMethod method, LoopNest nest, List<Stmt> exits) {
    this.emitter = emitter;
    this.method = method;
    this.nest = nest;
    this.exits = exits;
  }

  boolean isSearch() {
    return !exits.isEmpty();
  }

  private String label() {
    return nest.label() != null ? nest.label() : isSearch() ? "search\1" : "loop\1";
  }

  /** What stands in front of the loop that the jumps then leave. */
  Code labelled() {
    return (isSearch() || isWatched()) && nest.label() == null
        ? Code.text(label() + ":\n")
        : Code.EMPTY;
  }

  /** Whether a jump carries a value that has to be computed in its iteration. */
  private boolean hasResult(Stmt jump) {
    return jump instanceof Stmt.Return result
        && result.value() != null
        && !LITERAL.matcher(valueText(jump.span())).matches();
  }

  private boolean hasResult() {
    return exits.stream().anyMatch(this::hasResult);
  }

  private TypeName resultType() {
    return TypeName.get(method.method().getReturnType());
  }

  /** What the loop that ended early returns. */
  List<FieldSpec> fields() {
    return hasResult()
        ? List.of(FieldSpec.builder(resultType(), "result\1", Modifier.PRIVATE).build())
        : List.of();
  }

  /** Tells the runtime that the loop may end early. */
  MethodSpec method() {
    return MethodSpec.methodBuilder("endsEarly")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(boolean.class)
        .addStatement("return true")
        .build();
  }

  /** The declarations in front of the iterations. */
  Code declarations() {
    if (!isSearch()) {
      return Code.EMPTY;
    }
    Code code = Code.text("int exit\1 = 0;\n");
    if (!hasResult()) {
      return code;
    }
    TypeName type = resultType();
    String none = type.equals(TypeName.BOOLEAN) ? "false" : type.isPrimitive() ? "0" : "null";
    return code.plus(Code.of("# result\1 = #;\n", type, none));
  }

  /**
   * The jumps as they are in a chunk.
   *
   * @param before what each does first
   */
  List<SourceEdits.Replacement> jumps(Code before) {
    List<SourceEdits.Replacement> edits = new ArrayList<>();
    for (int i = 0; i < exits.size(); i++) {
      Stmt jump = exits.get(i);
      Code result = hasResult(jump) ? Code.of("result\1 = #; ", value(jump.span())) : Code.EMPTY;
      Code code = Code.of("{ ##exit\1 = #; break #; }", before, result, i + 1, label());
      edits.add(new SourceEdits.Replacement(jump.span().start(), jump.span().end(), () -> code));
    }
    return edits;
  }

  /** The text between {@code return} and the semicolon. */
  private Code value(Span jump) {
    int end = jump.end() - 1;
    return emitter.text(end - valueText(jump).length(), end);
  }

  private String valueText(Span jump) {
    return method
        .source()
        .substring(jump.start() + "return".length(), jump.end() - 1)
        .stripLeading();
  }

  /**
   * Lets inner loops that may run for long look whether their iteration still counts. What follows
   * the match, or the iteration that throws, may be such that they never end.
   *
   * @param replaced loops inside that run in parallel themselves, and certainly end
   * @return what opens a block in front of each body, then what closes it behind
   */
  List<List<SourceEdits.Replacement>> watches(List<Span> replaced) {
    List<SourceEdits.Replacement> opening = new ArrayList<>();
    List<SourceEdits.Replacement> closing = new ArrayList<>();
    if (isSearch() || isWatched()) {
      for (Node node : loopsThatMayNotEnd(nest.body())) {
        if (replaced.stream().anyMatch(region -> region.contains(node.span()))) {
          continue;
        }
        Span body = body(node);
        opening.add(
            inserted(body.start(), "{ if (loop\1.isPast(chunk\1)) { break " + label() + "; } "));
        closing.add(inserted(body.end(), " }"));
      }
    }
    return List.of(opening, closing);
  }

  /** Whether the loop throws on purpose, and so may end in front of iterations that never would. */
  private boolean isWatched() {
    return Nodes.all(nest.body()).stream().anyMatch(Stmt.Throw.class::isInstance)
        && !loopsThatMayNotEnd(nest.body()).isEmpty();
  }

  private static SourceEdits.Replacement inserted(int at, String text) {
    return new SourceEdits.Replacement(at, at, () -> Code.text(text));
  }

  private static List<Node> loopsThatMayNotEnd(Node node) {
    List<Node> found = new ArrayList<>();
    if (node instanceof Expr.Opaque) {
      return found; // No jump leaves a lambda or a switch expression.
    }
    if (Endless.isLoop(node)) {
      found.add(node);
    }
    for (Node child : Nodes.children(node)) {
      found.addAll(loopsThatMayNotEnd(child));
    }
    return found;
  }

  private static Span body(Node loop) {
    if (loop instanceof Stmt.While one) {
      return one.body().span();
    } else if (loop instanceof Stmt.DoWhile one) {
      return one.body().span();
    } else if (loop instanceof Stmt.For one) {
      return one.body().span();
    }
    return ((Stmt.Counted) loop).body().span();
  }

  /**
   * The end of a chunk.
   *
   * @param stores keeps the values of variables
   */
  Code lastValues(Code stores) {
    Code result = hasResult() ? Code.text("  loop\1.result\1 = result\1;\n") : Code.EMPTY;
    Code kept = result.plus(stores);
    Code decides =
        kept.isEmpty()
            ? Code.text("loop\1.decides(chunk\1, exit\1);\n")
            : Code.of("if (loop\1.decides(chunk\1, exit\1)) {\n#}\n", kept);
    return Code.of(
        "if (exit\1 != 0 || chunk\1 == loop\1.chunks() - 1) {\n  synchronized (loop\1) {\n#  }\n}\n",
        decides.indented("    "));
  }

  /** Behind the loop: takes the jump. */
  Code after(String loop) {
    Code code = Code.EMPTY;
    for (int i = 0; i < exits.size(); i++) {
      Stmt jump = exits.get(i);
      boolean own =
          jump instanceof Stmt.Break leave
              && (leave.label() == null || leave.label().equals(nest.label()));
      if (!own) {
        Code taken =
            hasResult(jump) ? Code.of("return #.result\1;", loop) : emitter.jump(jump.span());
        code = code.plus(Code.of("  if (#.exit() == #) {\n    #\n  }\n", loop, i + 1, taken));
      }
    }
    return code;
  }

  /** In verify mode: how the serial loop ended, and how the parallel one does. */
  Code expect() {
    if (!isSearch()) {
      return isWatched() ? Code.text("verify\1.ascending();\n") : Code.EMPTY;
    }
    Code code =
        loopsThatMayNotEnd(nest.body()).isEmpty()
            ? Code.EMPTY
            : Code.text("verify\1.ascending();\n");
    code =
        code.plus(
            Code.text(
                "verify\1.same(\"the jump out of the loop\", exit\1, () -> loop\1.exit());\n"));
    return hasResult()
        ? code.plus(Code.text("verify\1.same(\"the result\", result\1, () -> loop\1.result\1);\n"))
        : code;
  }
}
